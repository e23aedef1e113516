/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* The one place where a property becomes a column and a column a property. */

/* (transfer container): the stored properties of a class, in the order of their columns everywhere. */
GPtrArray *tandem_column_list (GType record_type);

void tandem_column_bind (sqlite3_stmt *statement, int index, GParamSpec *pspec, const GValue *value);
/* FALSE with an error naming the property when the stored value cannot be one of it. @value is initialised. */
gboolean tandem_column_read (sqlite3_stmt *statement, int index, GParamSpec *pspec, GValue *value, GError **error);
/* Whether both values are stored alike. */
gboolean tandem_column_same (GParamSpec *pspec, const GValue *a, const GValue *b);

G_END_DECLS
