/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemInk is a drawn signature: strokes kept as points with pressure, drawn as smooth curves whose width is the pen's
 * pressure, at any size. */

#include "tandem-ink.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tandem-document-error.h"

#define MAX_POINTS 50000
/* No hand reaches further from the pad, whose height is 1. */
#define MAX_COORDINATE 100.0
/* Points nearer than this are the hand's tremor and the pointer's steps. */
#define MIN_DISTANCE 0.004
/* Widths in points on paper, for no pressure and for full pressure. */
#define THIN_PEN 0.5
#define THICK_PEN 1.9
/* A curve is drawn in pieces whose widths differ by no more than this, so that no step is seen. */
#define WIDTH_STEP 0.12

typedef TandemInkPoint Point;

struct _TandemInk
{
  GPtrArray *strokes; /* (element-type GArray of Point) */
  guint n_points;
  double left;
  double top;
  double right;
  double bottom;
};

/* Steps over @c and the space around it. Returns FALSE, and stays, when something else comes. */
static gboolean
accept (const char **p, char c)
{
  const char *q = *p;

  while (g_ascii_isspace (*q))
    q++;
  if (*q != c)
    return FALSE;

  for (q++; g_ascii_isspace (*q); q++)
    ;
  *p = q;

  return TRUE;
}

static gboolean
read_number (const char **p, double *value)
{
  char *end = NULL;

  /* JSON has neither "inf" nor "0x1". */
  *value = g_ascii_strtod (*p, &end);
  if (end == *p || strspn (*p, "0123456789-+.eE") < (gsize) (end - *p) || !isfinite (*value) ||
      fabs (*value) > MAX_COORDINATE)
    return FALSE;

  *p = end;

  return TRUE;
}

static gboolean
read_point (const char **p, Point *point)
{
  point->pressure = 0.5;

  return accept (p, '[') && read_number (p, &point->x) && accept (p, ',') && read_number (p, &point->y) &&
         (!accept (p, ',') || read_number (p, &point->pressure)) && accept (p, ']');
}

static void
add_point (TandemInk *self, GArray *stroke, Point point)
{
  const Point *last = stroke->len > 0 ? &g_array_index (stroke, Point, stroke->len - 1) : NULL;

  point.pressure = CLAMP (point.pressure, 0.0, 1.0);
  if (last != NULL && hypot (point.x - last->x, point.y - last->y) < MIN_DISTANCE)
    return;

  self->left = MIN (self->left, point.x);
  self->right = MAX (self->right, point.x);
  self->top = MIN (self->top, point.y);
  self->bottom = MAX (self->bottom, point.y);
  self->n_points++;
  g_array_append_val (stroke, point);
}

static gboolean
read_stroke (TandemInk *self, const char **p)
{
  GArray *stroke = g_array_new (FALSE, FALSE, sizeof (Point));

  g_ptr_array_add (self->strokes, stroke);
  if (!accept (p, '['))
    return FALSE;

  do
    {
      Point point;

      if (self->n_points >= MAX_POINTS || !read_point (p, &point))
        return FALSE;
      add_point (self, stroke, point);
    }
  while (accept (p, ','));

  return accept (p, ']');
}

static gboolean
read_strokes (TandemInk *self, const char *json)
{
  const char *p = json;

  if (!accept (&p, '['))
    return FALSE;

  do
    {
      if (!read_stroke (self, &p))
        return FALSE;
    }
  while (accept (&p, ','));

  return accept (&p, ']') && *p == '\0';
}

/* A pen's pressure comes in coarse steps; the mean of neighbours is what the hand did. */
static double
pressure_at (const Point *points, guint n_points, guint i)
{
  guint before = i > 0 ? i - 1 : i;
  guint after = MIN (i + 1, n_points - 1);

  return (points[before].pressure + 2 * points[i].pressure + points[after].pressure) / 4;
}

static double
pen_width (double pressure)
{
  return THIN_PEN + (THICK_PEN - THIN_PEN) * pressure;
}

static Point
between (Point a, Point b, double t)
{
  return (Point){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.pressure + (b.pressure - a.pressure) * t };
}

/* Strokes the Bézier curve @p, whose width goes from that of @p[0] to that of @p[3], in halves until no step is seen.
 */
