/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"
#include "tandem-workstation.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_UNLOCK_PAGE (tandem_unlock_page_get_type ())

/* Opens one practice: by the login keyring where it can, else by passphrase or recovery key. */
G_DECLARE_FINAL_TYPE (TandemUnlockPage, tandem_unlock_page, TANDEM, UNLOCK_PAGE, TandemPage)

GtkWidget *tandem_unlock_page_new (TandemWorkstation *workstation, TandemProfile *profile);

G_END_DECLS
