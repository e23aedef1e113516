/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file with calls that newer GTK and libadwaita deprecate. */

#include "tandem-compat.h"

#include <glib/gi18n-lib.h>

/* A page that is changed while the halves slide together is left without a place from right to left (libadwaita 1.2):
 * they fold at once. */
static GtkWidget *
make_leaflet (void)
{
  GtkWidget *leaflet = adw_leaflet_new ();

  adw_leaflet_set_mode_transition_duration (ADW_LEAFLET (leaflet), 0);
  return leaflet;
}

GtkWidget *
tandem_compat_split_new (GtkWidget *sidebar, GtkWidget *content)
{
  GtkWidget *split = make_leaflet ();
  AdwLeafletPage *separator;

  gtk_widget_set_size_request (sidebar, 230, -1);
  gtk_widget_set_hexpand (content, TRUE);
  adw_leaflet_page_set_name (adw_leaflet_append (ADW_LEAFLET (split), sidebar), "sidebar");
  separator = adw_leaflet_append (ADW_LEAFLET (split), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_page_set_navigatable (separator, FALSE);
  adw_leaflet_page_set_name (adw_leaflet_append (ADW_LEAFLET (split), content), "content");
  tandem_compat_split_show (split, TRUE);
  return split;
}

GtkWidget *
tandem_compat_halves_new (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *halves = make_leaflet ();
  AdwLeafletPage *separator;

  gtk_widget_set_hexpand (first, TRUE);
  gtk_widget_set_hexpand (second, TRUE);
  adw_leaflet_set_homogeneous (ADW_LEAFLET (halves), FALSE);
  adw_leaflet_page_set_name (adw_leaflet_append (ADW_LEAFLET (halves), first), "sidebar");
  separator = adw_leaflet_append (ADW_LEAFLET (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_page_set_navigatable (separator, FALSE);
  adw_leaflet_page_set_name (adw_leaflet_append (ADW_LEAFLET (halves), second), "content");
  return halves;
}

gboolean
tandem_compat_split_shows_content (GtkWidget *split)
{
  return g_strcmp0 (adw_leaflet_get_visible_child_name (ADW_LEAFLET (split)), "content") == 0;
}

void
tandem_compat_split_show (GtkWidget *split, gboolean content)
{
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (split), content ? "content" : "sidebar");
}

gboolean
tandem_compat_split_is_folded (GtkWidget *split)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (split));
}

void
tandem_compat_split_show_when_folded (GtkWidget *split, GtkWidget *widget)
{
  g_object_bind_property (split, "folded", widget, "visible", G_BINDING_SYNC_CREATE);
}

void
tandem_compat_set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_expander_title (GtkWidget *expander)
{
  tandem_compat_set_name (expander, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (expander)));
}

GtkWidget *
tandem_compat_expander_new (const char *title)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  g_signal_connect (expander, "notify::title", G_CALLBACK (on_expander_title), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  return expander;
}

typedef struct
{
  TandemFileFunc callback;
  gpointer data; /* an object, kept until the coach has chosen: it may be taken off the screen by then */
} Choice;

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choice *choice = data;
  g_autoptr (GFile) file =
    response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    choice->callback (file, choice->data);
  g_object_unref (choice->data);
  g_free (choice);
  g_object_unref (dialog);
}

/* An ending is meant in capitals as well: cameras and scanners write them. */
static void
add_pattern (GtkFileFilter *filter, const char *pattern)
{
  if (g_str_has_prefix (pattern, "*."))
    gtk_file_filter_add_suffix (filter, pattern + 2);
  else
    gtk_file_filter_add_pattern (filter, pattern);
}

void
tandem_compat_choose_file (GtkWindow *parent, const char *title, const char *name, const char *pattern,
                           TandemFileFunc callback, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, parent, name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (pattern, ";", -1);
  g_autofree char *names = g_strjoinv (", ", patterns);
  Choice *choice = g_new0 (Choice, 1);

  choice->callback = callback;
  choice->data = g_object_ref (data);
  for (gsize i = 0; patterns[i] != NULL; i++)
    add_pattern (filter, patterns[i]);
  gtk_file_filter_set_name (filter, names);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), choice);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
