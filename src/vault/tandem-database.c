/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the file of a vault: gives SQLCipher the key, makes sure that the file really is encrypted, sets what
 * security.md asks for, and brings an older schema up to date. */

#include "tandem-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "tandem-allocator.h"
#include "tandem-file.h"
#include "tandem-fold.h"
#include "tandem-vault-error.h"
#include "tandem-vault-resources.h"

#define APPLICATION_ID 0x546e646d /* "Tndm" */
#define SMALLEST_PAGE 512
#define SCHEMA_FOLDER "/io/github/tandempractice/Tandem/schema/"

struct _TandemDatabase
{
  sqlite3 *handle;
  gboolean read_only;
};

static const char *const *schema_for_tests;

void
tandem_database_set_schema_for_tests (const char *const *schema)
{
  schema_for_tests = schema;
}

static TandemVaultError
error_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return TANDEM_VAULT_ERROR_DATABASE_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return TANDEM_VAULT_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return TANDEM_VAULT_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TANDEM_VAULT_ERROR_IN_USE;
    default:
      return TANDEM_VAULT_ERROR_FAILED;
    }
}

void
tandem_database_set_error (GError **error, sqlite3 *handle)
{
  TandemVaultError code = error_code (sqlite3_extended_errcode (handle));

  if (sqlite3_system_errno (handle) == ENOSPC)
    code = TANDEM_VAULT_ERROR_FULL;
  if (code == TANDEM_VAULT_ERROR_DATABASE_DAMAGED)
    g_set_error (error, TANDEM_VAULT_ERROR, code,
                 _ ("The database of this practice is damaged (%s). Nothing was changed. Restore the newest backup."),
                 sqlite3_errmsg (handle));
  else if (code == TANDEM_VAULT_ERROR_READ_ONLY)
    g_set_error (error, TANDEM_VAULT_ERROR, code,
                 _ ("The database of this practice cannot be written (%s). Nothing was changed. Check whether its "
                    "folder or the disk is read-only."),
                 sqlite3_errmsg (handle));
  else if (code == TANDEM_VAULT_ERROR_FULL)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, code,
                         _ ("The disk is full. Nothing was changed. Free some space and try again."));
  else if (code == TANDEM_VAULT_ERROR_IN_USE)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, code, _ ("The database of this practice is in use elsewhere."));
  else
    g_set_error (error, TANDEM_VAULT_ERROR, code, _ ("The database of this practice reports: %s"),
                 sqlite3_errmsg (handle));
}

gboolean
tandem_database_exec (sqlite3 *handle, const char *sql, GError **error)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  tandem_database_set_error (error, handle);
  return FALSE;
}

/* The first column of the first row, as text. */
static char *
query_text (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return text;
}

static gboolean
query_integer (sqlite3 *handle, const char *sql, gint64 *value, GError **error)
{
  g_autofree char *text = query_text (handle, sql);

  if (text != NULL)
    *value = g_ascii_strtoll (text, NULL, 10);
  else
    tandem_database_set_error (error, handle);
  return text != NULL;
}

/* SQLite would take an empty file, or one of a single byte, for a new database, and begin to fill it. */
static gboolean
check_is_there (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
                 _ ("The database of this practice (%s) is missing. Restore the newest backup."), path);
  else if (info.st_size < SMALLEST_PAGE)
    g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
                 _ ("The database of this practice (%s) is damaged: it is empty. Restore the newest backup."), path);
  else
    return TRUE;
  return FALSE;
}

/* A key that was not set leaves a plain file without any error: so look at the file itself. The other way round, a file
 * that another Tandem encrypted looks damaged to one that cannot decrypt it. */
