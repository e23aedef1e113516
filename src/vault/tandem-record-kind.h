/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* What is known of a class of records: its columns, and the statements that were made for it. */
typedef struct
{
  GType type;
  GPtrArray *columns; /* (element-type GParamSpec) */
  char *names;        /* "a, b, c" */
  sqlite3_stmt *load;
  sqlite3_stmt *insert;
  sqlite3_stmt *update;
  sqlite3_stmt *remove;
} TandemRecordKind;

TandemRecordKind *tandem_record_kind_new (GType type);
void tandem_record_kind_free (TandemRecordKind *self);

/* (transfer full): the record in the current row of a statement that selects the kind's columns. */
TandemRecord *tandem_record_kind_read (const TandemRecordKind *self, sqlite3_stmt *statement, GError **error);
/* Makes a statement the first time it is needed; takes @sql over. */
sqlite3_stmt *tandem_record_kind_prepare (sqlite3 *handle, sqlite3_stmt **statement, char *sql, GError **error);
void tandem_record_kind_reset (sqlite3_stmt *statement);

G_END_DECLS
