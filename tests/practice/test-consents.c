/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a client says yes to, as data. */

#include "tandem-consents.h"
#include "tandem-fixture.h"

static gboolean
says_yes (TandemFixture *self, TandemConsentTo what)
{
  return tandem_consents_get (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)), what);
}

/* A consent signed by both, with @answers to its questions. */
static void
nothing_signed_is_a_no (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
  consent = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_assert_true (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
}

static void
each_answer_is_its_own (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent =
    tandem_fixture_sign_consent (self, "{\"credentialing\": true, \"recording\": false}");
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_assert_true (says_yes (self, TANDEM_CONSENT_TO_CREDENTIALING));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_RECORDING));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_HEALTH_DATA));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_THERAPIST_CONTACT));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
}

static void
withdrawn_is_a_no (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) older = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_autoptr (TandemDocument) newer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, older, TANDEM_ROLE_COACH, &error));
  newer = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_assert_true (tandem_fixture_sign (self, newer, TANDEM_ROLE_COACH, &error));
  g_assert_true (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
  g_assert_true (tandem_papers_withdraw (self->practice, newer, NULL, &error));
  g_assert_no_error (error);
  /* The older yes does not come back. */
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
}

static void
the_last_consent_counts (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) older = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_autoptr (TandemDocument) newer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, older, TANDEM_ROLE_COACH, &error));
  newer = tandem_fixture_sign_consent (self, "{\"email\": false}");
  g_assert_true (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
  g_assert_true (tandem_fixture_sign (self, newer, TANDEM_ROLE_COACH, &error));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
}

static void
expired_is_a_no (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_autoptr (GDate) yesterday = tandem_fixture_day (-1);
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_object_set (consent, "expires", yesterday, NULL);
  g_assert_true (
    tandem_store_save (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (consent), NULL, &error));
  g_assert_false (says_yes (self, TANDEM_CONSENT_TO_EMAIL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                                            \
  g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, function, tandem_fixture_tear_down)
  ADD ("/consents/nothing-signed-is-a-no", nothing_signed_is_a_no);
  ADD ("/consents/each-answer-is-its-own", each_answer_is_its_own);
  ADD ("/consents/withdrawn-is-a-no", withdrawn_is_a_no);
  ADD ("/consents/the-last-consent-counts", the_last_consent_counts);
  ADD ("/consents/expired-is-a-no", expired_is_a_no);
#undef ADD

  return g_test_run ();
}
