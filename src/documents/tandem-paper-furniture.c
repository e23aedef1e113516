/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on a paper besides its words: the letterhead on the first page, the mark above and the footer below the
 * content of every page. */

#include "tandem-paper-private.h"

#define LOGO_MAX_WIDTH 150.0
#define LOGO_MAX_HEIGHT 52.0
#define COLUMN_GAP 24.0
#define MARK_PADDING 8.0

static void
add_logo (TandemPaper *self, TandemBox *box)
{
  cairo_surface_t *image = self->logo != NULL ? tandem_paper_load_png (self->logo) : NULL;
  double width, height, scale;
  TandemPiece *piece;

  if (image == NULL)
    return;

  width = cairo_image_surface_get_width (image);
  height = cairo_image_surface_get_height (image);
  scale = MIN (LOGO_MAX_WIDTH / width, LOGO_MAX_HEIGHT / height);
  box->height = height * scale;
  piece = tandem_box_add_piece (box, TANDEM_PIECE_IMAGE, tandem_paper_style_place (self->style, 0, width * scale), 0,
                                width * scale, height * scale);
  piece->image = image;
  piece->decorates = TRUE;
}

/* Adds @line where lines end, below what is there. Returns its lower edge. */
static double
add_at_end (TandemPaper *self, TandemBox *box, TandemTextKind kind, const char *line, double max_width, double y)
{
  TandemText *text = tandem_text_new_line (self->style, kind, line, max_width);

  tandem_box_add_text (
    box, text, tandem_paper_style_place (self->style, self->style->content_width - text->width, text->width), y);

  return y + text->height;
}

/*
 * tandem_paper_build_letterhead:
 * @self: a paper
 *
 * The practice's name at the side where lines begin and the other lines at the other; or, where there is a logo, that
 * at the one side and all lines at the other. A hairline closes it.
 *
 * Returns: (transfer full) (nullable): the letterhead, or %NULL when there is none
 */
TandemBox *
tandem_paper_build_letterhead (TandemPaper *self)
{
  double width = self->style->content_width, right = 0, max_width;
  guint first = 0;
  TandemBox *box;

  if (self->logo == NULL && (self->letterhead == NULL || self->letterhead[0] == NULL))
    return NULL;

  box = tandem_box_new ("P");
  box->keep_with_next = TRUE;
  box->space_after = 28;
  add_logo (self, box);

  max_width = (width - COLUMN_GAP) / 2;
  if (box->height == 0 && self->letterhead != NULL)
    {
      TandemText *name = tandem_text_new (self->style, TANDEM_TEXT_PRACTICE, self->letterhead[0], NULL, max_width);

      tandem_box_add_text (
        box, name,
        tandem_text_place (name, self->style, tandem_paper_style_place (self->style, 0, max_width), max_width), 0);
      box->height = name->height;
      right = 3;
      first = 1;
    }

  for (guint i = first; self->letterhead != NULL && self->letterhead[i] != NULL; i++)
    right = add_at_end (self, box, i == 0 ? TANDEM_TEXT_CAPTION : TANDEM_TEXT_FURNITURE, self->letterhead[i], max_width,
                        right);

  box->height = MAX (box->height, right) + 9;
  tandem_box_add_piece (box, TANDEM_PIECE_LINE, 0, box->height, width, 0);

  return box;
}

static void
add_at_start (TandemPaper *self, TandemBox *box, const char *line, double max_width, double y)
{
  TandemText *text = tandem_text_new_line (self->style, TANDEM_TEXT_FURNITURE, line, max_width);

  tandem_box_add_text (box, text, tandem_paper_style_place (self->style, 0, text->width), y);
}

/*
 * tandem_paper_build_head:
 * @self: a paper
 * @page: number of a page, from 0
 *
 * The mark in a frame where lines end, on every page; the title where they begin from the second page on.
 *
 * Returns: (transfer full): what stands above the content of the page
 */
TandemBox *
tandem_paper_build_head (TandemPaper *self, guint page)
{
  TandemBox *box = tandem_box_new ("NonStruct");
  double width = self->style->content_width;

  if (page > 0 && self->title != NULL)
    add_at_start (self, box, self->title, width * 0.6, 3);

  if (self->mark != NULL)
    {
      TandemText *mark = tandem_text_new_line (self->style, TANDEM_TEXT_MARK, self->mark, width * 0.35);
      double frame = mark->width + 2 * MARK_PADDING;
      double x = tandem_paper_style_place (self->style, width - frame, frame);

      tandem_box_add_piece (box, TANDEM_PIECE_FRAME, x, 0, frame, mark->height + 4);
      tandem_box_add_text (box, mark, x + MARK_PADDING, 2);
    }

  return box;
}

/*
 * tandem_paper_build_foot:
 * @self: a paper
 * @page: number of a page, from 0
 * @n_pages: how many pages there are
 *
 * Returns: (transfer full): what stands below the content of the page
 */
TandemBox *
tandem_paper_build_foot (TandemPaper *self, guint page, guint n_pages)
{
  g_autofree char *number = tandem_paper_words_format_page (self->words, page + 1, n_pages);
  TandemBox *box = tandem_box_new ("NonStruct");
  double width = self->style->content_width;
  TandemText *text = tandem_text_new_line (self->style, TANDEM_TEXT_FURNITURE, number, 0);

  if (self->footer != NULL)
    add_at_start (self, box, self->footer, width - text->width - COLUMN_GAP, 0);
  tandem_box_add_text (box, text, tandem_paper_style_place (self->style, width - text->width, text->width), 0);

  return box;
}
