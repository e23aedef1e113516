/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of this floor share: the store and the vault behind a practice, which no floor above ever sees. */

#pragma once

#include "tandem-practice.h"
#include "tandem-vault.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

TandemPractice *tandem_practice_new (TandemVault *vault, GError **error);
/* %NULL with TANDEM_PRACTICE_ERROR_LOCKED after the practice was locked. */
TandemStore *tandem_practice_get_store (TandemPractice *self, GError **error);
TandemVault *tandem_practice_get_vault (TandemPractice *self, GError **error);

/* A list of a locked practice is empty. */
GListModel *tandem_practice_list (TandemPractice *self, TandemQuery *query);

/* %FALSE with TANDEM_PRACTICE_ERROR_INVALID naming @label when @value is empty. */
gboolean tandem_practice_require_text (const char *value, const char *label, GError **error);
/* %FALSE with TANDEM_PRACTICE_ERROR_INVALID when @email is there and cannot be one. */
gboolean tandem_practice_check_email (const char *email, GError **error);
/* %FALSE with TANDEM_PRACTICE_ERROR_REASON_NEEDED when @reason is empty. */
gboolean tandem_practice_require_reason (const char *reason, GError **error);

gboolean tandem_practice_is_blank (const char *text);

G_END_DECLS
