/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The directory of therapists: found by language, written to a file and taken over again, and two entries of one person
 * made one. */

#include <string.h>

#include "tandem-code-names.h"
#include "tandem-disclosures.h"
#include "tandem-fixture.h"

static TandemTherapist *
add (TandemFixture *self, const char *name, const char *profession, const char *email)
{
  TandemTherapist *therapist = tandem_therapist_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (therapist, "name", name, "profession", profession, "email", email, NULL);
  g_assert_true (tandem_therapists_save (self->practice, therapist, &error));
  g_assert_no_error (error);
  return therapist;
}

static guint
count (TandemFixture *self, const char *search)
{
  g_autoptr (GListModel) therapists = tandem_therapists_list (self->practice, search);

  return g_list_model_get_n_items (therapists);
}

/* Some have two names, of which a list shows the common one. */
static void
languages_have_all_their_names (TandemFixture *self, gconstpointer data)
{
  g_assert_cmpstr (tandem_code_names_find_language ("Bengali"), ==, "bn");
  g_assert_cmpstr (tandem_code_names_find_language ("bangla"), ==, "bn");
  g_assert_cmpstr (tandem_code_names_find_language ("Castilian"), ==, "es");
  g_assert_null (tandem_code_names_find_language ("Nonsense"));
  g_assert_cmpstr (tandem_code_names_get (TANDEM_CODE_LANGUAGE, "bn"), ==, "Bangla");
  g_assert_cmpstr (tandem_code_names_get (TANDEM_CODE_LANGUAGE, "tlh"), ==, "tlh");
  g_assert_cmpstr (tandem_code_names_get (TANDEM_CODE_COUNTRY, "IE"), ==, "Ireland");
  g_assert_cmpuint (tandem_code_names_list (TANDEM_CODE_COUNTRY)->len, >, 200);
}

static void
languages_are_found_by_name_and_tag (TandemFixture *self, gconstpointer data)
{
  static const char *const languages[] = { "de", "fr", NULL };
  g_autoptr (GError) error = NULL;

  g_object_set (self->therapist, "languages", languages, "registration-body", "HCPC", NULL);
  g_assert_true (tandem_therapists_save (self->practice, self->therapist, &error));
  g_assert_cmpuint (count (self, "German"), ==, 1);
  g_assert_cmpuint (count (self, "french voss"), ==, 1);
  g_assert_cmpuint (count (self, "Spanish"), ==, 0);
  g_assert_cmpuint (count (self, "hcpc"), ==, 1);
}

static void
directory_written_is_taken_over_again (TandemFixture *self, gconstpointer data)
{
  gboolean cards = GPOINTER_TO_INT (data);
  static const char *const languages[] = { "de", "fr", NULL };
  g_autoptr (TandemTherapist) quoted = add (self, "Otto “Otti” Brand, Dr.", "Psychiatrist", "otto@example.org");
  g_autoptr (GDate) day = tandem_fixture_day (-3);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GListModel) therapists = NULL;
  g_autoptr (TandemTherapist) again = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (quoted, "languages", languages, "address", "Weg 1\n10115 \"Berlin\"", "last-verified", day,
                "accepts-referrals", TRUE, "fees", "90, by hour", NULL);
  g_assert_true (tandem_therapists_save (self->practice, quoted, &error));
  bytes = tandem_therapists_export (self->practice, cards, &error);
  g_assert_no_error (error);
  g_assert_true (tandem_therapists_import (self->practice, bytes, "people", FALSE, &report, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (report->pdata[0], "may be in the directory already"));
  g_assert_cmpuint (count (self, NULL), ==, 4);
  therapists = tandem_therapists_list (self->practice, "Brand");
  g_assert_cmpuint (g_list_model_get_n_items (therapists), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TandemTherapist) one = g_list_model_get_item (therapists, i);

      g_assert_cmpstr (tandem_therapist_get_name (one), ==, "Otto “Otti” Brand, Dr.");
      g_assert_cmpstr (tandem_therapist_get_address (one), ==, "Weg 1\n10115 \"Berlin\"");
      g_assert_true (g_strv_equal (tandem_therapist_get_languages (one), languages));
      g_assert_true (cards || tandem_therapist_get_accepts_referrals (one));
      g_assert_true (cards || g_date_compare (tandem_therapist_get_last_verified (one), day) == 0);
    }
}

static void
same_person_is_noticed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapist) by_name = add (self, " helena voss ", "psychologist", NULL);
  g_autoptr (TandemTherapist) other = add (self, "Helena Voss", "Psychiatrist", NULL);
  g_autoptr (GPtrArray) alike = tandem_therapists_find_alike (self->practice, self->therapist, NULL);
  g_autoptr (GPtrArray) none = tandem_therapists_find_alike (self->practice, other, NULL);
  g_autoptr (TandemTherapist) by_mail = NULL;
  g_autoptr (GPtrArray) mailed = NULL;

  g_assert_cmpuint (alike->len, ==, 1);
  g_assert_cmpstr (tandem_record_get_id (alike->pdata[0]), ==, tandem_record_get_id (TANDEM_RECORD (by_name)));
  g_assert_cmpuint (none->len, ==, 0);
  g_object_set (other, "email", "H.Voss@example.org", NULL);
  g_assert_true (tandem_therapists_save (self->practice, other, NULL));
  by_mail = add (self, "H. Voss", "Psychotherapist", "h.voss@example.org");
  mailed = tandem_therapists_find_alike (self->practice, by_mail, NULL);
  g_assert_cmpuint (mailed->len, ==, 1);
}

