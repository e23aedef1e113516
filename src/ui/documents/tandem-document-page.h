/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_DOCUMENT_PAGE (tandem_document_page_get_type ())

/* One paper: how it looks, how it stands, and the next step. */
G_DECLARE_FINAL_TYPE (TandemDocumentPage, tandem_document_page, TANDEM, DOCUMENT_PAGE, TandemPage)

GtkWidget *tandem_document_page_new (TandemPractice *practice, TandemDocument *document);

G_END_DECLS
