/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_BUTTON_ROW (tandem_button_row_get_type ())

/* Buttons beside each other in the middle, in as many lines as they need. */
G_DECLARE_FINAL_TYPE (TandemButtonRow, tandem_button_row, TANDEM, BUTTON_ROW, GtkWidget)

TandemButtonRow *tandem_button_row_new (void);
/* Adds a button at the end. @label has a mnemonic; @style_class may be %NULL; @callback gets @data first. */
GtkWidget *tandem_button_row_add (TandemButtonRow *self, const char *label, const char *style_class, GCallback callback,
                                  gpointer data);

G_END_DECLS
