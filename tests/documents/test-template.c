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
  g_autofree char *mark = g_strdup_printf ("<!-- element: %s -->", id);
  g_autofree char *pattern = g_strdup_printf (",\\s*\"%s\"|\"%s\",\\s*|\"%s\"", id, id, id);
  g_autoptr (GRegex) item = g_regex_new (pattern, 0, 0, NULL);
  const char *lists = strstr (manifest, "\"elements\"");
  GString *text = g_string_new (NULL);
  GString *rest = g_string_new (body);

  g_string_append_len (text, manifest, lists - manifest);
  while (lists != NULL)
    {
      const char *end = strchr (lists, ']');
      const char *next = strstr (end, "\"elements\"");
      g_autofree char *list = g_strndup (lists, (gsize) (end - lists));
      g_autofree char *kept = g_regex_replace_literal (item, list, -1, 0, "", 0, NULL);

      g_string_append (text, kept);
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

/* Whether a law covers coaching is for the coach to find out: a template need not speak of its place. */
static void
law_of_a_place_holds_where_it_is_spoken_of (void)
{
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_DISCLOSURE, "en");
  g_autoptr (GString) text = g_string_new (tandem_template_get_source (own));
  g_autoptr (TandemTemplate) nowhere = NULL;

  g_string_replace (text, "jurisdiction.california", "jurisdiction.us", 0);
  g_string_replace (text, "jurisdiction.minnesota", "jurisdiction.us", 0);
  nowhere = read_text (text->str, NULL);
  g_assert_true (tandem_template_needs (own, tandem_elements_find (TANDEM_DOCUMENT_KIND_DISCLOSURE, "minnesota-who")));
  g_assert_false (
    tandem_template_needs (nowhere, tandem_elements_find (TANDEM_DOCUMENT_KIND_DISCLOSURE, "minnesota-who")));
}

