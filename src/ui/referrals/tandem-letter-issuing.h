/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

/* Asks before a letter leaves, and issues it; of a letter that the client has not read it asks why. */
void tandem_letter_issue (TandemPage *page, TandemReferral *referral, TandemTherapist *therapist);
/* Asks for the legal basis and the reason, and issues a letter without permission. */
void tandem_letter_issue_in_emergency (TandemPage *page, TandemReferral *referral);

G_END_DECLS
