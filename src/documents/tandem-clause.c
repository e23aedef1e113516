/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the clauses of a frozen document out of it: what was stored of them, and their words as markup for a screen. */

#include "tandem-clause.h"

#include <string.h>

#include "tandem-markdown.h"

static void
clause_free (TandemClause *clause)
{
  g_free (clause->id);
  g_free (clause->title);
  g_free (clause->question);
  g_strfreev (clause->elements);
  g_free (clause);
}

static char **
dup_elements (JsonObject *object)
{
  JsonArray *array =
    json_object_has_member (object, "elements") ? json_object_get_array_member (object, "elements") : NULL;
  guint length = array != NULL ? json_array_get_length (array) : 0;
  char **elements = g_new0 (char *, length + 1);

  for (guint i = 0; i < length; i++)
    elements[i] = g_strdup (json_array_get_string_element (array, i));
  return elements;
}

/**
 * tandem_clauses_from_json:
 * @clauses: what tandem_template_get_clauses_json() gave
 *
 * Returns: (transfer full) (element-type TandemClause): the clauses, in their order
 */
GPtrArray *
tandem_clauses_from_json (JsonNode *clauses)
{
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) clause_free);
  JsonArray *array;

  g_return_val_if_fail (JSON_NODE_HOLDS_ARRAY (clauses), result);

  array = json_node_get_array (clauses);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      TandemClause *clause = g_new0 (TandemClause, 1);

      clause->id = g_strdup (json_object_get_string_member_with_default (object, "id", ""));
      clause->title = g_strdup (json_object_get_string_member_with_default (object, "title", ""));
      clause->optional = json_object_get_boolean_member_with_default (object, "optional", FALSE);
      clause->question = g_strdup (json_object_get_string_member_with_default (object, "question", NULL));
      clause->elements = dup_elements (object);
      g_ptr_array_add (result, clause);
    }
  return result;
}

/* The part of @markdown between the mark of @clause_id and the next mark; before the first mark for %NULL. The words of
 * people cannot hold a mark: they were escaped when they were merged. */
static char *
cut_clause (const char *markdown, const char *clause_id)
{
  const char *start = markdown;
  const char *end;

  if (clause_id != NULL)
    {
      g_autofree char *mark = g_strdup_printf ("<!-- clause: %s -->", clause_id);

      start = strstr (markdown, mark);
      if (start == NULL)
        return g_strdup ("");
      start += strlen (mark);
    }
  end = strstr (start, "<!-- clause");
  return end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
}

static void
append_tag (GString *markup, const TandemSpan *span, const char *slash)
{
  static const char *const tags[] = {
    [TANDEM_SPAN_EMPHASIS] = "i", [TANDEM_SPAN_STRONG] = "b", [TANDEM_SPAN_CODE] = "tt", [TANDEM_SPAN_LINK] = "u"
  };

  g_string_append_printf (markup, "<%s%s>", slash, tags[span->kind]);
}

/* Text with the tags of its spans; spans nest properly, as CommonMark's do, and stand in the order of their ends: the
 * inner one before the outer. */
static void
append_spans (GString *markup, const TandemBlock *block)
{
  const TandemSpan *spans = (const TandemSpan *) (gpointer) block->spans->data;
  gsize length = strlen (block->text);

  for (gsize i = 0; i <= length; i++)
    {
      g_autofree char *character = NULL;
      gsize next = i < length ? (gsize) (g_utf8_next_char (block->text + i) - block->text) : length;

      for (guint s = 0; s < block->spans->len; s++)
        if (spans[s].end == i && spans[s].end > spans[s].start)
          append_tag (markup, &spans[s], "/");
      for (guint s = block->spans->len; s > 0; s--)
        if (spans[s - 1].start == i && spans[s - 1].end > spans[s - 1].start)
          append_tag (markup, &spans[s - 1], "");
      if (i == length)
        break;
      character = g_markup_escape_text (block->text + i, (gssize) (next - i));
      g_string_append (markup, character);
      i = next - 1;
    }
}

static void
append_marker (GString *markup, const TandemBlock *block, guint *last_item)
{
  const TandemContainer *item = NULL;
  guint depth = 0;

  for (guint i = 0; i < block->containers->len; i++)
    {
      const TandemContainer *container = &g_array_index (block->containers, TandemContainer, i);

      if (container->kind == TANDEM_CONTAINER_ITEM)
        {
          item = container;
          depth++;
        }
    }
  if (item == NULL)
    return;
  for (guint i = 1; i < depth; i++)
    g_string_append (markup, "    ");
  if (item->serial == *last_item)
    g_string_append (markup, "   ");
  else if (item->delimiter != 0)
    g_string_append_printf (markup, "%u%c ", item->number, item->delimiter);
  else
    g_string_append (markup, "• ");
  *last_item = item->serial;
}

/* A row of a table is a line on the screen. */
static const char *
gap_before (const TandemBlock *block)
{
  if (block->kind != TANDEM_BLOCK_CELL || (block->column == 0 && block->header))
    return "\n\n";
  return block->column == 0 ? "\n" : "  ·  ";
}

/**
 * tandem_clause_get_markup:
 * @markdown: the words of a frozen document
 * @clause_id: (nullable): a clause; %NULL for all that stands before the first one
 *
 * Returns: (transfer full): the words as Pango markup; empty when there are none
 */
char *
tandem_clause_get_markup (const char *markdown, const char *clause_id)
{
  g_autofree char *part = cut_clause (markdown, clause_id);
  g_autoptr (GPtrArray) blocks = tandem_markdown_parse (part);
  GString *markup = g_string_new (NULL);
  guint last_item = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TandemBlock *block = blocks->pdata[i];

      if (block->text == NULL || block->text[0] == '\0')
        continue;
      if (markup->len > 0)
        g_string_append (markup, gap_before (block));
      append_marker (markup, block, &last_item);
      if (block->header)
        g_string_append (markup, "<b>");
      if (block->kind == TANDEM_BLOCK_HEADING)
        g_string_append (markup, block->level == 1 ? "<span weight=\"bold\" size=\"larger\">" : "<b>");
      append_spans (markup, block);
      if (block->kind == TANDEM_BLOCK_HEADING)
        g_string_append (markup, block->level == 1 ? "</span>" : "</b>");
      if (block->header)
        g_string_append (markup, "</b>");
    }
  return g_string_free (markup, FALSE);
}
