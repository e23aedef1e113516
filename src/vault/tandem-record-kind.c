/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the store knows of a class of records: its columns, the statements that were made for it, and how a row becomes
 * a record. */

#include "tandem-record-kind.h"

#include "tandem-column.h"
#include "tandem-database.h"
#include "tandem-query-private.h"

void
tandem_record_kind_free (TandemRecordKind *kind)
{
  g_ptr_array_unref (kind->columns);
  g_free (kind->names);
  sqlite3_finalize (kind->load);
  sqlite3_finalize (kind->insert);
  sqlite3_finalize (kind->update);
  sqlite3_finalize (kind->remove);
  g_free (kind);
}

TandemRecordKind *
tandem_record_kind_new (GType type)
{
  TandemRecordKind *kind = g_new0 (TandemRecordKind, 1);
  GString *names;

  kind->type = type;
  kind->columns = tandem_column_list (type);
  names = g_string_new (NULL);
  for (guint i = 0; i < kind->columns->len; i++)
    {
      g_autofree char *name = tandem_query_column (((GParamSpec *) kind->columns->pdata[i])->name);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  kind->names = g_string_free (names, FALSE);
  return kind;
}

sqlite3_stmt *
tandem_record_kind_prepare (sqlite3 *handle, sqlite3_stmt **statement, char *sql, GError **error)
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

void
tandem_record_kind_reset (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

TandemRecord *
tandem_record_kind_read (const TandemRecordKind *kind, sqlite3_stmt *statement, GError **error)
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
    record = TANDEM_RECORD (g_object_new_with_properties (kind->type, n_columns, names, values));
  for (guint i = 0; i < n_read; i++)
    g_value_unset (&values[i]);
  return record;
}
