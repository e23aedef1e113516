/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A template file: read, held against what its kind must hold, and merged. */

#include "fuzz.h"

#include "tandem-template.h"

static const char context_text[] =
  "{\"date\":\"1 May 2026\",\"place\":null,\"language\":\"en\",\"fields\":{\"a\":\"b\"},\"client\":{\"name\":\"Mara\","
  "\"email\":\"\"},\"practitioner\":{\"name\":\"Nora\",\"lines\":[\"a\",\"b\"]},\"sections\":[{\"heading\":\"h\"}]}";

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static JsonNode *context;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (JsonNode) clauses = NULL;
  g_autoptr (JsonNode) fields = NULL;
  g_autofree char *words = NULL;

  fuzz_begin ();
  if (context == NULL)
    context = json_from_string (context_text, NULL);
  template = tandem_template_new_from_bytes (bytes, "mine.tandem", &error);
  fuzz_check_result (template, error);
  if (template == NULL)
    {
      g_assert (strstr (error->message, "mine.tandem") != NULL);
      return 0;
    }
  faults = tandem_template_check (template);
  for (guint i = 0; i < faults->len; i++)
    g_assert (g_str_has_prefix (faults->pdata[i], "mine.tandem:"));
  g_assert_cmpmem (tandem_template_get_source (template), strlen (tandem_template_get_source (template)), data, size);
  clauses = tandem_template_get_clauses_json (template);
  fields = tandem_template_get_fields_json (template);
  g_assert (json_array_get_length (json_node_get_array (clauses)) == tandem_template_get_clauses (template)->len);
  words = tandem_template_merge (template, context, &error);
  fuzz_check_result (words, error);
  return 0;
}
