/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_OPPOSED_DECISION (tandem_opposed_decision_get_type ())

G_DECLARE_FINAL_TYPE (TandemOpposedDecision, tandem_opposed_decision, TANDEM, OPPOSED_DECISION, TandemRecord)

TandemOpposedDecision *tandem_opposed_decision_new (void);

const char *tandem_opposed_decision_get_client_id (TandemOpposedDecision *self);
const char *tandem_opposed_decision_get_link_id (TandemOpposedDecision *self);
const GDate *tandem_opposed_decision_get_day (TandemOpposedDecision *self);
const char *tandem_opposed_decision_get_client_wish (TandemOpposedDecision *self);
TandemResponsibility tandem_opposed_decision_get_acknowledged (TandemOpposedDecision *self);
TandemDecision tandem_opposed_decision_get_decision (TandemOpposedDecision *self);
const char *tandem_opposed_decision_get_reason (TandemOpposedDecision *self);
const char *tandem_opposed_decision_get_conditions (TandemOpposedDecision *self);
const GDate *tandem_opposed_decision_get_review_date (TandemOpposedDecision *self);

G_END_DECLS
