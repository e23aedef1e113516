/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_RECOVERY_PAGE (tandem_recovery_page_get_type ())

/* Shows a recovery key once, to be written down, printed or saved, and emits "done" when a part was typed back. */
G_DECLARE_FINAL_TYPE (TandemRecoveryPage, tandem_recovery_page, TANDEM, RECOVERY_PAGE, TandemPage)

/* @done: what the button that ends it says. The page keeps a copy of @recovery_key and wipes it. */
GtkWidget *tandem_recovery_page_new (TandemPractice *practice, const char *recovery_key, const char *done);

G_END_DECLS
