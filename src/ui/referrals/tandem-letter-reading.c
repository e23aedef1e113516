/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client reads the letter about themselves, word for word as it will go, and says whether it may. */

#include "tandem-letter-reading.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-referrals.h"

struct _TandemLetterReading
{
  TandemHandedOver parent_instance;

  TandemReferral *referral;
  char *markup;
  char *name;
  GtkEditable *by;
  GtkEditable *objection;
};

G_DEFINE_FINAL_TYPE (TandemLetterReading, tandem_letter_reading, TANDEM_TYPE_HANDED_OVER)

static void
tandem_letter_reading_finalize (GObject *object)
{
  TandemLetterReading *self = TANDEM_LETTER_READING (object);

  g_clear_object (&self->referral);
  g_free (self->markup);
  g_free (self->name);

  G_OBJECT_CLASS (tandem_letter_reading_parent_class)->finalize (object);
}

static void
tandem_letter_reading_class_init (TandemLetterReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_letter_reading_finalize;
}

static void
tandem_letter_reading_init (TandemLetterReading *self)
{
}

static TandemPractice *
practice_of (TandemLetterReading *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static void
on_approve (TandemLetterReading *self)
{
  g_autoptr (GError) error = NULL;

  if (tandem_referrals_approve (practice_of (self), self->referral, gtk_editable_get_text (self->by), &error))
    tandem_handed_over_end (TANDEM_HANDED_OVER (self), _ ("Thank you. Please hand the device back."));
  else
    tandem_handed_over_say (TANDEM_HANDED_OVER (self), error->message);
}

static void
on_object (TandemLetterReading *self)
{
  g_autoptr (GError) error = NULL;

  if (tandem_referrals_object (practice_of (self), self->referral, gtk_editable_get_text (self->objection), &error))
    tandem_handed_over_end (TANDEM_HANDED_OVER (self),
                            _ ("That is all right: the letter does not go like this. Please hand the device back."));
  else
    tandem_handed_over_say (TANDEM_HANDED_OVER (self), error->message);
}

static void show_letter (TandemLetterReading *self);

/* A slip of the finger decides nothing; and who wants to say what should be otherwise can. */
static void
show_objecting (TandemLetterReading *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *objection = adw_entry_row_new ();
  AdwPreferencesGroup *group;
  TandemButtonRow *buttons;

  tandem_page_clear_column (page);
  group = tandem_page_add_group (page, _ ("The Letter Should Not Go Like This?"),
                                 _ ("That is your decision. If you like, say what should be otherwise."));
  self->objection = GTK_EDITABLE (objection);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (objection), _ ("What should be otherwise"));
  adw_preferences_group_add (group, objection);
  tandem_handed_over_add_message (TANDEM_HANDED_OVER (self));
  buttons = tandem_page_add_buttons (page);
  tandem_button_row_add (buttons, _ ("_Back to the Letter"), NULL, G_CALLBACK (show_letter), self);
  tandem_button_row_add (buttons, _ ("_Not Like This"), "destructive-action", G_CALLBACK (on_object), self);
}

static void
show_letter (TandemLetterReading *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *by = adw_entry_row_new ();
  AdwPreferencesGroup *group;
  TandemButtonRow *buttons;

  tandem_page_clear_column (page);
  gtk_box_append (tandem_page_get_column (page), tandem_handed_over_make_text (self->markup));
  group = tandem_page_add_group (page, _ ("May It Go Like This?"),
                                 _ ("Your name says that you have read the letter and permit it as it stands."));
  self->by = GTK_EDITABLE (by);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (by), _ ("Your name"));
  gtk_editable_set_text (self->by, self->name);
  adw_preferences_group_add (group, by);
  tandem_handed_over_add_message (TANDEM_HANDED_OVER (self));
  buttons = tandem_page_add_buttons (page);
  tandem_button_row_add (buttons, _ ("_Not Like This…"), NULL, G_CALLBACK (show_objecting), self);
  tandem_button_row_add (buttons, _ ("It _May Go Like This"), "suggested-action", G_CALLBACK (on_approve), self);
}

GtkWidget *
tandem_letter_reading_new (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  g_autofree char *markup = tandem_referrals_get_markup (practice, referral, error);
  TandemLetterReading *self;
  g_autoptr (TandemClient) client = NULL;

  if (markup == NULL)
    return NULL;
  client = tandem_clients_load (practice, tandem_referral_get_client_id (referral), error);
  if (client == NULL)
    return NULL;
  self = g_object_new (TANDEM_TYPE_LETTER_READING, NULL);
  tandem_handed_over_set_up (TANDEM_HANDED_OVER (self), practice,
                             _ ("Take your time: the letter stays here. Please hand the device back."));
  tandem_page_set_title (TANDEM_PAGE (self), _ ("The Letter About You"), NULL);
  self->referral = g_object_ref (referral);
  self->markup = g_steal_pointer (&markup);
  self->name = g_strdup (tandem_client_get_name (client));
  show_letter (self);
  return GTK_WIDGET (self);
}
