/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question to supervision: the summary without names, which the coach reads and edits before it is printed or saved.
 * What went out is kept. */

#include "tandem-supervision-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-form.h"
#include "tandem-print.h"
#include "tandem-supervision.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemSupervisionPage
{
  TandemPage parent_instance;

  TandemSupervisionRequest *request;
  TandemForm *form; /* %NULL for a question that was asked */
};

G_DEFINE_FINAL_TYPE (TandemSupervisionPage, tandem_supervision_page, TANDEM_TYPE_PAGE)

static void
tandem_supervision_page_dispose (GObject *object)
{
  TandemSupervisionPage *self = TANDEM_SUPERVISION_PAGE (object);

  g_clear_pointer (&self->form, tandem_form_free);
  g_clear_object (&self->request);

  G_OBJECT_CLASS (tandem_supervision_page_parent_class)->dispose (object);
}

static gboolean
tandem_supervision_page_may_leave (TandemPage *page)
{
  TandemSupervisionPage *self = TANDEM_SUPERVISION_PAGE (page);

  if (self->form == NULL || tandem_record_get_revision (TANDEM_RECORD (self->request)) > 0 ||
      !tandem_form_is_changed (self->form))
    return TRUE;
  tandem_page_ask_discard (page);
  return FALSE;
}

static void
tandem_supervision_page_class_init (TandemSupervisionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_supervision_page_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_supervision_page_may_leave;
}

static void
tandem_supervision_page_init (TandemSupervisionPage *self)
{
}

/* (transfer full): the sheet of what was edited, which is kept with it; %NULL when it could not be. */
static TandemPaper *
keep (TandemSupervisionPage *self)
{
  TandemPractice *practice = tandem_page_get_practice (TANDEM_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (self->form != NULL &&
      (!tandem_form_apply (self->form, &error) || !tandem_supervision_ask (practice, self->request, &error)))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return NULL;
    }
  return tandem_supervision_sheet (practice, tandem_supervision_request_get_summary (self->request));
}

static void
on_print (TandemSupervisionPage *self)
{
  g_autoptr (TandemPaper) sheet = keep (self);

  if (sheet != NULL)
    tandem_print_paper (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), sheet, _ ("Question to Supervision"), NULL,
                        NULL, NULL);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemSupervisionPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) sheet = keep (self);

  if (sheet == NULL)
    return;
  if (tandem_paper_write_pdf (sheet, file, NULL, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), _ ("Saved as PDF."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_save (TandemSupervisionPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save as PDF"), "supervision.pdf",
                             "*.pdf", on_file, self);
}

static void
add_buttons (TandemSupervisionPage *self)
{
  TandemButtonRow *buttons = tandem_page_add_buttons (TANDEM_PAGE (self));

  tandem_button_row_add (buttons, _ ("_Print…"), "suggested-action", G_CALLBACK (on_print), self);
  tandem_button_row_add (buttons, _ ("_Save as PDF…"), NULL, G_CALLBACK (on_save), self);
}

GtkWidget *
tandem_supervision_page_new (TandemPractice *practice, TandemClient *client, TandemBoundaryCheck *check,
                             GPtrArray *signs, GError **error)
{
  TandemSupervisionPage *self;
  g_autofree char *summary = tandem_supervision_draft (practice, client, check, signs, error);
  AdwPreferencesGroup *group;

  if (summary == NULL)
    return NULL;
  self = g_object_new (TANDEM_TYPE_SUPERVISION_PAGE, NULL);
  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Ask Supervision"), NULL);
  self->request = tandem_supervision_request_new ();
  g_object_set (self->request, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "summary", summary, NULL);
  if (tandem_record_get_revision (TANDEM_RECORD (check)) > 0)
    g_object_set (self->request, "check-id", tandem_record_get_id (TANDEM_RECORD (check)), NULL);
  self->form = tandem_form_new (TANDEM_RECORD (self->request));
  group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Read It Before It Goes Out"),
                                 _ ("Names, contacts and places that are on record were taken out. What is on no "
                                    "record could not be: look for it, and change what you like. What you print or "
                                    "save is kept."));
  tandem_form_add (self->form, group, "summary", TRUE);
  add_buttons (self);
  return GTK_WIDGET (self);
}

GtkWidget *
tandem_supervision_page_new_for (TandemPractice *practice, TandemSupervisionRequest *request)
{
  TandemSupervisionPage *self = g_object_new (TANDEM_TYPE_SUPERVISION_PAGE, NULL);
  g_autofree char *day = tandem_words_date (tandem_supervision_request_get_day (request));
  AdwPreferencesGroup *group;

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Question to Supervision"), day);
  self->request = g_object_ref (request);
  group = tandem_page_add_group (TANDEM_PAGE (self), NULL, NULL);
  tandem_page_add_fact (group, _ ("Summary without names"), tandem_supervision_request_get_summary (request));
  add_buttons (self);
  return GTK_WIDGET (self);
}
