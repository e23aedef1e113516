/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes and checks proof files. A proof holds exactly what was hashed and what was signed, so that both are computed
 * again from the file alone; besides, the hash of every part by itself. Those prove nothing, but tell which part it
 * was when the whole is not what it was. */

#include "tandem-proof.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-proof-contents.h"
#include "tandem-proof-reader.h"
#include "tandem-vault.h"

#define MAX_BYTES (96 * 1024 * 1024)

void
tandem_proof_summary_clear (TandemProofSummary *summary)
{
  g_clear_pointer (&summary->title, g_free);
  g_clear_pointer (&summary->hash, g_free);
  g_clear_pointer (&summary->fingerprint, g_free);
  g_clear_pointer (&summary->signers, g_strfreev);
}

static void
write_text (GString *json, const char *text)
{
  tandem_proof_append_string (json, text, strlen (text));
}

static void
write_part (GString *json, TandemSealKind kind, GPtrArray *values, guint depth)
{
  if (kind == TANDEM_SEAL_LIST)
    g_string_append_c (json, '[');
  for (guint i = 0; i < values->len; i++)
    {
      gsize size;
      const char *data = g_bytes_get_data (values->pdata[i], &size);
      g_autofree char *encoded = kind == TANDEM_SEAL_BYTES ? g_base64_encode ((const guchar *) data, size) : NULL;

      if (kind == TANDEM_SEAL_LIST)
        g_string_append_printf (json, "%s\n%*s", i > 0 ? "," : "", (int) depth * 2 + 2, "");
      if (encoded != NULL)
        write_text (json, encoded);
      else
        tandem_proof_append_string (json, data, size);
    }
  if (kind == TANDEM_SEAL_LIST && values->len > 0)
    g_string_append_printf (json, "\n%*s", (int) depth * 2, "");
  if (kind == TANDEM_SEAL_LIST)
    g_string_append_c (json, ']');
}

static void
write_digests (GString *json, const TandemSealForm *form, GPtrArray *parts, guint depth)
{
  g_auto (GStrv) digests = tandem_seal_digest_parts (form, parts);

  g_string_append_c (json, '{');
  for (gsize i = 0; i < form->n_fields; i++)
    {
      tandem_proof_append_member (json, form->fields[i].name, i == 0, depth + 1);
      write_text (json, digests[i]);
    }
  g_string_append_printf (json, "\n%*s}", (int) depth * 2, "");
}

static void
write_base64 (GString *json, GBytes *bytes)
{
  gsize size = 0;
  const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  g_autofree char *encoded = g_base64_encode (data, size);

  write_text (json, encoded);
}

static void
write_sealed (GString *json, const TandemSealForm *form, TandemRecord *record, const char *seal, GBytes *scan,
              guint depth)
{
  g_autoptr (GPtrArray) parts = tandem_seal_list_parts (form, record);

  g_string_append_c (json, '{');
  tandem_proof_append_member (json, "form", TRUE, depth + 1);
  write_text (json, form->name);
  for (gsize i = 0; i < form->n_fields; i++)
    {
      tandem_proof_append_member (json, form->fields[i].name, FALSE, depth + 1);
      write_part (json, form->fields[i].kind, parts->pdata[i], depth + 1);
    }
  tandem_proof_append_member (json, tandem_proof_is_document (form) ? "hash" : "seal", FALSE, depth + 1);
  write_text (json, seal != NULL ? seal : "");
  if (tandem_proof_has_scan (form))
    {
      tandem_proof_append_member (json, "scan", FALSE, depth + 1);
      write_base64 (json, scan);
    }
  tandem_proof_append_member (json, "digests", FALSE, depth + 1);
  write_digests (json, form, parts, depth + 1);
  g_string_append_printf (json, "\n%*s}", (int) depth * 2, "");
}

static GBytes *
find_scan (GPtrArray *attachments, TandemSignature *signature)
{
  for (guint i = 0; i < attachments->len; i++)
    if (g_strcmp0 (tandem_attachment_get_signature_id (attachments->pdata[i]),
                   tandem_record_get_id (TANDEM_RECORD (signature))) == 0)
      return tandem_attachment_get_content (attachments->pdata[i]);
  return NULL;
}

/**
 * tandem_proof_write:
 * @document: a document with its words fixed
 * @signatures: (element-type TandemSignature): its signatures, one at least
 * @attachments: (element-type TandemAttachment): its files, among them the scans of those signed on paper
 * @public_key: the practitioner's Ed25519 key (RFC 8032), in base64
 *
 * Writes what is kept, altered or not: it is for tandem_proof_check() to find out.
 *
 * Returns: (transfer full): the proof, a JSON text (RFC 8259) that can be written in this one way only
 */
