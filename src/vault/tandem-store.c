/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemStore keeps records: the only place that writes SQL for them. Every change checks the revision it was made
 * from, and is journalled in the same transaction. */

#include "tandem-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-client.h"
#include "tandem-column.h"
#include "tandem-journal.h"
#include "tandem-query-private.h"
#include "tandem-vault-error.h"

/* What is known of a class of records: its columns, and the statements that were made for it. */
typedef struct
{
  GPtrArray *columns; /* (element-type GParamSpec) */
  char *names;        /* "a, b, c" */
  sqlite3_stmt *load;
  sqlite3_stmt *insert;
  sqlite3_stmt *update;
  sqlite3_stmt *remove;
} RecordKind;

/* A record saved or removed, and how it was before, in case it is taken back. */
typedef struct
{
  TandemRecord *record;
  gboolean removed;
  gint64 revision;
  GDateTime *created;
  GDateTime *modified;
} Change;

struct _TandemStore
{
  GObject parent_instance;

  GRecMutex mutex;
  TandemDatabase *database;
  GHashTable *kinds; /* GType -> RecordKind */
  GPtrArray *changes;
  guint depth;
  char *who;
};

struct _TandemTransaction
{
  TandemStore *store;
  guint depth;
  guint first_change;
  gboolean committed;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TandemStore, tandem_store, G_TYPE_OBJECT)

static void
record_kind_free (RecordKind *kind)
{
  g_ptr_array_unref (kind->columns);
  g_free (kind->names);
  sqlite3_finalize (kind->load);
  sqlite3_finalize (kind->insert);
  sqlite3_finalize (kind->update);
  sqlite3_finalize (kind->remove);
  g_free (kind);
}

static void
change_free (Change *change)
{
  g_object_unref (change->record);
  g_clear_pointer (&change->created, g_date_time_unref);
  g_clear_pointer (&change->modified, g_date_time_unref);
  g_free (change);
}

static void
tandem_store_finalize (GObject *object)
{
  TandemStore *self = TANDEM_STORE (object);

  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->who, g_free);
  g_rec_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (tandem_store_parent_class)->finalize (object);
}

static void
tandem_store_class_init (TandemStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_store_finalize;

  /**
   * TandemStore::changed:
   * @self: the store
   * @record: the record that was saved or removed
   * @removed: whether it was removed
   *
   * After a change was committed, in the main context.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, TANDEM_TYPE_RECORD, G_TYPE_BOOLEAN);
}

static void
tandem_store_init (TandemStore *self)
{
  g_rec_mutex_init (&self->mutex);
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) record_kind_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
}

TandemStore *
tandem_store_new (TandemDatabase *database)
{
  TandemStore *self = g_object_new (TANDEM_TYPE_STORE, NULL);

  self->database = database;
  return self;
}

/* Gives back what it made in the database, which can be closed then. */
void
tandem_store_close (TandemStore *self)
{
  g_rec_mutex_lock (&self->mutex);
  g_hash_table_remove_all (self->kinds);
  self->database = NULL;
  g_rec_mutex_unlock (&self->mutex);
}

sqlite3 *
tandem_store_lock (TandemStore *self, GError **error)
{
  g_rec_mutex_lock (&self->mutex);
  if (self->database != NULL)
    return tandem_database_get_handle (self->database);
  g_rec_mutex_unlock (&self->mutex);
  g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED,
                       _ ("The practice was locked meanwhile. Unlock it and try again."));
  return NULL;
}

void
tandem_store_unlock (TandemStore *self)
{
  g_rec_mutex_unlock (&self->mutex);
}

