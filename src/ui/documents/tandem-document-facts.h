/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

/* Each adds a group to @page. */
void tandem_document_facts_add_standing (TandemPage *page, TandemDocument *document);
void tandem_document_facts_add_signatures (TandemPage *page, TandemDocument *document);
void tandem_document_facts_add_chain (TandemPage *page, TandemDocument *document);

G_END_DECLS
