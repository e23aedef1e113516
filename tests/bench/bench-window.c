/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The yardstick of a start: the smallest libadwaita window there is, with one label. Says "drawn" as Tandem does. */

#include <adwaita.h>

static void
on_drawn (GdkFrameClock *clock, gpointer data)
{
  g_debug ("drawn");
  g_signal_handlers_disconnect_by_func (clock, on_drawn, data);
}

static void
on_realize (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_drawn), NULL);
}

static void
on_activate (AdwApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("A label"));
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.tandempractice.Yardstick", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
