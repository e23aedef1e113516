/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_DOCUMENTS_PLACE (tandem_documents_place_get_type ())

/* All papers, by state. */
G_DECLARE_FINAL_TYPE (TandemDocumentsPlace, tandem_documents_place, TANDEM, DOCUMENTS_PLACE, TandemPage)

GtkWidget *tandem_documents_place_new (TandemPractice *practice);

G_END_DECLS
