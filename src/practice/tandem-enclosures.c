/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that go with a letter. What they tell is said by category of information, and held against the permission as
 * the paragraphs are. */

#include "tandem-enclosures.h"

#include <glib/gi18n-lib.h>

#include "tandem-issuing.h"

static gboolean
require_unissued (TandemReferral *referral, GError **error)
{
  if (tandem_referral_get_issued (referral) == NULL)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                       _ ("The letter was issued; what is enclosed with it is fixed."));
  return FALSE;
}

/**
 * tandem_enclosures_add:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @content: a PDF, or a PNG or JPEG image
 * @name: the file's name
 * @categories: what it tells, one category of information or more
 * @error: return location for an error
 *
 * Encloses a file with a letter.
 *
 * Returns: (transfer full): the enclosure; %NULL with %TANDEM_PRACTICE_ERROR_INVALID for a file of another kind or
 *   without a category, %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
TandemAttachment *
tandem_enclosures_add (TandemPractice *practice, TandemReferral *referral, GBytes *content, const char *name,
                       TandemCategory categories, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (TandemAttachment) enclosure = NULL;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), NULL);

  if (store == NULL || !require_unissued (referral, error))
    return NULL;
  if (categories == 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("Say what the file tells: choose one category of information or more."));
      return NULL;
    }
  letter = tandem_papers_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  enclosure = letter != NULL ? tandem_attachments_new (letter, NULL, content, name, error) : NULL;
  if (enclosure == NULL)
    return NULL;
  g_object_set (enclosure, "part", TANDEM_ATTACHMENT_PART_ENCLOSURE, "categories",
                categories | TANDEM_CATEGORY_IDENTITY, NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (enclosure), NULL, error) ||
      !tandem_issuing_update_status (practice, referral, error))
    return NULL;
  return g_steal_pointer (&enclosure);
}

/**
 * tandem_enclosures_remove:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @id: id of an enclosure
 * @error: return location for an error
 *
 * Returns: whether it is gone; %TANDEM_PRACTICE_ERROR_FROZEN once the letter was issued
 */
gboolean
tandem_enclosures_remove (TandemPractice *practice, TandemReferral *referral, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemAttachment) enclosure = NULL;

  if (store == NULL || !require_unissued (referral, error))
    return FALSE;
  enclosure = tandem_store_load (store, TANDEM_TYPE_ATTACHMENT, id, error);
  return enclosure != NULL && tandem_store_remove (store, TANDEM_RECORD (enclosure), NULL, error) &&
         tandem_issuing_update_status (practice, referral, error);
}

/**
 * tandem_enclosures_find:
 * @practice: an open practice
 * @letter_id: id of a letter
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemAttachment): what goes with it, the first one first
 */
GPtrArray *
tandem_enclosures_find (TandemPractice *practice, const char *letter_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_ATTACHMENT);

  tandem_query_where (query, "document-id", letter_id);
  tandem_query_where (query, "part", "enclosure");
  tandem_query_order (query, "created", FALSE);
  return store != NULL ? tandem_store_find (store, query, error) : NULL;
}
