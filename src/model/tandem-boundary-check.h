/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_BOUNDARY_CHECK (tandem_boundary_check_get_type ())

G_DECLARE_FINAL_TYPE (TandemBoundaryCheck, tandem_boundary_check, TANDEM, BOUNDARY_CHECK, TandemRecord)

TandemBoundaryCheck *tandem_boundary_check_new (void);

const char *tandem_boundary_check_get_client_id (TandemBoundaryCheck *self);
const GDate *tandem_boundary_check_get_day (TandemBoundaryCheck *self);
gboolean tandem_boundary_check_get_acute (TandemBoundaryCheck *self);
const char *tandem_boundary_check_get_acute_action (TandemBoundaryCheck *self);
TandemDecision tandem_boundary_check_get_decision (TandemBoundaryCheck *self);
const char *tandem_boundary_check_get_reason (TandemBoundaryCheck *self);
const char *tandem_boundary_check_get_said_to_client (TandemBoundaryCheck *self);
const char *tandem_boundary_check_get_conditions (TandemBoundaryCheck *self);
const GDate *tandem_boundary_check_get_review_date (TandemBoundaryCheck *self);

G_END_DECLS
