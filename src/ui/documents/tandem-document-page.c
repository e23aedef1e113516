/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper's page: how it stands and the next step first, then the paper as it is printed. */

#include "tandem-document-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-compat.h"
#include "tandem-date-row.h"
#include "tandem-document-facts.h"
#include "tandem-files-group.h"
#include "tandem-hand-signing-page.h"
#include "tandem-paper-fields.h"
#include "tandem-paper-view.h"
#include "tandem-papers.h"
#include "tandem-print.h"
#include "tandem-protecting.h"
#include "tandem-template-row.h"
#include "tandem-window.h"
#include "tandem-withdrawals.h"
#include "tandem-words.h"

struct _TandemDocumentPage
{
  TandemPage parent_instance;

  TandemDocument *document;
  GtkWidget *fields; /* of a draft, where it has any */
  GtkWidget *view;
  gboolean client_copy; /* of the PDF that is being saved */
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemDocumentPage, tandem_document_page, TANDEM_TYPE_PAGE)

static void build (TandemDocumentPage *self);

static void
tandem_document_page_dispose (GObject *object)
{
  TandemDocumentPage *self = TANDEM_DOCUMENT_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tandem_document_page_parent_class)->dispose (object);
}

static void tandem_document_page_print (TandemPage *page);

static void
tandem_document_page_class_init (TandemDocumentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_document_page_dispose;
  TANDEM_PAGE_CLASS (klass)->print = tandem_document_page_print;
}

static void
tandem_document_page_init (TandemDocumentPage *self)
{
}

