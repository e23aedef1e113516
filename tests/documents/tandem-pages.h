/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests see of pages: their words, and where there is ink on them. */

#pragma once

#include "tandem-paper.h"

G_BEGIN_DECLS

char *tandem_pages_dup_text (TandemPaper *paper);
/* A page at 72 dots per inch, in shades of grey. */
cairo_surface_t *tandem_pages_draw (TandemPaper *paper, guint page);
/* The ink on the first page, without its foot, between two shares of its width. */
double tandem_pages_measure_ink (TandemPaper *paper, double left, double right);

G_END_DECLS