static RecordKind *
get_kind (TandemStore *self, GType type)
{
  RecordKind *kind = g_hash_table_lookup (self->kinds, GSIZE_TO_POINTER (type));
  GString *names;

  if (kind != NULL)
    return kind;
  kind = g_new0 (RecordKind, 1);
  kind->columns = tandem_column_list (type);
  names = g_string_new (NULL);
  for (guint i = 0; i < kind->columns->len; i++)
    {
      g_autofree char *name = tandem_query_column (((GParamSpec *) kind->columns->pdata[i])->name);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  kind->names = g_string_free (names, FALSE);
  g_hash_table_insert (self->kinds, GSIZE_TO_POINTER (type), kind);
  return kind;
}

/* Makes a statement the first time it is needed. */
static sqlite3_stmt *
prepare (sqlite3 *handle, sqlite3_stmt **statement, char *sql, GError **error)
{
  g_autofree char *owned_sql = sql;

  if (*statement == NULL &&
      sqlite3_prepare_v3 (handle, owned_sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, handle);
      return NULL;
    }
  return *statement;
}

static void
reset (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/* Runs a statement that gives no rows. */
static gboolean
run (sqlite3 *handle, sqlite3_stmt *statement, GError **error)
{
  gboolean done = sqlite3_step (statement) == SQLITE_DONE;

  if (!done)
    tandem_database_set_error (error, handle);
  reset (statement);
  return done;
}

/* (transfer full): the record in the current row. */
static TandemRecord *
read_row (const RecordKind *kind, GType type, sqlite3_stmt *statement, GError **error)
{
  guint n_columns = kind->columns->len;
  g_autofree const char **names = g_new0 (const char *, n_columns);
  g_autofree GValue *values = g_new0 (GValue, n_columns);
  gboolean good = TRUE;
  TandemRecord *record = NULL;
  guint n_read = 0;

  for (; good && n_read < n_columns; n_read++)
    {
      GParamSpec *pspec = kind->columns->pdata[n_read];

      names[n_read] = pspec->name;
      good = tandem_column_read (statement, (int) n_read, pspec, &values[n_read], error);
    }
  if (good)
    record = TANDEM_RECORD (g_object_new_with_properties (type, n_columns, names, values));
  for (guint i = 0; i < n_read; i++)
    g_value_unset (&values[i]);
  return record;
}

static void
set_not_found (GError **error, GType type, const char *id)
{
  g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_FOUND,
               /* Translators: a kind of record, and its id */
               _ ("There is no %s with the id “%s”."), tandem_query_table (type), id != NULL ? id : "");
}

static TandemRecord *
load (TandemStore *self, sqlite3 *handle, GType type, const char *id, GError **error)
{
  RecordKind *kind = get_kind (self, type);
  sqlite3_stmt *statement =
    prepare (handle, &kind->load,
             g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", kind->names, tandem_query_table (type)), error);
  TandemRecord *record = NULL;
  int result;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    record = read_row (kind, type, statement, error);
  else if (result == SQLITE_DONE)
    set_not_found (error, type, id);
  else
    tandem_database_set_error (error, handle);
  reset (statement);
  return record;
}

/**
 * tandem_store_load:
 * @self: a store
 * @record_type: a class of #TandemRecord
 * @id: the id of one
 * @error: return location for an error
 *
 * Returns: (transfer full) (type TandemRecord): the record; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is
 * none, %TANDEM_VAULT_ERROR_DATABASE_DAMAGED when it cannot be read
 */
gpointer
tandem_store_load (TandemStore *self, GType record_type, const char *id, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  TandemRecord *record;

  if (handle == NULL)
    return NULL;
  record = load (self, handle, record_type, id, error);
  tandem_store_unlock (self);
  return record;
}

/* The client a record is about: itself, by its property, or by its document. (transfer full) (nullable) */
static char *
find_client_id (TandemStore *self, sqlite3 *handle, TandemRecord *record)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (record);
  g_autofree char *document_id = NULL;
  char *client_id = NULL;
  sqlite3_stmt *statement = NULL;

  if (TANDEM_IS_CLIENT (record))
    return g_strdup (tandem_record_get_id (record));
  if (g_object_class_find_property (klass, "client-id") != NULL)
    {
      g_object_get (record, "client-id", &client_id, NULL);
      return client_id;
    }
  if (g_object_class_find_property (klass, "document-id") == NULL)
    return NULL;
  g_object_get (record, "document-id", &document_id, NULL);
  if (sqlite3_prepare_v2 (handle, "SELECT client_id FROM document WHERE id = ?", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, document_id, -1, SQLITE_STATIC);
      if (sqlite3_step (statement) == SQLITE_ROW)
        client_id = g_strdup ((const char *) sqlite3_column_text (statement, 0));
    }
  sqlite3_finalize (statement);
  return client_id;
}

static gboolean
journal_change (TandemStore *self, sqlite3 *handle, const char *action, TandemRecord *record, const char *changed,
                const char *note, GError **error)
{
  g_autofree char *client_id = find_client_id (self, handle, record);
  TandemJournalLine line = { .who = self->who,
                             .action = action,
                             .subject = tandem_record_get_table (record),
                             .subject_id = tandem_record_get_id (record),
                             .client_id = client_id,
                             .changed = changed,
                             .note = note };

  return tandem_journal_append (handle, &line, error);
}

static void
remember (TandemStore *self, TandemRecord *record, gboolean removed)
{
  Change *change = g_new0 (Change, 1);
  GDateTime *created = tandem_record_get_created (record);
  GDateTime *modified = tandem_record_get_modified (record);

  change->record = g_object_ref (record);
  change->removed = removed;
  change->revision = tandem_record_get_revision (record);
  change->created = created != NULL ? g_date_time_ref (created) : NULL;
  change->modified = modified != NULL ? g_date_time_ref (modified) : NULL;
  g_ptr_array_add (self->changes, change);
}

/* Names of the properties that differ, separated by spaces; empty when none does. */
static char *
list_differences (const RecordKind *kind, TandemRecord *kept, TandemRecord *record)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < kind->columns->len; i++)
    {
      GParamSpec *pspec = kind->columns->pdata[i];
      g_auto (GValue) old_value = G_VALUE_INIT;
      g_auto (GValue) new_value = G_VALUE_INIT;

      if (pspec->owner_type == TANDEM_TYPE_RECORD)
        continue;
      g_object_get_property (G_OBJECT (kept), pspec->name, &old_value);
      g_object_get_property (G_OBJECT (record), pspec->name, &new_value);
      if (!tandem_column_same (pspec, &old_value, &new_value))
        g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", pspec->name);
    }
  return g_string_free (names, FALSE);
}

