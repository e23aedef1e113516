/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-profile.h"
#include "tandem-secret.h"
#include "tandem-store.h"
#include "tandem-vault-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* TandemProfile itself is src/model/tandem-profile.[ch] (properties id, name, country, language, public-key, folder);
 * the vault reads and writes `profile.json` in the folder practitioners/ID/. */

/* All profiles under @practitioners_folder, by name; a folder with an unreadable profile is passed over with a
 * g_message. */
GPtrArray *tandem_vault_list_profiles (GFile *practitioners_folder, GError **error);

#define TANDEM_TYPE_VAULT (tandem_vault_get_type ())

G_DECLARE_FINAL_TYPE (TandemVault, tandem_vault, TANDEM, VAULT, GObject)

/* To be called first in main(): memory that wipes on free, no core dumps, umask 077, libsodium. */
void tandem_vault_harden (void);
gboolean tandem_vault_is_encrypted_build (void);

/* Creates folder, key file with passphrase and recovery slots, database, signing key; whole or not at all.
 * @recovery_key: (out): 128 random bits as grouped base32 with a check character per group. */
TandemVault *tandem_vault_create (GFile *practitioners_folder, TandemProfile *profile, TandemSecret *passphrase,
                                  TandemSecret **recovery_key, GError **error);
TandemVault *tandem_vault_open (TandemProfile *profile, TandemSecret *passphrase, GError **error);
gboolean tandem_vault_check_passphrase (TandemProfile *profile, TandemSecret *passphrase, GError **error);
TandemVault *tandem_vault_open_with_recovery_key (TandemProfile *profile, TandemSecret *recovery_key, GError **error);
TandemVault *tandem_vault_open_with_keyring (TandemProfile *profile, GCancellable *cancellable, GError **error);
/* Whether the key file has a keyring slot (no keyring is asked). */
gboolean tandem_vault_has_keyring_slot (TandemProfile *profile);

gboolean tandem_vault_store_in_keyring (TandemVault *self, GCancellable *cancellable, GError **error);
gboolean tandem_vault_forget_in_keyring (TandemVault *self, GCancellable *cancellable, GError **error);
gboolean tandem_vault_change_passphrase (TandemVault *self, TandemSecret *new_passphrase, GError **error);
TandemSecret *tandem_vault_renew_recovery_key (TandemVault *self, GError **error);

/* Closes the database, wipes the keys, gives the lock back. Idempotent; also done by dispose. */
void tandem_vault_close (TandemVault *self);

TandemProfile *tandem_vault_get_profile (TandemVault *self);
TandemStore *tandem_vault_get_store (TandemVault *self);
gboolean tandem_vault_is_read_only (TandemVault *self); /* from a newer program */

/* Ed25519 detached signature, base64 */
char *tandem_vault_sign (TandemVault *self, GBytes *message, GError **error);
gboolean tandem_vault_verify_signature (const char *public_key, const char *signature, GBytes *message);
/* Short form of a public key for people: groups of four hexadecimal digits of its SHA-256. */
char *tandem_vault_fingerprint (const char *public_key);

/* cipher_integrity_check, quick_check, foreign_key_check; each fault a line. Empty array: whole. */
GPtrArray *tandem_vault_check (TandemVault *self, GCancellable *cancellable, GError **error);

/* 0.0 to 1.0 and the floor below which a passphrase is refused; @words: (nullable): things it must not be made of,
 * such as the name */
double tandem_passphrase_strength (const char *passphrase, const char *const *words);
#define TANDEM_PASSPHRASE_FLOOR 0.4

/* Whether typed words are the groups @first.. of the key: used to make sure that it was written down. */
gboolean tandem_recovery_key_check_group (const char *group);

G_END_DECLS
