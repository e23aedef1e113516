/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery key as people write it down: 128 bits in base32 (Crockford's letters, which leave out I, L, O and U), in
 * groups of four with a fifth letter that catches a wrong or swapped one. */

#include "tandem-recovery-key.h"

#include <sodium.h>
#include <string.h>

#include "tandem-vault.h"

#define LETTERS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define GROUP 4
/* 128 bits are 26 letters; with two zero letters they fill seven groups. */
#define N_LETTERS 28
#define N_GROUPS (N_LETTERS / GROUP)

/* Each letter counts with its own odd weight, so that one changed letter or two swapped ones change the sum. */
static int
check_letter (const guint8 *values, guint group)
{
  static const int weights[GROUP] = { 1, 3, 7, 11 };
  int sum = (int) group * 5;

  for (guint i = 0; i < GROUP; i++)
    sum += weights[i] * values[i];
  return sum % 32;
}

static int
letter_value (char letter)
{
  const char *at;

  letter = g_ascii_toupper (letter);
  if (letter == 'O')
    letter = '0';
  else if (letter == 'I' || letter == 'L')
    letter = '1';
  at = letter != '\0' ? strchr (LETTERS, letter) : NULL;
  return at != NULL ? (int) (at - LETTERS) : -1;
}

/* Letters alone, as values; -1 when there is something else or too much. */
static int
read_letters (const char *text, guint8 *values, guint most)
{
  guint n_values = 0;

  for (; *text != '\0'; text++)
    {
      int value;

      if (g_ascii_isspace (*text) || *text == '-')
        continue;
      value = letter_value (*text);
      if (value < 0 || n_values >= most)
        return -1;
      values[n_values++] = (guint8) value;
    }
  return (int) n_values;
}

/* Returns: (transfer full): @key, TANDEM_RECOVERY_KEY_SIZE bytes, in groups separated by dashes */
TandemSecret *
tandem_recovery_key_to_text (TandemSecret *key)
{
  const guint8 *bytes = tandem_secret_peek (key);
  guint8 values[N_LETTERS] = { 0 };
  char text[N_GROUPS * (GROUP + 2)];
  gsize length = 0;
  TandemSecret *result;

  g_assert (tandem_secret_get_size (key) == TANDEM_RECOVERY_KEY_SIZE);

  for (guint bit = 0; bit < TANDEM_RECOVERY_KEY_SIZE * 8; bit++)
    if (bytes[bit / 8] & (0x80 >> (bit % 8)))
      values[bit / 5] |= (guint8) (0x10 >> (bit % 5));
  for (guint group = 0; group < N_GROUPS; group++)
    {
      if (group > 0)
        text[length++] = '-';
      for (guint i = 0; i < GROUP; i++)
        text[length++] = LETTERS[values[group * GROUP + i]];
      text[length++] = LETTERS[check_letter (values + group * GROUP, group)];
    }
  result = tandem_secret_new (text, length);
  sodium_memzero (values, sizeof values);
  sodium_memzero (text, sizeof text);
  return result;
}

/* Returns: (transfer full) (nullable): the key that @text is; %NULL when a letter is wrong. Letter case, spaces and
 * dashes do not matter. */
TandemSecret *
tandem_recovery_key_from_text (TandemSecret *text)
{
  guint8 letters[N_GROUPS * (GROUP + 1)];
  guint8 bytes[TANDEM_RECOVERY_KEY_SIZE] = { 0 };
  TandemSecret *key = NULL;
  gboolean good = read_letters (tandem_secret_peek_text (text), letters, sizeof letters) == (int) sizeof letters;

  for (guint group = 0; good && group < N_GROUPS; group++)
    {
      const guint8 *values = letters + group * (GROUP + 1);

      good = check_letter (values, group) == values[GROUP];
      for (guint i = 0; good && i < GROUP * 5; i++)
        {
          guint bit = group * GROUP * 5 + i;

          if ((values[i / 5] & (0x10 >> (i % 5))) == 0)
            continue;
          if (bit >= TANDEM_RECOVERY_KEY_SIZE * 8)
            good = FALSE;
          else
            bytes[bit / 8] |= (guint8) (0x80 >> (bit % 8));
        }
    }
  if (good)
    key = tandem_secret_new (bytes, sizeof bytes);
  sodium_memzero (letters, sizeof letters);
  sodium_memzero (bytes, sizeof bytes);
  return key;
}

/**
 * tandem_recovery_key_check_group:
 * @group: one group of a recovery key, as typed
 *
 * Returns: whether the group's last letter goes with the others, at some place of a key
 */
gboolean
tandem_recovery_key_check_group (const char *group)
{
  guint8 letters[GROUP + 1];

  if (read_letters (group, letters, sizeof letters) != (int) sizeof letters)
    return FALSE;
  for (guint place = 0; place < N_GROUPS; place++)
    if (check_letter (letters, place) == letters[GROUP])
      return TRUE;
  return FALSE;
}
