/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a Mustache template into a tree, with the language's rules for tags that stand alone on their line: the line
 * goes with the tag. */

#include "tandem-mustache-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-document-error.h"

/* Sections within sections. */
#define MAX_DEPTH 64

typedef struct
{
  const char *text;
  const char *at;
  char *open;
  char *close;
  GPtrArray *stack; /* (element-type GPtrArray): the lists being filled, innermost last; not owned */
  GPtrArray *tags;  /* (element-type TandemMustacheNode): the sections being filled; not owned */
  /* The place found last: looking for each from the start would take the square of the time. */
  const char *known;
  guint known_line;
  guint known_column;
  guint first_line;
  guint fault_line;
  guint fault_column;
} Parser;

/* A tag as it stands in the text. */
typedef struct
{
  const char *start;
  const char *end;
  char kind; /* the character after the delimiter, 0 for a plain name */
  char *content;
} Tag;

static void
node_free (TandemMustacheNode *node)
{
  g_free (node->text);
  g_free (node->indent);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

static void
locate (Parser *parser, const char *at, guint *line, guint *column)
{
  if (at < parser->known)
    {
      parser->known = parser->text;
      parser->known_line = parser->first_line;
      parser->known_column = 1;
    }
  for (; parser->known < at; parser->known++)
    if (*parser->known == '\n')
      {
        parser->known_line++;
        parser->known_column = 1;
      }
    else if ((*parser->known & 0xc0) != 0x80) /* no byte within a letter */
      parser->known_column++;
  *line = parser->known_line;
  *column = parser->known_column;
}

static gboolean
set_syntax_error (Parser *parser, const char *at, GError **error, const char *what, const char *name)
{
  locate (parser, at, &parser->fault_line, &parser->fault_column);
  /* Translators: what is wrong in a template, and the tag it is about */
  g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX, _ ("%s “%s”"), what, name);
  return FALSE;
}

static GPtrArray *
current_list (Parser *parser)
{
  return parser->stack->pdata[parser->stack->len - 1];
}

static TandemMustacheNode *
add_node (Parser *parser, TandemMustacheNodeKind kind, const char *at, char *text)
{
  TandemMustacheNode *node = g_new0 (TandemMustacheNode, 1);

  node->kind = kind;
  node->text = text;
  locate (parser, at, &node->line, &node->column);
  g_ptr_array_add (current_list (parser), node);
  return node;
}

static void
add_text (Parser *parser, const char *start, const char *end)
{
  if (end > start)
    add_node (parser, TANDEM_MUSTACHE_TEXT, start, g_strndup (start, (gsize) (end - start)));
}

static gboolean
read_tag (Parser *parser, const char *start, Tag *tag, GError **error)
{
  const char *content = start + strlen (parser->open);
  g_autofree char *close = NULL;
  const char *end;

  tag->start = start;
  tag->kind = *content != '\0' && strchr ("#^/!>&={", *content) != NULL ? *content : '\0';
  if (tag->kind != '\0')
    content++;
  close = tag->kind == '{'   ? g_strconcat ("}", parser->close, NULL)
          : tag->kind == '=' ? g_strconcat ("=", parser->close, NULL)
                             : g_strdup (parser->close);
  end = strstr (content, close);
  if (end == NULL)
    return set_syntax_error (parser, start, error, _ ("a tag is not closed:"), parser->open);
  tag->end = end + strlen (close);
  tag->content = g_strstrip (g_strndup (content, (gsize) (end - content)));
  if (tag->content[0] != '\0' || tag->kind == '!')
    return TRUE;
  return set_syntax_error (parser, start, error, _ ("a tag names nothing:"), parser->open);
}

/* Whether nothing but white space stands beside the tag on its line; then the text before ends and the text after
 * begins as said. */
static gboolean
stands_alone (Parser *parser, const Tag *tag, const char **before_end, const char **after_start)
{
  const char *before = tag->start;
  const char *after = tag->end;

  while (before > parser->text && (before[-1] == ' ' || before[-1] == '\t'))
    before--;
  while (*after == ' ' || *after == '\t')
    after++;
  if (before > parser->text && before[-1] != '\n')
    return FALSE;
  if (*after != '\0' && *after != '\n' && !(after[0] == '\r' && after[1] == '\n'))
    return FALSE;
  *before_end = before;
  *after_start = *after == '\0' ? after : after[0] == '\r' ? after + 2 : after + 1;
  return TRUE;
}

