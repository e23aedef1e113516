/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How hard a passphrase is to guess, as zxcvbn estimates it. */

#include "tandem-vault.h"

#include <string.h>
#include <zxcvbn.h>

/* The entropy, in bits, that counts as full strength. The floor, 0.4, is then 40 bits: with Argon2id at 256 MiB a
 * guess takes a good part of a second, and 2^39 of them some thousand years of one processor. */
#define FULL_BITS 100.0

/* zxcvbn looks at words of any length at a cost that grows fast; what lies beyond this adds nothing to the answer. */
#define LONGEST 100

/**
 * tandem_passphrase_strength:
 * @passphrase: what was typed
 * @words: (nullable) (array zero-terminated=1): words it must not be made of, such as the practitioner's name
 *
 * Returns: how hard it is to guess, from 0.0 to 1.0; below %TANDEM_PASSPHRASE_FLOOR it is refused
 */
double
tandem_passphrase_strength (const char *passphrase, const char *const *words)
{
  g_autoptr (TandemSecret) beginning = tandem_secret_new (passphrase, MIN (strlen (passphrase), LONGEST));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  double bits;

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_auto (GStrv) split = g_strsplit_set (words[i], " -", -1);

      for (gsize j = 0; split[j] != NULL; j++)
        if (split[j][0] != '\0')
          g_ptr_array_add (parts, g_ascii_strdown (split[j], -1));
    }
  g_ptr_array_add (parts, NULL);
  bits = ZxcvbnMatch (tandem_secret_peek_text (beginning), (const char **) parts->pdata, NULL);
  return CLAMP (bits / FULL_BITS, 0.0, 1.0);
}