static void
merging_moves_what_names_the_other_and_leaves_what_was_signed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapist) kept = add (self, "Helena Voss", "Psychologist", "voss@example.org");
  g_autoptr (TandemPermission) permission =
    tandem_fixture_permit (self, TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, "Referral to therapy");
  g_autoptr (TandemReferral) referral =
    tandem_referrals_write (self->practice, self->client, self->therapist, NULL, NULL);
  g_autoptr (TandemReferral) moved = NULL;
  g_autoptr (TandemPermission) permitted = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GListModel) disclosures = NULL;
  g_autoptr (TandemDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *to = g_strdup (tandem_record_get_id (TANDEM_RECORD (kept)));
  g_autofree char *from = g_strdup (tandem_record_get_id (TANDEM_RECORD (self->therapist)));

  tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_REASON, "Sleeps badly", &error);
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_object_set (self->therapist, "phone", "+44 20 7946 0000", NULL);
  g_assert_true (tandem_therapists_save (self->practice, self->therapist, &error));
  g_assert_true (tandem_therapists_merge (self->practice, kept, self->therapist, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, NULL), ==, 1);
  g_assert_cmpstr (tandem_therapist_get_phone (kept), ==, "+44 20 7946 0000");
  g_assert_cmpstr (tandem_therapist_get_email (kept), ==, "voss@example.org");
  moved = tandem_referrals_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_cmpstr (tandem_referral_get_therapist_id (moved), ==, to);
  permitted = tandem_permissions_load (self->practice, tandem_record_get_id (TANDEM_RECORD (permission)), &error);
  g_assert_cmpstr (tandem_permission_get_therapist_id (permitted), ==, to);
  disclosures = tandem_disclosures_list (self->practice, NULL, NULL);
  disclosure = g_list_model_get_item (disclosures, 0);
  g_assert_cmpstr (tandem_disclosure_get_therapist_id (disclosure), ==, to);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_assert_cmpstr (tandem_document_get_therapist_id (letter), ==, from);
  faults = tandem_papers_verify (self->practice, letter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
merging_refuses_one_with_itself_and_one_merged_before (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTherapist) kept = add (self, "Helena Voss", "Psychologist", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_therapists_merge (self->practice, kept, kept, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tandem_therapists_merge (self->practice, kept, self->therapist, &error));
  g_assert_false (tandem_therapists_merge (self->practice, kept, self->therapist, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
}

static void
merged_column_is_not_imported (TandemFixture *self, gconstpointer data)
{
  static const char csv[] = "name,profession,merged-into\r\nBo,Psychologist,x\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_therapists_import (self->practice, bytes, "people.csv", FALSE, &report, &error));
  g_assert_nonnull (strstr (error->message, "merged-into"));
}

#define ADD(path, func, data)                                                                                          \
  g_test_add (path, TandemFixture, data, tandem_fixture_set_up, func, tandem_fixture_tear_down)

static void
languages_are_written_by_name_and_kept_by_tag (TandemFixture *self, gconstpointer data)
{
  static const char *const written[] = { "German", "fr", "Dothraki of the east", NULL };
  static const char *const tags[] = { "de", "fr", "Dothraki of the east", NULL };
  g_autofree char *names = tandem_code_names_write_languages (tags);
  g_autoptr (GListModel) found = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (self->therapist, "languages", written, NULL);
  g_assert_true (tandem_therapists_save (self->practice, self->therapist, &error));
  g_assert_no_error (error);
  g_assert_true (g_strv_equal (tandem_therapist_get_languages (self->therapist), tags));
  g_assert_cmpstr (names, ==, "German, French, Dothraki of the east");
  found = tandem_therapists_list (self->practice, "German");
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/directory/languages-have-all-their-names", languages_have_all_their_names, NULL);
  ADD ("/directory/languages-are-kept-by-tag", languages_are_written_by_name_and_kept_by_tag, NULL);
  ADD ("/directory/found-by-language", languages_are_found_by_name_and_tag, NULL);
  ADD ("/directory/export/csv-is-taken-over-again", directory_written_is_taken_over_again, GINT_TO_POINTER (FALSE));
  ADD ("/directory/export/cards-are-taken-over-again", directory_written_is_taken_over_again, GINT_TO_POINTER (TRUE));
  ADD ("/directory/import/merged-column-is-not-taken", merged_column_is_not_imported, NULL);
  ADD ("/directory/alike/is-noticed", same_person_is_noticed, NULL);
  ADD ("/directory/merge/moves-and-leaves-what-was-signed",
       merging_moves_what_names_the_other_and_leaves_what_was_signed, NULL);
  ADD ("/directory/merge/refuses-itself-and-twice", merging_refuses_one_with_itself_and_one_merged_before, NULL);
  return g_test_run ();
}
