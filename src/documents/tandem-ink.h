/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A drawn signature: the strokes of a pen. */
typedef struct _TandemInk TandemInk;

/* Where the pen was, and how firmly it was pressed, from 0 to 1. */
typedef struct
{
  double x;
  double y;
  double pressure;
} TandemInkPoint;

TandemInk *tandem_ink_new_from_json (const char *json, GError **error);
void tandem_ink_free (TandemInk *self);

void tandem_ink_draw (TandemInk *self, cairo_t *cr, double width, double height);
/* One stroke, while it is being drawn. */
void tandem_ink_draw_stroke (cairo_t *cr, const TandemInkPoint *points, guint n_points, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemInk, tandem_ink_free)

G_END_DECLS
