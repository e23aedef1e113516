/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The therapist beside the coach: what they advise about the coaching and when to ask again; where they are opposed,
 * the way through the responsibilities to a decision; and the meetings of three. */

#include "tandem-therapy-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-rows.h"
#include "tandem-boundary-words.h"
#include "tandem-clients.h"
#include "tandem-meeting-page.h"
#include "tandem-meetings.h"
#include "tandem-record-form.h"
#include "tandem-therapists.h"
#include "tandem-therapy.h"
#include "tandem-window.h"
#include "tandem-words.h"

#define DAYS_TO_REVIEW 90
#define DAYS_TO_REVIEW_OPPOSED 28
/* A bit for a value of a choice, as TandemForm takes it. */
#define BIT(value) (1u << (value))

struct _TandemTherapyPage
{
  TandemPage parent_instance;

  TandemTherapyLink *link;
  TandemTherapist *therapist;
  TandemClient *client;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemTherapyPage, tandem_therapy_page, TANDEM_TYPE_PAGE)

static const TandemFormField guidance_fields[] = {
  { N_ ("What the Therapist Advises"),
    N_ ("It counts at once for whether coaching may be booked or held. Only the therapist’s own word belongs here."),
    "guidance", FALSE },
  { NULL, NULL, "conditions", TRUE, "guidance", BIT (TANDEM_GUIDANCE_CONDITIONS) },
  { NULL, NULL, "guidance-date", FALSE },
  { NULL, NULL, "guidance-source", FALSE },
  { N_ ("When to Ask Again"), NULL, "review-date", FALSE },
};

static const TandemFormField decision_fields[] = {
  { N_ ("The Client"), N_ ("The therapist is opposed to coaching now, and the client wants to go on."), "client-wish",
    TRUE },
  { N_ ("What You Take On"), N_ ("Read each sentence; tick it only when it is so. To go on, all of them have to be."),
    "acknowledged", FALSE },
  { N_ ("How Does Coaching Go On?"), NULL, "decision", FALSE },
  { N_ ("Why, and Until When"), NULL, "reason", TRUE },
  { NULL, NULL, "conditions", TRUE, "decision", BIT (TANDEM_DECISION_CONDITIONS) },
  { NULL, NULL, "review-date", FALSE },
};

static void
tandem_therapy_page_dispose (GObject *object)
{
  TandemTherapyPage *self = TANDEM_THERAPY_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->link);
  g_clear_object (&self->therapist);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (tandem_therapy_page_parent_class)->dispose (object);
}

static void
tandem_therapy_page_class_init (TandemTherapyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_therapy_page_dispose;
}

static void
tandem_therapy_page_init (TandemTherapyPage *self)
{
}

