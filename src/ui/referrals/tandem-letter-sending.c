/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which an issued letter leaves: as a file, with a password, on paper, by mail, or in the client's hand.
 * Each time is recorded, and none is open once the permission has ended. */

#include "tandem-letter-sending.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-mail.h"
#include "tandem-page.h"
#include "tandem-papers.h"
#include "tandem-print.h"
#include "tandem-sendings.h"
#include "tandem-therapists.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemLetterSending
{
  GtkBox parent_instance;

  TandemPractice *practice;
  TandemReferral *referral;
  TandemDocument *letter;
  AdwMessageDialog *dialog;
  GtkEditable *password;
  GtkEditable *address;
  char *chosen_password; /* until the file is written */
  char *chosen_address;
  GFile *mailed; /* the protected letter, for the mail program */
};

G_DEFINE_FINAL_TYPE (TandemLetterSending, tandem_letter_sending, GTK_TYPE_BOX)

static void
forget_password (TandemLetterSending *self)
{
  if (self->chosen_password != NULL)
    tandem_wipe (self->chosen_password);
  self->chosen_password = NULL;
}

static void
tandem_letter_sending_dispose (GObject *object)
{
  TandemLetterSending *self = TANDEM_LETTER_SENDING (object);

  forget_password (self);
  g_clear_pointer (&self->chosen_address, g_free);
  g_clear_object (&self->mailed);
  g_clear_object (&self->practice);
  g_clear_object (&self->referral);
  g_clear_object (&self->letter);

  G_OBJECT_CLASS (tandem_letter_sending_parent_class)->dispose (object);
}

static void
tandem_letter_sending_class_init (TandemLetterSendingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_letter_sending_dispose;
}

static void
tandem_letter_sending_init (TandemLetterSending *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

/* The page may be gone when a thread or another program is done. */
static void
tell (TandemLetterSending *self, const char *words)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), words);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemLetterSending) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = tandem_papers_export_finish (TANDEM_PRACTICE (source), result, &error);

  tell (self, saved ? _ ("Saved as PDF.") : error->message);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemLetterSending *self = data;

  tandem_papers_export_async (self->practice, self->letter, file, FALSE, NULL, on_saved, g_object_ref (self));
}

static void
on_save (TandemLetterSending *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save as PDF"), "letter.pdf",
                             "*.pdf", on_file, self);
}

static void
on_protected_file (GFile *file, gpointer data)
{
  TandemLetterSending *self = data;

  tandem_sendings_write_async (self->practice, self->letter, TANDEM_SENDING_WAY_PROTECTED, self->chosen_password, file,
                               NULL, on_saved, g_object_ref (self));
  forget_password (self);
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemLetterSending) self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_mail_compose_finish (result, &error) &&
      tandem_sendings_record (self->practice, self->letter, TANDEM_SENDING_WAY_MAILED, self->chosen_address, &error))
    tell (self, _ ("The mail program has the letter. Tell the password by another way."));
  else
    tell (self, error->message);
}

static void
on_written_for_mail (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemLetterSending) self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_papers_export_finish (TANDEM_PRACTICE (source), result, &error))
    tandem_mail_compose_async (self->chosen_address, _ ("A letter for you"),
                               _ ("A letter is attached. It opens with a password, which you get from me by another "
                                  "way."),
                               self->mailed, NULL, on_composed, g_object_ref (self));
  else
    tell (self, error->message);
}

/* What lies there for the mail program opens with the password only. */
static void
mail (TandemLetterSending *self)
{
  g_autofree char *name = g_strdup_printf ("%.8s.pdf", tandem_record_get_id (TANDEM_RECORD (self->letter)));

  g_clear_object (&self->mailed);
  self->mailed = tandem_mail_new_file (name);
  if (self->mailed == NULL)
    {
      tell (self,
            _ ("The letter cannot be given to the mail program. Save it with a password, and attach it yourself."));
      return;
    }
  tandem_sendings_write_async (self->practice, self->letter, TANDEM_SENDING_WAY_MAILED, self->chosen_password,
                               self->mailed, NULL, on_written_for_mail, g_object_ref (self));
  forget_password (self);
}

static void
on_password_response (TandemLetterSending *self, const char *response)
{
  forget_password (self);
  if (g_str_equal (response, "cancel"))
    return;
  self->chosen_password = g_strdup (gtk_editable_get_text (self->password));
  gtk_editable_set_text (self->password, "");
  if (g_str_equal (response, "mail"))
    {
      g_free (self->chosen_address);
      self->chosen_address = g_strdup (gtk_editable_get_text (self->address));
      mail (self);
    }
  else
    tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save with a Password"),
                               "letter.pdf", "*.pdf", on_protected_file, self);
}

static void
allow_response (TandemLetterSending *self)
{
  gboolean long_enough =
    g_utf8_strlen (gtk_editable_get_text (self->password), -1) >= TANDEM_SENDINGS_SHORTEST_PASSWORD;
  gboolean addressed = self->address == NULL || strchr (gtk_editable_get_text (self->address), '@') != NULL;

  adw_message_dialog_set_response_enabled (self->dialog, self->address != NULL ? "mail" : "save",
                                           long_enough && addressed);
}

