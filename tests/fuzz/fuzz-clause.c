/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a clause as markup: whatever a paper says, Pango can show it. */

#include "fuzz.h"

#include <pango/pango.h>

#include "tandem-clause.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const ids[] = { NULL, "a", "b", "" };
  g_autofree char *text = fuzz_text (data, size);

  fuzz_begin ();
  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *markup = tandem_clause_get_markup (text, ids[i]);
      g_autoptr (GError) error = NULL;

      if (!pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, &error))
        g_error ("%s: %s", error->message, markup);
    }
  return 0;
}
