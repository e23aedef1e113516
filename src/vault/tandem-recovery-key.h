/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-secret.h"

G_BEGIN_DECLS

/* Bytes of a recovery key. */
#define TANDEM_RECOVERY_KEY_SIZE 16

TandemSecret *tandem_recovery_key_to_text (TandemSecret *key);
TandemSecret *tandem_recovery_key_from_text (TandemSecret *text);

G_END_DECLS