static void
bind_all (const RecordKind *kind, sqlite3_stmt *statement, TandemRecord *record)
{
  for (guint i = 0; i < kind->columns->len; i++)
    {
      GParamSpec *pspec = kind->columns->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), pspec->name, &value);
      tandem_column_bind (statement, (int) i + 1, pspec, &value);
    }
}

static char *
repeat_marks (guint n_marks)
{
  GString *marks = g_string_new ("?");

  for (guint i = 1; i < n_marks; i++)
    g_string_append (marks, ", ?");
  return g_string_free (marks, FALSE);
}

static gboolean
insert (TandemStore *self, sqlite3 *handle, TandemRecord *record, GError **error)
{
  RecordKind *kind = get_kind (self, G_OBJECT_TYPE (record));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *marks = repeat_marks (kind->columns->len);
  sqlite3_stmt *statement = prepare (
    handle, &kind->insert,
    g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", tandem_record_get_table (record), kind->names, marks), error);

  if (statement == NULL)
    return FALSE;
  g_object_set (record, "created", now, "modified", now, "revision", (gint64) 1, NULL);
  bind_all (kind, statement, record);
  return run (handle, statement, error);
}

static char *
update_sql (const RecordKind *kind, const char *table)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", table);
  for (guint i = 0; i < kind->columns->len; i++)
    {
      g_autofree char *name = tandem_query_column (((GParamSpec *) kind->columns->pdata[i])->name);

      g_string_append_printf (sql, "%s%s = ?%u", i > 0 ? ", " : "", name, i + 1);
    }
  g_string_append_printf (sql, " WHERE id = ?%u AND revision = ?%u", kind->columns->len + 1, kind->columns->len + 2);
  return g_string_free (sql, FALSE);
}

