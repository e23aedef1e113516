/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Coach and therapist beside each other: the one answer whether coaching may go on, the therapist's guidance, decisions
 * against it, meetings of three, and rule 10, two roles in one person. */

#include <string.h>

#include "tandem-boundary.h"
#include "tandem-dual-role.h"
#include "tandem-fixture.h"
#include "tandem-may-coach.h"
#include "tandem-meetings.h"
#include "tandem-therapy.h"
#include "tandem-today.h"

static const char *
client_id (TandemFixture *self)
{
  return tandem_record_get_id (TANDEM_RECORD (self->client));
}

static void
sign_both_papers (TandemFixture *self)
{
  g_object_unref (tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE));
  g_object_unref (tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT));
}

/* @why: a part of a sentence that must be among the points of that strictness; %NULL for none. */
static void
assert_answer (TandemFixture *self, TandemCoaching coaching, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemClient) client = tandem_clients_load (self->practice, client_id (self), &error);
  g_autoptr (TandemCoachingAnswer) answer = tandem_may_coach_ask (self->practice, client, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tandem_coaching_answer_get_coaching (answer), ==, coaching);
  text = tandem_coaching_answer_to_text (answer, coaching);
  if (why != NULL && strstr (text, why) == NULL)
    g_error ("“%s” does not say “%s”", text, why);
}

static void
set_status (TandemFixture *self, TandemClientStatus status)
{
  g_autoptr (TandemClient) client = tandem_clients_load (self->practice, client_id (self), NULL);

  g_object_set (client, "status", status, NULL);
  g_assert_true (
    tandem_store_save (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (client), NULL, NULL));
}

static TandemBoundaryCheck *
record_check (TandemFixture *self, TandemDecision decision)
{
  g_autoptr (GDate) review = tandem_fixture_day (7);
  TandemBoundaryCheck *check =
    g_object_new (TANDEM_TYPE_BOUNDARY_CHECK, "client-id", client_id (self), "decision", decision, "reason", "Because",
                  "said-to-client", "All of it", "conditions", "Sees the doctor", "review-date", review, NULL);
  g_autoptr (TandemObservedSign) sign =
    g_object_new (TANDEM_TYPE_OBSERVED_SIGN, "kind", TANDEM_SIGN_KIND_SLEEP, "words", "Wakes at four", NULL);
  g_autoptr (GPtrArray) signs = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (signs, sign);
  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  g_assert_no_error (error);
  return check;
}

static TandemTherapyLink *
begin_therapy (TandemFixture *self)
{
  TandemTherapyLink *link = g_object_new (TANDEM_TYPE_THERAPY_LINK, "client-id", client_id (self), "therapist-id",
                                          tandem_record_get_id (TANDEM_RECORD (self->therapist)), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_therapy_begin (self->practice, link, &error));
  g_assert_no_error (error);
  return link;
}

static void
set_guidance (TandemTherapyLink *link, TandemGuidance guidance)
{
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GDate) review = tandem_fixture_day (30);

  g_object_set (link, "guidance", guidance, "conditions", "Work only, no childhood", "guidance-date", today,
                "guidance-source", "Letter", "review-date", review, NULL);
}

static void
advise (TandemFixture *self, TandemTherapyLink *link, TandemGuidance guidance)
{
  g_autoptr (GError) error = NULL;

  set_guidance (link, guidance);
  g_assert_true (tandem_therapy_save_guidance (self->practice, link, &error));
  g_assert_no_error (error);
}

/* A day in the past, which no rule would keep. */
static void
let_review_pass (TandemFixture *self, TandemRecord *record)
{
  g_autoptr (GDate) yesterday = tandem_fixture_day (-1);

  g_object_set (record, "review-date", yesterday, NULL);
  g_assert_true (tandem_store_save (tandem_practice_get_store (self->practice, NULL), record, NULL, NULL));
}

static TandemOpposedDecision *
make_decision (TandemTherapyLink *link, TandemDecision decision)
{
  g_autoptr (GDate) review = tandem_fixture_day (7);

  return g_object_new (
    TANDEM_TYPE_OPPOSED_DECISION, "link-id", tandem_record_get_id (TANDEM_RECORD (link)), "client-wish",
    "I want to finish what we began", "acknowledged", tandem_therapy_get_responsibilities (), "decision", decision,
    "reason", "The work keeps her going", "conditions", "Two sessions, then again", "review-date", review, NULL);
}

