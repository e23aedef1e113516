/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where a text that may have several lines is written. @name: for who does not see it. @height: the least, in pixels.
 * @buffer: (out) (transfer none) */
GtkWidget *tandem_text_row_new_view (const char *name, const char *text, int height, GtkTextBuffer **buffer);

/* A row for a text that may have several lines. @name: for who does not see the row. @buffer: (out) (transfer none) */
GtkWidget *tandem_text_row_new (const char *label, const char *name, const char *text, GtkTextBuffer **buffer);

G_END_DECLS
