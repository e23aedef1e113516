/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A client's page: what is missing comes first, with the one button that mends it. */

#include "tandem-client-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-account-page.h"
#include "tandem-begin.h"
#include "tandem-boundary-rows.h"
#include "tandem-clients.h"
#include "tandem-code-names.h"
#include "tandem-compat.h"
#include "tandem-consents.h"
#include "tandem-more-papers.h"
#include "tandem-papers.h"
#include "tandem-disclosures.h"
#include "tandem-permission-page.h"
#include "tandem-permissions.h"
#include "tandem-practice-enums.h"
#include "tandem-referrals.h"
#include "tandem-rows.h"
#include "tandem-several-page.h"
#include "tandem-therapist-chooser.h"
#include "tandem-therapy-section.h"
#include "tandem-window.h"
#include "tandem-withdrawals.h"
#include "tandem-words.h"

struct _TandemClientPage
{
  TandemPage parent_instance;

  TandemClient *client;
  GListModel *papers;
  GListModel *permissions;
  GListModel *disclosures;
  GListModel *referrals;
  GListModel *journal;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemClientPage, tandem_client_page, TANDEM_TYPE_PAGE)

static void build (TandemClientPage *self);

static void
tandem_client_page_dispose (GObject *object)
{
  TandemClientPage *self = TANDEM_CLIENT_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->client);
  g_clear_object (&self->papers);
  g_clear_object (&self->permissions);
  g_clear_object (&self->disclosures);
  g_clear_object (&self->referrals);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (tandem_client_page_parent_class)->dispose (object);
}

static void
tandem_client_page_class_init (TandemClientPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_client_page_dispose;
}

static void
tandem_client_page_init (TandemClientPage *self)
{
}

