/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PASSPHRASE_PAGE (tandem_passphrase_page_get_type ())

/* Changes the passphrase: asks for the present one first. */
G_DECLARE_FINAL_TYPE (TandemPassphrasePage, tandem_passphrase_page, TANDEM, PASSPHRASE_PAGE, TandemPage)

GtkWidget *tandem_passphrase_page_new (TandemPractice *practice);

/* Called when the present passphrase was typed right. */
typedef void (*TandemPassphraseFunc) (gpointer data);

/* Asks for the present passphrase before something that concerns the keys; says so when it is wrong. */
void tandem_ask_passphrase (TandemPage *page, const char *heading, const char *body, const char *verb,
                            TandemPassphraseFunc callback, gpointer data, GDestroyNotify destroy);

G_END_DECLS
