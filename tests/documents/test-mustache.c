/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Mustache language, category by category of its specification, and what we add: strictness and bounds. */

#include <cmark.h>
#include <string.h>

#include "tandem-document-error.h"
#include "tandem-mustache.h"

typedef struct
{
  const char *name;
  const char *template;
  const char *context;
  const char *expected;
} Case;

static const Case cases[] = {
  { "interpolation/escaped", "{{a}}", "{\"a\":\"& \\\" < >\"}", "&amp; &quot; &lt; &gt;" },
  { "interpolation/triple", "{{{a}}}", "{\"a\":\"& \\\" < >\"}", "& \" < >" },
  { "interpolation/ampersand", "{{&a}}", "{\"a\":\"<\"}", "<" },
  { "interpolation/integer", "{{n}} miles", "{\"n\":85}", "85 miles" },
  { "interpolation/decimal", "{{n}}", "{\"n\":1.21}", "1.21" },
  { "interpolation/null", "({{a}})", "{\"a\":null}", "()" },
  { "interpolation/miss", "({{a}})", "{}", "()" },
  { "interpolation/dotted", "{{a.b.c}}", "{\"a\":{\"b\":{\"c\":\"x\"}}}", "x" },
  { "interpolation/broken-chain", "({{a.b.c}})", "{\"a\":{},\"c\":{\"name\":\"y\"}}", "()" },
  { "interpolation/dotted-first-part-decides", "{{#a}}{{b.c}}{{/a}}", "{\"a\":{\"b\":{}},\"b\":{\"c\":\"no\"}}", "" },
  { "interpolation/surrounding-space", "| {{a}} |", "{\"a\":\"-\"}", "| - |" },
  { "interpolation/not-standalone", "  {{a}}\n", "{\"a\":\"-\"}", "  -\n" },
  { "interpolation/padding", "|{{ a }}|", "{\"a\":\"-\"}", "|-|" },
  { "sections/truthy", "{{#a}}yes{{/a}}", "{\"a\":true}", "yes" },
  { "sections/falsy", "{{#a}}yes{{/a}}", "{\"a\":false}", "" },
  { "sections/null", "{{#a}}yes{{/a}}", "{\"a\":null}", "" },
  { "sections/context", "{{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":\"x\"}}", "x" },
  { "sections/parent", "{{#s}}{{a}}, {{b}}{{/s}}", "{\"a\":\"1\",\"b\":\"2\",\"s\":{\"b\":\"3\"}}", "1, 3" },
  { "sections/list", "{{#l}}{{n}}{{/l}}", "{\"l\":[{\"n\":1},{\"n\":2}]}", "12" },
  { "sections/empty-list", "{{#l}}x{{/l}}", "{\"l\":[]}", "" },
  { "sections/implicit-iterator", "{{#l}}({{.}}){{/l}}", "{\"l\":[\"a\",2]}", "(a)(2)" },
  { "sections/nested-lists", "{{#l}}{{#.}}{{.}}{{/.}};{{/l}}", "{\"l\":[[1,2],[3]]}", "12;3;" },
  { "sections/doubled", "{{#a}}1{{/a}}{{#a}}2{{/a}}", "{\"a\":true}", "12" },
  { "sections/dotted", "{{#a.b}}x{{/a.b}}", "{\"a\":{\"b\":true}}", "x" },
  { "sections/standalone", "|\n{{#a}}\nx\n{{/a}}\n|", "{\"a\":true}", "|\nx\n|" },
  { "sections/indented-standalone", "|\n  {{#a}}\nx\n  {{/a}}\n|", "{\"a\":true}", "|\nx\n|" },
  { "sections/crlf", "|\r\n{{#a}}\r\n{{/a}}\r\n|", "{\"a\":true}", "|\r\n|" },
  { "sections/at-the-beginning", "  {{#a}}\n#{{/a}}\n/", "{\"a\":true}", "#\n/" },
  { "sections/at-the-end", "#{{#a}}\n/\n  {{/a}}", "{\"a\":true}", "#\n/\n" },
  { "sections/inline", " | {{#a}}x{{/a}} | \n", "{\"a\":true}", " | x | \n" },
  { "inverted/falsy", "{{^a}}no{{/a}}", "{\"a\":false}", "no" },
  { "inverted/truthy", "{{^a}}no{{/a}}", "{\"a\":true}", "" },
  { "inverted/empty-list", "{{^a}}no{{/a}}", "{\"a\":[]}", "no" },
  { "inverted/miss", "{{^a}}no{{/a}}", "{}", "no" },
  { "inverted/standalone", "|\n{{^a}}\nx\n{{/a}}\n|", "{\"a\":false}", "|\nx\n|" },
  { "comments/inline", "12{{! a comment }}34", "{}", "1234" },
  { "comments/several-lines", "a\n{{!\n one\n two\n}}\nb", "{}", "a\nb" },
  { "comments/indented", "a\n  {{! x }}\nb", "{}", "a\nb" },
  { "partials/plain", "[{{>p}}]", "{\"a\":1}", "[<1>]" },
  { "partials/miss", "[{{>nothing}}]", "{}", "[]" },
  { "partials/indentation", "\\\n {{>lines}}\n/", "{\"a\":\"<\\n->\"}", "\\\n |\n <\n->\n |\n/" },
  { "partials/recursion", "{{>tree}}", "{\"v\":\"x\",\"n\":[{\"v\":\"y\",\"n\":[]}]}", "x(y())" },
  { "delimiters/pair", "{{=<% %>=}}(<%a%>)", "{\"a\":\"x\"}", "(x)" },
  { "delimiters/special", "({{=[ ]=}}[a])", "{\"a\":\"x\"}", "(x)" },
  { "delimiters/standalone", "a\n{{=@ @=}}\nb", "{}", "a\nb" },
  { "delimiters/not-in-partials", "{{=| |=}}|>p|", "{\"a\":1}", "<1>" },
};

