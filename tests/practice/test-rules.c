/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules 1 to 5 of the practice, without a window. */

#include <string.h>

#include "tandem-fixture.h"

static TandemDocument *
write_ready (TandemFixture *self, TandemDocumentKind kind)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *document = tandem_papers_write (self->practice, self->client, kind, NULL, &error);

  g_assert_no_error (error);
  tandem_papers_make_ready (self->practice, document, &error);
  g_assert_no_error (error);
  return document;
}

static TandemReferral *
write_letter (TandemFixture *self, TandemCategory category, const char *text)
{
  g_autoptr (GError) error = NULL;
  TandemReferral *referral = tandem_referrals_write (self->practice, self->client, self->therapist, NULL, &error);

  g_assert_no_error (error);
  tandem_referrals_set_text (self->practice, referral, category, text, &error);
  g_assert_no_error (error);
  return referral;
}

static void
assert_not_issued (TandemFixture *self, TandemReferral *referral, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) kept = NULL;

  g_assert_false (tandem_referrals_issue (self->practice, referral, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_assert_nonnull (strstr (error->message, why));
  kept = tandem_referrals_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), NULL);
  g_assert_null (tandem_referral_get_issued (kept));
  g_assert_null (tandem_referral_get_issued (referral));
}

static void
start_needs_both_papers (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) disclosure = NULL;
  g_autoptr (TandemDocument) consent = NULL;

  g_assert_false (tandem_clients_begin (self->practice, self->client, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
  g_clear_error (&error);
  disclosure = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_assert_false (tandem_clients_begin (self->practice, self->client, NULL, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
  g_clear_error (&error);
  consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_assert_true (tandem_clients_begin (self->practice, self->client, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tandem_client_get_status (self->client), ==, TANDEM_CLIENT_STATUS_ACTIVE);
}

static void
start_goes_on_with_a_reason_until_mended (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (TandemJournalEntry) entry = NULL;
  g_autoptr (TandemDocument) disclosure = NULL;
  g_autoptr (TandemDocument) consent = NULL;

  g_assert_true (tandem_clients_begin (self->practice, self->client, "Signed on paper, scan follows", &error));
  g_assert_no_error (error);
  journal = tandem_practice_get_journal (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)));
  entry = g_list_model_get_item (journal, 0);
  g_assert_cmpstr (tandem_journal_entry_get_note (entry), ==, "Signed on paper, scan follows");
  g_assert_cmpstr (tandem_clients_get_open_start_reason (self->practice, self->client), ==,
                   "Signed on paper, scan follows");
  disclosure = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_assert_null (tandem_clients_get_open_start_reason (self->practice, self->client));
}

static void
status_does_not_pass_the_rule (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_set (self->client, "status", TANDEM_CLIENT_STATUS_ACTIVE, NULL);
  g_assert_false (tandem_clients_save (self->practice, self->client, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
}

static void
letter_needs_a_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");

  assert_not_issued (self, referral, "Paragraph 1");
}

static void
letter_leaves_within_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autoptr (TandemPermission) permission = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  permission = tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, "Referral to therapy");
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_no_error (error);
  g_assert_cmpint (tandem_document_get_state (letter), ==, TANDEM_DOCUMENT_STATE_SIGNED);
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "Sleeps badly"));
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "Mara Ellison"));
  g_assert_cmpstr (tandem_referral_get_permission_id (referral), ==, tandem_record_get_id (TANDEM_RECORD (permission)));
  g_assert_false (tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_RISK, "None", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

static void
letter_refuses_category_not_permitted (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_RISK, "Nothing at present");
  g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, "referral");

  assert_not_issued (self, referral, "Risk");
}

static void
letter_refuses_other_purpose (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, "supervision");

  assert_not_issued (self, referral, "supervision");
}

/* The program calls what was not called otherwise by the language of the window, which a coach may change. */
static void
letter_takes_a_referral_in_either_language (TandemFixture *self, gconstpointer data)
{
  const char *called[] = { "referral", "Vermittlung in eine Therapie", "Nur zur Vermittlung in eine andere Therapie" };

  for (gsize i = 0; i < G_N_ELEMENTS (called); i++)
    {
      g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
      g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, called[i]);
      g_autoptr (GError) error = NULL;

      g_object_set (referral, "purpose", i == 0 ? called[1] : called[0], NULL);
      g_assert_cmpint (tandem_referrals_get_struck (self->practice, referral, NULL), ==, 0);
      g_assert_true (tandem_permissions_withdraw (self->practice, permission, NULL, &error));
      g_assert_cmpint (tandem_referrals_get_struck (self->practice, referral, NULL), ==, TANDEM_CATEGORY_REASON);
    }
}

