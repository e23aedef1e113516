/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key file: whatever its slots hold, no foreign key opens them. Passphrase slots are not tried, which takes time by
 * design. */

#include "fuzz.h"

#include "tandem-key-file.h"
#include "tandem-vault.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const TandemSlotKind kinds[] = { TANDEM_SLOT_RECOVERY, TANDEM_SLOT_KEYRING };
  static TandemSecret *secret;
  g_autoptr (TandemKeyFile) keys = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_begin ();
  if (secret == NULL)
    secret = tandem_secret_new_text ("0123456789abcdef0123456789abcdef");
  keys = tandem_key_file_parse ((const char *) data, size, "0f9b2a52-7a4c-4b33-8f46-1d6a5d0a9c11", &error);
  fuzz_check_result (keys, error);
  if (keys == NULL)
    {
      g_assert (g_error_matches (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED) ||
                g_error_matches (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_TOO_NEW));
      return 0;
    }
  tandem_key_file_is_dated (keys);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) open_error = NULL;

      g_assert (tandem_key_file_open (keys, kinds[i], secret, &open_error) == NULL);
      g_assert (open_error->code == (tandem_key_file_has_slot (keys, kinds[i]) ? TANDEM_VAULT_ERROR_WRONG_SECRET
                                                                               : TANDEM_VAULT_ERROR_NOT_FOUND));
    }
  return 0;
}
