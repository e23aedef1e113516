/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

/* What was told, newest first; of one client, or under one permission, where given. */
GListModel *tandem_disclosures_list (TandemPractice *practice, const char *client_id, const char *permission_id);
GPtrArray *tandem_disclosures_find (TandemPractice *practice, const char *document_id, GError **error);

/* An account for the client: to whom what was told, when, why, and how it was sent. */
TandemPaper *tandem_disclosures_lay_out_account (TandemPractice *practice, TandemClient *client, GError **error);
/* As a PDF file; journalled. */
gboolean tandem_disclosures_save_account (TandemPractice *practice, TandemClient *client, GFile *file, GError **error);

G_END_DECLS
