/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a Mustache template against a context in which everything is filled in. Rendering finds an unknown field only
 * where it gets to; this goes into every section, whatever a paper will be about. */

#include <glib/gi18n-lib.h>

#include "tandem-mustache-parser.h"
#include "tandem-mustache.h"

typedef struct
{
  GPtrArray *stack; /* (element-type JsonNode): contexts, innermost last; not owned */
  TandemMustacheReport report;
  gpointer user_data;
} Check;

static void check_nodes (Check *check, GPtrArray *nodes);

static void G_GNUC_PRINTF (3, 4) report_at (Check *check, const TandemMustacheNode *node, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  check->report (node->line, node->column, text, check->user_data);
}

static void
check_with (Check *check, GPtrArray *nodes, JsonNode *context)
{
  g_ptr_array_add (check->stack, context);
  check_nodes (check, nodes);
  g_ptr_array_set_size (check->stack, (int) check->stack->len - 1);
}

/* What is null in the sample is never there, and the words of its section are never printed. */
static void
check_section (Check *check, const TandemMustacheNode *node, JsonNode *value)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_NULL (value))
    return;
  if (!JSON_NODE_HOLDS_ARRAY (value))
    {
      check_with (check, node->children, value);
      return;
    }
  array = json_node_get_array (value);
  if (json_array_get_length (array) > 0)
    check_with (check, node->children, json_array_get_element (array, 0));
}

/* A group or a list has no words of its own: it would be a hole on paper. */
static void
check_value (Check *check, const TandemMustacheNode *node, JsonNode *value)
{
  if (JSON_NODE_HOLDS_OBJECT (value) || JSON_NODE_HOLDS_ARRAY (value))
    report_at (check, node, _ ("“%s” has several parts and cannot be printed by itself"), node->text);
  else if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    report_at (check, node, _ ("“%s” is yes or no and cannot be printed; write {{#%s}} … {{/%s}} around words"),
               node->text, node->text, node->text);
}

static void
check_node (Check *check, const TandemMustacheNode *node)
{
  JsonNode *value;

  if (node->kind == TANDEM_MUSTACHE_TEXT)
    return;
  if (node->kind == TANDEM_MUSTACHE_PARTIAL)
    {
      report_at (check, node, _ ("there is no partial “%s”"), node->text);
      return;
    }
  value = tandem_mustache_look_up (check->stack, node->text);
  if (value == NULL)
    report_at (check, node, _ ("there is no field “%s”"), node->text);
  else if (node->kind == TANDEM_MUSTACHE_SECTION)
    check_section (check, node, value);
  else if (node->kind != TANDEM_MUSTACHE_INVERTED)
    check_value (check, node, value);
  if (node->kind == TANDEM_MUSTACHE_INVERTED)
    check_nodes (check, node->children);
}

static void
check_nodes (Check *check, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    check_node (check, nodes->pdata[i]);
}

/**
 * tandem_mustache_check:
 * @template_text: a template without partials
 * @first_line: the line of its file that it begins in
 * @sample: a context in which everything is filled in; what is null there is never there
 * @report: (scope call): called for each fault
 * @user_data: for @report
 *
 * Holds every tag of a template against the fields there are, also where a rendering would not come by.
 */
void
tandem_mustache_check (const char *template_text, guint first_line, JsonNode *sample, TandemMustacheReport report,
                       gpointer user_data)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GError) error = NULL;
  Check check = { stack, report, user_data };
  guint line, column;

  nodes = tandem_mustache_parse (template_text, first_line, &line, &column, &error);
  if (nodes == NULL)
    {
      report (line, column, error->message, user_data);
      return;
    }
  check_with (&check, nodes, sample);
}
