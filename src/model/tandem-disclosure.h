/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_DISCLOSURE (tandem_disclosure_get_type ())

G_DECLARE_FINAL_TYPE (TandemDisclosure, tandem_disclosure, TANDEM, DISCLOSURE, TandemRecord)

TandemDisclosure *tandem_disclosure_new (void);

const char *tandem_disclosure_get_client_id (TandemDisclosure *self);
const char *tandem_disclosure_get_therapist_id (TandemDisclosure *self);
const char *tandem_disclosure_get_permission_id (TandemDisclosure *self);
const char *tandem_disclosure_get_document_id (TandemDisclosure *self);
const char *tandem_disclosure_get_recipient (TandemDisclosure *self);
TandemCategory tandem_disclosure_get_categories (TandemDisclosure *self);
const char *tandem_disclosure_get_purpose (TandemDisclosure *self);
TandemDelivery tandem_disclosure_get_delivery (TandemDisclosure *self);
GDateTime *tandem_disclosure_get_disclosed (TandemDisclosure *self);
const char *tandem_disclosure_get_basis (TandemDisclosure *self);
const char *tandem_disclosure_get_reason (TandemDisclosure *self);

G_END_DECLS
