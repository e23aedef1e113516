/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client reads a letter before it goes; what it told is accounted for; and it leaves only while it may. */

#include <string.h>

#include "tandem-disclosures.h"
#include "tandem-fixture.h"
#include "tandem-sendings.h"

#define PURPOSE "Referral to therapy"

static TandemReferral *
write_letter (TandemFixture *self)
{
  g_autoptr (GError) error = NULL;
  TandemReferral *referral = tandem_referrals_write (self->practice, self->client, self->therapist, NULL, &error);

  g_assert_no_error (error);
  tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_REASON, "Sleeps badly", &error);
  g_assert_no_error (error);
  return referral;
}

static TandemDocument *
letter_of (TandemFixture *self, TandemReferral *referral)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);

  g_assert_no_error (error);
  return letter;
}

static void
assert_unapproved (TandemFixture *self, TandemReferral *referral, const char *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_referrals_issue (self->practice, referral, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_APPROVED);
  g_assert_nonnull (strstr (error->message, why));
  g_assert_null (tandem_referral_get_issued (referral));
}

static void
letter_is_read_by_the_client_before_it_goes (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  assert_unapproved (self, referral, "has not read");
  g_assert_false (tandem_referrals_is_approved (self->practice, referral));
  g_assert_true (tandem_referrals_approve (self->practice, referral, "Mara Ellison", &error));
  g_assert_no_error (error);
  g_assert_true (tandem_referrals_is_approved (self->practice, referral));
  g_assert_true (tandem_referrals_issue (self->practice, referral, &error));
  g_assert_no_error (error);
  letter = letter_of (self, referral);
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "has read this letter as it stands"));
}

static void
changed_letter_asks_for_another_reading (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_referrals_approve (self->practice, referral, "Mara Ellison", &error));
  tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_REASON, "Sleeps badly since May", &error);
  g_assert_no_error (error);
  g_assert_false (tandem_referrals_is_approved (self->practice, referral));
  assert_unapproved (self, referral, "not the one that the client read");
}

static void
objection_takes_an_approval_back (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_referrals_approve (self->practice, referral, "Mara Ellison", &error));
  g_assert_true (tandem_referrals_object (self->practice, referral, "Leave out the sleep", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_referral_get_objection (referral), ==, "Leave out the sleep");
  assert_unapproved (self, referral, "has not read");
}

