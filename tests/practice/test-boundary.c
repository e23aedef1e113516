/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 6, boundary checks: what is not finished is refused, what was decided becomes the client's status; crisis lines,
 * and summaries for supervision that name nobody. */

#include <string.h>

#include "tandem-boundary.h"
#include "tandem-crisis.h"
#include "tandem-fixture.h"
#include "tandem-supervision.h"

static const char *
client_id (TandemFixture *self)
{
  return tandem_record_get_id (TANDEM_RECORD (self->client));
}

static TandemBoundaryCheck *
make_check (TandemFixture *self, TandemDecision decision)
{
  g_autoptr (GDate) review = tandem_fixture_day (14);

  return g_object_new (TANDEM_TYPE_BOUNDARY_CHECK, "client-id", client_id (self), "decision", decision, "reason",
                       "Coaching cannot carry this", "said-to-client", "That I am worried, and why", "conditions",
                       "Sees the doctor", "review-date", review, NULL);
}

static TandemObservedSign *
make_sign (TandemSignKind kind, const char *words)
{
  return g_object_new (TANDEM_TYPE_OBSERVED_SIGN, "kind", kind, "severity", TANDEM_SEVERITY_MARKED, "since",
                       "since March", "words", words, NULL);
}

static GPtrArray *
make_signs (void)
{
  GPtrArray *signs = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (signs, make_sign (TANDEM_SIGN_KIND_SLEEP, "Wakes at four and lies awake"));
  g_ptr_array_add (signs, make_sign (TANDEM_SIGN_KIND_MOOD, "Cried twice, as never before"));
  return signs;
}

/* The check is refused for what @why says, and nothing of it was kept. */
static void
assert_refused (TandemFixture *self, TandemBoundaryCheck *check, GPtrArray *signs, const char *why)
{
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_boundary_record (self->practice, check, signs, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not say “%s”", error->message, why);
  checks = tandem_boundary_list (self->practice, client_id (self));
  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 0);
}

static void
assert_refused_without (TandemFixture *self, TandemDecision decision, const char *property, const char *why)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, decision);
  g_autoptr (GPtrArray) signs = make_signs ();

  g_object_set (check, property, NULL, NULL);
  assert_refused (self, check, signs, why);
}

static void
refuses_unfinished (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) undecided = make_check (self, TANDEM_DECISION_UNDECIDED);
  g_autoptr (TandemBoundaryCheck) signless = make_check (self, TANDEM_DECISION_PAUSE);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  assert_refused (self, undecided, signs, "decide");
  assert_refused (self, signless, none, "tick what you noticed");
  assert_refused_without (self, TANDEM_DECISION_CONTINUE, "reason", "Reason");
  assert_refused_without (self, TANDEM_DECISION_CONTINUE, "said-to-client", "What was said to the client");
  assert_refused_without (self, TANDEM_DECISION_CONTINUE, "review-date", "Look again on");
  assert_refused_without (self, TANDEM_DECISION_CONDITIONS, "conditions", "Conditions");
  assert_refused_without (self, TANDEM_DECISION_CONTINUE, "client-id", "Client");
}

static void
refuses_signs_without_words (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (GPtrArray) signs = make_signs ();

  g_object_set (signs->pdata[0], "words", "  ", NULL);
  assert_refused (self, check, signs, "Changes in sleep");
}

static void
refuses_a_sign_twice (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (GPtrArray) signs = make_signs ();

  g_ptr_array_add (signs, make_sign (TANDEM_SIGN_KIND_MOOD, "Again"));
  assert_refused (self, check, signs, "twice");
}

static void
refuses_days_on_the_wrong_side_of_today (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) early = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (TandemBoundaryCheck) late = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GDate) tomorrow = tandem_fixture_day (1);

  g_object_set (early, "review-date", today, NULL);
  assert_refused (self, early, signs, "still to come");
  g_object_set (late, "day", tomorrow, NULL);
  assert_refused (self, late, signs, "lies in the future");
}

