/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A permission: asking for one by its release of information, noting one that was given in another way, and taking one
 * back. */

#include "tandem-permission-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-date-row.h"
#include "tandem-local-date.h"
#include "tandem-disclosures.h"
#include "tandem-permissions.h"
#include "tandem-rows.h"
#include "tandem-therapists.h"
#include "tandem-window.h"
#include "tandem-withdrawals.h"
#include "tandem-words.h"

#define MONTHS_BY_DEFAULT 6

struct _TandemPermissionPage
{
  TandemPage parent_instance;

  TandemClient *client;
  TandemPermission *permission; /* the one that is shown; %NULL while one is asked for */
  GListModel *therapists;
  GtkWidget *recipient;
  GtkWidget *purpose;
  GtkWidget *limits;
  GtkWidget *expires;
  GtkWidget *both;
  GPtrArray *checks;
};

G_DEFINE_FINAL_TYPE (TandemPermissionPage, tandem_permission_page, TANDEM_TYPE_PAGE)

static void
tandem_permission_page_dispose (GObject *object)
{
  TandemPermissionPage *self = TANDEM_PERMISSION_PAGE (object);

  g_clear_object (&self->client);
  g_clear_object (&self->permission);
  g_clear_object (&self->therapists);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (tandem_permission_page_parent_class)->dispose (object);
}

static void
tandem_permission_page_class_init (TandemPermissionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_permission_page_dispose;
}

static void
tandem_permission_page_init (TandemPermissionPage *self)
{
  self->checks = g_ptr_array_new ();
}

static TandemPractice *
practice_of (TandemPermissionPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemCategory
chosen_categories (TandemPermissionPage *self)
{
  TandemCategory categories = 0;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      categories |= 1u << i;
  return categories;
}

/* (transfer full) (nullable): an unsaved permission of what was chosen. */
static TandemPermission *
read_permission (TandemPermissionPage *self, GError **error)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemTherapist) therapist =
    g_list_model_get_item (self->therapists, adw_combo_row_get_selected (ADW_COMBO_ROW (self->recipient)));
  g_autoptr (GDate) expires = tandem_local_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->expires)), error);

  if (expires == NULL)
    return NULL;
  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                therapist != NULL ? tandem_record_get_id (TANDEM_RECORD (therapist)) : NULL, "categories",
                chosen_categories (self), "purpose", gtk_editable_get_text (GTK_EDITABLE (self->purpose)), "limits",
                gtk_editable_get_text (GTK_EDITABLE (self->limits)), "direction",
                gtk_switch_get_active (GTK_SWITCH (self->both)) ? TANDEM_DIRECTION_BOTH : TANDEM_DIRECTION_TO_RECIPIENT,
                "expires", expires, NULL);
  return g_steal_pointer (&permission);
}

static void
on_ask (TandemPermissionPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPermission) permission = read_permission (self, &error);
  g_autoptr (TandemDocument) release = NULL;
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));

  if (permission == NULL || !tandem_permissions_ask (practice_of (self), permission, NULL, &release, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_enter_client_mode (window, release, TANDEM_ROLE_CLIENT);
}

static void
on_evidence (const char *evidence, gpointer data)
{
  TandemPermissionPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPermission) permission = read_permission (self, &error);
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));

  if (permission == NULL || !tandem_permissions_grant (practice_of (self), permission, evidence, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_toast (window, _ ("The permission is in force."));
}

static void
on_given (TandemPermissionPage *self)
{
  tandem_window_ask_reason (tandem_window_of (GTK_WIDGET (self)), _ ("How Was It Given?"),
                            _ ("Where is the proof: a signed paper in a folder, a letter, a note of a talk?"),
                            _ ("_Record"), TRUE, on_evidence, g_object_ref (self), g_object_unref);
}

static void
on_withdraw_reason (const char *reason, gpointer data)
{
  TandemPermissionPage *self = data;
  g_autoptr (GError) error = NULL;
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));

  if (!tandem_permissions_withdraw (practice_of (self), self->permission, reason, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_toast (window, _ ("Withdrawn. Nothing more leaves under it."));
}

static void
on_withdraw (TandemPermissionPage *self)
{
  tandem_window_ask_reason (tandem_window_of (GTK_WIDGET (self)), _ ("Withdraw This Permission?"),
                            _ ("It counts at once. What was told before stays told. Nobody has to give a reason."),
                            _ ("_Withdraw"), FALSE, on_withdraw_reason, g_object_ref (self), g_object_unref);
}

static void
add_categories (TandemPermissionPage *self, TandemCategory categories)
{
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("What May Be Told"), _ ("Only what is ticked may leave."));

  for (guint bit = 1; bit <= TANDEM_CATEGORY_THIRD_PARTIES; bit <<= 1)
    {
      const char *name = tandem_words_category ((TandemCategory) bit);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), tandem_words_category_explanation ((TandemCategory) bit));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (categories & bit) != 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->checks, check);
    }
}

