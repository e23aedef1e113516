/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: which template a paper is made from, and keeping it. */

#pragma once

#include "tandem-practice-private.h"
#include "tandem-templates.h"

G_BEGIN_DECLS

TandemTemplate *tandem_templates_find_for (TandemPractice *practice, TandemDocumentKind kind, const char *language,
                                           const char *id, GError **error);
/* @version: NULL for the program's own of this Tandem. */
TandemTemplate *tandem_templates_find_version (TandemPractice *practice, const char *id, const char *version,
                                               GError **error);
gboolean tandem_templates_keep (TandemStore *store, TandemTemplate *template, GError **error);
gboolean tandem_templates_require_usable (TandemPractice *practice, TandemOwnTemplate *own, GError **error);

/* What the example of a preview is filled in with. */
JsonNode *tandem_templates_build_example (TandemPractice *practice, TandemTemplate *template);

G_END_DECLS
