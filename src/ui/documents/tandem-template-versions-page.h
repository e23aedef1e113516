/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-own-template.h"
#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_VERSIONS_PAGE (tandem_template_versions_page_get_type ())

/* Every version of a template of the coach's own. Its signal “bring-back” asks for the words of one, by its number as
 * text, to be what is edited. */
G_DECLARE_FINAL_TYPE (TandemTemplateVersionsPage, tandem_template_versions_page, TANDEM, TEMPLATE_VERSIONS_PAGE,
                      TandemPage)

GtkWidget *tandem_template_versions_page_new (TandemPractice *practice, TandemOwnTemplate *own, GError **error);

G_END_DECLS