static void
acute_risk_asks_what_was_done (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_REFER);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (check, "acute", TRUE, NULL);
  assert_refused (self, check, none, "What did you do?");
  g_object_set (check, "acute-action", "Called the crisis line together", NULL);
  g_assert_true (tandem_boundary_record (self->practice, check, none, &error));
  g_assert_no_error (error);
}

static void
finished_check_is_kept_with_its_signs (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (TandemBoundaryCheck) kept = NULL;
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GPtrArray) kept_signs = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GError) error = NULL;
  gboolean journalled = FALSE;

  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  g_assert_no_error (error);
  kept = tandem_boundary_find_newest (self->practice, client_id (self), &error);
  g_assert_cmpint (g_date_compare (tandem_boundary_check_get_day (kept), today), ==, 0);
  kept_signs = tandem_boundary_find_signs (self->practice, kept, &error);
  g_assert_cmpuint (kept_signs->len, ==, 2);
  g_assert_cmpint (tandem_observed_sign_get_kind (kept_signs->pdata[0]), ==, TANDEM_SIGN_KIND_MOOD);
  g_assert_cmpstr (tandem_observed_sign_get_words (kept_signs->pdata[1]), ==, "Wakes at four and lies awake");
  journal = tandem_practice_get_journal (self->practice, client_id (self));
  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (TandemJournalEntry) entry = g_list_model_get_item (journal, i);

      journalled |= g_strcmp0 (tandem_journal_entry_get_note (entry), "Coaching cannot carry this") == 0;
    }
  g_assert_true (journalled);
}

static void
recorded_check_stays (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  g_object_set (check, "reason", "Another one", NULL);
  g_assert_false (tandem_boundary_record (self->practice, check, none, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

static void
assert_status_after (TandemFixture *self, TandemDecision decision, TandemClientStatus before, TandemClientStatus after)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, decision);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (TandemClient) client = tandem_clients_load (self->practice, client_id (self), NULL);
  g_autoptr (TandemClient) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (client, "status", before, NULL);
  g_assert_true (
    tandem_store_save (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (client), NULL, &error));
  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  g_assert_no_error (error);
  kept = tandem_clients_load (self->practice, client_id (self), &error);
  g_assert_cmpint (tandem_client_get_status (kept), ==, after);
}

static void
decision_becomes_the_status (TandemFixture *self, gconstpointer data)
{
  const TandemClientStatus active = TANDEM_CLIENT_STATUS_ACTIVE;

  assert_status_after (self, TANDEM_DECISION_CONTINUE, active, active);
  assert_status_after (self, TANDEM_DECISION_CONDITIONS, active, active);
  assert_status_after (self, TANDEM_DECISION_PAUSE, active, TANDEM_CLIENT_STATUS_PAUSED);
  assert_status_after (self, TANDEM_DECISION_WITHDRAW, active, TANDEM_CLIENT_STATUS_ENDED);
  assert_status_after (self, TANDEM_DECISION_REFER, active, TANDEM_CLIENT_STATUS_REFERRED);
  assert_status_after (self, TANDEM_DECISION_PAUSE, TANDEM_CLIENT_STATUS_ENDED, TANDEM_CLIENT_STATUS_ENDED);
  assert_status_after (self, TANDEM_DECISION_REFER, TANDEM_CLIENT_STATUS_ARCHIVED, TANDEM_CLIENT_STATUS_ARCHIVED);
}

static void
refers_with_what_was_noticed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_REFER);
  g_autoptr (TandemBoundaryCheck) other = make_check (self, TANDEM_DECISION_PAUSE);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GPtrArray) other_signs = make_signs ();
  g_autoptr (TandemReferral) referral = NULL;
  g_autofree char *noticed = NULL;
  g_autofree char *risk = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_boundary_record (self->practice, other, other_signs, &error));
  g_assert_null (tandem_boundary_refer (self->practice, other, self->therapist, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_object_set (check, "acute", TRUE, "acute-action", "Stayed until her sister came", NULL);
  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  referral = tandem_boundary_refer (self->practice, check, self->therapist, &error);
  g_assert_no_error (error);
  noticed = tandem_referrals_get_text (self->practice, referral, TANDEM_CATEGORY_OBSERVATIONS);
  risk = tandem_referrals_get_text (self->practice, referral, TANDEM_CATEGORY_RISK);
  g_assert_nonnull (strstr (noticed, "Wakes at four"));
  g_assert_nonnull (strstr (noticed, "since March"));
  g_assert_cmpstr (risk, ==, "Stayed until her sister came");
}

static void
erasing_takes_checks_along (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_CONTINUE);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (TandemSupervisionRequest) request = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_boundary_record (self->practice, check, signs, &error));
  request = g_object_new (TANDEM_TYPE_SUPERVISION_REQUEST, "client-id", client_id (self), "check-id",
                          tandem_record_get_id (TANDEM_RECORD (check)), "summary", "A client sleeps badly", NULL);
  g_assert_true (tandem_supervision_ask (self->practice, request, &error));
  client = tandem_clients_load (self->practice, client_id (self), NULL);
  g_assert_true (tandem_clients_erase (self->practice, client, "Time is over", &error));
  g_assert_no_error (error);
  checks = tandem_boundary_list (self->practice, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 0);
}

