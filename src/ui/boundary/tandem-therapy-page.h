/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_THERAPY_PAGE (tandem_therapy_page_get_type ())

/* The therapist beside the coach: guidance, decisions against it, meetings of three. */
G_DECLARE_FINAL_TYPE (TandemTherapyPage, tandem_therapy_page, TANDEM, THERAPY_PAGE, TandemPage)

GtkWidget *tandem_therapy_page_new (TandemPractice *practice, TandemTherapyLink *link);

G_END_DECLS
