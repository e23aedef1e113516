/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures from outside: what is kept of them, and what is refused. */

#define _GNU_SOURCE

#include "tandem-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "tandem-document-error.h"

static const char SECRET[] = "51.8985 N, 8.4756 W";

/* A picture whose left half is dark, with words in it that nobody sees. */
static GBytes *
make_picture (const char *type, int width, int height)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (pixels, 0, 0, width / 2, height);
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixels, 0xffffffff);
  gdk_pixbuf_fill (left, 0x101010ff);
  if (g_str_equal (type, "png"))
    g_assert_true (gdk_pixbuf_save_to_buffer (pixels, &data, &size, type, NULL, "tEXt::Comment", SECRET, NULL));
  else
    g_assert_true (gdk_pixbuf_save_to_buffer (pixels, &data, &size, type, NULL, NULL));

  return g_bytes_new_take (data, size);
}

static GdkPixbuf *
read_png (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  GdkPixbuf *pixels = gdk_pixbuf_new_from_stream (stream, NULL, NULL);

  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_nonnull (pixels);

  return pixels;
}

static guint8
grey_at (GdkPixbuf *pixels, int x, int y)
{
  return gdk_pixbuf_get_pixels (pixels)[y * gdk_pixbuf_get_rowstride (pixels) + x * gdk_pixbuf_get_n_channels (pixels)];
}

static void
test_both_kinds_become_small_pngs (void)
{
  static const char *const types[] = { "png", "jpeg" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) file = make_picture (types[i], 400, 100);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) kept = tandem_picture_normalize (file, 200, 200, &error);
      g_autoptr (GdkPixbuf) pixels = NULL;

      g_assert_no_error (error);
      pixels = read_png (kept);
      g_assert_cmpint (gdk_pixbuf_get_width (pixels), ==, 200);
      g_assert_cmpint (gdk_pixbuf_get_height (pixels), ==, 50);
      g_assert_cmpuint (grey_at (pixels, 20, 25), <, 60);
      g_assert_cmpuint (grey_at (pixels, 180, 25), >, 200);
    }
}

static gboolean
holds (GBytes *bytes, const char *words)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words, strlen (words)) != NULL;
}

static void
test_only_pixels_are_kept (void)
{
  g_autoptr (GBytes) file = make_picture ("png", 40, 40);
  g_autoptr (GBytes) kept = tandem_picture_normalize (file, 200, 200, NULL);

  g_assert_true (holds (file, SECRET));
  g_assert_false (holds (kept, SECRET));
}

static void
test_small_pictures_are_not_blown_up (void)
{
  g_autoptr (GBytes) file = make_picture ("png", 40, 30);
  g_autoptr (GBytes) kept = tandem_picture_normalize (file, 200, 200, NULL);
  g_autoptr (GdkPixbuf) pixels = read_png (kept);

  g_assert_cmpint (gdk_pixbuf_get_width (pixels), ==, 40);
  g_assert_cmpint (gdk_pixbuf_get_height (pixels), ==, 30);
}

static void
assert_refused (GBytes *file, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tandem_picture_normalize (file, 200, 200, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_other_files_are_refused (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  g_autoptr (GBytes) drawing = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  assert_refused (drawing, "This is neither");
  assert_refused (nothing, "This is neither");
}

static void
test_damaged_files_are_refused (void)
{
  g_autoptr (GBytes) file = make_picture ("png", 40, 30);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, g_bytes_get_size (file) / 2);
  g_autoptr (GBytes) head = g_bytes_new_static ("\xff\xd8\xff\xe0garbage", 11);

  assert_refused (cut, "damaged");
  assert_refused (head, "damaged");
}

/* A few bytes that ask for 16 GB. */
static void
test_huge_pictures_are_refused (void)
{
  static const guint8 png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0\xb6\x05\xd9\x50"
                              "\0\0\0\x0eIDAT";
  g_autoptr (GBytes) file = g_bytes_new_static (png, sizeof png - 1);

  assert_refused (file, "64 megapixels");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/keep/both-kinds-become-small-pngs", test_both_kinds_become_small_pngs);
  g_test_add_func ("/picture/keep/only-pixels", test_only_pixels_are_kept);
  g_test_add_func ("/picture/keep/small-ones-are-not-blown-up", test_small_pictures_are_not_blown_up);
  g_test_add_func ("/picture/refuse/other-files", test_other_files_are_refused);
  g_test_add_func ("/picture/refuse/damaged-files", test_damaged_files_are_refused);
  g_test_add_func ("/picture/refuse/huge-pictures", test_huge_pictures_are_refused);

  return g_test_run ();
}
