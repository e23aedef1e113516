/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_BOUNDARY_PAGE (tandem_boundary_page_get_type ())

/* A new boundary check, from what was noticed to the decision. */
G_DECLARE_FINAL_TYPE (TandemBoundaryPage, tandem_boundary_page, TANDEM, BOUNDARY_PAGE, TandemPage)

GtkWidget *tandem_boundary_page_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
