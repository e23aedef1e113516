/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_PAGE_HEADER (tandem_page_header_get_type ())

/**
 * TandemPageHeader:
 *
 * The header bar of a place or page. It shows a way back where there is one: to the page below, or, in a narrow
 * window, to the sidebar. In a .ui file, children of type "start", "end" and "title" are placed as in an
 * #AdwHeaderBar. Properties: title, subtitle.
 */
G_DECLARE_FINAL_TYPE (TandemPageHeader, tandem_page_header, TANDEM, PAGE_HEADER, GtkWidget)

const char *tandem_page_header_get_title (TandemPageHeader *self);
void tandem_page_header_set_title (TandemPageHeader *self, const char *title);
const char *tandem_page_header_get_subtitle (TandemPageHeader *self);
void tandem_page_header_set_subtitle (TandemPageHeader *self, const char *subtitle);

G_END_DECLS
