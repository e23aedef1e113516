/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the conformance suite of the Mustache language, which is not kept here, against the renderer:
 *
 *   test-mustache-spec FOLDER
 *
 * FOLDER holds the suite's JSON files, each with a list "tests" of name, desc, data, template, partials and expected.
 * Files whose name begins with "~" are for optional parts of the language and are left out. */

#include <string.h>

#include "tandem-mustache.h"

typedef struct
{
  guint n_passed;
  guint n_failed;
} Tally;

static char *
give_partial (const char *name, gpointer data)
{
  return g_strdup (data != NULL ? json_object_get_string_member_with_default (data, name, NULL) : NULL);
}

static void
run_test (const char *file, JsonObject *test, Tally *tally)
{
  const char *expected = json_object_get_string_member (test, "expected");
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);
  JsonNode *data = json_object_get_member (test, "data");
  JsonNode *partials = json_object_get_member (test, "partials");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tandem_mustache_render (
    json_object_get_string_member (test, "template"), data != NULL ? data : nothing, give_partial,
    partials != NULL ? json_node_get_object (partials) : NULL, tandem_mustache_escape_html, FALSE, &error);

  if (g_strcmp0 (text, expected) == 0)
    {
      tally->n_passed++;
      g_print ("ok      %s: %s\n", file, json_object_get_string_member (test, "name"));
      return;
    }
  tally->n_failed++;
  g_print ("not ok  %s: %s (%s)\n        expected «%s»\n        got      «%s»\n", file,
           json_object_get_string_member (test, "name"), json_object_get_string_member_with_default (test, "desc", ""),
           expected, text != NULL ? text : error->message);
}

static gboolean
run_file (const char *folder, const char *name, Tally *tally)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *tests;

  if (!json_parser_load_from_file (parser, path, &error))
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }
  tests = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "tests");
  for (guint i = 0; i < json_array_get_length (tests); i++)
    run_test (name, json_array_get_object_element (tests, i), tally);
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '~' && g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  Tally tally = { 0 };

  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  names = list_files (argv[1], &error);
  for (guint i = 0; error == NULL && i < names->len; i++)
    if (!run_file (argv[1], names->pdata[i], &tally))
      return 1;
  if (error != NULL || names->len == 0)
    {
      g_printerr ("%s: %s\n", argv[1], error != NULL ? error->message : "there are no .json files");
      return 1;
    }
  g_print ("%u passed, %u failed\n", tally.n_passed, tally.n_failed);
  return tally.n_failed == 0 ? 0 : 1;
}
