/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked before a letter leaves. */

#include "tandem-letter-issuing.h"

#include <glib/gi18n-lib.h>

#include "tandem-referrals.h"
#include "tandem-window.h"

typedef struct
{
  TandemPage *page;
  TandemReferral *referral;
  AdwPreferencesGroup *group;
  GtkEditable *basis;
  GtkEditable *reason;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->page);
  g_object_unref (question->referral);
  g_free (question);
}

static GtkEditable *
add_entry (Question *question, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (question->group, row);
  return GTK_EDITABLE (row);
}

static Question *
ask (TandemPage *page, TandemReferral *referral, GtkWidget *dialog, GCallback callback)
{
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (page);
  question->referral = g_object_ref (referral);
  question->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (question->group));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", callback, question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return question;
}

static void
tell (Question *question, gboolean issued, GError *error)
{
  if (issued)
    tandem_window_toast (tandem_window_of (GTK_WIDGET (question->page)),
                         _ ("The letter is issued. Save it as PDF to send it."));
  else
    tandem_page_show_error (question->page, error);
}

static void
on_issue_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  TandemPractice *practice = tandem_page_get_practice (question->page);
  g_autoptr (GError) error = NULL;
  gboolean issued;

  if (!g_str_equal (response, "issue"))
    return;
  issued = question->reason != NULL ? tandem_referrals_issue_unread (practice, question->referral,
                                                                     gtk_editable_get_text (question->reason), &error)
                                    : tandem_referrals_issue (practice, question->referral, &error);
  tell (question, issued, error);
}

void
tandem_letter_issue (TandemPage *page, TandemReferral *referral, TandemTherapist *therapist)
{
  gboolean approved = tandem_referrals_is_approved (tandem_page_get_practice (page), referral);
  GtkWindow *window = GTK_WINDOW (tandem_window_of (GTK_WIDGET (page)));
  g_autofree char *body = NULL;
  GtkWidget *dialog;
  Question *question;

  body = g_strdup_printf (approved
                            ? _ ("It goes to %s, %s. Its words are fixed then, and you have signed it.")
                            : _ ("It goes to %s, %s. Your client has not read it as it stands: better show it to them "
                                 "first. If that cannot be, write down why; the letter will not say that they read "
                                 "it."),
                          tandem_therapist_get_name (therapist), tandem_therapist_get_profession (therapist));
  dialog = adw_message_dialog_new (window, approved ? _ ("Issue This Letter?") : _ ("Issue This Letter Unread?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "issue",
                                    approved ? _ ("_Issue") : _ ("_Issue Unread"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "issue",
                                              approved ? ADW_RESPONSE_SUGGESTED : ADW_RESPONSE_DESTRUCTIVE);
  question = ask (page, referral, dialog, G_CALLBACK (on_issue_response));
  if (!approved)
    question->reason = add_entry (question, _ ("Why the client has not read it"));
}

static void
on_emergency_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "issue"))
    tell (question,
          tandem_referrals_issue_in_emergency (tandem_page_get_practice (question->page), question->referral,
                                               gtk_editable_get_text (question->basis),
                                               gtk_editable_get_text (question->reason), &error),
          error);
}

void
tandem_letter_issue_in_emergency (TandemPage *page, TandemReferral *referral)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (tandem_window_of (GTK_WIDGET (page))), _ ("Issue in an Emergency?"),
                            _ ("Only when there is a serious risk of harm and it cannot wait for the client’s "
                               "permission. The whole letter leaves. Basis and reason are printed in it and "
                               "kept in the journal."));
  Question *question;

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "issue",
                                    _ ("_Issue in Emergency"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "issue", ADW_RESPONSE_DESTRUCTIVE);
  question = ask (page, referral, dialog, G_CALLBACK (on_emergency_response));
  question->basis = add_entry (question, _ ("Legal basis"));
  question->reason = add_entry (question, _ ("Reason"));
}
