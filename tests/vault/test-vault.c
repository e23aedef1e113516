/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vault: making and opening it, every way it can refuse, records, and the journal. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "tandem-attachment.h"
#include "tandem-column.h"
#include "tandem-database.h"
#include "tandem-document.h"
#include "tandem-journal-entry.h"
#include "tandem-key-file.h"
#include "tandem-paper-copy.h"
#include "tandem-paragraph.h"
#include "tandem-permission.h"
#include "tandem-practitioner.h"
#include "tandem-query-private.h"
#include "tandem-recovery-key.h"
#include "tandem-referral.h"
#include "tandem-signature.h"
#include "tandem-store-private.h"
#include "tandem-therapist.h"
#include "tandem-values.h"
#include "tandem-vault-fixture.h"

static void
opens_by_passphrase_and_recovery_key (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_close_vault (self);
  self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
  g_assert_no_error (error);
  fixture_close_vault (self);
  self->vault = tandem_vault_open_with_recovery_key (self->profile, self->recovery_key, &error);
  g_assert_no_error (error);
}

static void
refuses_wrong_passphrase (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemSecret) wrong = tandem_secret_new_text ("correct horse battery staple orbits");
  g_autoptr (GError) error = NULL;

  fixture_close_vault (self);
  g_assert_null (tandem_vault_open (self->profile, wrong, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WRONG_SECRET);
}

static void
refuses_weak_passphrase (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemSecret) weak = tandem_secret_new_text ("lindqvist1");
  g_autoptr (TandemProfile) other = tandem_profile_new ("Nora Lindqvist", "GB", "en");
  g_autoptr (GPtrArray) profiles = NULL;
  g_autoptr (GError) error = NULL;
  TandemSecret *key = NULL;

  g_assert_null (tandem_vault_create (self->folder, other, weak, &key, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WEAK_PASSPHRASE);
  profiles = tandem_vault_list_profiles (self->folder, NULL);
  g_assert_cmpuint (profiles->len, ==, 1);
}

static void
names_missing_key_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.keys");

  fixture_close_vault (self);
  g_unlink (path);
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_KEY_FILE_MISSING);
}

/* None of these may crash, and each is said to be damaged or wrong. */
static void
names_damaged_key_file (Fixture *self, gconstpointer data)
{
  static const char *const contents[] = {
    "",
    "{",
    "[]",
    "{\"format\":\"x\"}",
    "{\"format\":1,\"slots\":{}}",
    "{\"format\":1,\"slots\":[1]}",
    "{\"format\":1,\"slots\":[{\"kind\":\"passphrase\",\"passes\":99999999999,\"memory\":99999999999999}]}",
    "{\"format\":1,\"slots\":[{\"kind\":7}]}",
    "\xff\xfe",
  };
  g_autofree char *path = fixture_get_path (self, "vault.keys");

  fixture_close_vault (self);
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED);
    }
}

static void
refuses_exchanged_slot_parameters (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.keys");
  g_autofree char *text = NULL;
  char *passes;

  fixture_close_vault (self);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  passes = strstr (text, "8192");
  g_assert_nonnull (passes);
  memcpy (passes, "9216", 4);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_WRONG_SECRET);
}

static void
names_damaged_database (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *content = NULL;
  gsize size;

  if (!tandem_vault_is_encrypted_build ())
    {
      g_test_skip ("plain SQLite does not see a flipped bit");
      return;
    }
  fixture_close_vault (self);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  content[100] ^= 1;
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_DATABASE_DAMAGED);
}

static void
refuses_plain_database (Fixture *self, gconstpointer data)
{
  static const char page[4096] = "SQLite format 3";
  g_autofree char *path = fixture_get_path (self, "vault.db");

  if (!tandem_vault_is_encrypted_build ())
    {
      g_test_skip ("this build does not encrypt");
      return;
    }
  fixture_close_vault (self);
  g_assert_true (g_file_set_contents (path, page, sizeof page, NULL));
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_NOT_ENCRYPTED);
}

static void
refuses_encrypted_database (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.db");
  g_autofree char *page = g_strnfill (4096, 'x');

  if (tandem_vault_is_encrypted_build ())
    {
      g_test_skip ("this build encrypts");
      return;
    }
  fixture_close_vault (self);
  g_assert_true (g_file_set_contents (path, page, 4096, NULL));
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_NOT_ENCRYPTED);
}

