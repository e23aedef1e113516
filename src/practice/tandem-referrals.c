/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Referrals: beginning a letter, writing its sections, and following it up. What may leave is decided in
 * tandem-issuing.c. */

#include "tandem-referrals.h"

#include <glib/gi18n-lib.h>

#include "tandem-issuing.h"
#include "tandem-words.h"

/* The order in which a therapist's office expects to read. */
static const TandemCategory clinical_order[] = {
  TANDEM_CATEGORY_IDENTITY,         TANDEM_CATEGORY_REASON,
  TANDEM_CATEGORY_OBSERVATIONS,     TANDEM_CATEGORY_RISK,
  TANDEM_CATEGORY_COACHING_CONTEXT, TANDEM_CATEGORY_GOALS,
  TANDEM_CATEGORY_WORK_ENVIRONMENT, TANDEM_CATEGORY_THIRD_PARTIES,
};

/**
 * tandem_referrals_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for their referrals only
 * @status: (nullable): nick of a status, for referrals in it only
 *
 * Returns: (transfer full): a lazy model of #TandemReferral, newest first
 */
GListModel *
tandem_referrals_list (TandemPractice *practice, const char *client_id, const char *status)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_REFERRAL);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  if (status != NULL)
    tandem_query_where (query, "status", status);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_referrals_load:
 * @practice: an open practice
 * @id: a referral's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the referral; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemReferral *
tandem_referrals_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_REFERRAL, id, error) : NULL;
}

/**
 * tandem_referrals_write:
 * @practice: an open practice
 * @client: who is referred
 * @therapist: to whom
 * @purpose: (nullable): what the letter is for; %NULL for "referral"
 * @error: return location for an error
 *
 * Begins a referral: a draft of its letter, with the same id.
 *
 * Returns: (transfer full): the referral, or %NULL
 */
TandemReferral *
tandem_referrals_write (TandemPractice *practice, TandemClient *client, TandemTherapist *therapist, const char *purpose,
                        GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  const char *therapist_id;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);
  g_return_val_if_fail (TANDEM_IS_THERAPIST (therapist), NULL);

  if (store == NULL)
    return NULL;
  therapist_id = tandem_record_get_id (TANDEM_RECORD (therapist));
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return NULL;
  referral = tandem_referral_new ();
  g_object_set (referral, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "therapist-id", therapist_id,
                "purpose", tandem_practice_is_blank (purpose) ? tandem_words_purpose (NULL) : purpose, NULL);
  letter = tandem_papers_new_draft (practice, client, TANDEM_DOCUMENT_KIND_REFERRAL, NULL,
                                    tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (letter == NULL)
    return NULL;
  g_object_set (letter, "therapist-id", therapist_id, NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (letter), NULL, error) ||
      !tandem_store_save (store, TANDEM_RECORD (referral), NULL, error) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&referral);
}

static gboolean
require_unissued (TandemReferral *referral, GError **error)
{
  if (tandem_referral_get_issued (referral) == NULL)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                       _ ("This letter was issued; its words are fixed. Begin a new one to write again."));
  return FALSE;
}

static TandemParagraph *
find_paragraph (GPtrArray *paragraphs, TandemCategory category)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (tandem_paragraph_get_category (paragraphs->pdata[i]) == category)
      return paragraphs->pdata[i];
  return NULL;
}

