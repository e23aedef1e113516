/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SUPERVISION_REQUEST (tandem_supervision_request_get_type ())

G_DECLARE_FINAL_TYPE (TandemSupervisionRequest, tandem_supervision_request, TANDEM, SUPERVISION_REQUEST, TandemRecord)

TandemSupervisionRequest *tandem_supervision_request_new (void);

const char *tandem_supervision_request_get_client_id (TandemSupervisionRequest *self);
const char *tandem_supervision_request_get_check_id (TandemSupervisionRequest *self);
const GDate *tandem_supervision_request_get_day (TandemSupervisionRequest *self);
const char *tandem_supervision_request_get_summary (TandemSupervisionRequest *self);

G_END_DECLS
