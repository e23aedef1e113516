/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails at each of its operations in turn, until there are no more of them. What was said to be saved is
 * there afterwards; what was not is there as a whole or not at all, and the vault opens and is whole. */

#include <glib/gstdio.h>
#include <string.h>

#include "tandem-allocator.h"
#include "tandem-faulty-disk.h"
#include "tandem-key-file.h"
#include "tandem-vault-fixture.h"

/* More operations than anything here takes: the loops below must come to their end by themselves. */
#define FAR_TOO_MANY 2000

static const TandemFault faults[] = { TANDEM_FAULT_ONCE, TANDEM_FAULT_FROM_THEN_ON, TANDEM_FAULT_FULL };

static void
assert_says_so (const GError *error, TandemFault fault)
{
  g_assert_true (error->domain == TANDEM_VAULT_ERROR);
  g_assert_cmpstr (error->message, !=, "");
  if (fault == TANDEM_FAULT_FULL)
    g_assert_cmpint (error->code, ==, TANDEM_VAULT_ERROR_FULL);
}

static void
assert_whole (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = tandem_vault_check (self->vault, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
  tandem_store_verify_journal (fixture_get_store (self), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  fixture_close_vault (self);
  self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
  g_assert_no_error (error);
  tandem_store_set_who (fixture_get_store (self), "Nora");
  assert_whole (self);
}

static TandemClient *
load_client (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  TandemClient *client = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT, id, &error);

  g_assert_no_error (error);
  return client;
}

/* Long enough that a record takes more than a page. */
static char *
make_notes (guint number)
{
  g_autofree char *filler = g_strnfill (20000, (char) ('a' + number % 26));

  return g_strdup_printf ("%u %s", number, filler);
}

/* Returns: whether the fault came to pass */
static gboolean
save_with_fault (Fixture *self, const char *id, TandemFault fault, guint nth)
{
  g_autoptr (TandemClient) client = load_client (self, id);
  g_autofree char *before = g_strdup (tandem_client_get_notes (client));
  g_autofree char *notes = make_notes (nth);
  g_autoptr (GError) error = NULL;
  gboolean saved, failed;

  g_object_set (client, "notes", notes, NULL);
  tandem_faulty_disk_arm (fault, nth);
  saved = tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error);
  failed = tandem_faulty_disk_disarm ();
  if (saved)
    {
      g_autoptr (TandemClient) kept = NULL;

      reopen (self);
      kept = load_client (self, id);
      g_assert_cmpstr (tandem_client_get_notes (kept), ==, notes);
      return failed;
    }
  g_assert_true (failed);
  assert_says_so (error, fault);
  {
    g_autoptr (TandemClient) now = load_client (self, id);
    g_autoptr (TandemClient) kept = NULL;

    g_assert_cmpstr (tandem_client_get_notes (now), ==, before);
    reopen (self);
    kept = load_client (self, id);
    if (g_strcmp0 (tandem_client_get_notes (kept), before) != 0)
      g_assert_cmpstr (tandem_client_get_notes (kept), ==, notes);
  }
  return TRUE;
}

static void
saving (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autofree char *id = g_strdup (tandem_record_get_id (TANDEM_RECORD (client)));
  guint nth = 1;

  while (save_with_fault (self, id, *(const TandemFault *) data, nth))
    g_assert_cmpuint (++nth, <, FAR_TOO_MANY);
  g_test_message ("%u operations", nth - 1);
  g_assert_cmpuint (nth, >, 3);
}

/* The coach presses the button again, with the record as it is on the screen. */
static void
saving_again (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  TandemFault fault = *(const TandemFault *) data;
  gboolean failed = TRUE;

  for (guint nth = 1; failed; nth++)
    {
      g_autofree char *notes = make_notes (nth);
      g_autoptr (GError) error = NULL;
      gboolean saved;

      g_assert_cmpuint (nth, <, FAR_TOO_MANY);
      g_object_set (client, "notes", notes, NULL);
      tandem_faulty_disk_arm (fault, nth);
      saved = tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, NULL);
      failed = tandem_faulty_disk_disarm ();
      if (!saved)
        tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error);
      g_assert_no_error (error);
      assert_whole (self);
    }
  reopen (self);
}

/* What was saved is in the log beside the database; closing carries it over. */
static void
closing (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autofree char *id = g_strdup (tandem_record_get_id (TANDEM_RECORD (client)));
  TandemFault fault = *(const TandemFault *) data;
  gboolean failed = TRUE;

  for (guint nth = 1; failed; nth++)
    {
      g_autoptr (TandemClient) changed = load_client (self, id);
      g_autoptr (TandemClient) kept = NULL;
      g_autofree char *notes = make_notes (nth);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (nth, <, FAR_TOO_MANY);
      g_object_set (changed, "notes", notes, NULL);
      tandem_store_save (fixture_get_store (self), TANDEM_RECORD (changed), NULL, &error);
      g_assert_no_error (error);
      tandem_faulty_disk_arm (fault, nth);
      fixture_close_vault (self);
      failed = tandem_faulty_disk_disarm ();
      reopen (self);
      kept = load_client (self, id);
      g_assert_cmpstr (tandem_client_get_notes (kept), ==, notes);
    }
}

