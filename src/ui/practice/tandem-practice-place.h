/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PRACTICE_PLACE (tandem_practice_place_get_type ())

/* Letterhead and credentials, keys, journal, and the vault's health. */
G_DECLARE_FINAL_TYPE (TandemPracticePlace, tandem_practice_place, TANDEM, PRACTICE_PLACE, TandemPage)

GtkWidget *tandem_practice_place_new (TandemPractice *practice);

G_END_DECLS
