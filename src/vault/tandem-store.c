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
#include "tandem-record-kind.h"
#include "tandem-vault-error.h"

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
  GHashTable *kinds; /* GType -> TandemRecordKind */
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
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tandem_record_kind_free);
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

/* Runs a statement that gives no rows. */
static gboolean
run (sqlite3 *handle, sqlite3_stmt *statement, GError **error)
{
  gboolean done = sqlite3_step (statement) == SQLITE_DONE;

  if (!done)
    tandem_database_set_error (error, handle);
  tandem_record_kind_reset (statement);
  return done;
}

TandemRecordKind *
tandem_store_get_kind (TandemStore *self, GType type)
{
  TandemRecordKind *kind = g_hash_table_lookup (self->kinds, GSIZE_TO_POINTER (type));

  if (kind == NULL)
    {
      kind = tandem_record_kind_new (type);
      g_hash_table_insert (self->kinds, GSIZE_TO_POINTER (type), kind);
    }
  return kind;
}

static void
set_not_found (GError **error, const char *id)
{
  g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_FOUND,
               _ ("The id “%s” is not known here, or is that of something else."), id != NULL ? id : "");
}

static TandemRecord *
load (TandemStore *self, sqlite3 *handle, GType type, const char *id, GError **error)
{
  TandemRecordKind *kind = tandem_store_get_kind (self, type);
  sqlite3_stmt *statement = tandem_record_kind_prepare (
    handle, &kind->load, g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", kind->names, tandem_query_table (type)),
    error);
  TandemRecord *record = NULL;
  int result;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    record = tandem_record_kind_read (kind, statement, error);
  else if (result == SQLITE_DONE)
    set_not_found (error, id);
  else
    tandem_database_set_error (error, handle);
  tandem_record_kind_reset (statement);
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
list_differences (const TandemRecordKind *kind, TandemRecord *kept, TandemRecord *record)
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
bind_all (const TandemRecordKind *kind, sqlite3_stmt *statement, TandemRecord *record)
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
  TandemRecordKind *kind = tandem_store_get_kind (self, G_OBJECT_TYPE (record));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *marks = repeat_marks (kind->columns->len);
  sqlite3_stmt *statement = tandem_record_kind_prepare (
    handle, &kind->insert,
    g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", tandem_record_get_table (record), kind->names, marks), error);

  if (statement == NULL)
    return FALSE;
  g_object_set (record, "created", now, "modified", now, "revision", (gint64) 1, NULL);
  bind_all (kind, statement, record);
  return run (handle, statement, error);
}

static char *
update_sql (const TandemRecordKind *kind, const char *table)
{
  GString *sql = g_string_new (NULL);
  const char *comma = "";

  g_string_append_printf (sql, "UPDATE %s SET ", table);
  for (guint i = 0; i < kind->columns->len; i++)
    {
      g_autofree char *name = tandem_query_column (((GParamSpec *) kind->columns->pdata[i])->name);

      /* An id that is set, were it to itself, would have SQLite look for all that refers to it. */
      if (g_str_equal (name, "id"))
        continue;
      g_string_append_printf (sql, "%s%s = ?%u", comma, name, i + 1);
      comma = ", ";
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
  TandemRecordKind *kind = tandem_store_get_kind (self, G_OBJECT_TYPE (record));
  gint64 revision = tandem_record_get_revision (record);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  sqlite3_stmt *statement =
    tandem_record_kind_prepare (handle, &kind->update, update_sql (kind, tandem_record_get_table (record)), error);

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
  TandemRecordKind *kind = tandem_store_get_kind (self, G_OBJECT_TYPE (record));
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
  TandemRecordKind *kind;

  g_return_val_if_fail (TANDEM_IS_RECORD (record), FALSE);

  if (transaction == NULL)
    return FALSE;
  handle = tandem_database_get_handle (self->database);
  kind = tandem_store_get_kind (self, G_OBJECT_TYPE (record));
  statement = tandem_record_kind_prepare (
    handle, &kind->remove,
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
