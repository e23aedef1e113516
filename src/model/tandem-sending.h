/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SENDING (tandem_sending_get_type ())

G_DECLARE_FINAL_TYPE (TandemSending, tandem_sending, TANDEM, SENDING, TandemRecord)

TandemSending *tandem_sending_new (void);

const char *tandem_sending_get_document_id (TandemSending *self);
TandemSendingWay tandem_sending_get_way (TandemSending *self);
const char *tandem_sending_get_address (TandemSending *self);
GDateTime *tandem_sending_get_sent (TandemSending *self);

G_END_DECLS
