/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each kind of paper needs, who signs it after whom, and what follows when all have signed. */

#include <string.h>

#include "tandem-consents.h"
#include "tandem-emergencies.h"
#include "tandem-filing.h"
#include "tandem-fixture.h"
#include "tandem-sponsors.h"
#include "tandem-withdrawals.h"

/* A sponsor, who pays for the client of the fixture. */
static TandemSponsor *
add_sponsor (TandemFixture *self, const char *organisation)
{
  g_autoptr (GError) error = NULL;
  TandemSponsor *sponsor = tandem_sponsor_new ();

  g_object_set (sponsor, "organisation", organisation, "contact", "Jon Ferris", NULL);
  g_assert_true (tandem_sponsors_save (self->practice, sponsor, &error));
  g_assert_true (tandem_sponsors_set (self->practice, self->client, sponsor, &error));
  g_assert_no_error (error);
  return sponsor;
}

/* Fills what must not be empty and fixes the words. */
static void
make_ready (TandemFixture *self, TandemDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTemplate) template = tandem_papers_get_template (self->practice, document, &error);
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (fields)); i++)
    {
      JsonObject *field = json_array_get_object_element (json_node_get_array (fields), i);

      if (json_object_get_boolean_member_with_default (field, "required", FALSE))
        tandem_papers_set_value (self->practice, document, json_object_get_string_member (field, "name"), "As we said",
                                 &error);
    }
  g_assert_no_error (error);
  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_no_error (error);
}

static TandemDocument *
sign_agreement (TandemFixture *self)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *agreement =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT, NULL, &error);

  g_assert_no_error (error);
  make_ready (self, agreement);
  g_assert_true (tandem_fixture_sign (self, agreement, TANDEM_ROLE_CLIENT, &error));
  g_assert_true (tandem_fixture_sign (self, agreement, TANDEM_ROLE_SPONSOR, &error));
  g_assert_cmpint (tandem_document_get_state (agreement), ==, TANDEM_DOCUMENT_STATE_READY);
  g_assert_true (tandem_fixture_sign (self, agreement, TANDEM_ROLE_COACH, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tandem_document_get_state (agreement), ==, TANDEM_DOCUMENT_STATE_SIGNED);
  return agreement;
}

static void
agreement_needs_a_sponsor (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSponsor) sponsor = NULL;
  g_autoptr (TandemDocument) agreement = NULL;

  g_assert_null (
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_cmpuint (tandem_filing_count (self->practice, TANDEM_FILING_ALL), ==, 0);
  sponsor = add_sponsor (self, "Globex");
  agreement = sign_agreement (self);
  g_assert_nonnull (strstr (tandem_document_get_text (agreement), "Globex"));
  g_assert_nonnull (strstr (tandem_document_get_text (agreement), "Jon Ferris"));
}

static void
signs_in_the_stated_order (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSponsor) sponsor = add_sponsor (self, "Globex");
  g_autoptr (TandemDocument) agreement =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT, NULL, &error);

  make_ready (self, agreement);
  g_assert_cmpint (tandem_papers_get_next_roles (self->practice, agreement), ==, TANDEM_ROLES_CLIENT);
  g_assert_false (tandem_fixture_sign (self, agreement, TANDEM_ROLE_COACH, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "“Client” signs before “Coach”"));
  g_clear_error (&error);
  g_assert_false (tandem_fixture_sign (self, agreement, TANDEM_ROLE_SPONSOR, &error));
  g_clear_error (&error);
  g_assert_true (tandem_fixture_sign (self, agreement, TANDEM_ROLE_WITNESS, &error));
  g_assert_true (tandem_fixture_sign (self, agreement, TANDEM_ROLE_CLIENT, &error));
  g_assert_cmpint (tandem_papers_get_next_roles (self->practice, agreement), ==, TANDEM_ROLES_SPONSOR);
  g_assert_false (tandem_fixture_sign (self, agreement, TANDEM_ROLE_COACH, &error));
  g_assert_nonnull (strstr (error->message, "“Sponsor” signs before “Coach”"));
  g_clear_error (&error);
  g_assert_false (tandem_fixture_sign (self, agreement, TANDEM_ROLE_THERAPIST, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
any_order_where_none_is_stated (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) consent =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  make_ready (self, consent);
  g_assert_cmpint (tandem_papers_get_next_roles (self->practice, consent), ==,
                   TANDEM_ROLES_CLIENT | TANDEM_ROLES_COACH);
  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_CLIENT, &error));
}

