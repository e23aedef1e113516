/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PERMISSION (tandem_permission_get_type ())

G_DECLARE_FINAL_TYPE (TandemPermission, tandem_permission, TANDEM, PERMISSION, TandemRecord)

TandemPermission *tandem_permission_new (void);

const char *tandem_permission_get_client_id (TandemPermission *self);
const char *tandem_permission_get_therapist_id (TandemPermission *self);
const char *tandem_permission_get_document_id (TandemPermission *self);
TandemCategory tandem_permission_get_categories (TandemPermission *self);
const char *tandem_permission_get_limits (TandemPermission *self);
const char *tandem_permission_get_purpose (TandemPermission *self);
TandemDirection tandem_permission_get_direction (TandemPermission *self);
GDateTime *tandem_permission_get_granted (TandemPermission *self);
const char *tandem_permission_get_evidence (TandemPermission *self);
const GDate *tandem_permission_get_expires (TandemPermission *self);
GDateTime *tandem_permission_get_withdrawn (TandemPermission *self);
const char *tandem_permission_get_reason (TandemPermission *self);

G_END_DECLS