static GtkEditable *
add_entry (TandemLetterSending *self, GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (allow_response), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (row);
}

static void
ask_password (TandemLetterSending *self, const char *heading, const char *address, gboolean by_mail)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), heading,
    _ ("The file opens with this password only. Write it down now, and tell it to the therapist by telephone or in "
       "person, never the way the file goes. Tandem does not keep it."));
  GtkWidget *group = adw_preferences_group_new ();
  char *password = tandem_sendings_suggest_password ();

  self->dialog = ADW_MESSAGE_DIALOG (dialog);
  self->password = NULL;
  self->address = NULL;
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), by_mail ? "mail" : "save",
                                    by_mail ? _ ("_Write Mail") : _ ("_Save…"), NULL);
  adw_message_dialog_set_response_appearance (self->dialog, by_mail ? "mail" : "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  self->password = add_entry (self, group, _ ("Password"), password);
  tandem_wipe (password);
  if (by_mail)
    self->address = add_entry (self, group, _ ("Therapist’s e-mail address"), address);
  adw_message_dialog_set_extra_child (self->dialog, group);
  allow_response (self);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_password_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_protect (TandemLetterSending *self)
{
  ask_password (self, _ ("Save with a Password"), NULL, FALSE);
}

static void
on_mail (TandemLetterSending *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTherapist) therapist =
    tandem_therapists_load (self->practice, tandem_referral_get_therapist_id (self->referral), &error);

  if (therapist != NULL && tandem_sendings_check (self->practice, self->letter, TANDEM_SENDING_WAY_MAILED, &error))
    ask_password (self, _ ("Send by E-Mail"), tandem_therapist_get_email (therapist), TRUE);
  else
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), error->message);
}

static void
record (TandemLetterSending *self, TandemSendingWay way, const char *words)
{
  g_autoptr (GError) error = NULL;
  gboolean recorded = tandem_sendings_record (self->practice, self->letter, way, NULL, &error);

  tell (self, recorded ? words : error->message);
}

static void
on_hand (TandemLetterSending *self)
{
  record (self, TANDEM_SENDING_WAY_HANDED, _ ("Recorded: the client has the letter."));
}

static void
on_printed (gboolean printed, const GError *error, gpointer data)
{
  TandemLetterSending *self = data;

  if (printed)
    record (self, TANDEM_SENDING_WAY_PRINTED, _ ("Printed, and recorded."));
  else if (error != NULL)
    tell (self, error->message);
}

void
tandem_letter_sending_print (TandemLetterSending *self)
{
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper =
    tandem_sendings_check (self->practice, self->letter, TANDEM_SENDING_WAY_PRINTED, &error)
      ? tandem_papers_lay_out (self->practice, self->letter, FALSE, &error)
      : NULL;

  if (paper != NULL)
    tandem_print_paper (GTK_WINDOW (window), paper, tandem_document_get_title (self->letter), on_printed,
                        g_object_ref (self), g_object_unref);
  else
    tandem_window_toast (window, error->message);
}

static void
add_sendings (TandemLetterSending *self)
{
  g_autoptr (GPtrArray) sendings =
    tandem_sendings_find (self->practice, tandem_record_get_id (TANDEM_RECORD (self->letter)), NULL);
  GtkWidget *group = adw_preferences_group_new ();

  if (sendings == NULL || sendings->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("It has not left yet."));
  for (guint i = 0; sendings != NULL && i < sendings->len; i++)
    {
      TandemSending *sending = sendings->pdata[i];
      const char *address = tandem_sending_get_address (sending);
      g_autofree char *when = tandem_words_time (tandem_sending_get_sent (sending));
      g_autofree char *facts = address != NULL ? g_strdup_printf (_ ("%s · %s"), when, address) : g_strdup (when);

      adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        tandem_page_fact_row (tandem_words_sending_way (tandem_sending_get_way (sending)), facts));
    }
  gtk_box_append (GTK_BOX (self), group);
}

GtkWidget *
tandem_letter_sending_new (TandemPractice *practice, TandemReferral *referral, TandemDocument *letter)
{
  TandemLetterSending *self = g_object_new (TANDEM_TYPE_LETTER_SENDING, NULL);
  gboolean carried = tandem_referral_get_delivery (referral) == TANDEM_DELIVERY_CARRIED;
  TandemButtonRow *buttons = tandem_button_row_new ();

  self->practice = g_object_ref (practice);
  self->referral = g_object_ref (referral);
  self->letter = g_object_ref (letter);
  tandem_button_row_add (buttons, _ ("_Save as PDF…"), carried ? NULL : "suggested-action", G_CALLBACK (on_save), self);
  tandem_button_row_add (buttons, _ ("With a Pass_word…"), NULL, G_CALLBACK (on_protect), self);
  tandem_button_row_add (buttons, _ ("_Print…"), NULL, G_CALLBACK (tandem_letter_sending_print), self);
  if (carried)
    tandem_button_row_add (buttons, _ ("_Given to the Client"), "suggested-action", G_CALLBACK (on_hand), self);
  else
    tandem_button_row_add (buttons, _ ("Send by _E-Mail…"), NULL, G_CALLBACK (on_mail), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (buttons));
  add_sendings (self);
  return GTK_WIDGET (self);
}
