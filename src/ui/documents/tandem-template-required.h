/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-template-draft.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_REQUIRED (tandem_template_required_get_type ())

/* What a paper of the kind must hold, and whether the template says that it does. Emits "go-to" (byte of the text) to
 * be led there, "edited" when a clause was said to hold something, and "insert" (text) for a mark at the cursor. */
G_DECLARE_FINAL_TYPE (TandemTemplateRequired, tandem_template_required, TANDEM, TEMPLATE_REQUIRED, AdwBin)

GtkWidget *tandem_template_required_new (TandemDocumentKind kind);
/* @template: what @draft makes. Returns how many are missing. */
guint tandem_template_required_show (TandemTemplateRequired *self, TandemTemplateDraft *draft,
                                     TandemTemplate *template);

G_END_DECLS
