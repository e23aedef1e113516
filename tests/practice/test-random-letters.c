/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters and permissions made at random: whatever the client permitted, no PDF holds a word of a section that is not
 * covered, and a letter is issued exactly when all of it is. What is covered is decided here anew, by the words of the
 * rule. */

#include <string.h>

#include "tandem-disclosures.h"
#include "tandem-fixture.h"

#define N_LETTERS 300
#define PURPOSE "Referral to therapy"

static const TandemCategory categories[] = {
  TANDEM_CATEGORY_REASON, TANDEM_CATEGORY_COACHING_CONTEXT, TANDEM_CATEGORY_GOALS,         TANDEM_CATEGORY_OBSERVATIONS,
  TANDEM_CATEGORY_RISK,   TANDEM_CATEGORY_WORK_ENVIRONMENT, TANDEM_CATEGORY_THIRD_PARTIES,
};

/* A permission as it is in force or not, and whether it would be by the rule. */
static TandemCategory
permit_at_random (TandemFixture *self, GRand *dice, const char *client_id, const char *other_id)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gboolean granted = g_rand_int_range (dice, 0, 8) != 0;
  gboolean withdrawn = g_rand_int_range (dice, 0, 8) == 0;
  gboolean other_recipient = g_rand_int_range (dice, 0, 8) == 0;
  gboolean other_purpose = g_rand_int_range (dice, 0, 8) == 0;
  TandemDirection direction = (TandemDirection) g_rand_int_range (dice, 0, 3);
  int days = g_rand_int_range (dice, -2, 12);
  g_autoptr (GDate) expires = tandem_fixture_day (days);
  TandemCategory covered = 0;
  g_autoptr (GError) error = NULL;

  if (g_rand_int_range (dice, 0, 3) != 0)
    covered |= TANDEM_CATEGORY_IDENTITY;
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_rand_boolean (dice))
      covered |= categories[i];
  g_object_set (permission, "client-id", client_id, "therapist-id",
                other_recipient ? other_id : tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories",
                covered, "purpose", other_purpose ? "Payment" : PURPOSE, "direction", direction, "expires", expires,
                "granted", granted ? now : NULL, "withdrawn", withdrawn ? now : NULL, NULL);
  tandem_store_save (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (permission), NULL, &error);
  g_assert_no_error (error);
  return granted && !withdrawn && !other_recipient && !other_purpose && days >= 0 &&
             direction != TANDEM_DIRECTION_FROM_RECIPIENT
           ? covered
           : 0;
}

static char *
mark (guint letter, gsize category)
{
  return g_strdup_printf ("Zq%uk%" G_GSIZE_FORMAT "w", letter, category);
}

static TandemCategory
write_at_random (TandemFixture *self, GRand *dice, TandemReferral *referral, guint number)
{
  TandemCategory written = 0;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_rand_int_range (dice, 0, 3) == 0)
      {
        g_autofree char *word = mark (number, i);
        g_autofree char *text = g_strdup_printf ("- %s *and* **%s**\n\n{{%s}} %s", word, word, word, word);

        tandem_referrals_set_text (self->practice, referral, categories[i], text, &error);
        g_assert_no_error (error);
        written |= categories[i];
      }
  return written;
}

static char *
words_of_letter (TandemFixture *self, TandemReferral *referral)
{
  g_autofree char *path = g_build_filename (self->folder, "letter.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_autoptr (TandemPaper) paper = letter != NULL ? tandem_papers_lay_out (self->practice, letter, FALSE, &error) : NULL;

  g_assert_no_error (error);
  tandem_paper_write_pdf (paper, file, NULL, &error);
  g_assert_no_error (error);
  return tandem_fixture_output_of ("pdftotext", "-raw", path);
}

static void
assert_only_covered (const char *words, guint number, TandemCategory written, TandemCategory covered)
{
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_autofree char *word = mark (number, i);
      gboolean expected = (written & covered & categories[i]) != 0;

      if ((strstr (words, word) != NULL) != expected)
        g_error ("letter %u: %s is %son the page", number, word, expected ? "not " : "");
    }
}

static void
nothing_uncovered_is_ever_on_a_page (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (20261126);
  g_autoptr (TandemTherapist) other = tandem_therapist_new ();
  g_autoptr (GError) error = NULL;
  guint n_issued = 0;
  guint n_refused = 0;

  g_object_set (other, "name", "Otto Brand", "profession", "Psychiatrist", NULL);
  tandem_therapists_save (self->practice, other, &error);
  g_assert_no_error (error);
  for (guint number = 0; number < N_LETTERS; number++)
    {
      g_autoptr (TandemClient) client = tandem_client_new ();
      g_autoptr (TandemReferral) referral = NULL;
      g_autoptr (TandemReferral) kept = NULL;
      g_autofree char *draft = NULL;
      g_autofree char *final = NULL;
      TandemCategory covered = 0;
      TandemCategory written;
      gboolean issued;
      guint n_permissions = (guint) g_rand_int_range (dice, 0, 4);

      g_object_set (client, "name", "Mara Ellison", NULL);
      tandem_clients_save (self->practice, client, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < n_permissions; i++)
        covered |= permit_at_random (self, dice, tandem_record_get_id (TANDEM_RECORD (client)),
                                     tandem_record_get_id (TANDEM_RECORD (other)));
      referral = tandem_referrals_write (self->practice, client, self->therapist, PURPOSE, &error);
      g_assert_no_error (error);
      written = write_at_random (self, dice, referral, number);
      draft = words_of_letter (self, referral);
      assert_only_covered (draft, number, written, covered);
      g_assert_cmpint (strstr (draft, "Ellison") != NULL, ==, (covered & TANDEM_CATEGORY_IDENTITY) != 0);
      issued = tandem_referrals_approve (self->practice, referral, "Mara Ellison", NULL) &&
               tandem_referrals_issue (self->practice, referral, NULL);
      g_assert_cmpint (issued, ==, written != 0 && (written & ~covered) == 0);
      kept = tandem_referrals_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
      g_assert_cmpint (tandem_referral_get_issued (kept) != NULL, ==, issued);
      final = words_of_letter (self, kept);
      assert_only_covered (final, number, written, covered);
      n_issued += issued;
      n_refused += !issued;
    }
  g_test_message ("%u issued, %u refused", n_issued, n_refused);
  g_assert_cmpuint (n_issued, >, N_LETTERS / 20);
  g_assert_cmpuint (n_refused, >, N_LETTERS / 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/practice/random-letters/nothing-uncovered-is-ever-on-a-page", TandemFixture, NULL,
              tandem_fixture_set_up, nothing_uncovered_is_ever_on_a_page, tandem_fixture_tear_down);
  return g_test_run ();
}
