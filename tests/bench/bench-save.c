/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving one record, durable and journalled, against the bare statements in bare SQLCipher that write the same rows:
 * the record, its journal line, and the journal's head. Both in one run, in turn. Prints two numbers: seconds. */

#include <glib/gstdio.h>
#include <string.h>

#include "tandem-client.h"
#include "tandem-key-file.h"
#include "tandem-store-private.h"
#include "tandem-vault.h"

#define N_RECORDS 200

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
#if TANDEM_VAULT_ENCRYPTED
  {
    static const char key[] = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

    g_assert_cmpint (sqlite3_key (handle, key, sizeof key - 1), ==, SQLITE_OK);
  }
#endif
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return handle;
}

static double
save_bare (sqlite3 *handle, sqlite3_stmt *record, sqlite3_stmt *line, sqlite3_stmt *head, guint number)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("Client %u", number);

  sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_bind_text (record, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (record, 2, name, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (record), ==, SQLITE_DONE);
  sqlite3_reset (record);
  sqlite3_bind_text (line, 1, id, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (line), ==, SQLITE_DONE);
  sqlite3_reset (line);
  g_assert_cmpint (sqlite3_step (head), ==, SQLITE_DONE);
  sqlite3_reset (head);
  g_assert_cmpint (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
save_ours (TandemStore *store, guint number)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TandemClient) client = tandem_client_new ();
  g_autofree char *name = g_strdup_printf ("Client %u", number);

  g_object_set (client, "name", name, "email", "somebody@example.org", "notes", "A note of usual length.", NULL);
  g_assert_true (tandem_store_save (store, TANDEM_RECORD (client), NULL, NULL));
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* The same tables, indexes and triggers as the vault's. */
static void
make_tables (sqlite3 *handle)
{
  g_autoptr (GBytes) schema = g_resources_lookup_data ("/io/github/tandempractice/Tandem/schema/0001-first-path.sql",
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *sql = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_dir_make_tmp ("tandem-bench-XXXXXX", NULL);
  g_autofree char *bare_path = g_build_filename (path, "bare.db", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (TandemProfile) profile = tandem_profile_new ("Nora Lindqvist", "GB", "en");
  g_autoptr (TandemSecret) passphrase = tandem_secret_new_text ("correct horse battery staple orbit");
  g_autoptr (TandemSecret) recovery_key = NULL;
  g_autoptr (TandemVault) vault = NULL;
  sqlite3_stmt *record, *line, *head;
  sqlite3 *bare;
  double ours = 0, theirs = 0;
  const char *remove[] = { "rm", "-rf", path, NULL };

  tandem_key_file_set_limits_for_tests (1, 8192);
  vault = tandem_vault_create (folder, profile, passphrase, &recovery_key, NULL);
  g_assert_nonnull (vault);
  bare = open_bare (bare_path);
  make_tables (bare);
  sqlite3_prepare_v2 (bare,
                      "INSERT INTO client (id, created, modified, revision, name, email, notes, status) VALUES (?, "
                      "'2026-11-23T20:00:00.000000Z', '2026-11-23T20:00:00.000000Z', 1, ?, 'somebody@example.org', "
                      "'A note of usual length.', 'enquiry')",
                      -1, &record, NULL);
  sqlite3_prepare_v2 (bare,
                      "INSERT INTO journal (id, created, modified, revision, time, who, action, subject, subject_id, "
                      "client_id, previous_hash, hash) VALUES (?1, '2026-11-23T20:00:00.000000Z', "
                      "'2026-11-23T20:00:00.000000Z', 1, '2026-11-23T20:00:00.000000Z', 'Nora', 'added', 'client', ?1, "
                      "?1, '0123456789012345678901234567890123456789012345678901234567890123', "
                      "'0123456789012345678901234567890123456789012345678901234567890123')",
                      -1, &line, NULL);
  sqlite3_prepare_v2 (bare,
                      "UPDATE journal_head SET count = count + 1, hash = "
                      "'0123456789012345678901234567890123456789012345678901234567890123'",
                      -1, &head, NULL);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      ours += save_ours (tandem_vault_get_store (vault), i);
      theirs += save_bare (bare, record, line, head, i);
    }
  sqlite3_finalize (record);
  sqlite3_finalize (line);
  sqlite3_finalize (head);
  sqlite3_close (bare);
  g_print ("%.6f %.6f\n", ours / N_RECORDS, theirs / N_RECORDS);
  g_clear_object (&vault);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return 0;
}
