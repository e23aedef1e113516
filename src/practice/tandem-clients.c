/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Client records: finding them, what may be written into them, and how they are erased. */

#include "tandem-clients.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-may-coach.h"
#include "tandem-practice-private.h"

static TandemQuery *
client_query (const char *search, const char *status)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_CLIENT);

  if (!tandem_practice_is_blank (search))
    tandem_query_search (query, search);
  if (status != NULL)
    tandem_query_where (query, "status", status);
  return tandem_query_order (query, "name", FALSE);
}

/**
 * tandem_clients_list:
 * @practice: an open practice
 * @search: (nullable): words that name, contacts or notes must hold
 * @status: (nullable): nick of the status they must have
 *
 * Returns: (transfer full): a lazy model of #TandemClient by name, which stays current
 */
GListModel *
tandem_clients_list (TandemPractice *practice, const char *search, const char *status)
{
  g_autoptr (TandemQuery) query = client_query (search, status);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  return tandem_practice_list (practice, query);
}

/**
 * tandem_clients_list_narrow:
 * @clients: what tandem_clients_list() gave
 * @search: (nullable): words that name, contacts or notes must hold
 * @status: (nullable): nick of the status they must have
 *
 * Makes the model one of other clients.
 */
void
tandem_clients_list_narrow (GListModel *clients, const char *search, const char *status)
{
  g_autoptr (TandemQuery) query = client_query (search, status);

  tandem_store_list_set_query (clients, query);
}

/**
 * tandem_clients_load:
 * @practice: an open practice
 * @id: a client's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the client; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemClient *
tandem_clients_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_CLIENT, id, error) : NULL;
}

static gboolean
check_fields (TandemClient *client, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();
  const GDate *born = tandem_client_get_date_of_birth (client);

  if (!tandem_practice_require_text (tandem_client_get_name (client), _ ("Name"), error))
    return FALSE;
  if (born != NULL && g_date_compare (born, today) > 0)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” lies in the future."),
                   _ ("Date of birth"));
      return FALSE;
    }
  return tandem_practice_check_email (tandem_client_get_email (client), error);
}

/* No rule is to be passed by writing the status. @kept: (nullable): the client as it was kept. */
static gboolean
check_status (TandemPractice *practice, TandemClient *client, TandemClient *kept, GError **error)
{
  if (tandem_client_get_status (client) != TANDEM_CLIENT_STATUS_ACTIVE ||
      (kept != NULL && tandem_client_get_status (kept) == TANDEM_CLIENT_STATUS_ACTIVE))
    return TRUE;
  return tandem_may_coach_require (practice, kept != NULL ? kept : client, NULL, error);
}

/* Rule 10: why somebody has both roles is journalled whenever it is written. (nullable) */
static const char *
find_note (TandemClient *client, TandemClient *kept)
{
  const char *reason = tandem_client_get_dual_role_reason (client);

  return tandem_practice_is_blank (reason) ||
             (kept != NULL && g_strcmp0 (reason, tandem_client_get_dual_role_reason (kept)) == 0)
           ? NULL
           : reason;
}

/**
 * tandem_clients_save:
 * @practice: an open practice
 * @client: a client, new or changed
 * @error: return location for an error
 *
 * Keeps a client.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault,
 *   %TANDEM_PRACTICE_ERROR_NOT_SIGNED or another error of tandem_may_coach_require() says that coaching cannot begin
 */
gboolean
tandem_clients_save (TandemPractice *practice, TandemClient *client, GError **error)
{
  TandemStore *store;
  g_autoptr (TandemClient) kept = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  store = tandem_practice_get_store (practice, error);
  if (store == NULL || !check_fields (client, error))
    return FALSE;
  if (tandem_record_get_revision (TANDEM_RECORD (client)) > 0)
    {
      kept = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_record_get_id (TANDEM_RECORD (client)), error);
      if (kept == NULL)
        return FALSE;
    }
  return check_status (practice, client, kept, error) &&
         tandem_store_save (store, TANDEM_RECORD (client), find_note (client, kept), error);
}

/* Removes every record of @type whose @property is @id. */
static gboolean
remove_all (TandemStore *store, GType type, const char *property, const char *id, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (type);
  g_autoptr (GPtrArray) records = NULL;

  tandem_query_where (query, property, id);
  records = tandem_store_find (store, query, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!tandem_store_remove (store, records->pdata[i], NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_parts_of_documents (TandemStore *store, const char *client_id, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  tandem_query_where (query, "client-id", client_id);
  documents = tandem_store_find (store, query, error);
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      const char *id = tandem_record_get_id (documents->pdata[i]);

      if (!remove_all (store, TANDEM_TYPE_ATTACHMENT, "document-id", id, error) ||
          !remove_all (store, TANDEM_TYPE_PAPER_COPY, "document-id", id, error) ||
          !remove_all (store, TANDEM_TYPE_SENDING, "document-id", id, error) ||
          !remove_all (store, TANDEM_TYPE_SIGNATURE, "document-id", id, error) ||
          !remove_all (store, TANDEM_TYPE_PARAGRAPH, "document-id", id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tandem_clients_erase:
 * @practice: an open practice
 * @client: the client
 * @reason: why: the end of the retention period, or the client's wish (GDPR Art. 17)
 * @error: return location for an error
 *
 * Erases all that is kept of a client. The journal keeps that somebody was erased, and why, without saying who.
 *
 * Returns: whether it was erased; nothing is when not
 */
gboolean
tandem_clients_erase (TandemPractice *practice, TandemClient *client, const char *reason, GError **error)
{
  const GType types[] = { TANDEM_TYPE_SUPERVISION_REQUEST, TANDEM_TYPE_OBSERVED_SIGN,
                          TANDEM_TYPE_BOUNDARY_CHECK,      TANDEM_TYPE_OPPOSED_DECISION,
                          TANDEM_TYPE_JOINT_MEETING,       TANDEM_TYPE_THERAPY_LINK,
                          TANDEM_TYPE_DISCLOSURE,          TANDEM_TYPE_REFERRAL,
                          TANDEM_TYPE_PERMISSION,          TANDEM_TYPE_DOCUMENT };
  TandemStore *store;
  g_autoptr (TandemTransaction) transaction = NULL;
  const char *id;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  store = tandem_practice_get_store (practice, error);
  if (store == NULL || !tandem_practice_require_reason (reason, error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  id = tandem_record_get_id (TANDEM_RECORD (client));
  if (!remove_parts_of_documents (store, id, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (!remove_all (store, types[i], "client-id", id, error))
      return FALSE;
  return tandem_store_remove (store, TANDEM_RECORD (client), NULL, error) &&
         tandem_store_forget_notes (store, id, error) &&
         tandem_store_journal (store, "erased", NULL, NULL, reason, error) &&
         tandem_transaction_commit (transaction, error);
}
