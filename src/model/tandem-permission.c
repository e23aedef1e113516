/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPermission is a client's permission to pass on information: what, to whom, for what, until when. */

#include "tandem-permission.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemPermission
{
  TandemRecord parent_instance;

  char *client_id;
  char *therapist_id;
  char *document_id;
  TandemCategory categories;
  char *limits;
  char *purpose;
  TandemDirection direction;
  GDateTime *granted;
  char *evidence;
  GDate *expires;
  GDateTime *withdrawn;
  char *reason;
};

G_DEFINE_FINAL_TYPE (TandemPermission, tandem_permission, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemPermission:client-id:
   *
   * Id of the client who permits.
   */
  TANDEM_FIELD (TandemPermission, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemPermission:therapist-id:
   *
   * Id of the therapist who may be told.
   */
  TANDEM_FIELD (TandemPermission, therapist_id, "therapist-id", STRING, N_ ("Recipient")),
  /**
   * TandemPermission:document-id:
   *
   * Id of the signed release of information; empty when it was given in another way.
   */
  TANDEM_FIELD (TandemPermission, document_id, "document-id", STRING, N_ ("Release of information")),
  /**
   * TandemPermission:categories:
   *
   * The categories of information that may be passed on.
   */
  TANDEM_FIELD_CHOICE (TandemPermission, categories, "categories", FLAGS, N_ ("Categories"), tandem_category_get_type),
  /**
   * TandemPermission:limits:
   *
   * Limits the client set, in the client's own words.
   */
  TANDEM_FIELD (TandemPermission, limits, "limits", STRING, N_ ("Limits")),
  /**
   * TandemPermission:purpose:
   *
   * What the information may be used for.
   */
  TANDEM_FIELD (TandemPermission, purpose, "purpose", STRING, N_ ("Purpose")),
  /**
   * TandemPermission:direction:
   *
   * Which way information may pass.
   */
  TANDEM_FIELD_CHOICE (TandemPermission, direction, "direction", ENUM, N_ ("Direction"), tandem_direction_get_type),
  /**
   * TandemPermission:granted:
   *
   * When it was given; empty while it is only asked for.
   */
  TANDEM_FIELD (TandemPermission, granted, "granted", DATE_TIME, N_ ("Given")),
  /**
   * TandemPermission:evidence:
   *
   * How it was given, when not by a signed release.
   */
  TANDEM_FIELD (TandemPermission, evidence, "evidence", STRING, N_ ("How it was given")),
  /**
   * TandemPermission:expires:
   *
   * The last day it covers.
   */
  TANDEM_FIELD (TandemPermission, expires, "expires", DATE, N_ ("Until")),
  /**
   * TandemPermission:withdrawn:
   *
   * When it was taken back; empty while it was not.
   */
  TANDEM_FIELD (TandemPermission, withdrawn, "withdrawn", DATE_TIME, N_ ("Withdrawn")),
  /**
   * TandemPermission:reason:
   *
   * Why it was taken back, if the client said.
   */
  TANDEM_FIELD (TandemPermission, reason, "reason", STRING, N_ ("Reason")),
};

static void
tandem_permission_class_init (TandemPermissionClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "permission", fields, G_N_ELEMENTS (fields));
}

static void
tandem_permission_init (TandemPermission *self)
{
}

/**
 * tandem_permission_new:
 *
 * Returns: (transfer full): a client's permission to pass on information: what, to whom, for what, until when with
 * nothing filled in
 */
TandemPermission *
tandem_permission_new (void)
{
  return g_object_new (TANDEM_TYPE_PERMISSION, NULL);
}

/**
 * tandem_permission_get_client_id:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): id of the client who permits
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, client_id, NULL)

/**
 * tandem_permission_get_therapist_id:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): id of the therapist who may be told
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, therapist_id, NULL)

/**
 * tandem_permission_get_document_id:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): id of the signed release of information; empty when it was given in another way
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, document_id, NULL)

/**
 * tandem_permission_get_categories:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: the categories of information that may be passed on
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, TandemCategory, categories, 0)

/**
 * tandem_permission_get_limits:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): limits the client set, in the client's own words
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, limits, NULL)

/**
 * tandem_permission_get_purpose:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): what the information may be used for
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, purpose, NULL)

/**
 * tandem_permission_get_direction:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: which way information may pass
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, TandemDirection, direction, 0)

/**
 * tandem_permission_get_granted:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): when it was given; empty while it is only asked for
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, GDateTime *, granted, NULL)

/**
 * tandem_permission_get_evidence:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): how it was given, when not by a signed release
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, evidence, NULL)

/**
 * tandem_permission_get_expires:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): the last day it covers
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const GDate *, expires, NULL)

/**
 * tandem_permission_get_withdrawn:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): when it was taken back; empty while it was not
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, GDateTime *, withdrawn, NULL)

/**
 * tandem_permission_get_reason:
 * @self: a client's permission to pass on information: what, to whom, for what, until when
 *
 * Returns: (transfer none) (nullable): why it was taken back, if the client said
 */
TANDEM_DEFINE_GETTER (TandemPermission, tandem_permission, TANDEM_IS_PERMISSION, const char *, reason, NULL)
