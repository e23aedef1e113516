/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-text-row.h"

static gboolean
ask_for_height (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* Before it has a width, the view breaks lines after each letter and asks for the height that this takes. That they
 * take less, it finds while it is given its place, where asking for another height comes to nothing. */
static void
on_new_height (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, ask_for_height, NULL, NULL);
}

GtkWidget *
tandem_text_row_new_view (const char *name, const char *text, int height, GtkTextBuffer **buffer)
{
  GtkWidget *view = gtk_text_view_new ();

  *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (*buffer, text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, height);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed",
                           G_CALLBACK (on_new_height), view, G_CONNECT_SWAPPED);
  return view;
}

GtkWidget *
tandem_text_row_new (const char *label, const char *name, const char *text, GtkTextBuffer **buffer)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (label);
  GtkWidget *view = tandem_text_row_new_view (name, text, 60, buffer);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (view, "plain");
  gtk_widget_add_css_class (box, "text-row");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  return row;
}
