/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

/* The classes of records, ended by NULL. */
extern GType (*const tandem_record_types[]) (void);

/* How many different values tandem_value_make() knows for a property, at least two. */
guint tandem_value_count (GParamSpec *pspec);
/* One of them, freshly made: two of the same number are equal and share nothing. */
void tandem_value_make (GParamSpec *pspec, guint number, GValue *value);
gboolean tandem_value_equal (GParamSpec *pspec, const GValue *a, const GValue *b);

G_END_DECLS