static gboolean
set_delimiters (Parser *parser, const Tag *tag, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (tag->content, " \t\r\n", -1);
  const char *open = parts[0];
  const char *close = NULL;

  for (gsize i = 1; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      {
        if (close != NULL)
          close = "";
        else
          close = parts[i];
      }
  if (close == NULL || close[0] == '\0' || strchr (open, '=') != NULL || strchr (close, '=') != NULL)
    return set_syntax_error (parser, tag->start, error, _ ("these are not two delimiters:"), tag->content);
  g_free (parser->open);
  g_free (parser->close);
  parser->open = g_strdup (open);
  parser->close = g_strdup (close);
  return TRUE;
}

static gboolean
open_section (Parser *parser, const Tag *tag, GError **error)
{
  TandemMustacheNode *node = add_node (parser, tag->kind == '#' ? TANDEM_MUSTACHE_SECTION : TANDEM_MUSTACHE_INVERTED,
                                       tag->start, g_strdup (tag->content));

  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  if (parser->stack->len > MAX_DEPTH)
    return set_syntax_error (parser, tag->start, error, _ ("sections are nested too deeply:"), tag->content);
  g_ptr_array_add (parser->stack, node->children);
  g_ptr_array_add (parser->tags, node);
  return TRUE;
}

static gboolean
close_section (Parser *parser, const Tag *tag, GError **error)
{
  TandemMustacheNode *open = parser->tags->len > 0 ? parser->tags->pdata[parser->tags->len - 1] : NULL;

  if (open == NULL || !g_str_equal (open->text, tag->content))
    return set_syntax_error (parser, tag->start, error, _ ("a section ends that was not begun:"), tag->content);
  g_ptr_array_set_size (parser->stack, (int) parser->stack->len - 1);
  g_ptr_array_set_size (parser->tags, (int) parser->tags->len - 1);
  return TRUE;
}

static gboolean
handle_tag (Parser *parser, const Tag *tag, const char *before_end, gboolean alone, GError **error)
{
  TandemMustacheNode *node;

  switch (tag->kind)
    {
    case '\0':
      add_node (parser, TANDEM_MUSTACHE_VALUE, tag->start, g_strdup (tag->content));
      return TRUE;
    case '&':
    case '{':
      add_node (parser, TANDEM_MUSTACHE_RAW_VALUE, tag->start, g_strdup (tag->content));
      return TRUE;
    case '#':
    case '^':
      return open_section (parser, tag, error);
    case '/':
      return close_section (parser, tag, error);
    case '>':
      node = add_node (parser, TANDEM_MUSTACHE_PARTIAL, tag->start, g_strdup (tag->content));
      node->indent = alone ? g_strndup (before_end, (gsize) (tag->start - before_end)) : g_strdup ("");
      return TRUE;
    case '=':
      return set_delimiters (parser, tag, error);
    case '!':
    default:
      return TRUE;
    }
}

static gboolean
parse_next (Parser *parser, const char *start, GError **error)
{
  Tag tag = { NULL };
  const char *before_end = start;
  const char *after_start;
  gboolean alone;
  gboolean good;

  if (!read_tag (parser, start, &tag, error))
    {
      g_free (tag.content);
      return FALSE;
    }
  after_start = tag.end;
  alone =
    tag.kind != '\0' && tag.kind != '&' && tag.kind != '{' && stands_alone (parser, &tag, &before_end, &after_start);
  add_text (parser, parser->at, before_end);
  good = handle_tag (parser, &tag, before_end, alone, error);
  parser->at = after_start;
  g_free (tag.content);
  return good;
}

static gboolean
parse_all (Parser *parser, GError **error)
{
  const char *start;

  while ((start = strstr (parser->at, parser->open)) != NULL)
    if (!parse_next (parser, start, error))
      return FALSE;
  add_text (parser, parser->at, parser->at + strlen (parser->at));
  if (parser->tags->len > 0)
    {
      const TandemMustacheNode *open = parser->tags->pdata[parser->tags->len - 1];

      parser->fault_line = open->line;
      parser->fault_column = open->column;
      g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX, _ ("the section “%s” does not end"),
                   open->text);
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
tandem_mustache_parse (const char *template_text, guint first_line, guint *fault_line, guint *fault_column,
                       GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  Parser parser = { .text = template_text,
                    .at = template_text,
                    .open = g_strdup ("{{"),
                    .close = g_strdup ("}}"),
                    .stack = stack,
                    .tags = tags,
                    .known = template_text,
                    .known_line = first_line,
                    .known_column = 1,
                    .first_line = first_line };
  gboolean good;

  g_ptr_array_add (stack, nodes);
  good = parse_all (&parser, error);
  g_free (parser.open);
  g_free (parser.close);
  *fault_line = parser.fault_line;
  *fault_column = parser.fault_column;
  return good ? g_steal_pointer (&nodes) : NULL;
}
