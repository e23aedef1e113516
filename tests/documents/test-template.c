/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's own templates hold what they must; others are refused with their line. */

#include <string.h>

#include "tandem-elements.h"
#include "tandem-template.h"

static TandemTemplate *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return tandem_template_new_from_bytes (bytes, "mine", error);
}

static void
own_templates_are_complete (void)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  g_assert_cmpuint (templates->len, >=, 4);
  for (guint i = 0; i < templates->len; i++)
    {
      g_autoptr (GPtrArray) faults = tandem_template_check (templates->pdata[i]);

      for (guint j = 0; j < faults->len; j++)
        g_test_message ("%s", (char *) faults->pdata[j]);
      g_assert_cmpuint (faults->len, ==, 0);
    }
}

/* Takes the element out of the manifest, wherever it stands in a list. */
static char *
without_element (const char *source, const char *id)
{
  const char *body = strstr (source, "\n---\n");
  g_autofree char *manifest = g_strndup (source, (gsize) (body - source));
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", id);
  g_autofree char *mark = g_strdup_printf ("<!-- element: %s -->", id);
  const char *lists = strstr (manifest, "\"elements\"");
  GString *text = g_string_new (NULL);
  GString *rest = g_string_new (body);

  g_string_append_len (text, manifest, lists - manifest);
  while (lists != NULL)
    {
      const char *end = strchr (lists, ']');
      const char *next = strstr (end, "\"elements\"");
      g_autofree char *list = g_strndup (lists, (gsize) (end - lists));
      GString *kept = g_string_new (list);

      g_string_replace (kept, quoted, "\"-\"", 0);
      g_string_replace (kept, ", \"-\"", "", 0);
      g_string_replace (kept, "\"-\", ", "", 0);
      g_string_replace (kept, "\"-\"", "", 0);
      g_string_append (text, kept->str);
      g_string_free (kept, TRUE);
      if (next != NULL)
        g_string_append_len (text, end, next - end);
      else
        g_string_append (text, end);
      lists = next;
    }
  g_string_replace (rest, mark, "", 0);
  g_string_append (text, rest->str);
  g_string_free (rest, TRUE);
  return g_string_free (text, FALSE);
}

static void
missing_elements_are_named (void)
{
  gsize n_elements;
  const TandemElement *elements = tandem_elements_get (&n_elements);

  for (gsize i = 0; i < n_elements; i++)
    {
      g_autoptr (TandemTemplate) own = tandem_template_find_builtin (elements[i].kind, "en");
      g_autofree char *text = without_element (tandem_template_get_source (own), elements[i].id);
      g_autoptr (GError) error = NULL;
      g_autoptr (TandemTemplate) template = read_text (text, &error);
      g_autoptr (GPtrArray) faults = NULL;
      g_autofree char *quoted = g_strdup_printf ("“%s”", elements[i].id);

      g_assert_no_error (error);
      faults = tandem_template_check (template);
      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_nonnull (strstr (faults->pdata[0], quoted));
      g_assert_nonnull (strstr (faults->pdata[0], elements[i].source));
    }
}

static void
two_kinds_in_one_are_refused (void)
{
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_DISCLOSURE, "en");
  GString *text = g_string_new (tandem_template_get_source (own));
  g_autofree char *merged = NULL;
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_string_replace (text, "\"elements\": [\"coaching-is\"]", "\"elements\": [\"coaching-is\", \"fees\"]", 0);
  merged = g_string_free (text, FALSE);
  template = read_text (merged, NULL);
  faults = tandem_template_check (template);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "two documents"));
}

#define HEAD "{\"id\":\"x\",\"kind\":\"consent\",\"version\":\"1\",\"language\":\"en\",\"title\":\"T\""

static void
hostile_templates_are_refused_with_their_line (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } hostile[] = {
    { "", "---" },
    { "{}\n---\n", "id" },
    { "{\n\n,}\n---\n", "not JSON" },
    { "[]\n---\n", "object" },
    { HEAD ",\"kind\":\"nonsense\"}\n---\n", "nonsense" },
    { HEAD ",\"signers\":[1]}\n---\n", "signers" },
    { HEAD ",\"signers\":[\"king\"]}\n---\n", "king" },
    { HEAD ",\"clauses\":{}}\n---\n", "clauses" },
    { HEAD ",\"clauses\":[7]}\n---\n", "clause" },
    { HEAD ",\"clauses\":[{\"id\":\"A B\",\"title\":\"t\"}]}\n---\n", "A B" },
    { HEAD ",\"clauses\":[{\"id\":\"a\",\"title\":\"t\",\"optional\":\"x\"}]}\n---\n", "optional" },
    { HEAD ",\"clauses\":[{\"id\":\"a\",\"title\":\"t\"}]}\n---\nx\n", "not marked" },
    { HEAD "}\n---\n\nx <!-- clause: b -->\n", "mine:4" },
    { HEAD "}\n---\n<!-- element: b\n", "mine:3" },
    { HEAD "}\n---\n\x01\n", "mine:3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (hostile[i].text, &error));
      g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, hostile[i].words));
    }
}

static void
too_large_is_refused (void)
{
  g_autofree char *text = g_strnfill (300 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/own/are-complete", own_templates_are_complete);
  g_test_add_func ("/template/check/missing-elements-are-named", missing_elements_are_named);
  g_test_add_func ("/template/check/two-kinds-in-one-are-refused", two_kinds_in_one_are_refused);
  g_test_add_func ("/template/read/hostile-are-refused-with-their-line", hostile_templates_are_refused_with_their_line);
  g_test_add_func ("/template/read/too-large-is-refused", too_large_is_refused);
  return g_test_run ();
}