static void
says_who_has_it_open (Fixture *self, gconstpointer data)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) error = NULL;

  g_assert_null (tandem_vault_open (self->profile, self->passphrase, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, pid));
}

static void
names_read_only_folder (Fixture *self, gconstpointer data)
{
  const char *path = g_file_peek_path (tandem_profile_get_folder (self->profile));

  fixture_close_vault (self);
  /* Root may write anywhere but on a read-only mount. */
  if (mount (path, path, NULL, MS_BIND, NULL) != 0)
    {
      g_test_skip ("mounting is not allowed here");
      return;
    }
  g_assert_cmpint (mount (NULL, path, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), ==, 0);
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_READ_ONLY);
  g_assert_cmpint (umount (path), ==, 0);
}

static void
newer_schema_is_only_read (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = tandem_store_lock (fixture_get_store (self), NULL);

  g_assert_true (tandem_database_exec (handle, "PRAGMA user_version = 999", NULL));
  tandem_store_unlock (fixture_get_store (self));
  fixture_close_vault (self);
  self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (tandem_vault_is_read_only (self->vault));
  g_object_set (client, "name", "Somebody", NULL);
  g_assert_false (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_TOO_NEW);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The program's own schema and one more version. (transfer full) */
static char **
schema_of_tomorrow (guint *n_versions)
{
  const char *folder = "/io/github/tandempractice/Tandem/schema/";
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) schema = g_strv_builder_new ();

  *n_versions = g_strv_length (names);
  qsort (names, *n_versions, sizeof (char *), compare_names);
  for (guint i = 0; i < *n_versions; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_strv_builder_add (schema, sql);
    }
  g_strv_builder_add (schema, "CREATE TABLE later (id TEXT) STRICT;");
  return g_strv_builder_end (schema);
}

static void
migration_backs_up_and_keeps_all (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autoptr (TandemClient) kept = NULL;
  g_autoptr (GError) error = NULL;
  guint n_versions;
  g_auto (GStrv) schema = schema_of_tomorrow (&n_versions);
  g_autofree char *name = g_strdup_printf ("backups/before-schema-%u.db", n_versions);
  g_autofree char *copy = fixture_get_path (self, name);

  fixture_close_vault (self);
  tandem_database_set_schema_for_tests ((const char *const *) schema);
  self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
  tandem_database_set_schema_for_tests (NULL);
  g_assert_no_error (error);
  kept = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT, tandem_record_get_id (TANDEM_RECORD (client)),
                            NULL);
  g_assert_cmpstr (tandem_client_get_name (kept), ==, "Mara");
  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
}

static void
nothing_confidential_lies_open (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Zyzzyva Quillfeather");
  g_autofree char *output = NULL;
  const char *argv[] = { "grep", "-ra", "Quillfeather", self->path, NULL };
  int status;

  if (!tandem_vault_is_encrypted_build ())
    {
      g_test_skip ("this build does not encrypt");
      return;
    }
  g_assert_true (
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_cmpstr (output, ==, "");
  fixture_close_vault (self);
  g_clear_pointer (&output, g_free);
  g_assert_true (
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_cmpstr (output, ==, "");
}

static void
files_are_for_the_user_alone (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "vault.db", "vault.keys", "vault.lock", "profile.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = fixture_get_path (self, names[i]);
      GStatBuf info;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

static void
passphrase_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemSecret) next = tandem_secret_new_text ("seven lanterns drift under marble");
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_vault_change_passphrase (self->vault, next, &error));
  g_assert_no_error (error);
  fixture_close_vault (self);
  fixture_assert_does_not_open (self, TANDEM_VAULT_ERROR_WRONG_SECRET);
  self->vault = tandem_vault_open (self->profile, next, &error);
  g_assert_no_error (error);
}

static void
recovery_key_renews (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSecret) next = tandem_vault_renew_recovery_key (self->vault, &error);

  g_assert_no_error (error);
  fixture_close_vault (self);
  g_assert_null (tandem_vault_open_with_recovery_key (self->profile, self->recovery_key, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WRONG_SECRET);
  g_clear_error (&error);
  self->vault = tandem_vault_open_with_recovery_key (self->profile, next, &error);
  g_assert_no_error (error);
}