static void
supervision_summary_names_nobody (TandemFixture *self, gconstpointer data)
{
  static const char *const secrets[] = { "Mara",  "mara", "Ellison",   "example.org", "07700",    "Dunmere", "Harbour",
                                         "Jonas", "Voss", "Lindqvist", "0 1632",      "www.acme", "1984" };
  g_autoptr (TandemBoundaryCheck) check = make_check (self, TANDEM_DECISION_REFER);
  g_autoptr (GPtrArray) signs = make_signs ();
  g_autoptr (GDate) born = g_date_new_dmy (29, G_DATE_FEBRUARY, 1984);
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (self->client, "address", "14 Harbour View\nDunmere DN4 2QT", "phone", "07700 900 112", "emergency-name",
                "Jonas Ellison", "date-of-birth", born, NULL);
  g_assert_true (tandem_clients_save (self->practice, self->client, &error));
  g_object_set (signs->pdata[0], "words",
                "mara wakes at four; Mara’s brother JONAS drove her from Dunmere. Has a view. Mail mara@example.org, "
                "see www.acme.example, call 0 1632 960 417 or 07700 900 112. Helena Voss knows.",
                NULL);
  g_object_set (check, "said-to-client", "Nora Lindqvist told Ms Ellison at Harbour View", NULL);
  summary = tandem_supervision_draft (self->practice, self->client, check, signs, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (strstr (summary, secrets[i]) != NULL)
      g_error ("“%s” stands in the summary: %s", secrets[i], summary);
  g_assert_nonnull (strstr (summary, "[client]’s brother [name] drove her from [place]. Has a view."));
  g_assert_nonnull (strstr (summary, "Changes in sleep"));
  g_assert_nonnull (strstr (summary, "Age: between 40 and 49"));
  g_assert_nonnull (strstr (summary, "Refer"));
}

static void
supervision_request_needs_words (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemSupervisionRequest) request =
    g_object_new (TANDEM_TYPE_SUPERVISION_REQUEST, "client-id", client_id (self), "summary", " ", NULL);
  g_autoptr (TandemPaper) sheet = NULL;
  g_autoptr (GListModel) asked = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_supervision_ask (self->practice, request, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (request, "summary", "What I noticed\n- *sleep* <b>\n1. first", NULL);
  g_assert_true (tandem_supervision_ask (self->practice, request, &error));
  g_assert_nonnull (tandem_supervision_request_get_day (request));
  asked = tandem_supervision_list (self->practice, client_id (self));
  g_assert_cmpuint (g_list_model_get_n_items (asked), ==, 1);
  sheet = tandem_supervision_sheet (self->practice, tandem_supervision_request_get_summary (request));
  words = tandem_paper_get_page_text (sheet, 0);
  g_assert_nonnull (strstr (words, "- *sleep* <b>"));
  g_assert_nonnull (strstr (words, "1. first"));
}

static void
crisis_lines_are_complete (void)
{
  static const char *const countries[] = {
    "DE", "AT", "CH", "GB", "IE", "US", "CA", "AU", "NZ", "FR", "ES", "IT", "NL"
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = tandem_crisis_load (&error);
  guint n_found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const TandemCrisisHelp *help = all->pdata[i];

      g_assert_cmpuint (strlen (help->country), ==, 2);
      g_assert_cmpstr (help->emergency, !=, "");
      g_assert_cmpuint (help->lines->len, >, 0);
      for (guint j = 0; j < help->lines->len; j++)
        {
          const TandemCrisisLine *line = help->lines->pdata[j];

          g_assert_nonnull (strpbrk (line->number, "0123456789"));
          g_assert_nonnull (strchr (line->source, '.'));
          g_assert_cmpstr (line->name, !=, "");
          g_assert_cmpstr (line->hours, !=, "");
        }
      for (gsize j = 0; j < G_N_ELEMENTS (countries); j++)
        n_found += g_str_equal (help->country, countries[j]);
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (countries));
}

static void
crisis_lines_of_practice_and_client (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) home = NULL;
  g_autoptr (GPtrArray) abroad = NULL;
  g_autofree char *text = NULL;
  TandemCrisisLine checked = { .name = "Line", .number = "1", .hours = "9:00–12:00", .source = "line.example" };
  g_autofree char *checked_text = NULL;

  home = tandem_crisis_find (self->practice, self->client, NULL);
  g_assert_cmpuint (home->len, ==, 1);
  text = tandem_crisis_line_to_text (((TandemCrisisHelp *) home->pdata[0])->lines->pdata[0]);
  g_assert_cmpstr (text, ==, "116 123, day and night. From samaritans.org; not checked there yet.");
  g_object_set (self->client, "country", "de", NULL);
  abroad = tandem_crisis_find (self->practice, self->client, NULL);
  g_assert_cmpuint (abroad->len, ==, 2);
  g_assert_cmpstr (((TandemCrisisHelp *) abroad->pdata[0])->country, ==, "GB");
  g_assert_cmpstr (((TandemCrisisHelp *) abroad->pdata[1])->country, ==, "DE");
  checked.checked = tandem_fixture_day (0);
  checked_text = tandem_crisis_line_to_text (&checked);
  g_assert_nonnull (strstr (checked_text, "checked there on"));
  g_date_free (checked.checked);
}

