/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_REFERRALS_PLACE (tandem_referrals_place_get_type ())

/* All referrals, by status. */
G_DECLARE_FINAL_TYPE (TandemReferralsPlace, tandem_referrals_place, TANDEM, REFERRALS_PLACE, TandemPage)

GtkWidget *tandem_referrals_place_new (TandemPractice *practice);

G_END_DECLS
