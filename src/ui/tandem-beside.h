/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_BESIDE (tandem_beside_get_type ())

/**
 * TandemBeside:
 *
 * Two widgets beside one another, the first as wide as the second leaves it. The second stands below where it would
 * take more than half of the width and the first needs that.
 */
G_DECLARE_FINAL_TYPE (TandemBeside, tandem_beside, TANDEM, BESIDE, GtkWidget)

/**
 * tandem_beside_new:
 * @first: (transfer none): the first widget
 * @second: (transfer none): the second widget
 *
 * Returns: (transfer floating): both, with 6 pixels between them
 */
GtkWidget *tandem_beside_new (GtkWidget *first, GtkWidget *second);

G_END_DECLS
