/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers that hold until a certain day. */

#include <string.h>

#include "tandem-filing.h"
#include "tandem-fixture.h"
#include "tandem-language.h"
#include "tandem-papers-private.h"
#include "tandem-today.h"

static guint
count_needs (TandemFixture *self, TandemNeed need)
{
  g_autoptr (GListModel) today = tandem_today_list (self->practice);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (TandemTask) task = g_list_model_get_item (today, i);

      n += tandem_task_get_need (task) == need;
    }
  return n;
}

static TandemDocument *
sign_until (TandemFixture *self, int days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) expires = tandem_fixture_day (days);
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_true (tandem_papers_set_expires (self->practice, document, expires, &error));
  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_CLIENT, &error));
  g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_COACH, &error));
  g_assert_no_error (error);
  return document;
}

/* As it is when days have passed: the day is the past one, and all else as it was. */
static void
let_days_pass (TandemFixture *self, TandemDocument *document)
{
  g_autoptr (GDate) yesterday = tandem_fixture_day (-1);
  g_autoptr (GError) error = NULL;

  g_object_set (document, "expires", yesterday, NULL);
  g_assert_true (
    tandem_store_save (tandem_practice_get_store (self->practice, NULL), TANDEM_RECORD (document), NULL, &error));
  g_assert_true (tandem_papers_expire_overdue (self->practice, &error));
  g_assert_no_error (error);
}

static void
last_day_is_sealed_and_printed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_until (self, 100);
  g_autoptr (GDate) later = tandem_fixture_day (1000);
  g_autoptr (GPtrArray) before = tandem_papers_verify (self->practice, document, NULL);
  g_autoptr (GPtrArray) altered = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (self->practice, document, FALSE, NULL);
  g_autofree char *day = tandem_language_date ("en", tandem_document_get_expires (document));
  g_autofree char *words = tandem_paper_get_page_text (paper, tandem_paper_get_n_pages (paper) - 1);

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_nonnull (strstr (words, "Valid until and including"));
  g_assert_nonnull (strstr (words, day));
  g_object_set (document, "expires", later, NULL);
  altered = tandem_papers_verify (self->practice, document, NULL);
  g_assert_cmpuint (altered->len, ==, 1);
  g_assert_nonnull (strstr (altered->pdata[0], "its “expires” was altered"));
  g_object_set (document, "expires", NULL, NULL);
  removed = tandem_papers_verify (self->practice, document, NULL);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_nonnull (strstr (removed->pdata[0], "its “expires” was altered"));
}

static void
last_day_refuses_the_past (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) yesterday = tandem_fixture_day (-1);
  g_autoptr (GDate) today = tandem_fixture_day (0);
  g_autoptr (TandemDocument) document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_false (tandem_papers_set_expires (self->practice, document, yesterday, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tandem_papers_set_expires (self->practice, document, today, &error));
  g_object_set (document, "expires", yesterday, NULL);
  g_assert_false (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
last_day_is_fixed_with_the_words (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_until (self, 100);
  g_autoptr (GDate) later = tandem_fixture_day (1000);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_papers_set_expires (self->practice, document, later, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

static void
today_reminds_thirty_days_before (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) near = sign_until (self, 30);
  g_autoptr (TandemDocument) far = sign_until (self, 31);

  g_assert_cmpuint (count_needs (self, TANDEM_NEED_PAPER_EXPIRING), ==, 1);
}

static void
over_is_over (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_until (self, 1);
  g_autoptr (TandemDocument) kept = NULL;
  g_autoptr (GError) error = NULL;

  tandem_clients_begin (self->practice, self->client, "papers follow", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tandem_filing_count (self->practice, TANDEM_FILING_EXPIRED), ==, 0);
  let_days_pass (self, document);
  g_assert_cmpuint (tandem_filing_count (self->practice, TANDEM_FILING_EXPIRED), ==, 1);
  kept = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (document)), NULL);
  g_assert_cmpint (tandem_document_get_state (kept), ==, TANDEM_DOCUMENT_STATE_EXPIRED);
  g_assert_nonnull (tandem_document_get_ended (kept));
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_EXPIRED), ==, 1);
}

static void
renewal_holds_as_long_again (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_until (self, 200);
  g_autoptr (TandemDocument) next = NULL;
  g_autoptr (GDate) expected = tandem_fixture_day (200);
  g_autoptr (GError) error = NULL;

  next = tandem_papers_supersede (self->practice, document, "a year is over", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_date_compare (tandem_document_get_expires (next), expected), ==, 0);
}

static void
expired_paper_is_renewed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_until (self, 1);
  g_autoptr (TandemDocument) expired = NULL;
  g_autoptr (TandemDocument) next = NULL;
  g_autoptr (GError) error = NULL;

  tandem_clients_begin (self->practice, self->client, "papers follow", NULL);
  let_days_pass (self, document);
  expired = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (document)), NULL);
  next = tandem_papers_supersede (self->practice, expired, "renewal", &error);
  g_assert_no_error (error);
  g_assert_true (tandem_papers_make_ready (self->practice, next, &error));
  g_assert_no_error (error);
  tandem_fixture_sign (self, next, TANDEM_ROLE_CLIENT, &error);
  tandem_fixture_sign (self, next, TANDEM_ROLE_COACH, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_EXPIRED), ==, 0);
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/expiry/last-day-is-sealed-and-printed", last_day_is_sealed_and_printed);
  TEST ("/expiry/refuses-the-past", last_day_refuses_the_past);
  TEST ("/expiry/is-fixed-with-the-words", last_day_is_fixed_with_the_words);
  TEST ("/expiry/today-reminds-thirty-days-before", today_reminds_thirty_days_before);
  TEST ("/expiry/over-is-over", over_is_over);
  TEST ("/expiry/renewal-holds-as-long-again", renewal_holds_as_long_again);
  TEST ("/expiry/expired-paper-is-renewed", expired_paper_is_renewed);
  return g_test_run ();
}