static void
papers_decide (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = NULL;
  g_autoptr (GError) error = NULL;

  assert_answer (self, TANDEM_COACHING_REASON, "Disclosure statement");
  g_object_unref (tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE));
  assert_answer (self, TANDEM_COACHING_REASON, "Informed consent");
  consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  assert_answer (self, TANDEM_COACHING_YES, NULL);
  g_assert_true (tandem_papers_withdraw (self->practice, consent, NULL, &error));
  assert_answer (self, TANDEM_COACHING_NO, "taken this paper back");
}

static void
no_reason_passes_withdrawn_consent (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE));
  consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_assert_true (tandem_papers_withdraw (self->practice, consent, NULL, &error));
  g_assert_false (tandem_clients_begin (self->practice, self->client, "She will not mind", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
declined_paper_stops (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) consent =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_true (tandem_papers_make_ready (self->practice, consent, &error));
  g_assert_true (tandem_papers_decline (self->practice, consent, "No", &error));
  assert_answer (self, TANDEM_COACHING_NO, "declined");
}

static void
status_decides (TandemFixture *self, gconstpointer data)
{
  sign_both_papers (self);
  set_status (self, TANDEM_CLIENT_STATUS_ACTIVE);
  assert_answer (self, TANDEM_COACHING_YES, NULL);
  set_status (self, TANDEM_CLIENT_STATUS_PAUSED);
  assert_answer (self, TANDEM_COACHING_REASON, "paused");
  set_status (self, TANDEM_CLIENT_STATUS_REFERRED);
  assert_answer (self, TANDEM_COACHING_REASON, "referred");
  set_status (self, TANDEM_CLIENT_STATUS_ENDED);
  assert_answer (self, TANDEM_COACHING_REASON, "ended");
  set_status (self, TANDEM_CLIENT_STATUS_ARCHIVED);
  assert_answer (self, TANDEM_COACHING_NO, "archived");
}

static void
paused_client_begins_with_a_reason (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (TandemJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  sign_both_papers (self);
  check = record_check (self, TANDEM_DECISION_PAUSE);
  client = tandem_clients_load (self->practice, client_id (self), NULL);
  g_assert_false (tandem_clients_begin (self->practice, client, " ", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED);
  g_clear_error (&error);
  g_object_set (client, "status", TANDEM_CLIENT_STATUS_ACTIVE, NULL);
  g_assert_false (tandem_clients_save (self->practice, client, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED);
  g_clear_error (&error);
  g_object_set (client, "status", TANDEM_CLIENT_STATUS_PAUSED, NULL);
  g_assert_true (tandem_clients_begin (self->practice, client, "Sleeps again", &error));
  g_assert_no_error (error);
  journal = tandem_practice_get_journal (self->practice, client_id (self));
  entry = g_list_model_get_item (journal, 0);
  g_assert_cmpstr (tandem_journal_entry_get_note (entry), ==, "Sleeps again");
  g_assert_null (tandem_client_get_start_reason (client));
  assert_answer (self, TANDEM_COACHING_YES, NULL);
}

static void
last_check_decides (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) first = NULL;
  g_autoptr (TandemBoundaryCheck) second = NULL;

  sign_both_papers (self);
  first = record_check (self, TANDEM_DECISION_CONDITIONS);
  assert_answer (self, TANDEM_COACHING_CONDITIONS, "Sees the doctor");
  let_review_pass (self, TANDEM_RECORD (first));
  assert_answer (self, TANDEM_COACHING_REASON, "looked at again");
  second = record_check (self, TANDEM_DECISION_CONTINUE);
  assert_answer (self, TANDEM_COACHING_YES, NULL);
}

static void
guidance_decides (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = NULL;
  g_autoptr (GError) error = NULL;

  sign_both_papers (self);
  link = begin_therapy (self);
  assert_answer (self, TANDEM_COACHING_YES, "Helena Voss, who was not asked");
  advise (self, link, TANDEM_GUIDANCE_CONTINUE);
  assert_answer (self, TANDEM_COACHING_YES, "goes on");
  advise (self, link, TANDEM_GUIDANCE_CONDITIONS);
  assert_answer (self, TANDEM_COACHING_CONDITIONS, "Work only, no childhood");
  advise (self, link, TANDEM_GUIDANCE_PAUSE);
  assert_answer (self, TANDEM_COACHING_NO, "rests");
  advise (self, link, TANDEM_GUIDANCE_STOP);
  assert_answer (self, TANDEM_COACHING_NO, "stops");
  g_assert_false (tandem_clients_begin (self->practice, self->client, "She wants it", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_therapy_end (self->practice, link, NULL, &error));
  assert_answer (self, TANDEM_COACHING_YES, NULL);
}

static void
overdue_guidance_asks_a_reason (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = NULL;

  sign_both_papers (self);
  link = begin_therapy (self);
  advise (self, link, TANDEM_GUIDANCE_CONTINUE);
  let_review_pass (self, TANDEM_RECORD (link));
  assert_answer (self, TANDEM_COACHING_REASON, "asked again");
}

static void
decision_against_advice_counts_until_it_changes (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = NULL;
  g_autoptr (TandemOpposedDecision) decision = NULL;
  g_autoptr (TandemOpposedDecision) open = NULL;
  g_autoptr (GError) error = NULL;

  sign_both_papers (self);
  link = begin_therapy (self);
  advise (self, link, TANDEM_GUIDANCE_PAUSE);
  decision = make_decision (link, TANDEM_DECISION_CONDITIONS);
  g_assert_true (tandem_therapy_decide (self->practice, decision, &error));
  g_assert_no_error (error);
  assert_answer (self, TANDEM_COACHING_CONDITIONS, "Two sessions, then again");
  let_review_pass (self, TANDEM_RECORD (decision));
  assert_answer (self, TANDEM_COACHING_REASON, "against advice");
  advise (self, link, TANDEM_GUIDANCE_STOP);
  assert_answer (self, TANDEM_COACHING_NO, "stops");
  open = make_decision (link, TANDEM_DECISION_CONTINUE);
  g_assert_true (tandem_therapy_decide (self->practice, open, &error));
  assert_answer (self, TANDEM_COACHING_CONDITIONS, "acknowledged");
}

static void
assert_undecided (TandemFixture *self, TandemOpposedDecision *decision, const char *why)
{
  g_autoptr (GListModel) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_therapy_decide (self->practice, decision, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not say “%s”", error->message, why);
  kept = tandem_therapy_list_decisions (self->practice, client_id (self));
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 0);
}

static void
decision_refuses_unfinished (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemOpposedDecision) unacknowledged = make_decision (link, TANDEM_DECISION_CONTINUE);
  g_autoptr (TandemOpposedDecision) undecided = make_decision (link, TANDEM_DECISION_UNDECIDED);
  g_autoptr (TandemOpposedDecision) wishless = make_decision (link, TANDEM_DECISION_CONTINUE);
  g_autoptr (TandemOpposedDecision) early = make_decision (link, TANDEM_DECISION_CONTINUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_therapy_decide (self->practice, early, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  advise (self, link, TANDEM_GUIDANCE_STOP);
  g_object_set (unacknowledged, "acknowledged",
                tandem_therapy_get_responsibilities () & ~(guint) TANDEM_RESPONSIBILITY_STOP_SIGNS, NULL);
  assert_undecided (self, unacknowledged, "every responsibility");
  assert_undecided (self, undecided, "decide");
  g_object_set (wishless, "client-wish", NULL, NULL);
  assert_undecided (self, wishless, "What the client wants");
}

static void
decision_to_withdraw_ends_coaching (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemOpposedDecision) decision = make_decision (link, TANDEM_DECISION_WITHDRAW);
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GError) error = NULL;

  advise (self, link, TANDEM_GUIDANCE_STOP);
  g_object_set (decision, "acknowledged", 0, NULL);
  g_assert_true (tandem_therapy_decide (self->practice, decision, &error));
  g_assert_no_error (error);
  client = tandem_clients_load (self->practice, client_id (self), NULL);
  g_assert_cmpint (tandem_client_get_status (client), ==, TANDEM_CLIENT_STATUS_ENDED);
}

static void
assert_no_guidance (TandemFixture *self, TandemTherapyLink *link, const char *property, const char *why)
{
  g_autoptr (GError) error = NULL;

  set_guidance (link, TANDEM_GUIDANCE_CONDITIONS);
  if (property != NULL)
    g_object_set (link, property, NULL, NULL);
  else
    g_object_set (link, "guidance", TANDEM_GUIDANCE_NONE, NULL);
  g_assert_false (tandem_therapy_save_guidance (self->practice, link, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not say “%s”", error->message, why);
}

static void
guidance_refuses_unfinished (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (GDate) tomorrow = tandem_fixture_day (1);
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GError) error = NULL;

  assert_no_guidance (self, link, NULL, "what the therapist advises");
  assert_no_guidance (self, link, "conditions", "Conditions");
  assert_no_guidance (self, link, "guidance-date", "Guidance given on");
  assert_no_guidance (self, link, "guidance-source", "How you received it");
  assert_no_guidance (self, link, "review-date", "Look again on");
  set_guidance (link, TANDEM_GUIDANCE_CONTINUE);
  g_object_set (link, "guidance-date", tomorrow, NULL);
  g_assert_false (tandem_therapy_save_guidance (self->practice, link, NULL));
  set_guidance (link, TANDEM_GUIDANCE_CONTINUE);
  g_object_set (link, "review-date", today, NULL);
  g_assert_false (tandem_therapy_save_guidance (self->practice, link, NULL));
}

static void
therapy_is_noted_once (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemTherapyLink) again =
    g_object_new (TANDEM_TYPE_THERAPY_LINK, "client-id", client_id (self), "therapist-id",
                  tandem_record_get_id (TANDEM_RECORD (self->therapist)), NULL);
  g_autoptr (GDate) tomorrow = tandem_fixture_day (1);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_therapy_begin (self->practice, again, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (tandem_therapy_end (self->practice, link, tomorrow, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tandem_therapy_end (self->practice, link, NULL, &error));
  g_assert_false (tandem_therapy_end (self->practice, link, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  set_guidance (link, TANDEM_GUIDANCE_CONTINUE);
  g_assert_false (tandem_therapy_save_guidance (self->practice, link, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_therapy_begin (self->practice, again, &error));
  g_assert_false (tandem_therapists_remove (self->practice, self->therapist, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static TandemJointMeeting *
make_meeting (TandemTherapyLink *link)
{
  return g_object_new (TANDEM_TYPE_JOINT_MEETING, "link-id", tandem_record_get_id (TANDEM_RECORD (link)), "way",
                       TANDEM_WAY_VIDEO, "attended", TANDEM_PARTY_CLIENT | TANDEM_PARTY_THERAPIST | TANDEM_PARTY_COACH,
                       "agreed", "Coaching stays with work", "summary", "We met and agreed", NULL);
}

static void
meeting_refuses_unfinished (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemJointMeeting) alone = make_meeting (link);
  g_autoptr (TandemJointMeeting) empty = make_meeting (link);
  g_autoptr (TandemJointMeeting) future = make_meeting (link);
  g_autoptr (GDate) tomorrow = tandem_fixture_day (1);
  g_autoptr (GError) error = NULL;

  g_object_set (alone, "attended", TANDEM_PARTY_COACH, NULL);
  g_assert_false (tandem_meetings_save (self->practice, alone, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "at least two"));
  g_clear_error (&error);
  g_object_set (empty, "agreed", "", NULL);
  g_assert_false (tandem_meetings_save (self->practice, empty, &error));
  g_assert_nonnull (strstr (error->message, "What was agreed"));
  g_clear_error (&error);
  g_object_set (future, "day", tomorrow, NULL);
  g_assert_false (tandem_meetings_save (self->practice, future, &error));
  g_assert_nonnull (strstr (error->message, "lies in the future"));
}

static void
summary_is_shared_with_each (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemJointMeeting) meeting = make_meeting (link);
  g_autoptr (TandemPermission) permission = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_meetings_save (self->practice, meeting, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_joint_meeting_get_client_id (meeting), ==, client_id (self));
  g_assert_cmpuint (tandem_meetings_get_unshared (meeting), ==, 7);
  g_assert_true (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_COACH, &error));
  g_object_set (meeting, "summary", "We met and agreed on three things", NULL);
  g_assert_true (tandem_meetings_save (self->practice, meeting, &error));
  g_assert_true (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_CLIENT, &error));
  g_assert_false (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_CLIENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_THERAPIST, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  permission = tandem_fixture_permit (self, TANDEM_CATEGORY_COACHING_CONTEXT, "joint work");
  g_assert_true (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_THERAPIST, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tandem_meetings_get_unshared (meeting), ==, 0);
  g_object_set (meeting, "summary", "Something else", NULL);
  g_assert_false (tandem_meetings_save (self->practice, meeting, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

static void
assert_not_shared_with_therapist (TandemFixture *self, TandemJointMeeting *meeting)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_meetings_share (self->practice, meeting, TANDEM_PARTY_THERAPIST, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
}

static void
summary_stays_within_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemJointMeeting) meeting = make_meeting (link);
  g_autoptr (TandemPermission) narrower = NULL;
  g_autoptr (TandemPermission) other_way = NULL;
  g_autoptr (TandemPermission) withdrawn = NULL;
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);

  g_assert_true (tandem_meetings_save (self->practice, meeting, NULL));
  narrower = tandem_fixture_permit (self, TANDEM_CATEGORY_RISK, "joint work");
  assert_not_shared_with_therapist (self, meeting);
  other_way = tandem_fixture_permit (self, TANDEM_CATEGORY_COACHING_CONTEXT, "joint work");
  g_object_set (other_way, "direction", TANDEM_DIRECTION_FROM_RECIPIENT, NULL);
  g_assert_true (tandem_store_save (store, TANDEM_RECORD (other_way), NULL, NULL));
  assert_not_shared_with_therapist (self, meeting);
  withdrawn = tandem_fixture_permit (self, TANDEM_CATEGORY_COACHING_CONTEXT, "joint work");
  g_assert_true (tandem_permissions_withdraw (self->practice, withdrawn, NULL, NULL));
  assert_not_shared_with_therapist (self, meeting);
}

static void
licensed_coach_is_asked_about_roles (TandemFixture *self, gconstpointer data)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (self->practice);
  g_autoptr (GError) error = NULL;

  sign_both_papers (self);
  assert_answer (self, TANDEM_COACHING_YES, NULL);
  g_object_set (practitioner, "health-licence", "Clinical psychologist, no. 4711", NULL);
  g_assert_true (tandem_practice_save_practitioner (self->practice, &error));
  assert_answer (self, TANDEM_COACHING_NO, "say first whether");
  g_assert_false (tandem_clients_begin (self->practice, self->client, "It is urgent", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_dual_role_set_treatment (self->practice, self->client, TANDEM_TREATMENT_NEVER, &error));
  g_assert_true (tandem_clients_begin (self->practice, self->client, NULL, &error));
  g_assert_no_error (error);
}

static void
two_roles_need_a_justification (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (TandemJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  sign_both_papers (self);
  g_assert_false (tandem_dual_role_justify (self->practice, self->client, "Nobody else near", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_dual_role_set_treatment (self->practice, self->client, TANDEM_TREATMENT_NOW, &error));
  assert_answer (self, TANDEM_COACHING_NO, "You are this client’s therapist");
  g_assert_true (tandem_dual_role_set_treatment (self->practice, self->client, TANDEM_TREATMENT_EARLIER, &error));
  assert_answer (self, TANDEM_COACHING_NO, "You were this client’s therapist");
  g_assert_false (tandem_dual_role_justify (self->practice, self->client, "  ", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED);
  g_clear_error (&error);
  g_assert_true (tandem_dual_role_justify (self->practice, self->client, "Nobody else near", &error));
  assert_answer (self, TANDEM_COACHING_YES, "“Nobody else near”");
  journal = tandem_practice_get_journal (self->practice, client_id (self));
  entry = g_list_model_get_item (journal, 0);
  g_assert_cmpstr (tandem_journal_entry_get_note (entry), ==, "Nobody else near");
}

static guint
count_needs (TandemFixture *self, TandemNeed need)
{
  g_autoptr (GListModel) tasks = tandem_today_list (self->practice);
  guint n_needs = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (TandemTask) task = g_list_model_get_item (tasks, i);

      n_needs += tandem_task_get_need (task) == need;
    }
  return n_needs;
}

static void
today_reminds_of_the_newest_check (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) first = record_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (TandemBoundaryCheck) second = NULL;

  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 0);
  let_review_pass (self, TANDEM_RECORD (first));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 1);
  set_status (self, TANDEM_CLIENT_STATUS_ENDED);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 0);
  set_status (self, TANDEM_CLIENT_STATUS_ACTIVE);
  second = record_check (self, TANDEM_DECISION_CONTINUE);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 0);
}

static void
today_reminds_of_guidance_and_decisions (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemOpposedDecision) decision = NULL;

  advise (self, link, TANDEM_GUIDANCE_CONTINUE);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_GUIDANCE_REVIEW), ==, 0);
  let_review_pass (self, TANDEM_RECORD (link));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_GUIDANCE_REVIEW), ==, 1);
  advise (self, link, TANDEM_GUIDANCE_STOP);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_GUIDANCE_REVIEW), ==, 0);
  decision = make_decision (link, TANDEM_DECISION_CONTINUE);
  g_assert_true (tandem_therapy_decide (self->practice, decision, NULL));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 0);
  let_review_pass (self, TANDEM_RECORD (decision));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 1);
  g_assert_true (tandem_therapy_end (self->practice, link, NULL, NULL));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_BOUNDARY_REVIEW), ==, 0);
}

