/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_PAGE (tandem_template_page_get_type ())

/* A template: one of the program's to look at and copy, one of the coach's own to write, with the paper beside it. */
G_DECLARE_FINAL_TYPE (TandemTemplatePage, tandem_template_page, TANDEM, TEMPLATE_PAGE, TandemPage)

/* NULL with an error when there is no such template. */
GtkWidget *tandem_template_page_new (TandemPractice *practice, const char *template_id, GError **error);
/* An earlier one of a template of the coach's own, to look at; its signal “bring-back” carries its number, as text,
 * when its words are wanted again. */
GtkWidget *tandem_template_page_new_for_version (TandemPractice *practice, const char *template_id, const char *version,
                                                 GError **error);

G_END_DECLS