static void
draw_curve (cairo_t *cr, const Point p[4], double scale, guint depth)
{
  Point ab, bc, cd, abc, bcd, middle;

  if (depth == 0 || fabs (pen_width (p[0].pressure) - pen_width (p[3].pressure)) < WIDTH_STEP)
    {
      cairo_set_line_width (cr, pen_width ((p[0].pressure + p[3].pressure) / 2) / scale);
      cairo_move_to (cr, p[0].x, p[0].y);
      cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
      cairo_stroke (cr);
      return;
    }

  ab = between (p[0], p[1], 0.5);
  bc = between (p[1], p[2], 0.5);
  cd = between (p[2], p[3], 0.5);
  abc = between (ab, bc, 0.5);
  bcd = between (bc, cd, 0.5);
  middle = between (abc, bcd, 0.5);
  middle.pressure = (p[0].pressure + p[3].pressure) / 2;
  draw_curve (cr, (const Point[]){ p[0], ab, abc, middle }, scale, depth - 1);
  draw_curve (cr, (const Point[]){ middle, bcd, cd, p[3] }, scale, depth - 1);
}

/**
 * tandem_ink_draw_stroke:
 * @cr: where to; its colour is used, and its line caps should be round
 * @points: (array length=n_points): where the pen was
 * @n_points: how many, at least one
 * @scale: how much larger @cr draws than the points are: a pen does not get thicker with the paper
 *
 * Draws a stroke as a curve (Catmull-Rom) that runs through every point in the direction of its neighbours, as wide as
 * the pen was pressed.
 */
void
tandem_ink_draw_stroke (cairo_t *cr, const TandemInkPoint *points, guint n_points, double scale)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (points != NULL && n_points > 0);
  g_return_if_fail (scale > 0);

  if (n_points == 1)
    {
      cairo_arc (cr, points[0].x, points[0].y, pen_width (points[0].pressure) * 0.7 / scale, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }

  for (guint i = 0; i + 1 < n_points; i++)
    {
      Point start = points[i], end = points[i + 1];
      Point before = points[i > 0 ? i - 1 : i], after = points[MIN (i + 2, n_points - 1)];
      Point curve[4];

      start.pressure = pressure_at (points, n_points, i);
      end.pressure = pressure_at (points, n_points, i + 1);
      curve[0] = start;
      curve[1] = (Point){ start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6, start.pressure };
      curve[2] = (Point){ end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6, end.pressure };
      curve[3] = end;
      draw_curve (cr, curve, scale, 4);
    }
}

/**
 * tandem_ink_new_from_json:
 * @json: an array of strokes, each an array of points `[x, y]` or `[x, y, pressure]`: x to the right and y down in
 * units of the pad's height, pressure from 0 to 1
 * @error: return location for an error
 *
 * Reads a drawn signature. Without a pressure it is taken to be 0.5.
 *
 * Returns: (transfer full): the signature, or %NULL with %TANDEM_DOCUMENT_ERROR_SYNTAX
 */
TandemInk *
tandem_ink_new_from_json (const char *json, GError **error)
{
  g_autoptr (TandemInk) self = g_new0 (TandemInk, 1);

  g_return_val_if_fail (json != NULL, NULL);

  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->left = self->top = MAX_COORDINATE;
  self->right = self->bottom = -MAX_COORDINATE;

  if (!read_strokes (self, json))
    {
      g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX,
                           _ ("The drawn signature is damaged and cannot be shown."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * tandem_ink_free:
 * @self: (transfer full): a drawn signature
 *
 * Frees it.
 */
void
tandem_ink_free (TandemInk *self)
{
  g_ptr_array_unref (self->strokes);
  g_free (self);
}

/**
 * tandem_ink_draw:
 * @self: a drawn signature
 * @cr: where to; its colour is used
 * @width: width of the place for it, in points, greater than 0
 * @height: height of the place for it, in points, greater than 0
 *
 * Draws the signature from the origin of @cr, in its own proportions, as large as fits but never much larger than it
 * was written. It stands on the lower edge of its place, where the line to sign on is.
 */
void
tandem_ink_draw (TandemInk *self, cairo_t *cr, double width, double height)
{
  double ink_width, ink_height, scale;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (width > 0 && height > 0);

  ink_width = MAX (self->right - self->left, MIN_DISTANCE);
  ink_height = MAX (self->bottom - self->top, MIN_DISTANCE);
  scale = MIN (MIN (width / ink_width, height / ink_height), height * 1.25);

  cairo_save (cr);
  cairo_translate (cr, 0, height - ink_height * scale);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->left, -self->top);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      GArray *stroke = g_ptr_array_index (self->strokes, i);

      tandem_ink_draw_stroke (cr, (const Point *) (gpointer) stroke->data, stroke->len, scale);
    }
  cairo_restore (cr);
}