static gboolean
check_is_encrypted (const char *path, GError **error)
{
  char head[16] = { 0 };
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize n_read = fd >= 0 ? read (fd, head, sizeof head) : 0;
  gboolean encrypted = memcmp (head, "SQLite format 3", sizeof head) != 0;

  if (fd >= 0)
    close (fd);
  if (n_read < (gssize) sizeof head || encrypted == TANDEM_VAULT_ENCRYPTED)
    return TRUE;
  if (TANDEM_VAULT_ENCRYPTED)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_ENCRYPTED,
                         _ ("The database of this practice is not encrypted. Tandem does not go on: nothing "
                            "confidential may lie open. Restore the newest backup."));
  else
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_ENCRYPTED,
                         _ ("The database of this practice is encrypted, or damaged. This Tandem was built without "
                            "encryption and cannot read it. Open it with one that was built with SQLCipher."));
  return FALSE;
}

#if TANDEM_VAULT_ENCRYPTED
static gboolean
set_key (sqlite3 *handle, TandemSecret *key, GError **error)
{
  gsize size = tandem_secret_get_size (key);
  gsize length = size * 2 + 3;
  char *literal = sodium_malloc (length + 1);
  g_autofree char *version = NULL;
  int result;

  if (literal == NULL)
    g_error ("no locked memory left for a key");
  /* x'…' is a raw key: no second slow derivation. */
  literal[0] = 'x';
  literal[1] = '\'';
  sodium_bin2hex (literal + 2, size * 2 + 1, tandem_secret_peek (key), size);
  literal[length - 1] = '\'';
  literal[length] = '\0';
  result = sqlite3_key (handle, literal, (int) length);
  sodium_free (literal);
  /* What goes wrong is told by us, in words; not by the library, on standard error. */
  sqlite3_exec (handle, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);
  version = query_text (handle, "PRAGMA cipher_version");
  if (result == SQLITE_OK && version != NULL)
    return TRUE;
  g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_ENCRYPTED,
                       _ ("This Tandem runs with a database library that does not encrypt. It does not go on: nothing "
                          "confidential may lie open. Install SQLCipher."));
  return FALSE;
}
#else
static gboolean
set_key (sqlite3 *handle, TandemSecret *key, GError **error)
{
  return TRUE;
}
#endif

