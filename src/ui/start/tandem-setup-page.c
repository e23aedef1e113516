/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting up a practice: who it is, a passphrase that holds, and the recovery key, written down before going on. */

#include "tandem-setup-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-code-row.h"
#include "tandem-demo.h"
#include "tandem-new-passphrase.h"
#include "tandem-recovery-page.h"
#include "tandem-start-page.h"
#include "tandem-window.h"

#define MADE_UP_CLIENTS 40

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
  TandemCodeRow *country;
  TandemCodeRow *language;
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
  gtk_widget_set_sensitive (self->next, FALSE);
  self->window = tandem_window_of (GTK_WIDGET (self));
  self->by_keyring = gtk_switch_get_active (GTK_SWITCH (self->keyring));
  say (self, _ ("Making your practice…"));
  tandem_workstation_create_async (self->workstation, text_of (self->name), tandem_code_row_get_code (self->country),
                                   tandem_code_row_get_code (self->language),
                                   tandem_new_passphrase_get_text (self->passphrase), NULL, on_created,
                                   g_object_ref (self));
}

static void
on_back (TandemSetupPage *self)
{
  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_start_page_new (self->workstation));
}

static void
tandem_setup_page_class_init (TandemSetupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_setup_page_dispose;
  g_type_ensure (TANDEM_TYPE_CODE_ROW);
  g_type_ensure (TANDEM_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandempractice/Tandem/ui/setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, name);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, country);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, language);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, keyring);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, message);
  gtk_widget_class_bind_template_child (widget_class, TandemSetupPage, next);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
}

static void
tandem_setup_page_init (TandemSetupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tandem_code_row_choose_from (self->country, TANDEM_CODES_COUNTRIES, NULL);
  tandem_code_row_guess (self->country);
  tandem_code_row_choose_from (self->language, TANDEM_CODES_LANGUAGES, NULL);
  tandem_code_row_guess (self->language);
  on_changed (self);
}

GtkWidget *
tandem_setup_page_new (TandemWorkstation *workstation, gboolean made_up)
{
  TandemSetupPage *self = g_object_new (TANDEM_TYPE_SETUP_PAGE, NULL);

  self->workstation = g_object_ref (workstation);
  self->made_up = made_up;
  tandem_page_set_title (TANDEM_PAGE (self), made_up ? _ ("A Made-up Practice") : _ ("Set Up Your Practice"), NULL);
  if (made_up)
    gtk_editable_set_text (GTK_EDITABLE (self->name), _ ("Made-up Practice"));
  return GTK_WIDGET (self);
}
