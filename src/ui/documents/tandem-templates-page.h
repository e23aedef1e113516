/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATES_PAGE (tandem_templates_page_get_type ())

/* All templates, the program's and the coach's own, by the kind of paper they are for. */
G_DECLARE_FINAL_TYPE (TandemTemplatesPage, tandem_templates_page, TANDEM, TEMPLATES_PAGE, TandemPage)

GtkWidget *tandem_templates_page_new (TandemPractice *practice);

G_END_DECLS
