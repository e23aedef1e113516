/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_ACCOUNT_PAGE (tandem_account_page_get_type ())

/* What was passed on about a client, as a paper for them. */
G_DECLARE_FINAL_TYPE (TandemAccountPage, tandem_account_page, TANDEM, ACCOUNT_PAGE, TandemPage)

GtkWidget *tandem_account_page_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
