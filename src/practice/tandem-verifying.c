/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 4: whether what is kept of a paper is what was signed, and if not, which part of it is not. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-seal.h"

static void G_GNUC_PRINTF (3, 4) add_fault (TandemDocument *document, GPtrArray *faults, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (faults, g_strdup_printf ("%s (%s): %s", tandem_document_get_title (document),
                                            tandem_record_get_id (TANDEM_RECORD (document)), what));
}

static void
verify_words (TandemDocument *document, GPtrArray *faults)
{
  g_autofree char *hash = tandem_seal_hash_document (document);
  gboolean whole = g_strcmp0 (hash, tandem_document_get_hash (document)) == 0;
  g_auto (GStrv) altered = tandem_seal_list_altered (tandem_seal_get_document_form (document), TANDEM_RECORD (document),
                                                     tandem_document_get_digests (document));

  for (gsize i = 0; altered[i] != NULL; i++)
    if (whole)
      add_fault (document, faults, _ ("the hash of its “%s” was altered."), altered[i]);
    else
      add_fault (document, faults, _ ("its “%s” was altered."), altered[i]);
  if (!whole && altered[0] == NULL)
    add_fault (document, faults, _ ("its words, what belongs to them, or their “hash” was altered."));
}

static void
verify_seal (TandemDocument *document, TandemSignature *signature, const char *public_key, GPtrArray *faults)
{
  g_autoptr (GBytes) message = tandem_seal_get_signature_message (signature);
  const char *seal = tandem_signature_get_seal (signature);
  const char *signer = tandem_signature_get_signer (signature);
  gboolean whole = seal != NULL && tandem_vault_verify_signature (public_key, seal, message);
  g_auto (GStrv) altered = tandem_seal_list_altered (
    tandem_seal_get_signature_form (signature), TANDEM_RECORD (signature), tandem_signature_get_digests (signature));

  for (gsize i = 0; altered[i] != NULL; i++)
    if (whole)
      add_fault (document, faults, _ ("the hash of “%s” of the signature of %s was altered."), altered[i], signer);
    else
      add_fault (document, faults, _ ("“%s” of the signature of %s was altered."), altered[i], signer);
  if (!whole && altered[0] == NULL)
    add_fault (document, faults, _ ("the signature of %s or its “seal” was altered."), signer);
}

static TandemAttachment *
find_scan (GPtrArray *attachments, TandemSignature *signature)
{
  for (guint i = 0; i < attachments->len; i++)
    if (g_strcmp0 (tandem_attachment_get_signature_id (attachments->pdata[i]),
                   tandem_record_get_id (TANDEM_RECORD (signature))) == 0)
      return attachments->pdata[i];
  return NULL;
}

static void
verify_scan (TandemDocument *document, TandemSignature *signature, GPtrArray *attachments, GPtrArray *faults)
{
  TandemAttachment *scan = find_scan (attachments, signature);
  GBytes *content = scan != NULL ? tandem_attachment_get_content (scan) : NULL;
  g_autofree char *hash = NULL;

  if (tandem_signature_get_method (signature) != TANDEM_SIGNING_METHOD_PAPER)
    return;
  if (content == NULL)
    {
      add_fault (document, faults, _ ("the scan of the signature of %s is missing."),
                 tandem_signature_get_signer (signature));
      return;
    }
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_strcmp0 (hash, tandem_signature_get_scan_hash (signature)) != 0)
    add_fault (document, faults, _ ("the scan of the signature of %s was altered."),
               tandem_signature_get_signer (signature));
}

static void
verify_signature (TandemDocument *document, TandemSignature *signature, const char *public_key, GPtrArray *attachments,
                  GPtrArray *faults)
{
  g_autofree char *hash = tandem_seal_hash_document (document);
  const char *signed_hash = tandem_signature_get_document_hash (signature);

  if (g_strcmp0 (signed_hash, tandem_document_get_hash (document)) != 0 && g_strcmp0 (signed_hash, hash) != 0)
    add_fault (document, faults, _ ("the signature of %s is for other words."),
               tandem_signature_get_signer (signature));
  if (g_strcmp0 (tandem_signature_get_public_key (signature), public_key) != 0)
    add_fault (document, faults, _ ("the signature of %s was sealed with another key."),
               tandem_signature_get_signer (signature));
  verify_seal (document, signature, public_key, faults);
  verify_scan (document, signature, attachments, faults);
}

/* A letter names what it came with, by hash; the files are kept beside it. */
static void
verify_enclosures (TandemDocument *document, GPtrArray *attachments, GPtrArray *faults)
{
  const char *context = tandem_document_get_context (document);
  g_autoptr (JsonNode) node = context != NULL ? json_from_string (context, NULL) : NULL;
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *member = object != NULL ? json_object_get_member (object, "enclosures") : NULL;
  JsonArray *enclosures = member != NULL && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;

  for (guint i = 0; enclosures != NULL && i < json_array_get_length (enclosures); i++)
    {
      JsonObject *enclosure = json_array_get_object_element (enclosures, i);
      const char *hash = json_object_get_string_member_with_default (enclosure, "hash", "");
      gboolean found = FALSE;

      for (guint j = 0; j < attachments->len && !found; j++)
        found = g_strcmp0 (tandem_attachment_get_hash (attachments->pdata[j]), hash) == 0;
      if (!found)
        add_fault (document, faults, _ ("the enclosure “%s” is missing, or was altered."),
                   json_object_get_string_member_with_default (enclosure, "name", ""));
    }
}

/**
 * tandem_papers_verify:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Rule 4: computes hash and seals again from what is kept.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each thing that was altered; empty when the paper is
 *   what was signed
 */
GPtrArray *
tandem_papers_verify (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  const char *public_key = tandem_profile_get_public_key (tandem_practice_get_profile (practice));
  TandemRoles needed;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  attachments = store != NULL ? tandem_attachments_find (store, document, error) : NULL;
  signatures = attachments != NULL ? tandem_papers_get_signatures (practice, document, error) : NULL;
  if (signatures == NULL)
    return NULL;
  for (guint i = 0; i < attachments->len; i++)
    if (!tandem_attachments_is_whole (attachments->pdata[i]))
      add_fault (document, faults, _ ("the file “%s” that belongs to it was altered."),
                 tandem_attachment_get_name (attachments->pdata[i]));
  if (tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_DRAFT)
    return g_steal_pointer (&faults);
  verify_words (document, faults);
  verify_enclosures (document, attachments, faults);
  for (guint i = 0; i < signatures->len; i++)
    verify_signature (document, signatures->pdata[i], public_key, attachments, faults);
  needed = tandem_document_get_signers (document);
  if (tandem_document_get_in_force (document) != NULL &&
      (tandem_papers_get_signed_roles (signatures) & needed) != needed)
    add_fault (document, faults, _ ("a signature is missing."));
  return g_steal_pointer (&faults);
}
