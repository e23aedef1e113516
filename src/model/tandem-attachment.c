/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemAttachment is a file that belongs to a paper, kept within the vault: the scan of a paper that was signed by
 * hand. */

#include "tandem-attachment.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemAttachment
{
  TandemRecord parent_instance;

  char *document_id;
  char *signature_id;
  char *name;
  char *media_type;
  gint64 size;
  char *hash;
  GBytes *content;
  TandemAttachmentPart part;
  TandemCategory categories;
};

G_DEFINE_FINAL_TYPE (TandemAttachment, tandem_attachment, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemAttachment:document-id:
   *
   * Id of the paper it belongs to; the letter of a referral has the id of the referral.
   */
  TANDEM_FIELD (TandemAttachment, document_id, "document-id", STRING, N_ ("Paper")),
  /**
   * TandemAttachment:signature-id:
   *
   * Id of the signature that it is the scan of; empty when it is something else.
   */
  TANDEM_FIELD (TandemAttachment, signature_id, "signature-id", STRING, N_ ("Signature")),
  /**
   * TandemAttachment:name:
   *
   * Name of the file, without a folder.
   */
  TANDEM_FIELD (TandemAttachment, name, "name", STRING, N_ ("Name")),
  /**
   * TandemAttachment:media-type:
   *
   * Its media type (RFC 6838), by its content.
   */
  TANDEM_FIELD (TandemAttachment, media_type, "media-type", STRING, N_ ("Kind of file")),
  /**
   * TandemAttachment:size:
   *
   * Its size in bytes.
   */
  TANDEM_FIELD (TandemAttachment, size, "size", INT, N_ ("Size")),
  /**
   * TandemAttachment:hash:
   *
   * SHA-256 of its content, in hexadecimal.
   */
  TANDEM_FIELD (TandemAttachment, hash, "hash", STRING, N_ ("Hash")),
  /**
   * TandemAttachment:content:
   *
   * Its content.
   */
  TANDEM_FIELD (TandemAttachment, content, "content", BYTES, N_ ("Content")),
  /**
   * TandemAttachment:part:
   *
   * What it is to the paper.
   */
  TANDEM_FIELD_CHOICE (TandemAttachment, part, "part", ENUM, N_ ("Part"), tandem_attachment_part_get_type),
  /**
   * TandemAttachment:categories:
   *
   * What an enclosure tells, by category of information.
   */
  TANDEM_FIELD_CHOICE (TandemAttachment, categories, "categories", FLAGS, N_ ("Categories"), tandem_category_get_type),
};

static void
tandem_attachment_class_init (TandemAttachmentClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "attachment", fields, G_N_ELEMENTS (fields));
}

static void
tandem_attachment_init (TandemAttachment *self)
{
}

/**
 * tandem_attachment_new:
 *
 * Returns: (transfer full): a file that belongs to a paper, with nothing filled in
 */
TandemAttachment *
tandem_attachment_new (void)
{
  return g_object_new (TANDEM_TYPE_ATTACHMENT, NULL);
}

/**
 * tandem_attachment_get_document_id:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): id of the paper it belongs to; the letter of a referral has the id of the
 * referral
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, const char *, document_id, NULL)

/**
 * tandem_attachment_get_signature_id:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): id of the signature that it is the scan of; empty when it is something else
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, const char *, signature_id, NULL)

/**
 * tandem_attachment_get_name:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): name of the file, without a folder
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, const char *, name, NULL)

/**
 * tandem_attachment_get_media_type:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): its media type (RFC 6838), by its content
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, const char *, media_type, NULL)

/**
 * tandem_attachment_get_size:
 * @self: a file that belongs to a paper
 *
 * Returns: its size in bytes
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, gint64, size, 0)

/**
 * tandem_attachment_get_hash:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): SHA-256 of its content, in hexadecimal
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, const char *, hash, NULL)

/**
 * tandem_attachment_get_content:
 * @self: a file that belongs to a paper
 *
 * Returns: (transfer none) (nullable): its content
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, GBytes *, content, NULL)

/**
 * tandem_attachment_get_part:
 * @self: a file that belongs to a paper
 *
 * Returns: what it is to the paper
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, TandemAttachmentPart, part, 0)

/**
 * tandem_attachment_get_categories:
 * @self: a file that belongs to a paper
 *
 * Returns: what an enclosure tells, by category of information
 */
TANDEM_DEFINE_GETTER (TandemAttachment, tandem_attachment, TANDEM_IS_ATTACHMENT, TandemCategory, categories, 0)
