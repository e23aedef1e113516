/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CommonMark, with the tables of GitHub's, to a flat list of blocks: what a paper is laid out from. Parsing is
 * libcmark-gfm's; raw HTML and images are left out, and HTML comments are read as marks of a template's author. */

#include "tandem-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

/* Longer words exist in no language. */
#define MAX_WORD 400

/* A row gets as many cells as the first one has, whether they are there or not: a small text can ask for more of them
 * than there is memory. No paper has so many. */
#define MAX_CELLS 100000

typedef struct
{
  GPtrArray *blocks;
  GArray *containers;
  GArray *open_spans; /* (element-type TandemSpan): whose end has not come */
  TandemBlock *block; /* whose inlines are being read; owned by blocks */
  GString *text;
  guint word_length; /* letters since the last space */
  guint next_serial;
  guint too_deep;
  guint in_image;
  guint column; /* of the next cell */
  gboolean in_header;
  const guint8 *alignments; /* of the table's columns: 0, 'l', 'c' or 'r' */
  guint n_alignments;
  guint open_count[TANDEM_SPAN_LINK + 1];
  char *clause;
} Reader;

static void
span_clear (TandemSpan *span)
{
  g_clear_pointer (&span->url, g_free);
}

static void
block_free (TandemBlock *block)
{
  g_free (block->text);
  g_free (block->clause);
  g_array_unref (block->spans);
  g_array_unref (block->containers);
  g_free (block);
}

static TandemBlock *
reader_add_block (Reader *reader, TandemBlockKind kind)
{
  TandemBlock *block = g_new0 (TandemBlock, 1);

  block->kind = kind;
  block->text = g_strdup ("");
  block->spans = g_array_new (FALSE, TRUE, sizeof (TandemSpan));
  g_array_set_clear_func (block->spans, (GDestroyNotify) span_clear);
  block->containers = g_array_copy (reader->containers);
  g_ptr_array_add (reader->blocks, block);

  return block;
}

/* Characters that have no picture, or that would turn round the words that follow them. */
static gboolean
is_unprintable (gunichar c)
{
  if (c == '\n' || c == '\t')
    return FALSE;

  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

/* Pango takes minutes to break a word of a hundred thousand letters, unless it is told where. */
static void
reader_add_letter (Reader *reader, const char *letter, gsize length)
{
  reader->word_length = g_ascii_isspace (*letter) ? 0 : reader->word_length + 1;
  if (reader->word_length > MAX_WORD)
    {
      g_string_append (reader->text, TANDEM_MARKDOWN_BREAK);
      reader->word_length = 1;
    }
  g_string_append_len (reader->text, letter, length);
}

static void
reader_add_text (Reader *reader, const char *literal)
{
  for (const char *p = literal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_unprintable (c))
        reader_add_letter (reader, p, g_utf8_next_char (p) - p);
    }
}

static void
reader_add_break (Reader *reader, const char *space)
{
  g_string_append (reader->text, space);
  reader->word_length = 0;
}

static void
reader_begin_block (Reader *reader, TandemBlockKind kind, guint level)
{
  reader->block = reader_add_block (reader, kind);
  reader->block->level = level;
  g_string_truncate (reader->text, 0);
  reader->word_length = 0;
  g_array_set_size (reader->open_spans, 0);
  memset (reader->open_count, 0, sizeof reader->open_count);
}

static void
reader_end_block (Reader *reader)
{
  g_free (reader->block->text);
  reader->block->text = g_strdup (reader->text->str);
  reader->block = NULL;
}

/* A span within one of its own kind adds nothing, and a hostile text may nest them without end. */
static void
reader_begin_span (Reader *reader, TandemSpanKind kind, const char *url)
{
  TandemSpan span = { kind, reader->text->len, 0, NULL };

  if (reader->open_count[kind]++ == 0)
    {
      span.url = g_strdup (url);
      g_array_append_val (reader->open_spans, span);
    }
}

static void
reader_end_span (Reader *reader, TandemSpanKind kind)
{
  TandemSpan span;

  if (--reader->open_count[kind] > 0)
    return;

  g_assert (reader->open_spans->len > 0);
  span = g_array_index (reader->open_spans, TandemSpan, reader->open_spans->len - 1);
  g_array_set_size (reader->open_spans, reader->open_spans->len - 1);
  span.end = reader->text->len;
  g_array_append_val (reader->block->spans, span);
}

static void
reader_enter_container (Reader *reader, TandemContainer container)
{
  if (reader->containers->len >= TANDEM_MARKDOWN_MAX_DEPTH)
    {
      reader->too_deep++;
      return;
    }

  container.serial = ++reader->next_serial;
  g_array_append_val (reader->containers, container);
}

static void
reader_leave_container (Reader *reader)
{
  if (reader->too_deep > 0)
    reader->too_deep--;
  else
    g_array_set_size (reader->containers, reader->containers->len - 1);
}

static void
reader_end_clause (Reader *reader)
{
  if (reader->clause == NULL)
    return;

  reader_add_block (reader, TANDEM_BLOCK_CLAUSE_END)->clause = g_steal_pointer (&reader->clause);
}

