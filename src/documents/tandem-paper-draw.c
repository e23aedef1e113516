/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the pages of a paper. The same drawing is seen on the screen, printed and kept in a PDF. */

#include "tandem-paper-private.h"

#define HAIRLINE 0.6
#define BAR_WIDTH 1.6
#define LINE_GREY 0.55
#define BAR_GREY 0.75
#define INK_BLACK 0.1

static void
set_grey (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

/* Filled, not painted: painting takes all before it off the page, and cairo 1.16 loses the tags that were begun. */
static void
draw_image (cairo_t *cr, const TandemPiece *piece, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, piece->width / cairo_image_surface_get_width (piece->image),
               piece->height / cairo_image_surface_get_height (piece->image));
  cairo_set_source_surface (cr, piece->image, 0, 0);
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (piece->image),
                   cairo_image_surface_get_height (piece->image));
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_ink (cairo_t *cr, const TandemPiece *piece, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  set_grey (cr, INK_BLACK);
  tandem_ink_draw (piece->ink, cr, piece->width, piece->height);
  cairo_restore (cr);
}

static void
draw_lines (cairo_t *cr, const TandemPiece *piece, double x, double y)
{
  double right = x + piece->width, bottom = y + piece->height;

  cairo_save (cr);
  set_grey (cr, piece->kind == TANDEM_PIECE_LINE ? LINE_GREY : INK_BLACK);
  cairo_set_line_width (cr, piece->kind == TANDEM_PIECE_LINE ? HAIRLINE : 1.4);

  switch ((guint) piece->kind)
    {
    case TANDEM_PIECE_LINE:
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, right, bottom);
      break;
    case TANDEM_PIECE_FRAME:
      cairo_set_line_width (cr, 1.0);
      cairo_rectangle (cr, x, y, piece->width, piece->height);
      break;
    case TANDEM_PIECE_TICK:
      cairo_move_to (cr, x, y + piece->height * 0.55);
      cairo_line_to (cr, x + piece->width * 0.35, bottom);
      cairo_line_to (cr, right, y);
      break;
    case TANDEM_PIECE_CROSS:
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, right, bottom);
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, right, y);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_piece (cairo_t *cr, const TandemPiece *piece, double x, double y)
{
  x += piece->x;
  y += piece->y;

  switch (piece->kind)
    {
    case TANDEM_PIECE_TEXT:
    case TANDEM_PIECE_LABEL:
      tandem_text_draw (piece->text, cr, x, y);
      break;
    case TANDEM_PIECE_IMAGE:
      draw_image (cr, piece, x, y);
      break;
    case TANDEM_PIECE_INK:
      draw_ink (cr, piece, x, y);
      break;
    case TANDEM_PIECE_LINE:
    case TANDEM_PIECE_FRAME:
    case TANDEM_PIECE_TICK:
    case TANDEM_PIECE_CROSS:
      draw_lines (cr, piece, x, y);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The furniture is no part of the words, and has no tag. */
static void
draw_furniture (cairo_t *cr, TandemBox *box, double x, double y)
{
  for (guint i = 0; i < box->pieces->len; i++)
    draw_piece (cr, g_ptr_array_index (box->pieces, i), x, y);
}

/* What a piece is in a tagged PDF, or NULL when it only decorates. */
static const char *
piece_tag (const TandemPiece *piece, const char *text_tag)
{
  switch (piece->kind)
    {
    case TANDEM_PIECE_TEXT:
      return piece->block != NULL ? (piece->block->header ? "TH" : "TD") : text_tag;
    case TANDEM_PIECE_LABEL:
      return "Lbl";
    case TANDEM_PIECE_IMAGE:
    case TANDEM_PIECE_INK:
      return piece->decorates ? NULL : "Figure";
    case TANDEM_PIECE_LINE:
    case TANDEM_PIECE_FRAME:
    case TANDEM_PIECE_TICK:
    case TANDEM_PIECE_CROSS:
    default:
      return NULL;
    }
}

static void
draw_tagged (cairo_t *cr, TandemTagger *tagger, const TandemBox *box, const TandemPiece *piece, double x, double y)
{
  const TandemBlock *block = piece->block != NULL ? piece->block : box->block;
  const char *tag = tagger != NULL ? piece_tag (piece, box->tag) : NULL;

  if (g_strcmp0 (tag, "Figure") == 0)
    tandem_tagger_begin_figure (tagger, block, piece->depth, piece->words);
  else if (tag != NULL)
    tandem_tagger_begin (tagger, block, piece->depth, tag);
  draw_piece (cr, piece, x, y);
  if (tag == NULL)
    return;
  tandem_tagger_end (tagger, tag);
  if (piece->block != NULL)
    tandem_tagger_add_links (tagger, block, piece->text, 0, piece->text->lines->len, x + piece->x, y + piece->y);
}

/* Beside a quotation runs one line, over the gaps between its paragraphs as well. */
static void
draw_bars (cairo_t *cr, const TandemPlacement *previous, const TandemPlacement *placement, double x, double y)
{
  double bottom = y + tandem_placement_get_height (placement);

  for (guint i = 0; i < placement->box->bars->len; i++)
    {
      const TandemBar *bar = &g_array_index (placement->box->bars, TandemBar, i);
      double top = y;

      if (previous != NULL && i < previous->box->bars->len &&
          g_array_index (previous->box->bars, TandemBar, i).serial == bar->serial)
        top -= placement->y - previous->y - tandem_placement_get_height (previous);

      set_grey (cr, BAR_GREY);
      cairo_rectangle (cr, x + bar->x, top, BAR_WIDTH, bottom - top);
      cairo_fill (cr);
    }
}

/* The sign before an answer is read together with it. */
static void
draw_text (cairo_t *cr, TandemTagger *tagger, const TandemPlacement *placement, double x, double y)
{
  const TandemBox *box = placement->box;

  if (tagger != NULL)
    tandem_tagger_begin (tagger, box->block, box->block != NULL ? box->block->containers->len : 0, box->tag);
  for (guint i = 0; placement->first == 0 && i < box->pieces->len; i++)
    {
      const TandemPiece *piece = g_ptr_array_index (box->pieces, i);

      if (piece->kind != TANDEM_PIECE_LABEL)
        draw_piece (cr, piece, x, y);
    }
  tandem_text_draw_lines (box->text, cr, x, y, placement->first, placement->n);
  if (tagger != NULL)
    {
      tandem_tagger_end (tagger, box->tag);
      tandem_tagger_add_links (tagger, box->block, box->text, placement->first, placement->n, x, y);
    }
}

static void
draw_placement (cairo_t *cr, TandemTagger *tagger, const TandemPlacement *placement, double x, double y)
{
  const TandemBox *box = placement->box;

  for (guint i = 0; placement->first == 0 && i < box->pieces->len; i++)
    {
      const TandemPiece *piece = g_ptr_array_index (box->pieces, i);

      if (box->text == NULL || piece->kind == TANDEM_PIECE_LABEL)
        draw_tagged (cr, tagger, box, piece, x, y);
    }
  if (box->text != NULL)
    draw_text (cr, tagger, placement, x, y);
}

/*
 * tandem_paper_draw:
 * @self: a paper that has been laid out
 * @page: number of a page, from 0
 * @cr: where to, in points
 * @tagger: (nullable): what is told of the structure
 *
 * Draws a page, in the order in which it is read.
 */
void
tandem_paper_draw (TandemPaper *self, guint page, cairo_t *cr, TandemTagger *tagger)
{
  const TandemPaperStyle *style = self->style;
  GArray *placements = g_ptr_array_index (self->pages, page);

  cairo_save (cr);
  draw_furniture (cr, g_ptr_array_index (self->heads, page), style->left, style->furniture_top);

  for (guint i = 0; i < placements->len; i++)
    {
      const TandemPlacement *placement = &g_array_index (placements, TandemPlacement, i);

      draw_bars (cr, i > 0 ? placement - 1 : NULL, placement, style->left, style->top + placement->y);
      draw_placement (cr, placement->again ? NULL : tagger, placement, style->left + placement->box->x,
                      style->top + placement->y);
    }

  draw_furniture (cr, g_ptr_array_index (self->feet, page), style->left, style->footer_top);
  cairo_restore (cr);
}
