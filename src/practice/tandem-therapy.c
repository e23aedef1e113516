/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The therapist beside the coach: that a client sees one, what they advise about the coaching, and what the coach
 * decides when the therapist is opposed and the client wants to go on. */

#include "tandem-therapy.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-private.h"

/**
 * tandem_therapy_list:
 * @practice: an open practice
 * @client_id: a client's id
 *
 * Returns: (transfer full): a lazy model of #TandemTherapyLink, newest first
 */
GListModel *
tandem_therapy_list (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_THERAPY_LINK);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_therapy_load:
 * @practice: an open practice
 * @id: a therapy link's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the link; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemTherapyLink *
tandem_therapy_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_THERAPY_LINK, id, error) : NULL;
}

/**
 * tandem_therapy_find_open:
 * @practice: an open practice
 * @client_id: a client's id
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type TandemTherapyLink): the client's therapies that go on
 */
GPtrArray *
tandem_therapy_find_open (TandemPractice *practice, const char *client_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_THERAPY_LINK);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "client-id", client_id);
  tandem_query_where_set (query, "ended", FALSE);
  tandem_query_order (query, "created", FALSE);
  return tandem_store_find (store, query, error);
}

static gboolean
check_new (TandemPractice *practice, TandemStore *store, TandemTherapyLink *link, GError **error)
{
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemTherapist) therapist = NULL;
  g_autoptr (GPtrArray) open = NULL;

  if (!tandem_practice_require_text (tandem_therapy_link_get_client_id (link), _ ("Client"), error) ||
      !tandem_practice_require_text (tandem_therapy_link_get_therapist_id (link), _ ("Therapist"), error) ||
      !tandem_boundary_check_past (tandem_therapy_link_get_since (link), _ ("Since"), error))
    return FALSE;
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_therapy_link_get_client_id (link), error);
  therapist = client != NULL
                ? tandem_store_load (store, TANDEM_TYPE_THERAPIST, tandem_therapy_link_get_therapist_id (link), error)
                : NULL;
  open =
    therapist != NULL ? tandem_therapy_find_open (practice, tandem_therapy_link_get_client_id (link), error) : NULL;
  for (guint i = 0; open != NULL && i < open->len; i++)
    if (g_str_equal (tandem_therapy_link_get_therapist_id (open->pdata[i]),
                     tandem_therapy_link_get_therapist_id (link)))
      {
        g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                     _ ("It is noted already that the client sees %s."), tandem_therapist_get_name (therapist));
        return FALSE;
      }
  return open != NULL;
}

static gboolean
check_guidance (TandemTherapyLink *link, GError **error)
{
  TandemGuidance guidance = tandem_therapy_link_get_guidance (link);
  const GDate *review = tandem_therapy_link_get_review_date (link);
  g_autoptr (GDate) today = tandem_practice_today ();

  if (guidance == TANDEM_GUIDANCE_NONE)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("Say what the therapist advises: to continue, with conditions, to pause or to stop."));
      return FALSE;
    }
  if ((guidance == TANDEM_GUIDANCE_CONDITIONS &&
       !tandem_practice_require_text (tandem_therapy_link_get_conditions (link), _ ("Conditions"), error)) ||
      !tandem_boundary_check_past (tandem_therapy_link_get_guidance_date (link), _ ("Guidance given on"), error) ||
      !tandem_practice_require_text (tandem_therapy_link_get_guidance_source (link), _ ("How you received it"), error))
    return FALSE;
  if (review == NULL)
    return tandem_practice_require_text (NULL, _ ("Look again on"), error);
  if (g_date_compare (review, today) > 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” has to be a day that is still to come."), _ ("Look again on"));
  return FALSE;
}

static gboolean
require_open (TandemTherapyLink *link, GError **error)
{
  if (tandem_therapy_link_get_ended (link) == NULL)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                       _ ("This therapy is over. Note it anew if the client has begun again."));
  return FALSE;
}

/**
 * tandem_therapy_begin:
 * @practice: an open practice
 * @link: an unsaved link: client, therapist, since
 * @error: return location for an error
 *
 * Notes that a client sees a therapist beside the coaching. The therapist's guidance may be set already.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_STATE when it is noted already
 */
gboolean
tandem_therapy_begin (TandemPractice *practice, TandemTherapyLink *link, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_THERAPY_LINK (link), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_therapy_link_get_since (link) == NULL)
    g_object_set (link, "since", today, NULL);
  return check_new (practice, store, link, error) &&
         (tandem_therapy_link_get_guidance (link) == TANDEM_GUIDANCE_NONE || check_guidance (link, error)) &&
         tandem_store_save (store, TANDEM_RECORD (link), NULL, error);
}

/**
 * tandem_therapy_save_guidance:
 * @practice: an open practice
 * @link: a link on which guidance, conditions, its day, its source and the review date were set
 * @error: return location for an error
 *
 * Keeps what the therapist advises about the coaching. It counts at once for whether coaching may be booked or held.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_therapy_save_guidance (TandemPractice *practice, TandemTherapyLink *link, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  g_return_val_if_fail (TANDEM_IS_THERAPY_LINK (link), FALSE);

  return store != NULL && require_open (link, error) && check_guidance (link, error) &&
         tandem_store_save (store, TANDEM_RECORD (link), NULL, error);
}

/**
 * tandem_therapy_end:
 * @practice: an open practice
 * @link: a therapy that goes on
 * @day: (nullable): its last day; %NULL for today
 * @error: return location for an error
 *
 * Notes that a therapy is over. Its guidance does not count any more.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_therapy_end (TandemPractice *practice, TandemTherapyLink *link, const GDate *day, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_THERAPY_LINK (link), FALSE);

  if (store == NULL || !require_open (link, error) ||
      !tandem_boundary_check_past (day != NULL ? day : today, _ ("Ended"), error))
    return FALSE;
  g_object_set (link, "ended", day != NULL ? day : today, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (link), NULL, error))
    return TRUE;
  g_object_set (link, "ended", NULL, NULL);
  return FALSE;
}

/**
 * tandem_therapy_is_opposed:
 * @link: a link
 *
 * Returns: whether the therapist advises to pause or to stop coaching, in a therapy that goes on
 */
