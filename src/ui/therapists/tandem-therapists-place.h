/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_THERAPISTS_PLACE (tandem_therapists_place_get_type ())

/* The directory of therapists. */
G_DECLARE_FINAL_TYPE (TandemTherapistsPlace, tandem_therapists_place, TANDEM, THERAPISTS_PLACE, TandemPage)

GtkWidget *tandem_therapists_place_new (TandemPractice *practice);

G_END_DECLS
