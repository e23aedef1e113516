/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemText is a text as it stands on paper: a Pango layout, whose lines are set at the even distance of its kind.
 * Pango's own distance would change with every line that borrows a letter from another face. */

#include "tandem-paper-private.h"

#include <string.h>

#define GREY 0.36
#define BLACK 0.09

/* In bytes. */
#define LONGEST_OPTION 20

/* A line taller than this many times its kind's height (stacked scripts) is given the room it needs. */
#define TALL_LINE 1.25

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const TandemSpan *span)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

/* A paper that tells what to type must not take "--option" apart after its hyphens. */
static void
keep_options_whole (PangoAttrList *attributes, const char *text)
{
  const char *option, *end;

  for (option = strstr (text, "--"); option != NULL; option = strstr (end, "--"))
    {
      TandemSpan span = { .start = option - text };

      end = option + strlen ("--");
      while (g_ascii_islower (*end))
        end++;
      span.end = end - text;
      if (span.end - span.start < LONGEST_OPTION)
        add_attribute (attributes, pango_attr_allow_breaks_new (FALSE), &span);
    }
}

/* No ligatures: readers of a PDF find "office" by its letters only. */
static void
set_attributes (const TandemPaperStyle *style, PangoLayout *layout, const char *text, GArray *spans)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  keep_options_whole (attributes, text);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const TandemSpan *span = &g_array_index (spans, TandemSpan, i);

      switch (span->kind)
        {
        case TANDEM_SPAN_EMPHASIS:
          add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), span);
          break;
        case TANDEM_SPAN_STRONG:
          add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
          break;
        case TANDEM_SPAN_CODE:
          add_attribute (attributes, pango_attr_font_desc_new (style->fonts[TANDEM_TEXT_CODE]), span);
          break;
        case TANDEM_SPAN_LINK:
          add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
