/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 6 of the practice: what a coach noticed that may belong to therapy ends in a decision, with a reason, what was
 * said to the client, and a day to look again. Signs are the coach's own words: nothing here diagnoses, and nothing
 * adds up. */

#include "tandem-boundary-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-referrals.h"

/**
 * tandem_boundary_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for their checks only
 *
 * Returns: (transfer full): a lazy model of #TandemBoundaryCheck, newest first
 */
GListModel *
tandem_boundary_list (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_BOUNDARY_CHECK);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "day", TRUE);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_boundary_load:
 * @practice: an open practice
 * @id: a check's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the check; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemBoundaryCheck *
tandem_boundary_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_BOUNDARY_CHECK, id, error) : NULL;
}

/**
 * tandem_boundary_find_newest:
 * @practice: an open practice
 * @client_id: a client's id
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the client's newest check, which is the one that counts; %NULL without an error
 *   when there is none
 */
TandemBoundaryCheck *
tandem_boundary_find_newest (TandemPractice *practice, const char *client_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_BOUNDARY_CHECK);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "day", TRUE);
  tandem_query_order (query, "created", TRUE);
  return tandem_store_find_first (store, query, error);
}

static int
compare_signs (gconstpointer a, gconstpointer b)
{
  return (int) tandem_observed_sign_get_kind (*(TandemObservedSign **) a) -
         (int) tandem_observed_sign_get_kind (*(TandemObservedSign **) b);
}

/**
 * tandem_boundary_find_signs:
 * @practice: an open practice
 * @check: a check
 * @error: return location for an error
 *
 * Returns: (transfer container) (element-type TandemObservedSign): what was noticed, in the order of the kinds of signs
 */
GPtrArray *
tandem_boundary_find_signs (TandemPractice *practice, TandemBoundaryCheck *check, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_OBSERVED_SIGN);
  GPtrArray *signs;

  g_return_val_if_fail (TANDEM_IS_BOUNDARY_CHECK (check), NULL);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "check-id", tandem_record_get_id (TANDEM_RECORD (check)));
  signs = tandem_store_find (store, query, error);
  if (signs != NULL)
    g_ptr_array_sort (signs, compare_signs);
  return signs;
}

gboolean
tandem_boundary_check_past (const GDate *day, const char *label, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();

  if (day == NULL)
    return tandem_practice_require_text (NULL, label, error);
  if (g_date_compare (day, today) <= 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” lies in the future."), label);
  return FALSE;
}

gboolean
tandem_boundary_check_decision (TandemDecision decision, const char *reason, const char *conditions,
                                const GDate *review_date, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();

  if (decision == TANDEM_DECISION_UNDECIDED)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("It is not finished: decide how coaching goes on."));
      return FALSE;
    }
  if (!tandem_practice_require_text (reason, _ ("Reason"), error) ||
      (decision == TANDEM_DECISION_CONDITIONS && !tandem_practice_require_text (conditions, _ ("Conditions"), error)))
    return FALSE;
  if (review_date == NULL)
    return tandem_practice_require_text (NULL, _ ("Look again on"), error);
  if (g_date_compare (review_date, today) > 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” has to be a day that is still to come."), _ ("Look again on"));
  return FALSE;
}

/* What a decision makes of a client who stands at @status. */
static TandemClientStatus
status_after (TandemDecision decision, TandemClientStatus status)
{
  /* Coaching that is over is not paused or referred any more. */
  if (status == TANDEM_CLIENT_STATUS_ENDED || status == TANDEM_CLIENT_STATUS_ARCHIVED)
    return status;
  switch (decision)
    {
    case TANDEM_DECISION_PAUSE:
      return TANDEM_CLIENT_STATUS_PAUSED;
    case TANDEM_DECISION_WITHDRAW:
      return TANDEM_CLIENT_STATUS_ENDED;
    case TANDEM_DECISION_REFER:
      return TANDEM_CLIENT_STATUS_REFERRED;
    case TANDEM_DECISION_UNDECIDED:
    case TANDEM_DECISION_CONTINUE:
    case TANDEM_DECISION_CONDITIONS:
    default:
      return status;
    }
}

gboolean
tandem_boundary_apply_decision (TandemStore *store, const char *client_id, TandemDecision decision, const char *reason,
                                GError **error)
{
  g_autoptr (TandemClient) client = tandem_store_load (store, TANDEM_TYPE_CLIENT, client_id, error);
  TandemClientStatus after;

  if (client == NULL)
    return FALSE;
  after = status_after (decision, tandem_client_get_status (client));
  if (after == tandem_client_get_status (client))
    return TRUE;
  g_object_set (client, "status", after, NULL);
  return tandem_store_save (store, TANDEM_RECORD (client), reason, error);
}

static gboolean
check_sign (TandemObservedSign *sign, GError **error)
{
  if (!tandem_practice_is_blank (tandem_observed_sign_get_words (sign)))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s”: say in your own words what you saw or heard."),
               tandem_words_sign_kind (tandem_observed_sign_get_kind (sign)));
  return FALSE;
}

static gboolean
check_signs (TandemBoundaryCheck *check, GPtrArray *signs, GError **error)
{
  guint kinds = 0;

  for (guint i = 0; i < signs->len; i++)
    {
      TandemSignKind kind = tandem_observed_sign_get_kind (signs->pdata[i]);

      if (!check_sign (signs->pdata[i], error))
        return FALSE;
      if (kinds & (1u << kind))
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("“%s” is there twice. Put what you noticed into one."), tandem_words_sign_kind (kind));
          return FALSE;
        }
      kinds |= 1u << kind;
    }
  if (signs->len > 0 || tandem_boundary_check_get_acute (check) ||
      tandem_boundary_check_get_decision (check) == TANDEM_DECISION_CONTINUE)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("It is not finished: tick what you noticed. Without any sign, coaching continues."));
  return FALSE;
}

