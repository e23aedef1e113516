/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_HAND_SIGNING_PAGE (tandem_hand_signing_page_get_type ())

/* Takes a signature over that was given by hand on the printed paper: its scan, who saw it, and what was ticked. */
G_DECLARE_FINAL_TYPE (TandemHandSigningPage, tandem_hand_signing_page, TANDEM, HAND_SIGNING_PAGE, TandemPage)

GtkWidget *tandem_hand_signing_page_new (TandemPractice *practice, TandemDocument *document);

G_END_DECLS