static void
two_kinds_in_one_are_refused (void)
{
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_DISCLOSURE, "en");
  GString *text = g_string_new (tandem_template_get_source (own));
  g_autofree char *merged = NULL;
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_string_replace (text, "[\"coaching-is\"", "[\"coaching-is\", \"fees\"", 0);
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
    { HEAD "}\n---\na\n\xff\xfe\n", "mine:4: this is not UTF-8" },
    { "{\"id\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "---" },
    { "{\"id\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n---\n", "too deep" },
    { HEAD ",\n\"kinds\":\"x\"}\n---\n", "mine:2: a manifest has no field “kinds”" },
    { HEAD ",\"clauses\":[\n{\"id\":\"a\",\"title\":\"t\",\n\"optionl\":true}]}\n---\n", "mine:3: " },
    { HEAD ",\"fields\":[\n{\"name\":\"a\",\"label\":\"l\",\n\"value\":\"v\"}]}\n---\n", "mine:3: " },
    { HEAD ",\"fields\":[\n{\"name\":\"a.b\",\"label\":\"l\"}]}\n---\n", "mine:2: the field “a.b”" },
    { HEAD ",\"fields\":[{\"name\":\"a\",\"label\":\"l\"},{\"name\":\"a\",\"label\":\"l\"}]}\n---\n", "twice" },
    { HEAD ",\"fields\":[{\"name\":\"a\",\"label\":\"l\",\"default\":1}]}\n---\n", "default" },
    { HEAD ",\"fields\":[1]}\n---\n", "not an object" },
    { HEAD ",\"clauses\":[{\"id\":\"a\",\"title\":\"t\"}]}\n---\n<!-- clause: a -->\nx\n<!-- clause: a -->\n",
      "mine:5: the clause “a” is marked twice" },
    { HEAD ",\"clauses\":[{\"id\":\"a\",\"title\":\"t\"}]}\n---\n<!-- clause: a\n-->\n",
      "mine:3: a mark is not closed" },
    { HEAD ",\"elements\":[\"fees\"]}\n---\nx\n", "not marked" },
    { "{\"id\":\"x\",\"version\":\"1\",\n\"language\":\"plain English\",\"title\":\"T\",\"kind\":\"consent\"}\n---\n",
      "mine:2: “plain English”" },
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

static GPtrArray *
find_faults (const char *body, const char *sample_text)
{
  g_autofree char *text = g_strconcat (HEAD ",\"clauses\":[{\"id\":\"a\",\"title\":\"t\"}]}\n---\n", body, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) sample = json_from_string (sample_text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTemplate) template = tandem_template_new_draft (bytes, "mine", &error);
  GPtrArray *faults;

  g_assert_no_error (error);
  faults = tandem_template_find_faults (template, sample);
  for (guint i = faults->len; i > 0; i--)
    if (((TandemTemplateFault *) faults->pdata[i - 1])->element != NULL ||
        strstr (((TandemTemplateFault *) faults->pdata[i - 1])->text, "signers") != NULL)
      g_ptr_array_remove_index (faults, i - 1);
  return faults;
}

static void
assert_fault (const char *body, guint line, guint column, const char *words)
{
  g_autoptr (GPtrArray) faults =
    find_faults (body, "{\"name\":\"x\",\"yes\":true,\"client\":{\"name\":\"y\"},\"list\":[{\"item\":\"z\"}],"
                       "\"never\":null}");
  const TandemTemplateFault *fault;

  if (words == NULL)
    {
      g_assert_cmpuint (faults->len, ==, 0);
      return;
    }
  g_assert_cmpuint (faults->len, ==, 1);
  fault = faults->pdata[0];
  g_test_message ("%u:%u: %s", fault->line, fault->column, fault->text);
  g_assert_cmpuint (fault->line, ==, line);
  g_assert_cmpuint (fault->column, ==, column);
  g_assert_nonnull (strstr (fault->text, words));
}

#define MARKED "<!-- clause: a -->\n## H\n"

static void
unknown_fields_are_found_wherever_they_stand (void)
{
  assert_fault (MARKED "{{name}} {{client.name}} {{#list}}{{item}}{{/list}}", 0, 0, NULL);
  assert_fault (MARKED "a {{nmae}}", 5, 3, "nmae");
  assert_fault (MARKED "a\n{{#yes}}\n{{^yes}}{{nmae}}{{/yes}}{{/yes}}", 7, 9, "nmae");
  assert_fault (MARKED "a {{client.nmae}}", 5, 3, "client.nmae");
  assert_fault (MARKED "a {{item}}", 5, 3, "item");
  assert_fault (MARKED "a {{#list}}{{itme}}{{/list}}", 5, 12, "itme");
  assert_fault (MARKED "a {{#never}}{{what.ever}}{{/never}}", 0, 0, NULL);
  assert_fault (MARKED "a {{never.name}}", 5, 3, "never.name");
  assert_fault (MARKED "a {{^never}}{{nmae}}{{/never}}", 5, 13, "nmae");
}

static void
holes_on_paper_are_found (void)
{
  assert_fault (MARKED "a {{client}}", 5, 3, "several parts");
  assert_fault (MARKED "a {{list}}", 5, 3, "several parts");
  assert_fault (MARKED "a {{yes}}", 5, 3, "yes or no");
  assert_fault (MARKED "a {{>part}}", 5, 3, "partial");
  assert_fault (MARKED "a\n {{#yes}}", 6, 2, "does not end");
}

static void
clause_without_words_is_found (void)
{
  assert_fault (MARKED "\n", 3, 0, "no words");
  assert_fault ("<!-- clause: a -->", 3, 0, "no words");
  assert_fault ("words before\n" MARKED "<!-- a remark -->\n", 4, 0, "no words");
}

static void
draft_may_have_marks_that_do_not_agree (void)
{
  assert_fault ("words\n", 1, 0, "not marked");
  assert_fault (MARKED "words\n<!-- clause: b -->\nwords\n", 6, 0, "not in the manifest");
  assert_fault (MARKED "words\n<!-- clause: a -->\nwords\n", 6, 0, "twice");
  assert_fault (MARKED "words\n<!-- clause: a\nwords", 6, 0, "not closed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/own/are-complete", own_templates_are_complete);
  g_test_add_func ("/template/check/missing-elements-are-named", missing_elements_are_named);
  g_test_add_func ("/template/check/law-of-a-place-holds-where-it-is-spoken-of",
                   law_of_a_place_holds_where_it_is_spoken_of);
  g_test_add_func ("/template/check/two-kinds-in-one-are-refused", two_kinds_in_one_are_refused);
  g_test_add_func ("/template/read/hostile-are-refused-with-their-line", hostile_templates_are_refused_with_their_line);
  g_test_add_func ("/template/read/too-large-is-refused", too_large_is_refused);
  g_test_add_func ("/template/check/unknown-fields-are-found-wherever-they-stand",
                   unknown_fields_are_found_wherever_they_stand);
  g_test_add_func ("/template/check/holes-on-paper-are-found", holes_on_paper_are_found);
  g_test_add_func ("/template/check/clause-without-words-is-found", clause_without_words_is_found);
  g_test_add_func ("/template/read/draft-may-have-marks-that-do-not-agree", draft_may_have_marks_that_do_not_agree);
  return g_test_run ();
}
