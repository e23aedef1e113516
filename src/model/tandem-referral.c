/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemReferral is a referral of a client to a therapist; its letter is the document with the same id. */

#include "tandem-referral.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemReferral
{
  TandemRecord parent_instance;

  char *client_id;
  char *therapist_id;
  char *permission_id;
  char *purpose;
  TandemUrgency urgency;
  TandemReferralStatus status;
  GDateTime *issued;
  gboolean emergency;
  char *emergency_basis;
  char *emergency_reason;
  char *status_note;
  TandemDelivery delivery;
  GDateTime *approved;
  char *approved_by;
  char *approved_hash;
  char *objection;
  char *unread_reason;
  GDate *status_date;
  GDate *remind;
  char *outcome;
};

G_DEFINE_FINAL_TYPE (TandemReferral, tandem_referral, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemReferral:client-id:
   *
   * Id of the client referred.
   */
  TANDEM_FIELD (TandemReferral, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemReferral:therapist-id:
   *
   * Id of the therapist.
   */
  TANDEM_FIELD (TandemReferral, therapist_id, "therapist-id", STRING, N_ ("Therapist")),
  /**
   * TandemReferral:permission-id:
   *
   * Id of the permission the letter was issued under.
   */
  TANDEM_FIELD (TandemReferral, permission_id, "permission-id", STRING, N_ ("Permission")),
  /**
   * TandemReferral:purpose:
   *
   * What the letter is for; a permission must name it.
   */
  TANDEM_FIELD (TandemReferral, purpose, "purpose", STRING, N_ ("Purpose")),
  /**
   * TandemReferral:urgency:
   *
   * How soon the therapist is asked to see the client.
   */
  TANDEM_FIELD_CHOICE (TandemReferral, urgency, "urgency", ENUM, N_ ("Urgency"), tandem_urgency_get_type),
  /**
   * TandemReferral:status:
   *
   * Where the referral stands.
   */
  TANDEM_FIELD_CHOICE (TandemReferral, status, "status", ENUM, N_ ("Status"), tandem_referral_status_get_type),
  /**
   * TandemReferral:issued:
   *
   * When the letter was frozen and left.
   */
  TANDEM_FIELD (TandemReferral, issued, "issued", DATE_TIME, N_ ("Issued")),
  /**
   * TandemReferral:emergency:
   *
   * Whether it was issued without permission, because of a serious risk of harm.
   */
  TANDEM_FIELD (TandemReferral, emergency, "emergency", BOOLEAN, N_ ("Emergency")),
  /**
   * TandemReferral:emergency-basis:
   *
   * The legal basis of an emergency disclosure.
   */
  TANDEM_FIELD (TandemReferral, emergency_basis, "emergency-basis", STRING, N_ ("Legal basis")),
  /**
   * TandemReferral:emergency-reason:
   *
   * The reason for an emergency disclosure.
   */
  TANDEM_FIELD (TandemReferral, emergency_reason, "emergency-reason", STRING, N_ ("Reason")),
  /**
   * TandemReferral:status-note:
   *
   * What was heard last.
   */
  TANDEM_FIELD (TandemReferral, status_note, "status-note", STRING, N_ ("Note")),
  /**
   * TandemReferral:delivery:
   *
   * Who takes the letter to the therapist: the coach, or the client.
   */
  TANDEM_FIELD_CHOICE (TandemReferral, delivery, "delivery", ENUM, N_ ("Way"), tandem_delivery_get_type),
  /**
   * TandemReferral:approved:
   *
   * When the client read the letter and said that it may go.
   */
  TANDEM_FIELD (TandemReferral, approved, "approved", DATE_TIME, N_ ("Approved")),
  /**
   * TandemReferral:approved-by:
   *
   * Who read and approved it, by name.
   */
  TANDEM_FIELD (TandemReferral, approved_by, "approved-by", STRING, N_ ("Approved by")),
  /**
   * TandemReferral:approved-hash:
   *
   * SHA-256 of what was approved: other words need another approval.
   */
  TANDEM_FIELD (TandemReferral, approved_hash, "approved-hash", STRING, N_ ("Approved words")),
  /**
   * TandemReferral:objection:
   *
   * What the client wants otherwise; empty once a letter is approved.
   */
  TANDEM_FIELD (TandemReferral, objection, "objection", STRING, N_ ("Objection")),
  /**
   * TandemReferral:unread-reason:
   *
   * Why the letter was issued without the client having read it.
   */
  TANDEM_FIELD (TandemReferral, unread_reason, "unread-reason", STRING, N_ ("Reason")),
  /**
   * TandemReferral:status-date:
   *
   * The day of what was heard last.
   */
  TANDEM_FIELD (TandemReferral, status_date, "status-date", DATE, N_ ("Date")),
  /**
   * TandemReferral:remind:
   *
   * The day to ask again, or to look at it again.
   */
  TANDEM_FIELD (TandemReferral, remind, "remind", DATE, N_ ("Ask again on")),
  /**
   * TandemReferral:outcome:
   *
   * What came of the referral.
   */
  TANDEM_FIELD (TandemReferral, outcome, "outcome", STRING, N_ ("Outcome")),
};

static void
tandem_referral_class_init (TandemReferralClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "referral", fields, G_N_ELEMENTS (fields));
}

