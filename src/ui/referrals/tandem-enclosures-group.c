/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-enclosures-group.h"

#include <glib/gi18n-lib.h>

#include "tandem-attachments.h"
#include "tandem-choices.h"
#include "tandem-compat.h"
#include "tandem-enclosures.h"
#include "tandem-page.h"
#include "tandem-referrals.h"
#include "tandem-types-enums.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemEnclosuresGroup
{
  AdwPreferencesGroup parent_instance;

  TandemPractice *practice;
  TandemReferral *referral;
  GPtrArray *rows;
  GBytes *content; /* of the file that is asked about */
  char *name;
  TandemChoices *choices;
  AdwMessageDialog *dialog;
};

G_DEFINE_FINAL_TYPE (TandemEnclosuresGroup, tandem_enclosures_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tandem_enclosures_group_dispose (GObject *object)
{
  TandemEnclosuresGroup *self = TANDEM_ENCLOSURES_GROUP (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->referral);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->choices, tandem_choices_free);

  G_OBJECT_CLASS (tandem_enclosures_group_parent_class)->dispose (object);
}

static void
tandem_enclosures_group_class_init (TandemEnclosuresGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_enclosures_group_dispose;
}

static void
tandem_enclosures_group_init (TandemEnclosuresGroup *self)
{
  self->rows = g_ptr_array_new ();
}

static TandemWindow *
window_of (TandemEnclosuresGroup *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

static void
on_response (TandemEnclosuresGroup *self, const char *response)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemAttachment) enclosure = NULL;
  TandemCategory categories = (TandemCategory) tandem_choices_get_value (self->choices);

  if (!g_str_equal (response, "enclose"))
    return;
  enclosure = tandem_enclosures_add (self->practice, self->referral, self->content, self->name, categories, &error);
  if (enclosure == NULL)
    tandem_window_toast (window_of (self), error->message);
}

static void
allow_response (TandemEnclosuresGroup *self)
{
  if (self->choices != NULL)
    adw_message_dialog_set_response_enabled (self->dialog, "enclose", tandem_choices_get_value (self->choices) != 0);
}

/* Nothing can look into a scan: the coach says what it tells. */
static void
ask_categories (TandemEnclosuresGroup *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (window_of (self)), _ ("What Does This File Tell?"),
    _ ("It goes with the letter only where the client permits all of it. A file may show whom it is about, so identity "
       "and contact always count."));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->dialog = ADW_MESSAGE_DIALOG (dialog);
  g_clear_pointer (&self->choices, tandem_choices_free);
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "enclose", _ ("_Enclose"), NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "enclose", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  self->choices =
    tandem_choices_new (ADW_PREFERENCES_GROUP (group), TANDEM_TYPE_CATEGORY, 0, G_CALLBACK (allow_response), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_message_dialog_set_extra_child (self->dialog, scrolled);
  allow_response (self);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemEnclosuresGroup) self = data;
  g_autoptr (GError) error = NULL;
  GBytes *content = tandem_attachments_read_finish (G_FILE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      g_clear_pointer (&content, g_bytes_unref);
      return;
    }
  if (content == NULL)
    {
      tandem_window_toast (window_of (self), error->message);
      return;
    }
  g_clear_pointer (&self->content, g_bytes_unref);
  self->content = content;
  g_free (self->name);
  self->name = g_file_get_basename (G_FILE (source));
  ask_categories (self);
}

static void
on_file (GFile *file, gpointer data)
{
  tandem_attachments_read_async (file, NULL, on_read, g_object_ref (data));
}

static void
on_add (TandemEnclosuresGroup *self)
{
  tandem_compat_choose_file (GTK_WINDOW (window_of (self)), _ ("Enclose a File"), NULL, "*.pdf;*.png;*.jpg;*.jpeg",
                             on_file, self);
}

static void
on_remove (TandemEnclosuresGroup *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (!tandem_enclosures_remove (self->practice, self->referral, g_object_get_data (G_OBJECT (button), "id"), &error))
    tandem_window_toast (window_of (self), error->message);
}

static const char *
find_reason (GPtrArray *checks, const char *name)
{
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    if (g_strcmp0 (tandem_letter_check_get_enclosure (checks->pdata[i]), name) == 0 &&
        !tandem_letter_check_is_covered (checks->pdata[i]))
      return tandem_letter_check_get_reason (checks->pdata[i]);
  return NULL;
}

static void
add_row (TandemEnclosuresGroup *self, TandemAttachment *enclosure, GPtrArray *checks)
{
  const char *name = tandem_attachment_get_name (enclosure);
  const char *reason = find_reason (checks, name);
  g_autofree char *categories = tandem_words_categories (tandem_attachment_get_categories (enclosure));
  GtkWidget *row = tandem_page_fact_row (name, reason != NULL ? reason : categories);
  /* Translators: what a button does, and to which file */
  g_autofree char *words = g_strdup_printf (_ ("Do not enclose %s"), name);
  GtkWidget *remove = tandem_page_icon_button ("user-trash-symbolic", words);

  adw_action_row_add_prefix (
    ADW_ACTION_ROW (row),
    gtk_image_new_from_icon_name (reason != NULL ? "action-unavailable-symbolic" : "mail-attachment-symbolic"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  g_object_set_data_full (G_OBJECT (remove), "id", g_strdup (tandem_record_get_id (TANDEM_RECORD (enclosure))), g_free);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

void
tandem_enclosures_group_show (TandemEnclosuresGroup *self, GPtrArray *checks)
{
  g_autoptr (GPtrArray) enclosures =
    tandem_enclosures_find (self->practice, tandem_record_get_id (TANDEM_RECORD (self->referral)), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; enclosures != NULL && i < enclosures->len; i++)
    add_row (self, enclosures->pdata[i], checks);
}

GtkWidget *
tandem_enclosures_group_new (TandemPractice *practice, TandemReferral *referral)
{
  TandemEnclosuresGroup *self = g_object_new (TANDEM_TYPE_ENCLOSURES_GROUP, NULL);

  self->practice = g_object_ref (practice);
  self->referral = g_object_ref (referral);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Enclosures"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("Images and PDFs that go with the letter, in the same file."));
  tandem_page_add_group_button (ADW_PREFERENCES_GROUP (self), _ ("Enclose a _File…"), G_CALLBACK (on_add), self);
  return GTK_WIDGET (self);
}
