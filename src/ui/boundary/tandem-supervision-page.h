/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SUPERVISION_PAGE (tandem_supervision_page_get_type ())

/* A question to supervision, edited before it goes out. */
G_DECLARE_FINAL_TYPE (TandemSupervisionPage, tandem_supervision_page, TANDEM, SUPERVISION_PAGE, TandemPage)

/* @check and @signs may be unsaved; %NULL with @error when nothing could be summed up. */
GtkWidget *tandem_supervision_page_new (TandemPractice *practice, TandemClient *client, TandemBoundaryCheck *check,
                                        GPtrArray *signs, GError **error);
/* A question that was asked, to be read again. */
GtkWidget *tandem_supervision_page_new_for (TandemPractice *practice, TandemSupervisionRequest *request);

G_END_DECLS
