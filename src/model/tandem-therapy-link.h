/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_THERAPY_LINK (tandem_therapy_link_get_type ())

G_DECLARE_FINAL_TYPE (TandemTherapyLink, tandem_therapy_link, TANDEM, THERAPY_LINK, TandemRecord)

TandemTherapyLink *tandem_therapy_link_new (void);

const char *tandem_therapy_link_get_client_id (TandemTherapyLink *self);
const char *tandem_therapy_link_get_therapist_id (TandemTherapyLink *self);
const GDate *tandem_therapy_link_get_since (TandemTherapyLink *self);
TandemGuidance tandem_therapy_link_get_guidance (TandemTherapyLink *self);
const char *tandem_therapy_link_get_conditions (TandemTherapyLink *self);
const GDate *tandem_therapy_link_get_guidance_date (TandemTherapyLink *self);
const char *tandem_therapy_link_get_guidance_source (TandemTherapyLink *self);
const GDate *tandem_therapy_link_get_review_date (TandemTherapyLink *self);
const GDate *tandem_therapy_link_get_ended (TandemTherapyLink *self);

G_END_DECLS
