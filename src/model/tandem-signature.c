/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSignature is a signature under a frozen document, bound to its hash. */

#include "tandem-signature.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemSignature
{
  TandemRecord parent_instance;

  char *document_id;
  char *signer;
  TandemRole role;
  char *authority;
  TandemSigningMethod method;
  char *strokes;
  GBytes *image;
  char **acknowledged;
  char *answers;
  char *signed_at;
  char *place;
  char *device;
  char *document_hash;
  char *seal;
  char *public_key;
  char *witness;
  char *scan_hash;
  char **digests;
};

G_DEFINE_FINAL_TYPE (TandemSignature, tandem_signature, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemSignature:document-id:
   *
   * Id of the document signed.
   */
  TANDEM_FIELD (TandemSignature, document_id, "document-id", STRING, N_ ("Document")),
  /**
   * TandemSignature:signer:
   *
   * Name of the person who signed.
   */
  TANDEM_FIELD (TandemSignature, signer, "signer", STRING, N_ ("Signer")),
  /**
   * TandemSignature:role:
   *
   * In which role they signed.
   */
  TANDEM_FIELD_CHOICE (TandemSignature, role, "role", ENUM, N_ ("Role"), tandem_role_get_type),
  /**
   * TandemSignature:authority:
   *
   * On what authority a guardian signs for the client.
   */
  TANDEM_FIELD (TandemSignature, authority, "authority", STRING, N_ ("Authority")),
  /**
   * TandemSignature:method:
   *
   * How the signature was made.
   */
  TANDEM_FIELD_CHOICE (TandemSignature, method, "method", ENUM, N_ ("Method"), tandem_signing_method_get_type),
  /**
   * TandemSignature:strokes:
   *
   * A drawn signature as vectors: a JSON array of strokes, each an array of [x, y, pressure], in units of the height of
   * the pad.
   */
  TANDEM_FIELD (TandemSignature, strokes, "strokes", STRING, N_ ("Strokes")),
  /**
   * TandemSignature:image:
   *
   * An image of a signature on paper, a PNG file.
   */
  TANDEM_FIELD (TandemSignature, image, "image", BYTES, N_ ("Image")),
  /**
   * TandemSignature:acknowledged:
   *
   * Ids of the clauses acknowledged, each by itself.
   */
  TANDEM_FIELD (TandemSignature, acknowledged, "acknowledged", STRV, N_ ("Acknowledged clauses")),
  /**
   * TandemSignature:answers:
   *
   * Answers to the optional clauses, a JSON object of booleans by clause id.
   */
  TANDEM_FIELD (TandemSignature, answers, "answers", STRING, N_ ("Answers")),
  /**
   * TandemSignature:signed-at:
   *
   * Date and time with zone of signing, in ISO 8601.
   */
  TANDEM_FIELD (TandemSignature, signed_at, "signed-at", STRING, N_ ("Signed")),
  /**
   * TandemSignature:place:
   *
   * Where it was signed.
   */
  TANDEM_FIELD (TandemSignature, place, "place", STRING, N_ ("Place")),
  /**
   * TandemSignature:device:
   *
   * Name of the device it was signed on.
   */
  TANDEM_FIELD (TandemSignature, device, "device", STRING, N_ ("Device")),
  /**
   * TandemSignature:document-hash:
   *
   * The hash of the words that were signed.
   */
  TANDEM_FIELD (TandemSignature, document_hash, "document-hash", STRING, N_ ("Hash")),
  /**
   * TandemSignature:seal:
   *
   * The practitioner's Ed25519 signature over all of this, in base64.
   */
  TANDEM_FIELD (TandemSignature, seal, "seal", STRING, N_ ("Seal")),
  /**
   * TandemSignature:public-key:
   *
   * The public key that the seal is checked with, in base64.
   */
  TANDEM_FIELD (TandemSignature, public_key, "public-key", STRING, N_ ("Public key")),
  /**
   * TandemSignature:witness:
   *
   * Who saw it signed on paper.
   */
  TANDEM_FIELD (TandemSignature, witness, "witness", STRING, N_ ("Signed before")),
  /**
   * TandemSignature:scan-hash:
   *
   * SHA-256 of the scan of the paper that was signed by hand, in hexadecimal.
   */
  TANDEM_FIELD (TandemSignature, scan_hash, "scan-hash", STRING, N_ ("Hash of the scan")),
  /**
   * TandemSignature:digests:
   *
   * SHA-256 of each part that is sealed, in their order: they name the part that was altered.
   */
  TANDEM_FIELD (TandemSignature, digests, "digests", STRV, N_ ("Hashes of the parts")),
};

static void
tandem_signature_class_init (TandemSignatureClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "signature", fields, G_N_ELEMENTS (fields));
}

static void
tandem_signature_init (TandemSignature *self)
{
}

/**
 * tandem_signature_new:
 *
 * Returns: (transfer full): a signature under a frozen document, bound to its hash with nothing filled in
 */
TandemSignature *
tandem_signature_new (void)
{
  return g_object_new (TANDEM_TYPE_SIGNATURE, NULL);
}

/**
 * tandem_signature_get_document_id:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): id of the document signed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, document_id, NULL)

/**
 * tandem_signature_get_signer:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): name of the person who signed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, signer, NULL)

/**
 * tandem_signature_get_role:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: in which role they signed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, TandemRole, role, 0)

/**
 * tandem_signature_get_authority:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): on what authority a guardian signs for the client
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, authority, NULL)

/**
 * tandem_signature_get_method:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: how the signature was made
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, TandemSigningMethod, method, 0)

/**
 * tandem_signature_get_strokes:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): a drawn signature as vectors: a JSON array of strokes, each an array of [x, y,
 * pressure], in units of the height of the pad
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, strokes, NULL)

/**
 * tandem_signature_get_image:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): an image of a signature on paper, a PNG file
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, GBytes *, image, NULL)

/**
 * tandem_signature_get_acknowledged:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): ids of the clauses acknowledged, each by itself
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *const *, acknowledged, NULL)

/**
 * tandem_signature_get_answers:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): answers to the optional clauses, a JSON object of booleans by clause id
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, answers, NULL)

/**
 * tandem_signature_get_signed_at:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): date and time with zone of signing, in ISO 8601
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, signed_at, NULL)

/**
 * tandem_signature_get_place:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): where it was signed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, place, NULL)

/**
 * tandem_signature_get_device:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): name of the device it was signed on
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, device, NULL)

/**
 * tandem_signature_get_document_hash:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): the hash of the words that were signed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, document_hash, NULL)

/**
 * tandem_signature_get_seal:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): the practitioner's Ed25519 signature over all of this, in base64
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, seal, NULL)

/**
 * tandem_signature_get_public_key:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): the public key that the seal is checked with, in base64
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, public_key, NULL)

/**
 * tandem_signature_get_witness:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): who saw it signed on paper
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, witness, NULL)

/**
 * tandem_signature_get_scan_hash:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): SHA-256 of the scan of the paper that was signed by hand
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *, scan_hash, NULL)

/**
 * tandem_signature_get_digests:
 * @self: a signature under a frozen document, bound to its hash
 *
 * Returns: (transfer none) (nullable): SHA-256 of each part that is sealed
 */
TANDEM_DEFINE_GETTER (TandemSignature, tandem_signature, TANDEM_IS_SIGNATURE, const char *const *, digests, NULL)
