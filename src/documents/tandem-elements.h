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
 *
 * Something that a paper of a kind must hold.
 */
typedef struct
{
  TandemDocumentKind kind;
  const char *id;
  const char *description;
  const char *source;
} TandemElement;

const TandemElement *tandem_elements_get (gsize *n_elements);
const TandemElement *tandem_elements_find (TandemDocumentKind kind, const char *id);
TandemRoles tandem_elements_get_signers (TandemDocumentKind kind);

G_END_DECLS
