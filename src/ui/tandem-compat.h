/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK and libadwaita have replaced since the versions that Tandem must run on. All of it is here and nowhere
 * else, so that moving on is a change to one file. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sidebar beside its content, or one at a time where there is no room for both. Property: folded (readable). */
GtkWidget *tandem_compat_split_new (GtkWidget *sidebar, GtkWidget *content);
gboolean tandem_compat_split_is_folded (GtkWidget *split);
gboolean tandem_compat_split_shows_content (GtkWidget *split);
void tandem_compat_split_show_content (GtkWidget *split, gboolean content);

/* Called with %NULL when nothing was chosen. */
typedef void (*TandemFileChosen) (GFile *file, gpointer user_data);

void tandem_compat_save_file (GtkWidget *parent, const char *title, const char *suggested_name,
                              TandemFileChosen chosen, gpointer user_data);
/* @media_type: such as "image/png"; @kind: what such files are called */
void tandem_compat_open_file (GtkWidget *parent, const char *title, const char *media_type, const char *kind,
                              TandemFileChosen chosen, gpointer user_data);

G_END_DECLS
