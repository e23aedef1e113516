/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Mustache language (https://mustache.github.io/mustache.5.html) without lambdas, as a function of template,
 * context, partials, escaping and strictness. No C library of it is packaged. */

#include "tandem-mustache.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "tandem-document-error.h"
#include "tandem-mustache-parser.h"

/* A partial may include itself; a hostile one must not do so for ever. */
#define MAX_DEPTH 64
#define MAX_SIZE (4 * 1024 * 1024)
/* Lists within lists, or partials within partials, may be worked through for ever without a word being written. */
#define MAX_STEPS 1000000

typedef struct
{
  GPtrArray *stack; /* (element-type JsonNode): contexts, innermost last; not owned */
  TandemMustachePartial partial;
  gpointer user_data;
  TandemMustacheEscape escape;
  gboolean strict;
  guint depth;
  guint n_steps;
  const char *file; /* name of the partial being rendered; %NULL for the template */
  guint indent;     /* columns that the partial was moved by */
  GString *output;
} Renderer;

static gboolean render_text (Renderer *renderer, const char *text, guint first_line, GError **error);

/* Every fault that has a place says it the same way: partial, line, column. */
static gboolean G_GNUC_PRINTF (6, 7) set_error_at (const Renderer *renderer, guint line, guint column,
                                                   TandemDocumentError code, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  column -= MIN (renderer->indent, column - 1);
  if (renderer->file != NULL)
    g_set_error (error, TANDEM_DOCUMENT_ERROR, code, _ ("partial “%s”, line %u, column %u: %s"), renderer->file, line,
                 column, what);
  else
    g_set_error (error, TANDEM_DOCUMENT_ERROR, code, _ ("line %u, column %u: %s"), line, column, what);
  return FALSE;
}

static JsonNode *
get_member (JsonNode *node, const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name)
                                                       : NULL;
}

/* The first part of a dotted name is looked for from the innermost context outwards, the others inside of it alone. */
JsonNode *
tandem_mustache_look_up (GPtrArray *stack, const char *name)
{
  g_auto (GStrv) parts = NULL;
  JsonNode *found = NULL;

  if (g_str_equal (name, "."))
    return stack->pdata[stack->len - 1];
  parts = g_strsplit (name, ".", -1);
  for (guint i = stack->len; found == NULL && i > 0; i--)
    found = get_member (stack->pdata[i - 1], parts[0]);
  for (gsize i = 1; found != NULL && parts[i] != NULL; i++)
    found = get_member (found, parts[i]);
  return found;
}

static gboolean
is_truthy (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) > 0;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  return json_node_get_value_type (node) != G_TYPE_STRING || json_node_get_string (node)[0] != '\0';
}

/* As few digits as name the number; with an exponent only where nobody would write it out (as ECMA-262 does). */
static char *
format_double (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];
  int digits = 0;
  int exponent;

  do
    {
      g_snprintf (format, sizeof format, "%%.%de", digits);
      g_ascii_formatd (text, sizeof text, format, number);
    }
  while ((g_ascii_strtod (text, NULL) < number || g_ascii_strtod (text, NULL) > number) && ++digits < 17);
  exponent = atoi (strchr (text, 'e') + 1);
  if (exponent < -7 || exponent > 20)
    return g_strdup (text);
  g_snprintf (format, sizeof format, "%%.%df", MAX (0, digits - exponent));
  g_ascii_formatd (text, sizeof text, format, number);
  return g_strdup (text);
}

static char *
value_text (JsonNode *node)
{
  GType type;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return g_strdup ("");
  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  return format_double (json_node_get_double (node));
}

static gboolean
append (Renderer *renderer, const char *text, GError **error)
{
  if (renderer->output->len + strlen (text) > MAX_SIZE)
    {
      g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE,
                           _ ("the text becomes larger than a paper can be"));
      return FALSE;
    }
  g_string_append (renderer->output, text);
  return TRUE;
}

static gboolean render_nodes (Renderer *renderer, GPtrArray *nodes, GError **error);

static gboolean
render_with (Renderer *renderer, GPtrArray *nodes, JsonNode *context, GError **error)
{
  gboolean good;

  g_ptr_array_add (renderer->stack, context);
  good = render_nodes (renderer, nodes, error);
  g_ptr_array_set_size (renderer->stack, (int) renderer->stack->len - 1);
  return good;
}

