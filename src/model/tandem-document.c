/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemDocument is a paper: written from a template, frozen when ready, then signed. */

#include "tandem-document.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemDocument
{
  TandemRecord parent_instance;

  char *client_id;
  char *therapist_id;
  char *permission_id;
  TandemDocumentKind kind;
  TandemDocumentState state;
  char *title;
  char *language;
  char *template_id;
  char *template_version;
  char *field_values;
  char *text;
  char *context;
  char *clauses;
  char *furniture;
  TandemRoles signers;
  char *hash;
  GDateTime *frozen;
  GDateTime *in_force;
  GDate *expires;
  GDateTime *ended;
  char *reason;
  char *supersedes_id;
  char **digests;
  char *sponsor_id;
  char *withdraws_id;
  char *withdraws_part;
  char **signing_order;
};

G_DEFINE_FINAL_TYPE (TandemDocument, tandem_document, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemDocument:client-id:
   *
   * Id of the client it concerns.
   */
  TANDEM_FIELD (TandemDocument, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemDocument:therapist-id:
   *
   * Id of the therapist it names or is addressed to.
   */
  TANDEM_FIELD (TandemDocument, therapist_id, "therapist-id", STRING, N_ ("Recipient")),
  /**
   * TandemDocument:permission-id:
   *
   * Id of the permission it is the paper of, or was issued under.
   */
  TANDEM_FIELD (TandemDocument, permission_id, "permission-id", STRING, N_ ("Permission")),
  /**
   * TandemDocument:kind:
   *
   * The kind of paper.
   */
  TANDEM_FIELD_CHOICE (TandemDocument, kind, "kind", ENUM, N_ ("Kind"), tandem_document_kind_get_type),
  /**
   * TandemDocument:state:
   *
   * Where its life stands.
   */
  TANDEM_FIELD_CHOICE (TandemDocument, state, "state", ENUM, N_ ("State"), tandem_document_state_get_type),
  /**
   * TandemDocument:title:
   *
   * The title, as printed.
   */
  TANDEM_FIELD_SEARCHED (TandemDocument, title, "title", N_ ("Title")),
  /**
   * TandemDocument:language:
   *
   * The language it is written in, as a BCP 47 tag.
   */
  TANDEM_FIELD (TandemDocument, language, "language", STRING, N_ ("Language")),
  /**
   * TandemDocument:template-id:
   *
   * Id of the template it was made from.
   */
  TANDEM_FIELD (TandemDocument, template_id, "template-id", STRING, N_ ("Template")),
  /**
   * TandemDocument:template-version:
   *
   * Version of that template.
   */
  TANDEM_FIELD (TandemDocument, template_version, "template-version", STRING, N_ ("Version of the template")),
  /**
   * TandemDocument:field-values:
   *
   * The draft's own field values, a JSON object.
   */
  TANDEM_FIELD (TandemDocument, field_values, "field-values", STRING, N_ ("Values")),
  /**
   * TandemDocument:text:
   *
   * The frozen words, in CommonMark; empty while a draft.
   */
  TANDEM_FIELD (TandemDocument, text, "text", STRING, N_ ("Text")),
  /**
   * TandemDocument:context:
   *
   * What was merged into the template, a JSON object; kept with the frozen words.
   */
  TANDEM_FIELD (TandemDocument, context, "context", STRING, N_ ("Context")),
  /**
   * TandemDocument:clauses:
   *
   * The clauses to acknowledge, a JSON array; kept with the frozen words.
   */
  TANDEM_FIELD (TandemDocument, clauses, "clauses", STRING, N_ ("Clauses")),
  /**
   * TandemDocument:furniture:
   *
   * Letterhead and sheet at the time of freezing, a JSON object.
   */
  TANDEM_FIELD (TandemDocument, furniture, "furniture", STRING, N_ ("Letterhead")),
  /**
   * TandemDocument:signers:
   *
   * Which roles must sign before it is in force.
   */
  TANDEM_FIELD_CHOICE (TandemDocument, signers, "signers", FLAGS, N_ ("Signers"), tandem_roles_get_type),
  /**
   * TandemDocument:hash:
   *
   * The SHA-256 of the frozen content, in hexadecimal; empty while a draft.
   */
  TANDEM_FIELD (TandemDocument, hash, "hash", STRING, N_ ("Hash")),
  /**
   * TandemDocument:frozen:
   *
   * When its words were frozen.
   */
  TANDEM_FIELD (TandemDocument, frozen, "frozen", DATE_TIME, N_ ("Frozen")),
  /**
   * TandemDocument:in-force:
   *
   * When the last required signature was given.
   */
  TANDEM_FIELD (TandemDocument, in_force, "in-force", DATE_TIME, N_ ("In force since")),
  /**
   * TandemDocument:expires:
   *
   * The last day it is in force; empty when it has no end.
   */
  TANDEM_FIELD (TandemDocument, expires, "expires", DATE, N_ ("Valid until")),
  /**
   * TandemDocument:ended:
   *
   * When it was declined, withdrawn, superseded, or expired.
   */
  TANDEM_FIELD (TandemDocument, ended, "ended", DATE_TIME, N_ ("Ended")),
  /**
   * TandemDocument:reason:
   *
   * Why it was declined, withdrawn or superseded.
   */
  TANDEM_FIELD (TandemDocument, reason, "reason", STRING, N_ ("Reason")),
  /**
   * TandemDocument:supersedes-id:
   *
   * Id of the document it stands in the place of.
   */
  TANDEM_FIELD (TandemDocument, supersedes_id, "supersedes-id", STRING, N_ ("Supersedes")),
  /**
   * TandemDocument:digests:
   *
   * SHA-256 of each part that the hash is made from, in their order: they name the part that was altered.
   */
  TANDEM_FIELD (TandemDocument, digests, "digests", STRV, N_ ("Hashes of the parts")),
  /**
   * TandemDocument:sponsor-id:
   *
   * Id of the sponsor it is agreed with or written to.
   */
  TANDEM_FIELD (TandemDocument, sponsor_id, "sponsor-id", STRING, N_ ("Sponsor")),
  /**
   * TandemDocument:withdraws-id:
   *
   * Id of the paper that the client takes back by signing this one.
   */
  TANDEM_FIELD (TandemDocument, withdraws_id, "withdraws-id", STRING, N_ ("Takes back")),
  /**
   * TandemDocument:withdraws-part:
   *
   * What of that paper is taken back, where it is one answer alone: what the consent asked, by its element.
   */
  TANDEM_FIELD (TandemDocument, withdraws_part, "withdraws-part", STRING, N_ ("Takes back a part")),
  /**
   * TandemDocument:signing-order:
   *
   * The roles in the order in which they must sign; empty where any order will do.
   */
  TANDEM_FIELD (TandemDocument, signing_order, "signing-order", STRV, N_ ("Order of signing")),
};

static void
tandem_document_class_init (TandemDocumentClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "document", fields, G_N_ELEMENTS (fields));
}

