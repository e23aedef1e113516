/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into the program by tests/ui/tour.py (LD_PRELOAD): makes its letters TANDEM_TEXT_SCALE times as large, as the
 * desktop's setting for larger text does. On a screen without a desktop nothing else can: GTK takes gtk-xft-dpi from
 * the desktop, and not from its own file of settings. */

#include <gtk/gtk.h>

/* Dots per inch, times 1024: what gtk-xft-dpi is without a setting. */
#define USUAL_DPI (96 * 1024)

static gboolean
scale (gpointer data)
{
  if (gdk_display_get_default () == NULL)
    return G_SOURCE_CONTINUE;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                (int) (USUAL_DPI * g_ascii_strtod (g_getenv ("TANDEM_TEXT_SCALE"), NULL)), NULL);
  return G_SOURCE_REMOVE;
}

__attribute__ ((constructor)) static void
begin (void)
{
  if (g_getenv ("TANDEM_TEXT_SCALE") != NULL)
    g_timeout_add_full (G_PRIORITY_HIGH, 1, scale, NULL, NULL);
}
