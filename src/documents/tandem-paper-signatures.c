/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places to sign: who signs, the line with a drawn, typed or pictured signature on it, or none yet, and below it
 * name, date and place. Two stand side by side. */

#include "tandem-paper-private.h"

#define COLUMN_GAP 36.0
#define SPACE_HEIGHT 44.0
/* Drawn writing crosses the line it stands on; the letters of typed writing stand a little above it. */
#define DESCENT 3.0
#define BASELINE_DISTANCE 8.0
#define LINE_GAP 6.0
#define SECOND_LINE_DISTANCE 26.0

typedef struct
{
  const TandemPaper *paper;
  TandemBox *box;
  double x;
  double width;
  double y; /* lower edge of what has been added */
} Column;

static double
place (Column *column, TandemText *text)
{
  return tandem_text_place (text, column->paper->style, column->x, column->width);
}

static void
add_text (Column *column, TandemTextKind kind, const char *words)
{
  TandemText *text;

  if (words == NULL || words[0] == '\0')
    return;

  text = tandem_text_new (column->paper->style, kind, words, NULL, column->width);
  tandem_box_add_text (column->box, text, place (column, text), column->y);
  column->y += text->height;
}

static void
add_line (Column *column)
{
  tandem_box_add_piece (column->box, TANDEM_PIECE_LINE, column->x, column->y, column->width, 0);
  column->y += LINE_GAP;
}

/* Typed names stand as large as drawn ones; a long one is set smaller, so that all of it is there. */
static void
add_typed (Column *column, const char *name)
{
  TandemText *text = tandem_text_new_line (column->paper->style, TANDEM_TEXT_SCRIPT, name, 0);
  double baseline;

  if (text->width > column->width)
    {
      tandem_text_free (text);
      text = tandem_text_new (column->paper->style, TANDEM_TEXT_BODY, name, NULL, column->width);
    }
  baseline = g_array_index (text->lines, TandemTextLine, text->lines->len - 1).baseline;
  tandem_box_add_text (column->box, text, place (column, text),
                       column->y + SPACE_HEIGHT - BASELINE_DISTANCE - baseline);
}

static void
add_words (TandemPiece *piece, const Column *column, const TandemSignatureBlock *block)
{
  if (block->name != NULL)
    piece->words = tandem_paper_words_format_signature (column->paper->words, block->name);
}

static TandemPiece *
add_image (Column *column, cairo_surface_t *image)
{
  double width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  double scale = MIN (column->width / width, SPACE_HEIGHT / height);

  double x = column->paper->style->rtl ? column->x + column->width - width * scale : column->x;
  TandemPiece *piece = tandem_box_add_piece (column->box, TANDEM_PIECE_IMAGE, x,
                                             column->y + SPACE_HEIGHT - height * scale, width * scale, height * scale);

  piece->image = image;
  return piece;
}

static TandemPiece *
add_ink (Column *column, TandemInk *ink)
{
  TandemPiece *piece =
    tandem_box_add_piece (column->box, TANDEM_PIECE_INK, column->x, column->y, column->width, SPACE_HEIGHT + DESCENT);

  piece->ink = ink;
  return piece;
}

static void
add_unreadable (Column *column)
{
  TandemText *text =
    tandem_text_new (column->paper->style, TANDEM_TEXT_SMALL, column->paper->words->unreadable, NULL, column->width);

  tandem_box_add_text (column->box, text, place (column, text), column->y + SPACE_HEIGHT - text->height);
}

static void
add_writing (Column *column, const TandemSignatureBlock *block)
{
  TandemInk *ink = block->strokes != NULL ? tandem_ink_new_from_json (block->strokes, NULL) : NULL;
  cairo_surface_t *image = block->image != NULL ? tandem_paper_load_png (block->image) : NULL;

  if (ink != NULL)
    add_words (add_ink (column, ink), column, block);
  else if (image != NULL)
    add_words (add_image (column, g_steal_pointer (&image)), column, block);
  else if (block->strokes != NULL || block->image != NULL)
    add_unreadable (column);
  else if (block->typed && block->name != NULL)
    add_typed (column, block->name);

  g_clear_pointer (&image, cairo_surface_destroy);
}

static void
add_block (Column *column, const TandemSignatureBlock *block)
{
  add_text (column, TANDEM_TEXT_CAPTION, block->caption);
  if (block->signed_at != NULL)
    add_writing (column, block);
  column->y += SPACE_HEIGHT;
  add_line (column);
  add_text (column, TANDEM_TEXT_ANSWER, block->name);
  add_text (column, TANDEM_TEXT_SMALL, block->authority);
  add_text (column, TANDEM_TEXT_SMALL, block->remark);

  if (block->signed_at != NULL)
    {
      gboolean has_place = block->place != NULL && block->place[0] != '\0';
      g_autofree char *when = g_strdup_printf (has_place ? "%s · %s" : "%s", block->signed_at, block->place);

      add_text (column, TANDEM_TEXT_SMALL, when);
    }
  else
    {
      column->y += SECOND_LINE_DISTANCE;
      add_line (column);
      add_text (column, TANDEM_TEXT_SMALL, column->paper->words->date_and_place);
    }
}

/*
 * tandem_paper_build_signatures:
 * @self: a paper
 * @first: number of a signature, from 0
 *
 * Returns: (transfer full): a box with that signature and, beside it, the next if there is one
 */
TandemBox *
tandem_paper_build_signatures (const TandemPaper *self, guint first)
{
  TandemBox *box = tandem_box_new ("P");

  for (guint i = first; i < MIN (first + 2, self->signatures->len); i++)
    {
      Column column = { self, box };

      column.width = (self->style->content_width - COLUMN_GAP) / 2;
      column.x = tandem_paper_style_place (self->style, (i - first) * (column.width + COLUMN_GAP), column.width);
      add_block (&column, g_ptr_array_index (self->signatures, i));
      box->height = MAX (box->height, column.y);
    }

  return box;
}
