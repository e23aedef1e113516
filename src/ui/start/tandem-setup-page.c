/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting up a practice: who it is, a passphrase that holds, and the recovery key, written down before going on. */

#include "tandem-setup-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-demo.h"
#include "tandem-new-passphrase.h"
#include "tandem-recovery-page.h"
#include "tandem-start-page.h"
#include "tandem-window.h"

#define MADE_UP_CLIENTS 40

/* Countries by English name; the code is what papers and laws go by. */
static const struct
{
  const char *code;
  const char *name;
} countries[] = {
  { "AU", N_ ("Australia") },     { "AT", N_ ("Austria") },     { "BE", N_ ("Belgium") },
  { "CA", N_ ("Canada") },        { "DK", N_ ("Denmark") },     { "FI", N_ ("Finland") },
  { "FR", N_ ("France") },        { "DE", N_ ("Germany") },     { "IE", N_ ("Ireland") },
  { "IT", N_ ("Italy") },         { "NL", N_ ("Netherlands") }, { "NZ", N_ ("New Zealand") },
  { "NO", N_ ("Norway") },        { "PT", N_ ("Portugal") },    { "ES", N_ ("Spain") },
  { "SE", N_ ("Sweden") },        { "CH", N_ ("Switzerland") }, { "GB", N_ ("United Kingdom") },
  { "US", N_ ("United States") },
};

struct _TandemSetupPage
{
  TandemPage parent_instance;

  TandemWorkstation *workstation;
  TandemPractice *practice;
  TandemWindow *window; /* outlives the page */
  gboolean made_up;
  gboolean by_keyring;
  char *recovery_key;
  GtkWidget *name;
  GtkWidget *country;
  TandemNewPassphrase *passphrase;
  GtkWidget *keyring;
  GtkWidget *next;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (TandemSetupPage, tandem_setup_page, TANDEM_TYPE_PAGE)

static void
tandem_setup_page_dispose (GObject *object)
{
  TandemSetupPage *self = TANDEM_SETUP_PAGE (object);

  g_clear_pointer (&self->recovery_key, tandem_wipe);
  g_clear_object (&self->workstation);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (tandem_setup_page_parent_class)->dispose (object);
}

static void
tandem_setup_page_class_init (TandemSetupPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_setup_page_dispose;
}

static void
tandem_setup_page_init (TandemSetupPage *self)
{
}

static void
say (TandemSetupPage *self, const char *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

static const char *
text_of (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
on_changed (TandemSetupPage *self)
{
  tandem_new_passphrase_set_name (self->passphrase, text_of (self->name));
  gtk_widget_set_sensitive (self->next,
                            text_of (self->name)[0] != '\0' && tandem_new_passphrase_is_good (self->passphrase));
}

static void
enter_practice (TandemSetupPage *self)
{
  g_autoptr (TandemSetupPage) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean stored = !self->by_keyring || tandem_practice_store_in_keyring (self->practice, &error);

  tandem_window_open (self->window, self->practice);
  if (!stored)
    tandem_window_toast (self->window, error->message);
}

static void
show_recovery_key (TandemSetupPage *self)
{
  GtkWidget *page = tandem_recovery_page_new (self->practice, self->recovery_key, _ ("_Open My Practice"));
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));

  g_clear_pointer (&self->recovery_key, tandem_wipe);
  g_signal_connect_object (page, "done", G_CALLBACK (enter_practice), self, G_CONNECT_SWAPPED);
  /* The page after this one holds on to it, until the practice is entered. */
  g_object_set_data_full (G_OBJECT (page), "setup", g_object_ref (self), g_object_unref);
  tandem_window_show_start (window, page);
}

static void
on_filled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemSetupPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!tandem_demo_fill_finish (TANDEM_PRACTICE (source), result, &error))
    say (self, error->message);
  else
    enter_practice (self);
}

