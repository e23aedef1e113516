/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sponsors: who pays for the coaching of whom, and whether an agreement of the three is in force. A sponsor is told
 * nothing before. */

#include "tandem-sponsors.h"

#include <glib/gi18n-lib.h>

#include "tandem-practice-private.h"
#include "tandem-start.h"

/**
 * tandem_sponsors_list:
 * @practice: an open practice
 *
 * Returns: (transfer full): a lazy model of #TandemSponsor by organisation
 */
GListModel *
tandem_sponsors_list (TandemPractice *practice)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_SPONSOR);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  tandem_query_order (query, "organisation", FALSE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_sponsors_load:
 * @practice: an open practice
 * @id: a sponsor's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the sponsor; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemSponsor *
tandem_sponsors_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_SPONSOR, id, error) : NULL;
}

/**
 * tandem_sponsors_save:
 * @practice: an open practice
 * @sponsor: a sponsor, new or changed
 * @error: return location for an error
 *
 * Keeps a sponsor. An agreement names the organisation and the person who signs for it.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_sponsors_save (TandemPractice *practice, TandemSponsor *sponsor, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  g_return_val_if_fail (TANDEM_IS_SPONSOR (sponsor), FALSE);

  return store != NULL &&
         tandem_practice_require_text (tandem_sponsor_get_organisation (sponsor), _ ("Organisation"), error) &&
         tandem_practice_require_text (tandem_sponsor_get_contact (sponsor), _ ("Contact person"), error) &&
         tandem_practice_check_email (tandem_sponsor_get_email (sponsor), error) &&
         tandem_store_save (store, TANDEM_RECORD (sponsor), NULL, error);
}

/**
 * tandem_sponsors_remove:
 * @practice: an open practice
 * @sponsor: a sponsor
 * @error: return location for an error
 *
 * Removes a sponsor whom no client and no paper names.
 *
 * Returns: whether it was removed; %TANDEM_PRACTICE_ERROR_STATE while something names it
 */
gboolean
tandem_sponsors_remove (TandemPractice *practice, TandemSponsor *sponsor, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const GType types[] = { TANDEM_TYPE_CLIENT, TANDEM_TYPE_DOCUMENT };

  g_return_val_if_fail (TANDEM_IS_SPONSOR (sponsor), FALSE);

  if (store == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (TandemQuery) query = tandem_query_new (types[i]);
      gint64 n_records;

      tandem_query_where (query, "sponsor-id", tandem_record_get_id (TANDEM_RECORD (sponsor)));
      n_records = tandem_store_count (store, query, error);
      if (n_records < 0)
        return FALSE;
      if (n_records > 0)
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                       _ ("%s is named by a client or on a paper and has to stay."),
                       tandem_sponsor_get_organisation (sponsor));
          return FALSE;
        }
    }
  return tandem_store_remove (store, TANDEM_RECORD (sponsor), NULL, error);
}

/**
 * tandem_sponsors_set:
 * @practice: an open practice
 * @client: a client
 * @sponsor: (nullable): who pays; %NULL when nobody does but the client
 * @error: return location for an error
 *
 * Says who pays for the coaching. Papers that were written before stay with the sponsor they name.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_sponsors_set (TandemPractice *practice, TandemClient *client, TandemSponsor *sponsor, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autofree char *before = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  if (store == NULL)
    return FALSE;
  before = g_strdup (tandem_client_get_sponsor_id (client));
  g_object_set (client, "sponsor-id", sponsor != NULL ? tandem_record_get_id (TANDEM_RECORD (sponsor)) : NULL, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (client), NULL, error))
    return TRUE;
  g_object_set (client, "sponsor-id", before, NULL);
  return FALSE;
}

/**
 * tandem_sponsors_find_agreement:
 * @practice: an open practice
 * @client_id: a client's id
 * @sponsor_id: a sponsor's id
 *
 * Returns: (transfer full) (nullable): the agreement of the client, this sponsor and the coach that is in force today
 */
TandemDocument *
tandem_sponsors_find_agreement (TandemPractice *practice, const char *client_id, const char *sponsor_id)
{
  TandemStore *store = tandem_practice_get_store (practice, NULL);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) papers = NULL;

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "client-id", client_id);
  tandem_query_where (query, "sponsor-id", sponsor_id);
  tandem_query_where (query, "kind", "sponsor-agreement");
  tandem_query_where (query, "state", "signed");
  tandem_query_order (query, "in-force", TRUE);
  papers = tandem_store_find (store, query, NULL);
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (tandem_start_get_standing (papers->pdata[i]) == TANDEM_PAPER_STANDING_IN_FORCE)
      return g_object_ref (papers->pdata[i]);
  return NULL;
}
