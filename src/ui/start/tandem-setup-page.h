/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"
#include "tandem-workstation.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SETUP_PAGE (tandem_setup_page_get_type ())

/* Makes a practitioner: who, passphrase, recovery key. @made_up: with a made-up practice in it, to look around. */
G_DECLARE_FINAL_TYPE (TandemSetupPage, tandem_setup_page, TANDEM, SETUP_PAGE, TandemPage)

GtkWidget *tandem_setup_page_new (TandemWorkstation *workstation, gboolean made_up);

G_END_DECLS
