/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* A draft of the record of what was told in an emergency. @referral: an emergency letter, whose recipient, basis and
 * reason are filled in; NULL for a call, or anything else. Issuing a letter in an emergency begins one by itself. */
TandemDocument *tandem_emergencies_write (TandemPractice *practice, TandemClient *client, TandemReferral *referral,
                                          GError **error);

G_END_DECLS
