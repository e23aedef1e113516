/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-pages.h"

char *
tandem_pages_dup_text (TandemPaper *paper)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
    {
      g_autofree char *page_text = tandem_paper_get_page_text (paper, page);

      g_string_append (text, page_text);
    }

  return g_string_free (text, FALSE);
}

cairo_surface_t *
tandem_pages_draw (TandemPaper *paper, guint page)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  tandem_paper_get_size (paper, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cr = cairo_create (surface);
  tandem_paper_draw_page (paper, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

double
tandem_pages_measure_ink (TandemPaper *paper, double left, double right)
{
  cairo_surface_t *surface = tandem_pages_draw (paper, 0);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  double ink = 0;

  for (int y = 0; y < 760; y++)
    {
      for (int x = left * width; x < (int) (right * width); x++)
        ink += data[y * stride + x] / 255.0;
    }
  cairo_surface_destroy (surface);

  return ink;
}
