/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-client-form.h"
#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CLIENT_PAGE (tandem_client_page_get_type ())

/* All about one client: what is missing, papers, permissions, referrals, and what happened. */
G_DECLARE_FINAL_TYPE (TandemClientPage, tandem_client_page, TANDEM, CLIENT_PAGE, TandemPage)

GtkWidget *tandem_client_page_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