#define ADD(path, test) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, test, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/boundary/record/refuses-unfinished", refuses_unfinished);
  ADD ("/boundary/record/refuses-signs-without-words", refuses_signs_without_words);
  ADD ("/boundary/record/refuses-a-sign-twice", refuses_a_sign_twice);
  ADD ("/boundary/record/refuses-days-on-the-wrong-side-of-today", refuses_days_on_the_wrong_side_of_today);
  ADD ("/boundary/record/acute-risk-asks-what-was-done", acute_risk_asks_what_was_done);
  ADD ("/boundary/record/keeps-signs", finished_check_is_kept_with_its_signs);
  ADD ("/boundary/record/stays-as-it-was", recorded_check_stays);
  ADD ("/boundary/record/decision-becomes-the-status", decision_becomes_the_status);
  ADD ("/boundary/refer/takes-along-what-was-noticed", refers_with_what_was_noticed);
  ADD ("/boundary/erase/takes-checks-along", erasing_takes_checks_along);
  ADD ("/supervision/draft/names-nobody", supervision_summary_names_nobody);
  ADD ("/supervision/ask/needs-words", supervision_request_needs_words);
  g_test_add_func ("/crisis/file-is-complete", crisis_lines_are_complete);
  ADD ("/crisis/of-practice-and-client", crisis_lines_of_practice_and_client);

  return g_test_run ();
}
