/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing: who may sign what, what a signature is bound to, and when a paper is in force. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-answers.h"
#include "tandem-ink.h"
#include "tandem-seal.h"
#include "tandem-words.h"

static gboolean
refuse (GError **error, TandemPracticeError code, const char *message)
{
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, code, message);
  return FALSE;
}

static GPtrArray *
find_signatures (TandemStore *store, TandemDocument *document, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_SIGNATURE);

  tandem_query_where (query, "document-id", tandem_record_get_id (TANDEM_RECORD (document)));
  tandem_query_order (query, "created", FALSE);
  return tandem_store_find (store, query, error);
}

static TandemRoles
role_to_roles (TandemRole role)
{
  switch (role)
    {
    case TANDEM_ROLE_CLIENT:
    case TANDEM_ROLE_GUARDIAN:
      return TANDEM_ROLES_CLIENT;
    case TANDEM_ROLE_COACH:
      return TANDEM_ROLES_COACH;
    case TANDEM_ROLE_SPONSOR:
      return TANDEM_ROLES_SPONSOR;
    case TANDEM_ROLE_THERAPIST:
      return TANDEM_ROLES_THERAPIST;
    case TANDEM_ROLE_WITNESS:
    default:
      return 0;
    }
}

TandemRoles
tandem_papers_get_signed_roles (GPtrArray *signatures)
{
  TandemRoles roles = 0;

  for (guint i = 0; i < signatures->len; i++)
    roles |= role_to_roles (tandem_signature_get_role (signatures->pdata[i]));
  return roles;
}

static gboolean
check_document (TandemDocument *document, TandemSignature *signature, GError **error)
{
  TandemDocumentState state = tandem_document_get_state (document);

  if (state == TANDEM_DOCUMENT_STATE_READY)
    return TRUE;
  if (state == TANDEM_DOCUMENT_STATE_SIGNED && tandem_signature_get_role (signature) == TANDEM_ROLE_WITNESS)
    return TRUE;
  if (state == TANDEM_DOCUMENT_STATE_DRAFT)
    return refuse (error, TANDEM_PRACTICE_ERROR_STATE,
                   _ ("A draft cannot be signed. Make the paper ready first; its words are fixed then."));
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
               _ ("This paper cannot be signed any more. Its state is: %s."), tandem_words_document_state (state));
  return FALSE;
}

/* What was signed on paper nobody saw in the program; so somebody says that they saw it. */
static gboolean
check_witness (TandemSignature *signature, GError **error)
{
  const char *witness = tandem_signature_get_witness (signature);

  if (!tandem_practice_require_text (witness, _ ("Who saw it signed"), error))
    return FALSE;
  if (g_strcmp0 (witness, tandem_signature_get_signer (signature)) == 0)
    return refuse (error, TANDEM_PRACTICE_ERROR_INVALID,
                   _ ("Who signs on paper cannot be the one who saw it. Please name another person."));
  return TRUE;
}

static gboolean
check_ink (TandemSignature *signature, TandemAttachment *scan, GError **error)
{
  const char *strokes = tandem_signature_get_strokes (signature);

  switch (tandem_signature_get_method (signature))
    {
    case TANDEM_SIGNING_METHOD_DRAWN:
      {
        g_autoptr (TandemInk) ink = strokes != NULL ? tandem_ink_new_from_json (strokes, NULL) : NULL;

        if (ink == NULL)
          return refuse (error, TANDEM_PRACTICE_ERROR_INVALID,
                         _ ("Nothing was drawn. Please sign with pen, finger or mouse, or type the name."));
        return TRUE;
      }
    case TANDEM_SIGNING_METHOD_IMAGE:
      if (tandem_signature_get_image (signature) == NULL)
        return refuse (error, TANDEM_PRACTICE_ERROR_INVALID, _ ("The image of the signature is missing."));
      return TRUE;
    case TANDEM_SIGNING_METHOD_PAPER:
      if (scan == NULL)
        return refuse (error, TANDEM_PRACTICE_ERROR_INVALID, _ ("The scan of the signed paper is missing."));
      return check_witness (signature, error);
    case TANDEM_SIGNING_METHOD_TYPED:
    default:
      return TRUE;
    }
}