static gboolean
set_changed_meanwhile (GError **error)
{
  g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_CHANGED_MEANWHILE,
                       _ ("This was changed in another place since it was opened here. Open it again to see what is "
                          "there now; nothing was overwritten."));
  return FALSE;
}

static gboolean
update (TandemStore *self, sqlite3 *handle, TandemRecord *record, GError **error)
{
  RecordKind *kind = get_kind (self, G_OBJECT_TYPE (record));
  gint64 revision = tandem_record_get_revision (record);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  sqlite3_stmt *statement = prepare (handle, &kind->update, update_sql (kind, tandem_record_get_table (record)), error);

  if (statement == NULL)
    return FALSE;
  g_object_set (record, "modified", now, "revision", revision + 1, NULL);
  bind_all (kind, statement, record);
  sqlite3_bind_text (statement, (int) kind->columns->len + 1, tandem_record_get_id (record), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, (int) kind->columns->len + 2, revision);
  if (!run (handle, statement, error))
    return FALSE;
  return sqlite3_changes (handle) == 1 || set_changed_meanwhile (error);
}

static gboolean
save_in_transaction (TandemStore *self, sqlite3 *handle, TandemRecord *record, const char *note, GError **error)
{
  RecordKind *kind = get_kind (self, G_OBJECT_TYPE (record));
  g_autoptr (TandemRecord) kept = NULL;
  g_autofree char *changed = NULL;

  if (tandem_record_get_revision (record) == 0)
    {
      remember (self, record, FALSE);
      return insert (self, handle, record, error) && journal_change (self, handle, "added", record, NULL, note, error);
    }
  kept = load (self, handle, G_OBJECT_TYPE (record), tandem_record_get_id (record), error);
  if (kept == NULL)
    return FALSE;
  if (tandem_record_get_revision (kept) != tandem_record_get_revision (record))
    return set_changed_meanwhile (error);
  changed = list_differences (kind, kept, record);
  if (changed[0] == '\0' && note == NULL)
    return TRUE;
  remember (self, record, FALSE);
  return update (self, handle, record, error) && journal_change (self, handle, "changed", record, changed, note, error);
}

/**
 * tandem_store_save:
 * @self: a store
 * @record: a record, new or changed
 * @note: (nullable): a reason, for the journal
 * @error: return location for an error
 *
 * Keeps a record and journals what changed. A record that did not change writes nothing.
 *
 * Returns: whether it is kept; %TANDEM_VAULT_ERROR_CHANGED_MEANWHILE when somebody else saved it since it was loaded
 */