static TandemPractice *
practice_of (TandemClientPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static const char *
client_id (TandemClientPage *self)
{
  return tandem_record_get_id (TANDEM_RECORD (self->client));
}

static TandemWindow *
window_of (TandemClientPage *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

static gboolean
refresh (gpointer data)
{
  TandemClientPage *self = data;
  TandemClient *client = tandem_clients_load (practice_of (self), client_id (self), NULL);

  self->refresh_id = 0;
  if (client == NULL)
    return G_SOURCE_REMOVE;
  g_object_unref (self->client);
  self->client = client;
  build (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemClientPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
on_edit (TandemClientPage *self)
{
  tandem_window_push (window_of (self), tandem_client_form_new (practice_of (self), self->client));
}

static void
write_paper (TandemClientPage *self, TandemDocumentKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document = tandem_papers_write (practice_of (self), self->client, kind, NULL, &error);

  if (document != NULL)
    tandem_window_show_document (window_of (self), tandem_record_get_id (TANDEM_RECORD (document)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_write_disclosure (TandemClientPage *self)
{
  write_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
}

static void
on_write_consent (TandemClientPage *self)
{
  write_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
}

static void
on_open_paper (TandemClientPage *self, GtkWidget *widget)
{
  tandem_window_show_document (window_of (self), g_object_get_data (G_OBJECT (widget), "document-id"));
}

static void
on_begin (TandemClientPage *self)
{
  tandem_begin_coaching (TANDEM_PAGE (self), self->client);
}

static void
set_status (TandemClientPage *self, TandemClientStatus status)
{
  g_autoptr (GError) error = NULL;
  TandemClientStatus before = tandem_client_get_status (self->client);

  g_object_set (self->client, "status", status, NULL);
  if (tandem_clients_save (practice_of (self), self->client, &error))
    return;
  g_object_set (self->client, "status", before, NULL);
  tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_pause (TandemClientPage *self)
{
  set_status (self, TANDEM_CLIENT_STATUS_PAUSED);
}

static void
on_end (TandemClientPage *self)
{
  set_status (self, TANDEM_CLIENT_STATUS_ENDED);
}

static void
on_erase_reason (const char *reason, gpointer data)
{
  TandemClientPage *self = data;
  g_autoptr (GError) error = NULL;
  TandemWindow *window = window_of (self);

  if (!tandem_clients_erase (practice_of (self), self->client, reason, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_show_place (window, "clients");
  tandem_window_toast (window, _ ("All that was kept of the client is erased."));
}

static void
on_erase (TandemClientPage *self)
{
  tandem_window_ask_reason (window_of (self), _ ("Erase This Client?"),
                            _ ("Record, papers, permissions and letters go and cannot come back. Give the reason "
                               "without saying who it is: it stays in the journal."),
                            _ ("_Erase"), TRUE, on_erase_reason, g_object_ref (self), g_object_unref);
}

static void
on_ask_permission (TandemClientPage *self)
{
  tandem_window_push (window_of (self), tandem_permission_page_new (practice_of (self), self->client, NULL, 0));
}

static void
on_therapist_chosen (TandemTherapist *therapist, gpointer data)
{
  TandemClientPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) referral =
    tandem_referrals_write (practice_of (self), self->client, therapist, NULL, &error);

  if (referral != NULL)
    tandem_window_show_referral (window_of (self), tandem_record_get_id (TANDEM_RECORD (referral)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_write_letter (TandemClientPage *self)
{
  tandem_therapist_chooser_present (window_of (self), practice_of (self), on_therapist_chosen, self);
}

static void
on_paper_activated (gpointer item, gpointer data)
{
  tandem_window_show_document (tandem_window_of (data), tandem_record_get_id (item));
}

static void
on_several (TandemClientPage *self)
{
  tandem_window_push (window_of (self), tandem_several_page_new (practice_of (self), self->papers, self->client));
}

static void
on_referral_activated (gpointer item, gpointer data)
{
  tandem_window_show_referral (tandem_window_of (data), tandem_record_get_id (item));
}

static void
on_disclosure_activated (gpointer item, gpointer data)
{
  tandem_window_show_referral (tandem_window_of (data), tandem_disclosure_get_document_id (item));
}

static void
on_account (TandemClientPage *self)
{
  tandem_window_push (window_of (self), tandem_account_page_new (practice_of (self), self->client));
}

static void
on_permission_activated (gpointer item, gpointer data)
{
  tandem_window_push (tandem_window_of (data),
                      tandem_permission_page_new_for (tandem_page_get_practice (TANDEM_PAGE (data)), item));
}

static void
on_withdraw_reason (const char *reason, gpointer data)
{
  GtkWidget *button = data;
  TandemPage *page = TANDEM_PAGE (gtk_widget_get_ancestor (button, TANDEM_TYPE_PAGE));
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document = NULL;

  if (page == NULL)
    return;
  document =
    tandem_papers_load (tandem_page_get_practice (page), g_object_get_data (G_OBJECT (button), "document-id"), &error);
  if (document == NULL || !tandem_papers_withdraw (tandem_page_get_practice (page), document, reason, &error))
    tandem_page_show_error (page, error);
}

/* As easy as giving it (GDPR Art. 7): from the same row. */
static void
on_withdraw (TandemClientPage *self, GtkWidget *button)
{
  tandem_window_ask_reason (window_of (self), _ ("Withdraw This Paper?"),
                            _ ("The client takes it back. It counts at once; the paper itself is kept as it is. Nobody "
                               "has to give a reason."),
                            _ ("_Withdraw"), FALSE, on_withdraw_reason, g_object_ref (button), g_object_unref);
}

/* What a row or its button is about. */
static void
set_paper (GtkWidget *widget, TandemDocument *document)
{
  g_object_set_data_full (G_OBJECT (widget), "document-id", g_strdup (tandem_record_get_id (TANDEM_RECORD (document))),
                          g_free);
}

static GtkWidget *
add_row_button (TandemClientPage *self, GtkWidget *row, const char *label, const char *style_class,
                TandemDocumentKind kind, TandemDocument *document, GCallback callback)
{
  GtkWidget *button = tandem_page_button (label, style_class);
  /* Translators: a verb, and a kind of paper: “Write: Informed consent” */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), label, tandem_words_document_kind (kind));

  tandem_compat_set_name (button, name);
  if (document != NULL)
    set_paper (button, document);
  g_signal_connect_swapped (button, "clicked", callback, self);
  tandem_page_add_row_button (row, button);
  return button;
}

/* A paper that coaching needs, how it stands, and the button for the next step. */
static void
add_standing (TandemClientPage *self, AdwPreferencesGroup *group, TandemDocumentKind kind)
{
  g_autoptr (TandemDocument) document = NULL;
  TandemPaperStanding standing = tandem_clients_get_standing (practice_of (self), client_id (self), kind, &document);
  GtkWidget *row = tandem_page_fact_row (tandem_words_document_kind (kind), tandem_words_paper_standing (standing));
  gboolean in_force = standing == TANDEM_PAPER_STANDING_IN_FORCE;
  gboolean open = standing == TANDEM_PAPER_STANDING_DRAFT || standing == TANDEM_PAPER_STANDING_WAITING;

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (in_force ? "object-select-symbolic"
                                                                                          : "dialog-warning-symbolic"));
  if (in_force)
    {
      add_row_button (self, row, _ ("Withdraw…"), "flat", kind, document, G_CALLBACK (on_withdraw));
      set_paper (row, document);
      tandem_page_row_opens (row);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (on_open_paper), self);
    }
  else if (open)
    add_row_button (self, row, _ ("Open"), NULL, kind, document, G_CALLBACK (on_open_paper));
  else
    add_row_button (self, row, _ ("Write"), NULL, kind, NULL,
                    kind == TANDEM_DOCUMENT_KIND_DISCLOSURE ? G_CALLBACK (on_write_disclosure)
                                                            : G_CALLBACK (on_write_consent));
  adw_preferences_group_add (group, row);
}

static void
add_list (TandemClientPage *self, AdwPreferencesGroup *group, GListModel *model, const char *name, TandemRowFunc words,
          TandemRowActivated activated, const char *when_empty)
{
  if (g_list_model_get_n_items (model) > 0)
    adw_preferences_group_add (group, tandem_rows_boxed_list (practice_of (self), model, name, words, activated, self));
  else
    tandem_page_add_nothing (group, when_empty);
}

static void
add_standing_group (TandemClientPage *self)
{
  TandemClientStatus status = tandem_client_get_status (self->client);
  const char *reason = tandem_clients_get_open_start_reason (practice_of (self), self->client);
  g_autofree char *title = g_strdup_printf (_ ("Status: %s"), tandem_words_client_status (status));
  g_autofree char *warning = NULL;
  AdwPreferencesGroup *group;

  if (reason != NULL)
    warning = g_markup_printf_escaped (_ ("Coaching began without signed papers: “%s”"), reason);
  group = tandem_page_add_group (TANDEM_PAGE (self), title, warning);
  add_standing (self, group, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  add_standing (self, group, TANDEM_DOCUMENT_KIND_CONSENT);
  adw_preferences_group_add (group, tandem_coaching_row_new (practice_of (self), self->client));
  if (status != TANDEM_CLIENT_STATUS_ACTIVE && status != TANDEM_CLIENT_STATUS_ARCHIVED)
    tandem_page_add_group_button (group, _ ("_Begin Coaching"), G_CALLBACK (on_begin), self);
  else if (status == TANDEM_CLIENT_STATUS_ACTIVE)
    {
      tandem_page_add_group_button (group, _ ("_Pause"), G_CALLBACK (on_pause), self);
    }
}

/* One answer alone is taken back by a paper that the client signs. */
static void
on_take_back (TandemClientPage *self, GtkWidget *button)
{
  const char *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (TandemDocument) consent = NULL;
  g_autoptr (TandemDocument) withdrawal = NULL;
  g_autoptr (GError) error = NULL;

  tandem_clients_get_standing (practice_of (self), client_id (self), TANDEM_DOCUMENT_KIND_CONSENT, &consent);
  withdrawal = consent != NULL ? tandem_withdrawals_write (practice_of (self), consent, part, &error) : NULL;
  if (withdrawal != NULL)
    tandem_window_show_document (window_of (self), tandem_record_get_id (TANDEM_RECORD (withdrawal)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
add_take_back (TandemClientPage *self, GtkWidget *row, TandemConsentTo what)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_CONSENT_TO);
  GtkWidget *button = tandem_page_button (_ ("Take Back…"), "flat");
  /* Translators: what a button does, and to which consent */
  g_autofree char *name = g_strdup_printf (_ ("Take back: %s"), tandem_words_consent_to (what));

  tandem_compat_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "part", g_strdup (g_enum_get_value (klass, (int) what)->value_nick),
                          g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_take_back), self);
  tandem_page_add_row_button (row, button);
}

/* What the consent asks by itself. While no consent is in force there is nothing to say yes to. */
static void
add_consents_group (TandemClientPage *self)
{
  AdwPreferencesGroup *group;

  if (tandem_clients_get_standing (practice_of (self), client_id (self), TANDEM_DOCUMENT_KIND_CONSENT, NULL) !=
      TANDEM_PAPER_STANDING_IN_FORCE)
    return;
  group = tandem_page_add_group (TANDEM_PAGE (self), _ ("What They Say Yes To"),
                                 _ ("Asked one by one in the informed consent. Whatever is not here with a yes is a "
                                    "no."));
  for (TandemConsentTo what = TANDEM_CONSENT_TO_HEALTH_DATA; what <= TANDEM_CONSENT_TO_EMAIL; what++)
    {
      gboolean yes = tandem_consents_get (practice_of (self), client_id (self), what);
      GtkWidget *row = tandem_page_fact_row (tandem_words_consent_to (what), yes ? _ ("Yes") : _ ("No"));

      adw_action_row_add_prefix (
        ADW_ACTION_ROW (row),
        gtk_image_new_from_icon_name (yes ? "object-select-symbolic" : "action-unavailable-symbolic"));
      if (yes)
        add_take_back (self, row, what);
      adw_preferences_group_add (group, row);
    }
}

static void
add_code (AdwPreferencesGroup *group, const char *title, TandemCodeKind kind, const char *code)
{
  tandem_page_add_fact (group, title, code != NULL ? tandem_code_names_get (kind, code) : NULL);
}

static void
add_facts_group (TandemClientPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("About"), NULL);
  g_autofree char *born = tandem_words_date (tandem_client_get_date_of_birth (self->client));

  tandem_page_add_group_button (group, _ ("_Edit"), G_CALLBACK (on_edit), self);
  tandem_page_add_fact (group, _ ("Name"), tandem_client_get_name (self->client));
  tandem_page_add_fact (group, _ ("Pronouns"), tandem_client_get_pronouns (self->client));
  tandem_page_add_fact (group, _ ("Date of birth"), born);
  add_code (group, _ ("Country"), TANDEM_CODE_COUNTRY, tandem_client_get_country (self->client));
  tandem_page_add_fact (group, _ ("Region"), tandem_client_get_region (self->client));
  add_code (group, _ ("Language"), TANDEM_CODE_LANGUAGE, tandem_client_get_language (self->client));
  tandem_page_add_fact (group, _ ("E-mail"), tandem_client_get_email (self->client));
  tandem_page_add_fact (group, _ ("Telephone"), tandem_client_get_phone (self->client));
  tandem_page_add_fact (group, _ ("Address"), tandem_client_get_address (self->client));
  tandem_page_add_fact (group, _ ("Emergency contact"), tandem_client_get_emergency_name (self->client));
  tandem_page_add_fact (group, _ ("Emergency telephone"), tandem_client_get_emergency_phone (self->client));
  tandem_page_add_fact (group, _ ("Private notes"), tandem_client_get_notes (self->client));
}

static void
add_end_group (TandemClientPage *self)
{
  TandemButtonRow *buttons = tandem_page_add_buttons (TANDEM_PAGE (self));
  TandemClientStatus status = tandem_client_get_status (self->client);

  if (status == TANDEM_CLIENT_STATUS_ACTIVE || status == TANDEM_CLIENT_STATUS_PAUSED)
    tandem_button_row_add (buttons, _ ("End _Coaching"), NULL, G_CALLBACK (on_end), self);
  tandem_button_row_add (buttons, _ ("E_rase Client…"), "destructive-action", G_CALLBACK (on_erase), self);
}

static void
build (TandemClientPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group;

  tandem_page_set_title (page, tandem_client_get_name (self->client), tandem_client_get_pronouns (self->client));
  tandem_page_begin_section (page, "overview", _ ("Overview"), "view-list-symbolic");
  add_standing_group (self);
  add_consents_group (self);
  group = tandem_page_add_group (page, _ ("What Happened"), NULL);
  add_list (self, group, self->journal, _ ("What happened"), tandem_rows_journal_entry, NULL, _ ("Nothing yet."));
  tandem_page_begin_section (page, "papers", _ ("Papers"), "x-office-document-symbolic");
  group = tandem_page_add_group (page, _ ("Papers"), NULL);
  if (g_list_model_get_n_items (self->papers) > 0)
    tandem_page_add_group_button (group, _ ("P_rint or Save…"), G_CALLBACK (on_several), self);
  add_list (self, group, self->papers, _ ("Papers"), tandem_rows_document_of_client, on_paper_activated,
            _ ("No papers yet."));
  tandem_more_papers_add (page, self->client);
  tandem_page_begin_section (page, "therapy", _ ("Therapy"), "tandem-referral-symbolic");
  gtk_box_append (tandem_page_get_column (page), tandem_therapy_section_new (practice_of (self), self->client));
  group = tandem_page_add_group (page, _ ("Permissions"), NULL);
  tandem_page_add_group_button (group, _ ("_Ask for Permission…"), G_CALLBACK (on_ask_permission), self);
  add_list (self, group, self->permissions, _ ("Permissions"), tandem_rows_permission, on_permission_activated,
            _ ("Nothing may be passed on yet."));
  group = tandem_page_add_group (page, _ ("Referrals"), NULL);
  tandem_page_add_group_button (group, _ ("Write _Referral Letter…"), G_CALLBACK (on_write_letter), self);
  add_list (self, group, self->referrals, _ ("Referrals"), tandem_rows_referral_of_client, on_referral_activated,
            _ ("No referral letter was written."));
  group = tandem_page_add_group (page, _ ("What Was Passed On"), NULL);
  if (g_list_model_get_n_items (self->disclosures) > 0)
    tandem_page_add_group_button (group, _ ("A_ccount for the Client…"), G_CALLBACK (on_account), self);
  add_list (self, group, self->disclosures, _ ("What was passed on"), tandem_rows_disclosure, on_disclosure_activated,
            _ ("Nothing was passed on about this client."));
  tandem_page_begin_section (page, "about", _ ("About"), "avatar-default-symbolic");
  add_facts_group (self);
  add_end_group (self);
}

GtkWidget *
tandem_client_page_new (TandemPractice *practice, TandemClient *client)
{
  TandemClientPage *self = g_object_new (TANDEM_TYPE_CLIENT_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->client = g_object_ref (client);
  self->papers = tandem_papers_list (practice, client_id (self), NULL);
  self->permissions = tandem_permissions_list (practice, client_id (self));
  self->disclosures = tandem_disclosures_list (practice, client_id (self), NULL);
  self->referrals = tandem_referrals_list (practice, client_id (self), NULL);
  self->journal = tandem_practice_get_journal (practice, client_id (self));
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
