/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_LOGO_ROW (tandem_logo_row_get_type ())

/* The logo of the letterhead: as it is, and the buttons to choose another or none. */
G_DECLARE_FINAL_TYPE (TandemLogoRow, tandem_logo_row, TANDEM, LOGO_ROW, AdwActionRow)

GtkWidget *tandem_logo_row_new (TandemPractice *practice);

G_END_DECLS
