/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemDisclosure says what of a client was told to whom, when, and under which permission. It is written with the
 * letter that tells it. The disclosure statement, in which a coach says what coaching is, is a paper. */

#include "tandem-disclosure.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemDisclosure
{
  TandemRecord parent_instance;

  char *client_id;
  char *therapist_id;
  char *permission_id;
  char *document_id;
  char *recipient;
  TandemCategory categories;
  char *purpose;
  TandemDelivery delivery;
  GDateTime *disclosed;
  char *basis;
  char *reason;
};

G_DEFINE_FINAL_TYPE (TandemDisclosure, tandem_disclosure, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemDisclosure:client-id:
   *
   * Id of the client it is about.
   */
  TANDEM_FIELD (TandemDisclosure, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemDisclosure:therapist-id:
   *
   * Id of the therapist who was told.
   */
  TANDEM_FIELD (TandemDisclosure, therapist_id, "therapist-id", STRING, N_ ("Recipient")),
  /**
   * TandemDisclosure:permission-id:
   *
   * Id of the permission that covered it; empty in an emergency.
   */
  TANDEM_FIELD (TandemDisclosure, permission_id, "permission-id", STRING, N_ ("Permission")),
  /**
   * TandemDisclosure:document-id:
   *
   * Id of the paper that told it.
   */
  TANDEM_FIELD (TandemDisclosure, document_id, "document-id", STRING, N_ ("Paper")),
  /**
   * TandemDisclosure:recipient:
   *
   * Name and profession of who was told, as they were then.
   */
  TANDEM_FIELD (TandemDisclosure, recipient, "recipient", STRING, N_ ("Recipient")),
  /**
   * TandemDisclosure:categories:
   *
   * What was told, by category of information.
   */
  TANDEM_FIELD_CHOICE (TandemDisclosure, categories, "categories", FLAGS, N_ ("Categories"), tandem_category_get_type),
  /**
   * TandemDisclosure:purpose:
   *
   * What it was told for.
   */
  TANDEM_FIELD (TandemDisclosure, purpose, "purpose", STRING, N_ ("Purpose")),
  /**
   * TandemDisclosure:delivery:
   *
   * Who took it there: the coach, or the client.
   */
  TANDEM_FIELD_CHOICE (TandemDisclosure, delivery, "delivery", ENUM, N_ ("Way"), tandem_delivery_get_type),
  /**
   * TandemDisclosure:disclosed:
   *
   * When the paper was issued that tells it.
   */
  TANDEM_FIELD (TandemDisclosure, disclosed, "disclosed", DATE_TIME, N_ ("Told")),
  /**
   * TandemDisclosure:basis:
   *
   * The law that allowed an emergency disclosure; empty under a permission.
   */
  TANDEM_FIELD (TandemDisclosure, basis, "basis", STRING, N_ ("Legal basis")),
  /**
   * TandemDisclosure:reason:
   *
   * The risk that made an emergency disclosure necessary; empty under a permission.
   */
  TANDEM_FIELD (TandemDisclosure, reason, "reason", STRING, N_ ("Reason")),
};

static void
tandem_disclosure_class_init (TandemDisclosureClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "disclosure", fields, G_N_ELEMENTS (fields));
}

static void
tandem_disclosure_init (TandemDisclosure *self)
{
}

/**
 * tandem_disclosure_new:
 *
 * Returns: (transfer full): a note of what was disclosed with nothing filled in
 */
TandemDisclosure *
tandem_disclosure_new (void)
{
  return g_object_new (TANDEM_TYPE_DISCLOSURE, NULL);
}

/**
 * tandem_disclosure_get_client_id:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): id of the client it is about
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, client_id, NULL)

/**
 * tandem_disclosure_get_therapist_id:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): id of the therapist who was told
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, therapist_id, NULL)

/**
 * tandem_disclosure_get_permission_id:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): id of the permission that covered it; empty in an emergency
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, permission_id, NULL)

/**
 * tandem_disclosure_get_document_id:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): id of the paper that told it
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, document_id, NULL)

/**
 * tandem_disclosure_get_recipient:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): name and profession of who was told, as they were then
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, recipient, NULL)

/**
 * tandem_disclosure_get_categories:
 * @self: a note of what was disclosed
 *
 * Returns: what was told, by category of information
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, TandemCategory, categories, 0)

/**
 * tandem_disclosure_get_purpose:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): what it was told for
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, purpose, NULL)

/**
 * tandem_disclosure_get_delivery:
 * @self: a note of what was disclosed
 *
 * Returns: who took it there: the coach, or the client
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, TandemDelivery, delivery, 0)

/**
 * tandem_disclosure_get_disclosed:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): when the paper was issued that tells it
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, GDateTime *, disclosed, NULL)

/**
 * tandem_disclosure_get_basis:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): the law that allowed an emergency disclosure; empty under a permission
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, basis, NULL)

/**
 * tandem_disclosure_get_reason:
 * @self: a note of what was disclosed
 *
 * Returns: (transfer none) (nullable): the risk that made an emergency disclosure necessary; empty under a permission
 */
TANDEM_DEFINE_GETTER (TandemDisclosure, tandem_disclosure, TANDEM_IS_DISCLOSURE, const char *, reason, NULL)
