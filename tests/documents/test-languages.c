/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper says the same in every language: the same clauses, questions, elements, fields and signers. */

#include <json-glib/json-glib.h>

#include "tandem-clause.h"
#include "tandem-template.h"

static TandemTemplate *
find_english (TandemTemplate *template)
{
  return tandem_template_find_builtin (tandem_template_get_kind (template), "en");
}

static void
passes_check (gconstpointer data)
{
  TandemTemplate *template = (gpointer) data;
  g_autoptr (GPtrArray) faults = tandem_template_check (template);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
has_the_clauses_of_english (gconstpointer data)
{
  TandemTemplate *template = (gpointer) data;
  g_autoptr (TandemTemplate) english = find_english (template);
  GPtrArray *clauses = tandem_template_get_clauses (template);
  GPtrArray *others = tandem_template_get_clauses (english);

  g_assert_cmpuint (clauses->len, ==, others->len);
  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];
      const TandemClause *other = others->pdata[i];

      g_assert_cmpstr (clause->id, ==, other->id);
      g_assert_true (clause->optional == other->optional);
      g_assert_true ((clause->question != NULL) == (other->question != NULL));
      g_assert_cmpstrv (clause->elements, other->elements);
    }
  g_assert_cmpint (tandem_template_get_signers (template), ==, tandem_template_get_signers (english));
}

static void
has_the_fields_of_english (gconstpointer data)
{
  TandemTemplate *template = (gpointer) data;
  g_autoptr (TandemTemplate) english = find_english (template);
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);
  g_autoptr (JsonNode) others = tandem_template_get_fields_json (english);
  JsonArray *array = json_node_get_array (fields);

  g_assert_cmpuint (json_array_get_length (array), ==, json_array_get_length (json_node_get_array (others)));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *field = json_array_get_object_element (array, i);
      JsonObject *other = json_array_get_object_element (json_node_get_array (others), i);

      g_assert_cmpstr (json_object_get_string_member (field, "name"), ==,
                       json_object_get_string_member (other, "name"));
      g_assert_true (json_object_has_member (field, "default") == json_object_has_member (other, "default"));
    }
}

/* Sections that one language asks about and another does not would be a hole in a paper. */
static void
merges_the_values_of_english (gconstpointer data)
{
  TandemTemplate *template = (gpointer) data;
  g_autoptr (TandemTemplate) english = find_english (template);
  const char *const sources[] = { tandem_template_get_source (template), tandem_template_get_source (english) };
  GHashTable *names[2];

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GRegex) tag = g_regex_new ("\\{\\{[#^/&]?([a-z_.]+)\\}\\}", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      names[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (g_regex_match (tag, sources[i], 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        g_hash_table_add (names[i], g_match_info_fetch (match, 1));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GHashTableIter iter;
      gpointer name;

      g_hash_table_iter_init (&iter, names[i]);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (!g_hash_table_contains (names[1 - i], name))
          g_error ("“%s” is merged in %s only", (const char *) name, i == 0 ? "this language" : "English");
    }
  g_hash_table_unref (names[0]);
  g_hash_table_unref (names[1]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "passes-check", passes_check },
    { "has-the-clauses-of-english", has_the_clauses_of_english },
    { "has-the-fields-of-english", has_the_fields_of_english },
    { "merges-the-values-of-english", merges_the_values_of_english },
  };
  g_autoptr (GPtrArray) templates = NULL;

  g_test_init (&argc, &argv, NULL);
  templates = tandem_template_list_builtin ();
  for (guint i = 0; i < templates->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path =
          g_strdup_printf ("/languages/%s/%s", tandem_template_get_id (templates->pdata[i]), tests[j].name);

        g_test_add_data_func (path, templates->pdata[i], tests[j].test);
      }
  return g_test_run ();
}
