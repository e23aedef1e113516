/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What CommonMark becomes before it is laid out. */

#include "tandem-markdown.h"

#include <string.h>

static const TandemBlock *
block_at (GPtrArray *blocks, guint i)
{
  g_assert_cmpuint (i, <, blocks->len);

  return g_ptr_array_index (blocks, i);
}

static const TandemContainer *
container_at (const TandemBlock *block, guint i)
{
  g_assert_cmpuint (i, <, block->containers->len);

  return &g_array_index (block->containers, TandemContainer, i);
}

static void
assert_span (const TandemBlock *block, guint i, TandemSpanKind kind, const char *words)
{
  const TandemSpan *span = &g_array_index (block->spans, TandemSpan, i);
  g_autofree char *found = NULL;

  g_assert_cmpuint (i, <, block->spans->len);
  found = g_strndup (block->text + span->start, span->end - span->start);
  g_assert_cmpint (span->kind, ==, kind);
  g_assert_cmpstr (found, ==, words);
}

static void
test_headings_and_paragraphs (void)
{
  g_autoptr (GPtrArray) blocks =
    tandem_markdown_parse ("# Title\n\nOne\nline.\n\n### Third\n\n---\n\n    code\n    more\n");

  g_assert_cmpuint (blocks->len, ==, 5);
  g_assert_cmpint (block_at (blocks, 0)->kind, ==, TANDEM_BLOCK_HEADING);
  g_assert_cmpuint (block_at (blocks, 0)->level, ==, 1);
  g_assert_cmpstr (block_at (blocks, 1)->text, ==, "One line.");
  g_assert_cmpuint (block_at (blocks, 2)->level, ==, 3);
  g_assert_cmpint (block_at (blocks, 3)->kind, ==, TANDEM_BLOCK_RULE);
  g_assert_cmpint (block_at (blocks, 4)->kind, ==, TANDEM_BLOCK_CODE);
  g_assert_cmpstr (block_at (blocks, 4)->text, ==, "code\nmore");
}

static void
test_spans (void)
{
  g_autoptr (GPtrArray) blocks =
    tandem_markdown_parse ("An *é **strong** end* and `code`, [a *link*](https://example.org).\\\nNext");
  const TandemBlock *block = block_at (blocks, 0);

  g_assert_cmpstr (block->text, ==, "An é strong end and code, a link.\u2028Next");
  g_assert_cmpuint (block->spans->len, ==, 5);
  assert_span (block, 0, TANDEM_SPAN_STRONG, "strong");
  assert_span (block, 1, TANDEM_SPAN_EMPHASIS, "é strong end");
  assert_span (block, 2, TANDEM_SPAN_CODE, "code");
  assert_span (block, 3, TANDEM_SPAN_EMPHASIS, "link");
  assert_span (block, 4, TANDEM_SPAN_LINK, "a link");
  g_assert_cmpstr (g_array_index (block->spans, TandemSpan, 4).url, ==, "https://example.org");
}

static void
test_lists (void)
{
  g_autoptr (GPtrArray) blocks = tandem_markdown_parse ("3. three\n4. four\n   - inner\n5.\n\n> quoted\n");

  g_assert_cmpuint (blocks->len, ==, 5);
  g_assert_cmpuint (container_at (block_at (blocks, 0), 1)->number, ==, 3);
  g_assert_cmpint (container_at (block_at (blocks, 0), 1)->delimiter, ==, '.');
  g_assert_cmpuint (container_at (block_at (blocks, 1), 1)->number, ==, 4);
  g_assert_cmpuint (container_at (block_at (blocks, 1), 0)->serial, ==, container_at (block_at (blocks, 0), 0)->serial);
  g_assert_cmpint (container_at (block_at (blocks, 2), 3)->delimiter, ==, 0);
  g_assert_cmpuint (container_at (block_at (blocks, 2), 1)->serial, ==, container_at (block_at (blocks, 1), 1)->serial);
  g_assert_cmpuint (container_at (block_at (blocks, 3), 1)->number, ==, 5);
  g_assert_cmpstr (block_at (blocks, 3)->text, ==, "");
  g_assert_cmpint (container_at (block_at (blocks, 4), 0)->kind, ==, TANDEM_CONTAINER_QUOTE);
}

