/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client's account of what was passed on about them: to whom, when, what for, and under which permission. */

#include "tandem-account-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-disclosures.h"
#include "tandem-paper-view.h"
#include "tandem-print.h"
#include "tandem-window.h"

struct _TandemAccountPage
{
  TandemPage parent_instance;

  TandemClient *client;
  TandemPaper *paper;
};

G_DEFINE_FINAL_TYPE (TandemAccountPage, tandem_account_page, TANDEM_TYPE_PAGE)

static void
tandem_account_page_dispose (GObject *object)
{
  TandemAccountPage *self = TANDEM_ACCOUNT_PAGE (object);

  g_clear_object (&self->client);
  g_clear_object (&self->paper);

  G_OBJECT_CLASS (tandem_account_page_parent_class)->dispose (object);
}

static void
on_printed (gboolean printed, const GError *error, gpointer data)
{
  if (gtk_widget_get_root (data) != NULL)
    tandem_page_show_error (data, error);
}

static void
tandem_account_page_print (TandemPage *page)
{
  TandemAccountPage *self = TANDEM_ACCOUNT_PAGE (page);

  if (self->paper != NULL)
    tandem_print_paper (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), self->paper,
                        _ ("What Was Passed On About You"), on_printed, g_object_ref (self), g_object_unref);
}

static void
tandem_account_page_class_init (TandemAccountPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_account_page_dispose;
  TANDEM_PAGE_CLASS (klass)->print = tandem_account_page_print;
}

static void
tandem_account_page_init (TandemAccountPage *self)
{
}

static void
on_file (GFile *file, gpointer data)
{
  TandemAccountPage *self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_disclosures_save_account (tandem_page_get_practice (TANDEM_PAGE (self)), self->client, file, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), _ ("Saved as PDF."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_save (TandemAccountPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save as PDF"), "account.pdf",
                             "*.pdf", on_file, self);
}

GtkWidget *
tandem_account_page_new (TandemPractice *practice, TandemClient *client)
{
  TandemAccountPage *self = g_object_new (TANDEM_TYPE_ACCOUNT_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  g_autoptr (GError) error = NULL;
  TandemButtonRow *buttons;
  GtkWidget *view;

  tandem_page_set_practice (page, practice);
  tandem_page_set_title (page, _ ("Account for the Client"), tandem_client_get_name (client));
  self->client = g_object_ref (client);
  self->paper = tandem_disclosures_lay_out_account (practice, client, &error);
  if (self->paper == NULL)
    {
      gtk_box_append (tandem_page_get_column (page),
                      tandem_page_empty ("dialog-error-symbolic", _ ("This Cannot Be Shown"), error->message, NULL));
      return GTK_WIDGET (self);
    }
  buttons = tandem_page_add_buttons (page);
  tandem_button_row_add (buttons, _ ("_Print…"), "suggested-action", G_CALLBACK (tandem_account_page_print), self);
  tandem_button_row_add (buttons, _ ("_Save as PDF…"), NULL, G_CALLBACK (on_save), self);
  view = tandem_paper_view_new ();
  tandem_paper_view_set_paper (TANDEM_PAPER_VIEW (view), self->paper);
  gtk_box_append (tandem_page_get_column (page), view);
  return GTK_WIDGET (self);
}
