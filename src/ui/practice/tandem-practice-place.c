/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice itself: who stands on papers, the keys, whether everything is whole, and the journal. */

#include "tandem-practice-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-logo-row.h"
#include "tandem-passphrase-page.h"
#include "tandem-record-form.h"
#include "tandem-recovery-page.h"
#include "tandem-rows.h"
#include "tandem-window.h"

static const TandemFormField fields[] = {
  { N_ ("Letterhead"), N_ ("It stands at the top of every paper."), "name", FALSE },
  { NULL, NULL, "title", FALSE },
  { NULL, NULL, "practice-name", FALSE },
  { NULL, NULL, "address", TRUE },
  { NULL, NULL, "phone", FALSE },
  { NULL, NULL, "email", FALSE },
  { NULL, NULL, "website", FALSE },
  { N_ ("Papers"), N_ ("The country decides which clauses papers have. Each client can have another language."),
    "country", FALSE },
  { NULL, NULL, "language", FALSE },
  { NULL, NULL, "paper-size", FALSE },
  { N_ ("Credentials"), N_ ("The disclosure statement says them as you write them here."), "training", FALSE },
  { NULL, NULL, "qualifications", FALSE },
  { NULL, NULL, "professional-body", FALSE },
  { NULL, NULL, "code-of-ethics", FALSE },
  { NULL, NULL, "supervision", FALSE },
  { NULL, NULL, "insurance", FALSE },
  { NULL, NULL, "health-licence", FALSE },
  { N_ ("How You Work"), N_ ("Disclosure statement and consent say it in these words."), "methods", TRUE },
  { NULL, NULL, "psychotherapeutic-methods", TRUE },
  { NULL, NULL, "session-terms", TRUE },
  { NULL, NULL, "fee-terms", TRUE },
  { NULL, NULL, "cancellation-terms", TRUE },
  { NULL, NULL, "contact-terms", TRUE },
  { N_ ("Complaints, Data and Crises"), NULL, "complaints", TRUE },
  { NULL, NULL, "data-authority", FALSE },
  { NULL, NULL, "crisis-lines", TRUE },
  { NULL, NULL, "retention-years", FALSE },
  { N_ ("Clauses of a Place"), N_ ("US-CA and US-MN add what their laws ask of a disclosure. Have it checked."),
    "jurisdictions", FALSE },
};

struct _TandemPracticePlace
{
  TandemPage parent_instance;

  GListModel *journal;
  GtkWidget *keyring;
  GtkWidget *check;
  GtkWidget *spinner;
  GtkLabel *health;
  GCancellable *cancellable;
  gboolean setting_keyring;
};

G_DEFINE_FINAL_TYPE (TandemPracticePlace, tandem_practice_place, TANDEM_TYPE_PAGE)

static void
tandem_practice_place_dispose (GObject *object)
{
  TandemPracticePlace *self = TANDEM_PRACTICE_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (tandem_practice_place_parent_class)->dispose (object);
}

static void
tandem_practice_place_class_init (TandemPracticePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_practice_place_dispose;
}

static void
tandem_practice_place_init (TandemPracticePlace *self)
{
  self->cancellable = g_cancellable_new ();
}

static TandemPractice *
practice_of (TandemPracticePlace *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static gboolean
save (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_practice_save_practitioner (practice, error);
}

static void
on_edit (TandemPracticePlace *self)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice_of (self));

  tandem_window_push (tandem_window_of (GTK_WIDGET (self)),
                      tandem_record_form_new (practice_of (self), TANDEM_RECORD (practitioner), _ ("Letterhead"),
                                              fields, G_N_ELEMENTS (fields), save));
}

static void
on_change_passphrase (TandemPracticePlace *self)
{
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)), tandem_passphrase_page_new (practice_of (self)));
}

static void
on_keyring (TandemPracticePlace *self)
{
  gboolean active = gtk_switch_get_active (GTK_SWITCH (self->keyring));
  g_autoptr (GError) error = NULL;

  if (self->setting_keyring)
    return;
  if (active ? tandem_practice_store_in_keyring (practice_of (self), &error)
             : tandem_practice_forget_in_keyring (practice_of (self), &error))
    return;
  tandem_page_show_error (TANDEM_PAGE (self), error);
  self->setting_keyring = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->keyring), tandem_practice_has_keyring (practice_of (self)));
  self->setting_keyring = FALSE;
}