GBytes *
tandem_proof_write (TandemDocument *document, GPtrArray *signatures, GPtrArray *attachments, const char *public_key)
{
  GString *json = g_string_new ("{");
  g_autofree char *fingerprint = tandem_vault_fingerprint (public_key);
  const char *values[] = { TANDEM_PROOF_FORMAT, TANDEM_PROOF_HOW_TO_CHECK, public_key, fingerprint };

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (tandem_document_get_hash (document) != NULL, NULL);
  g_return_val_if_fail (signatures->len > 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      tandem_proof_append_member (json, tandem_proof_members[i], i == 0, 1);
      write_text (json, values[i]);
    }
  tandem_proof_append_member (json, "document", FALSE, 1);
  write_sealed (json, tandem_seal_get_document_form (document), TANDEM_RECORD (document),
                tandem_document_get_hash (document), NULL, 1);
  tandem_proof_append_member (json, "signatures", FALSE, 1);
  g_string_append_c (json, '[');
  for (guint i = 0; i < signatures->len; i++)
    {
      TandemSignature *signature = signatures->pdata[i];

      g_string_append (json, i > 0 ? ",\n    " : "\n    ");
      write_sealed (json, tandem_seal_get_signature_form (signature), TANDEM_RECORD (signature),
                    tandem_signature_get_seal (signature), find_scan (attachments, signature), 2);
    }
  g_string_append (json, "\n  ]\n}\n");
  return g_string_free_to_bytes (json);
}

/* (transfer full) (nullable): the one text of a part. */
static char *
dup_part (const TandemSealed *sealed, const char *name)
{
  for (gsize i = 0; i < sealed->form->n_fields; i++)
    if (g_str_equal (sealed->form->fields[i].name, name))
      {
        GBytes *bytes = ((GPtrArray *) sealed->parts->pdata[i])->pdata[0];

        return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      }
  return NULL;
}

static guint
line_of (const TandemSealed *sealed, const char *name)
{
  for (gsize i = 0; i < sealed->form->n_fields; i++)
    if (g_str_equal (sealed->form->fields[i].name, name))
      return sealed->lines[i];
  return sealed->seal_line;
}

static void G_GNUC_PRINTF (2, 3) add_fault (GPtrArray *faults, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Names what is not what it was. @whole: whether the hash or the seal is that of all parts. */
static void
name_altered (const TandemSealed *sealed, const char *what, gboolean whole, GPtrArray *faults)
{
  g_auto (GStrv) digests = tandem_seal_digest_parts (sealed->form, sealed->parts);
  gboolean named = FALSE;

  for (gsize i = 0; i < sealed->form->n_fields; i++)
    {
      if (g_str_equal (digests[i], sealed->digests[i]))
        continue;
      named = TRUE;
      if (whole)
        add_fault (faults, _ ("Line %u: the hash of “%s” of %s was altered."), sealed->lines[i],
                   sealed->form->fields[i].name, what);
      else
        add_fault (faults, _ ("Line %u: “%s” of %s was altered."), sealed->lines[i], sealed->form->fields[i].name,
                   what);
    }
  if (!whole && !named)
    add_fault (faults, _ ("Line %u: “%s” of %s was altered, or more than one part with its hash."), sealed->seal_line,
               tandem_proof_is_document (sealed->form) ? "hash" : "seal", what);
}

static void
check_key (const TandemProofContents *proof, GPtrArray *faults)
{
  g_autofree char *fingerprint = tandem_vault_fingerprint (proof->key);
  gboolean sealed_with_it = FALSE;

  for (guint i = 0; i < proof->signatures->len; i++)
    {
      g_autofree char *key = dup_part (proof->signatures->pdata[i], "public-key");

      sealed_with_it |= g_str_equal (key, proof->key);
    }
  if (!g_str_equal (fingerprint, proof->fingerprint))
    add_fault (faults, _ ("Line %u: “%s” was altered."), sealed_with_it ? proof->key_line + 1 : proof->key_line,
               sealed_with_it ? "fingerprint" : "key");
  else if (!sealed_with_it)
    add_fault (faults, _ ("Line %u: no signature was sealed with this key."), proof->key_line);
}

static void
check_scan (const TandemSealed *signature, const char *what, GPtrArray *faults)
{
  g_autofree char *hash = NULL;
  g_autofree char *sealed_hash = NULL;

  if (signature->scan == NULL)
    return;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, signature->scan);
  sealed_hash = dup_part (signature, "scan-hash");
  if (!g_str_equal (hash, sealed_hash))
    add_fault (faults, _ ("Line %u: “%s” of %s was altered."), signature->seal_line + 1, "scan", what);
}

