/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers filed by how they stand, and the chain of those that took each other's place. */

#include "tandem-filing.h"

#include "tandem-practice-private.h"

static const char *const states[TANDEM_FILING_N] = {
  [TANDEM_FILING_WAITING] = "ready",         [TANDEM_FILING_DRAFTS] = "draft",
  [TANDEM_FILING_IN_FORCE] = "signed",       [TANDEM_FILING_EXPIRING] = "signed",
  [TANDEM_FILING_WITHDRAWN] = "withdrawn",   [TANDEM_FILING_DECLINED] = "declined",
  [TANDEM_FILING_SUPERSEDED] = "superseded", [TANDEM_FILING_EXPIRED] = "expired",
};

static TandemQuery *
query_for (TandemFiling filing)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  if (states[filing] != NULL)
    tandem_query_where (query, "state", states[filing]);
  if (filing == TANDEM_FILING_EXPIRING)
    {
      g_autoptr (GDate) last = tandem_practice_today ();
      char day[16];

      g_date_add_days (last, TANDEM_FILING_EXPIRING_DAYS);
      g_date_strftime (day, sizeof day, "%Y-%m-%d", last);
      tandem_query_where_at_most (query, "expires", day);
    }
  return tandem_query_order (query, "created", TRUE);
}

/**
 * tandem_filing_list:
 * @practice: an open practice
 * @filing: how they stand
 *
 * Returns: (transfer full): a lazy model of #TandemDocument, newest first
 */
GListModel *
tandem_filing_list (TandemPractice *practice, TandemFiling filing)
{
  g_autoptr (TandemQuery) query = query_for (filing);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  return tandem_practice_list (practice, query);
}

/**
 * tandem_filing_list_narrow:
 * @papers: what tandem_filing_list() gave
 * @filing: how they stand
 *
 * Makes the model one of other papers.
 */
void
tandem_filing_list_narrow (GListModel *papers, TandemFiling filing)
{
  g_autoptr (TandemQuery) query = query_for (filing);

  tandem_store_list_set_query (papers, query);
}

/**
 * tandem_filing_count:
 * @practice: an open practice
 * @filing: how they stand
 *
 * Returns: how many papers there are
 */
guint
tandem_filing_count (TandemPractice *practice, TandemFiling filing)
{
  TandemStore *store = tandem_practice_get_store (practice, NULL);
  g_autoptr (TandemQuery) query = query_for (filing);

  return store != NULL ? (guint) MAX (0, tandem_store_count (store, query, NULL)) : 0;
}

static gboolean
holds (GPtrArray *chain, const char *id)
{
  for (guint i = 0; i < chain->len; i++)
    if (g_strcmp0 (tandem_record_get_id (chain->pdata[i]), id) == 0)
      return TRUE;
  return FALSE;
}

/* All that came before; an id that leads nowhere, or round in a circle, ends it. */
static gboolean
add_earlier (TandemStore *store, GPtrArray *chain, GError **error)
{
  for (;;)
    {
      const char *id = tandem_document_get_supersedes_id (chain->pdata[0]);
      TandemDocument *earlier;

      if (id == NULL || holds (chain, id))
        return TRUE;
      earlier = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, id, error);
      if (earlier == NULL)
        return FALSE;
      g_ptr_array_insert (chain, 0, earlier);
    }
}

/* All that came after; of one paper there may be several, as drafts can be begun twice. */
static gboolean
add_later (TandemStore *store, GPtrArray *chain, guint from, GError **error)
{
  for (guint i = from; i < chain->len; i++)
    {
      g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
      g_autoptr (GPtrArray) later = NULL;

      tandem_query_where (query, "supersedes-id", tandem_record_get_id (chain->pdata[i]));
      tandem_query_order (query, "created", FALSE);
      later = tandem_store_find (store, query, error);
      if (later == NULL)
        return FALSE;
      for (guint k = 0; k < later->len; k++)
        if (!holds (chain, tandem_record_get_id (later->pdata[k])))
          g_ptr_array_add (chain, g_object_ref (later->pdata[k]));
    }
  return TRUE;
}

/**
 * tandem_filing_get_chain:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Follows the papers that took each other's place, so that none of them is lost from sight.
 *
 * Returns: (transfer full) (element-type TandemDocument): the chain, the first paper first, @document among them; alone
 *   when it took no other's place and none took its
 */
GPtrArray *
tandem_filing_get_chain (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  g_ptr_array_add (chain, g_object_ref (document));
  if (store == NULL || !add_earlier (store, chain, error) || !add_later (store, chain, chain->len - 1, error))
    return NULL;
  return g_steal_pointer (&chain);
}
