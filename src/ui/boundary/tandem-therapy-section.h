/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_THERAPY_SECTION (tandem_therapy_section_get_type ())

/* Where a client's coaching meets therapy: may coaching go on, boundary checks, therapists beside the coach, meetings.
 */
G_DECLARE_FINAL_TYPE (TandemTherapySection, tandem_therapy_section, TANDEM, THERAPY_SECTION, AdwBin)

GtkWidget *tandem_therapy_section_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