static gboolean
check_signer (TandemDocument *document, TandemSignature *signature, GPtrArray *signatures, GError **error)
{
  TandemRole role = tandem_signature_get_role (signature);
  TandemRoles roles = role_to_roles (role);

  if (!tandem_practice_require_text (tandem_signature_get_signer (signature), _ ("Name of the signer"), error))
    return FALSE;
  if (role == TANDEM_ROLE_GUARDIAN && !tandem_practice_require_text (tandem_signature_get_authority (signature),
                                                                     _ ("Authority to sign for the client"), error))
    return FALSE;
  if (roles != 0 && (tandem_document_get_signers (document) & roles) == 0)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                   _ ("This paper is not signed in the role “%s”."), tandem_words_role (role));
      return FALSE;
    }
  if (roles & tandem_papers_get_signed_roles (signatures))
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                   _ ("Somebody signed in the role “%s” already."), tandem_words_role (role));
      return FALSE;
    }
  return tandem_papers_check_order (document, role, tandem_papers_get_signed_roles (signatures), error);
}

static TandemClause *
find_clause (GPtrArray *clauses, const char *id)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      TandemClause *clause = clauses->pdata[i];

      if (g_strcmp0 (clause->id, id) == 0)
        return clause;
    }
  return NULL;
}

/* Every clause is acknowledged by itself; a blank unsigned form is no consent. */
static gboolean
check_acknowledged (GPtrArray *clauses, TandemSignature *signature, GError **error)
{
  const char *const *acknowledged = tandem_signature_get_acknowledged (signature);

  if ((role_to_roles (tandem_signature_get_role (signature)) & TANDEM_ROLES_CLIENT) == 0)
    return TRUE;
  for (gsize i = 0; acknowledged != NULL && acknowledged[i] != NULL; i++)
    if (find_clause (clauses, acknowledged[i]) == NULL)
      {
        g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("The paper has no clause “%s”."),
                     acknowledged[i]);
        return FALSE;
      }
  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional || (acknowledged != NULL && g_strv_contains (acknowledged, clause->id)))
        continue;
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                   _ ("Clause %u, “%s”, was not acknowledged. Each clause is acknowledged by itself."), i + 1,
                   clause->title);
      return FALSE;
    }
  return TRUE;
}

static gboolean
complete_answers (GPtrArray *clauses, TandemSignature *signature, GError **error)
{
  g_autofree char *complete = NULL;

  if ((role_to_roles (tandem_signature_get_role (signature)) & TANDEM_ROLES_CLIENT) == 0)
    return TRUE;
  complete = tandem_answers_complete (tandem_signature_get_answers (signature), clauses, error);
  if (complete == NULL)
    return FALSE;
  g_object_set (signature, "answers", complete, NULL);
  return TRUE;
}

