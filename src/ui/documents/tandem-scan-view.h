/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_SCAN_VIEW (tandem_scan_view_get_type ())

/* The pages of a file that was attached: an image or a PDF, read within the program, so that no plain copy of it comes
 * to lie on the disk. */
G_DECLARE_FINAL_TYPE (TandemScanView, tandem_scan_view, TANDEM, SCAN_VIEW, GtkBox)

GtkWidget *tandem_scan_view_new (void);
void tandem_scan_view_show (TandemScanView *self, GBytes *content, const char *media_type);

G_END_DECLS
