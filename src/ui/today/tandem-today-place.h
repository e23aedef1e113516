/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TODAY_PLACE (tandem_today_place_get_type ())

/* What needs the coach. */
G_DECLARE_FINAL_TYPE (TandemTodayPlace, tandem_today_place, TANDEM, TODAY_PLACE, TandemPage)

GtkWidget *tandem_today_place_new (TandemPractice *practice);

G_END_DECLS
