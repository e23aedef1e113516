/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mustache: a template against a context with a value of every kind, and with itself as partial. */

#include "fuzz.h"

#include "tandem-document-error.h"
#include "tandem-mustache.h"

static const char context_text[] =
  "{\"name\":\"M\\u00e1ra *E* <b>\\n\\n{{name}}\",\"yes\":true,\"no\":false,\"none\":null,\"one\":1,\"half\":0.5,"
  "\"empty\":\"\",\"list\":[1,2,\"three\",{\"name\":\"inner\",\"list\":[[],[1]]},null],\"nothing\":[],"
  "\"deep\":{\"er\":{\"est\":\"end\",\"list\":[1,2]}}}";

static char *
get_partial (const char *name, gpointer text)
{
  return g_str_equal (name, "self") ? g_strdup (text) : NULL;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static JsonNode *context;
  g_autofree char *text = fuzz_text (data, size);

  fuzz_begin ();
  if (context == NULL)
    context = json_from_string (context_text, NULL);
  for (int strict = 0; text != NULL && strict < 2; strict++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *result =
        tandem_mustache_render (text, context, get_partial, text,
                                strict ? tandem_mustache_escape_markdown : tandem_mustache_escape_html, strict, &error);

      fuzz_check_result (result, error);
      g_assert (error == NULL || error->domain == TANDEM_DOCUMENT_ERROR);
    }
  return 0;
}
