/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_LETTER_PAGE (tandem_letter_page_get_type ())

/* A referral letter: its sections, what is struck, and the page as it will be. */
G_DECLARE_FINAL_TYPE (TandemLetterPage, tandem_letter_page, TANDEM, LETTER_PAGE, TandemPage)

GtkWidget *tandem_letter_page_new (TandemPractice *practice, TandemReferral *referral);

G_END_DECLS