static GtkWidget *
add_entry (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_preferences_group_add (group, row);
  return row;
}

static char *
therapist_label (TandemTherapist *therapist)
{
  return g_strdup_printf ("%s, %s", tandem_therapist_get_name (therapist), tandem_therapist_get_profession (therapist));
}

static void
add_recipient (TandemPermissionPage *self, AdwPreferencesGroup *group, TandemTherapist *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->recipient = adw_combo_row_new ();
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->recipient), TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (self->therapists); i++)
    {
      g_autoptr (TandemTherapist) therapist = g_list_model_get_item (self->therapists, i);
      g_autofree char *label = therapist_label (therapist);

      gtk_string_list_append (names, label);
      if (chosen != NULL && g_strcmp0 (tandem_record_get_id (TANDEM_RECORD (chosen)),
                                       tandem_record_get_id (TANDEM_RECORD (therapist))) == 0)
        selected = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->recipient), _ ("Recipient"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->recipient), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->recipient), selected);
  adw_preferences_group_add (group, self->recipient);
}

static void
add_direction (TandemPermissionPage *self, AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _ ("The recipient may tell me, too");

  self->both = gtk_switch_new ();
  gtk_widget_set_valign (self->both, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->both), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->both);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->both);
  adw_preferences_group_add (group, row);
}

static GDate *
default_expiry (void)
{
  GDate *day = tandem_practice_today ();

  g_date_add_months (day, MONTHS_BY_DEFAULT);
  return day;
}

static void
build_question (TandemPermissionPage *self, TandemTherapist *therapist, TandemCategory categories)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group =
    tandem_page_add_group (page, _ ("Who May Be Told"), _ ("One person, for one purpose, until one day."));
  GtkWidget *ask = tandem_page_button (_ ("_Ask the Client…"), "suggested-action");
  GtkWidget *given = tandem_page_button (_ ("_Given in Another Way…"), "flat");
  g_autoptr (GDate) until = default_expiry ();

  add_recipient (self, group, therapist);
  self->purpose = add_entry (group, _ ("Purpose"), tandem_words_purpose (NULL));
  self->expires = tandem_date_row_new (_ ("Until"), until);
  adw_preferences_group_add (group, self->expires);
  add_direction (self, group);
  add_categories (self, categories);
  group = tandem_page_add_group (page, _ ("The Client’s Own Limits"), NULL);
  self->limits = add_entry (group, _ ("Limits, in the client’s words"), "");
  gtk_widget_add_css_class (ask, "pill");
  gtk_widget_set_halign (ask, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (given, GTK_ALIGN_CENTER);
  gtk_box_append (tandem_page_get_column (page), ask);
  gtk_box_append (tandem_page_get_column (page), given);
  g_signal_connect_swapped (ask, "clicked", G_CALLBACK (on_ask), self);
  g_signal_connect_swapped (given, "clicked", G_CALLBACK (on_given), self);
}

