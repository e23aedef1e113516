/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CLIENT (tandem_client_get_type ())

G_DECLARE_FINAL_TYPE (TandemClient, tandem_client, TANDEM, CLIENT, TandemRecord)

TandemClient *tandem_client_new (void);

const char *tandem_client_get_name (TandemClient *self);
const char *tandem_client_get_pronouns (TandemClient *self);
const GDate *tandem_client_get_date_of_birth (TandemClient *self);
const char *tandem_client_get_email (TandemClient *self);
const char *tandem_client_get_phone (TandemClient *self);
const char *tandem_client_get_address (TandemClient *self);
const char *tandem_client_get_country (TandemClient *self);
const char *tandem_client_get_region (TandemClient *self);
const char *tandem_client_get_language (TandemClient *self);
const char *tandem_client_get_emergency_name (TandemClient *self);
const char *tandem_client_get_emergency_phone (TandemClient *self);
const char *tandem_client_get_found_through (TandemClient *self);
TandemClientStatus tandem_client_get_status (TandemClient *self);
const char *const *tandem_client_get_tags (TandemClient *self);
const char *tandem_client_get_notes (TandemClient *self);
GDateTime *tandem_client_get_started (TandemClient *self);
const char *tandem_client_get_start_reason (TandemClient *self);
const GDate *tandem_client_get_retention_date (TandemClient *self);
TandemTreatment tandem_client_get_treatment (TandemClient *self);
const char *tandem_client_get_dual_role_reason (TandemClient *self);
const char *tandem_client_get_sponsor_id (TandemClient *self);

G_END_DECLS