static void
tandem_document_init (TandemDocument *self)
{
}

/**
 * tandem_document_new:
 *
 * Returns: (transfer full): a paper: written from a template, frozen when ready, then signed with nothing filled in
 */
TandemDocument *
tandem_document_new (void)
{
  return g_object_new (TANDEM_TYPE_DOCUMENT, NULL);
}

/**
 * tandem_document_get_client_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the client it concerns
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, client_id, NULL)

/**
 * tandem_document_get_therapist_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the therapist it names or is addressed to
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, therapist_id, NULL)

/**
 * tandem_document_get_permission_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the permission it is the paper of, or was issued under
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, permission_id, NULL)

/**
 * tandem_document_get_kind:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: the kind of paper
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, TandemDocumentKind, kind, 0)

/**
 * tandem_document_get_state:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: where its life stands
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, TandemDocumentState, state, 0)

/**
 * tandem_document_get_title:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the title, as printed
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, title, NULL)

/**
 * tandem_document_get_language:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the language it is written in, as a BCP 47 tag
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, language, NULL)

/**
 * tandem_document_get_template_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the template it was made from
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, template_id, NULL)

/**
 * tandem_document_get_template_version:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): version of that template
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, template_version, NULL)

/**
 * tandem_document_get_field_values:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the draft's own field values, a JSON object
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, field_values, NULL)

/**
 * tandem_document_get_text:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the frozen words, in CommonMark; empty while a draft
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, text, NULL)

/**
 * tandem_document_get_context:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): what was merged into the template, a JSON object; kept with the frozen words
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, context, NULL)

/**
 * tandem_document_get_clauses:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the clauses to acknowledge, a JSON array; kept with the frozen words
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, clauses, NULL)

/**
 * tandem_document_get_furniture:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): letterhead and sheet at the time of freezing, a JSON object
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, furniture, NULL)

/**
 * tandem_document_get_signers:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: which roles must sign before it is in force
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, TandemRoles, signers, 0)

/**
 * tandem_document_get_hash:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the SHA-256 of the frozen content, in hexadecimal; empty while a draft
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, hash, NULL)

/**
 * tandem_document_get_frozen:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): when its words were frozen
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, GDateTime *, frozen, NULL)

/**
 * tandem_document_get_in_force:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): when the last required signature was given
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, GDateTime *, in_force, NULL)

/**
 * tandem_document_get_expires:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): the last day it is in force; empty when it has no end
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const GDate *, expires, NULL)

/**
 * tandem_document_get_ended:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): when it was declined, withdrawn, superseded, or expired
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, GDateTime *, ended, NULL)

/**
 * tandem_document_get_reason:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): why it was declined, withdrawn or superseded
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, reason, NULL)

/**
 * tandem_document_get_supersedes_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the document it stands in the place of
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, supersedes_id, NULL)

/**
 * tandem_document_get_digests:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): SHA-256 of each part that the hash is made from
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *const *, digests, NULL)

/**
 * tandem_document_get_sponsor_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the sponsor it is agreed with or written to
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, sponsor_id, NULL)

/**
 * tandem_document_get_withdraws_id:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): id of the paper that the client takes back by signing this one
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, withdraws_id, NULL)

/**
 * tandem_document_get_withdraws_part:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable): what of that paper is taken back, where it is one answer alone
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *, withdraws_part, NULL)

/**
 * tandem_document_get_signing_order:
 * @self: a paper: written from a template, frozen when ready, then signed
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the roles in the order in which they must sign, by
 *   their nicks; empty where any order will do
 */
TANDEM_DEFINE_GETTER (TandemDocument, tandem_document, TANDEM_IS_DOCUMENT, const char *const *, signing_order, NULL)
