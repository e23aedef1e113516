/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SPONSOR (tandem_sponsor_get_type ())

G_DECLARE_FINAL_TYPE (TandemSponsor, tandem_sponsor, TANDEM, SPONSOR, TandemRecord)

TandemSponsor *tandem_sponsor_new (void);

const char *tandem_sponsor_get_organisation (TandemSponsor *self);
const char *tandem_sponsor_get_contact (TandemSponsor *self);
const char *tandem_sponsor_get_email (TandemSponsor *self);
const char *tandem_sponsor_get_phone (TandemSponsor *self);
const char *tandem_sponsor_get_address (TandemSponsor *self);

G_END_DECLS