static gboolean
set_pragmas (sqlite3 *handle, GError **error)
{
  return tandem_database_exec (handle,
                               "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;",
                               error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full) (element-type utf8): the SQL of each schema version, the first being version 1. */
static GPtrArray *
load_schema (void)
{
  GResource *resource = tandem_vault_get_resource ();
  GPtrArray *schema = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = NULL;

  for (gsize i = 0; schema_for_tests != NULL && schema_for_tests[i] != NULL; i++)
    g_ptr_array_add (schema, g_strdup (schema_for_tests[i]));
  if (schema_for_tests != NULL)
    return schema;
  names = g_resource_enumerate_children (resource, SCHEMA_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SCHEMA_FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_ptr_array_add (schema, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
    }
  return schema;
}

/* A copy of the whole database, encrypted with the same key, before anything in it is rearranged. */
static gboolean
back_up (sqlite3 *handle, const char *path, TandemSecret *key, gint64 version, GError **error)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *backups = g_build_filename (folder_path, "backups", NULL);
  g_autofree char *name = g_strdup_printf ("before-schema-%" G_GINT64_FORMAT ".db", version);
  g_autofree char *copy_path = g_build_filename (backups, name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (backups);
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  gboolean copied;

  if (!tandem_file_make_folder (folder, error))
    return FALSE;
  g_unlink (copy_path);
  copied = sqlite3_open_v2 (copy_path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK &&
           set_key (copy, key, error);
  backup = copied ? sqlite3_backup_init (copy, "main", handle, "main") : NULL;
  copied = backup != NULL && sqlite3_backup_step (backup, -1) == SQLITE_DONE;
  copied = sqlite3_backup_finish (backup) == SQLITE_OK && copied;
  if (!copied && (error == NULL || *error == NULL))
    tandem_database_set_error (error, copy);
  sqlite3_close (copy);
  g_chmod (copy_path, 0600);
  return copied;
}

/* One transaction a version, together with the number of the version. */
static gboolean
apply_version (sqlite3 *handle, const char *sql, gint64 version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version);

  if (!tandem_database_exec (handle, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (tandem_database_exec (handle, sql, error) && tandem_database_exec (handle, pragma, error) &&
      tandem_database_exec (handle, "COMMIT", error))
    return TRUE;
  sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static gboolean
migrate (TandemDatabase *self, const char *path, TandemSecret *key, GError **error)
{
  g_autoptr (GPtrArray) schema = load_schema ();
  gint64 version, id;
  g_autofree char *id_pragma = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION_ID);

  if (!query_integer (self->handle, "PRAGMA user_version", &version, error) ||
      !query_integer (self->handle, "PRAGMA application_id", &id, error))
    return FALSE;
  if (version < 0 || (version > 0 && id != APPLICATION_ID))
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
                           _ ("The database in this folder is not one of Tandem’s."));
      return FALSE;
    }
  if (version > (gint64) schema->len)
    {
      self->read_only = TRUE;
      return tandem_database_exec (self->handle, "PRAGMA query_only = ON", error);
    }
  if (version == 0 && !tandem_database_exec (self->handle, id_pragma, error))
    return FALSE;
  if (version > 0 && version < (gint64) schema->len && !back_up (self->handle, path, key, version, error))
    return FALSE;
  for (gint64 next = version; next < (gint64) schema->len; next++)
    if (!apply_version (self->handle, schema->pdata[next], next + 1, error))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full): the database; %NULL with DATABASE_DAMAGED, NOT_ENCRYPTED, READ_ONLY, FULL or FAILED */
TandemDatabase *
tandem_database_open (GFile *file, TandemSecret *key, gboolean create, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (TandemDatabase) self = g_new0 (TandemDatabase, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | (create ? SQLITE_OPEN_CREATE : 0);

  tandem_allocator_install ();
  if (!create && !check_is_there (path, error))
    return NULL;
  if (!check_is_encrypted (path, error))
    return NULL;
  if (sqlite3_open_v2 (path, &self->handle, flags, NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, self->handle);
      return NULL;
    }
  sqlite3_busy_timeout (self->handle, 5000);
  if (!set_key (self->handle, key, error) ||
      !tandem_database_exec (self->handle, "SELECT count(*) FROM sqlite_master", error) ||
      !set_pragmas (self->handle, error) || !tandem_fold_register (self->handle, error) ||
      !migrate (self, path, key, error))
    return NULL;
  g_chmod (path, 0600);
  return check_is_encrypted (path, error) ? g_steal_pointer (&self) : NULL;
}

void
tandem_database_close (TandemDatabase *self)
{
  if (self == NULL)
    return;
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("The database was closed with statements still open");
  g_free (self);
}

sqlite3 *
tandem_database_get_handle (TandemDatabase *self)
{
  return self->handle;
}

gboolean
tandem_database_is_read_only (TandemDatabase *self)
{
  return self->read_only;
}

/* Adds a sentence for each row of @sql that is not "ok". */
static gboolean
check_with (TandemDatabase *self, const char *sql, const char *sentence, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result;

  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, self->handle);
      return FALSE;
    }
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (faults, g_strdup_printf ("%s: %s", sentence, text));
    }
  if (result != SQLITE_DONE)
    g_ptr_array_add (faults, g_strdup_printf ("%s: %s", sentence, sqlite3_errmsg (self->handle)));
  sqlite3_finalize (statement);
  return TRUE;
}

GPtrArray *
tandem_database_check (TandemDatabase *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  /* The pages are looked at in the file itself, where one may stand that was written by half before a power cut. The
   * log beside it has the whole one, so that one is carried over first. */
  if (!self->read_only &&
      sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_FULL, NULL, NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, self->handle);
      return NULL;
    }
  if (TANDEM_VAULT_ENCRYPTED &&
      !check_with (self, "PRAGMA cipher_integrity_check", _ ("A page of the file is damaged"), faults, error))
    return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!check_with (self, "PRAGMA quick_check", _ ("The database is damaged"), faults, error) ||
      !check_with (self, "PRAGMA foreign_key_check", _ ("A record refers to one that is not there"), faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}