gboolean
tandem_store_save (TandemStore *self, TandemRecord *record, const char *note, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (self, error);

  g_return_val_if_fail (TANDEM_IS_RECORD (record), FALSE);

  return transaction != NULL &&
         save_in_transaction (self, tandem_database_get_handle (self->database), record, note, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_store_remove:
 * @self: a store
 * @record: a kept record
 * @note: (nullable): a reason, for the journal
 * @error: return location for an error
 *
 * Removes a record and journals that it was there.
 *
 * Returns: whether it is gone; %TANDEM_VAULT_ERROR_CHANGED_MEANWHILE when somebody else saved it since it was loaded
 */
gboolean
tandem_store_remove (TandemStore *self, TandemRecord *record, const char *note, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (self, error);
  sqlite3 *handle;
  sqlite3_stmt *statement;
  RecordKind *kind;

  g_return_val_if_fail (TANDEM_IS_RECORD (record), FALSE);

  if (transaction == NULL)
    return FALSE;
  handle = tandem_database_get_handle (self->database);
  kind = get_kind (self, G_OBJECT_TYPE (record));
  statement =
    prepare (handle, &kind->remove,
             g_strdup_printf ("DELETE FROM %s WHERE id = ? AND revision = ?", tandem_record_get_table (record)), error);
  if (statement == NULL || !journal_change (self, handle, "removed", record, NULL, note, error))
    return FALSE;
  remember (self, record, TRUE);
  sqlite3_bind_text (statement, 1, tandem_record_get_id (record), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, tandem_record_get_revision (record));
  if (!run (handle, statement, error))
    return FALSE;
  if (sqlite3_changes (handle) != 1)
    return set_changed_meanwhile (error);
  g_object_set (record, "revision", (gint64) 0, NULL);
  return tandem_transaction_commit (transaction, error);
}

/**
 * tandem_store_journal:
 * @self: a store
 * @action: what was done, a word
 * @subject: (nullable): the record it was done to
 * @client_id: (nullable): the client it concerns
 * @note: (nullable): a reason
 * @error: return location for an error
 *
 * Writes a line into the journal that is not a change of a record.
 *
 * Returns: whether it was written
 */
gboolean
tandem_store_journal (TandemStore *self, const char *action, TandemRecord *subject, const char *client_id,
                      const char *note, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (self, error);
  TandemJournalLine line = { .who = self->who,
                             .action = action,
                             .subject = subject != NULL ? tandem_record_get_table (subject) : NULL,
                             .subject_id = subject != NULL ? tandem_record_get_id (subject) : NULL,
                             .client_id = client_id,
                             .note = note };

  return transaction != NULL && tandem_journal_append (tandem_database_get_handle (self->database), &line, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_store_begin:
 * @self: a store
 * @error: return location for an error
 *
 * Begins a group of changes that all happen or none. Other threads wait until it is freed.
 *
 * Returns: (transfer full): the transaction; %TANDEM_VAULT_ERROR_TOO_NEW in a vault that is only read
 */
TandemTransaction *
tandem_store_begin (TandemStore *self, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  g_autofree char *sql = NULL;
  TandemTransaction *transaction;

  if (handle == NULL)
    return NULL;
  if (tandem_database_is_read_only (self->database))
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_TOO_NEW,
                           _ ("A newer Tandem made this practice. This one can show it, but not change it. Please "
                              "update Tandem."));
      tandem_store_unlock (self);
      return NULL;
    }
  sql = self->depth == 0 ? g_strdup ("BEGIN IMMEDIATE") : g_strdup_printf ("SAVEPOINT level_%u", self->depth);
  if (!tandem_database_exec (handle, sql, error))
    {
      tandem_store_unlock (self);
      return NULL;
    }
  transaction = g_new0 (TandemTransaction, 1);
  transaction->store = g_object_ref (self);
  transaction->depth = self->depth++;
  transaction->first_change = self->changes->len;
  return transaction;
}

typedef struct
{
  TandemStore *store;
  GPtrArray *changes;
} Announcement;

static gboolean
announce (gpointer data)
{
  Announcement *announcement = data;

  for (guint i = 0; i < announcement->changes->len; i++)
    {
      const Change *change = announcement->changes->pdata[i];

      g_signal_emit (announcement->store, signals[SIGNAL_CHANGED], 0, change->record, change->removed);
    }
  return G_SOURCE_REMOVE;
}

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_object_unref (announcement->store);
  g_ptr_array_unref (announcement->changes);
  g_free (announcement);
}

/**
 * tandem_transaction_commit:
 * @self: a transaction
 * @error: return location for an error
 *
 * Makes the changes happen: of the outermost transaction, durably.
 *
 * Returns: whether they did
 */
gboolean
tandem_transaction_commit (TandemTransaction *self, GError **error)
{
  sqlite3 *handle = tandem_database_get_handle (self->store->database);
  g_autofree char *sql = self->depth == 0 ? g_strdup ("COMMIT") : g_strdup_printf ("RELEASE level_%u", self->depth);

  g_return_val_if_fail (!self->committed, FALSE);

  if (!tandem_database_exec (handle, sql, error))
    return FALSE;
  self->committed = TRUE;
  return TRUE;
}

/* What was set in records by saving them is taken back with the transaction. */
static void
roll_back (TandemTransaction *self)
{
  sqlite3 *handle = tandem_database_get_handle (self->store->database);
  GPtrArray *changes = self->store->changes;
  g_autofree char *sql = self->depth == 0
                           ? g_strdup ("ROLLBACK")
                           : g_strdup_printf ("ROLLBACK TO level_%u; RELEASE level_%u", self->depth, self->depth);

  /* After some errors SQLite has rolled back by itself. */
  if (!sqlite3_get_autocommit (handle) && sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_warning ("A transaction could not be taken back: %s", sqlite3_errmsg (handle));
  for (guint i = changes->len; i > self->first_change; i--)
    {
      const Change *change = changes->pdata[i - 1];

      g_object_set (change->record, "revision", change->revision, "created", change->created, "modified",
                    change->modified, NULL);
    }
  g_ptr_array_set_size (changes, (int) self->first_change);
}

/**
 * tandem_transaction_free:
 * @self: (transfer full): a transaction
 *
 * Ends a transaction. What was not committed is taken back, in the database and in the records that were saved.
 */
void
tandem_transaction_free (TandemTransaction *self)
{
  TandemStore *store = self->store;
  Announcement *announcement = NULL;

  if (!self->committed)
    roll_back (self);
  store->depth--;
  if (store->depth == 0 && store->changes->len > 0)
    {
      announcement = g_new0 (Announcement, 1);
      announcement->store = g_object_ref (store);
      announcement->changes = g_steal_pointer (&store->changes);
      store->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
    }
  tandem_store_unlock (store);
  if (announcement != NULL)
    g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, announce, announcement, announcement_free);
  g_object_unref (store);
  g_free (self);
}

/* (transfer full): a statement for @query with its values bound. */
static sqlite3_stmt *
prepare_query (sqlite3 *handle, const TandemQuery *query, const char *columns, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autofree char *sql = tandem_query_to_sql (query, columns, values);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, handle);
      return NULL;
    }
  for (guint i = 0; i < values->len; i++)
    sqlite3_bind_text (statement, (int) i + 1, values->pdata[i], -1, SQLITE_TRANSIENT);
  return statement;
}

