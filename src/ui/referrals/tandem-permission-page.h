/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PERMISSION_PAGE (tandem_permission_page_get_type ())

/* A permission that is asked for, or one that was. */
G_DECLARE_FINAL_TYPE (TandemPermissionPage, tandem_permission_page, TANDEM, PERMISSION_PAGE, TandemPage)

/* @therapist: NULL to choose one; @categories: ticked at the beginning. */
GtkWidget *tandem_permission_page_new (TandemPractice *practice, TandemClient *client, TandemTherapist *therapist,
                                       TandemCategory categories);
GtkWidget *tandem_permission_page_new_for (TandemPractice *practice, TandemPermission *permission);

G_END_DECLS