static TandemPractice *
practice_of (TandemTherapyPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemWindow *
window_of (TandemTherapyPage *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

static const char *
link_id (TandemTherapyPage *self)
{
  return tandem_record_get_id (TANDEM_RECORD (self->link));
}

static gboolean
save_guidance (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_therapy_save_guidance (practice, TANDEM_THERAPY_LINK (record), error);
}

static void
on_guidance (TandemTherapyPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTherapyLink) edited = tandem_therapy_load (practice_of (self), link_id (self), &error);
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autoptr (GDate) review = tandem_practice_today ();

  if (edited == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  g_date_add_days (review, DAYS_TO_REVIEW);
  g_object_set (edited, "guidance-date", today, "review-date", review, NULL);
  tandem_window_push (window_of (self),
                      tandem_record_form_new (practice_of (self), TANDEM_RECORD (edited), _ ("Therapist’s Guidance"),
                                              guidance_fields, G_N_ELEMENTS (guidance_fields), save_guidance));
}

static gboolean
save_decision (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_therapy_decide (practice, TANDEM_OPPOSED_DECISION (record), error);
}

static void
on_responsibilities (TandemTherapyPage *self)
{
  g_autoptr (TandemOpposedDecision) decision = tandem_opposed_decision_new ();
  g_autoptr (GDate) review = tandem_practice_today ();

  g_date_add_days (review, DAYS_TO_REVIEW_OPPOSED);
  g_object_set (decision, "link-id", link_id (self), "review-date", review, NULL);
  tandem_window_push (window_of (self),
                      tandem_record_form_new (practice_of (self), TANDEM_RECORD (decision), _ ("Responsibilities"),
                                              decision_fields, G_N_ELEMENTS (decision_fields), save_decision));
}

static void
on_meeting (TandemTherapyPage *self)
{
  g_autoptr (TandemJointMeeting) meeting = tandem_joint_meeting_new ();
  g_autoptr (GDate) today = tandem_practice_today ();

  g_object_set (meeting, "link-id", link_id (self), "day", today, "attended",
                TANDEM_PARTY_CLIENT | TANDEM_PARTY_THERAPIST | TANDEM_PARTY_COACH, NULL);
  tandem_window_push (window_of (self), tandem_meeting_form_new (practice_of (self), meeting));
}

static void
on_end_response (TandemTherapyPage *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "end") && !tandem_therapy_end (practice_of (self), self->link, NULL, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_end (TandemTherapyPage *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (window_of (self)), _ ("Is the Therapy Over?"),
                            _ ("The therapist’s guidance does not count any more then. It stays on record."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "end", _ ("It Is _Over"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "end", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_end_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_guidance (TandemTherapyPage *self)
{
  TandemGuidance guidance = tandem_therapy_link_get_guidance (self->link);
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), tandem_words_guidance (guidance), NULL);
  g_autofree char *since = tandem_words_date (tandem_therapy_link_get_since (self->link));
  g_autofree char *given = tandem_words_date (tandem_therapy_link_get_guidance_date (self->link));
  g_autofree char *review = tandem_words_date (tandem_therapy_link_get_review_date (self->link));
  g_autofree char *ended = tandem_words_date (tandem_therapy_link_get_ended (self->link));

  if (guidance == TANDEM_GUIDANCE_NONE)
    adw_preferences_group_set_description (
      group, _ ("Ask the therapist whether and how coaching helps now. The client decides what you may ask and tell."));
  if (guidance == TANDEM_GUIDANCE_CONDITIONS)
    tandem_page_add_fact (group, _ ("Conditions"), tandem_therapy_link_get_conditions (self->link));
  tandem_page_add_fact (group, _ ("Guidance given on"), given);
  tandem_page_add_fact (group, _ ("How you received it"), tandem_therapy_link_get_guidance_source (self->link));
  tandem_page_add_fact (group, _ ("Look again on"), review);
  tandem_page_add_fact (group, _ ("Since"), since);
  tandem_page_add_fact (group, _ ("Ended"), ended);
}

static void
add_answer (TandemTherapyPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("What Follows for the Coaching"), NULL);

  adw_preferences_group_add (group, tandem_coaching_row_new (practice_of (self), self->client));
}

static void
add_buttons (TandemTherapyPage *self)
{
  TandemButtonRow *buttons = tandem_page_add_buttons (TANDEM_PAGE (self));
  gboolean opposed = tandem_therapy_is_opposed (self->link);

  if (opposed)
    tandem_button_row_add (buttons, _ ("The Client Wants to Go _On…"), "suggested-action",
                           G_CALLBACK (on_responsibilities), self);
  tandem_button_row_add (buttons, _ ("Record _Guidance…"), opposed ? NULL : "suggested-action",
                         G_CALLBACK (on_guidance), self);
  tandem_button_row_add (buttons, _ ("Record a _Meeting…"), NULL, G_CALLBACK (on_meeting), self);
  tandem_button_row_add (buttons, _ ("Therapy Is O_ver…"), NULL, G_CALLBACK (on_end), self);
}

static void
on_meeting_activated (gpointer item, gpointer data)
{
  tandem_window_push (tandem_window_of (data),
                      tandem_meeting_page_new (tandem_page_get_practice (TANDEM_PAGE (data)), item));
}

static gboolean
is_of_link (gpointer item, gpointer id)
{
  g_autofree char *own = NULL;

  g_object_get (item, "link-id", &own, NULL);
  return g_strcmp0 (own, id) == 0;
}

/* Of @records (transfer full) only what belongs to this therapy. */
static void
add_list (TandemTherapyPage *self, GListModel *records, const char *title, TandemRowFunc words,
          TandemRowActivated activated)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_of_link, g_strdup (link_id (self)), g_free));
  g_autoptr (GListModel) own = G_LIST_MODEL (gtk_filter_list_model_new (records, filter));
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (own) == 0)
    return;
  group = tandem_page_add_group (TANDEM_PAGE (self), title, NULL);
  adw_preferences_group_add (group, tandem_rows_boxed_list (practice_of (self), own, title, words, activated, self));
}

static void
build (TandemTherapyPage *self)
{
  const char *client_id = tandem_therapy_link_get_client_id (self->link);

  tandem_page_clear_column (TANDEM_PAGE (self));
  add_guidance (self);
  if (tandem_therapy_link_get_ended (self->link) == NULL)
    {
      add_answer (self);
      add_buttons (self);
    }
  add_list (self, tandem_therapy_list_decisions (practice_of (self), client_id), _ ("Decisions Against Advice"),
            tandem_rows_opposed_decision, NULL);
  add_list (self, tandem_meetings_list (practice_of (self), client_id), _ ("Meetings of Three"),
            tandem_rows_joint_meeting, on_meeting_activated);
}

static gboolean
refresh (gpointer data)
{
  TandemTherapyPage *self = data;
  g_autoptr (TandemTherapyLink) link = tandem_therapy_load (practice_of (self), link_id (self), NULL);
  g_autoptr (TandemClient) client =
    tandem_clients_load (practice_of (self), tandem_therapy_link_get_client_id (self->link), NULL);

  self->refresh_id = 0;
  if (link == NULL || client == NULL)
    return G_SOURCE_REMOVE;
  g_set_object (&self->link, link);
  g_set_object (&self->client, client);
  build (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemTherapyPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

GtkWidget *
tandem_therapy_page_new (TandemPractice *practice, TandemTherapyLink *link)
{
  TandemTherapyPage *self = g_object_new (TANDEM_TYPE_THERAPY_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->link = g_object_ref (link);
  self->therapist = tandem_therapists_load (practice, tandem_therapy_link_get_therapist_id (link), NULL);
  self->client = tandem_clients_load (practice, tandem_therapy_link_get_client_id (link), NULL);
  if (self->therapist == NULL || self->client == NULL)
    return GTK_WIDGET (self);
  tandem_page_set_title (TANDEM_PAGE (self), tandem_therapist_get_name (self->therapist),
                         tandem_client_get_name (self->client));
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
