/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical bytes of a frozen document and of a signature. Whoever changes a line here makes every paper that was
 * signed before unverifiable: a new form needs a new name in its first line and the old one stays. */

#include "tandem-seal.h"

#include "tandem-types-enums.h"

#include <string.h>

static void
append_bytes (GByteArray *message, const void *data, gsize size)
{
  guint64 length = GUINT64_TO_BE ((guint64) size);

  g_byte_array_append (message, (const guint8 *) &length, sizeof length);
  if (size > 0)
    g_byte_array_append (message, data, (guint) size);
}

static void
append_text (GByteArray *message, const char *text)
{
  append_bytes (message, text, text != NULL ? strlen (text) : 0);
}

static void
append_nick (GByteArray *message, GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *enum_value = g_enum_get_value (klass, value);

  append_text (message, enum_value != NULL ? enum_value->value_nick : NULL);
}

/**
 * tandem_seal_hash_document:
 * @document: a document with its words fixed
 *
 * The hash that a signature signs: over the words and over everything that says what they were made from.
 *
 * Returns: (transfer full): SHA-256 (FIPS 180-4), in hexadecimal
 */
char *
tandem_seal_hash_document (TandemDocument *document)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();
  g_autofree char *signers = g_strdup_printf ("%u", (guint) tandem_document_get_signers (document));

  append_text (message, "tandem document 1");
  append_text (message, tandem_record_get_id (TANDEM_RECORD (document)));
  append_text (message, tandem_document_get_client_id (document));
  append_text (message, tandem_document_get_therapist_id (document));
  append_text (message, tandem_document_get_permission_id (document));
  append_nick (message, TANDEM_TYPE_DOCUMENT_KIND, (int) tandem_document_get_kind (document));
  append_text (message, tandem_document_get_language (document));
  append_text (message, tandem_document_get_title (document));
  append_text (message, tandem_document_get_template_id (document));
  append_text (message, tandem_document_get_template_version (document));
  append_text (message, tandem_document_get_text (document));
  append_text (message, tandem_document_get_context (document));
  append_text (message, tandem_document_get_clauses (document));
  append_text (message, tandem_document_get_furniture (document));
  append_text (message, signers);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, message->data, message->len);
}

/**
 * tandem_seal_get_signature_message:
 * @signature: a signature with everything but its seal
 *
 * The bytes that the practitioner's Ed25519 key signs: who signed what, when, how, and what they acknowledged.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
tandem_seal_get_signature_message (TandemSignature *signature)
{
  GByteArray *message = g_byte_array_new ();
  const char *const *acknowledged = tandem_signature_get_acknowledged (signature);
  GBytes *image = tandem_signature_get_image (signature);
  g_autofree char *n_acknowledged = NULL;

  append_text (message, "tandem signature 1");
  append_text (message, tandem_record_get_id (TANDEM_RECORD (signature)));
  append_text (message, tandem_signature_get_document_id (signature));
  append_text (message, tandem_signature_get_document_hash (signature));
  append_text (message, tandem_signature_get_signer (signature));
  append_nick (message, TANDEM_TYPE_ROLE, (int) tandem_signature_get_role (signature));
  append_text (message, tandem_signature_get_authority (signature));
  append_nick (message, TANDEM_TYPE_SIGNING_METHOD, (int) tandem_signature_get_method (signature));
  append_text (message, tandem_signature_get_strokes (signature));
  append_bytes (message, image != NULL ? g_bytes_get_data (image, NULL) : NULL,
                image != NULL ? g_bytes_get_size (image) : 0);
  n_acknowledged = g_strdup_printf ("%u", acknowledged != NULL ? g_strv_length ((char **) acknowledged) : 0);
  append_text (message, n_acknowledged);
  for (gsize i = 0; acknowledged != NULL && acknowledged[i] != NULL; i++)
    append_text (message, acknowledged[i]);
  append_text (message, tandem_signature_get_answers (signature));
  append_text (message, tandem_signature_get_signed_at (signature));
  append_text (message, tandem_signature_get_place (signature));
  append_text (message, tandem_signature_get_device (signature));
  append_text (message, tandem_signature_get_public_key (signature));
  return g_byte_array_free_to_bytes (message);
}
