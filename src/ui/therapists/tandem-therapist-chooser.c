/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small window to choose a therapist in. */

#include "tandem-therapist-chooser.h"

#include <glib/gi18n-lib.h>

#include "tandem-page.h"
#include "tandem-rows.h"
#include "tandem-therapists.h"

typedef struct
{
  TandemTherapistFunc callback;
  gpointer data;
  GtkWindow *window;
} Choice;

static void
on_activated (gpointer item, gpointer data)
{
  Choice *choice = data;
  g_autoptr (TandemTherapist) therapist = g_object_ref (item);
  TandemTherapistFunc callback = choice->callback;
  gpointer callback_data = choice->data;

  gtk_window_destroy (choice->window);
  callback (therapist, callback_data);
}

void
tandem_therapist_chooser_present (TandemWindow *window, TandemPractice *practice, TandemTherapistFunc callback,
                                  gpointer data)
{
  g_autoptr (GListModel) therapists = tandem_therapists_list (practice, NULL);
  GtkWidget *chooser = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Choice *choice;

  if (g_list_model_get_n_items (therapists) == 0)
    {
      gtk_window_destroy (GTK_WINDOW (chooser));
      tandem_window_toast (window, _ ("There is no therapist in the directory yet. Add one under Therapists."));
      return;
    }
  choice = g_new0 (Choice, 1);
  choice->callback = callback;
  choice->data = data;
  choice->window = GTK_WINDOW (chooser);
  gtk_window_set_title (GTK_WINDOW (chooser), _ ("Which Therapist?"));
  tandem_page_prepare_dialog (GTK_WINDOW (chooser), GTK_WINDOW (window), 420, 480);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scrolled),
    tandem_rows_list_view (practice, therapists, _ ("Therapists"), tandem_rows_therapist, on_activated, choice));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (chooser), box);
  tandem_page_close_on_escape (GTK_WINDOW (chooser));
  g_object_set_data_full (G_OBJECT (chooser), "choice", choice, g_free);
  gtk_window_present (GTK_WINDOW (chooser));
}
