/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_SHEET (tandem_sheet_get_type ())

/* A page as a picture: as wide as there is room, and as high as that makes it. GtkPicture would shrink to nothing. */
G_DECLARE_FINAL_TYPE (TandemSheet, tandem_sheet, TANDEM, SHEET, GtkWidget)

GtkWidget *tandem_sheet_new (GdkPaintable *picture, const char *name);

G_END_DECLS
