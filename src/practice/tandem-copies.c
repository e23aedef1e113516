/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a signed paper leaves the vault besides its pages: the proof. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-proof.h"

static GBytes *
prove (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) signatures = NULL;

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
  return signatures != NULL
           ? tandem_proof_write (document, signatures,
                                 tandem_profile_get_public_key (tandem_practice_get_profile (practice)))
           : NULL;
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
