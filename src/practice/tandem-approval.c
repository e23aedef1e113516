/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client reads a letter before it goes, and says whether it may. What they approved is kept as a hash of all that
 * the letter is made from, so that an approval holds for that letter and for no other. */

#include "tandem-issuing.h"

#include <glib/gi18n-lib.h>

#include "tandem-clause.h"
#include "tandem-words.h"

/* The day of the letter is left out: it may be read today and issued tomorrow. */
static char *
hash_letter (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources)
{
  TandemPaperSources unapproved = *sources;
  g_autoptr (JsonNode) context = NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  unapproved.approved = FALSE;
  context = tandem_papers_build_context (practice, document, &unapproved);
  json_object_remove_member (json_node_get_object (context), "date");
  text = tandem_context_to_text (context);
  whole = g_strjoin ("\n", tandem_template_get_id (sources->template), tandem_template_get_version (sources->template),
                     text, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

gboolean
tandem_issuing_is_approved (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources)
{
  g_autofree char *hash = NULL;

  if (tandem_referral_get_approved (sources->referral) == NULL)
    return FALSE;
  hash = hash_letter (practice, document, sources);
  return g_strcmp0 (hash, tandem_referral_get_approved_hash (sources->referral)) == 0;
}

static TandemDocument *
load_letter (TandemPractice *practice, TandemReferral *referral, TandemPaperSources *sources, GError **error)
{
  g_autoptr (TandemDocument) document =
    tandem_papers_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);

  if (document == NULL || !tandem_papers_load_sources (practice, document, sources, error))
    return NULL;
  return g_steal_pointer (&document);
}

static gboolean
require_readable (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  g_autoptr (GPtrArray) checks = NULL;

  if (tandem_referral_get_issued (referral) != NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                           _ ("This letter was issued already; its words are fixed."));
      return FALSE;
    }
  checks = tandem_referrals_check (practice, referral, error);
  if (checks == NULL)
    return FALSE;
  if (checks->len == 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("The letter is empty. Write at least one section first."));
      return FALSE;
    }
  for (guint i = 0; i < checks->len; i++)
    if (!tandem_letter_check_is_covered (checks->pdata[i]))
      {
        g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                     _ ("The letter cannot be read yet as it will be: “%s” is struck. %s"),
                     tandem_words_category (tandem_letter_check_get_category (checks->pdata[i])),
                     tandem_letter_check_get_reason (checks->pdata[i]));
        return FALSE;
      }
  return TRUE;
}

/**
 * tandem_referrals_get_markup:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @error: return location for an error
 *
 * Returns: (transfer full): the letter as it would be issued, as Pango markup;
 *   %TANDEM_PRACTICE_ERROR_NOT_PERMITTED while a section is struck
 */
char *
tandem_referrals_get_markup (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  g_auto (TandemPaperSources) sources = { NULL };
  g_autoptr (TandemDocument) document = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), NULL);

  if (!require_readable (practice, referral, error))
    return NULL;
  document = load_letter (practice, referral, &sources, error);
  text = document != NULL ? tandem_papers_merge (practice, document, &sources, NULL, error) : NULL;
  return text != NULL ? tandem_clause_get_markup (text, NULL) : NULL;
}

/**
 * tandem_referrals_is_approved:
 * @practice: an open practice
 * @referral: a referral
 *
 * Returns: whether the client has read the letter as it stands and said that it may go
 */
gboolean
tandem_referrals_is_approved (TandemPractice *practice, TandemReferral *referral)
{
  g_auto (TandemPaperSources) sources = { NULL };
  g_autoptr (TandemDocument) document = NULL;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  document = load_letter (practice, referral, &sources, NULL);
  return document != NULL && sources.approved;
}

/**
 * tandem_referrals_approve:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @by: name of who has read it: the client, or who stands for them
 * @error: return location for an error
 *
 * Records that the client has read the letter as it stands and that it may go.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_NOT_PERMITTED while a section is struck,
 *   %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_referrals_approve (TandemPractice *practice, TandemReferral *referral, const char *by, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_auto (TandemPaperSources) sources = { NULL };
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *hash = NULL;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  if (store == NULL || !tandem_practice_require_text (by, _ ("Your name"), error) ||
      !require_readable (practice, referral, error))
    return FALSE;
  document = load_letter (practice, referral, &sources, error);
  transaction = document != NULL ? tandem_store_begin (store, error) : NULL;
  if (transaction == NULL)
    return FALSE;
  hash = hash_letter (practice, document, &sources);
  g_object_set (referral, "approved", now, "approved-by", by, "approved-hash", hash, "objection", NULL, NULL);
  return tandem_store_save (store, TANDEM_RECORD (referral), NULL, error) &&
         tandem_store_journal (store, "approved", TANDEM_RECORD (referral), tandem_referral_get_client_id (referral),
                               by, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_referrals_object:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @objection: (nullable): what the client wants otherwise, if they said so
 * @error: return location for an error
 *
 * Records that the client has read the letter and does not want it to go like this. An approval that was given before
 * is gone.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_referrals_object (TandemPractice *practice, TandemReferral *referral, const char *objection, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  const char *words = tandem_practice_is_blank (objection) ? _ ("Not like this.") : objection;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  if (store == NULL || !require_readable (practice, referral, error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  g_object_set (referral, "approved", NULL, "approved-by", NULL, "approved-hash", NULL, "objection", words, NULL);
  return tandem_store_save (store, TANDEM_RECORD (referral), NULL, error) &&
         tandem_store_journal (store, "objected", TANDEM_RECORD (referral), tandem_referral_get_client_id (referral),
                               words, error) &&
         tandem_transaction_commit (transaction, error);
}
