/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* @text without letter case and accents: what searches and orders by name compare. */
char *tandem_fold (const char *text);
/* Makes it known to SQL as tandem_fold (TEXT). It is never used in an index: its answers may change with Unicode. */
gboolean tandem_fold_register (sqlite3 *handle, GError **error);

G_END_DECLS
