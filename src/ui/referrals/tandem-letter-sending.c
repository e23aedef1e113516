/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which an issued letter leaves: as a file, with a password, on paper, by mail, or in the client's hand.
 * Each time is recorded, and none is open once the permission has ended. */

#include "tandem-letter-sending.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-page.h"
#include "tandem-papers.h"
#include "tandem-print.h"
#include "tandem-protecting.h"
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
};

G_DEFINE_FINAL_TYPE (TandemLetterSending, tandem_letter_sending, GTK_TYPE_BOX)

static void
tandem_letter_sending_dispose (GObject *object)
{
  TandemLetterSending *self = TANDEM_LETTER_SENDING (object);

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
on_protect (TandemLetterSending *self)
{
  tandem_protecting_ask (GTK_WIDGET (self), self->practice, self->letter, TANDEM_PROTECTED_LETTER, NULL);
}

static void
on_mail (TandemLetterSending *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTherapist) therapist =
    tandem_therapists_load (self->practice, tandem_referral_get_therapist_id (self->referral), &error);
  const char *email = therapist != NULL ? tandem_therapist_get_email (therapist) : NULL;

  if (therapist != NULL && tandem_sendings_check (self->practice, self->letter, TANDEM_SENDING_WAY_MAILED, &error))
    tandem_protecting_ask (GTK_WIDGET (self), self->practice, self->letter, TANDEM_PROTECTED_LETTER_FOR_MAIL, email);
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