static gboolean
render_section (Renderer *renderer, const TandemMustacheNode *node, JsonNode *value, GError **error)
{
  JsonArray *array;

  if (!is_truthy (value))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (value))
    return render_with (renderer, node->children, value, error);
  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!render_with (renderer, node->children, json_array_get_element (array, i), error))
      return FALSE;
  return TRUE;
}

static char *
indent_lines (char *text, const char *indent)
{
  g_autofree char *owned = text;
  GString *indented;

  if (indent[0] == '\0')
    return g_steal_pointer (&owned);
  indented = g_string_new (text[0] != '\0' ? indent : NULL);
  for (const char *at = text; *at != '\0'; at++)
    {
      g_string_append_c (indented, *at);
      if (*at == '\n' && at[1] != '\0')
        g_string_append (indented, indent);
    }
  return g_string_free (indented, FALSE);
}

static gboolean
render_partial (Renderer *renderer, const TandemMustacheNode *node, GError **error)
{
  g_autofree char *text = renderer->partial != NULL ? renderer->partial (node->text, renderer->user_data) : NULL;
  const char *outer = renderer->file;
  guint outer_indent = renderer->indent;
  gboolean good;

  if (text == NULL && renderer->strict)
    return set_error_at (renderer, node->line, node->column, TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, error,
                         _ ("there is no partial “%s”"), node->text);
  if (text == NULL)
    return TRUE;
  if (renderer->depth >= MAX_DEPTH)
    return set_error_at (renderer, node->line, node->column, TANDEM_DOCUMENT_ERROR_TOO_LARGE, error,
                         _ ("the partial “%s” includes itself too often"), node->text);
  text = indent_lines (g_steal_pointer (&text), node->indent);
  renderer->depth++;
  renderer->file = node->text;
  renderer->indent = (guint) strlen (node->indent);
  good = render_text (renderer, text, 1, error);
  renderer->file = outer;
  renderer->indent = outer_indent;
  renderer->depth--;
  return good;
}

static gboolean
render_value (Renderer *renderer, const TandemMustacheNode *node, JsonNode *value, GError **error)
{
  g_autofree char *text = value_text (value);
  g_autofree char *escaped = NULL;

  if (node->kind == TANDEM_MUSTACHE_VALUE && renderer->escape != NULL)
    escaped = renderer->escape (text);
  return append (renderer, escaped != NULL ? escaped : text, error);
}

static gboolean
render_node (Renderer *renderer, const TandemMustacheNode *node, GError **error)
{
  JsonNode *value = NULL;

  if (renderer->n_steps++ >= MAX_STEPS)
    return set_error_at (renderer, node->line, node->column, TANDEM_DOCUMENT_ERROR_TOO_LARGE, error,
                         _ ("working through “%s” takes too long"), node->text);
  if (node->kind == TANDEM_MUSTACHE_TEXT)
    return append (renderer, node->text, error);
  if (node->kind == TANDEM_MUSTACHE_PARTIAL)
    return render_partial (renderer, node, error);
  value = tandem_mustache_look_up (renderer->stack, node->text);
  if (value == NULL && renderer->strict)
    return set_error_at (renderer, node->line, node->column, TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, error,
                         _ ("there is no field “%s”"), node->text);
  if (node->kind == TANDEM_MUSTACHE_SECTION)
    return render_section (renderer, node, value, error);
  if (node->kind == TANDEM_MUSTACHE_INVERTED)
    return is_truthy (value) || render_nodes (renderer, node->children, error);
  return render_value (renderer, node, value, error);
}