static void
empty_fields_are_named (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) closing =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CLOSING, NULL, &error);

  g_assert_false (tandem_papers_make_ready (self->practice, closing, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "When the coaching ended"));
  g_clear_error (&error);
  g_assert_cmpint (tandem_document_get_state (closing), ==, TANDEM_DOCUMENT_STATE_DRAFT);
  make_ready (self, closing);
  g_assert_true (tandem_fixture_sign (self, closing, TANDEM_ROLE_COACH, &error));
  g_assert_cmpint (tandem_document_get_state (closing), ==, TANDEM_DOCUMENT_STATE_SIGNED);
}

static void
protocol_is_signed_by_three (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) protocol = NULL;

  g_assert_null (tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  protocol = tandem_papers_write_joint_protocol (self->practice, self->client, self->therapist, NULL, &error);
  g_assert_no_error (error);
  make_ready (self, protocol);
  g_assert_nonnull (strstr (tandem_document_get_text (protocol), "Helena Voss"));
  g_assert_true (tandem_fixture_sign (self, protocol, TANDEM_ROLE_CLIENT, &error));
  g_assert_true (tandem_fixture_sign (self, protocol, TANDEM_ROLE_THERAPIST, &error));
  g_assert_true (tandem_fixture_sign (self, protocol, TANDEM_ROLE_COACH, &error));
  g_assert_cmpint (tandem_document_get_state (protocol), ==, TANDEM_DOCUMENT_STATE_SIGNED);
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean export(TandemFixture *self, TandemDocument *document, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  tandem_papers_export_async (self->practice, document, file, FALSE, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_papers_export_finish (self->practice, result, error) && g_file_query_exists (file, NULL);
}

static void
report_needs_an_agreement (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSponsor) sponsor = add_sponsor (self, "Globex");
  g_autoptr (TandemSponsor) other = NULL;
  g_autoptr (TandemDocument) agreement = NULL;
  g_autoptr (TandemDocument) report = NULL;

  g_assert_null (
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_PROGRESS_REPORT, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
  g_clear_error (&error);
  agreement = sign_agreement (self);
  /* An agreement with one sponsor is none with another. */
  other = add_sponsor (self, "Initech");
  g_assert_null (
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_PROGRESS_REPORT, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
  g_clear_error (&error);
  g_assert_true (tandem_sponsors_set (self->practice, self->client, sponsor, &error));
  report = tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_PROGRESS_REPORT, NULL, &error);
  g_assert_no_error (error);
  make_ready (self, report);
  g_assert_true (tandem_papers_withdraw (self->practice, agreement, NULL, &error));
  g_assert_false (tandem_fixture_sign (self, report, TANDEM_ROLE_CLIENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
}

static void
report_leaves_when_the_client_has_signed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSponsor) sponsor = add_sponsor (self, "Globex");
  g_autoptr (TandemDocument) agreement = sign_agreement (self);
  g_autoptr (TandemDocument) report =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_PROGRESS_REPORT, NULL, &error);

  g_assert_no_error (error);
  make_ready (self, report);
  g_assert_false (export(self, report, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  g_assert_true (tandem_fixture_sign (self, report, TANDEM_ROLE_CLIENT, &error));
  g_assert_true (tandem_fixture_sign (self, report, TANDEM_ROLE_COACH, &error));
  g_assert_true (export(self, report, &error));
  g_assert_no_error (error);
  g_assert_true (tandem_papers_withdraw (self->practice, agreement, NULL, &error));
  g_assert_false (export(self, report, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
}

static void
withdraw_in_writing (TandemFixture *self, TandemDocument *withdrawal)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (withdrawal);
  make_ready (self, withdrawal);
  g_assert_true (tandem_fixture_sign (self, withdrawal, TANDEM_ROLE_CLIENT, &error));
  g_assert_no_error (error);
}

static void
signed_withdrawal_counts_at_once (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemDocument) withdrawal = tandem_withdrawals_write (self->practice, consent, NULL, &error);
  g_autoptr (TandemDocument) kept = NULL;

  g_assert_no_error (error);
  kept = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (consent)), NULL);
  g_assert_cmpint (tandem_document_get_state (kept), ==, TANDEM_DOCUMENT_STATE_SIGNED);
  withdraw_in_writing (self, withdrawal);
  g_assert_nonnull (strstr (tandem_document_get_text (withdrawal), tandem_document_get_title (consent)));
  g_clear_object (&kept);
  kept = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (consent)), NULL);
  g_assert_cmpint (tandem_document_get_state (kept), ==, TANDEM_DOCUMENT_STATE_WITHDRAWN);
  g_assert_null (tandem_withdrawals_write (self->practice, kept, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_null (tandem_papers_supersede (self->practice, withdrawal, "again", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
withdraws_a_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, "referral");
  g_autoptr (TandemPermission) kept = NULL;
  g_autoptr (TandemDocument) withdrawal = tandem_withdrawals_write_for_permission (self->practice, permission, &error);

  g_assert_no_error (error);
  withdraw_in_writing (self, withdrawal);
  g_assert_nonnull (strstr (tandem_document_get_text (withdrawal), "Helena Voss"));
  kept = tandem_permissions_load (self->practice, tandem_record_get_id (TANDEM_RECORD (permission)), NULL);
  g_assert_nonnull (tandem_permission_get_withdrawn (kept));
  g_assert_null (tandem_withdrawals_write_for_permission (self->practice, kept, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
withdraws_the_permission_of_a_release (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemPermission) kept = NULL;
  g_autoptr (TandemDocument) release = NULL;
  g_autoptr (TandemDocument) withdrawal = NULL;
  g_autoptr (GDate) expires = tandem_fixture_day (30);

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories", TANDEM_CATEGORY_REASON, "purpose",
                "referral", "expires", expires, NULL);
  g_assert_true (tandem_permissions_ask (self->practice, permission, NULL, &release, &error));
  g_assert_true (tandem_fixture_sign (self, release, TANDEM_ROLE_CLIENT, &error));
  withdrawal = tandem_withdrawals_write (self->practice, release, NULL, &error);
  g_assert_no_error (error);
  withdraw_in_writing (self, withdrawal);
  kept = tandem_permissions_load (self->practice, tandem_record_get_id (TANDEM_RECORD (permission)), NULL);
  g_assert_nonnull (tandem_permission_get_withdrawn (kept));
}

static void
withdraws_one_answer_alone (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  const char *client_id = tandem_record_get_id (TANDEM_RECORD (self->client));
  g_autoptr (TandemDocument) withdrawal = NULL;
  g_autoptr (TandemDocument) kept = NULL;
  g_autoptr (TandemDocument) consent =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  make_ready (self, consent);
  clauses = tandem_papers_get_clauses (self->practice, consent, &error);
  for (guint i = 0; i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  g_object_set (signature, "signer", "Mara Ellison", "role", TANDEM_ROLE_CLIENT, "method", TANDEM_SIGNING_METHOD_TYPED,
                "acknowledged", ids, "answers", "{\"email\": true, \"recording\": true}", NULL);
  g_assert_true (tandem_papers_sign (self->practice, consent, signature, &error));
  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_assert_null (tandem_withdrawals_write (self->practice, consent, "health-data", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  withdrawal = tandem_withdrawals_write (self->practice, consent, "email", &error);
  g_assert_no_error (error);
  g_assert_true (tandem_consents_get (self->practice, client_id, TANDEM_CONSENT_TO_EMAIL));
  withdraw_in_writing (self, withdrawal);
  g_assert_nonnull (strstr (tandem_document_get_text (withdrawal), "meet you by video"));
  g_assert_false (tandem_consents_get (self->practice, client_id, TANDEM_CONSENT_TO_EMAIL));
  g_assert_true (tandem_consents_get (self->practice, client_id, TANDEM_CONSENT_TO_RECORDING));
  kept = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (consent)), NULL);
  g_assert_cmpint (tandem_document_get_state (kept), ==, TANDEM_DOCUMENT_STATE_SIGNED);
}

static void
letters_cannot_be_withdrawn (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) closing =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CLOSING, NULL, &error);

  make_ready (self, closing);
  g_assert_true (tandem_fixture_sign (self, closing, TANDEM_ROLE_COACH, &error));
  g_assert_null (tandem_withdrawals_write (self->practice, closing, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
emergency_letter_begins_its_record (TandemFixture *self, gconstpointer data)
{
  const char *const drafts[] = { "draft", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) referral =
    tandem_referrals_write (self->practice, self->client, self->therapist, NULL, &error);
  g_autoptr (GListModel) papers = NULL;
  g_autoptr (TandemDocument) record = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *recipient = NULL;
  g_autofree char *what = NULL;

  g_assert_true (
    tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_RISK, "Said goodbye to friends", &error));
  g_assert_true (tandem_referrals_issue_in_emergency (self->practice, referral, "GDPR Art. 6(1)(d)",
                                                      "Acute risk, nobody could be reached", &error));
  g_assert_no_error (error);
  papers = tandem_papers_list (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)), drafts);
  g_assert_cmpuint (g_list_model_get_n_items (papers), ==, 1);
  record = g_list_model_get_item (papers, 0);
  g_assert_cmpint (tandem_document_get_kind (record), ==, TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD);
  basis = tandem_papers_get_value (self->practice, record, "basis");
  recipient = tandem_papers_get_value (self->practice, record, "recipient");
  what = tandem_papers_get_value (self->practice, record, "what");
  g_assert_cmpstr (basis, ==, "GDPR Art. 6(1)(d)");
  g_assert_nonnull (strstr (recipient, "Helena Voss"));
  g_assert_nonnull (strstr (what, "Risk"));
  g_assert_null (strstr (what, "goodbye"));
  g_assert_false (tandem_papers_make_ready (self->practice, record, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
emergency_record_stands_by_itself (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) record = tandem_emergencies_write (self->practice, self->client, NULL, &error);

  g_assert_no_error (error);
  make_ready (self, record);
  g_assert_true (tandem_fixture_sign (self, record, TANDEM_ROLE_COACH, &error));
  g_assert_cmpint (tandem_document_get_state (record), ==, TANDEM_DOCUMENT_STATE_SIGNED);
}

static void
named_sponsor_stays (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSponsor) sponsor = add_sponsor (self, "Globex");
  g_autoptr (TandemSponsor) nobody = tandem_sponsor_new ();

  g_assert_false (tandem_sponsors_remove (self->practice, sponsor, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_sponsors_set (self->practice, self->client, NULL, &error));
  g_assert_true (tandem_sponsors_remove (self->practice, sponsor, &error));
  g_assert_no_error (error);
  g_object_set (nobody, "organisation", "Initech", NULL);
  g_assert_false (tandem_sponsors_save (self->practice, nobody, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (nobody, "contact", "Bill", "email", "nowhere", NULL);
  g_assert_false (tandem_sponsors_save (self->practice, nobody, &error));
  g_assert_nonnull (strstr (error->message, "nowhere"));
}

static void
assert_clauses_for (TandemFixture *self, const char *country, const char *region, const char *california,
                    const char *minnesota)
{
  g_autoptr (TandemDocument) paper = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (self->client, "country", country, "region", region, NULL);
  g_assert_true (tandem_clients_save (self->practice, self->client, &error));
  g_assert_no_error (error);
  paper = tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_DISCLOSURE, NULL, &error);
  g_assert_true (tandem_papers_make_ready (self->practice, paper, &error));
  g_assert_no_error (error);
  g_assert_cmpint (strstr (tandem_document_get_text (paper), "State of California") != NULL, ==, california != NULL);
  g_assert_cmpint (strstr (tandem_document_get_text (paper), "STATE OF MINNESOTA") != NULL, ==, minnesota != NULL);
}

static void
law_where_the_client_lives_adds_its_words (TandemFixture *self, gconstpointer data)
{
  assert_clauses_for (self, "GB", NULL, NULL, NULL);
  assert_clauses_for (self, "US", NULL, NULL, NULL);
  assert_clauses_for (self, "US", "US-CA", "yes", NULL);
  assert_clauses_for (self, "US", "us-mn", NULL, "yes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                                            \
  g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, function, tandem_fixture_tear_down)
  ADD ("/kinds/sponsor-agreement/needs-a-sponsor", agreement_needs_a_sponsor);
  ADD ("/kinds/disclosure/law-where-the-client-lives", law_where_the_client_lives_adds_its_words);
  ADD ("/signing/in-the-stated-order", signs_in_the_stated_order);
  ADD ("/signing/any-order-where-none-is-stated", any_order_where_none_is_stated);
  ADD ("/kinds/empty-fields-are-named", empty_fields_are_named);
  ADD ("/kinds/joint-protocol/is-signed-by-three", protocol_is_signed_by_three);
  ADD ("/kinds/progress-report/needs-an-agreement", report_needs_an_agreement);
  ADD ("/kinds/progress-report/leaves-when-the-client-has-signed", report_leaves_when_the_client_has_signed);
  ADD ("/kinds/withdrawal/counts-at-once", signed_withdrawal_counts_at_once);
  ADD ("/kinds/withdrawal/of-a-permission", withdraws_a_permission);
  ADD ("/kinds/withdrawal/of-a-release", withdraws_the_permission_of_a_release);
  ADD ("/kinds/withdrawal/of-one-answer-alone", withdraws_one_answer_alone);
  ADD ("/kinds/withdrawal/not-of-letters", letters_cannot_be_withdrawn);
  ADD ("/kinds/emergency-record/begins-with-the-letter", emergency_letter_begins_its_record);
  ADD ("/kinds/emergency-record/stands-by-itself", emergency_record_stands_by_itself);
  ADD ("/sponsors/named-one-stays", named_sponsor_stays);
#undef ADD

  return g_test_run ();
}
