/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A recovery key as somebody typed it: what is taken for one is written again as one with the same letters. */

#include "fuzz.h"

#include "tandem-recovery-key.h"
#include "tandem-vault.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *typed = g_strndup ((const char *) data, size);
  g_autoptr (TandemSecret) text = tandem_secret_new_text (typed);
  g_autoptr (TandemSecret) key = tandem_recovery_key_from_text (text);
  g_autoptr (TandemSecret) written = NULL;
  g_autoptr (TandemSecret) again = NULL;

  fuzz_begin ();
  tandem_recovery_key_check_group (typed);
  if (key == NULL)
    return 0;
  g_assert (tandem_secret_get_size (key) == TANDEM_RECOVERY_KEY_SIZE);
  written = tandem_recovery_key_to_text (key);
  again = tandem_recovery_key_from_text (written);
  g_assert_cmpmem (tandem_secret_peek (key), TANDEM_RECOVERY_KEY_SIZE, tandem_secret_peek (again),
                   TANDEM_RECOVERY_KEY_SIZE);
  return 0;
}
