/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tandem-paper.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PAPER_VIEW (tandem_paper_view_get_type ())

/* Pages as they will be printed: white sheets one below the other, as wide as there is room. */
G_DECLARE_FINAL_TYPE (TandemPaperView, tandem_paper_view, TANDEM, PAPER_VIEW, GtkWidget)

GtkWidget *tandem_paper_view_new (void);
void tandem_paper_view_set_paper (TandemPaperView *self, TandemPaper *paper);

G_END_DECLS
