/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a template against what papers of its kind must have. */

#include "tandem-template-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-clause.h"
#include "tandem-elements.h"

static void
fault_free (gpointer data)
{
  TandemTemplateFault *fault = data;

  g_free (fault->element);
  g_free (fault->text);
  g_free (fault);
}

GPtrArray *
tandem_template_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

static TandemTemplateFault *
add_fault (GPtrArray *faults, guint line, guint column, char *text)
{
  TandemTemplateFault *fault = g_new0 (TandemTemplateFault, 1);

  fault->line = line;
  fault->column = column;
  fault->text = text;
  g_ptr_array_add (faults, fault);
  return fault;
}

void
tandem_template_add_fault (GPtrArray *faults, guint line, guint column, char *text)
{
  add_fault (faults, line, column, text);
}

/* Rule 1: what belongs to another kind of paper does not belong here. */
static void
check_foreign (TandemTemplate *self, const char *id, GPtrArray *faults)
{
  static const TandemDocumentKind kinds[] = { TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_DOCUMENT_KIND_CONSENT };
  guint line = tandem_template_find_line (self, id);

  if (tandem_elements_find (self->kind, id) != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] != self->kind && tandem_elements_find (kinds[i], id) != NULL &&
        (self->kind == TANDEM_DOCUMENT_KIND_DISCLOSURE || self->kind == TANDEM_DOCUMENT_KIND_CONSENT))
      {
        add_fault (faults, line, 0,
                   g_strdup_printf (_ ("“%s” belongs to the other paper: disclosure statement and informed consent are "
                                       "two documents, never one"),
                                    id))
          ->merged = TRUE;
        return;
      }
  add_fault (faults, line, 0, g_strdup_printf (_ ("there is no element “%s” for this kind of paper"), id));
}

/**
 * tandem_template_fulfils:
 * @self: a template
 * @id: id of something that papers of its kind must hold
 *
 * Returns: whether a clause or a mark says that it is there
 */
gboolean
tandem_template_fulfils (TandemTemplate *self, const char *id)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), FALSE);

  if (g_strv_contains ((const char *const *) self->elements, id))
    return TRUE;
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];

      if (g_strv_contains ((const char *const *) clause->elements, id))
        return TRUE;
    }
  return FALSE;
}

/**
 * tandem_template_needs:
 * @self: a template
 * @element: something that papers may have to hold
 *
 * Returns: whether a paper made from the template must hold it: because of its kind, or because it has words for a
 * place whose law asks for it
 */
gboolean
tandem_template_needs (TandemTemplate *self, const TandemElement *element)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), FALSE);

  return element->kind == self->kind &&
         (element->jurisdiction == NULL || strstr (self->body, element->jurisdiction) != NULL);
}

static void
check_signers (TandemTemplate *self, GPtrArray *faults)
{
  TandemRoles needed = tandem_elements_get_signers (self->kind);

  if ((self->signers & needed) != needed)
    add_fault (faults, tandem_template_find_line (self, "signers"), 0,
               g_strdup (_ ("somebody who must sign is not among the signers")));
}

/* Whether @text, which follows a mark, has words besides its heading and other marks. */
static gboolean
has_words (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (line[0] != '\0' && line[0] != '#' && !g_str_has_prefix (line, "<!--"))
        return TRUE;
    }
  return FALSE;
}

/* A clause is acknowledged by itself, so it must say something. */
static void
check_words (TandemTemplate *self, GPtrArray *faults)
{
  static const char opening[] = "<!-- clause: ";
  guint line = self->body_line;
  const char *counted = self->body;

  for (const char *at = strstr (self->body, opening); at != NULL;)
    {
      const char *next = strstr (at + 1, opening);
      const char *words = strchr (at, '\n');

      for (; counted < at; counted++)
        line += *counted == '\n';
      if (words == NULL || (next != NULL && words > next) ||
          !has_words (words, next != NULL ? (gsize) (next - words) : strlen (words)))
        add_fault (faults, line, 0, g_strdup (_ ("this clause has no words")));
      at = next;
    }
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const TandemTemplateFault *first = *(const TandemTemplateFault *const *) a;
  const TandemTemplateFault *second = *(const TandemTemplateFault *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  return (first->column > second->column) - (first->column < second->column);
}

/**
 * tandem_template_find_faults:
 * @self: a template
 * @sample: (nullable): a context in which every field of this kind of paper is filled in; %NULL to leave fields alone
 *
 * Holds a template against what papers of its kind must hold, and its tags against the fields there are.
 *
 * Returns: (transfer full) (element-type TandemTemplateFault): why no paper can be made from it, in the order of
 *   lines; empty when one can
 */
GPtrArray *
tandem_template_find_faults (TandemTemplate *self, JsonNode *sample)
{
  GPtrArray *faults = tandem_template_faults_new ();
  gsize n_elements;
  const TandemElement *elements = tandem_elements_get (&n_elements);

  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), faults);

  for (gsize i = 0; self->elements[i] != NULL; i++)
    check_foreign (self, self->elements[i], faults);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];

      for (gsize j = 0; clause->elements[j] != NULL; j++)
        check_foreign (self, clause->elements[j], faults);
    }
  for (gsize i = 0; i < n_elements; i++)
    if (tandem_template_needs (self, &elements[i]) && !tandem_template_fulfils (self, elements[i].id))
      add_fault (faults, 1, 0,
                 g_strdup_printf (_ ("“%s” is missing: %s (%s)"), elements[i].id, _ (elements[i].description),
                                  _ (elements[i].source)))
        ->element = g_strdup (elements[i].id);
  check_signers (self, faults);
  tandem_template_check_marks (self, faults);
  check_words (self, faults);
  if (sample != NULL)
    tandem_template_check_fields (self, sample, faults);
  g_ptr_array_sort (faults, compare_faults);
  return faults;
}

/**
 * tandem_template_format_fault:
 * @self: a template
 * @fault: a fault of it
 *
 * Returns: (transfer full): @fault as a line for a terminal: name, line, column where there is one, and what is wrong
 */
char *
tandem_template_format_fault (TandemTemplate *self, const TandemTemplateFault *fault)
{
  if (fault->column > 0)
    return g_strdup_printf ("%s:%u:%u: %s", self->name, fault->line, fault->column, fault->text);
  return g_strdup_printf ("%s:%u: %s", self->name, fault->line, fault->text);
}

/**
 * tandem_template_check:
 * @self: a template
 *
 * Holds a template against what papers of its kind must hold.
 *
 * Returns: (transfer full) (element-type utf8): a line for each fault, with the source it comes from; empty when there
 *   is none
 */
GPtrArray *
tandem_template_check (TandemTemplate *self)
{
  g_autoptr (GPtrArray) faults = tandem_template_find_faults (self, NULL);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (lines, tandem_template_format_fault (self, faults->pdata[i]));
  return lines;
}