/* Reads the marks of one HTML block: `clause: ID`, `clause-end` and `page-break`. All else in it is left out. */
static void
reader_read_marks (Reader *reader, const char *html)
{
  const char *start, *end;

  for (; html != NULL && (start = strstr (html, "<!--")) != NULL; html = end + strlen ("-->"))
    {
      g_autofree char *mark = NULL;

      end = strstr (start + strlen ("<!--"), "-->");
      if (end == NULL)
        return;

      mark = g_strstrip (g_strndup (start + strlen ("<!--"), end - start - strlen ("<!--")));
      if (g_str_has_prefix (mark, "clause:"))
        {
          reader_end_clause (reader);
          reader->clause = g_strdup (g_strstrip (mark + strlen ("clause:")));
        }
      else if (g_str_equal (mark, "clause-end"))
        {
          reader_end_clause (reader);
        }
      else if (g_str_equal (mark, "page-break"))
        {
          reader_add_block (reader, TANDEM_BLOCK_PAGE_BREAK);
        }
    }
}

static void
reader_enter_list (Reader *reader, cmark_node *list)
{
  TandemContainer container = { TANDEM_CONTAINER_LIST };

  if (cmark_node_get_list_type (list) == CMARK_ORDERED_LIST)
    {
      container.number = cmark_node_get_list_start (list);
      container.delimiter = cmark_node_get_list_delim (list) == CMARK_PAREN_DELIM ? ')' : '.';
    }
  container.tight = cmark_node_get_list_tight (list);
  reader_enter_container (reader, container);
}

static void
reader_enter_item (Reader *reader, cmark_node *item)
{
  TandemContainer container = { TANDEM_CONTAINER_ITEM };

  if (reader->too_deep == 0)
    {
      TandemContainer *list = &g_array_index (reader->containers, TandemContainer, reader->containers->len - 1);

      container = *list;
      container.kind = TANDEM_CONTAINER_ITEM;
      list->number++;
    }
  reader_enter_container (reader, container);

  /* An item without words still has its number. */
  if (cmark_node_first_child (item) == NULL)
    reader_add_block (reader, TANDEM_BLOCK_PARAGRAPH);
}

static void
reader_enter_table (Reader *reader, cmark_node *table)
{
  TandemContainer container = { TANDEM_CONTAINER_TABLE };

  reader->n_alignments = cmark_gfm_extensions_get_table_columns (table);
  reader->alignments = cmark_gfm_extensions_get_table_alignments (table);
  reader_enter_container (reader, container);
}

static void
reader_enter_row (Reader *reader, cmark_node *row)
{
  TandemContainer container = { TANDEM_CONTAINER_ROW };

  reader->column = 0;
  reader->in_header = cmark_gfm_extensions_get_table_row_is_header (row);
  reader_enter_container (reader, container);
}

static void
reader_begin_cell (Reader *reader)
{
  guint8 alignment = reader->column < reader->n_alignments ? reader->alignments[reader->column] : 0;

  reader_begin_block (reader, TANDEM_BLOCK_CELL, 0);
  reader->block->column = reader->column++;
  reader->block->header = reader->in_header;
  reader->block->alignment = alignment == 'c'   ? TANDEM_ALIGNMENT_CENTRE
                             : alignment == 'r' ? TANDEM_ALIGNMENT_END
                                                : TANDEM_ALIGNMENT_START;
}

/* Returns FALSE when @node is no part of a table. The kinds of nodes that an extension adds are known by name alone. */
static gboolean
reader_read_table (Reader *reader, cmark_node *node, gboolean entering)
{
  const char *type = cmark_node_get_type_string (node);

  if (!g_str_has_prefix (type, "table"))
    return FALSE;
  if (g_str_equal (type, "table_cell"))
    {
      if (entering)
        reader_begin_cell (reader);
      else
        reader_end_block (reader);
    }
  else if (!entering)
    reader_leave_container (reader);
  else if (g_str_equal (type, "table"))
    reader_enter_table (reader, node);
  else
    reader_enter_row (reader, node);

  return TRUE;
}

static void
reader_add_code (Reader *reader, cmark_node *node)
{
  reader_begin_block (reader, TANDEM_BLOCK_CODE, 0);
  reader_add_text (reader, cmark_node_get_literal (node));
  if (reader->text->len > 0 && reader->text->str[reader->text->len - 1] == '\n')
    g_string_truncate (reader->text, reader->text->len - 1);
  reader_end_block (reader);
}

static void
reader_add_inline_code (Reader *reader, cmark_node *node)
{
  reader_begin_span (reader, TANDEM_SPAN_CODE, NULL);
  reader_add_text (reader, cmark_node_get_literal (node));
  reader_end_span (reader, TANDEM_SPAN_CODE);
}

