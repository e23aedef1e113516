/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SIGKILL at random moments, in a worker of this very program that saves, makes vaults or changes the passphrase as
 * fast as it can: what it had said to be done is there, and one thing more at most. */

#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tandem-key-file.h"
#include "tandem-vault-fixture.h"

#define ROUNDS 25
/* Microseconds that a worker lives at most after its first word. */
#define LONGEST_LIFE 60000

static char *
make_notes (guint number)
{
  g_autofree char *filler = g_strnfill (10000, (char) ('a' + number % 26));

  return g_strdup_printf ("%u %s", number, filler);
}

static TandemSecret *
make_passphrase (guint number)
{
  g_autofree char *text =
    number == 0 ? g_strdup (PASSPHRASE) : g_strdup_printf ("seven lanterns drift under marble %u", number);

  return tandem_secret_new_text (text);
}

static TandemProfile *
find_profile (const char *folder_path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr (GPtrArray) profiles = tandem_vault_list_profiles (folder, NULL);

  g_assert_cmpuint (profiles->len, ==, 1);
  return g_object_ref (profiles->pdata[0]);
}

static void
say (guint number)
{
  printf ("%u\n", number);
  fflush (stdout);
}

static void G_GNUC_NORETURN
save_for_ever (const char *folder, const char *client_id, guint number)
{
  g_autoptr (TandemProfile) profile = find_profile (folder);
  g_autoptr (TandemSecret) passphrase = make_passphrase (0);
  g_autoptr (TandemVault) vault = tandem_vault_open (profile, passphrase, NULL);
  g_autoptr (TandemClient) client =
    tandem_store_load (tandem_vault_get_store (vault), TANDEM_TYPE_CLIENT, client_id, NULL);

  say (number);
  for (;;)
    {
      g_autofree char *notes = make_notes (++number);

      g_object_set (client, "notes", notes, NULL);
      if (!tandem_store_save (tandem_vault_get_store (vault), TANDEM_RECORD (client), NULL, NULL))
        abort ();
      say (number);
    }
}

static void G_GNUC_NORETURN
create_for_ever (const char *folder_path, const char *unused, guint number)
{
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr (TandemSecret) passphrase = make_passphrase (0);

  say (number);
  for (;;)
    {
      g_autoptr (TandemProfile) profile = tandem_profile_new ("Nora Lindqvist", "GB", "en");
      g_autoptr (TandemSecret) recovery_key = NULL;
      g_autoptr (TandemVault) vault = tandem_vault_create (folder, profile, passphrase, &recovery_key, NULL);

      if (vault == NULL)
        abort ();
      say (++number);
    }
}

static void G_GNUC_NORETURN
change_for_ever (const char *folder, const char *unused, guint number)
{
  g_autoptr (TandemProfile) profile = find_profile (folder);
  g_autoptr (TandemSecret) passphrase = make_passphrase (number);
  g_autoptr (TandemVault) vault = tandem_vault_open (profile, passphrase, NULL);

  say (number);
  for (;;)
    {
      g_autoptr (TandemSecret) next = make_passphrase (++number);

      if (!tandem_vault_change_passphrase (vault, next, NULL))
        abort ();
      say (number);
    }
}

/* Lets a worker begin with @number, kills it at a random moment of @round, and returns the number that it said last. On
 * a machine so slow that nothing was done in all the rounds, there are more of them, and longer ones. */
static guint
run_and_kill (const char *work, const char *folder, const char *subject, guint number, guint round)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) worker =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--worker", work, folder, subject, text, NULL);
  g_autoptr (GDataInputStream) words = NULL;
  g_autofree char *line = NULL;
  guint last = number;

  g_assert_no_error (error);
  words = g_data_input_stream_new (g_subprocess_get_stdout_pipe (worker));
  line = g_data_input_stream_read_line (words, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, text);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE * (1 + (int) (round / ROUNDS))));
  g_subprocess_force_exit (worker);
  g_subprocess_wait (worker, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (worker));
  g_assert_cmpint (g_subprocess_get_term_sig (worker), ==, SIGKILL);
  for (;;)
    {
      g_autofree char *next = g_data_input_stream_read_line (words, NULL, NULL, NULL);

      if (next == NULL)
        return last;
      last = (guint) g_ascii_strtoull (next, NULL, 10);
    }
}

static void
assert_whole (TandemVault *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = tandem_vault_check (vault, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
  tandem_store_verify_journal (tandem_vault_get_store (vault), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
saving (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autofree char *id = g_strdup (tandem_record_get_id (TANDEM_RECORD (client)));
  guint number = 0;

  for (guint round = 0; round < ROUNDS || number == 0; round++)
    {
      g_autoptr (TandemClient) kept = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *notes = NULL;
      guint said, there;

      fixture_close_vault (self);
      said = run_and_kill ("save", self->path, id, number, round);
      self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
      g_assert_no_error (error);
      assert_whole (self->vault);
      kept = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT, id, &error);
      g_assert_no_error (error);
      there = tandem_client_get_notes (kept) != NULL
                ? (guint) g_ascii_strtoull (tandem_client_get_notes (kept), NULL, 10)
                : 0;
      notes = make_notes (there);
      if (there > 0)
        g_assert_cmpstr (tandem_client_get_notes (kept), ==, notes);
      g_assert_cmpuint (there, >=, said);
      g_assert_cmpuint (there, <=, said + 1);
      number = there;
    }
}

static void
creating (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "others", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  guint number = 0;

  for (guint round = 0; round < ROUNDS || number == 0; round++)
    {
      guint said = run_and_kill ("create", path, "", number, round);
      g_autoptr (GPtrArray) profiles = tandem_vault_list_profiles (folder, NULL);

      g_assert_cmpuint (profiles->len, >=, said);
      g_assert_cmpuint (profiles->len, <=, said + 1);
      for (guint i = 0; i < profiles->len; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (TandemVault) vault = tandem_vault_open (profiles->pdata[i], self->passphrase, &error);

          g_assert_no_error (error);
          assert_whole (vault);
        }
      number = profiles->len;
    }
}

static void
changing_passphrase (Fixture *self, gconstpointer data)
{
  guint number = 0;

  for (guint round = 0; round < ROUNDS || number == 0; round++)
    {
      g_autoptr (TandemSecret) old = NULL;
      g_autoptr (TandemSecret) next = NULL;
      gboolean old_opens, new_opens;

      fixture_close_vault (self);
      number = run_and_kill ("change", self->path, "", number, round);
      old = make_passphrase (number);
      next = make_passphrase (number + 1);
      old_opens = tandem_vault_check_passphrase (self->profile, old, NULL);
      new_opens = tandem_vault_check_passphrase (self->profile, next, NULL);
      g_assert_true (old_opens != new_opens);
      if (new_opens)
        number++;
      self->vault = tandem_vault_open_with_recovery_key (self->profile, self->recovery_key, NULL);
      g_assert_nonnull (self->vault);
      assert_whole (self->vault);
    }
}

static int
work (char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (const char *folder, const char *subject, guint number);
  } works[] = { { "save", save_for_ever }, { "create", create_for_ever }, { "change", change_for_ever } };

  tandem_key_file_set_limits_for_tests (1, 8192);
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_str_equal (works[i].name, argv[0]))
      works[i].func (argv[1], argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
  return 2;
}

int
main (int argc, char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "--worker"))
    return work (argv + 2);
  g_test_init (&argc, &argv, NULL);
  ADD ("/kill/saving", saving);
  ADD ("/kill/creating", creating);
  ADD ("/kill/changing-passphrase", changing_passphrase);
  return g_test_run ();
}
