/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client reads a letter before it goes; what it told is accounted for; and it leaves only while it may. */

#define _GNU_SOURCE /* memmem() */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "tandem-disclosures.h"
#include "tandem-enclosures.h"
#include "tandem-fixture.h"
#include "tandem-sendings.h"
#include "tandem-today.h"

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
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
write_protected (TandemFixture *self, TandemReferral *referral, TandemSendingWay way, const char *password,
                 const char *path, GError **error)
{
  g_autoptr (TandemDocument) letter = letter_of (self, referral);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  tandem_sendings_write_async (self->practice, letter, way, password, file, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_papers_export_finish (self->practice, result, error);
}

static int
check_with_qpdf (const char *option, const char *path)
{
  const char *argv[] = { "qpdf", option, "--check", path, NULL };
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL);
  return status;
}

static void
protected_letter_opens_with_its_password_only (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autofree char *path = g_build_filename (self->folder, "protected.pdf", NULL);
  g_autofree char *secret = g_build_filename (self->folder, "password", NULL);
  g_autofree char *option = g_strdup_printf ("--password-file=%s", secret);
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) sendings = NULL;
  g_autoptr (GError) error = NULL;
  char *password = tandem_sendings_suggest_password ();
  gsize size;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_true (write_protected (self, referral, TANDEM_SENDING_WAY_PROTECTED, password, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (secret, password, -1, &error));
  g_assert_cmpint (check_with_qpdf ("--warning-exit-0", path), !=, 0);
  g_assert_cmpint (check_with_qpdf (option, path), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &size, &error));
  g_assert_nonnull (memmem (bytes, size, "/AESV3", 6));
  g_assert_null (memmem (bytes, size, "Lindqvist", 9));
  sendings = tandem_sendings_find (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), NULL);
  g_assert_cmpuint (sendings->len, ==, 1);
  g_assert_cmpint (tandem_sending_get_way (sendings->pdata[0]), ==, TANDEM_SENDING_WAY_PROTECTED);
  tandem_wipe (password);
}