/* The log beside the database is there from last time, and opening is what carries it over. */
static void
opening (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autofree char *id = g_strdup (tandem_record_get_id (TANDEM_RECORD (client)));
  TandemFault fault = *(const TandemFault *) data;
  gboolean failed = TRUE;

  for (guint nth = 1; failed; nth++)
    {
      g_autoptr (TandemClient) kept = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (nth, <, FAR_TOO_MANY);
      tandem_faulty_disk_arm (TANDEM_FAULT_FROM_THEN_ON, 1);
      fixture_close_vault (self);
      tandem_faulty_disk_arm (fault, nth);
      self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
      failed = tandem_faulty_disk_disarm ();
      if (self->vault == NULL)
        assert_says_so (error, fault);
      g_assert_true (failed || self->vault != NULL);
      reopen (self);
      kept = load_client (self, id);
      g_assert_cmpstr (tandem_client_get_name (kept), ==, "Mara");
    }
}

static guint
count_children (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_children = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n_children++;
  return n_children;
}

static void
creating (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "others", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  TandemFault fault = *(const TandemFault *) data;
  gboolean failed = TRUE;
  guint n_made = 0;

  for (guint nth = 1; failed; nth++)
    {
      g_autoptr (TandemProfile) profile = tandem_profile_new ("Nora Lindqvist", "GB", "en");
      g_autoptr (TandemSecret) recovery_key = NULL;
      g_autoptr (TandemVault) vault = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (nth, <, FAR_TOO_MANY);
      tandem_faulty_disk_arm (fault, nth);
      vault = tandem_vault_create (folder, profile, self->passphrase, &recovery_key, &error);
      failed = tandem_faulty_disk_disarm ();
      if (vault == NULL)
        {
          g_assert_true (failed);
          assert_says_so (error, fault);
          g_assert_null (recovery_key);
          g_assert_cmpuint (count_children (path), ==, n_made);
          continue;
        }
      n_made++;
      g_clear_object (&vault);
      vault = tandem_vault_open_with_recovery_key (profile, recovery_key, &error);
      g_assert_no_error (error);
      found = tandem_vault_check (vault, NULL, &error);
      g_assert_cmpuint (found->len, ==, 0);
      g_assert_cmpuint (count_children (path), ==, n_made);
    }
  g_assert_cmpuint (n_made, >, 0);
}

/* The old or the new one opens it: never both, and never none. */
static void
changing_passphrase (Fixture *self, gconstpointer data)
{
  TandemFault fault = *(const TandemFault *) data;
  gboolean failed = TRUE;

  for (guint nth = 1; failed; nth++)
    {
      g_autofree char *text = g_strdup_printf ("seven lanterns drift under marble %u", nth);
      g_autoptr (TandemSecret) next = tandem_secret_new_text (text);
      g_autoptr (GError) error = NULL;
      gboolean changed, old_opens, new_opens;

      g_assert_cmpuint (nth, <, FAR_TOO_MANY);
      tandem_faulty_disk_arm (fault, nth);
      changed = tandem_vault_change_passphrase (self->vault, next, &error);
      failed = tandem_faulty_disk_disarm ();
      if (!changed)
        assert_says_so (error, fault);
      old_opens = tandem_vault_check_passphrase (self->profile, self->passphrase, NULL);
      new_opens = tandem_vault_check_passphrase (self->profile, next, NULL);
      g_assert_true (old_opens != new_opens);
      g_assert_true (changed || failed);
      g_assert_true (new_opens || !changed);
      /* The disk may fail to confirm what it did. */
      g_assert_true (!new_opens || changed || strstr (error->message, "does not confirm") != NULL);
      if (!new_opens)
        continue;
      tandem_secret_unref (self->passphrase);
      self->passphrase = tandem_secret_ref (next);
    }
  reopen (self);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "saving", saving },   { "saving-again", saving_again }, { "closing", closing },
    { "opening", opening }, { "creating", creating },         { "changing-passphrase", changing_passphrase },
  };
  static const char *const names[] = { "fails-once", "fails-from-then-on", "is-full" };

  g_test_init (&argc, &argv, NULL);
  /* SQLite takes no other allocator once it has begun. */
  tandem_allocator_install ();
  tandem_faulty_disk_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (faults); j++)
      {
        g_autofree char *path = g_strdup_printf ("/disk/%s/%s", tests[i].name, names[j]);

        g_test_add (path, Fixture, &faults[j], fixture_set_up, tests[i].func, fixture_tear_down);
      }
  return g_test_run ();
}
