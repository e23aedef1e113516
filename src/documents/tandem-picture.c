/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures from outside, made into what a paper keeps for good: pixels as a PNG and nothing else. A photograph may say
 * where and by whom it was taken, and a small file may ask for more memory than there is. */

#include "tandem-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-document-error.h"

/* More than the best cameras take. */
#define MAX_PIXELS (64 * 1024 * 1024)

static const struct
{
  const char *head;
  gsize size;
  const char *media_type;
} kinds[] = {
  { "\x89PNG\r\n\x1a\n", 8, "image/png" },
  { "\xff\xd8\xff", 3, "image/jpeg" },
};

/* Only these two: other loaders that a machine may have are never reached. */
static const char *
recognize (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (size > kinds[i].size && memcmp (data, kinds[i].head, kinds[i].size) == 0)
        return kinds[i].media_type;
    }

  return NULL;
}

/* A size of nothing ends the loading before there is a pixel. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer too_large)
{
  if ((gint64) width * height <= MAX_PIXELS)
    return;

  *(gboolean *) too_large = TRUE;
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static GdkPixbuf *
load (GBytes *file, const char *media_type, gboolean *too_large)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (media_type, NULL);
  GdkPixbuf *pixels = NULL;
  gboolean loaded;

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), too_large);
  loaded = gdk_pixbuf_loader_write_bytes (loader, file, NULL);
  /* Closed in any case, or it says so when it goes. */
  loaded = gdk_pixbuf_loader_close (loader, NULL) && loaded && !*too_large;
  if (loaded && gdk_pixbuf_loader_get_pixbuf (loader) != NULL)
    pixels = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));

  return pixels;
}

static GdkPixbuf *
shrink (GdkPixbuf *pixels, int max_width, int max_height)
{
  int width = gdk_pixbuf_get_width (pixels), height = gdk_pixbuf_get_height (pixels);
  double scale = MIN ((double) max_width / width, (double) max_height / height);

  if (scale >= 1)
    return g_object_ref (pixels);

  return gdk_pixbuf_scale_simple (pixels, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)),
                                  GDK_INTERP_HYPER);
}

static GBytes *
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX, message);

  return NULL;
}

/**
 * tandem_picture_normalize:
 * @file: a PNG (ISO/IEC 15948) or a JPEG (ISO/IEC 10918)
 * @max_width: how wide it may be, in pixels
 * @max_height: how high it may be, in pixels
 * @error: return location for an error
 *
 * Makes a picture upright and small enough, and leaves out all but its pixels. Takes as long as the file is large: not
 * for the thread of a window.
 *
 * Returns: (transfer full): it as a PNG, or %NULL with %TANDEM_DOCUMENT_ERROR_SYNTAX for what is neither, is damaged or
 *   has more than 64 megapixels
 */
GBytes *
tandem_picture_normalize (GBytes *file, int max_width, int max_height, GError **error)
{
  const char *media_type;
  g_autoptr (GdkPixbuf) pixels = NULL, small = NULL;
  gboolean too_large = FALSE;
  char *png = NULL;
  gsize size;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (max_width > 0 && max_height > 0, NULL);

  media_type = recognize (file);
  if (media_type == NULL)
    return refuse (error, _ ("Only pictures of the kinds PNG and JPEG can be used. This is neither."));
  pixels = load (file, media_type, &too_large);
  if (too_large)
    return refuse (error, _ ("The picture is too large. Please save it with at most 64 megapixels."));
  if (pixels == NULL)
    return refuse (error, _ ("The picture is damaged and cannot be read. Please save it again."));
  small = shrink (pixels, max_width, max_height);
  if (small == NULL || !gdk_pixbuf_save_to_buffer (small, &png, &size, "png", error, NULL))
    return NULL;

  return g_bytes_new_take (png, size);
}
