/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a template against what papers of its kind must have. */

#include "tandem-template-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-clause.h"
#include "tandem-elements.h"

/* Rule 1: what belongs to another kind of paper does not belong here. */
static void
check_foreign (TandemTemplate *self, const char *id, GPtrArray *faults)
{
  static const TandemDocumentKind kinds[] = { TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_DOCUMENT_KIND_CONSENT };

  if (tandem_elements_find (self->kind, id) != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] != self->kind && tandem_elements_find (kinds[i], id) != NULL &&
        (self->kind == TANDEM_DOCUMENT_KIND_DISCLOSURE || self->kind == TANDEM_DOCUMENT_KIND_CONSENT))
      {
        g_ptr_array_add (faults, g_strdup_printf (_ ("%s:1: “%s” belongs to the other paper: disclosure statement and "
                                                     "informed consent are two documents, never one (product rule 1)"),
                                                  self->name, id));
        return;
      }
  g_ptr_array_add (faults,
                   g_strdup_printf (_ ("%s:1: there is no element “%s” for this kind of paper"), self->name, id));
}

static gboolean
fulfils (TandemTemplate *self, const char *id)
{
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

static void
check_signers (TandemTemplate *self, GPtrArray *faults)
{
  TandemRoles needed = self->kind == TANDEM_DOCUMENT_KIND_REFERRAL  ? TANDEM_ROLES_COACH
                       : self->kind == TANDEM_DOCUMENT_KIND_RELEASE ? TANDEM_ROLES_CLIENT
                                                                    : TANDEM_ROLES_CLIENT | TANDEM_ROLES_COACH;

  if ((self->signers & needed) != needed)
    g_ptr_array_add (faults, g_strdup_printf (_ ("%s:1: somebody who must sign is not among the signers"), self->name));
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
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
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
    if (elements[i].kind == self->kind && !fulfils (self, elements[i].id))
      g_ptr_array_add (faults, g_strdup_printf (_ ("%s:1: “%s” is missing: %s (%s)"), self->name, elements[i].id,
                                                _ (elements[i].description), elements[i].source));
  check_signers (self, faults);
  return faults;
}