static TandemPractice *
practice_of (TandemDocumentPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemWindow *
window_of (TandemDocumentPage *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

static void
show_paper (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (practice_of (self), self->document, FALSE, &error);

  if (paper != NULL)
    tandem_paper_view_set_paper (TANDEM_PAPER_VIEW (self->view), paper);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

/* Nothing but the words changed: what is being typed in must stay as it is. */
static gboolean
is_same_draft (TandemDocument *one, TandemDocument *other)
{
  return tandem_document_get_state (one) == TANDEM_DOCUMENT_STATE_DRAFT &&
         tandem_document_get_state (other) == TANDEM_DOCUMENT_STATE_DRAFT &&
         g_strcmp0 (tandem_document_get_template_id (one), tandem_document_get_template_id (other)) == 0 &&
         g_strcmp0 (tandem_document_get_template_version (one), tandem_document_get_template_version (other)) == 0;
}

static gboolean
refresh (gpointer data)
{
  TandemDocumentPage *self = data;
  TandemDocument *document =
    tandem_papers_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->document)), NULL);

  self->refresh_id = 0;
  if (document == NULL)
    return G_SOURCE_REMOVE;
  if (is_same_draft (self->document, document))
    {
      g_set_object (&self->document, document);
      show_paper (self);
    }
  else
    {
      g_set_object (&self->document, document);
      build (self);
    }
  g_object_unref (document);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemDocumentPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
on_ready (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document = NULL;

  /* As it is kept, with what was typed a moment ago. */
  if (self->fields != NULL && !tandem_paper_fields_keep (TANDEM_PAPER_FIELDS (self->fields), &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  document = tandem_papers_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->document)), &error);
  if (document == NULL || !tandem_papers_make_ready (practice_of (self), document, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_discard (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  TandemWindow *window = window_of (self);

  if (!tandem_papers_discard (practice_of (self), self->document, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_toast (window, _ ("The draft is gone."));
}

static void
on_hand_over (TandemDocumentPage *self)
{
  tandem_window_enter_client_mode (window_of (self), self->document, TANDEM_ROLE_CLIENT);
}

static void
on_hand_to_therapist (TandemDocumentPage *self)
{
  tandem_window_enter_client_mode (window_of (self), self->document, TANDEM_ROLE_THERAPIST);
}

static void
on_hand_to_sponsor (TandemDocumentPage *self)
{
  tandem_window_enter_client_mode (window_of (self), self->document, TANDEM_ROLE_SPONSOR);
}

static void
on_sign_as_coach (TandemDocumentPage *self)
{
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GError) error = NULL;
  const char *name = tandem_practitioner_get_name (tandem_practice_get_practitioner (practice_of (self)));
  g_autoptr (GPtrArray) others = tandem_papers_get_signatures (practice_of (self), self->document, NULL);
  const char *place =
    others != NULL && others->len > 0 ? tandem_signature_get_place (others->pdata[others->len - 1]) : NULL;

  /* At the place where the client signed: they are sitting together. */
  g_object_set (signature, "signer", name, "role", TANDEM_ROLE_COACH, "method", TANDEM_SIGNING_METHOD_TYPED, "place",
                place, NULL);
  if (!tandem_papers_sign (practice_of (self), self->document, signature, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_signed_on_paper (TandemDocumentPage *self)
{
  tandem_window_push (window_of (self), tandem_hand_signing_page_new (practice_of (self), self->document));
}

static void
on_withdraw_reason (const char *reason, gpointer data)
{
  TandemDocumentPage *self = data;
  g_autoptr (GError) error = NULL;

  if (!tandem_papers_withdraw (practice_of (self), self->document, reason, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_withdraw (TandemDocumentPage *self)
{
  tandem_window_ask_reason (window_of (self), _ ("Withdraw This Paper?"),
                            _ ("The client takes it back. It counts at once; the paper itself is kept as it is. Nobody "
                               "has to give a reason."),
                            _ ("_Withdraw"), FALSE, on_withdraw_reason, g_object_ref (self), g_object_unref);
}

/* The paper by which the client takes this one back; what it names is withdrawn when they sign it. */
static void
on_withdraw_in_writing (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) withdrawal = tandem_withdrawals_write (practice_of (self), self->document, NULL, &error);

  if (withdrawal != NULL)
    tandem_window_show_document (window_of (self), tandem_record_get_id (TANDEM_RECORD (withdrawal)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_supersede_reason (const char *reason, gpointer data)
{
  TandemDocumentPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) next = tandem_papers_supersede (practice_of (self), self->document, reason, &error);

  if (next != NULL)
    tandem_window_show_document (window_of (self), tandem_record_get_id (TANDEM_RECORD (next)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_supersede (TandemDocumentPage *self)
{
  tandem_window_ask_reason (window_of (self), _ ("Write a New Paper in Its Place?"),
                            _ ("This one stays in force until the new one is signed."), _ ("_Write"), TRUE,
                            on_supersede_reason, g_object_ref (self), g_object_unref);
}

static void
on_decline_reason (const char *reason, gpointer data)
{
  TandemDocumentPage *self = data;
  g_autoptr (GError) error = NULL;

  if (!tandem_papers_decline (practice_of (self), self->document, reason, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_decline (TandemDocumentPage *self)
{
  tandem_window_ask_reason (window_of (self), _ ("The Client Does Not Sign?"),
                            _ ("The paper is kept as declined. Nobody has to give a reason."), _ ("_Declined"), FALSE,
                            on_decline_reason, g_object_ref (self), g_object_unref);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemDocumentPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = tandem_papers_export_finish (TANDEM_PRACTICE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tandem_window_toast (window_of (self), saved ? _ ("Saved as PDF.") : error->message);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemDocumentPage *self = data;

  tandem_papers_export_async (practice_of (self), self->document, file, self->client_copy, NULL, on_saved,
                              g_object_ref (self));
}

static void
save (TandemDocumentPage *self, gboolean client_copy)
{
  self->client_copy = client_copy;
  tandem_compat_choose_file (GTK_WINDOW (window_of (self)), _ ("Save as PDF"), "paper.pdf", "*.pdf", on_file, self);
}

static void
on_save (TandemDocumentPage *self)
{
  save (self, FALSE);
}

static void
on_save_client_copy (TandemDocumentPage *self)
{
  save (self, TRUE);
}

static void
record_copy (TandemDocumentPage *self, TandemCopying how)
{
  g_autoptr (GError) error = NULL;

  if (!tandem_papers_record_copy (practice_of (self), self->document, how, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_copy_printed (gboolean printed, const GError *error, gpointer data)
{
  TandemDocumentPage *self = data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (printed)
    record_copy (self, TANDEM_COPYING_PRINTED);
  tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_printed (gboolean printed, const GError *error, gpointer data)
{
  if (gtk_widget_get_root (data) != NULL)
    tandem_page_show_error (TANDEM_PAGE (data), error);
}

static void
print (TandemDocumentPage *self, gboolean client_copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (practice_of (self), self->document, client_copy, &error);

  if (paper != NULL)
    tandem_print_paper (GTK_WINDOW (window_of (self)), paper, tandem_document_get_title (self->document),
                        client_copy ? on_copy_printed : on_printed, g_object_ref (self), g_object_unref);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_print (TandemDocumentPage *self)
{
  print (self, FALSE);
}

static void
tandem_document_page_print (TandemPage *page)
{
  print (TANDEM_DOCUMENT_PAGE (page), FALSE);
}

static void
on_print_client_copy (TandemDocumentPage *self)
{
  print (self, TRUE);
}

static void
on_mail_client_copy (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemClient) client =
    tandem_clients_load (practice_of (self), tandem_document_get_client_id (self->document), &error);

  if (client != NULL && tandem_papers_check_copy (practice_of (self), self->document, TANDEM_COPYING_MAILED, &error))
    tandem_protecting_ask (GTK_WIDGET (self), practice_of (self), self->document, TANDEM_PROTECTED_COPY_FOR_MAIL,
                           tandem_client_get_email (client));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_handed_over (TandemDocumentPage *self)
{
  record_copy (self, TANDEM_COPYING_HANDED);
}

static void
on_proof_file (GFile *file, gpointer data)
{
  TandemDocumentPage *self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_papers_save_proof (practice_of (self), self->document, file, &error))
    tandem_window_toast (window_of (self),
                         _ ("Proof saved. It can be checked without your practice, on any computer."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_save_proof (TandemDocumentPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (window_of (self)), _ ("Save Proof"), "paper.tandem-proof", "*.tandem-proof",
                             on_proof_file, self);
}

static void
on_verify (TandemDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = tandem_papers_verify (practice_of (self), self->document, &error);

  if (faults == NULL)
    tandem_page_show_error (TANDEM_PAGE (self), error);
  else
    tandem_window_toast (window_of (self), faults->len == 0 ? _ ("Unaltered: words and signatures are what was signed.")
                                                            : faults->pdata[0]);
}

/* From which template it is made, where there is a choice or a newer version. */
static void
add_template (TandemDocumentPage *self)
{
  GtkWidget *row = tandem_template_row_new (practice_of (self), self->document);

  if (row != NULL)
    adw_preferences_group_add (tandem_page_add_group (TANDEM_PAGE (self), NULL, NULL), row);
}

static void
on_until_applied (TandemDocumentPage *self, GtkWidget *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) day = tandem_date_row_read (row, &error);

  if (error != NULL || !tandem_papers_set_expires (practice_of (self), self->document, day, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

/* A letter has no end, and a release that of its permission. */
static void
add_until (TandemDocumentPage *self)
{
  TandemDocumentKind kind = tandem_document_get_kind (self->document);
  const GDate *expires = tandem_document_get_expires (self->document);
  AdwPreferencesGroup *group;
  GtkWidget *row;

  if (kind == TANDEM_DOCUMENT_KIND_RELEASE || kind == TANDEM_DOCUMENT_KIND_REFERRAL)
    return;
  group = tandem_page_add_group (TANDEM_PAGE (self), _ ("How Long It Holds"),
                                 _ ("Left empty, it has no end. Today reminds you 30 days before."));
  row = tandem_date_row_new (_ ("Last day"), expires);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "apply", G_CALLBACK (on_until_applied), self);
  adw_preferences_group_add (group, row);
}

static void
add_ready_buttons (TandemDocumentPage *self, TandemButtonRow *buttons)
{
  TandemRoles missing = tandem_papers_get_next_roles (practice_of (self), self->document);
  const char *others = missing & TANDEM_ROLES_CLIENT ? NULL : "suggested-action";

  if (missing & TANDEM_ROLES_CLIENT)
    tandem_button_row_add (buttons, _ ("_Hand Over to Client…"), "suggested-action", G_CALLBACK (on_hand_over), self);
  if (missing & TANDEM_ROLES_THERAPIST)
    tandem_button_row_add (buttons, _ ("Hand Over to _Therapist…"), others, G_CALLBACK (on_hand_to_therapist), self);
  if (missing & TANDEM_ROLES_SPONSOR)
    tandem_button_row_add (buttons, _ ("Hand Over to Sp_onsor…"), others, G_CALLBACK (on_hand_to_sponsor), self);
  if (missing & TANDEM_ROLES_COACH)
    tandem_button_row_add (buttons, _ ("_Sign as Coach"), others, G_CALLBACK (on_sign_as_coach), self);
  tandem_button_row_add (buttons, _ ("_Print…"), NULL, G_CALLBACK (on_print), self);
  tandem_button_row_add (buttons, _ ("Signed on P_aper…"), NULL, G_CALLBACK (on_signed_on_paper), self);
  if (missing & TANDEM_ROLES_CLIENT)
    tandem_button_row_add (buttons, _ ("Client _Declines…"), NULL, G_CALLBACK (on_decline), self);
}

static void
add_buttons (TandemDocumentPage *self)
{
  TandemDocumentState state = tandem_document_get_state (self->document);
  TandemButtonRow *buttons = tandem_page_add_buttons (TANDEM_PAGE (self));

  if (state == TANDEM_DOCUMENT_STATE_DRAFT)
    {
      tandem_button_row_add (buttons, _ ("Make _Ready to Sign"), "suggested-action", G_CALLBACK (on_ready), self);
      tandem_button_row_add (buttons, _ ("_Discard Draft"), NULL, G_CALLBACK (on_discard), self);
    }
  else if (state == TANDEM_DOCUMENT_STATE_READY)
    add_ready_buttons (self, buttons);
  else
    {
      tandem_button_row_add (buttons, _ ("_Save as PDF…"), "suggested-action", G_CALLBACK (on_save), self);
      tandem_button_row_add (buttons, _ ("_Print…"), NULL, G_CALLBACK (on_print), self);
      tandem_button_row_add (buttons, _ ("_Verify"), NULL, G_CALLBACK (on_verify), self);
      if (tandem_document_get_in_force (self->document) != NULL)
        tandem_button_row_add (buttons, _ ("Save P_roof…"), NULL, G_CALLBACK (on_save_proof), self);
      if (state == TANDEM_DOCUMENT_STATE_SIGNED)
        tandem_button_row_add (buttons, _ ("_Withdraw…"), NULL, G_CALLBACK (on_withdraw), self);
      if (state == TANDEM_DOCUMENT_STATE_SIGNED &&
          tandem_withdrawals_may_name (tandem_document_get_kind (self->document)))
        tandem_button_row_add (buttons, _ ("Withdraw in Wr_iting…"), NULL, G_CALLBACK (on_withdraw_in_writing), self);
      if (state == TANDEM_DOCUMENT_STATE_SIGNED &&
          tandem_document_get_kind (self->document) != TANDEM_DOCUMENT_KIND_RELEASE)
        tandem_button_row_add (buttons, _ ("_New in Its Place…"), NULL, G_CALLBACK (on_supersede), self);
    }
}

/* The client's own copy: what was given, and the ways to give it. */
static void
add_copies (TandemDocumentPage *self)
{
  g_autoptr (GPtrArray) copies = tandem_papers_get_copies (practice_of (self), self->document, NULL);
  AdwPreferencesGroup *group;
  TandemButtonRow *buttons;

  if (copies == NULL || tandem_document_get_in_force (self->document) == NULL)
    return;
  group = tandem_page_add_group (TANDEM_PAGE (self), _ ("The Client’s Copy"),
                                 copies->len == 0 ? _ ("The client has none yet.") : NULL);
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *when = tandem_words_time (tandem_paper_copy_get_given (copies->pdata[i]));

      adw_preferences_group_add (
        group, tandem_page_fact_row (tandem_words_copying (tandem_paper_copy_get_how (copies->pdata[i])), when));
    }
  buttons = tandem_page_add_buttons (TANDEM_PAGE (self));
  tandem_button_row_add (buttons, _ ("Save _Copy…"), NULL, G_CALLBACK (on_save_client_copy), self);
  tandem_button_row_add (buttons, _ ("Print C_opy…"), NULL, G_CALLBACK (on_print_client_copy), self);
  tandem_button_row_add (buttons, _ ("Send Copy by _E-Mail…"), NULL, G_CALLBACK (on_mail_client_copy), self);
  tandem_button_row_add (buttons, _ ("_Handed Over on Paper"), NULL, G_CALLBACK (on_handed_over), self);
}

static void
build (TandemDocumentPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  TandemDocumentState state = tandem_document_get_state (self->document);

  tandem_page_clear_column (page);
  self->fields = NULL;
  self->view = tandem_paper_view_new ();
  tandem_page_set_title (page, tandem_words_document_kind (tandem_document_get_kind (self->document)),
                         tandem_words_document_state (state));
  tandem_document_facts_add_standing (page, self->document);
  add_buttons (self);
  if (state == TANDEM_DOCUMENT_STATE_DRAFT)
    {
      add_template (self);
      self->fields = tandem_paper_fields_new (practice_of (self), self->document);
      if (self->fields != NULL)
        gtk_box_append (tandem_page_get_column (page), self->fields);
      add_until (self);
    }
  tandem_document_facts_add_signatures (page, self->document);
  add_copies (self);
  tandem_document_facts_add_chain (page, self->document);
  if (state != TANDEM_DOCUMENT_STATE_DRAFT)
    gtk_box_append (tandem_page_get_column (page), tandem_files_group_new (practice_of (self), self->document));
  gtk_box_append (tandem_page_get_column (page), self->view);
  show_paper (self);
}

GtkWidget *
tandem_document_page_new (TandemPractice *practice, TandemDocument *document)
{
  TandemDocumentPage *self = g_object_new (TANDEM_TYPE_DOCUMENT_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->document = g_object_ref (document);
  tandem_page_set_width (TANDEM_PAGE (self), 840);
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
