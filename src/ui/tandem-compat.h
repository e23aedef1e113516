/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What newer GTK and libadwaita deprecate, and Debian 12 has no other way to do; and what they do otherwise. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A sidebar beside the content; on a narrow window one of the two. */
GtkWidget *tandem_compat_split_new (GtkWidget *sidebar, GtkWidget *content);
void tandem_compat_split_show (GtkWidget *split, gboolean content);
gboolean tandem_compat_split_is_folded (GtkWidget *split);
/* Makes @widget visible while only one of the two is shown. */
void tandem_compat_split_show_when_folded (GtkWidget *split, GtkWidget *widget);

/* Two halves of a page beside one another; on a narrow window one of the two, the first at first. The functions above
 * are for it as well: the content is the second. */
GtkWidget *tandem_compat_halves_new (GtkWidget *first, GtkWidget *second);
gboolean tandem_compat_split_shows_content (GtkWidget *split);

/* Names a widget for a screen reader, whatever its label says: newer GTK lets a label with a mnemonic outdo a name. */
void tandem_compat_set_name (GtkWidget *widget, const char *name);

/* An AdwExpanderRow that has its title as its name: libadwaita 1.2 gives it none. */
GtkWidget *tandem_compat_expander_new (const char *title);

/* Asks where a file is to be saved or opened; @callback gets the file, and is not called when the coach cancels.
 * @name: (nullable): proposed, for saving; %NULL opens. @pattern: such as "*.pdf", or several after
 * another, with ";" between them. @data: a #GObject, which is kept until then. */
typedef void (*TandemFileFunc) (GFile *file, gpointer data);
void tandem_compat_choose_file (GtkWindow *parent, const char *title, const char *name, const char *pattern,
                                TandemFileFunc callback, gpointer data);

G_END_DECLS
