/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into the program by tests/ui/labels.py (LD_PRELOAD): at SIGUSR1 it writes down how many frames the window has
 * drawn, and every label that is on the screen, where it is, and whether it is cut short, none of which a screen reader
 * is told. The frames are the first line. Then one for each label:
 *
 *     CUT X Y WIDTH HEIGHT VISIBLE-X VISIBLE-Y VISIBLE-WIDTH VISIBLE-HEIGHT PATH TEXT
 *
 * with tabs between. CUT is 1 when the words end in three dots. The place is within the window, in pixels; the visible
 * one is what the frames around leave of it. PATH is where it stands: types of widgets from the window on. */

#include <glib-unix.h>
#include <gtk/gtk.h>

/* Of a widget in a popover as well, which is a surface of its own and put by the desktop where it has room. */
static gboolean
find_place (GtkWidget *widget, graphene_rect_t *place)
{
  GtkNative *native = gtk_widget_get_native (widget);

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (native), place))
    return FALSE;
  while (GTK_IS_POPOVER (native))
    {
      GtkNative *around = gtk_widget_get_native (gtk_widget_get_parent (GTK_WIDGET (native)));
      GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (native));
      double x, y, left, top;

      gtk_native_get_surface_transform (native, &x, &y);
      gtk_native_get_surface_transform (around, &left, &top);
      graphene_rect_offset (place, (float) (x + gdk_popup_get_position_x (popup) - left),
                            (float) (y + gdk_popup_get_position_y (popup) - top));
      native = around;
    }
  return TRUE;
}

static void
clip (graphene_rect_t *visible, GtkWidget *widget)
{
  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL && !GTK_IS_NATIVE (around);
       around = gtk_widget_get_parent (around))
    {
      graphene_rect_t frame;

      if (gtk_widget_get_overflow (around) == GTK_OVERFLOW_HIDDEN && find_place (around, &frame) &&
          !graphene_rect_intersection (visible, &frame, visible))
        {
          graphene_rect_init (visible, 0, 0, 0, 0);
          return;
        }
    }
}

static char *
path_of (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    {
      g_string_prepend_c (path, '/');
      g_string_prepend (path, G_OBJECT_TYPE_NAME (around));
    }
  return g_string_free (path, FALSE);
}

static void
write_label (GString *lines, GtkWidget *label)
{
  gboolean cut = pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
  g_autofree char *text = g_strdelimit (g_strdup (gtk_label_get_text (GTK_LABEL (label))), "\n\t", ' ');
  g_autofree char *path = path_of (label);
  graphene_rect_t place, visible;

  if (text[0] == '\0' || !find_place (label, &place))
    return;
  visible = place;
  clip (&visible, label);
  g_string_append_printf (lines, "%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%s\t%s\n", cut, place.origin.x,
                          place.origin.y, place.size.width, place.size.height, visible.origin.x, visible.origin.y,
                          visible.size.width, visible.size.height, path, text);
}

static void
look_at (GString *lines, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    write_label (lines, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (lines, child);
}

static gint64
count_frames (GList *windows)
{
  gint64 n = 0;

  for (GList *item = windows; item != NULL; item = item->next)
    if (gtk_widget_get_frame_clock (item->data) != NULL)
      n += gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (item->data));
  return n;
}

static gboolean
on_signal (gpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  g_autofree char *path = g_strconcat (g_getenv ("TANDEM_LABELS"), ".new", NULL);

  g_string_printf (lines, "%" G_GINT64_FORMAT "\n", count_frames (windows));
  for (GList *item = windows; item != NULL; item = item->next)
    if (gtk_window_is_active (item->data) || windows->next == NULL)
      look_at (lines, item->data);
  if (g_file_set_contents (path, lines->str, -1, NULL))
    rename (path, g_getenv ("TANDEM_LABELS"));
  return G_SOURCE_CONTINUE;
}

__attribute__ ((constructor)) static void
watch (void)
{
  if (g_getenv ("TANDEM_LABELS") != NULL)
    g_unix_signal_add (SIGUSR1, on_signal, NULL);
}
