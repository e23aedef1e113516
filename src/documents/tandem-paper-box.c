/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemBox is a stretch of a paper's column: the pieces that stand in it and the text that may be cut between lines.
 */

#include "tandem-paper-private.h"

#include <string.h>

/* A picture of this many pixels fills the sheet at 300 dpi. More would only be a way to use up memory. */
#define MAX_PIXELS (9 * 1024 * 1024)
#define MAX_SIDE 8192

typedef struct
{
  const guint8 *data;
  gsize left;
} Stream;

static void
piece_free (TandemPiece *piece)
{
  g_clear_pointer (&piece->text, tandem_text_free);
  g_clear_pointer (&piece->image, cairo_surface_destroy);
  g_clear_pointer (&piece->ink, tandem_ink_free);
  g_free (piece->words);
  g_free (piece);
}

static cairo_status_t
read_stream (gpointer closure, unsigned char *data, unsigned int length)
{
  Stream *stream = closure;

  if (stream->left < length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, stream->data, length);
  stream->data += length;
  stream->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_uint32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* The size stands in the first chunk, IHDR (ISO/IEC 15948, 11.2.1). */
static gboolean
is_reasonable_png (const Stream *stream)
{
  guint32 width, height;

  if (stream->left < 24 || memcmp (stream->data, "\x89PNG\r\n\x1a\n", 8) != 0)
    return FALSE;

  width = read_uint32 (stream->data + 16);
  height = read_uint32 (stream->data + 20);

  return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && (guint64) width * height <= MAX_PIXELS;
}

/*
 * tandem_box_new:
 * @tag: (not nullable): its role in a tagged PDF (ISO 32000-1, 14.8.4), a literal
 *
 * Returns: (transfer full): an empty box
 */
TandemBox *
tandem_box_new (const char *tag)
{
  TandemBox *self = g_new0 (TandemBox, 1);

  self->tag = tag;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  self->bars = g_array_new (FALSE, FALSE, sizeof (TandemBar));

  return self;
}

/*
 * tandem_box_free:
 * @self: (transfer full): a box
 *
 * Frees it and its pieces.
 */
void
tandem_box_free (TandemBox *self)
{
  g_clear_pointer (&self->text, tandem_text_free);
  g_ptr_array_unref (self->pieces);
  g_array_unref (self->bars);
  g_free (self);
}

/*
 * tandem_box_add_piece:
 * @self: a box
 * @kind: what to draw
 * @x: from the left edge of the box
 * @y: from its top edge
 * @width: of the piece
 * @height: of the piece
 *
 * Returns: (transfer none): the piece
 */
TandemPiece *
tandem_box_add_piece (TandemBox *self, TandemPieceKind kind, double x, double y, double width, double height)
{
  TandemPiece *piece = g_new0 (TandemPiece, 1);

  piece->kind = kind;
  piece->x = x;
  piece->y = y;
  piece->width = width;
  piece->height = height;
  g_ptr_array_add (self->pieces, piece);

  return piece;
}

/*
 * tandem_box_add_text:
 * @self: a box
 * @text: (transfer full): a text
 * @x: from the left edge of the box
 * @y: from its top edge
 *
 * Returns: (transfer none): the piece that holds the text
 */
TandemPiece *
tandem_box_add_text (TandemBox *self, TandemText *text, double x, double y)
{
  TandemPiece *piece = tandem_box_add_piece (self, TANDEM_PIECE_TEXT, x, y, text->width, text->height);

  piece->text = text;

  return piece;
}

/*
 * tandem_paper_load_png:
 * @bytes: a PNG file
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when @bytes is none, or is unreasonably large
 */
cairo_surface_t *
tandem_paper_load_png (GBytes *bytes)
{
  Stream stream = { NULL };
  cairo_surface_t *image;

  stream.data = g_bytes_get_data (bytes, &stream.left);
  if (!is_reasonable_png (&stream))
    return NULL;

  image = cairo_image_surface_create_from_png_stream (read_stream, &stream);
  if (cairo_surface_status (image) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&image, cairo_surface_destroy);

  return image;
}
