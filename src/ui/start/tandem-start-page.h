/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"
#include "tandem-workstation.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_START_PAGE (tandem_start_page_get_type ())

/* Who works here, and the way into their practice; the welcome where nobody does yet. */
G_DECLARE_FINAL_TYPE (TandemStartPage, tandem_start_page, TANDEM, START_PAGE, TandemPage)

GtkWidget *tandem_start_page_new (TandemWorkstation *workstation);

G_END_DECLS
