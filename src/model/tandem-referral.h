/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_REFERRAL (tandem_referral_get_type ())

G_DECLARE_FINAL_TYPE (TandemReferral, tandem_referral, TANDEM, REFERRAL, TandemRecord)

TandemReferral *tandem_referral_new (void);

const char *tandem_referral_get_client_id (TandemReferral *self);
const char *tandem_referral_get_therapist_id (TandemReferral *self);
const char *tandem_referral_get_permission_id (TandemReferral *self);
const char *tandem_referral_get_purpose (TandemReferral *self);
TandemUrgency tandem_referral_get_urgency (TandemReferral *self);
TandemReferralStatus tandem_referral_get_status (TandemReferral *self);
GDateTime *tandem_referral_get_issued (TandemReferral *self);
gboolean tandem_referral_get_emergency (TandemReferral *self);
const char *tandem_referral_get_emergency_basis (TandemReferral *self);
const char *tandem_referral_get_emergency_reason (TandemReferral *self);
const char *tandem_referral_get_status_note (TandemReferral *self);
TandemDelivery tandem_referral_get_delivery (TandemReferral *self);
GDateTime *tandem_referral_get_approved (TandemReferral *self);
const char *tandem_referral_get_approved_by (TandemReferral *self);
const char *tandem_referral_get_approved_hash (TandemReferral *self);
const char *tandem_referral_get_objection (TandemReferral *self);
const char *tandem_referral_get_unread_reason (TandemReferral *self);
const GDate *tandem_referral_get_status_date (TandemReferral *self);
const GDate *tandem_referral_get_remind (TandemReferral *self);
const char *tandem_referral_get_outcome (TandemReferral *self);

G_END_DECLS