static void
short_password_writes_nothing (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autofree char *path = g_build_filename (self->folder, "protected.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_false (write_protected (self, referral, TANDEM_SENDING_WAY_PROTECTED, "seven77", path, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
suggested_passwords_differ (void)
{
  char *one = tandem_sendings_suggest_password ();
  char *other = tandem_sendings_suggest_password ();

  g_assert_cmpuint (strlen (one), ==, 23);
  g_assert_cmpstr (one, !=, other);
  g_assert_null (strpbrk (one, "ILOUilou"));
  tandem_wipe (one);
  tandem_wipe (other);
}

static void
mail_needs_a_consent_that_says_yes (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autofree char *path = g_build_filename (self->folder, "mailed.pdf", NULL);
  g_autoptr (TandemDocument) no = NULL;
  g_autoptr (TandemDocument) yes = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GPtrArray) sendings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  letter = letter_of (self, referral);
  g_assert_false (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_MAILED, "a@b.org", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  no = tandem_fixture_sign_consent (self, "{\"email\": false}");
  g_assert_true (tandem_fixture_sign (self, no, TANDEM_ROLE_COACH, &error));
  g_assert_false (write_protected (self, referral, TANDEM_SENDING_WAY_MAILED, "long enough", path, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  yes = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_assert_true (tandem_fixture_sign (self, yes, TANDEM_ROLE_COACH, &error));
  g_assert_true (write_protected (self, referral, TANDEM_SENDING_WAY_MAILED, "long enough", path, &error));
  g_assert_no_error (error);
  sendings = tandem_sendings_find (self->practice, tandem_record_get_id (TANDEM_RECORD (letter)), NULL);
  g_assert_cmpuint (sendings->len, ==, 0);
  g_assert_true (tandem_sendings_record (self->practice, letter, TANDEM_SENDING_WAY_MAILED, "a@b.org", &error));
  g_assert_no_error (error);
}

static GBytes *
make_pdf (TandemFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "other.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemPaper) paper = tandem_paper_new ("Zeugnis Quittenbaum", "de", TANDEM_PAPER_SIZE_A4);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, &error));
  g_assert_no_error (error);
  return g_file_load_bytes (file, NULL, NULL, NULL);
}

static GBytes *
make_png (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0xff8800ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL));
  return g_bytes_new_take (data, size);
}

static void
enclosure_is_held_against_the_permission (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (GBytes) pdf = make_pdf (self);
  g_autoptr (TandemAttachment) enclosure = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (TandemPaper) draft = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tandem_enclosures_add (self->practice, referral, pdf, "work.pdf", 0, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  enclosure =
    tandem_enclosures_add (self->practice, referral, pdf, "work.pdf", TANDEM_CATEGORY_WORK_ENVIRONMENT, &error);
  g_assert_no_error (error);
  g_assert_false (tandem_referrals_issue_unread (self->practice, referral, "No time", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_assert_nonnull (strstr (error->message, "work.pdf"));
  g_clear_error (&error);
  letter = letter_of (self, referral);
  draft = tandem_papers_lay_out (self->practice, letter, FALSE, &error);
  words = tandem_paper_get_page_text (draft, 0);
  g_assert_null (strstr (words, "work.pdf"));
  g_assert_true (
    tandem_enclosures_remove (self->practice, referral, tandem_record_get_id (TANDEM_RECORD (enclosure)), &error));
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
}

static void
enclosures_leave_with_the_letter_and_are_fixed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON | TANDEM_CATEGORY_GOALS, PURPOSE);
  g_autoptr (GBytes) pdf = make_pdf (self);
  g_autoptr (GBytes) png = make_png ();
  g_autoptr (TandemAttachment) one = NULL;
  g_autoptr (TandemAttachment) two = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (TandemPaper) paper = NULL;
  g_autofree char *path = g_build_filename (self->folder, "letter.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *words = NULL;
  g_autofree char *pages = NULL;
  g_autoptr (GListModel) disclosures = NULL;
  g_autoptr (TandemDisclosure) disclosure = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  one = tandem_enclosures_add (self->practice, referral, pdf, "goals.pdf", TANDEM_CATEGORY_GOALS, &error);
  two = tandem_enclosures_add (self->practice, referral, png, "sketch.png", TANDEM_CATEGORY_GOALS, &error);
  g_assert_no_error (error);
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  letter = letter_of (self, referral);
  paper = tandem_papers_lay_out (self->practice, letter, FALSE, &error);
  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, &error));
  g_assert_no_error (error);
  g_free (tandem_fixture_output_of ("qpdf", "--check", path));
  pages = tandem_fixture_output_of ("qpdf", "--show-npages", path);
  g_assert_cmpint (atoi (pages), ==, (int) tandem_paper_get_n_pages (paper) + 2);
  words = tandem_fixture_output_of ("pdftotext", "-layout", path);
  g_assert_nonnull (strstr (words, "Zeugnis Quittenbaum"));
  g_assert_nonnull (strstr (words, "Enclosures: goals.pdf and sketch.png."));
  disclosures = tandem_disclosures_list (self->practice, NULL, NULL);
  disclosure = g_list_model_get_item (disclosures, 0);
  g_assert_true (tandem_disclosure_get_categories (disclosure) & TANDEM_CATEGORY_GOALS);
  g_assert_false (
    tandem_enclosures_remove (self->practice, referral, tandem_record_get_id (TANDEM_RECORD (one)), &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
  g_clear_error (&error);
  faults = tandem_papers_verify (self->practice, letter, &error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_clear_pointer (&faults, g_ptr_array_unref);
  tandem_store_remove (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (two), NULL, &error);
  g_assert_no_error (error);
  faults = tandem_papers_verify (self->practice, letter, &error);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "sketch.png"));
}

static TandemReferral *
issued_letter (TandemFixture *self)
{
  TandemReferral *referral = write_letter (self);
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, PURPOSE);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  return referral;
}

static guint
count_reminders (TandemFixture *self)
{
  g_autoptr (GListModel) tasks = tandem_today_list (self->practice);
  guint n_reminders = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (TandemTask) task = g_list_model_get_item (tasks, i);

      n_reminders += tandem_task_get_need (task) == TANDEM_NEED_REFERRAL_UNANSWERED;
    }
  return n_reminders;
}

static void
follow_up_keeps_what_was_heard_and_nothing_else (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = issued_letter (self);
  g_autoptr (TandemReferral) kept = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autoptr (GError) error = NULL;

  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_DECLINED, "status-note", "Full until May", "outcome",
                "Look for another", "purpose", "something else", NULL);
  g_assert_true (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_no_error (error);
  kept = tandem_referrals_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_cmpint (tandem_referral_get_status (kept), ==, TANDEM_REFERRAL_STATUS_DECLINED);
  g_assert_cmpint (g_date_compare (tandem_referral_get_status_date (kept), today), ==, 0);
  g_assert_cmpstr (tandem_referral_get_status_note (kept), ==, "Full until May");
  g_assert_cmpstr (tandem_referral_get_outcome (kept), ==, "Look for another");
  g_assert_cmpstr (tandem_referral_get_purpose (kept), !=, "something else");
}

static void
follow_up_needs_an_issued_letter_and_a_day_to_come (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) drafted = write_letter (self);
  g_autoptr (TandemReferral) referral = issued_letter (self);
  g_autoptr (GDate) yesterday = tandem_fixture_day (-1);
  g_autoptr (GError) error = NULL;

  g_object_set (drafted, "status", TANDEM_REFERRAL_STATUS_ACKNOWLEDGED, NULL);
  g_assert_false (tandem_referrals_follow_up (self->practice, drafted, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_DRAFTED, NULL);
  g_assert_false (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_NO_REPLY, "remind", yesterday, NULL);
  g_assert_false (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_CLOSED, "remind", NULL, NULL);
  g_assert_true (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_false (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
today_asks_again_on_the_day (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = issued_letter (self);
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (GDate) tomorrow = tandem_fixture_day (1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_reminders (self), ==, 0);
  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_NO_REPLY, "remind", tomorrow, NULL);
  g_assert_true (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_reminders (self), ==, 0);
  g_object_set (referral, "remind", today, NULL);
  g_assert_true (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_cmpuint (count_reminders (self), ==, 1);
  g_object_set (referral, "status", TANDEM_REFERRAL_STATUS_CLOSED, NULL);
  g_assert_true (tandem_referrals_follow_up (self->practice, referral, &error));
  g_assert_cmpuint (count_reminders (self), ==, 0);
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
    { "/practice/disclosures/protected-letter-opens-with-its-password-only",
      protected_letter_opens_with_its_password_only },
    { "/practice/disclosures/short-password-writes-nothing", short_password_writes_nothing },
    { "/practice/disclosures/mail-needs-a-consent-that-says-yes", mail_needs_a_consent_that_says_yes },
    { "/practice/disclosures/enclosure-is-held-against-the-permission", enclosure_is_held_against_the_permission },
    { "/practice/disclosures/enclosures-leave-with-the-letter", enclosures_leave_with_the_letter_and_are_fixed },
    { "/practice/disclosures/follow-up-keeps-what-was-heard", follow_up_keeps_what_was_heard_and_nothing_else },
    { "/practice/disclosures/follow-up-needs-an-issued-letter", follow_up_needs_an_issued_letter_and_a_day_to_come },
    { "/practice/disclosures/today-asks-again-on-the-day", today_asks_again_on_the_day },
    { "/practice/disclosures/account-tells-who-was-told-what", account_tells_the_client_who_was_told_what },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TandemFixture, NULL, tandem_fixture_set_up, tests[i].test, tandem_fixture_tear_down);
  g_test_add_func ("/practice/disclosures/suggested-passwords-differ", suggested_passwords_differ);
  return g_test_run ();
}