static char *
give_partial (const char *name, gpointer data)
{
  if (g_str_equal (name, "p"))
    return g_strdup ("<{{a}}>");
  if (g_str_equal (name, "lines"))
    return g_strdup ("|\n{{{a}}}\n|\n");
  if (g_str_equal (name, "tree"))
    return g_strdup ("{{v}}({{#n}}{{>tree}}{{/n}})");
  if (g_str_equal (name, "endless"))
    return g_strdup ("{{>endless}}");
  return NULL;
}

static void
renders (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JsonNode) context = json_from_string (test->context, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
    tandem_mustache_render (test->template, context, give_partial, NULL, tandem_mustache_escape_html, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, test->expected);
}

static void
assert_refused (const char *template, const char *context_text, int code, const char *words)
{
  g_autoptr (JsonNode) context = json_from_string (context_text, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tandem_mustache_render (template, context, give_partial, NULL, NULL, TRUE, &error);

  g_assert_null (text);
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
strict_names_unknown_fields (void)
{
  assert_refused ("a\nb {{nmae}}", "{\"name\":1}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "line 2, column 3");
  assert_refused ("{{#nmae}}{{/nmae}}", "{}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "nmae");
  assert_refused ("{{^nmae}}{{/nmae}}", "{}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "nmae");
  assert_refused ("{{>nothing}}", "{}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "nothing");
  assert_refused ("{{a.b}}", "{\"a\":{}}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "a.b");
}

static void
bad_syntax_is_located (void)
{
  assert_refused ("a\n{{#b}}x", "{\"b\":1}", TANDEM_DOCUMENT_ERROR_SYNTAX, "line 2");
  assert_refused ("x{{/b}}", "{}", TANDEM_DOCUMENT_ERROR_SYNTAX, "column 2");
  assert_refused ("{{a", "{}", TANDEM_DOCUMENT_ERROR_SYNTAX, "not closed");
  assert_refused ("{{}}", "{}", TANDEM_DOCUMENT_ERROR_SYNTAX, "names nothing");
  assert_refused ("{{=a=}}", "{}", TANDEM_DOCUMENT_ERROR_SYNTAX, "delimiters");
  assert_refused ("{{#a}}{{#b}}{{/a}}{{/b}}", "{\"a\":1,\"b\":1}", TANDEM_DOCUMENT_ERROR_SYNTAX, "not begun");
}

static void
endless_partial_ends (void)
{
  assert_refused ("{{>endless}}", "{}", TANDEM_DOCUMENT_ERROR_TOO_LARGE, "endless");
}

/* Only words, line breaks and paragraphs may come of what a person typed. */
static void
assert_inert (const char *value)
{
  g_autofree char *escaped = tandem_mustache_escape_markdown (value);
  cmark_node *document = cmark_parse_document (escaped, strlen (escaped), CMARK_OPT_DEFAULT);
  cmark_iter *iterator = cmark_iter_new (document);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);

  while (cmark_iter_next (iterator) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iterator);
      cmark_node_type type = cmark_node_get_type (node);

      g_assert_true (type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_TEXT ||
                     type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK);
      if (type == CMARK_NODE_TEXT)
        g_string_append (words, cmark_node_get_literal (node));
    }
  cmark_iter_free (iterator);
  cmark_node_free (document);
  for (const char *at = value; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (wanted, *at);
  for (gsize i = words->len; i > 0; i--)
    if (g_ascii_isspace (words->str[i - 1]))
      g_string_erase (words, (gssize) i - 1, 1);
  g_assert_cmpstr (words->str, ==, wanted->str);
}

static void
markdown_escape_makes_inert (void)
{
  static const char *const nasty[] = {
    "# heading",
    "- item",
    "1. one",
    "1) one",
    "> quote",
    "    code",
    "`code`",
    "*a* **b** _c_",
    "[a](b)",
    "![a](b)",
    "<b>x</b>",
    "<!-- clause: x -->",
    "&amp; &#35;",
    "***",
    "a\n===",
    "a\n---",
    "```\nx\n```",
    "\\*",
    "http://x.y <a@b.c>",
    "| a | b |",
    "a  \nb",
    "[x]: http://y",
    "+ plus",
    "~~~",
    "a\n\n\nb",
    "&nbsp;",
    "\t- tab",
  };
  static const char pieces[] = "#*_-+>`<>![]()&;:.1) \n\t\\ab\"'=|~/";
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gsize i = 0; i < G_N_ELEMENTS (nasty); i++)
    assert_inert (nasty[i]);
  for (guint i = 0; i < 3000; i++)
    {
      char text[40];
      int length = g_rand_int_range (rand, 1, sizeof text - 1);

      for (int j = 0; j < length; j++)
        text[j] = pieces[g_rand_int_range (rand, 0, sizeof pieces - 1)];
      text[length] = '\0';
      assert_inert (text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mustache/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], renders);
    }
  g_test_add_func ("/mustache/strict/names-unknown-fields", strict_names_unknown_fields);
  g_test_add_func ("/mustache/syntax/is-located", bad_syntax_is_located);
  g_test_add_func ("/mustache/partials/endless-ends", endless_partial_ends);
  g_test_add_func ("/mustache/escape/markdown-makes-inert", markdown_escape_makes_inert);
  return g_test_run ();
}