/* Numbers the paragraphs from 1 in the clinical order. */
static gboolean
renumber (TandemStore *store, const char *document_id, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = tandem_issuing_find_paragraphs (store, document_id, error);
  gint64 position = 0;

  if (paragraphs == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (clinical_order); i++)
    {
      TandemParagraph *paragraph = find_paragraph (paragraphs, clinical_order[i]);

      if (paragraph == NULL)
        continue;
      g_object_set (paragraph, "position", ++position, NULL);
      if (!tandem_store_save (store, TANDEM_RECORD (paragraph), NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keep_text (TandemStore *store, const char *document_id, TandemCategory category, const char *text, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = tandem_issuing_find_paragraphs (store, document_id, error);
  g_autoptr (TandemParagraph) paragraph = NULL;

  if (paragraphs == NULL)
    return FALSE;
  if (find_paragraph (paragraphs, category) != NULL)
    paragraph = g_object_ref (find_paragraph (paragraphs, category));
  if (tandem_practice_is_blank (text))
    return paragraph == NULL || tandem_store_remove (store, TANDEM_RECORD (paragraph), NULL, error);
  if (paragraph == NULL)
    {
      paragraph = tandem_paragraph_new ();
      g_object_set (paragraph, "document-id", document_id, "category", category, NULL);
    }
  g_object_set (paragraph, "text", text, NULL);
  return tandem_store_save (store, TANDEM_RECORD (paragraph), NULL, error);
}

/**
 * tandem_referrals_set_text:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @category: one category of information
 * @text: (nullable): the letter's words of that category; empty to leave it out
 * @error: return location for an error
 *
 * Writes a section of the letter. Sections stand in the order of the usual clinical headings.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_referrals_set_text (TandemPractice *practice, TandemReferral *referral, TandemCategory category,
                           const char *text, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  const char *id;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  if (store == NULL || !require_unissued (referral, error))
    return FALSE;
  id = tandem_record_get_id (TANDEM_RECORD (referral));
  transaction = tandem_store_begin (store, error);
  return transaction != NULL && keep_text (store, id, category, text, error) && renumber (store, id, error) &&
         tandem_issuing_update_status (practice, referral, error) && tandem_transaction_commit (transaction, error);
}

/**
 * tandem_referrals_get_text:
 * @practice: an open practice
 * @referral: a referral
 * @category: one category of information
 *
 * Returns: (transfer full): the letter's words of that category; empty when it has none
 */
char *
tandem_referrals_get_text (TandemPractice *practice, TandemReferral *referral, TandemCategory category)
{
  TandemStore *store = tandem_practice_get_store (practice, NULL);
  g_autoptr (GPtrArray) paragraphs = NULL;
  TandemParagraph *paragraph;

  if (store == NULL)
    return g_strdup ("");
  paragraphs = tandem_issuing_find_paragraphs (store, tandem_record_get_id (TANDEM_RECORD (referral)), NULL);
  paragraph = paragraphs != NULL ? find_paragraph (paragraphs, category) : NULL;
  return g_strdup (paragraph != NULL ? tandem_paragraph_get_text (paragraph) : "");
}

/**
 * tandem_referrals_set_urgency:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @urgency: how soon the therapist is asked to see the client
 * @error: return location for an error
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_referrals_set_urgency (TandemPractice *practice, TandemReferral *referral, TandemUrgency urgency, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  if (store == NULL || !require_unissued (referral, error))
    return FALSE;
  g_object_set (referral, "urgency", urgency, NULL);
  return tandem_store_save (store, TANDEM_RECORD (referral), NULL, error);
}

/**
 * tandem_referrals_set_delivery:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @delivery: who takes the letter to the therapist
 * @error: return location for an error
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_referrals_set_delivery (TandemPractice *practice, TandemReferral *referral, TandemDelivery delivery,
                               GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  if (store == NULL || !require_unissued (referral, error))
    return FALSE;
  g_object_set (referral, "delivery", delivery, NULL);
  return tandem_store_save (store, TANDEM_RECORD (referral), NULL, error);
}

static gboolean
require_followable (TandemReferral *kept, TandemReferralStatus status, GError **error)
{
  if (tandem_referral_get_issued (kept) == NULL || status < TANDEM_REFERRAL_STATUS_ISSUED)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                   tandem_referral_get_issued (kept) == NULL
                     ? _ ("The letter has not been issued, so it cannot be “%s”.")
                     : _ ("A referral becomes “%s” by writing and issuing its letter only."),
                   tandem_words_referral_status (status));
      return FALSE;
    }
  if (tandem_referral_get_status (kept) == TANDEM_REFERRAL_STATUS_CLOSED)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE, _ ("This referral is closed."));
      return FALSE;
    }
  return TRUE;
}

/* What is over needs no reminder. */
static gboolean
check_reminder (TandemReferral *referral, GError **error)
{
  const GDate *remind = tandem_referral_get_remind (referral);
  g_autoptr (GDate) today = tandem_practice_today ();

  if (remind == NULL)
    return TRUE;
  if (tandem_referral_get_status (referral) == TANDEM_REFERRAL_STATUS_CLOSED)
    {
      g_object_set (referral, "remind", NULL, NULL);
      return TRUE;
    }
  if (g_date_compare (remind, today) >= 0)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("The day to ask again on has passed. Choose today or later, or leave it empty."));
  return FALSE;
}

/**
 * tandem_referrals_follow_up:
 * @practice: an open practice
 * @referral: a referral whose letter was issued, changed in its status, the day and the note of it, the day to ask
 * again and the outcome; what else was changed of it is not kept
 * @error: return location for an error
 *
 * Follows a referral up. A status without a day is of today.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_STATE before the letter is issued, for a status that only
 *   writing and issuing give, and once the referral is closed; %TANDEM_PRACTICE_ERROR_INVALID for a day to ask again
 *   that has passed
 */
gboolean
tandem_referrals_follow_up (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemReferral) kept = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  TandemReferralStatus status;
  const GDate *day;
  gboolean same;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  kept =
    store != NULL ? tandem_referrals_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error) : NULL;
  status = tandem_referral_get_status (referral);
  if (kept == NULL || !require_followable (kept, status, error) || !check_reminder (referral, error))
    return FALSE;
  day = tandem_referral_get_status_date (referral);
  same = status == tandem_referral_get_status (kept);
  g_object_set (kept, "status", status, "status-note", tandem_referral_get_status_note (referral), "status-date",
                day != NULL || same ? day : today, "remind", tandem_referral_get_remind (referral), "outcome",
                tandem_referral_get_outcome (referral), NULL);
  return tandem_store_save (store, TANDEM_RECORD (kept), tandem_referral_get_status_note (referral), error);
}

/**
 * tandem_referrals_set_status:
 * @practice: an open practice
 * @referral: a referral whose letter was issued
 * @status: one of the states after issuing
 * @note: (nullable): what was heard
 * @error: return location for an error
 *
 * Follows a referral up, as of today; see tandem_referrals_follow_up().
 *
 * Returns: whether it was kept
 */
gboolean
tandem_referrals_set_status (TandemPractice *practice, TandemReferral *referral, TandemReferralStatus status,
                             const char *note, GError **error)
{
  g_autoptr (TandemReferral) heard = NULL;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  heard = tandem_referrals_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (heard == NULL)
    return FALSE;
  g_object_set (heard, "status", status, "status-note", note, "status-date", NULL, "remind", NULL, NULL);
  return tandem_referrals_follow_up (practice, heard, error);
}