GtkWidget *
tandem_permission_page_new (TandemPractice *practice, TandemClient *client, TandemTherapist *therapist,
                            TandemCategory categories)
{
  TandemPermissionPage *self = g_object_new (TANDEM_TYPE_PERMISSION_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Permission"), tandem_client_get_name (client));
  self->client = g_object_ref (client);
  self->therapists = tandem_therapists_list (practice, NULL);
  build_question (self, therapist, categories);
  return GTK_WIDGET (self);
}

static void
on_open_release (TandemPermissionPage *self)
{
  tandem_window_show_document (tandem_window_of (GTK_WIDGET (self)),
                               tandem_permission_get_document_id (self->permission));
}

static void
on_withdraw_in_writing (TandemPermissionPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) withdrawal =
    tandem_withdrawals_write_for_permission (practice_of (self), self->permission, &error);

  if (withdrawal != NULL)
    tandem_window_show_document (tandem_window_of (GTK_WIDGET (self)),
                                 tandem_record_get_id (TANDEM_RECORD (withdrawal)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_disclosure_activated (gpointer item, gpointer data)
{
  tandem_window_show_referral (tandem_window_of (data), tandem_disclosure_get_document_id (item));
}

/* What left under the permission, to whom and when. */
static void
add_disclosures (TandemPermissionPage *self)
{
  g_autoptr (GListModel) disclosures =
    tandem_disclosures_list (practice_of (self), NULL, tandem_record_get_id (TANDEM_RECORD (self->permission)));
  gboolean any = g_list_model_get_n_items (disclosures) > 0;
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("What Was Told Under It"), any ? NULL : _ ("Nothing yet."));

  if (any)
    adw_preferences_group_add (group,
                               tandem_rows_boxed_list (practice_of (self), disclosures, _ ("What was told under it"),
                                                       tandem_rows_disclosure, on_disclosure_activated, self));
}

static void
build_facts (TandemPermissionPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  g_autofree char *categories = tandem_words_categories (tandem_permission_get_categories (self->permission));
  g_autofree char *until = tandem_words_date (tandem_permission_get_expires (self->permission));
  g_autofree char *granted = tandem_words_time (tandem_permission_get_granted (self->permission));
  g_autofree char *withdrawn = tandem_words_time (tandem_permission_get_withdrawn (self->permission));
  TandemRowWords words = { NULL };
  AdwPreferencesGroup *group;
  TandemButtonRow *buttons;

  tandem_rows_permission (practice_of (self), self->permission, &words);
  group = tandem_page_add_group (page, words.title, NULL);
  tandem_page_add_fact (group, _ ("What may be told"), categories);
  tandem_page_add_fact (group, _ ("Purpose"), tandem_words_purpose (tandem_permission_get_purpose (self->permission)));
  tandem_page_add_fact (group, _ ("Limits"), tandem_permission_get_limits (self->permission));
  tandem_page_add_fact (group, _ ("Direction"),
                        tandem_words_direction (tandem_permission_get_direction (self->permission)));
  tandem_page_add_fact (group, _ ("Given"), granted);
  tandem_page_add_fact (group, _ ("How it was given"), tandem_permission_get_evidence (self->permission));
  tandem_page_add_fact (group, _ ("Until"), until);
  tandem_page_add_fact (group, _ ("Withdrawn"), withdrawn);
  g_free (words.title);
  g_free (words.subtitle);
  buttons = tandem_page_add_buttons (page);
  if (tandem_permission_get_document_id (self->permission) != NULL)
    tandem_button_row_add (buttons, _ ("_Open Release of Information"), NULL, G_CALLBACK (on_open_release), self);
  if (tandem_permission_get_withdrawn (self->permission) == NULL)
    {
      tandem_button_row_add (buttons, _ ("Withdraw in Wr_iting…"), NULL, G_CALLBACK (on_withdraw_in_writing), self);
      tandem_button_row_add (buttons, _ ("_Withdraw…"), "destructive-action", G_CALLBACK (on_withdraw), self);
    }
  add_disclosures (self);
}

GtkWidget *
tandem_permission_page_new_for (TandemPractice *practice, TandemPermission *permission)
{
  TandemPermissionPage *self = g_object_new (TANDEM_TYPE_PERMISSION_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Permission"), NULL);
  self->permission = g_object_ref (permission);
  build_facts (self);
  return GTK_WIDGET (self);
}