static void
letter_refuses_withdrawn_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, "referral");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tandem_referrals_get_struck (self->practice, referral, NULL), ==, 0);
  g_assert_true (tandem_permissions_withdraw (self->practice, permission, NULL, &error));
  assert_not_issued (self, referral, "withdrew");
}

static void
letter_refuses_other_recipient (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autoptr (TandemTherapist) other = tandem_therapist_new ();
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (GDate) expires = tandem_fixture_day (30);
  g_autoptr (GError) error = NULL;

  g_object_set (other, "name", "Somebody Else", "profession", "Counsellor", NULL);
  g_assert_true (tandem_therapists_save (self->practice, other, &error));
  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (other)), "categories", TANDEM_CATEGORY_REASON, "purpose",
                "referral", "expires", expires, NULL);
  g_assert_true (tandem_permissions_grant (self->practice, permission, "on paper", &error));
  assert_not_issued (self, referral, "another recipient");
}

static void
cover_ends_with_the_last_day (void)
{
  g_autoptr (GPtrArray) permissions = g_ptr_array_new_with_free_func (g_object_unref);
  TandemPermission *permission = tandem_permission_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDate) last = g_date_new_dmy (31, G_DATE_MARCH, 2027);
  g_autoptr (GDate) after = g_date_new_dmy (1, G_DATE_APRIL, 2027);
  g_autofree char *reason = NULL;

  g_object_set (permission, "therapist-id", "t", "categories", TANDEM_CATEGORY_REASON, "purpose", "referral", "granted",
                now, "expires", last, NULL);
  g_ptr_array_add (permissions, permission);
  g_assert_true (tandem_permissions_find_cover (permissions, "t", TANDEM_CATEGORY_REASON, "referral", last, NULL) ==
                 permission);
  g_assert_null (tandem_permissions_find_cover (permissions, "t", TANDEM_CATEGORY_REASON, "referral", after, &reason));
  g_assert_nonnull (strstr (reason, "ended"));
}

static void
cover_heeds_the_direction (void)
{
  g_autoptr (GPtrArray) permissions = g_ptr_array_new_with_free_func (g_object_unref);
  TandemPermission *permission = tandem_permission_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDate) last = g_date_new_dmy (31, G_DATE_MARCH, 2027);

  g_object_set (permission, "therapist-id", "t", "categories", TANDEM_CATEGORY_REASON, "purpose", "referral",
                "direction", TANDEM_DIRECTION_FROM_RECIPIENT, "granted", now, "expires", last, NULL);
  g_ptr_array_add (permissions, permission);
  g_assert_null (tandem_permissions_find_cover (permissions, "t", TANDEM_CATEGORY_REASON, "referral", last, NULL));
}

static void
letter_without_identity_does_not_name (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Mara sleeps badly");
  g_autoptr (TandemPermission) permission = tandem_fixture_permit (self, TANDEM_CATEGORY_REASON, "referral");
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  assert_not_issued (self, referral, "names the client");
  g_assert_true (
    tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_REASON, "The client sleeps badly", &error));
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_null (strstr (tandem_document_get_text (letter), "Ellison"));
  g_assert_null (strstr (tandem_document_get_text (letter), "mara"));
}

static void
emergency_needs_basis_and_reason (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_RISK, "Spoke of ending it");
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_referrals_issue_in_emergency (self->practice, referral, "GDPR Art. 6(1)(d)", " ", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED);
  g_clear_error (&error);
  g_assert_true (
    tandem_referrals_issue_in_emergency (self->practice, referral, "GDPR Art. 6(1)(d)", "Danger tonight", &error));
  g_assert_no_error (error);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_nonnull (strstr (tandem_document_get_text (letter), "Danger tonight"));
}

