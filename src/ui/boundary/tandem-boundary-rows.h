/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"
#include "tandem-rows.h"

G_BEGIN_DECLS

/* What lists show of what stands between coaching and therapy. */
void tandem_rows_boundary_check (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_therapy_link (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_joint_meeting (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_opposed_decision (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_supervision_request (TandemPractice *practice, gpointer item, TandemRowWords *words);

/* Whether coaching may go on, with what speaks for and against it. */
GtkWidget *tandem_coaching_row_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
