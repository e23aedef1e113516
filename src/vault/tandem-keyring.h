/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-profile.h"
#include "tandem-secret.h"

G_BEGIN_DECLS

/* The login keyring holds the key of a slot, never the vault key. All three wait for the keyring: not for the main
 * thread, except where the coach asked for it. Errors are TANDEM_VAULT_ERROR_KEYRING, in words for the coach. */
gboolean tandem_keyring_store (TandemProfile *profile, TandemSecret *slot_key, GCancellable *cancellable,
                               GError **error);
/* (transfer full) (element-type TandemSecret): what may be the key of the slot, at least one */
GPtrArray *tandem_keyring_load (TandemProfile *profile, GCancellable *cancellable, GError **error);
gboolean tandem_keyring_forget (TandemProfile *profile, GCancellable *cancellable, GError **error);

G_END_DECLS
