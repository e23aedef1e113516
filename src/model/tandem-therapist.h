/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_THERAPIST (tandem_therapist_get_type ())

G_DECLARE_FINAL_TYPE (TandemTherapist, tandem_therapist, TANDEM, THERAPIST, TandemRecord)

TandemTherapist *tandem_therapist_new (void);

const char *tandem_therapist_get_name (TandemTherapist *self);
const char *tandem_therapist_get_profession (TandemTherapist *self);
const char *tandem_therapist_get_modality (TandemTherapist *self);
const char *const *tandem_therapist_get_languages (TandemTherapist *self);
const char *tandem_therapist_get_registration_body (TandemTherapist *self);
const char *tandem_therapist_get_registration_number (TandemTherapist *self);
const GDate *tandem_therapist_get_last_verified (TandemTherapist *self);
const char *tandem_therapist_get_email (TandemTherapist *self);
const char *tandem_therapist_get_phone (TandemTherapist *self);
const char *tandem_therapist_get_address (TandemTherapist *self);
const char *tandem_therapist_get_fees (TandemTherapist *self);
const char *tandem_therapist_get_waiting_time (TandemTherapist *self);
gboolean tandem_therapist_get_accepts_referrals (TandemTherapist *self);
const char *tandem_therapist_get_notes (TandemTherapist *self);
const char *tandem_therapist_get_merged_into (TandemTherapist *self);

G_END_DECLS
