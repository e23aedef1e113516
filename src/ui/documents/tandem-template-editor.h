/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-template-draft.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_EDITOR (tandem_template_editor_get_type ())

/* The text of a template: written in, with fields to insert and what is wrong below. Emits "edited" when its draft has
 * changed, and "parts" when what is wrong is not in the text. */
G_DECLARE_FINAL_TYPE (TandemTemplateEditor, tandem_template_editor, TANDEM, TEMPLATE_EDITOR, AdwBin)

GtkWidget *tandem_template_editor_new (TandemDocumentKind kind);
/* What is written in, from its text on. */
void tandem_template_editor_set_draft (TandemTemplateEditor *self, TandemTemplateDraft *draft);
/* (element-type TandemTemplateFault) */
void tandem_template_editor_set_faults (TandemTemplateEditor *self, GPtrArray *faults);
/* The cursor goes to this byte of the text. */
void tandem_template_editor_go_to (TandemTemplateEditor *self, gsize offset);
/* At the cursor. */
void tandem_template_editor_insert (TandemTemplateEditor *self, const char *text);

G_END_DECLS
