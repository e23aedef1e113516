/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a day, typed as it is written where the coach lives or as YYYY-MM-DD, or chosen in a calendar. It is an
 * AdwEntryRow. @date: (nullable) */
GtkWidget *tandem_date_row_new (const char *label, const GDate *date);
/* What stands in it; %NULL without an error when nothing does. */
GDate *tandem_date_row_read (GtkWidget *row, GError **error);

G_END_DECLS
