/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PARAGRAPH (tandem_paragraph_get_type ())

G_DECLARE_FINAL_TYPE (TandemParagraph, tandem_paragraph, TANDEM, PARAGRAPH, TandemRecord)

TandemParagraph *tandem_paragraph_new (void);

const char *tandem_paragraph_get_document_id (TandemParagraph *self);
gint64 tandem_paragraph_get_position (TandemParagraph *self);
TandemCategory tandem_paragraph_get_category (TandemParagraph *self);
const char *tandem_paragraph_get_text (TandemParagraph *self);

G_END_DECLS
