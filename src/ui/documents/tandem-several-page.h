/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SEVERAL_PAGE (tandem_several_page_get_type ())

/* Prints several papers as one job, or saves all of a client's: with how far it is, and a button to stop it. */
G_DECLARE_FINAL_TYPE (TandemSeveralPage, tandem_several_page, TANDEM, SEVERAL_PAGE, TandemPage)

/* @papers: (element-type TandemDocument): to choose from; drafts are left out. @client: (nullable): whose they all are
 */
GtkWidget *tandem_several_page_new (TandemPractice *practice, GListModel *papers, TandemClient *client);

G_END_DECLS
