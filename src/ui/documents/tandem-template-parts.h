/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-template-draft.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_PARTS (tandem_template_parts_get_type ())

/* What a template is made of beside its text: title, language, clauses and fields of its own. Emits "edited" when its
 * draft has changed; "restructured" (what, in words; nullable) when its text has as well, before which "about-to" lets
 * somebody keep it as it is; "go-to" (clause) to be led to its words; and "use" (whether) for new papers. */
G_DECLARE_FINAL_TYPE (TandemTemplateParts, tandem_template_parts, TANDEM, TEMPLATE_PARTS, AdwBin)

GtkWidget *tandem_template_parts_new (void);
void tandem_template_parts_set_draft (TandemTemplateParts *self, TandemTemplateDraft *draft);
/* Whether new papers are made from it, and whether they could be. */
void tandem_template_parts_set_use (TandemTemplateParts *self, gboolean used, gboolean possible);

G_END_DECLS