static void
tandem_referral_init (TandemReferral *self)
{
}

/**
 * tandem_referral_new:
 *
 * Returns: (transfer full): a referral of a client to a therapist; its letter is the document with the same id with
 * nothing filled in
 */
TandemReferral *
tandem_referral_new (void)
{
  return g_object_new (TANDEM_TYPE_REFERRAL, NULL);
}

/**
 * tandem_referral_get_client_id:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): id of the client referred
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, client_id, NULL)

/**
 * tandem_referral_get_therapist_id:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): id of the therapist
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, therapist_id, NULL)

/**
 * tandem_referral_get_permission_id:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): id of the permission the letter was issued under
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, permission_id, NULL)

/**
 * tandem_referral_get_purpose:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): what the letter is for; a permission must name it
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, purpose, NULL)

/**
 * tandem_referral_get_urgency:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: how soon the therapist is asked to see the client
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, TandemUrgency, urgency, 0)

/**
 * tandem_referral_get_status:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: where the referral stands
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, TandemReferralStatus, status, 0)

/**
 * tandem_referral_get_issued:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): when the letter was frozen and left
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, GDateTime *, issued, NULL)

/**
 * tandem_referral_get_emergency:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: whether it was issued without permission, because of a serious risk of harm
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, gboolean, emergency, FALSE)

/**
 * tandem_referral_get_emergency_basis:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): the legal basis of an emergency disclosure
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, emergency_basis, NULL)

/**
 * tandem_referral_get_emergency_reason:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): the reason for an emergency disclosure
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, emergency_reason, NULL)

/**
 * tandem_referral_get_status_note:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): what was heard last
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, status_note, NULL)

/**
 * tandem_referral_get_delivery:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: who takes the letter to the therapist: the coach, or the client
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, TandemDelivery, delivery, 0)

/**
 * tandem_referral_get_approved:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): when the client read the letter and said that it may go
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, GDateTime *, approved, NULL)

/**
 * tandem_referral_get_approved_by:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): who read and approved it, by name
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, approved_by, NULL)

/**
 * tandem_referral_get_approved_hash:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): SHA-256 of what was approved: other words need another approval
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, approved_hash, NULL)

/**
 * tandem_referral_get_objection:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): what the client wants otherwise; empty once a letter is approved
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, objection, NULL)

/**
 * tandem_referral_get_unread_reason:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): why the letter was issued without the client having read it
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, unread_reason, NULL)

/**
 * tandem_referral_get_status_date:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): the day of what was heard last
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const GDate *, status_date, NULL)

/**
 * tandem_referral_get_remind:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): the day to ask again, or to look at it again
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const GDate *, remind, NULL)

/**
 * tandem_referral_get_outcome:
 * @self: a referral of a client to a therapist; its letter is the document with the same id
 *
 * Returns: (transfer none) (nullable): what came of the referral
 */
TANDEM_DEFINE_GETTER (TandemReferral, tandem_referral, TANDEM_IS_REFERRAL, const char *, outcome, NULL)
