/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 2 of the practice: coaching does not begin before disclosure statement and informed consent are both signed and
 * in force. The coach may go on without them only by writing down why. */

#include "tandem-start.h"

#include <glib/gi18n-lib.h>

#include "tandem-may-coach.h"
#include "tandem-practice-private.h"
#include "tandem-words.h"

static GPtrArray *
find_papers (TandemPractice *practice, const char *client_id, TandemDocumentKind kind)
{
  TandemStore *store = tandem_practice_get_store (practice, NULL);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "client-id", client_id);
  tandem_query_where (query, "kind", kind == TANDEM_DOCUMENT_KIND_DISCLOSURE ? "disclosure" : "consent");
  tandem_query_order (query, "created", TRUE);
  return tandem_store_find (store, query, NULL);
}

TandemPaperStanding
tandem_start_get_standing (TandemDocument *document)
{
  g_autoptr (GDate) today = NULL;
  const GDate *expires = tandem_document_get_expires (document);

  switch (tandem_document_get_state (document))
    {
    case TANDEM_DOCUMENT_STATE_DRAFT:
      return TANDEM_PAPER_STANDING_DRAFT;
    case TANDEM_DOCUMENT_STATE_READY:
      return TANDEM_PAPER_STANDING_WAITING;
    case TANDEM_DOCUMENT_STATE_SIGNED:
      today = tandem_practice_today ();
      return expires != NULL && g_date_compare (expires, today) < 0 ? TANDEM_PAPER_STANDING_EXPIRED
                                                                    : TANDEM_PAPER_STANDING_IN_FORCE;
    case TANDEM_DOCUMENT_STATE_DECLINED:
      return TANDEM_PAPER_STANDING_DECLINED;
    case TANDEM_DOCUMENT_STATE_WITHDRAWN:
      return TANDEM_PAPER_STANDING_WITHDRAWN;
    case TANDEM_DOCUMENT_STATE_EXPIRED:
      return TANDEM_PAPER_STANDING_EXPIRED;
    case TANDEM_DOCUMENT_STATE_SUPERSEDED:
    default:
      return TANDEM_PAPER_STANDING_MISSING;
    }
}

/**
 * tandem_clients_get_standing:
 * @practice: an open practice
 * @client_id: a client's id
 * @kind: %TANDEM_DOCUMENT_KIND_DISCLOSURE or %TANDEM_DOCUMENT_KIND_CONSENT
 * @document: (out) (optional) (nullable) (transfer full): the paper that decides
 *
 * How the client's paper of a kind stands: the one in force if there is one, else the newest that counts.
 *
 * Returns: how it stands
 */
TandemPaperStanding
tandem_clients_get_standing (TandemPractice *practice, const char *client_id, TandemDocumentKind kind,
                             TandemDocument **document)
{
  g_autoptr (GPtrArray) papers = NULL;
  TandemDocument *newest = NULL;

  if (document != NULL)
    *document = NULL;
  g_return_val_if_fail (kind == TANDEM_DOCUMENT_KIND_DISCLOSURE || kind == TANDEM_DOCUMENT_KIND_CONSENT,
                        TANDEM_PAPER_STANDING_MISSING);

  papers = find_papers (practice, client_id, kind);
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    {
      TandemPaperStanding standing = tandem_start_get_standing (papers->pdata[i]);

      if (standing == TANDEM_PAPER_STANDING_IN_FORCE)
        {
          newest = papers->pdata[i];
          break;
        }
      if (newest == NULL && standing != TANDEM_PAPER_STANDING_MISSING)
        newest = papers->pdata[i];
    }
  if (newest == NULL)
    return TANDEM_PAPER_STANDING_MISSING;
  if (document != NULL)
    *document = g_object_ref (newest);
  return tandem_start_get_standing (newest);
}

