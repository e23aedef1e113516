/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_TITLE (tandem_title_get_type ())

/**
 * TandemTitle:
 *
 * The title of a header bar, and a smaller line under it. Where the bar's buttons leave no room for them they stand
 * below the bar, in as many lines as they need.
 */
G_DECLARE_FINAL_TYPE (TandemTitle, tandem_title, TANDEM, TITLE, GtkWidget)

GtkWidget *tandem_title_new (void);

/**
 * tandem_title_get_below:
 * @self: a title
 *
 * Returns: (transfer none): what is to stand below the header bar; not visible while the words fit into the bar
 */
GtkWidget *tandem_title_get_below (TandemTitle *self);

/**
 * tandem_title_set:
 * @self: a title
 * @title: its words
 * @subtitle: (nullable): the smaller line; %NULL or empty for none
 */
void tandem_title_set (TandemTitle *self, const char *title, const char *subtitle);

/**
 * tandem_title_get_title:
 * @self: a title
 *
 * Returns: (transfer none): its words
 */
const char *tandem_title_get_title (TandemTitle *self);

/**
 * tandem_title_get_subtitle:
 * @self: a title
 *
 * Returns: (transfer none): the smaller line, empty for none
 */
const char *tandem_title_get_subtitle (TandemTitle *self);

G_END_DECLS
