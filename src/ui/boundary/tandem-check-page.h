/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CHECK_PAGE (tandem_check_page_get_type ())

/* A boundary check as it was recorded, and what it leads on to. */
G_DECLARE_FINAL_TYPE (TandemCheckPage, tandem_check_page, TANDEM, CHECK_PAGE, TandemPage)

GtkWidget *tandem_check_page_new (TandemPractice *practice, TandemBoundaryCheck *check);
/* Asks for the therapist, and leads on to the letter. */
void tandem_check_page_refer (TandemCheckPage *self);

G_END_DECLS
