/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes of a vault key, and of the key of a slot. */
#define TANDEM_KEY_SIZE 32

/**
 * TandemSlotKind:
 * @TANDEM_SLOT_PASSPHRASE: opened by a passphrase, through Argon2id
 * @TANDEM_SLOT_RECOVERY: opened by the recovery key
 * @TANDEM_SLOT_KEYRING: opened by an item of the login keyring
 *
 * The ways in that a key file can hold, at most one of each.
 */
typedef enum
{
  TANDEM_SLOT_PASSPHRASE,
  TANDEM_SLOT_RECOVERY,
  TANDEM_SLOT_KEYRING,
} TandemSlotKind;

/**
 * TandemKeyFile:
 *
 * The key slots of a vault, `vault.keys`: each holds the vault key, sealed under a key of its own.
 */
typedef struct _TandemKeyFile TandemKeyFile;

TandemKeyFile *tandem_key_file_new (const char *practitioner_id);
TandemKeyFile *tandem_key_file_parse (const char *data, gsize size, const char *practitioner_id, GError **error);
TandemKeyFile *tandem_key_file_load (GFile *folder, const char *practitioner_id, GError **error);
void tandem_key_file_free (TandemKeyFile *self);
gboolean tandem_key_file_save (TandemKeyFile *self, GFile *folder, GError **error);

gboolean tandem_key_file_has_slot (TandemKeyFile *self, TandemSlotKind kind);
gboolean tandem_key_file_require_slot (TandemKeyFile *self, TandemSlotKind kind, GError **error);
void tandem_key_file_set_passphrase (TandemKeyFile *self, TandemSecret *vault_key, TandemSecret *passphrase);
void tandem_key_file_set_key (TandemKeyFile *self, TandemSlotKind kind, TandemSecret *vault_key,
                              TandemSecret *slot_key);
void tandem_key_file_remove_slot (TandemKeyFile *self, TandemSlotKind kind);
TandemSecret *tandem_key_file_open (TandemKeyFile *self, TandemSlotKind kind, TandemSecret *secret, GError **error);
/* Whether the passphrase slot was made with lower limits than a new one would be. */
gboolean tandem_key_file_is_dated (TandemKeyFile *self);

/* Tests make many vaults; with the real limits each takes most of a second. No program calls this. */
void tandem_key_file_set_limits_for_tests (guint64 passes, guint64 memory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemKeyFile, tandem_key_file_free)

G_END_DECLS