static void
recovery_key_catches_slips (void)
{
  g_autoptr (TandemSecret) key = tandem_secret_new_random (TANDEM_RECOVERY_KEY_SIZE);
  g_autoptr (TandemSecret) text = tandem_recovery_key_to_text (key);
  g_autoptr (TandemSecret) again = tandem_recovery_key_from_text (text);
  g_autofree char *copy = g_strdup (tandem_secret_peek_text (text));

  g_assert_cmpmem (tandem_secret_peek (key), 16, tandem_secret_peek (again), 16);
  for (gsize i = 0; copy[i] != '\0'; i++)
    {
      char was = copy[i];
      g_autoptr (TandemSecret) slip = NULL;

      if (was == '-')
        continue;
      copy[i] = was == 'X' ? 'Y' : 'X';
      slip = tandem_secret_new_text (copy);
      g_assert_null (tandem_recovery_key_from_text (slip));
      copy[i] = was;
    }
}

static void
strength_tells_weak_from_strong (void)
{
  g_assert_cmpfloat (tandem_passphrase_strength ("password1", NULL), <, TANDEM_PASSPHRASE_FLOOR);
  g_assert_cmpfloat (tandem_passphrase_strength ("", NULL), <, TANDEM_PASSPHRASE_FLOOR);
  g_assert_cmpfloat (tandem_passphrase_strength (PASSPHRASE, NULL), >=, TANDEM_PASSPHRASE_FLOOR);
}

static void
columns_agree_with_properties (Fixture *self, gconstpointer data)
{
  sqlite3 *handle = tandem_store_lock (fixture_get_store (self), NULL);

  for (gsize i = 0; tandem_record_types[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) properties = tandem_column_list (tandem_record_types[i]());
      g_autofree char *sql =
        g_strdup_printf ("SELECT name FROM pragma_table_info('%s')", tandem_query_table (tandem_record_types[i]()));
      g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        g_hash_table_add (columns, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
      sqlite3_finalize (statement);
      g_assert_cmpuint (g_hash_table_size (columns), ==, properties->len);
      for (guint j = 0; j < properties->len; j++)
        {
          g_autofree char *column = tandem_query_column (((GParamSpec *) properties->pdata[j])->name);

          g_assert_true (g_hash_table_contains (columns, column));
        }
    }
  tandem_store_unlock (fixture_get_store (self));
}

static void
record_comes_back_as_it_was (Fixture *self, gconstpointer data)
{
  const char *const tags[] = { "a", "b, c", "“d”", NULL };
  g_autoptr (GDate) born = g_date_new_dmy (29, G_DATE_FEBRUARY, 1984);
  g_autoptr (GDateTime) started = g_date_time_new_now_utc ();
  g_autoptr (TandemClient) client = tandem_client_new ();
  g_autoptr (TandemClient) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (client, "name", "Ängström", "date-of-birth", born, "tags", tags, "started", started, "status",
                TANDEM_CLIENT_STATUS_PAUSED, NULL);
  g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error));
  kept = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT, tandem_record_get_id (TANDEM_RECORD (client)),
                            &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_client_get_name (kept), ==, "Ängström");
  g_assert_true (g_date_compare (tandem_client_get_date_of_birth (kept), born) == 0);
  g_assert_true (g_strv_equal (tandem_client_get_tags (kept), tags));
  g_assert_true (g_date_time_equal (tandem_client_get_started (kept), started));
  g_assert_cmpint (tandem_client_get_status (kept), ==, TANDEM_CLIENT_STATUS_PAUSED);
  g_assert_cmpint (tandem_record_get_revision (TANDEM_RECORD (kept)), ==, 1);
}

static void
assert_record_comes_back (TandemStore *store, GType type, guint number)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (store, NULL);
  g_autoptr (TandemRecord) record = g_object_new (type, NULL);
  g_autoptr (TandemRecord) kept = NULL;
  g_autoptr (GPtrArray) properties = tandem_column_list (type);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < properties->len; i++)
    {
      GParamSpec *pspec = properties->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (pspec->owner_type == TANDEM_TYPE_RECORD)
        continue;
      tandem_value_make (pspec, number % tandem_value_count (pspec), &value);
      g_object_set_property (G_OBJECT (record), pspec->name, &value);
    }
  tandem_store_save (store, record, NULL, &error);
  g_assert_no_error (error);
  kept = tandem_store_load (store, type, tandem_record_get_id (record), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < properties->len; i++)
    {
      GParamSpec *pspec = properties->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) kept_value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), pspec->name, &value);
      g_object_get_property (G_OBJECT (kept), pspec->name, &kept_value);
      if (!tandem_value_equal (pspec, &value, &kept_value))
        g_error ("%s:%s did not come back as it was kept", g_type_name (type), pspec->name);
    }
}

