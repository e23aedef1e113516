/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PRACTITIONER (tandem_practitioner_get_type ())

G_DECLARE_FINAL_TYPE (TandemPractitioner, tandem_practitioner, TANDEM, PRACTITIONER, TandemRecord)

TandemPractitioner *tandem_practitioner_new (void);

const char *tandem_practitioner_get_name (TandemPractitioner *self);
const char *tandem_practitioner_get_title (TandemPractitioner *self);
const char *tandem_practitioner_get_practice_name (TandemPractitioner *self);
const char *tandem_practitioner_get_address (TandemPractitioner *self);
const char *tandem_practitioner_get_email (TandemPractitioner *self);
const char *tandem_practitioner_get_phone (TandemPractitioner *self);
const char *tandem_practitioner_get_website (TandemPractitioner *self);
const char *tandem_practitioner_get_country (TandemPractitioner *self);
const char *tandem_practitioner_get_language (TandemPractitioner *self);
TandemPaperSize tandem_practitioner_get_paper_size (TandemPractitioner *self);
const char *tandem_practitioner_get_training (TandemPractitioner *self);
const char *tandem_practitioner_get_qualifications (TandemPractitioner *self);
const char *tandem_practitioner_get_professional_body (TandemPractitioner *self);
const char *tandem_practitioner_get_code_of_ethics (TandemPractitioner *self);
const char *tandem_practitioner_get_supervision (TandemPractitioner *self);
const char *tandem_practitioner_get_insurance (TandemPractitioner *self);
const char *tandem_practitioner_get_health_licence (TandemPractitioner *self);
const char *tandem_practitioner_get_methods (TandemPractitioner *self);
const char *tandem_practitioner_get_psychotherapeutic_methods (TandemPractitioner *self);
const char *tandem_practitioner_get_session_terms (TandemPractitioner *self);
const char *tandem_practitioner_get_fee_terms (TandemPractitioner *self);
const char *tandem_practitioner_get_cancellation_terms (TandemPractitioner *self);
const char *tandem_practitioner_get_contact_terms (TandemPractitioner *self);
const char *tandem_practitioner_get_complaints (TandemPractitioner *self);
const char *tandem_practitioner_get_data_authority (TandemPractitioner *self);
const char *tandem_practitioner_get_crisis_lines (TandemPractitioner *self);
const char *const *tandem_practitioner_get_jurisdictions (TandemPractitioner *self);
gint64 tandem_practitioner_get_retention_years (TandemPractitioner *self);
GBytes *tandem_practitioner_get_logo (TandemPractitioner *self);

G_END_DECLS
