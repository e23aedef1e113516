/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a day, typed as YYYY-MM-DD or chosen in a calendar. Its text is what a GtkEditable has. */
GtkWidget *tandem_date_row_new (const char *label, const char *text);

G_END_DECLS
