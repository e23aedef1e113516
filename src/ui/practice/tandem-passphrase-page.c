/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the passphrase. An open practice that was left alone for a moment is not enough to change its keys: the
 * present passphrase is asked for. */

#include "tandem-passphrase-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-new-passphrase.h"
#include "tandem-window.h"

struct _TandemPassphrasePage
{
  TandemPage parent_instance;

  GtkWidget *present;
  TandemNewPassphrase *passphrase;
  GtkWidget *change;
};

G_DEFINE_FINAL_TYPE (TandemPassphrasePage, tandem_passphrase_page, TANDEM_TYPE_PAGE)

static void
on_typed (TandemPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->change, gtk_editable_get_text (GTK_EDITABLE (self->present))[0] != '\0' &&
                                            tandem_new_passphrase_is_good (self->passphrase));
}

static void
fail (TandemPassphrasePage *self, const GError *error)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  tandem_page_show_error (TANDEM_PAGE (self), error);
  gtk_editable_set_text (GTK_EDITABLE (self->present), "");
  gtk_widget_grab_focus (self->present);
}

static void
on_changed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemPassphrasePage) self = data;
  g_autoptr (GError) error = NULL;
  TandemWindow *window;

  if (!tandem_practice_change_passphrase_finish (TANDEM_PRACTICE (source), result, &error))
    {
      fail (self, error);
      return;
    }
  tandem_new_passphrase_clear (self->passphrase);
  gtk_editable_set_text (GTK_EDITABLE (self->present), "");
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  window = tandem_window_of (GTK_WIDGET (self));
  tandem_window_pop (window);
  tandem_window_toast (window, _ ("The new passphrase opens your practice from now on."));
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemPassphrasePage) self = data;
  g_autoptr (GError) error = NULL;

  if (!tandem_practice_check_passphrase_finish (TANDEM_PRACTICE (source), result, &error))
    fail (self, error);
  else
    tandem_practice_change_passphrase_async (TANDEM_PRACTICE (source),
                                             tandem_new_passphrase_get_text (self->passphrase), NULL, on_changed,
                                             g_object_ref (self));
}

static void
on_change (TandemPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->change, FALSE);
  tandem_practice_check_passphrase_async (tandem_page_get_practice (TANDEM_PAGE (self)),
                                          gtk_editable_get_text (GTK_EDITABLE (self->present)), NULL, on_checked,
                                          g_object_ref (self));
}

static void
tandem_passphrase_page_class_init (TandemPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TANDEM_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandempractice/Tandem/ui/passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TandemPassphrasePage, present);
  gtk_widget_class_bind_template_child (widget_class, TandemPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, TandemPassphrasePage, change);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
tandem_passphrase_page_init (TandemPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tandem_new_passphrase_set_label (self->passphrase, _ ("New passphrase"));
  on_typed (self);
}

GtkWidget *
tandem_passphrase_page_new (TandemPractice *practice)
{
  TandemPassphrasePage *self = g_object_new (TANDEM_TYPE_PASSPHRASE_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_new_passphrase_set_name (self->passphrase, tandem_profile_get_name (tandem_practice_get_profile (practice)));
  return GTK_WIDGET (self);
}

typedef struct
{
  TandemPage *page;
  GtkEditable *entry;
  TandemPassphraseFunc callback;
  gpointer data;
  GDestroyNotify destroy;
} Question;

static void
question_free (Question *question)
{
  if (question->destroy != NULL)
    question->destroy (question->data);
  g_object_unref (question->page);
  g_free (question);
}

static void
on_answer_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;
  gboolean right = tandem_practice_check_passphrase_finish (TANDEM_PRACTICE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (question->page)) != NULL)
    {
      if (right)
        question->callback (question->data);
      else
        tandem_page_show_error (question->page, error);
    }
  question_free (question);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  /* GtkPasswordEntry of GTK 4.8 looks at itself once more when it goes with the focus on it. */
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "go"))
    tandem_practice_check_passphrase_async (tandem_page_get_practice (question->page),
                                            gtk_editable_get_text (question->entry), NULL, on_answer_checked, question);
  else
    question_free (question);
}

void
tandem_ask_passphrase (TandemPage *page, const char *heading, const char *body, const char *verb,
                       TandemPassphraseFunc callback, gpointer data, GDestroyNotify destroy)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (tandem_window_of (GTK_WIDGET (page))), heading, body);
  GtkWidget *entry = gtk_password_entry_new ();
  const char *label = _ ("Present passphrase");
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (page);
  question->entry = GTK_EDITABLE (entry);
  question->callback = callback;
  question->data = data;
  question->destroy = destroy;
  g_object_set (entry, "placeholder-text", label, "activates-default", TRUE, "show-peek-icon", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "go", verb, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_window_present (GTK_WINDOW (dialog));
}