/* Ends reading rows: FALSE with an error unless all were read. */
static gboolean
finish_rows (sqlite3 *handle, sqlite3_stmt *statement, int result, GError **error)
{
  if (result != SQLITE_DONE)
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  return result == SQLITE_DONE;
}

static GPtrArray *
find (TandemStore *self, sqlite3 *handle, const TandemQuery *query, GError **error)
{
  GType type = tandem_query_get_record_type (query);
  RecordKind *kind = get_kind (self, type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = prepare_query (handle, query, kind->names, error);
  int result;

  if (statement == NULL)
    return NULL;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      TandemRecord *record = read_row (kind, type, statement, error);

      if (record == NULL)
        {
          sqlite3_finalize (statement);
          return NULL;
        }
      g_ptr_array_add (records, record);
    }
  return finish_rows (handle, statement, result, error) ? g_steal_pointer (&records) : NULL;
}

/**
 * tandem_store_find:
 * @self: a store
 * @query: which records
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemRecord): the records; empty when there are none
 */
GPtrArray *
tandem_store_find (TandemStore *self, const TandemQuery *query, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  GPtrArray *records;

  if (handle == NULL)
    return NULL;
  records = find (self, handle, query, error);
  tandem_store_unlock (self);
  return records;
}

/**
 * tandem_store_find_first:
 * @self: a store
 * @query: which records
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (type TandemRecord): the first of the records; %NULL without an error when there
 *   is none
 */
gpointer
tandem_store_find_first (TandemStore *self, const TandemQuery *query, GError **error)
{
  g_autoptr (TandemQuery) one = tandem_query_limit (tandem_query_copy (query), 1);
  g_autoptr (GPtrArray) records = tandem_store_find (self, one, error);

  return records != NULL && records->len > 0 ? g_object_ref (records->pdata[0]) : NULL;
}

