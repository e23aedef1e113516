/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_SIDE_BY_SIDE (tandem_side_by_side_get_type ())

/* Two widgets beside each other where there is room, and below each other where there is not. */
G_DECLARE_FINAL_TYPE (TandemSideBySide, tandem_side_by_side, TANDEM, SIDE_BY_SIDE, GtkWidget)

GtkWidget *tandem_side_by_side_new (GtkWidget *first, GtkWidget *second);

G_END_DECLS
