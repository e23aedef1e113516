/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

/* (transfer full): a summary to begin with, from what was noticed and where the coaching stands, without names,
 * contacts and places. @check and @signs may be unsaved. */
char *tandem_supervision_draft (TandemPractice *practice, TandemClient *client, TandemBoundaryCheck *check,
                                GPtrArray *signs, GError **error);
/* Keeps the summary as the coach edited it, before it is used. */
gboolean tandem_supervision_ask (TandemPractice *practice, TandemSupervisionRequest *request, GError **error);
/* What was asked about a client, newest first. */
GListModel *tandem_supervision_list (TandemPractice *practice, const char *client_id);
/* (transfer full): the summary as a sheet to print or to save. */
TandemPaper *tandem_supervision_sheet (TandemPractice *practice, const char *summary);

G_END_DECLS