/**
 * tandem_store_count:
 * @self: a store
 * @query: which records
 * @error: return location for an error
 *
 * Returns: how many there are; -1 with an error
 */
gint64
tandem_store_count (TandemStore *self, const TandemQuery *query, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  sqlite3_stmt *statement;
  gint64 n_records = -1;

  if (handle == NULL)
    return -1;
  statement = prepare_query (handle, query, "count(*)", error);
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    n_records = sqlite3_column_int64 (statement, 0);
  else if (statement != NULL)
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  tandem_store_unlock (self);
  return n_records;
}

/* "01234567-89ab-…" as 16 bytes; anything else is no id of a record. */
static gboolean
id_to_bytes (const char *id, guint8 *bytes)
{
  gsize n_bytes = 0;

  for (const char *at = id; *at != '\0' && n_bytes < 16; at += 2)
    {
      if (*at == '-')
        at++;
      if (!g_ascii_isxdigit (at[0]) || !g_ascii_isxdigit (at[1]))
        return FALSE;
      bytes[n_bytes++] = (guint8) (g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1]));
    }
  return n_bytes == 16;
}

GByteArray *
tandem_store_find_ids (TandemStore *self, const TandemQuery *query, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  g_autoptr (GByteArray) ids = g_byte_array_new ();
  sqlite3_stmt *statement;
  int result = SQLITE_ERROR;
  guint8 bytes[16];

  if (handle == NULL)
    return NULL;
  statement = prepare_query (handle, query, "id", error);
  while (statement != NULL && (result = sqlite3_step (statement)) == SQLITE_ROW)
    if (id_to_bytes ((const char *) sqlite3_column_text (statement, 0), bytes))
      g_byte_array_append (ids, bytes, sizeof bytes);
  if (statement != NULL && !finish_rows (handle, statement, result, error))
    statement = NULL;
  tandem_store_unlock (self);
  return statement != NULL ? g_steal_pointer (&ids) : NULL;
}

/**
 * tandem_store_list:
 * @self: a store
 * @query: which records
 *
 * Returns: (transfer full): a lazy model of the records, which stays current: it keeps their ids and loads a record
 *   when it is looked at
 */
GListModel *
tandem_store_list (TandemStore *self, const TandemQuery *query)
{
  return tandem_record_list_new (self, query);
}

/**
 * tandem_store_verify_journal:
 * @self: a store
 * @n_entries: (out) (optional): how many entries there are
 * @head_hash: (out) (optional) (transfer full): the hash of the last one
 * @error: return location for an error
 *
 * Walks the whole chain of the journal.
 *
 * Returns: whether it is whole; %TANDEM_VAULT_ERROR_JOURNAL names the first entry at fault
 */
gboolean
tandem_store_verify_journal (TandemStore *self, guint64 *n_entries, char **head_hash, GError **error)
{
  sqlite3 *handle = tandem_store_lock (self, error);
  gboolean whole;

  if (handle == NULL)
    return FALSE;
  whole = tandem_journal_verify (handle, n_entries, head_hash, error);
  tandem_store_unlock (self);
  return whole;
}

/**
 * tandem_store_forget_notes:
 * @self: a store
 * @client_id: a client
 * @error: return location for an error
 *
 * Erases the reasons that were journalled on a client. That something happened, and that its reason was what it was,
 * stays provable by its hash.
 *
 * Returns: whether they are gone
 */
gboolean
tandem_store_forget_notes (TandemStore *self, const char *client_id, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (self, error);

  return transaction != NULL &&
         tandem_journal_forget_notes (tandem_database_get_handle (self->database), client_id, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_store_set_who:
 * @self: a store
 * @who: name of the practitioner
 *
 * Sets the name that journal entries carry.
 */
void
tandem_store_set_who (TandemStore *self, const char *who)
{
  g_return_if_fail (TANDEM_IS_STORE (self));

  tandem_set_str (&self->who, who);
}
