/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawn signatures: what is read, what is refused, and how they stand in their place. */

#include "tandem-ink.h"

#include "tandem-document-error.h"

#define WIDTH 200
#define HEIGHT 50

static cairo_surface_t *
draw (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemInk) ink = tandem_ink_new_from_json (json, &error);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  tandem_ink_draw (ink, cr, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How much ink is in a part of the place, in pixels. */
static double
measure (cairo_surface_t *surface, int left, int top, int width, int height)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double ink = 0;

  for (int y = top; y < top + height; y++)
    {
      for (int x = left; x < left + width; x++)
        ink += data[y * stride + x] / 255.0;
    }

  return ink;
}

static double
measure_all (const char *json)
{
  cairo_surface_t *surface = draw (json);
  double ink = measure (surface, 0, 0, WIDTH, HEIGHT);

  cairo_surface_destroy (surface);

  return ink;
}

static void
test_pressure_is_width (void)
{
  double light = measure_all ("[[[0,0.5,0.1],[1,0.5,0.1],[2,0.5,0.1]]]");
  double heavy = measure_all ("[[[0,0.5,0.9],[1,0.5,0.9],[2,0.5,0.9]]]");
  double none = measure_all ("[[[0,0.5],[1,0.5],[2,0.5]]]");

  g_assert_cmpfloat (light, <, none);
  g_assert_cmpfloat (none, <, heavy);
}

static void
test_pressure_changes_along_the_stroke (void)
{
  cairo_surface_t *surface = draw ("[[[0,0.5,0],[1,0.5,0.2],[2,0.5,0.5],[3,0.5,0.8],[4,0.5,1]]]");

  g_assert_cmpfloat (measure (surface, 5, 0, 40, HEIGHT) * 1.5, <, measure (surface, 150, 0, 40, HEIGHT));
  cairo_surface_destroy (surface);
}

/* At the turn of three points a straight line would have a sharp corner, and a curve has a round one. */
static void
test_strokes_are_smooth (void)
{
  cairo_surface_t *surface = draw ("[[[0,1],[0.5,0],[1,1]]]");
  const guint8 *row = cairo_image_surface_get_data (surface) + 4 * cairo_image_surface_get_stride (surface);
  int left = 0, right = WIDTH - 1;

  while (row[left] == 0)
    left++;
  while (row[right] == 0)
    right--;
  g_assert_cmpint (right - left, >=, 11);
  cairo_surface_destroy (surface);
}

static void
test_fits_its_place (void)
{
  static const char *const drawings[] = {
    "[[[0,0],[40,1]]]",
    "[[[-3,-9],[-2.9,30]]]",
    "[[[0,0],[0.1,0.1]],[[5,5],[5.1,5.2]]]",
    "[[[99,99],[100,100]]]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (TandemInk) ink = tandem_ink_new_from_json (drawings[i], NULL);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      tandem_ink_draw (ink, cr, WIDTH, HEIGHT);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, -2);
      g_assert_cmpfloat (y, >=, -2);
      g_assert_cmpfloat (x + width, <=, WIDTH + 2);
      g_assert_cmpfloat (y + height, <=, HEIGHT + 2);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Initials stay small, and stand on the line. */
static void
test_small_writing_is_not_blown_up (void)
{
  cairo_surface_t *surface = draw ("[[[0,0],[0.1,0.2],[0.2,0]]]");

  g_assert_cmpfloat (measure (surface, 0, 0, WIDTH, HEIGHT / 2), ==, 0);
  g_assert_cmpfloat (measure (surface, 0, HEIGHT / 2, WIDTH, HEIGHT / 2), >, 5);
  cairo_surface_destroy (surface);
}

static void
test_dot_is_drawn (void)
{
  g_assert_cmpfloat (measure_all ("[[[0.5,0.5,1]]]"), >, 1);
}

static void
test_refuses_damaged_strokes (void)
{
  static const char *const damaged[] = {
    "",
    "[]",
    "[[]]",
    "{}",
    "null",
    "[[[0,0]]",
    "[[[0,0]]]]",
    "[[[0]]]",
    "[[[0,0,0,0]]]",
    "[[[\"0\",0]]]",
    "[[[nan,0]]]",
    "[[[inf,0]]]",
    "[[[0x10,0]]]",
    "[[[1e300,0]]]",
    "[[[101,0]]]",
    "[[[0,0],]]",
    "[[[0,0]],]",
    "[[[0,0] [1,1]]]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", damaged[i]);
      g_assert_null (tandem_ink_new_from_json (damaged[i], &error));
      g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
    }
}

static void
test_refuses_endless_strokes (void)
{
  g_autoptr (GString) json = g_string_new ("[[[0,0]");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (json, ",[%u.5,%u]", i % 90, i % 2);
  g_string_append (json, "]]");

  g_assert_null (tandem_ink_new_from_json (json->str, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
}

static void
test_refuses_deep_brackets (void)
{
  g_autofree char *json = g_strnfill (1000000, '[');

  g_assert_null (tandem_ink_new_from_json (json, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ink/draw/pressure-is-width", test_pressure_is_width);
  g_test_add_func ("/ink/draw/pressure-changes-along-the-stroke", test_pressure_changes_along_the_stroke);
  g_test_add_func ("/ink/draw/strokes-are-smooth", test_strokes_are_smooth);
  g_test_add_func ("/ink/draw/fits-its-place", test_fits_its_place);
  g_test_add_func ("/ink/draw/small-writing-is-not-blown-up", test_small_writing_is_not_blown_up);
  g_test_add_func ("/ink/draw/dot-is-drawn", test_dot_is_drawn);
  g_test_add_func ("/ink/read/refuses-damaged-strokes", test_refuses_damaged_strokes);
  g_test_add_func ("/ink/read/refuses-endless-strokes", test_refuses_endless_strokes);
  g_test_add_func ("/ink/read/refuses-deep-brackets", test_refuses_deep_brackets);

  return g_test_run ();
}