static void
test_clauses (void)
{
  g_autoptr (GPtrArray) blocks =
    tandem_markdown_parse ("<!-- clause: one -->\nText one\n\n<!--clause:two-->\n"
                           "<!-- element: x -->\nText two\n\n<!-- clause-end -->\nBetween\n\n"
                           "<!-- clause: three -->\nText three\n");
  static const struct
  {
    TandemBlockKind kind;
    const char *words;
  } expected[] = {
    { TANDEM_BLOCK_PARAGRAPH, "Text one" }, { TANDEM_BLOCK_CLAUSE_END, "one" },
    { TANDEM_BLOCK_PARAGRAPH, "Text two" }, { TANDEM_BLOCK_CLAUSE_END, "two" },
    { TANDEM_BLOCK_PARAGRAPH, "Between" },  { TANDEM_BLOCK_PARAGRAPH, "Text three" },
    { TANDEM_BLOCK_CLAUSE_END, "three" },
  };

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++)
    {
      const TandemBlock *block = block_at (blocks, i);

      g_assert_cmpint (block->kind, ==, expected[i].kind);
      g_assert_cmpstr (block->kind == TANDEM_BLOCK_CLAUSE_END ? block->clause : block->text, ==, expected[i].words);
    }
}

static void
test_html_and_images_are_left_out (void)
{
  g_autoptr (GPtrArray) blocks =
    tandem_markdown_parse ("<script>alert(1)</script>\n\n<b>Bold</b> ![secret *picture*](https://example.org/x.png) "
                           "end <!-- clause: no -->\n");

  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpstr (block_at (blocks, 0)->text, ==, "Bold  end ");
}

/* U+202E turns round the words after it: what is read would not be what is signed. */
static void
test_unprintable_characters_are_left_out (void)
{
  g_autoptr (GPtrArray) blocks = tandem_markdown_parse ("a\x01"
                                                        "b\x7f"
                                                        "c \u202edrow\u202c \xff end");

  g_assert_cmpstr (block_at (blocks, 0)->text, ==, "abc drow \ufffd end");
}

static void
test_depth_is_bounded (void)
{
  g_autofree char *quotes = g_strnfill (100000, '>');
  g_autoptr (GString) markdown = g_string_new (quotes);
  g_autoptr (GPtrArray) blocks = NULL;

  g_string_append (markdown, " deep\n\nflat\n");
  blocks = tandem_markdown_parse (markdown->str);

  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpstr (block_at (blocks, 0)->text, ==, "deep");
  g_assert_cmpuint (block_at (blocks, 0)->containers->len, ==, TANDEM_MARKDOWN_MAX_DEPTH);
  g_assert_cmpstr (block_at (blocks, 1)->text, ==, "flat");
  g_assert_cmpuint (block_at (blocks, 1)->containers->len, ==, 0);
}

static void
test_nested_emphasis_is_one_span (void)
{
  g_autoptr (GString) markdown = g_string_new ("x");
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_prepend (markdown, "*a ");
      g_string_append (markdown, " b*");
    }
  blocks = tandem_markdown_parse (markdown->str);

  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpuint (block_at (blocks, 0)->spans->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/read/headings-and-paragraphs", test_headings_and_paragraphs);
  g_test_add_func ("/markdown/read/spans", test_spans);
  g_test_add_func ("/markdown/read/lists", test_lists);
  g_test_add_func ("/markdown/read/clauses", test_clauses);
  g_test_add_func ("/markdown/read/html-and-images-are-left-out", test_html_and_images_are_left_out);
  g_test_add_func ("/markdown/read/unprintable-characters-are-left-out", test_unprintable_characters_are_left_out);
  g_test_add_func ("/markdown/hostile/depth-is-bounded", test_depth_is_bounded);
  g_test_add_func ("/markdown/hostile/nested-emphasis-is-one-span", test_nested_emphasis_is_one_span);

  return g_test_run ();
}