static gboolean
seal_signature (TandemPractice *practice, TandemDocument *document, TandemSignature *signature, GError **error)
{
  TandemVault *vault = tandem_practice_get_vault (practice, error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *signed_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *seal = NULL;
  g_autoptr (GBytes) message = NULL;
  g_auto (GStrv) digests = NULL;

  if (vault == NULL)
    return FALSE;
  g_object_set (signature, "document-id", tandem_record_get_id (TANDEM_RECORD (document)), "document-hash",
                tandem_document_get_hash (document), "signed-at", signed_at, "device", g_get_host_name (), "public-key",
                tandem_profile_get_public_key (tandem_practice_get_profile (practice)), NULL);
  message = tandem_seal_get_signature_message (signature);
  seal = tandem_vault_sign (vault, message, error);
  if (seal == NULL)
    return FALSE;
  digests = tandem_seal_digest_record (tandem_seal_get_signature_form (signature), TANDEM_RECORD (signature));
  g_object_set (signature, "seal", seal, "digests", digests, NULL);
  return TRUE;
}

/* A release of information puts its permission in force. */
static gboolean
grant_permission (TandemStore *store, TandemDocument *document, GDateTime *now, GError **error)
{
  const char *permission_id = tandem_document_get_permission_id (document);
  g_autoptr (TandemPermission) permission = NULL;

  if (tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_RELEASE || permission_id == NULL)
    return TRUE;
  permission = tandem_store_load (store, TANDEM_TYPE_PERMISSION, permission_id, error);
  if (permission == NULL)
    return FALSE;
  g_object_set (permission, "granted", now, "document-id", tandem_record_get_id (TANDEM_RECORD (document)), NULL);
  return tandem_store_save (store, TANDEM_RECORD (permission), NULL, error);
}

static gboolean
end_superseded (TandemPractice *practice, TandemStore *store, TandemDocument *document, GError **error)
{
  const char *old_id = tandem_document_get_supersedes_id (document);
  g_autoptr (TandemDocument) old = NULL;
  TandemDocumentState state;

  if (old_id == NULL)
    return TRUE;
  old = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, old_id, error);
  if (old == NULL)
    return FALSE;
  state = tandem_document_get_state (old);
  if (state != TANDEM_DOCUMENT_STATE_READY && state != TANDEM_DOCUMENT_STATE_SIGNED)
    return TRUE;
  return tandem_papers_end (practice, old, TANDEM_DOCUMENT_STATE_SUPERSEDED, "superseded", NULL, error);
}

/* When the last of those who must sign has signed. */
static gboolean
come_into_force (TandemPractice *practice, TandemStore *store, TandemDocument *document, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_object_set (document, "state", TANDEM_DOCUMENT_STATE_SIGNED, "in-force", now, NULL);
  return tandem_store_save (store, TANDEM_RECORD (document), NULL, error) &&
         grant_permission (store, document, now, error) && end_superseded (practice, store, document, error) &&
         tandem_withdrawals_take_effect (practice, document, error);
}

static gboolean
keep_signature (TandemPractice *practice, TandemStore *store, TandemDocument *document, TandemSignature *signature,
                TandemAttachment *scan, TandemRoles roles_before, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (store, error);
  TandemRoles roles = roles_before | role_to_roles (tandem_signature_get_role (signature));
  TandemRoles needed = tandem_document_get_signers (document);

  return transaction != NULL && tandem_store_save (store, TANDEM_RECORD (signature), NULL, error) &&
         (scan == NULL || tandem_store_save (store, TANDEM_RECORD (scan), NULL, error)) &&
         tandem_store_journal (store, "signed", TANDEM_RECORD (document), tandem_document_get_client_id (document),
                               tandem_words_role (tandem_signature_get_role (signature)), error) &&
         (tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_SIGNED || (roles & needed) != needed ||
          come_into_force (practice, store, document, error)) &&
         tandem_transaction_commit (transaction, error);
}

static gboolean
sign (TandemPractice *practice, TandemDocument *document, TandemSignature *signature, TandemAttachment *scan,
      GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autofree char *hash = NULL;
  TandemDocumentState old_state;

  if (store == NULL || !check_document (document, signature, error) ||
      !tandem_papers_check_terms (practice, document, error))
    return FALSE;
  hash = tandem_seal_hash_document (document);
  if (g_strcmp0 (hash, tandem_document_get_hash (document)) != 0)
    return refuse (error, TANDEM_PRACTICE_ERROR_ALTERED,
                   _ ("The words of this paper are no longer those that were made ready. It must not be signed."));
  signatures = find_signatures (store, document, error);
  clauses = tandem_papers_get_clauses (practice, document, error);
  if (signatures == NULL || clauses == NULL || !check_signer (document, signature, signatures, error) ||
      !check_ink (signature, scan, error) || !check_acknowledged (clauses, signature, error) ||
      !complete_answers (clauses, signature, error) || !seal_signature (practice, document, signature, error))
    return FALSE;
  old_state = tandem_document_get_state (document);
  if (keep_signature (practice, store, document, signature, scan, tandem_papers_get_signed_roles (signatures), error))
    return TRUE;
  g_object_set (document, "state", old_state, NULL);
  if (old_state == TANDEM_DOCUMENT_STATE_READY)
    g_object_set (document, "in-force", NULL, NULL);
  return FALSE;
}

