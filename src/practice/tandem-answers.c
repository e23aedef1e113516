/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers to the optional clauses of a paper, as a signature keeps them: a JSON object of booleans by clause id. */

#include "tandem-answers.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "tandem-clause.h"
#include "tandem-json-text.h"
#include "tandem-practice-error.h"

/* (transfer full) (nullable): the object that @answers is. */
static JsonNode *
parse (const char *answers)
{
  g_autoptr (JsonNode) node = NULL;

  if (answers != NULL && tandem_json_is_harmless (answers, strlen (answers)))
    node = json_from_string (answers, NULL);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? g_steal_pointer (&node) : NULL;
}

static gboolean
is_yes (JsonNode *node, const char *clause_id)
{
  JsonNode *answer = json_object_get_member (json_node_get_object (node), clause_id);

  return answer != NULL && json_node_get_value_type (answer) == G_TYPE_BOOLEAN && json_node_get_boolean (answer);
}

/**
 * tandem_answers_get:
 * @answers: (nullable): a JSON object
 * @clause_id: an optional clause
 *
 * Returns: whether the clause was answered with yes; anything else is a no (GDPR Art. 7)
 */
gboolean
tandem_answers_get (const char *answers, const char *clause_id)
{
  g_autoptr (JsonNode) node = parse (answers);

  return node != NULL && is_yes (node, clause_id);
}

static const TandemClause *
find_optional (GPtrArray *clauses, const char *id)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional && g_str_equal (clause->id, id))
        return clause;
    }
  return NULL;
}

/**
 * tandem_answers_complete:
 * @answers: (nullable): a JSON object
 * @clauses: (element-type TandemClause): the clauses of the paper
 * @error: return location for an error
 *
 * Gives every optional clause an answer, so that a later reader sees a no as a no and not as a gap.
 *
 * Returns: (transfer full): the answers; %NULL with %TANDEM_PRACTICE_ERROR_INVALID when something was answered that the
 *   paper does not ask, or not with yes or no
 */
char *
tandem_answers_complete (const char *answers, GPtrArray *clauses, GError **error)
{
  g_autoptr (JsonNode) given = parse (answers);
  g_autoptr (JsonObject) complete = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GList) names = given != NULL ? json_object_get_members (json_node_get_object (given)) : NULL;

  if (answers != NULL && given == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("The answers to the paper’s questions cannot be read."));
      return NULL;
    }
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode *answer = json_object_get_member (json_node_get_object (given), name->data);
      /* An escape in JSON can make any byte of it. */
      g_autofree char *readable = g_utf8_make_valid (name->data, -1);

      if (find_optional (clauses, name->data) != NULL && json_node_get_value_type (answer) == G_TYPE_BOOLEAN)
        continue;
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("The paper does not ask “%s”."),
                   readable);
      return NULL;
    }
  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional)
        json_object_set_boolean_member (complete, clause->id, given != NULL && is_yes (given, clause->id));
    }
  node = json_node_init_object (json_node_alloc (), complete);
  return json_to_string (node, FALSE);
}
