/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-types.h"

G_BEGIN_DECLS

/**
 * TandemElement:
 * @kind: the kind of paper
 * @id: what a template's manifest calls it
 * @description: what it is, untranslated
 * @source: where it comes from
 * @jurisdiction: (nullable): the merge field of the place whose law asks for it; %NULL when every paper must hold it
 *
 * Something that a paper of a kind must hold. What a place's law asks for, only a template must hold that has words for
 * the place: whether the law covers coaching is for the coach to find out.
 */
typedef struct
{
  TandemDocumentKind kind;
  const char *id;
  const char *description;
  const char *source;
  const char *jurisdiction;
} TandemElement;

const TandemElement *tandem_elements_get (gsize *n_elements);
const TandemElement *tandem_elements_find (TandemDocumentKind kind, const char *id);
TandemRoles tandem_elements_get_signers (TandemDocumentKind kind);

G_END_DECLS