static void
renew_recovery_key (gpointer data)
{
  TandemPracticePlace *self = data;
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  char *key = tandem_practice_renew_recovery_key (practice_of (self), &error);
  GtkWidget *page;

  if (key == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  page = tandem_recovery_page_new (practice_of (self), key, _ ("_Done"));
  tandem_wipe (key);
  g_signal_connect_object (page, "done", G_CALLBACK (tandem_window_pop), window, G_CONNECT_SWAPPED);
  tandem_window_push (window, page);
}

static void
on_new_recovery_key (TandemPracticePlace *self)
{
  tandem_ask_passphrase (TANDEM_PAGE (self), _ ("Make a New Recovery Key?"),
                         _ ("The old one stops working at once. The new one is shown only now."), _ ("_Make"),
                         renew_recovery_key, g_object_ref (self), g_object_unref);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemPracticePlace) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = tandem_practice_check_finish (TANDEM_PRACTICE (source), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  gtk_widget_set_sensitive (self->check, TRUE);
  g_object_set (self->spinner, "spinning", FALSE, "visible", FALSE, NULL);
  if (faults != NULL)
    g_ptr_array_add (faults, NULL);
  text = faults == NULL     ? g_strdup (error->message)
         : faults->len == 1 ? g_strdup (_ ("All is whole: every page, every signature, and the journal."))
                            : g_strjoinv ("\n", (char **) faults->pdata);
  gtk_label_set_text (self->health, text);
}

static void
on_check (TandemPracticePlace *self)
{
  gtk_widget_set_sensitive (self->check, FALSE);
  g_object_set (self->spinner, "spinning", TRUE, "visible", TRUE, NULL);
  gtk_label_set_text (self->health, _ ("Checking…"));
  tandem_practice_check_async (practice_of (self), self->cancellable, on_checked, g_object_ref (self));
}

static void
add_key_row (TandemPracticePlace *self, AdwPreferencesGroup *group, const char *title, const char *subtitle,
             GCallback callback)
{
  GtkWidget *row = tandem_page_fact_row (title, subtitle);

  tandem_page_row_opens (row);
  adw_preferences_group_add (group, row);
  g_signal_connect_swapped (row, "activated", callback, self);
}

static void
add_keys (TandemPracticePlace *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Keys"), _ ("What opens your practice."));
  GtkWidget *keyring_row = adw_action_row_new ();
  const char *keyring_title = _ ("Unlock with my login keyring");

  self->keyring = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (self->keyring), tandem_practice_has_keyring (practice_of (self)));
  gtk_widget_set_valign (self->keyring, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keyring), GTK_ACCESSIBLE_PROPERTY_LABEL, keyring_title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (keyring_row), keyring_title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (keyring_row), self->keyring);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (keyring_row), self->keyring);
  adw_preferences_group_add (group, keyring_row);
  g_signal_connect_swapped (self->keyring, "notify::active", G_CALLBACK (on_keyring), self);
  add_key_row (self, group, _ ("Change passphrase…"), _ ("The present one is asked for."),
               G_CALLBACK (on_change_passphrase));
  add_key_row (self, group, _ ("New recovery key…"), _ ("When the old one is lost, or somebody may have seen it."),
               G_CALLBACK (on_new_recovery_key));
}

static void
add_health (TandemPracticePlace *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Is Everything Whole?"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Checks every page of the file, every signature, and the journal."));

  self->health = GTK_LABEL (label);
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_label_set_wrap (self->health, TRUE);
  gtk_label_set_xalign (self->health, 0);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), label);
  adw_preferences_group_add (group, box);
  self->check = tandem_page_add_group_button (group, _ ("_Check Now"), G_CALLBACK (on_check), self);
}

static GtkWidget *
make_journal (TandemPracticePlace *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scrolled),
    tandem_rows_list_view (practice_of (self), self->journal, _ ("Journal"), tandem_rows_journal_entry, NULL, NULL));
  return scrolled;
}

GtkWidget *
tandem_practice_place_new (TandemPractice *practice)
{
  TandemPracticePlace *self = g_object_new (TANDEM_TYPE_PRACTICE_PLACE, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  AdwPreferencesGroup *group;

  tandem_page_set_practice (page, practice);
  tandem_page_set_title (page, _ ("Practice"), NULL);
  self->journal = tandem_practice_get_journal (practice, NULL);
  group = tandem_page_add_group (page, _ ("Letterhead and Credentials"), NULL);
  tandem_page_add_group_button (group, _ ("_Edit"), G_CALLBACK (on_edit), self);
  adw_preferences_group_add (group, tandem_page_fact_row (_ ("Name"), tandem_practitioner_get_name (practitioner)));
  adw_preferences_group_add (
    group, tandem_page_fact_row (_ ("Qualifications"), tandem_practitioner_get_qualifications (practitioner)));
  adw_preferences_group_add (group, tandem_logo_row_new (practice));
  add_keys (self);
  add_health (self);
  group = tandem_page_add_group (page, _ ("Journal"), _ ("Who did what. Entries cannot be changed or removed."));
  adw_preferences_group_add (group, make_journal (self));
  return GTK_WIDGET (self);
}
