/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TANDEM_VAULT_ERROR (tandem_vault_error_quark ())

/**
 * TandemVaultError:
 * @TANDEM_VAULT_ERROR_FAILED: something else; the message says what
 * @TANDEM_VAULT_ERROR_NOT_FOUND: there is no such vault, record or slot
 * @TANDEM_VAULT_ERROR_EXISTS: there is such a thing already
 * @TANDEM_VAULT_ERROR_WRONG_SECRET: passphrase, recovery key or keyring item does not open the vault
 * @TANDEM_VAULT_ERROR_WEAK_PASSPHRASE: the passphrase is too easy to guess
 * @TANDEM_VAULT_ERROR_KEY_FILE_MISSING: `vault.keys` is not there
 * @TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED: `vault.keys` cannot be read
 * @TANDEM_VAULT_ERROR_DATABASE_DAMAGED: the database cannot be read with the right key
 * @TANDEM_VAULT_ERROR_NOT_ENCRYPTED: the library does not encrypt, or the file is not encrypted
 * @TANDEM_VAULT_ERROR_TOO_NEW: a newer program made it
 * @TANDEM_VAULT_ERROR_READ_ONLY: folder or file cannot be written
 * @TANDEM_VAULT_ERROR_IN_USE: another process has the vault open
 * @TANDEM_VAULT_ERROR_KEYRING: the keyring is missing, locked or refuses
 * @TANDEM_VAULT_ERROR_CHANGED_MEANWHILE: the record was changed since it was loaded
 * @TANDEM_VAULT_ERROR_JOURNAL: the journal's chain is broken
 * @TANDEM_VAULT_ERROR_FULL: the disk is full
 */
typedef enum
{
  TANDEM_VAULT_ERROR_FAILED,
  TANDEM_VAULT_ERROR_NOT_FOUND,
  TANDEM_VAULT_ERROR_EXISTS,
  TANDEM_VAULT_ERROR_WRONG_SECRET,
  TANDEM_VAULT_ERROR_WEAK_PASSPHRASE,
  TANDEM_VAULT_ERROR_KEY_FILE_MISSING,
  TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED,
  TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
  TANDEM_VAULT_ERROR_NOT_ENCRYPTED,
  TANDEM_VAULT_ERROR_TOO_NEW,
  TANDEM_VAULT_ERROR_READ_ONLY,
  TANDEM_VAULT_ERROR_IN_USE,
  TANDEM_VAULT_ERROR_KEYRING,
  TANDEM_VAULT_ERROR_CHANGED_MEANWHILE,
  TANDEM_VAULT_ERROR_JOURNAL,
  TANDEM_VAULT_ERROR_FULL,
} TandemVaultError;

GQuark tandem_vault_error_quark (void);

G_END_DECLS