static void
signing_asks_for_every_clause (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = write_ready (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (signature, "signer", "Mara Ellison", "role", TANDEM_ROLE_CLIENT, NULL);
  g_assert_false (tandem_papers_sign (self->practice, consent, signature, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  signatures = tandem_papers_get_signatures (self->practice, consent, NULL);
  g_assert_cmpuint (signatures->len, ==, 0);
}

static void
optional_clauses_default_to_no (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);

  g_assert_false (tandem_papers_get_answer (self->practice, consent, "recording"));
  g_assert_false (tandem_papers_get_answer (self->practice, consent, "email"));
}

static void
draft_cannot_be_signed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) draft =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_false (tandem_fixture_sign (self, draft, TANDEM_ROLE_CLIENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
nobody_signs_twice (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = write_ready (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_CLIENT, &error));
  g_assert_false (tandem_fixture_sign (self, consent, TANDEM_ROLE_CLIENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
frozen_words_cannot_be_set (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = write_ready (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_papers_set_value (self->practice, consent, "extra", "Something else", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
  g_clear_error (&error);
  g_assert_false (tandem_papers_discard (self->practice, consent, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

/* Each part that was stored is altered behind the rules' back, and named. */
static void
alteration_shows (TandemFixture *self, gconstpointer data)
{
  static const char *const parts[] = { "text", "context", "clauses", "furniture", "title", "template-version" };
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *was = NULL;
      g_autofree char *altered = NULL;
      g_autoptr (GPtrArray) none = tandem_papers_verify (self->practice, consent, NULL);
      g_autoptr (GPtrArray) faults = NULL;

      g_assert_cmpuint (none->len, ==, 0);
      g_object_get (consent, parts[i], &was, NULL);
      altered = g_strconcat (was, ".", NULL);
      g_object_set (consent, parts[i], altered, NULL);
      g_assert_true (tandem_store_save (store, TANDEM_RECORD (consent), NULL, NULL));
      faults = tandem_papers_verify (self->practice, consent, NULL);
      g_assert_cmpuint (faults->len, ==, 1);
      g_object_set (consent, parts[i], was, NULL);
      g_assert_true (tandem_store_save (store, TANDEM_RECORD (consent), NULL, NULL));
    }
}

static void
altered_signature_shows (TandemFixture *self, gconstpointer data)
{
  static const char *const parts[] = { "signer", "answers", "signed-at", "document-hash" };
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (self->practice, consent, NULL);
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      TandemSignature *signature = signatures->pdata[0];
      g_autofree char *was = NULL;
      g_autoptr (GPtrArray) faults = NULL;

      g_object_get (signature, parts[i], &was, NULL);
      g_object_set (signature, parts[i], "altered", NULL);
      g_assert_true (tandem_store_save (store, TANDEM_RECORD (signature), NULL, NULL));
      faults = tandem_papers_verify (self->practice, consent, NULL);
      g_assert_cmpuint (faults->len, >=, 1);
      g_object_set (signature, parts[i], was, NULL);
      g_assert_true (tandem_store_save (store, TANDEM_RECORD (signature), NULL, NULL));
    }
}

static void
removed_signature_shows (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (self->practice, consent, NULL);
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (
    tandem_store_remove (tandem_practice_get_store (self->practice, NULL), signatures->pdata[0], NULL, NULL));
  faults = tandem_papers_verify (self->practice, consent, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
}

static void
withdrawal_counts_at_once (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) disclosure = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  const char *id = tandem_record_get_id (TANDEM_RECORD (self->client));
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_clients_may_begin (self->practice, id, NULL));
  g_assert_true (tandem_papers_withdraw (self->practice, consent, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (tandem_clients_may_begin (self->practice, id, NULL));
  g_assert_cmpint (tandem_document_get_state (consent), ==, TANDEM_DOCUMENT_STATE_WITHDRAWN);
  faults = tandem_papers_verify (self->practice, consent, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
signed_release_puts_permission_in_force (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemPermission) kept = NULL;
  g_autoptr (TandemPermission) gone = NULL;
  g_autoptr (TandemDocument) release = NULL;
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autoptr (GDate) expires = tandem_fixture_day (10);
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GError) error = NULL;

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories", TANDEM_CATEGORY_REASON, "purpose",
                "referral", "expires", expires, NULL);
  g_assert_true (tandem_permissions_ask (self->practice, permission, NULL, &release, &error));
  g_assert_no_error (error);
  assert_not_issued (self, referral, "has not signed");
  g_assert_true (tandem_fixture_sign (self, release, TANDEM_ROLE_CLIENT, &error));
  g_assert_no_error (error);
  kept = tandem_permissions_load (self->practice, tandem_record_get_id (TANDEM_RECORD (permission)), &error);
  g_assert_cmpint (tandem_permissions_get_standing (kept, today), ==, TANDEM_PERMISSION_STANDING_IN_FORCE);
  g_assert_true (tandem_papers_withdraw (self->practice, release, NULL, &error));
  gone = tandem_permissions_load (self->practice, tandem_record_get_id (TANDEM_RECORD (permission)), &error);
  g_assert_cmpint (tandem_permissions_get_standing (gone, today), ==, TANDEM_PERMISSION_STANDING_WITHDRAWN);
  assert_not_issued (self, referral, "withdrew");
}

static void
new_paper_supersedes_when_signed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) old = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemDocument) next = NULL;
  g_autoptr (TandemDocument) after = NULL;
  g_autoptr (GError) error = NULL;

  next = tandem_papers_supersede (self->practice, old, "New fees", &error);
  g_assert_no_error (error);
  g_assert_true (tandem_papers_make_ready (self->practice, next, &error));
  g_assert_true (tandem_fixture_sign (self, next, TANDEM_ROLE_CLIENT, &error));
  g_assert_true (tandem_fixture_sign (self, next, TANDEM_ROLE_COACH, &error));
  g_assert_no_error (error);
  after = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (old)), &error);
  g_assert_cmpint (tandem_document_get_state (after), ==, TANDEM_DOCUMENT_STATE_SUPERSEDED);
}

static void
erasing_leaves_no_trace_but_the_chain (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemReferral) referral = write_letter (self, TANDEM_CATEGORY_REASON, "Sleeps badly");
  g_autofree char *id = g_strdup (tandem_record_get_id (TANDEM_RECORD (self->client)));
  g_autoptr (GListModel) papers = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_clients_begin (self->practice, self->client, "A reason that says too much", &error));
  g_assert_true (tandem_clients_erase (self->practice, self->client, "At the client's wish", &error));
  g_assert_no_error (error);
  papers = tandem_papers_list (self->practice, id, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (papers), ==, 0);
  journal = tandem_practice_get_journal (self->practice, id);
  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (TandemJournalEntry) entry = g_list_model_get_item (journal, i);

      g_assert_null (tandem_journal_entry_get_note (entry));
    }
  g_assert_true (tandem_practice_verify_journal (self->practice, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
locked_practice_answers_nothing (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GListModel) clients = NULL;
  g_autoptr (GError) error = NULL;

  tandem_practice_lock (self->practice);
  g_assert_false (tandem_clients_save (self->practice, self->client, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_LOCKED);
  clients = tandem_clients_list (self->practice, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (clients), ==, 0);
}

#define ADD(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/start/needs-both-papers", start_needs_both_papers);
  ADD ("/start/goes-on-with-a-reason-until-mended", start_goes_on_with_a_reason_until_mended);
  ADD ("/start/status-does-not-pass-the-rule", status_does_not_pass_the_rule);
  ADD ("/referral/issue/needs-a-permission", letter_needs_a_permission);
  ADD ("/referral/issue/leaves-within-permission", letter_leaves_within_permission);
  ADD ("/referral/issue/refuses-category-not-permitted", letter_refuses_category_not_permitted);
  ADD ("/referral/issue/refuses-other-purpose", letter_refuses_other_purpose);
  ADD ("/referral/issue/takes-a-referral-in-either-language", letter_takes_a_referral_in_either_language);
  ADD ("/referral/issue/refuses-withdrawn-permission", letter_refuses_withdrawn_permission);
  ADD ("/referral/issue/refuses-other-recipient", letter_refuses_other_recipient);
  ADD ("/referral/issue/without-identity-does-not-name", letter_without_identity_does_not_name);
  ADD ("/referral/emergency/needs-basis-and-reason", emergency_needs_basis_and_reason);
  g_test_add_func ("/permission/cover/ends-with-the-last-day", cover_ends_with_the_last_day);
  g_test_add_func ("/permission/cover/heeds-the-direction", cover_heeds_the_direction);
  ADD ("/permission/signed-release-puts-in-force", signed_release_puts_permission_in_force);
  ADD ("/signing/asks-for-every-clause", signing_asks_for_every_clause);
  ADD ("/signing/optional-clauses-default-to-no", optional_clauses_default_to_no);
  ADD ("/signing/draft-cannot-be-signed", draft_cannot_be_signed);
  ADD ("/signing/nobody-signs-twice", nobody_signs_twice);
  ADD ("/frozen/words-cannot-be-set", frozen_words_cannot_be_set);
  ADD ("/frozen/alteration-shows", alteration_shows);
  ADD ("/frozen/altered-signature-shows", altered_signature_shows);
  ADD ("/frozen/removed-signature-shows", removed_signature_shows);
  ADD ("/withdrawal/counts-at-once", withdrawal_counts_at_once);
  ADD ("/supersede/when-signed", new_paper_supersedes_when_signed);
  ADD ("/erase/leaves-no-trace-but-the-chain", erasing_leaves_no_trace_but_the_chain);
  ADD ("/lock/answers-nothing", locked_practice_answers_nothing);
  return g_test_run ();
}
