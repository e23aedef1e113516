/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strokes of a drawn signature: what is read can be drawn, at any size. */

#include "fuzz.h"

#include "tandem-document-error.h"
#include "tandem-ink.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *json = g_strndup ((const char *) data, size);
  g_autoptr (TandemInk) ink = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  fuzz_begin ();
  ink = tandem_ink_new_from_json (json, &error);
  fuzz_check_result (ink, error);
  if (ink == NULL)
    return 0;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 120, 40);
  cr = cairo_create (surface);
  tandem_ink_draw (ink, cr, 120, 40);
  tandem_ink_draw (ink, cr, 1, 40);
  g_assert (cairo_status (cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
