/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding records: the half of TandemStore that only reads. */

#include "tandem-store-private.h"

#include "tandem-query-private.h"

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
  TandemRecordKind *kind = tandem_store_get_kind (self, type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = prepare_query (handle, query, kind->names, error);
  int result;

  if (statement == NULL)
    return NULL;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      TandemRecord *record = tandem_record_kind_read (kind, statement, error);

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
