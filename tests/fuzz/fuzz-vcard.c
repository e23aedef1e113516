/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of vCards: what is read of it can be written, and is read again as the same. */

#include "fuzz.h"

#include "tandem-vcard.h"

static void
check_again (GPtrArray *rows)
{
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < rows->len; i++)
    tandem_vcard_append (file, (const char *const *) ((TandemCsvRow *) rows->pdata[i])->fields);
  bytes = g_string_free_to_bytes (g_steal_pointer (&file));
  again = tandem_vcard_read (bytes, "again.vcf", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, rows->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_begin ();
  tandem_vcard_is (bytes);
  rows = tandem_vcard_read (bytes, "people.vcf", &error);
  fuzz_check_result (rows, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    for (gsize j = 0; j < TANDEM_VCARD_N_COLUMNS; j++)
      g_assert_true (g_utf8_validate (((TandemCsvRow *) rows->pdata[i])->fields[j], -1, NULL));
  if (rows != NULL)
    check_again (rows);
  return 0;
}
