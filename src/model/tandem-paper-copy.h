/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PAPER_COPY (tandem_paper_copy_get_type ())

G_DECLARE_FINAL_TYPE (TandemPaperCopy, tandem_paper_copy, TANDEM, PAPER_COPY, TandemRecord)

TandemPaperCopy *tandem_paper_copy_new (void);

const char *tandem_paper_copy_get_document_id (TandemPaperCopy *self);
TandemCopying tandem_paper_copy_get_how (TandemPaperCopy *self);
GDateTime *tandem_paper_copy_get_given (TandemPaperCopy *self);

G_END_DECLS
