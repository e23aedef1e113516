/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

/* A row, on a page, that says from which template a draft is made and makes it from another; (nullable): where there is
 * neither a choice nor a newer version. */
GtkWidget *tandem_template_row_new (TandemPractice *practice, TandemDocument *draft);

G_END_DECLS
