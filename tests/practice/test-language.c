/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper speaks its own language, whatever the window speaks. */

#include <string.h>

#include "tandem-fixture.h"
#include "tandem-language.h"

static void
speak (TandemFixture *self, const char *client_language, const char *practice_language)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (self->practice);
  g_autoptr (GError) error = NULL;

  g_object_set (practitioner, "language", practice_language, NULL);
  g_assert_true (tandem_practice_save_practitioner (self->practice, &error));
  g_object_set (self->client, "language", client_language, NULL);
  g_assert_true (tandem_clients_save (self->practice, self->client, &error));
}

/* All that is printed, on one line. */
static char *
words_of (TandemFixture *self, TandemDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (self->practice, document, FALSE, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tandem_paper_get_n_pages (paper); i++)
    {
      g_autofree char *page = tandem_paper_get_page_text (paper, i);

      g_string_append (words, page);
    }
  return g_string_free (words, FALSE);
}

static void
assert_says (const char *words, const char *said)
{
  if (strstr (words, said) == NULL)
    g_error ("“%s” is not in: %s", said, words);
}

static void
assert_silent (const char *words, const char *unsaid)
{
  if (strstr (words, unsaid) != NULL)
    g_error ("“%s” is in: %s", unsaid, words);
}

static TandemDocument *
ask_for_release (TandemFixture *self)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (GDate) until = g_date_new_dmy (3, G_DATE_MARCH, 2099);
  g_autoptr (GError) error = NULL;
  TandemDocument *release = NULL;

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories",
                TANDEM_CATEGORY_REASON | TANDEM_CATEGORY_WORK_ENVIRONMENT, "purpose", "referral", "expires", until,
                NULL);
  g_assert_true (tandem_permissions_ask (self->practice, permission, NULL, &release, &error));
  g_assert_no_error (error);
  return release;
}

static void
german_client_gets_german (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) release = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  speak (self, "de", "en");
  release = ask_for_release (self);
  g_assert_cmpstr (tandem_document_get_language (release), ==, "de");
  g_assert_true (tandem_fixture_sign (self, release, TANDEM_ROLE_CLIENT, &error));
  words = words_of (self, release);
  assert_says (words, "3. März 2099");
  assert_says (words, "Arbeit und Umfeld");
  assert_says (words, "Anlass");
  assert_says (words, "Zweck: Vermittlung in eine Therapie.");
  assert_says (words, "Gelesen und verstanden.");
  assert_says (words, "Gecoachte Person");
  assert_silent (words, "Work environment");
  assert_silent (words, "March");
  assert_silent (words, "Read and understood");
  assert_silent (words, "Client");
}

static void
german_letter_is_german (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  speak (self, "de", "en");
  referral = tandem_referrals_write (self->practice, self->client, self->therapist, NULL, &error);
  g_assert_no_error (error);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  words = words_of (self, letter);
  assert_says (words, "Dringlichkeit: üblich");
  assert_says (words, "Entwurf");
  assert_silent (words, "Routine");
  assert_silent (words, "Draft");
}

static void
client_without_a_language_gets_that_of_the_practice (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) release = NULL;

  speak (self, NULL, "de-AT");
  release = ask_for_release (self);
  g_assert_cmpstr (tandem_document_get_language (release), ==, "de");
}

static void
unknown_language_is_english_as_a_whole (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) release = NULL;
  g_autofree char *words = NULL;

  speak (self, "sv", "sv");
  release = ask_for_release (self);
  words = words_of (self, release);
  assert_says (words, "3 March 2099");
  assert_says (words, "Work environment");
}

/* What has a word in one language has one in every other, and not the English one. */
static void
every_word_is_translated (void)
{
  for (guint bit = 1; bit <= TANDEM_CATEGORY_THIRD_PARTIES; bit <<= 1)
    {
      g_assert_cmpstr (tandem_language_category ("de", (TandemCategory) bit), !=,
                       tandem_language_category ("en", (TandemCategory) bit));
      g_assert_cmpstr (tandem_language_category_explanation ("de", (TandemCategory) bit), !=,
                       tandem_language_category_explanation ("en", (TandemCategory) bit));
    }
  for (TandemUrgency urgency = TANDEM_URGENCY_ROUTINE; urgency <= TANDEM_URGENCY_URGENT; urgency++)
    g_assert_cmpstr (tandem_language_urgency ("de", urgency), !=, tandem_language_urgency ("en", urgency));
  for (TandemPhrase phrase = TANDEM_PHRASE_YES; phrase <= TANDEM_PHRASE_CLIENT_COPY; phrase++)
    g_assert_cmpstr (tandem_language_phrase ("de", phrase), !=, tandem_language_phrase ("en", phrase));
}

#define ADD(path, function)                                                                                            \
  g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, function, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/language/german-client-gets-german", german_client_gets_german);
  ADD ("/language/german-letter-is-german", german_letter_is_german);
  ADD ("/language/client-without-one-gets-that-of-the-practice", client_without_a_language_gets_that_of_the_practice);
  ADD ("/language/unknown-is-english-as-a-whole", unknown_language_is_english_as_a_whole);
  g_test_add_func ("/language/every-word-is-translated", every_word_is_translated);
  return g_test_run ();
}
