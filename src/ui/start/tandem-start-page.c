/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start: practitioners to choose from, or the welcome of a new workstation. */

#include "tandem-start-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-setup-page.h"
#include "tandem-unlock-page.h"
#include "tandem-window.h"

struct _TandemStartPage
{
  TandemPage parent_instance;

  TandemWorkstation *workstation;
};

G_DEFINE_FINAL_TYPE (TandemStartPage, tandem_start_page, TANDEM_TYPE_PAGE)

static void
tandem_start_page_dispose (GObject *object)
{
  g_clear_object (&TANDEM_START_PAGE (object)->workstation);

  G_OBJECT_CLASS (tandem_start_page_parent_class)->dispose (object);
}

static void
tandem_start_page_class_init (TandemStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_start_page_dispose;
}

static void
tandem_start_page_init (TandemStartPage *self)
{
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Tandem"), NULL);
}

static void
on_new (TandemStartPage *self)
{
  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_setup_page_new (self->workstation, FALSE));
}

static void
on_look_around (TandemStartPage *self)
{
  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_setup_page_new (self->workstation, TRUE));
}

static void
on_profile (TandemStartPage *self, AdwActionRow *row)
{
  TandemProfile *profile = g_object_get_data (G_OBJECT (row), "profile");

  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_unlock_page_new (self->workstation, profile));
}

static void
show_welcome (TandemStartPage *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *begin = tandem_page_button (_ ("_Set Up My Practice"), "suggested-action");
  GtkWidget *look = tandem_page_button (_ ("_Look Around First"), NULL);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), TANDEM_APP_ID);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Welcome to Tandem"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (status),
    _ ("Client records, consent forms and referral letters for coaches. Everything stays on this computer, encrypted. "
       "There is no account and no cloud. To look around, Tandem makes up a practice with made-up clients."));
  gtk_widget_add_css_class (begin, "pill");
  gtk_widget_add_css_class (look, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), begin);
  gtk_box_append (GTK_BOX (box), look);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), box);
  g_signal_connect_swapped (begin, "clicked", G_CALLBACK (on_new), self);
  g_signal_connect_swapped (look, "clicked", G_CALLBACK (on_look_around), self);
  tandem_page_set_content (TANDEM_PAGE (self), status);
}

static void
show_profiles (TandemStartPage *self, GListModel *profiles)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Who is working?"), NULL);
  GtkWidget *new_one = tandem_page_button (_ ("_New Practitioner"), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (TandemProfile) profile = g_list_model_get_item (profiles, i);
      const char *name = tandem_profile_get_name (profile);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (40, name, TRUE));
      tandem_page_row_opens (row);
      g_object_set_data_full (G_OBJECT (row), "profile", g_object_ref (profile), g_object_unref);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (on_profile), self);
      adw_preferences_group_add (group, row);
    }
  gtk_widget_set_halign (new_one, GTK_ALIGN_CENTER);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), new_one);
  g_signal_connect_swapped (new_one, "clicked", G_CALLBACK (on_new), self);
}

GtkWidget *
tandem_start_page_new (TandemWorkstation *workstation)
{
  TandemStartPage *self = g_object_new (TANDEM_TYPE_START_PAGE, NULL);
  GListModel *profiles = tandem_workstation_get_profiles (workstation);

  self->workstation = g_object_ref (workstation);
  if (g_list_model_get_n_items (profiles) == 0)
    show_welcome (self);
  else
    show_profiles (self, profiles);
  return GTK_WIDGET (self);
}