gboolean
tandem_therapy_is_opposed (TandemTherapyLink *link)
{
  TandemGuidance guidance;

  g_return_val_if_fail (TANDEM_IS_THERAPY_LINK (link), FALSE);

  guidance = tandem_therapy_link_get_guidance (link);
  return tandem_therapy_link_get_ended (link) == NULL &&
         (guidance == TANDEM_GUIDANCE_PAUSE || guidance == TANDEM_GUIDANCE_STOP);
}

/**
 * tandem_therapy_get_responsibilities:
 *
 * Returns: all that a coach has to acknowledge who goes on against a therapist's advice
 */
TandemResponsibility
tandem_therapy_get_responsibilities (void)
{
  return TANDEM_RESPONSIBILITY_REASONS_HEARD | TANDEM_RESPONSIBILITY_CLIENT_KNOWS |
         TANDEM_RESPONSIBILITY_THERAPIST_KNOWS | TANDEM_RESPONSIBILITY_NO_INTERFERENCE |
         TANDEM_RESPONSIBILITY_COMPETENCE | TANDEM_RESPONSIBILITY_STOP_SIGNS;
}

static gboolean
check_opposed (TandemStore *store, TandemOpposedDecision *decision, GError **error)
{
  g_autoptr (TandemTherapyLink) link = NULL;
  const char *link_id = tandem_opposed_decision_get_link_id (decision);

  if (!tandem_practice_require_text (link_id, _ ("Therapy"), error))
    return FALSE;
  link = tandem_store_load (store, TANDEM_TYPE_THERAPY_LINK, link_id, error);
  if (link == NULL)
    return FALSE;
  if (!tandem_therapy_is_opposed (link))
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("The therapist is not opposed to coaching: there is nothing to decide against."));
      return FALSE;
    }
  g_object_set (decision, "client-id", tandem_therapy_link_get_client_id (link), NULL);
  return TRUE;
}

static gboolean
check_acknowledged (TandemOpposedDecision *decision, GError **error)
{
  TandemResponsibility all = tandem_therapy_get_responsibilities ();
  TandemDecision decided = tandem_opposed_decision_get_decision (decision);

  /* Who follows the therapist's advice takes on nothing more. */
  if ((decided != TANDEM_DECISION_CONTINUE && decided != TANDEM_DECISION_CONDITIONS) ||
      (tandem_opposed_decision_get_acknowledged (decision) & all) == all)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("To go on against the therapist’s advice, acknowledge every responsibility."));
  return FALSE;
}

/**
 * tandem_therapy_decide:
 * @practice: an open practice
 * @decision: an unsaved decision; its day is today where none is set
 * @error: return location for an error
 *
 * Records what was decided when the therapist is opposed and the client wants to go on. To go on, the coach
 * acknowledges every responsibility; to pause, to withdraw and to refer become the client's status.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_STATE where the therapist is not opposed,
 *   %TANDEM_PRACTICE_ERROR_INVALID says what is not finished
 */
gboolean
tandem_therapy_decide (TandemPractice *practice, TandemOpposedDecision *decision, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  const char *reason;

  g_return_val_if_fail (TANDEM_IS_OPPOSED_DECISION (decision), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_opposed_decision_get_day (decision) == NULL)
    g_object_set (decision, "day", today, NULL);
  reason = tandem_opposed_decision_get_reason (decision);
  if (!check_opposed (store, decision, error) ||
      !tandem_boundary_check_past (tandem_opposed_decision_get_day (decision), _ ("Date"), error) ||
      !tandem_practice_require_text (tandem_opposed_decision_get_client_wish (decision), _ ("What the client wants"),
                                     error) ||
      !check_acknowledged (decision, error) ||
      !tandem_boundary_check_decision (tandem_opposed_decision_get_decision (decision), reason,
                                       tandem_opposed_decision_get_conditions (decision),
                                       tandem_opposed_decision_get_review_date (decision), error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  return transaction != NULL && tandem_store_save (store, TANDEM_RECORD (decision), reason, error) &&
         tandem_boundary_apply_decision (store, tandem_opposed_decision_get_client_id (decision),
                                         tandem_opposed_decision_get_decision (decision), reason, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_therapy_find_decision:
 * @practice: an open practice
 * @link: a link
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the newest decision on the guidance as it is; %NULL without an error when none
 * was made since the guidance was kept
 */
TandemOpposedDecision *
tandem_therapy_find_decision (TandemPractice *practice, TandemTherapyLink *link, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_OPPOSED_DECISION);
  g_autoptr (TandemOpposedDecision) decision = NULL;

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "link-id", tandem_record_get_id (TANDEM_RECORD (link)));
  tandem_query_order (query, "created", TRUE);
  decision = tandem_store_find_first (store, query, error);
  if (decision != NULL && g_date_time_compare (tandem_record_get_created (TANDEM_RECORD (decision)),
                                               tandem_record_get_modified (TANDEM_RECORD (link))) < 0)
    return NULL;
  return g_steal_pointer (&decision);
}

/**
 * tandem_therapy_list_decisions:
 * @practice: an open practice
 * @client_id: a client's id
 *
 * Returns: (transfer full): a lazy model of #TandemOpposedDecision, newest first
 */
GListModel *
tandem_therapy_list_decisions (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_OPPOSED_DECISION);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}