static gboolean
check_finished (TandemBoundaryCheck *check, GPtrArray *signs, GError **error)
{
  if (tandem_record_get_revision (TANDEM_RECORD (check)) > 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                           _ ("A boundary check stays as it was recorded. Begin a new one to look again."));
      return FALSE;
    }
  return tandem_boundary_check_past (tandem_boundary_check_get_day (check), _ ("Date"), error) &&
         (!tandem_boundary_check_get_acute (check) ||
          tandem_practice_require_text (tandem_boundary_check_get_acute_action (check), _ ("What did you do?"),
                                        error)) &&
         check_signs (check, signs, error) &&
         tandem_boundary_check_decision (
           tandem_boundary_check_get_decision (check), tandem_boundary_check_get_reason (check),
           tandem_boundary_check_get_conditions (check), tandem_boundary_check_get_review_date (check), error) &&
         tandem_practice_require_text (tandem_boundary_check_get_said_to_client (check),
                                       _ ("What was said to the client"), error);
}

static gboolean
save_signs (TandemStore *store, TandemBoundaryCheck *check, GPtrArray *signs, GError **error)
{
  for (guint i = 0; i < signs->len; i++)
    {
      g_object_set (signs->pdata[i], "client-id", tandem_boundary_check_get_client_id (check), "check-id",
                    tandem_record_get_id (TANDEM_RECORD (check)), NULL);
      if (!tandem_store_save (store, signs->pdata[i], NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tandem_boundary_record:
 * @practice: an open practice
 * @check: an unsaved check; its day is today where none is set
 * @signs: (element-type TandemObservedSign): unsaved signs with kind, severity, since when, and words
 * @error: return location for an error
 *
 * Rule 6: a boundary check ends in a decision with a reason, what was said to the client, and a review date; an acute
 * risk asks what was done. To pause, to withdraw and to refer become the client's status at once. A recorded check is
 * not changed any more.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID says what is not finished
 */
gboolean
tandem_boundary_record (TandemPractice *practice, TandemBoundaryCheck *check, GPtrArray *signs, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_BOUNDARY_CHECK (check), FALSE);
  g_return_val_if_fail (signs != NULL, FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_boundary_check_get_day (check) == NULL)
    g_object_set (check, "day", today, NULL);
  if (!tandem_practice_require_text (tandem_boundary_check_get_client_id (check), _ ("Client"), error) ||
      !check_finished (check, signs, error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  return transaction != NULL &&
         tandem_store_save (store, TANDEM_RECORD (check), tandem_boundary_check_get_reason (check), error) &&
         save_signs (store, check, signs, error) &&
         tandem_boundary_apply_decision (store, tandem_boundary_check_get_client_id (check),
                                         tandem_boundary_check_get_decision (check),
                                         tandem_boundary_check_get_reason (check), error) &&
         tandem_transaction_commit (transaction, error);
}

/* What was noticed, as the section of a letter: the coach's words, one sign a line. */
static char *
signs_text (GPtrArray *signs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < signs->len; i++)
    {
      TandemObservedSign *sign = signs->pdata[i];
      const char *since = tandem_observed_sign_get_since (sign);
      const char *kind = tandem_words_sign_kind (tandem_observed_sign_get_kind (sign));
      const char *words = tandem_observed_sign_get_words (sign);

      if (text->len > 0)
        g_string_append (text, "\n\n");
      if (tandem_practice_is_blank (since))
        /* Translators: a sign, and what the coach noticed */
        g_string_append_printf (text, _ ("%s: %s"), kind, words);
      else
        /* Translators: a sign, since when, and what the coach noticed */
        g_string_append_printf (text, _ ("%s (%s): %s"), kind, since, words);
    }
  return g_string_free (text, FALSE);
}

/**
 * tandem_boundary_refer:
 * @practice: an open practice
 * @check: a recorded check that ended in referring
 * @therapist: to whom
 * @error: return location for an error
 *
 * Begins a referral letter from a check: what was noticed stands in its section already, and an acute risk in that of
 * risk. It is a draft, which the coach edits and the client's permission limits.
 *
 * Returns: (transfer full): the referral; %NULL with %TANDEM_PRACTICE_ERROR_STATE where the check ended otherwise
 */
TandemReferral *
tandem_boundary_refer (TandemPractice *practice, TandemBoundaryCheck *check, TandemTherapist *therapist, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (GPtrArray) signs = NULL;
  g_autofree char *noticed = NULL;

  g_return_val_if_fail (TANDEM_IS_BOUNDARY_CHECK (check), NULL);

  if (store == NULL)
    return NULL;
  if (tandem_boundary_check_get_decision (check) != TANDEM_DECISION_REFER)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("This boundary check did not end in a referral."));
      return NULL;
    }
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_boundary_check_get_client_id (check), error);
  signs = client != NULL ? tandem_boundary_find_signs (practice, check, error) : NULL;
  transaction = signs != NULL ? tandem_store_begin (store, error) : NULL;
  if (transaction == NULL)
    return NULL;
  noticed = signs_text (signs);
  referral = tandem_referrals_write (practice, client, therapist, NULL, error);
  if (referral == NULL ||
      !tandem_referrals_set_text (practice, referral, TANDEM_CATEGORY_OBSERVATIONS, noticed, error) ||
      (tandem_boundary_check_get_acute (check) &&
       !tandem_referrals_set_text (practice, referral, TANDEM_CATEGORY_RISK,
                                   tandem_boundary_check_get_acute_action (check), error)) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&referral);
}