static void
check_signature (const TandemProofContents *proof, guint number, const char *document_hash, GPtrArray *faults)
{
  const TandemSealed *signature = proof->signatures->pdata[number];
  g_autofree char *what = g_strdup_printf (_ ("signature %u"), number + 1);
  g_autofree char *key = dup_part (signature, "public-key");
  g_autofree char *hash = dup_part (signature, "document-hash");
  g_autofree char *document_id = dup_part (signature, "document-id");
  g_autofree char *id = dup_part (proof->document, "id");
  g_autoptr (GBytes) message = tandem_seal_join_parts (signature->form, signature->parts);
  g_autofree guchar *seal = NULL;
  g_autofree char *seal_again = NULL;
  gsize seal_size;

  seal = g_base64_decode (signature->seal, &seal_size);
  seal_again = g_base64_encode (seal, seal_size);
  name_altered (
    signature, what,
    g_str_equal (seal_again, signature->seal) && tandem_vault_verify_signature (key, signature->seal, message), faults);
  check_scan (signature, what, faults);
  if (!g_str_equal (hash, document_hash) && !g_str_equal (hash, proof->document->seal))
    add_fault (faults, _ ("Line %u: %s is for other words."), line_of (signature, "document-hash"), what);
  if (!g_str_equal (id, document_id))
    add_fault (faults, _ ("Line %u: %s is for another document."), line_of (signature, "document-id"), what);
  if (!g_str_equal (key, proof->key))
    add_fault (faults, _ ("Line %u: %s was sealed with another key than the one in line %u."),
               line_of (signature, "public-key"), what, proof->key_line);
}

static TandemRoles
signed_roles (const TandemProofContents *proof)
{
  TandemRoles roles = 0;

  for (guint i = 0; i < proof->signatures->len; i++)
    {
      g_autofree char *role = dup_part (proof->signatures->pdata[i], "role");

      if (g_str_equal (role, "client") || g_str_equal (role, "guardian"))
        roles |= TANDEM_ROLES_CLIENT;
      else if (g_str_equal (role, "coach"))
        roles |= TANDEM_ROLES_COACH;
    }
  return roles;
}

static void
check_proof (const TandemProofContents *proof, GPtrArray *faults)
{
  g_autoptr (GBytes) message = tandem_seal_join_parts (proof->document->form, proof->document->parts);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, message);
  g_autofree char *signers = dup_part (proof->document, "signers");
  TandemRoles needed = (TandemRoles) g_ascii_strtoull (signers, NULL, 10);

  check_key (proof, faults);
  name_altered (proof->document, _ ("the document"), g_str_equal (hash, proof->document->seal), faults);
  for (guint i = 0; i < proof->signatures->len; i++)
    check_signature (proof, i, hash, faults);
  if ((signed_roles (proof) & needed) != needed)
    add_fault (faults, _ ("Line %u: a signature is missing."), line_of (proof->document, "signers"));
}

static void
summarize (const TandemProofContents *proof, TandemProofSummary *summary)
{
  g_autoptr (GStrvBuilder) signers = g_strv_builder_new ();

  for (guint i = 0; i < proof->signatures->len; i++)
    {
      g_autofree char *role = dup_part (proof->signatures->pdata[i], "role");
      g_autofree char *signer = dup_part (proof->signatures->pdata[i], "signer");
      g_autofree char *signed_at = dup_part (proof->signatures->pdata[i], "signed-at");
      g_autofree char *line = g_strdup_printf ("%s: %s, %s", role, signer, signed_at);

      g_strv_builder_add (signers, line);
    }
  summary->title = dup_part (proof->document, "title");
  summary->hash = g_strdup (proof->document->seal);
  summary->fingerprint = tandem_vault_fingerprint (proof->key);
  summary->signers = g_strv_builder_end (signers);
}

/**
 * tandem_proof_check:
 * @bytes: what is said to be a proof
 * @summary: (out) (optional): what it says; empty when it cannot be read
 *
 * Computes hash (FIPS 180-4) and seals (RFC 8032) again from the proof alone. Whoever makes up a proof makes up its key
 * as well: only the fingerprint, compared with the one printed on the paper, says whose it is.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each part that was altered, with its line; empty when
 *   all is as it was signed
 */
GPtrArray *
tandem_proof_check (GBytes *bytes, TandemProofSummary *summary)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  g_auto (TandemProofContents) proof = { NULL };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *fault = NULL;
  gboolean read = FALSE;

  if (summary != NULL)
    *summary = (TandemProofSummary){ NULL };
  if (size > MAX_BYTES)
    g_ptr_array_add (faults, g_strdup (_ ("The file is too large to be a proof.")));
  else if (!(read = tandem_proof_contents_read (&proof, data, size, &fault)))
    g_ptr_array_add (faults, fault);
  else
    check_proof (&proof, faults);
  if (summary != NULL && read)
    summarize (&proof, summary);
  return faults;
}
