/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a signed paper leaves the vault: the copies that the client got, and the proof. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-proof.h"
#include "tandem-sendings.h"
#include "tandem-words.h"

static GBytes *
prove (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GPtrArray) attachments = NULL;

  if (tandem_document_get_in_force (document) == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED,
                           _ ("There is nothing to prove yet: not all have signed this paper who must."));
      return NULL;
    }
  faults = tandem_papers_verify (practice, document, error);
  if (faults == NULL)
    return NULL;
  if (faults->len > 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED, faults->pdata[0]);
      return NULL;
    }
  signatures = tandem_papers_get_signatures (practice, document, error);
  attachments =
    signatures != NULL ? tandem_attachments_find (tandem_practice_get_store (practice, NULL), document, error) : NULL;
  if (attachments == NULL)
    return NULL;
  return tandem_proof_write (document, signatures, attachments,
                             tandem_profile_get_public_key (tandem_practice_get_profile (practice)));
}

/**
 * tandem_papers_save_proof:
 * @practice: an open practice
 * @document: a document that all have signed who must
 * @file: where to; replaced as a whole when it exists
 * @error: return location for an error
 *
 * Writes a small file by which anybody can find out, without the vault, whether the paper is what was signed: see
 * tandem_proof_check(). It holds the words of the paper, as the paper itself does. Noted in the journal.
 *
 * Returns: whether it was written
 */
gboolean
tandem_papers_save_proof (TandemPractice *practice, TandemDocument *document, GFile *file, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GBytes) proof = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  proof = store != NULL ? prove (practice, document, error) : NULL;
  if (proof == NULL)
    return FALSE;
  data = g_bytes_get_data (proof, &size);
  if (!g_file_replace_contents (file, data, size, NULL, FALSE,
                                G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error))
    return FALSE;
  return tandem_practice_is_read_only (practice) ||
         tandem_store_journal (store, "saved a proof", TANDEM_RECORD (document),
                               tandem_document_get_client_id (document), NULL, error);
}

/**
 * tandem_papers_check_copy:
 * @practice: an open practice
 * @document: a document
 * @how: how the client is to get the copy
 * @error: return location for an error
 *
 * Returns: whether the client may get a copy this way; %TANDEM_PRACTICE_ERROR_NOT_SIGNED when there is no signed paper
 * to copy, %TANDEM_PRACTICE_ERROR_NOT_PERMITTED when it is to be mailed and the client did not agree to e-mail
 */
gboolean
tandem_papers_check_copy (TandemPractice *practice, TandemDocument *document, TandemCopying how, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (tandem_document_get_in_force (document) == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED,
                           _ ("The client gets a copy of the signed paper. Not all have signed this one who must."));
      return FALSE;
    }
  return how != TANDEM_COPYING_MAILED ||
         tandem_sendings_may_mail (practice, tandem_document_get_client_id (document), error);
}

/**
 * tandem_papers_record_copy:
 * @practice: an open practice
 * @document: a document that all have signed who must
 * @how: how the client got the copy
 * @error: return location for an error
 *
 * Records that the client was given a copy of the signed paper, now.
 *
 * Returns: whether it was kept; refused as by tandem_papers_check_copy()
 */
gboolean
tandem_papers_record_copy (TandemPractice *practice, TandemDocument *document, TandemCopying how, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemPaperCopy) copy = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (store == NULL || !tandem_papers_check_copy (practice, document, how, error))
    return FALSE;
  copy = g_object_new (TANDEM_TYPE_PAPER_COPY, "document-id", tandem_record_get_id (TANDEM_RECORD (document)), "how",
                       how, "given", now, NULL);
  return tandem_store_save (store, TANDEM_RECORD (copy), tandem_words_copying (how), error);
}

/**
 * tandem_papers_get_copies:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemPaperCopy): the copies that the client was given, the first one first
 */
GPtrArray *
tandem_papers_get_copies (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PAPER_COPY);

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "document-id", tandem_record_get_id (TANDEM_RECORD (document)));
  tandem_query_order (query, "created", FALSE);
  return tandem_store_find (store, query, error);
}
