/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-query.h"

G_BEGIN_DECLS

/* SQL of the columns @columns of the records wanted, and the values to bind in their order. */
char *tandem_query_to_sql (const TandemQuery *self, const char *columns, GPtrArray *values);

/* Whether both want the same records in the same order. */
gboolean tandem_query_equal (const TandemQuery *one, const TandemQuery *other);

char *tandem_query_column (const char *property);
const char *tandem_query_table (GType record_type);

G_END_DECLS
