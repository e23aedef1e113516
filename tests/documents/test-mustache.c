/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Mustache language, category by category of its specification, and what we add: strictness and bounds. */

#include <cmark-gfm.h>
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
  { "interpolation/no-tag", "{a} } { }} b\n", "{}", "{a} } { }} b\n" },
  { "interpolation/escaped", "{{a}}", "{\"a\":\"& \\\" < >\"}", "&amp; &quot; &lt; &gt;" },
  { "interpolation/triple", "{{{a}}}", "{\"a\":\"& \\\" < >\"}", "& \" < >" },
  { "interpolation/ampersand", "{{&a}}", "{\"a\":\"<\"}", "<" },
  { "interpolation/integer", "{{n}} miles", "{\"n\":85}", "85 miles" },
  { "interpolation/integer-unescaped", "{{{n}}} {{&n}}", "{\"n\":-85}", "-85 -85" },
  { "interpolation/decimal", "{{n}}", "{\"n\":1.21}", "1.21" },
  { "interpolation/decimal-unescaped", "{{{n}}} {{&n}}", "{\"n\":1.21}", "1.21 1.21" },
  { "interpolation/decimal-without-noise", "{{n}}", "{\"n\":0.1}", "0.1" },
  { "interpolation/decimal-that-is-whole", "{{n}} {{m}}", "{\"n\":100000.0,\"m\":2.0}", "100000 2" },
  { "interpolation/decimal-small", "{{n}}", "{\"n\":0.000125}", "0.000125" },
  { "interpolation/decimal-negative", "{{n}}", "{\"n\":-1234.5}", "-1234.5" },
  { "interpolation/decimal-beyond-writing", "{{n}}", "{\"n\":1e300}", "1e+300" },
  { "interpolation/decimal-zero", "{{n}}", "{\"n\":0.0}", "0" },
  { "interpolation/boolean", "{{a}} {{b}}", "{\"a\":true,\"b\":false}", "true false" },
  { "interpolation/null", "({{a}})({{{a}}})({{&a}})", "{\"a\":null}", "()()()" },
  { "interpolation/miss", "({{a}})({{{a}}})({{&a}})", "{}", "()()()" },
  { "interpolation/dotted", "{{a.b.c}}", "{\"a\":{\"b\":{\"c\":\"x\"}}}", "x" },
  { "interpolation/dotted-unescaped", "{{{a.b}}}{{&a.b}}", "{\"a\":{\"b\":\"<\"}}", "<<" },
  { "interpolation/dotted-is-a-section", "{{a.b}}={{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":\"x\"}}", "x=x" },
  { "interpolation/broken-chain", "({{a.b.c}})", "{\"a\":{},\"c\":{\"name\":\"y\"}}", "()" },
  { "interpolation/chain-through-a-word", "({{a.b}})", "{\"a\":\"x\",\"b\":\"y\"}", "()" },
  { "interpolation/chain-through-null", "({{a.b}})", "{\"a\":null,\"b\":\"y\"}", "()" },
  { "interpolation/dotted-first-part-decides", "{{#a}}{{b.c}}{{/a}}", "{\"a\":{\"b\":{}},\"b\":{\"c\":\"no\"}}", "" },
  { "interpolation/dotted-first-part-is-looked-for-outwards", "{{#a}}{{b.c}}{{/a}}",
    "{\"a\":{\"x\":1},\"b\":{\"c\":\"yes\"}}", "yes" },
  { "interpolation/dotted-is-no-single-key", "({{a.b}})", "{\"a.b\":\"no\"}", "()" },
  { "interpolation/dotted-is-not-masked-by-a-single-key", "{{a.b}}", "{\"a.b\":\"no\",\"a\":{\"b\":\"yes\"}}", "yes" },
  { "interpolation/null-hides-the-outer", "{{#a}}({{b}}){{/a}}", "{\"a\":{\"b\":null},\"b\":\"outer\"}", "()" },
  { "interpolation/implicit-iterator", "Hello, {{.}}!", "\"<\"", "Hello, &lt;!" },
  { "interpolation/implicit-iterator-unescaped", "{{{.}}}{{&.}}", "\"<\"", "<<" },
  { "interpolation/implicit-iterator-number", "{{.}}", "1.1", "1.1" },
  { "interpolation/surrounding-space", "| {{a}} | {{{a}}} | {{&a}} |", "{\"a\":\"-\"}", "| - | - | - |" },
  { "interpolation/not-standalone", "  {{a}}\n  {{{a}}}\n  {{&a}}\n", "{\"a\":\"-\"}", "  -\n  -\n  -\n" },
  { "interpolation/padding", "|{{ a }}|{{{ a }}}|{{& a }}|", "{\"a\":\"-\"}", "|-|-|-|" },
  { "sections/truthy", "{{#a}}yes{{/a}}", "{\"a\":true}", "yes" },
  { "sections/falsy", "{{#a}}yes{{/a}}", "{\"a\":false}", "" },
  { "sections/null", "{{#a}}yes{{/a}}", "{\"a\":null}", "" },
  { "sections/miss", "{{#a}}yes{{/a}}", "{}", "" },
  { "sections/number", "{{#a}}{{.}}{{/a}}", "{\"a\":7}", "7" },
  { "sections/context", "{{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":\"x\"}}", "x" },
  { "sections/empty-object", "{{#a}}x{{/a}}", "{\"a\":{}}", "x" },
  { "sections/parent", "{{#s}}{{a}}, {{b}}{{/s}}", "{\"a\":\"1\",\"b\":\"2\",\"s\":{\"b\":\"3\"}}", "1, 3" },
  { "sections/of-a-word", "{{#a}}{{.}} is {{a}}{{/a}}", "{\"a\":\"x\"}", "x is x" },
  { "sections/four-deep", "{{#a}}{{#b}}{{#c}}{{#d}}{{w}}{{x}}{{y}}{{z}}{{/d}}{{/c}}{{/b}}{{/a}}",
    "{\"a\":{\"w\":1},\"b\":{\"x\":2},\"c\":{\"y\":3,\"d\":{\"z\":4}}}", "1234" },
  { "sections/list", "{{#l}}{{n}}{{/l}}", "{\"l\":[{\"n\":1},{\"n\":2}]}", "12" },
  { "sections/empty-list", "{{#l}}x{{/l}}", "{\"l\":[]}", "" },
  { "sections/lists-see-outwards", "{{#l}}{{#m}}{{a}}{{b}}{{c.d}};{{/m}}{{/l}}",
    "{\"c\":{\"d\":0},\"l\":[{\"a\":1,\"m\":[{\"b\":2},{\"b\":3}]}]}", "120;130;" },
  { "sections/implicit-iterator", "{{#l}}({{.}}){{/l}}", "{\"l\":[\"a\",2,3.5]}", "(a)(2)(3.5)" },
  { "sections/implicit-iterator-escaped", "{{#l}}{{.}}{{{.}}}{{&.}}{{/l}}", "{\"l\":[\"<\"]}", "&lt;<<" },
  { "sections/implicit-iterator-of-objects", "{{#.}}({{v}}){{/.}}", "[{\"v\":1},{\"v\":2}]", "(1)(2)" },
  { "sections/list-at-the-root", "{{#.}}({{.}}){{/.}}", "[1,2]", "(1)(2)" },
  { "sections/nested-lists", "{{#l}}{{#.}}{{.}}{{/.}};{{/l}}", "{\"l\":[[1,2],[3]]}", "12;3;" },
  { "sections/doubled", "{{#a}}1{{/a}}{{#a}}2{{/a}}", "{\"a\":true}", "12" },
  { "sections/nested-of-one-name", "A {{#a}}B {{#a}}C{{/a}} D{{/a}} E", "{\"a\":true}", "A B C D E" },
  { "sections/nested-of-one-name-falsy", "A {{#a}}B {{#a}}C{{/a}} D{{/a}} E", "{\"a\":false}", "A  E" },
  { "sections/dotted", "{{#a.b}}x{{/a.b}}", "{\"a\":{\"b\":true}}", "x" },
  { "sections/dotted-falsy", "{{#a.b}}x{{/a.b}}", "{\"a\":{\"b\":false}}", "" },
  { "sections/dotted-broken-chain", "{{#a.b.c}}x{{/a.b.c}}", "{\"a\":{}}", "" },
  { "sections/surrounding-space", " | {{#a}}\t|\t{{/a}} | \n", "{\"a\":true}", " | \t|\t | \n" },
  { "sections/inner-space", " | {{#a}} {{! x }}\n {{/a}} | \n", "{\"a\":true}", " |  \n  | \n" },
  { "sections/standalone", "|\n{{#a}}\nx\n{{/a}}\n|", "{\"a\":true}", "|\nx\n|" },
  { "sections/indented-standalone", "|\n  {{#a}}\nx\n \t{{/a}}  \n|", "{\"a\":true}", "|\nx\n|" },
  { "sections/crlf", "|\r\n{{#a}}\r\n{{/a}}\r\n|", "{\"a\":true}", "|\r\n|" },
  { "sections/at-the-beginning", "  {{#a}}\n#{{/a}}\n/", "{\"a\":true}", "#\n/" },
  { "sections/at-the-end", "#{{#a}}\n/\n  {{/a}}", "{\"a\":true}", "#\n/\n" },
  { "sections/inline", " | {{#a}}x{{/a}} | \n", "{\"a\":true}", " | x | \n" },
  { "sections/two-tags-on-a-line-do-not-stand-alone", "{{#a}}{{/a}}\nx", "{\"a\":true}", "\nx" },
  { "sections/padding", "|{{# a }}={{/ a }}|", "{\"a\":true}", "|=|" },
  { "inverted/falsy", "{{^a}}no{{/a}}", "{\"a\":false}", "no" },
  { "inverted/truthy", "{{^a}}no{{/a}}", "{\"a\":true}", "" },
  { "inverted/null", "{{^a}}no{{/a}}", "{\"a\":null}", "no" },
  { "inverted/object", "{{^a}}no{{/a}}", "{\"a\":{\"b\":1}}", "" },
  { "inverted/list", "{{^a}}no{{/a}}", "{\"a\":[1]}", "" },
  { "inverted/empty-list", "{{^a}}no{{/a}}", "{\"a\":[]}", "no" },
  { "inverted/miss", "{{^a}}no{{/a}}", "{}", "no" },
  { "inverted/doubled", "{{^a}}1{{/a}}{{^a}}2{{/a}}", "{\"a\":false}", "12" },
  { "inverted/nested", "A {{^a}}B {{^a}}C{{/a}} D{{/a}} E", "{\"a\":false}", "A B C D E" },
  { "inverted/nested-truthy", "A {{^a}}B {{^a}}C{{/a}} D{{/a}} E", "{\"a\":true}", "A  E" },
  { "inverted/dotted", "{{^a.b}}x{{/a.b}}{{^a.c}}y{{/a.c}}", "{\"a\":{\"b\":true,\"c\":false}}", "y" },
  { "inverted/dotted-broken-chain", "{{^a.b.c}}x{{/a.b.c}}", "{\"a\":{}}", "x" },
  { "inverted/keeps-the-context", "{{#a}}{{^b}}{{c}}{{/b}}{{/a}}", "{\"a\":{\"b\":false,\"c\":\"x\"}}", "x" },
  { "inverted/surrounding-space", " | {{^a}}\t|\t{{/a}} | \n", "{\"a\":false}", " | \t|\t | \n" },
  { "inverted/standalone", "|\n{{^a}}\nx\n{{/a}}\n|", "{\"a\":false}", "|\nx\n|" },
  { "inverted/indented-standalone", "|\n  {{^a}}\nx\n  {{/a}}\n|", "{\"a\":false}", "|\nx\n|" },
  { "inverted/crlf", "|\r\n{{^a}}\r\n{{/a}}\r\n|", "{\"a\":false}", "|\r\n|" },
  { "inverted/at-the-beginning", "  {{^a}}\n#{{/a}}\n/", "{\"a\":false}", "#\n/" },
  { "inverted/at-the-end", "#{{^a}}\n/\n  {{/a}}", "{\"a\":false}", "#\n/\n" },
  { "inverted/padding", "|{{^ a }}={{/ a }}|", "{\"a\":false}", "|=|" },
  { "comments/inline", "12{{! a comment }}34", "{}", "1234" },
  { "comments/empty", "1{{!}}2", "{}", "12" },
  { "comments/several-lines", "a\n{{!\n one\n two\n}}\nb", "{}", "a\nb" },
  { "comments/several-lines-inline", "a{{!\n one\n}}b\n", "{}", "ab\n" },
  { "comments/indented", "a\n  {{! x }}\nb", "{}", "a\nb" },
  { "comments/indented-several-lines", "a\n  {{!\n  x\n  }}\nb", "{}", "a\nb" },
  { "comments/crlf", "|\r\n{{! x }}\r\n|", "{}", "|\r\n|" },
  { "comments/at-the-beginning", "  {{! x }}\n!", "{}", "!" },
  { "comments/at-the-end", "!\n  {{! x }}", "{}", "!\n" },
  { "comments/not-standalone", "  12 {{! 34 }}\n", "{}", "  12 \n" },
  { "comments/surrounding-space", "12 {{! x }} 34", "{}", "12  34" },
  { "comments/no-variable", "({{! a }})({{!a}})", "{\"! a\":1,\"!a\":2,\"a\":3}", "()()" },
  { "partials/plain", "[{{>p}}]", "{\"a\":1}", "[<1>]" },
  { "partials/miss", "[{{>nothing}}]", "{}", "[]" },
  { "partials/context-is-local", "{{#s}}{{>p}}{{/s}}", "{\"a\":1,\"s\":{\"a\":2}}", "<2>" },
  { "partials/in-partials", "{{>outer}}", "{\"a\":1}", "(<1>)" },
  { "partials/recursion", "{{>tree}}", "{\"v\":\"x\",\"n\":[{\"v\":\"y\",\"n\":[]}]}", "x(y())" },
  { "partials/surrounding-space", "| {{>tab}} |", "{}", "| \t|\t |" },
  { "partials/inline-is-not-indented", "  {{a}}  {{> two}}\n", "{\"a\":\"|\"}", "  |  >\n>\n" },
  { "partials/indentation", "\\\n {{>lines}}\n/", "{\"a\":\"<\\n->\"}", "\\\n |\n <\n->\n |\n/" },
  { "partials/indentation-adds-up", " {{>indented}}\n", "{}", "  >\n  >" },
  { "partials/indentation-by-tabs", "\t{{>two}}\n|", "{}", "\t>\n\t>|" },
  { "partials/crlf", "|\r\n{{>two}}\r\n|", "{}", "|\r\n>\n>|" },
  { "partials/at-the-beginning", "  {{>two}}\n>", "{}", "  >\n  >>" },
  { "partials/at-the-end", ">\n  {{>two}}", "{}", ">\n  >\n  >" },
  { "partials/padding", "|{{> p }}|", "{\"a\":1}", "|<1>|" },
  { "delimiters/pair", "{{=<% %>=}}(<%a%>)", "{\"a\":\"x\"}", "(x)" },
  { "delimiters/special", "({{=[ ]=}}[a])", "{\"a\":\"x\"}", "(x)" },
  { "delimiters/special-pattern", "({{=| |=}}|a|){{a}}", "{\"a\":\"x\"}", "(x){{a}}" },
  { "delimiters/unescaped", "{{=<% %>=}}<%{a}%><%&a%>", "{\"a\":\"<\"}", "<<" },
  { "delimiters/sections", "{{=| |=}}|#a|x{{y}}|/a||^b|z|/b|", "{\"a\":true}", "x{{y}}z" },
  { "delimiters/changed-within-a-section", "{{#a}}{{=| |=}}|b||/a||b|", "{\"a\":{\"b\":1},\"b\":2}", "12" },
  { "delimiters/changed-back", "{{=| |=}}|a||={{ }}=|{{a}}|a|", "{\"a\":\"x\"}", "xx|a|" },
  { "delimiters/not-in-partials", "{{=| |=}}|>p|", "{\"a\":1}", "<1>" },
  { "delimiters/not-from-partials", "{{>bars}}{{a}}|a|", "{\"a\":1}", "1{{a}}11|a|" },
  { "delimiters/surrounding-space", "| {{=@ @=}} |", "{}", "|  |" },
  { "delimiters/outlying-space", " | {{=@ @=}}\n", "{}", " | \n" },
  { "delimiters/standalone", "a\n{{=@ @=}}\nb", "{}", "a\nb" },
  { "delimiters/indented-standalone", "a\n  {{=@ @=}}\nb", "{}", "a\nb" },
  { "delimiters/crlf", "|\r\n{{= @ @ =}}\r\n|", "{}", "|\r\n|" },
  { "delimiters/at-the-beginning", "  {{=@ @=}}\n=", "{}", "=" },
  { "delimiters/at-the-end", "=\n  {{=@ @=}}", "{}", "=\n" },
  { "delimiters/padding", "|{{= @   @ =}}@a@|", "{\"a\":\"x\"}", "|x|" },
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
  if (g_str_equal (name, "outer"))
    return g_strdup ("({{>p}})");
  if (g_str_equal (name, "two"))
    return g_strdup (">\n>");
  if (g_str_equal (name, "tab"))
    return g_strdup ("\t|\t");
  if (g_str_equal (name, "indented"))
    return g_strdup (" {{>two}}");
  if (g_str_equal (name, "bars"))
    return g_strdup ("{{a}}{{=| |=}}{{a}}|a|");
  if (g_str_equal (name, "unknown"))
    return g_strdup ("|\n{{nmae}}\n");
  if (g_str_equal (name, "open"))
    return g_strdup ("|\n {{#a}}\n");
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
places_in_partials_are_the_partials_own (void)
{
  assert_refused ("\n    {{>unknown}}\n", "{}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD,
                  "partial “unknown”, line 2, column 1: ");
  assert_refused ("\n    {{>open}}\n", "{\"a\":1}", TANDEM_DOCUMENT_ERROR_SYNTAX, "partial “open”, line 2, column 2: ");
  assert_refused ("{{>p}}\n{{nmae}}", "{\"a\":1}", TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, "line 2, column 1");
}

static void
lines_are_counted_from_where_the_template_begins (void)
{
  g_autoptr (JsonNode) context = json_from_string ("{}", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tandem_mustache_render_lines ("a\n{{b}}", 40, context, NULL, NULL, NULL, TRUE, &error);

  g_assert_null (text);
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD);
  g_assert_nonnull (strstr (error->message, "line 41, column 1"));
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
  g_test_add_func ("/mustache/strict/places-in-partials-are-their-own", places_in_partials_are_the_partials_own);
  g_test_add_func ("/mustache/strict/lines-are-counted-from-the-first",
                   lines_are_counted_from_where_the_template_begins);
  g_test_add_func ("/mustache/syntax/is-located", bad_syntax_is_located);
  g_test_add_func ("/mustache/partials/endless-ends", endless_partial_ends);
  g_test_add_func ("/mustache/escape/markdown-makes-inert", markdown_escape_makes_inert);
  return g_test_run ();
}
