/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is enclosed with a letter goes in the same file, behind it, by qpdf. The same letter with the same enclosures
 * makes the same bytes. */

#include "tandem-pdf-append.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "tandem-document-error.h"
#include "tandem-picture.h"

/* Room around an image, in points. */
#define MARGIN 36
/* More dots than a sheet needs at 200 to the inch. */
#define MOST_PIXELS 2400

static cairo_status_t
append_to_array (gpointer closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
read_bytes (gpointer closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (source->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_image (cairo_t *cr, cairo_surface_t *image, double width, double height)
{
  double image_width = cairo_image_surface_get_width (image);
  double image_height = cairo_image_surface_get_height (image);
  double scale = MIN (1, MIN ((width - 2 * MARGIN) / image_width, (height - 2 * MARGIN) / image_height));

  cairo_translate (cr, (width - scale * image_width) / 2, MARGIN);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
}

/* (transfer full): a PDF of one sheet with the image on it */
static GBytes *
lay_out_image (GBytes *content, double width, double height, GError **error)
{
  g_autoptr (GBytes) png = tandem_picture_normalize (content, MOST_PIXELS, MOST_PIXELS, error);
  GByteArray *pdf;
  Source source;
  cairo_surface_t *image;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (png == NULL)
    return NULL;
  source.data = g_bytes_get_data (png, &source.left);
  image = cairo_image_surface_create_from_png_stream (read_bytes, &source);
  pdf = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_to_array, pdf, width, height);
  cr = cairo_create (surface);
  draw_image (cr, image, width, height);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (image);
  return g_byte_array_free_to_bytes (pdf);
}

static gboolean
is_pdf (GBytes *content)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  return size >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

static void
close_one (gpointer data)
{
  qpdf_data qpdf = data;

  qpdf_cleanup (&qpdf);
}

static qpdf_data
open_one (GBytes *content, const char *password_hint)
{
  qpdf_data qpdf = qpdf_init ();

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (qpdf_read_memory (qpdf, password_hint, g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL) &
      QPDF_ERRORS)
    qpdf_cleanup (&qpdf);
  return qpdf;
}

static gboolean
append_pages (qpdf_data letter, qpdf_data file)
{
  int n_pages = qpdf_get_num_pages (file);

  for (int i = 0; i < n_pages; i++)
    if (qpdf_add_page (letter, file, qpdf_get_page_n (file, (gsize) i), QPDF_FALSE) & QPDF_ERRORS)
      return FALSE;
  return n_pages > 0;
}

static gboolean
write_all (qpdf_data letter, GByteArray *pdf)
{
  if (qpdf_init_write_memory (letter) & QPDF_ERRORS)
    return FALSE;
  qpdf_set_deterministic_ID (letter, QPDF_TRUE);
  if (qpdf_write (letter) & QPDF_ERRORS)
    return FALSE;
  g_byte_array_set_size (pdf, 0);
  g_byte_array_append (pdf, qpdf_get_buffer (letter), (guint) qpdf_get_buffer_length (letter));
  return TRUE;
}

/**
 * tandem_pdf_append:
 * @pdf: a PDF; it is replaced by one with all pages
 * @files: (element-type TandemEnclosed): PDFs, PNG or JPEG images
 * @width: of a sheet for an image, in points
 * @height: of a sheet for an image, in points
 * @error: return location for an error
 *
 * Returns: whether all of it is there; otherwise @pdf is as it was, and the error names the file
 */
gboolean
tandem_pdf_append (GByteArray *pdf, GPtrArray *files, double width, double height, GError **error)
{
  g_autoptr (GBytes) own = g_bytes_new (pdf->data, pdf->len);
  /* Pages are copied when the letter is written: until then the files stay open. */
  g_autoptr (GPtrArray) open_files = g_ptr_array_new_with_free_func (close_one);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  qpdf_data letter = open_one (own, "letter");
  gboolean whole = letter != NULL;

  for (guint i = 0; whole && i < files->len; i++)
    {
      const TandemEnclosed *enclosed = files->pdata[i];
      GBytes *content = is_pdf (enclosed->content) ? g_bytes_ref (enclosed->content)
                                                   : lay_out_image (enclosed->content, width, height, error);
      qpdf_data file = content != NULL ? open_one (content, "enclosure") : NULL;

      if (content != NULL)
        g_ptr_array_add (sheets, content);
      if (file != NULL)
        g_ptr_array_add (open_files, file);
      whole = file != NULL && append_pages (letter, file);
      if (!whole && content != NULL)
        g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_FAILED,
                     _ ("“%s” cannot be enclosed: its pages cannot be read, or it has a password."), enclosed->name);
    }
  if (whole && !write_all (letter, pdf))
    {
      whole = FALSE;
      g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_FAILED,
                           _ ("The letter and its enclosures could not be put into one file."));
    }
  if (letter != NULL)
    qpdf_cleanup (&letter);
  return whole;
}