/**
 * tandem_words_paper_standing:
 * @standing: how a paper stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_paper_standing (TandemPaperStanding standing)
{
  switch (standing)
    {
    case TANDEM_PAPER_STANDING_MISSING:
      return _ ("Missing");
    case TANDEM_PAPER_STANDING_DRAFT:
      return _ ("Draft");
    case TANDEM_PAPER_STANDING_WAITING:
      return _ ("Waits for signature");
    case TANDEM_PAPER_STANDING_IN_FORCE:
      return _ ("In force");
    case TANDEM_PAPER_STANDING_DECLINED:
      return _ ("Declined");
    case TANDEM_PAPER_STANDING_WITHDRAWN:
      return _ ("Withdrawn");
    case TANDEM_PAPER_STANDING_EXPIRED:
      return _ ("Expired");
    default:
      g_return_val_if_reached ("");
    }
}

gboolean
tandem_start_check (TandemPractice *practice, const char *client_id, GError **error)
{
  static const TandemDocumentKind kinds[] = { TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_DOCUMENT_KIND_CONSENT };
  g_autoptr (GString) missing = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      TandemPaperStanding standing = tandem_clients_get_standing (practice, client_id, kinds[i], NULL);

      if (standing != TANDEM_PAPER_STANDING_IN_FORCE)
        g_string_append_printf (missing, "%s%s (%s)", missing->len > 0 ? _ (", ") : "",
                                tandem_words_document_kind (kinds[i]), tandem_words_paper_standing (standing));
    }
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED,
               /* Translators: %s is a list of papers and how each stands */
               _ ("Coaching cannot begin yet. Not signed and in force: %s."), missing->str);
  return FALSE;
}

/**
 * tandem_clients_may_begin:
 * @practice: an open practice
 * @client_id: a client's id
 * @error: return location for an error
 *
 * Rule 2: no start without a disclosure statement and an informed consent that are both signed and in force.
 *
 * Returns: whether coaching may begin or go on; %TANDEM_PRACTICE_ERROR_NOT_SIGNED names what is missing
 */
gboolean
tandem_clients_may_begin (TandemPractice *practice, const char *client_id, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), FALSE);

  return tandem_practice_get_store (practice, error) != NULL && tandem_start_check (practice, client_id, error);
}

/**
 * tandem_clients_begin:
 * @practice: an open practice
 * @client: the client
 * @reason: (nullable): why coaching begins although a paper is not in force
 * @error: return location for an error
 *
 * Coaching begins: the client becomes active. Where tandem_may_coach_ask() wants one, only with a @reason, which is
 * journalled; the reason for beginning without the papers of rule 2 is shown until they are in force.
 *
 * Returns: whether it began; %TANDEM_PRACTICE_ERROR_NOT_SIGNED or %TANDEM_PRACTICE_ERROR_REASON_NEEDED asks for a
 * reason, %TANDEM_PRACTICE_ERROR_STATE says that no reason is enough
 */
gboolean
tandem_clients_begin (TandemPractice *practice, TandemClient *client, const char *reason, GError **error)
{
  TandemStore *store;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) old_started = NULL;
  g_autofree char *old_reason = NULL;
  TandemClientStatus old_status;
  gboolean with_papers;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  store = tandem_practice_get_store (practice, error);
  if (store == NULL || !tandem_may_coach_require (practice, client, reason, error))
    return FALSE;
  with_papers = tandem_start_check (practice, tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  old_status = tandem_client_get_status (client);
  old_reason = g_strdup (tandem_client_get_start_reason (client));
  old_started = tandem_client_get_started (client);
  if (old_started != NULL)
    g_date_time_ref (old_started);
  g_object_set (client, "status", TANDEM_CLIENT_STATUS_ACTIVE, "start-reason", with_papers ? NULL : reason, "started",
                old_started != NULL ? old_started : now, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (client), tandem_practice_is_blank (reason) ? NULL : reason, error))
    return TRUE;
  g_object_set (client, "status", old_status, "start-reason", old_reason, "started", old_started, NULL);
  return FALSE;
}

/**
 * tandem_clients_get_open_start_reason:
 * @practice: an open practice
 * @client: the client
 *
 * Returns: (transfer none) (nullable): why coaching began without the papers of rule 2, as long as they are not in
 *   force
 */
const char *
tandem_clients_get_open_start_reason (TandemPractice *practice, TandemClient *client)
{
  const char *reason;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  reason = tandem_client_get_start_reason (client);
  if (reason == NULL || tandem_start_check (practice, tandem_record_get_id (TANDEM_RECORD (client)), NULL))
    return NULL;
  return reason;
}