/* What the records refer to is not there, so each is taken back again. */
static void
every_record_comes_back_as_it_was (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; tandem_record_types[i] != NULL; i++)
    for (guint number = 0; number < 3; number++)
      if (tandem_record_types[i]() != TANDEM_TYPE_JOURNAL_ENTRY)
        assert_record_comes_back (fixture_get_store (self), tandem_record_types[i](), number);
}

static void
save_refuses_stale_revision (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autoptr (TandemClient) other = NULL;
  g_autoptr (GError) error = NULL;

  other = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT,
                             tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  g_object_set (other, "phone", "1", NULL);
  g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (other), NULL, &error));
  g_object_set (client, "phone", "2", NULL);
  g_assert_false (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_CHANGED_MEANWHILE);
}

static void
unchanged_record_writes_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  guint64 before, after;

  g_assert_true (tandem_store_verify_journal (fixture_get_store (self), &before, NULL, NULL));
  g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, NULL));
  g_assert_true (tandem_store_verify_journal (fixture_get_store (self), &after, NULL, NULL));
  g_assert_cmpuint (before, ==, after);
  g_assert_cmpint (tandem_record_get_revision (TANDEM_RECORD (client)), ==, 1);
}

static void
transaction_takes_all_back (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autoptr (TandemClient) fresh = tandem_client_new ();
  g_autoptr (TandemClient) kept = NULL;
  guint64 n_entries;

  {
    g_autoptr (TandemTransaction) transaction = tandem_store_begin (fixture_get_store (self), NULL);

    g_object_set (client, "phone", "1", NULL);
    g_object_set (fresh, "name", "New", NULL);
    g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, NULL));
    g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (fresh), NULL, NULL));
  }
  g_assert_cmpint (tandem_record_get_revision (TANDEM_RECORD (client)), ==, 1);
  g_assert_cmpint (tandem_record_get_revision (TANDEM_RECORD (fresh)), ==, 0);
  kept = tandem_store_load (fixture_get_store (self), TANDEM_TYPE_CLIENT, tandem_record_get_id (TANDEM_RECORD (client)),
                            NULL);
  g_assert_null (tandem_client_get_phone (kept));
  g_assert_true (tandem_store_verify_journal (fixture_get_store (self), &n_entries, NULL, NULL));
  g_assert_cmpuint (n_entries, ==, 1);
  g_assert_true (tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, NULL));
}

static void
list_stays_current (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) zoe = fixture_add_client (self, "Zoë");
  g_autoptr (TandemQuery) query = tandem_query_order (tandem_query_new (TANDEM_TYPE_CLIENT), "name", FALSE);
  g_autoptr (GListModel) list = tandem_store_list (fixture_get_store (self), query);
  g_autoptr (TandemClient) abel = NULL;
  g_autoptr (TandemClient) first = NULL;
  g_autoptr (TandemQuery) search = tandem_query_search (tandem_query_new (TANDEM_TYPE_CLIENT), "zoe");

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  abel = fixture_add_client (self, "ábel");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  first = g_list_model_get_item (list, 0);
  g_assert_cmpstr (tandem_client_get_name (first), ==, "ábel");
  tandem_store_list_set_query (list, search);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
}

static void
exec (Fixture *self, const char *sql)
{
  sqlite3 *handle = tandem_store_lock (fixture_get_store (self), NULL);
  g_autoptr (GError) error = NULL;

  tandem_database_exec (handle, sql, &error);
  g_assert_no_error (error);
  tandem_store_unlock (fixture_get_store (self));
}

