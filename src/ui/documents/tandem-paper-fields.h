/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PAPER_FIELDS (tandem_paper_fields_get_type ())

/* What the coach writes into a draft: the fields of its template. What is typed is kept by itself. */
G_DECLARE_FINAL_TYPE (TandemPaperFields, tandem_paper_fields, TANDEM, PAPER_FIELDS, AdwPreferencesGroup)

/* %NULL where the template has no fields. */
GtkWidget *tandem_paper_fields_new (TandemPractice *practice, TandemDocument *document);
/* Now. FALSE when something that was typed could not be kept. */
gboolean tandem_paper_fields_keep (TandemPaperFields *self, GError **error);

G_END_DECLS