place_lines (TandemText *self, const TandemPaperStyle *style)
{
  double line_height = tandem_paper_style_get_line_height (self->kind);
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      TandemTextLine line = { pango_layout_iter_get_line_readonly (iter) };
      PangoRectangle logical;
      double height = line_height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = pango_units_to_double (logical.x);
      line.baseline = self->height + style->ascents[self->kind];
      if (pango_units_to_double (logical.height) > TALL_LINE * line_height)
        {
          height = pango_units_to_double (logical.height);
          line.baseline = self->height + pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
        }
      self->height += height;
      line.bottom = self->height;
      self->width = MAX (self->width, pango_units_to_double (logical.width));
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Pango turns left and right round for a text that does not run as the context does. In a table that is not wanted. */
static void
align (TandemText *self, const TandemPaperStyle *style, TandemAlignment alignment)
{
  gboolean in_table = self->kind == TANDEM_TEXT_CELL || self->kind == TANDEM_TEXT_CELL_NAME;
  gboolean turned = in_table ? self->rtl : style->rtl;

  if (alignment == TANDEM_ALIGNMENT_CENTRE)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  else
    pango_layout_set_alignment (self->layout,
                                (alignment == TANDEM_ALIGNMENT_END) != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static TandemText *
text_new (const TandemPaperStyle *style, TandemTextKind kind, const char *text, GArray *spans, double width,
          gboolean one_line, TandemAlignment alignment)
{
  TandemText *self = g_new0 (TandemText, 1);

  self->kind = kind;
  self->layout = pango_layout_new (style->context);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TandemTextLine));
  pango_layout_set_font_description (self->layout, style->fonts[kind]);
  pango_layout_set_text (self->layout, text, -1);
  set_attributes (style, self->layout, text, spans);
  if (width > 0)
    {
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (self->layout, pango_units_from_double (width));
      if (one_line)
        pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_single_paragraph_mode (self->layout, one_line);
  self->rtl = pango_layout_get_direction (self->layout, 0) == PANGO_DIRECTION_RTL;
  align (self, style, alignment);
  place_lines (self, style);
  /* A line is as wide as its words, whatever it might have been. */
  if (one_line)
    g_array_index (self->lines, TandemTextLine, 0).x = 0;

  return self;
}

/*
 * tandem_text_new:
 * @style: the look of the paper
 * @kind: what the text is
 * @text: the text
 * @spans: (nullable) (element-type TandemSpan): its stretches that stand out
 * @width: what a line may be wide, in points
 *
 * Sets a text in as many lines as it needs. Words longer than a line are broken.
 *
 * Returns: (transfer full): the text
 */
TandemText *
tandem_text_new (const TandemPaperStyle *style, TandemTextKind kind, const char *text, GArray *spans, double width)
{
  return text_new (style, kind, text, spans, width, FALSE, TANDEM_ALIGNMENT_START);
}

static TandemTextKind
cell_kind (const TandemBlock *cell)
{
  return cell->header ? TANDEM_TEXT_CELL_NAME : TANDEM_TEXT_CELL;
}

/*
 * tandem_text_new_cell:
 * @style: the look of the paper
 * @cell: a cell of a table
 * @width: of its column, in points
 *
 * Sets the text of a cell at the side of its column that the table asks for, in whatever script it is.
 *
 * Returns: (transfer full): the text
 */
TandemText *
tandem_text_new_cell (const TandemPaperStyle *style, const TandemBlock *cell, double width)
{
  return text_new (style, cell_kind (cell), cell->text, cell->spans, width, FALSE, cell->alignment);
}

/*
 * tandem_text_measure_cell:
 * @style: the look of the paper
 * @cell: a cell of a table
 * @least: (out): the width of its longest word, in points
 * @most: (out): the width of its text in one line, in points
 *
 * Tells what a column should be wide for a cell.
 */
void
tandem_text_measure_cell (const TandemPaperStyle *style, const TandemBlock *cell, double *least, double *most)
{
  TandemText *text = text_new (style, cell_kind (cell), cell->text, cell->spans, 0, FALSE, TANDEM_ALIGNMENT_START);
  int width;

  *most = text->width;
  pango_layout_set_wrap (text->layout, PANGO_WRAP_WORD);
  pango_layout_set_width (text->layout, 0);
  pango_layout_get_size (text->layout, &width, NULL);
  *least = pango_units_to_double (width);
  tandem_text_free (text);
}

/*
 * tandem_text_new_line:
 * @style: the look of the paper
 * @kind: what the text is
 * @text: the text
 * @max_width: what the line may be wide, in points, or 0 for as wide as it is
 *
 * Sets a text in one line, whose end is left out when it is too long.
 *
 * Returns: (transfer full): the text
 */
TandemText *
tandem_text_new_line (const TandemPaperStyle *style, TandemTextKind kind, const char *text, double max_width)
{
  return text_new (style, kind, text, NULL, max_width, TRUE, TANDEM_ALIGNMENT_START);
}

/*
 * tandem_text_free:
 * @self: (transfer full): a text
 *
 * Frees it.
 */
void
tandem_text_free (TandemText *self)
{
  g_array_unref (self->lines);
  g_object_unref (self->layout);
  g_free (self);
}

/*
 * tandem_text_place:
 * @self: a text
 * @style: the look of the paper
 * @x: left edge of a column
 * @width: of the column
 *
 * A line begins at the side of its own script: in a letter in Hebrew a name in Latin letters would stand far from the
 * others. Where a column is of short lines, they all begin at the side of the paper's language.
 *
 * Returns: where the text is to be drawn, so that its longest line begins at that side
 */
double
tandem_text_place (TandemText *self, const TandemPaperStyle *style, double x, double width)
{
  double offset = width - self->width;

  for (guint i = 0; i < self->lines->len; i++)
    offset = MIN (offset, g_array_index (self->lines, TandemTextLine, i).x);

  return style->rtl ? x + width - self->width - offset : x - offset;
}

/*
 * tandem_text_draw:
 * @self: a text
 * @cr: where to
 * @x: left edge of the text
 * @y: top edge of the text
 *
 * Draws all of it.
 */
void
tandem_text_draw (TandemText *self, cairo_t *cr, double x, double y)
{
  tandem_text_draw_lines (self, cr, x, y, 0, self->lines->len);
}

/*
 * tandem_text_draw_lines:
 * @self: a text
 * @cr: where to
 * @x: left edge of the text
 * @y: top edge of line @first
 * @first: the first line
 * @n: how many lines
 *
 * Draws some of it.
 */
void
tandem_text_draw_lines (TandemText *self, cairo_t *cr, double x, double y, guint first, guint n)
{
  double grey = tandem_paper_style_is_grey (self->kind) ? GREY : BLACK;
  double top = tandem_text_get_line_top (self, first);

  cairo_set_source_rgb (cr, grey, grey, grey);
  for (guint i = first; i < first + n; i++)
    {
      const TandemTextLine *line = &g_array_index (self->lines, TandemTextLine, i);

      cairo_move_to (cr, x + line->x, y + line->baseline - top);
      pango_cairo_show_layout_line (cr, line->line);
    }
}

/*
 * tandem_text_get_line_top:
 * @self: a text
 * @line: one of its lines, or their number for the bottom of the last
 *
 * Returns: from the top of the text to the top of the line, in points
 */
double
tandem_text_get_line_top (TandemText *self, guint line)
{
  return line > 0 ? g_array_index (self->lines, TandemTextLine, line - 1).bottom : 0;
}

/*
 * tandem_text_dup_lines:
 * @self: a text
 * @first: the first line
 * @n: how many lines, at least 1
 *
 * Returns: (transfer full): the words of those lines, without the breaks that only the width asked for
 */
char *
tandem_text_dup_lines (TandemText *self, guint first, guint n)
{
  const TandemTextLine *start = &g_array_index (self->lines, TandemTextLine, first);
  const TandemTextLine *end = &g_array_index (self->lines, TandemTextLine, first + n - 1);
  g_autoptr (GString) words = g_string_new_len (pango_layout_get_text (self->layout) + start->line->start_index,
                                                end->line->start_index + end->line->length - start->line->start_index);

  g_string_replace (words, "\u2028", "\n", 0);
  g_string_replace (words, TANDEM_MARKDOWN_BREAK, "", 0);

  return g_strchomp (g_string_free (g_steal_pointer (&words), FALSE));
}
