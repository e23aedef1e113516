/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers by how they stand, and the chain of those that took each other's place. */

#include "tandem-filing.h"
#include "tandem-fixture.h"

static TandemDocument *
write_until (TandemFixture *self, int days)
{
  g_autoptr (GDate) day = tandem_fixture_day (days);
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, NULL);

  g_assert_true (tandem_papers_set_expires (self->practice, document, day, NULL));
  g_assert_true (tandem_papers_make_ready (self->practice, document, NULL));
  g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_CLIENT, NULL));
  g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_COACH, NULL));
  return document;
}

static void
assert_counts (TandemFixture *self, const guint counts[TANDEM_FILING_N])
{
  for (guint i = 0; i < TANDEM_FILING_N; i++)
    {
      g_autoptr (GListModel) papers = tandem_filing_list (self->practice, i);

      g_assert_cmpuint (tandem_filing_count (self->practice, i), ==, counts[i]);
      g_assert_cmpuint (g_list_model_get_n_items (papers), ==, counts[i]);
    }
}

static void
each_state_has_its_papers (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) draft =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, NULL);
  g_autoptr (TandemDocument) waiting =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, NULL);
  g_autoptr (TandemDocument) declined =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, NULL);
  g_autoptr (TandemDocument) soon = write_until (self, 30);
  g_autoptr (TandemDocument) later = write_until (self, 31);
  g_autoptr (TandemDocument) withdrawn = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);

  g_assert_true (tandem_papers_make_ready (self->practice, waiting, NULL));
  g_assert_true (tandem_papers_make_ready (self->practice, declined, NULL));
  g_assert_true (tandem_papers_decline (self->practice, declined, NULL, NULL));
  g_assert_true (tandem_papers_withdraw (self->practice, withdrawn, NULL, NULL));
  assert_counts (self, (const guint[]){ [TANDEM_FILING_WAITING] = 1,
                                        [TANDEM_FILING_DRAFTS] = 1,
                                        [TANDEM_FILING_IN_FORCE] = 2,
                                        [TANDEM_FILING_EXPIRING] = 1,
                                        [TANDEM_FILING_WITHDRAWN] = 1,
                                        [TANDEM_FILING_DECLINED] = 1,
                                        [TANDEM_FILING_ALL] = 6 });
}

static void
assert_chain (TandemFixture *self, TandemDocument *document, GPtrArray *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) chain = tandem_filing_get_chain (self->practice, document, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (chain->len, ==, expected->len);
  for (guint i = 0; i < chain->len; i++)
    g_assert_cmpstr (tandem_record_get_id (chain->pdata[i]), ==, tandem_record_get_id (expected->pdata[i]));
}

static void
chain_is_seen_from_every_link (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TandemDocument) alone = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_autoptr (GPtrArray) single = g_ptr_array_new ();

  g_ptr_array_add (single, alone);
  assert_chain (self, alone, single);
  g_ptr_array_add (papers, tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT));
  for (guint i = 0; i < 2; i++)
    {
      TandemDocument *next = tandem_papers_supersede (self->practice, papers->pdata[i], "new fees", NULL);

      g_assert_nonnull (next);
      g_assert_true (tandem_papers_make_ready (self->practice, next, NULL));
      g_assert_true (tandem_fixture_sign (self, next, TANDEM_ROLE_CLIENT, NULL));
      g_assert_true (tandem_fixture_sign (self, next, TANDEM_ROLE_COACH, NULL));
      g_ptr_array_add (papers, next);
    }
  for (guint i = 0; i < papers->len; i++)
    assert_chain (self, papers->pdata[i], papers);
}

static void
draft_in_a_place_is_seen (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (papers, tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT));
  g_ptr_array_add (papers, tandem_papers_supersede (self->practice, papers->pdata[0], "new fees", NULL));
  assert_chain (self, papers->pdata[0], papers);
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/filing/each-state-has-its-papers", each_state_has_its_papers);
  TEST ("/filing/chain/is-seen-from-every-link", chain_is_seen_from_every_link);
  TEST ("/filing/chain/draft-in-a-place-is-seen", draft_in_a_place_is_seen);
  return g_test_run ();
}