static void
on_created (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemSetupPage) self = data;
  g_autoptr (GError) error = NULL;

  self->practice = tandem_workstation_create_finish (TANDEM_WORKSTATION (source), result, &self->recovery_key, &error);
  if (self->practice == NULL)
    {
      say (self, error->message);
      gtk_widget_set_sensitive (self->next, TRUE);
      return;
    }
  tandem_new_passphrase_clear (self->passphrase);
  if (!self->made_up)
    {
      show_recovery_key (self);
      return;
    }
  say (self, _ ("Making up a practice…"));
  tandem_demo_fill_async (self->practice, MADE_UP_CLIENTS, 7, NULL, on_filled, g_object_ref (self));
}

static void
on_next (TandemSetupPage *self)
{
  const char *country = countries[adw_combo_row_get_selected (ADW_COMBO_ROW (self->country))].code;

  gtk_widget_set_sensitive (self->next, FALSE);
  self->window = tandem_window_of (GTK_WIDGET (self));
  self->by_keyring = gtk_switch_get_active (GTK_SWITCH (self->keyring));
  say (self, _ ("Making your practice…"));
  tandem_workstation_create_async (self->workstation, text_of (self->name), country, "en",
                                   tandem_new_passphrase_get_text (self->passphrase), NULL, on_created,
                                   g_object_ref (self));
}

static void
on_back (TandemSetupPage *self)
{
  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_start_page_new (self->workstation));
}

static GtkWidget *
make_country_row (void)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    gtk_string_list_append (names, _ (countries[i].name));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Country"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (countries[i].code, "GB"))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  return row;
}

static GtkWidget *
make_keyring_row (TandemSetupPage *self)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _ ("Unlock with my login keyring");

  self->keyring = gtk_switch_new ();
  gtk_widget_set_valign (self->keyring, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keyring), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Handy on a computer that only you use. The passphrase always works, too."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->keyring);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->keyring);
  return row;
}

static void
build (TandemSetupPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *back = tandem_page_icon_button ("go-previous-symbolic", _ ("Back"));
  AdwPreferencesGroup *who =
    tandem_page_add_group (page, _ ("Who are you?"), _ ("Your name stands on papers and letters."));
  GtkWidget *keys = tandem_new_passphrase_new (_ ("Passphrase"));
  AdwPreferencesGroup *keyring;

  self->name = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Full name"));
  if (self->made_up)
    gtk_editable_set_text (GTK_EDITABLE (self->name), _ ("Made-up Practice"));
  self->country = make_country_row ();
  self->passphrase = TANDEM_NEW_PASSPHRASE (keys);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (keys), _ ("A passphrase"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (keys),
    _ ("It opens your practice. Nobody else knows it, and nobody can send it to you again."));
  self->message = GTK_LABEL (gtk_label_new (""));
  self->next = tandem_page_button (_ ("_Continue"), "suggested-action");
  gtk_label_set_wrap (self->message, TRUE);
  say (self, "");
  gtk_widget_add_css_class (self->next, "pill");
  gtk_widget_set_halign (self->next, GTK_ALIGN_CENTER);
  adw_preferences_group_add (who, self->name);
  adw_preferences_group_add (who, self->country);
  gtk_box_append (tandem_page_get_column (page), keys);
  keyring = tandem_page_add_group (page, NULL, NULL);
  adw_preferences_group_add (keyring, make_keyring_row (self));
  gtk_box_append (tandem_page_get_column (page), GTK_WIDGET (self->message));
  gtk_box_append (tandem_page_get_column (page), self->next);
  adw_header_bar_pack_start (tandem_page_get_header (page), back);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->passphrase, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (on_back), self);
  on_changed (self);
}

GtkWidget *
tandem_setup_page_new (TandemWorkstation *workstation, gboolean made_up)
{
  TandemSetupPage *self = g_object_new (TANDEM_TYPE_SETUP_PAGE, NULL);

  self->workstation = g_object_ref (workstation);
  self->made_up = made_up;
  tandem_page_set_title (TANDEM_PAGE (self), made_up ? _ ("A Made-up Practice") : _ ("Set Up Your Practice"), NULL);
  build (self);
  return GTK_WIDGET (self);
}
