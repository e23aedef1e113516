/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_NEW_PASSPHRASE (tandem_new_passphrase_get_type ())

/* A passphrase, the same again, and how hard it is to guess, said in words. Emits "changed". */
G_DECLARE_FINAL_TYPE (TandemNewPassphrase, tandem_new_passphrase, TANDEM, NEW_PASSPHRASE, AdwPreferencesGroup)

/* What stands in the first row, where it is not “Passphrase”. */
void tandem_new_passphrase_set_label (TandemNewPassphrase *self, const char *label);
/* Words that are easy to guess in this passphrase, such as the coach's own name. */
void tandem_new_passphrase_set_name (TandemNewPassphrase *self, const char *name);
/* Strong enough, and twice the same. */
gboolean tandem_new_passphrase_is_good (TandemNewPassphrase *self);
const char *tandem_new_passphrase_get_text (TandemNewPassphrase *self);
void tandem_new_passphrase_clear (TandemNewPassphrase *self);

G_END_DECLS