static gboolean
render_nodes (Renderer *renderer, GPtrArray *nodes, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    if (!render_node (renderer, nodes->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
render_text (Renderer *renderer, const char *text, guint first_line, GError **error)
{
  guint line, column;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) nodes = tandem_mustache_parse (text, first_line, &line, &column, &local_error);

  if (nodes == NULL)
    return set_error_at (renderer, line, column, TANDEM_DOCUMENT_ERROR_SYNTAX, error, "%s", local_error->message);
  return render_nodes (renderer, nodes, error);
}

/**
 * tandem_mustache_render:
 * @template_text: a template
 * @context: the context, usually an object
 * @partial: (nullable) (scope call): gives the text of a partial
 * @user_data: for @partial
 * @escape: (nullable): makes a value safe for the output; %NULL to take values as they are
 * @strict: whether a field or partial that is not there is an error, as it is on paper, or nothing, as the language has
 * it
 * @error: return location for an error
 *
 * Renders a template. In strict mode a field that is null is known, and nothing.
 *
 * Returns: (transfer full): the text; %NULL with %TANDEM_DOCUMENT_ERROR_SYNTAX or
 *   %TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD, which name partial, line and column, or %TANDEM_DOCUMENT_ERROR_TOO_LARGE
 */
char *
tandem_mustache_render (const char *template_text, JsonNode *context, TandemMustachePartial partial, gpointer user_data,
                        TandemMustacheEscape escape, gboolean strict, GError **error)
{
  return tandem_mustache_render_lines (template_text, 1, context, partial, user_data, escape, strict, error);
}

/**
 * tandem_mustache_render_lines:
 * @template_text: a template that is a part of a file
 * @first_line: the line of the file that it begins in
 * @context: as for tandem_mustache_render()
 * @partial: (nullable) (scope call): as for tandem_mustache_render()
 * @user_data: for @partial
 * @escape: (nullable): as for tandem_mustache_render()
 * @strict: as for tandem_mustache_render()
 * @error: return location for an error
 *
 * Renders a template that begins in the middle of a file: errors name lines of the file.
 *
 * Returns: (transfer full): as tandem_mustache_render()
 */
char *
tandem_mustache_render_lines (const char *template_text, guint first_line, JsonNode *context,
                              TandemMustachePartial partial, gpointer user_data, TandemMustacheEscape escape,
                              gboolean strict, GError **error)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GString) output = g_string_new (NULL);
  Renderer renderer = {
    .stack = stack, .partial = partial, .user_data = user_data, .escape = escape, .strict = strict, .output = output
  };

  g_ptr_array_add (stack, context);
  if (!render_text (&renderer, template_text, first_line, error))
    return NULL;
  return g_string_free (g_steal_pointer (&output), FALSE);
}

/**
 * tandem_mustache_escape_html:
 * @value: a value
 *
 * Escapes as the language's specification does by default.
 *
 * Returns: (transfer full): @value for HTML
 */
char *
tandem_mustache_escape_html (const char *value)
{
  GString *escaped = g_string_new (NULL);

  for (; *value != '\0'; value++)
    switch (*value)
      {
      case '&':
        g_string_append (escaped, "&amp;");
        break;
      case '<':
        g_string_append (escaped, "&lt;");
        break;
      case '>':
        g_string_append (escaped, "&gt;");
        break;
      case '"':
        g_string_append (escaped, "&quot;");
        break;
      default:
        g_string_append_c (escaped, *value);
      }
  return g_string_free (escaped, FALSE);
}

/**
 * tandem_mustache_escape_markdown:
 * @value: a value: what a person typed
 *
 * Makes any text plain words of CommonMark: every character that could mean something is escaped, a line break stays
 * one, an empty line begins a new paragraph.
 *
 * Returns: (transfer full): @value for CommonMark
 */
char *
tandem_mustache_escape_markdown (const char *value)
{
  GString *escaped = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  gboolean in_paragraph = FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (line[0] == '\0')
        {
          if (in_paragraph)
            g_string_append (escaped, "\n\n");
          in_paragraph = FALSE;
          continue;
        }
      if (in_paragraph)
        g_string_append (escaped, "\\\n");
      in_paragraph = TRUE;
      for (; *line != '\0'; line++)
        {
          if (g_ascii_ispunct (*line))
            g_string_append_c (escaped, '\\');
          g_string_append_c (escaped, g_ascii_iscntrl (*line) ? ' ' : *line);
        }
    }
  while (escaped->len > 0 && escaped->str[escaped->len - 1] == '\n')
    g_string_truncate (escaped, escaped->len - 1);
  return g_string_free (escaped, FALSE);
}