/**
 * tandem_papers_sign:
 * @practice: an open practice
 * @document: a document that waits for a signature
 * @signature: an unsaved signature: signer, role and method, strokes or image, clauses acknowledged, answers to the
 *   optional ones, place, a guardian's authority
 * @error: return location for an error
 *
 * Signs a paper. The signature is bound to the hash of the words by the practitioner's Ed25519 key (RFC 8032); typed
 * and drawn have equal standing (eIDAS Art. 25, 15 U.S.C. 7001). When all have signed who must, the paper is in force.
 *
 * Returns: whether it was signed; nothing is kept when not
 */
gboolean
tandem_papers_sign (TandemPractice *practice, TandemDocument *document, TandemSignature *signature, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (TANDEM_IS_SIGNATURE (signature), FALSE);

  return sign (practice, document, signature, NULL, error);
}

/**
 * tandem_papers_sign_on_paper:
 * @practice: an open practice
 * @document: a document that waits for a signature
 * @signature: an unsaved signature: signer, role, clauses acknowledged, answers to the optional ones, place, a
 *   guardian's authority, and the witness who saw it signed
 * @scan: the paper that was signed by hand, as an image or a PDF
 * @name: name of the scan's file
 * @error: return location for an error
 *
 * Keeps a signature that was given by hand on the printed paper, together with its scan. The practitioner's key seals
 * the hash of the scan as well, so that neither can be exchanged.
 *
 * Returns: whether it was signed; nothing is kept when not
 */
gboolean
tandem_papers_sign_on_paper (TandemPractice *practice, TandemDocument *document, TandemSignature *signature,
                             GBytes *scan, const char *name, GError **error)
{
  g_autoptr (TandemAttachment) attachment = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (TANDEM_IS_SIGNATURE (signature), FALSE);
  g_return_val_if_fail (scan != NULL, FALSE);

  attachment = tandem_attachments_new (document, tandem_record_get_id (TANDEM_RECORD (signature)), scan, name, error);
  if (attachment == NULL)
    return FALSE;
  g_object_set (signature, "method", TANDEM_SIGNING_METHOD_PAPER, "scan-hash", tandem_attachment_get_hash (attachment),
                NULL);
  return sign (practice, document, signature, attachment, error);
}

/**
 * tandem_papers_get_signatures:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemSignature): the signatures, in the order they were given
 */
GPtrArray *
tandem_papers_get_signatures (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? find_signatures (store, document, error) : NULL;
}

/**
 * tandem_papers_get_missing_roles:
 * @practice: an open practice
 * @document: a document
 *
 * Returns: the roles that still must sign; none for a paper that does not wait
 */
TandemRoles
tandem_papers_get_missing_roles (TandemPractice *practice, TandemDocument *document)
{
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (practice, document, NULL);
  TandemDocumentState state = tandem_document_get_state (document);

  if (signatures == NULL || (state != TANDEM_DOCUMENT_STATE_DRAFT && state != TANDEM_DOCUMENT_STATE_READY))
    return 0;
  return tandem_document_get_signers (document) & ~tandem_papers_get_signed_roles (signatures);
}

/**
 * tandem_papers_get_answer:
 * @practice: an open practice
 * @document: a signed document
 * @clause_id: an optional clause
 *
 * Returns: the client's answer to the clause; %FALSE where nothing was answered (GDPR Art. 7)
 */
gboolean
tandem_papers_get_answer (TandemPractice *practice, TandemDocument *document, const char *clause_id)
{
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (practice, document, NULL);

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    if (tandem_answers_get (tandem_signature_get_answers (signatures->pdata[i]), clause_id))
      return TRUE;
  return FALSE;
}
