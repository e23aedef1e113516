/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

/**
 * TandemQuery:
 *
 * Which records of one class are wanted, and in which order. Values are given as they are stored: text, nicks of
 * enumerations, `YYYY-MM-DD` for dates, ISO 8601 in UTC for times, decimal numbers, `1` and `0` for booleans.
 */
typedef struct _TandemQuery TandemQuery;

TandemQuery *tandem_query_new (GType record_type);
TandemQuery *tandem_query_copy (const TandemQuery *self);
void tandem_query_free (TandemQuery *self);

/* All conditions must hold. */
TandemQuery *tandem_query_where (TandemQuery *self, const char *property, const char *value);
TandemQuery *tandem_query_where_not (TandemQuery *self, const char *property, const char *value);
TandemQuery *tandem_query_where_any (TandemQuery *self, const char *property, const char *const *values);
TandemQuery *tandem_query_where_set (TandemQuery *self, const char *property, gboolean set);
TandemQuery *tandem_query_where_at_most (TandemQuery *self, const char *property, const char *value);
TandemQuery *tandem_query_where_at_least (TandemQuery *self, const char *property, const char *value);
/* No record of @other_type refers to it by its @other_property. */
TandemQuery *tandem_query_where_without (TandemQuery *self, GType other_type, const char *other_property);
/* Every word of @text must occur in one of the properties flagged TANDEM_PARAM_SEARCHED, letter case and accents
 * apart. */
TandemQuery *tandem_query_search (TandemQuery *self, const char *text);
/* First call orders first; text is ordered letter case apart. */
TandemQuery *tandem_query_order (TandemQuery *self, const char *property, gboolean descending);
TandemQuery *tandem_query_limit (TandemQuery *self, guint limit);
GType tandem_query_get_record_type (const TandemQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemQuery, tandem_query_free)

G_END_DECLS
