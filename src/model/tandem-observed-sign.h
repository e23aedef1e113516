/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_OBSERVED_SIGN (tandem_observed_sign_get_type ())

G_DECLARE_FINAL_TYPE (TandemObservedSign, tandem_observed_sign, TANDEM, OBSERVED_SIGN, TandemRecord)

TandemObservedSign *tandem_observed_sign_new (void);

const char *tandem_observed_sign_get_client_id (TandemObservedSign *self);
const char *tandem_observed_sign_get_check_id (TandemObservedSign *self);
TandemSignKind tandem_observed_sign_get_kind (TandemObservedSign *self);
TandemSeverity tandem_observed_sign_get_severity (TandemObservedSign *self);
const char *tandem_observed_sign_get_since (TandemObservedSign *self);
const char *tandem_observed_sign_get_words (TandemObservedSign *self);

G_END_DECLS