static void
journal_refuses_change (Fixture *self, gconstpointer data)
{
  static const char *const attempts[] = { "DELETE FROM journal", "UPDATE journal SET who = 'x'",
                                          "UPDATE journal SET note = 'x'" };
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  sqlite3 *handle = tandem_store_lock (fixture_get_store (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_cmpint (sqlite3_exec (handle, attempts[i], NULL, NULL, NULL), !=, SQLITE_OK);
  tandem_store_unlock (fixture_get_store (self));
}

/* Somebody with the key and without shame: the chain still tells. */
static void
journal_names_what_was_altered (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *entry;
  } attacks[] = {
    { "UPDATE journal SET who = 'Somebody' WHERE sequence = 2", "entry 2" },
    { "DELETE FROM journal WHERE sequence = 2", "entry 2" },
    { "DELETE FROM journal WHERE sequence = 3", "entry 3" },
    { "UPDATE journal SET note = 'x' WHERE sequence = 1", "entry 1" },
  };

  exec (self, "DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_words");
  for (int i = 0; i < 3; i++)
    g_assert_true (tandem_store_journal (fixture_get_store (self), "tested", NULL, NULL, "a reason", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (tandem_store_verify_journal (fixture_get_store (self), NULL, NULL, NULL));
      exec (self, "CREATE TEMP TABLE kept AS SELECT * FROM journal");
      exec (self, attacks[i].sql);
      g_assert_false (tandem_store_verify_journal (fixture_get_store (self), NULL, NULL, &error));
      g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_JOURNAL);
      g_assert_nonnull (strstr (error->message, attacks[i].entry));
      exec (self, "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept; DROP TABLE kept");
    }
}

static void
signature_is_of_the_message (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) message = g_bytes_new_static ("agreed", 6);
  g_autoptr (GBytes) other = g_bytes_new_static ("agreeD", 6);
  const char *key = tandem_profile_get_public_key (self->profile);
  g_autofree char *signature = tandem_vault_sign (self->vault, message, NULL);

  g_assert_true (tandem_vault_verify_signature (key, signature, message));
  g_assert_false (tandem_vault_verify_signature (key, signature, other));
  g_assert_false (tandem_vault_verify_signature (key, "bm90aGluZw==", message));
}

static void
whole_vault_has_no_faults (Fixture *self, gconstpointer data)
{
  g_autoptr (TandemClient) client = fixture_add_client (self, "Mara");
  g_autoptr (GPtrArray) faults = tandem_vault_check (self->vault, NULL, NULL);

  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/vault/open/by-passphrase-and-recovery-key", opens_by_passphrase_and_recovery_key);
  ADD ("/vault/open/refuses-wrong-passphrase", refuses_wrong_passphrase);
  ADD ("/vault/open/names-missing-key-file", names_missing_key_file);
  ADD ("/vault/open/names-damaged-key-file", names_damaged_key_file);
  ADD ("/vault/open/refuses-exchanged-slot-parameters", refuses_exchanged_slot_parameters);
  ADD ("/vault/open/names-damaged-database", names_damaged_database);
  ADD ("/vault/open/refuses-plain-database", refuses_plain_database);
  ADD ("/vault/open/refuses-encrypted-database", refuses_encrypted_database);
  ADD ("/vault/open/says-who-has-it-open", says_who_has_it_open);
  ADD ("/vault/open/names-read-only-folder", names_read_only_folder);
  ADD ("/vault/open/newer-schema-is-only-read", newer_schema_is_only_read);
  ADD ("/vault/create/refuses-weak-passphrase", refuses_weak_passphrase);
  ADD ("/vault/migrate/backs-up-and-keeps-all", migration_backs_up_and_keeps_all);
  ADD ("/vault/files/nothing-confidential-lies-open", nothing_confidential_lies_open);
  ADD ("/vault/files/for-the-user-alone", files_are_for_the_user_alone);
  ADD ("/vault/keys/passphrase-changes", passphrase_changes);
  ADD ("/vault/keys/recovery-key-renews", recovery_key_renews);
  ADD ("/vault/sign/is-of-the-message", signature_is_of_the_message);
  ADD ("/vault/check/whole-has-no-faults", whole_vault_has_no_faults);
  g_test_add_func ("/recovery-key/catches-slips", recovery_key_catches_slips);
  g_test_add_func ("/passphrase/strength/tells-weak-from-strong", strength_tells_weak_from_strong);
  ADD ("/store/columns-agree-with-properties", columns_agree_with_properties);
  ADD ("/store/save/comes-back-as-it-was", record_comes_back_as_it_was);
  ADD ("/store/save/every-record-comes-back", every_record_comes_back_as_it_was);
  ADD ("/store/save/refuses-stale-revision", save_refuses_stale_revision);
  ADD ("/store/save/unchanged-writes-nothing", unchanged_record_writes_nothing);
  ADD ("/store/transaction/takes-all-back", transaction_takes_all_back);
  ADD ("/store/list/stays-current", list_stays_current);
  ADD ("/journal/refuses-change", journal_refuses_change);
  ADD ("/journal/names-what-was-altered", journal_names_what_was_altered);
  return g_test_run ();
}