static void
approval_needs_a_name_and_a_covered_letter (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_referrals_approve (self->practice, referral, "Mara Ellison", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  permission = tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_assert_false (tandem_referrals_approve (self->practice, referral, " ", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_false (tandem_referrals_is_approved (self->practice, referral));
}

static void
unread_letter_goes_with_a_reason_and_does_not_claim_otherwise (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_referrals_issue_unread (self->practice, referral, "", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED);
  g_clear_error (&error);
  g_assert_true (tandem_referrals_issue_unread (self->practice, referral, "Heard it on the telephone", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_referral_get_unread_reason (referral), ==, "Heard it on the telephone");
  letter = letter_of (self, referral);
  g_assert_null (strstr (tandem_document_get_text (letter), "has read this letter"));
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "knows of this letter and permits it"));
}

static void
carried_letter_says_whose_step_it_is (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_referrals_set_delivery (self->practice, referral, TANDEM_DELIVERY_CARRIED, &error));
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  letter = letter_of (self, referral);
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "My client brings you this letter"));
  g_assert_false (tandem_referrals_set_delivery (self->practice, referral, TANDEM_DELIVERY_SENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
  g_clear_error (&error);
  g_assert_false (tandem_sendings_check (self->practice, letter, TANDEM_SENDING_WAY_MAILED, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_HANDED, NULL, &error));
  g_assert_no_error (error);
}

static void
issuing_records_what_was_told_under_which_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) identity = tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY, PURPOSE);
  g_autoptr (TandemPermission) reason = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) under = NULL;
  g_autoptr (TandemDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  all = tandem_disclosures_list (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  under = tandem_disclosures_list (self->practice, NULL, tandem_record_get_id (TANDEM_RECORD (reason)));
  g_assert_cmpuint (g_list_model_get_n_items (under), ==, 1);
  disclosure = g_list_model_get_item (under, 0);
  g_assert_cmpuint (tandem_disclosure_get_categories (disclosure), ==, TANDEM_CATEGORY_REASON);
  g_assert_true (
    g_str_has_prefix (tandem_disclosure_get_recipient (disclosure), tandem_therapist_get_name (self->therapist)));
  g_assert_nonnull (tandem_disclosure_get_disclosed (disclosure));
}

static void
refused_letter_leaves_no_trace_of_having_told (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_referrals_issue_unread (self->practice, referral, "No time", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  all = tandem_disclosures_list (self->practice, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
}

static void
emergency_is_accounted_for_with_its_basis (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (TandemDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_referrals_issue_in_emergency (self->practice, referral, "Law X", "Risk Y", &error));
  g_assert_no_error (error);
  all = tandem_disclosures_list (self->practice, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  disclosure = g_list_model_get_item (all, 0);
  g_assert_null (tandem_disclosure_get_permission_id (disclosure));
  g_assert_cmpstr (tandem_disclosure_get_basis (disclosure), ==, "Law X");
  g_assert_cmpstr (tandem_disclosure_get_reason (disclosure), ==, "Risk Y");
}

static void
withdrawn_permission_stops_a_letter_on_its_way (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GPtrArray) sendings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  letter = letter_of (self, referral);
  g_assert_true (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_PRINTED, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (tandem_permissions_withdraw (self->practice, permission, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_PRINTED, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_assert_nonnull (strstr (error->message, "withdrew"));
  sendings = tandem_sendings_find (self->practice, tandem_record_get_id (TANDEM_RECORD (letter)), NULL);
  g_assert_cmpuint (sendings->len, ==, 1);
}

static void
draft_is_not_sent (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemDocument) letter = letter_of (self, referral);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_PRINTED, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
account_tells_the_client_who_was_told_what (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (TandemDocument) letter = NULL;
  g_autofree char *path = g_build_filename (self->folder, "account.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  letter = letter_of (self, referral);
  g_assert_true (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_PRINTED, NULL, &error));
  g_assert_true (tandem_permissions_withdraw (self->practice, permission, NULL, &error));
  g_assert_true (tandem_disclosures_save_account (self->practice, self->client, file, &error));
  g_assert_no_error (error);
  words = tandem_fixture_output_of ("pdftotext", "-layout", path);
  g_assert_nonnull (strstr (words, tandem_therapist_get_name (self->therapist)));
  g_assert_nonnull (strstr (words, "Reason for referral"));
  g_assert_nonnull (strstr (words, "Printed"));
  g_assert_nonnull (strstr (words, "You took it back"));
  g_assert_null (strstr (words, "Sleeps badly"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TandemFixture *self, gconstpointer data);
  } tests[] = {
    { "/practice/disclosures/letter-is-read-by-the-client-before-it-goes",
      letter_is_read_by_the_client_before_it_goes },
    { "/practice/disclosures/changed-letter-asks-for-another-reading", changed_letter_asks_for_another_reading },
    { "/practice/disclosures/objection-takes-an-approval-back", objection_takes_an_approval_back },
    { "/practice/disclosures/approval-needs-a-name-and-a-covered-letter", approval_needs_a_name_and_a_covered_letter },
    { "/practice/disclosures/unread-letter-goes-with-a-reason",
      unread_letter_goes_with_a_reason_and_does_not_claim_otherwise },
    { "/practice/disclosures/carried-letter-says-whose-step-it-is", carried_letter_says_whose_step_it_is },
    { "/practice/disclosures/issuing-records-what-was-told", issuing_records_what_was_told_under_which_permission },
    { "/practice/disclosures/refused-letter-leaves-no-trace", refused_letter_leaves_no_trace_of_having_told },
    { "/practice/disclosures/emergency-is-accounted-for", emergency_is_accounted_for_with_its_basis },
    { "/practice/disclosures/withdrawn-permission-stops-a-letter", withdrawn_permission_stops_a_letter_on_its_way },
    { "/practice/disclosures/draft-is-not-sent", draft_is_not_sent },
    { "/practice/disclosures/account-tells-who-was-told-what", account_tells_the_client_who_was_told_what },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TandemFixture, NULL, tandem_fixture_set_up, tests[i].test, tandem_fixture_tear_down);
  return g_test_run ();
}