/* Returns FALSE when @node is not one that stands within a line. */
static gboolean
reader_read_inline (Reader *reader, cmark_node *node, gboolean entering)
{
  TandemSpanKind kind = TANDEM_SPAN_LINK;

  switch ((guint) cmark_node_get_type (node))
    {
    case CMARK_NODE_IMAGE:
      reader->in_image += entering ? 1 : -1;
      return TRUE;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      if (reader->in_image > 0)
        return TRUE;
      if (cmark_node_get_type (node) == CMARK_NODE_TEXT)
        reader_add_text (reader, cmark_node_get_literal (node));
      else if (cmark_node_get_type (node) == CMARK_NODE_CODE)
        reader_add_inline_code (reader, node);
      else
        reader_add_break (reader, cmark_node_get_type (node) == CMARK_NODE_SOFTBREAK ? " " : "\u2028");
      return TRUE;
    case CMARK_NODE_EMPH:
      kind = TANDEM_SPAN_EMPHASIS;
      break;
    case CMARK_NODE_STRONG:
      kind = TANDEM_SPAN_STRONG;
      break;
    case CMARK_NODE_LINK:
      break;
    default:
      return FALSE;
    }

  if (entering)
    reader_begin_span (reader, kind, kind == TANDEM_SPAN_LINK ? cmark_node_get_url (node) : NULL);
  else
    reader_end_span (reader, kind);

  return TRUE;
}

static void
reader_read_block (Reader *reader, cmark_node *node, gboolean entering)
{
  TandemContainer quote = { TANDEM_CONTAINER_QUOTE };

  switch ((guint) cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
      if (!entering)
        reader_leave_container (reader);
      else if (cmark_node_get_type (node) == CMARK_NODE_LIST)
        reader_enter_list (reader, node);
      else if (cmark_node_get_type (node) == CMARK_NODE_ITEM)
        reader_enter_item (reader, node);
      else
        reader_enter_container (reader, quote);
      break;
    case CMARK_NODE_HEADING:
    case CMARK_NODE_PARAGRAPH:
      if (!entering)
        reader_end_block (reader);
      else if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
        reader_begin_block (reader, TANDEM_BLOCK_HEADING, cmark_node_get_heading_level (node));
      else
        reader_begin_block (reader, TANDEM_BLOCK_PARAGRAPH, 0);
      break;
    case CMARK_NODE_CODE_BLOCK:
      reader_add_code (reader, node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      reader_add_block (reader, TANDEM_BLOCK_RULE);
      break;
    case CMARK_NODE_HTML_BLOCK:
      reader_read_marks (reader, cmark_node_get_literal (node));
      break;
    default:
      break;
    }
}

static gboolean
has_too_many_cells (const char *markdown)
{
  guint n_lines = 1, most = 0, in_line = 0;

  for (const char *p = markdown; *p != '\0'; p++)
    {
      in_line = *p == '\n' || *p == '\r' ? 0 : in_line + (*p == '|');
      n_lines += *p == '\n' || *p == '\r';
      most = MAX (most, in_line);
    }

  return (guint64) most * n_lines > MAX_CELLS;
}

/* Papers are laid out in several threads; what registers the extensions minds one alone. */
static gpointer
register_extensions (gpointer data)
{
  cmark_gfm_core_extensions_ensure_registered ();

  return NULL;
}

static cmark_node *
parse (const char *markdown)
{
  static GOnce once = G_ONCE_INIT;
  cmark_parser *parser;
  cmark_node *document;

  g_once (&once, register_extensions, NULL);
  parser = cmark_parser_new (CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);
  if (!has_too_many_cells (markdown))
    cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("table"));
  cmark_parser_feed (parser, markdown, strlen (markdown));
  document = cmark_parser_finish (parser);
  cmark_parser_free (parser);

  return document;
}

/**
 * tandem_markdown_parse:
 * @markdown: a text in CommonMark (commonmark.org), with tables (github.github.com/gfm, 4.10)
 *
 * Reads a text. Raw HTML and images do not appear in the result. A comment `<!-- clause: ID -->` on a line of its own
 * begins a clause, which lasts until the next such comment, `<!-- clause-end -->` or the end of the text. After a
 * comment `<!-- page-break -->` comes a new page.
 *
 * Returns: (transfer full) (element-type TandemBlock): the blocks in reading order
 */
GPtrArray *
tandem_markdown_parse (const char *markdown)
{
  Reader reader = { NULL };
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;

  g_return_val_if_fail (markdown != NULL, NULL);

  reader.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  reader.containers = g_array_new (FALSE, TRUE, sizeof (TandemContainer));
  reader.open_spans = g_array_new (FALSE, TRUE, sizeof (TandemSpan));
  reader.text = g_string_new (NULL);

  document = parse (markdown);
  iter = cmark_iter_new (document);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      gboolean entering = event == CMARK_EVENT_ENTER;

      if (!reader_read_table (&reader, node, entering) && !reader_read_inline (&reader, node, entering))
        reader_read_block (&reader, node, entering);
    }
  reader_end_clause (&reader);

  cmark_iter_free (iter);
  cmark_node_free (document);
  g_string_free (reader.text, TRUE);
  g_array_unref (reader.open_spans);
  g_array_unref (reader.containers);

  return reader.blocks;
}