static void
today_reminds_of_summaries (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapyLink) link = begin_therapy (self);
  g_autoptr (TandemJointMeeting) meeting = make_meeting (link);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_COACHING_CONTEXT, "joint work");

  g_assert_true (tandem_meetings_save (self->practice, meeting, NULL));
  for (guint bit = TANDEM_PARTY_CLIENT; bit <= TANDEM_PARTY_COACH; bit <<= 1)
    {
      g_assert_cmpuint (count_needs (self, TANDEM_NEED_MEETING_UNSHARED), ==, 1);
      g_assert_true (tandem_meetings_share (self->practice, meeting, (TandemParty) bit, NULL));
    }
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_MEETING_UNSHARED), ==, 0);
}

#define ADD(path, test) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, test, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/may-coach/papers-decide", papers_decide);
  ADD ("/may-coach/no-reason-passes-withdrawn-consent", no_reason_passes_withdrawn_consent);
  ADD ("/may-coach/declined-paper-stops", declined_paper_stops);
  ADD ("/may-coach/status-decides", status_decides);
  ADD ("/may-coach/paused-client-begins-with-a-reason", paused_client_begins_with_a_reason);
  ADD ("/may-coach/last-check-decides", last_check_decides);
  ADD ("/may-coach/guidance-decides", guidance_decides);
  ADD ("/may-coach/overdue-guidance-asks-a-reason", overdue_guidance_asks_a_reason);
  ADD ("/may-coach/decision-against-advice-counts-until-it-changes", decision_against_advice_counts_until_it_changes);
  ADD ("/therapy/decide/refuses-unfinished", decision_refuses_unfinished);
  ADD ("/therapy/decide/withdrawing-ends-coaching", decision_to_withdraw_ends_coaching);
  ADD ("/therapy/guidance/refuses-unfinished", guidance_refuses_unfinished);
  ADD ("/therapy/begin/once", therapy_is_noted_once);
  ADD ("/meeting/save/refuses-unfinished", meeting_refuses_unfinished);
  ADD ("/meeting/share/with-each-of-three", summary_is_shared_with_each);
  ADD ("/meeting/share/within-permission", summary_stays_within_permission);
  ADD ("/dual-role/licensed-coach-is-asked", licensed_coach_is_asked_about_roles);
  ADD ("/dual-role/two-roles-need-a-justification", two_roles_need_a_justification);
  ADD ("/today/boundary/reminds-of-the-newest-check", today_reminds_of_the_newest_check);
  ADD ("/today/therapy/reminds-of-guidance-and-decisions", today_reminds_of_guidance_and_decisions);
  ADD ("/today/meeting/reminds-of-summaries", today_reminds_of_summaries);

  return g_test_run ();
}
