/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a paper looks: sheet, margins, faces and sizes. Every line of running text is a multiple of half a line high, so
 * that the lines of facing pages agree. */

#include "tandem-paper-private.h"

#include <math.h>

/* Serifs for reading, from the most carefully drawn to the most common. P052 is URW's Palladio (fonts-urw-base35),
 * which comes with every printing system; Liberation Serif is in the GNOME runtime of Flatpak, DejaVu Serif nearly
 * everywhere. */
#define SERIF "Source Serif 4,Source Serif Pro,P052,Charis SIL,Noto Serif,Liberation Serif,DejaVu Serif,serif"
#define MONO "Source Code Pro,Noto Sans Mono,Liberation Mono,DejaVu Sans Mono,monospace"
#define SCRIPT "Z003,URW Chancery L,TeX Gyre Chorus,"
#define SYMBOLS "DejaVu Sans,Noto Sans Symbols 2,Symbola,sans-serif"

/* 25 mm, as letters have it, and more at the foot, where the furniture stands. */
#define SIDE_MARGIN 74.0
#define TOP_MARGIN 68.0
#define BOTTOM_MARGIN 74.0
#define FURNITURE_DISTANCE 34.0
#define FOOTER_DISTANCE 46.0

/* The mean width of a letter that gives some 90 letters to a line. Faces differ by a quarter in width at the same size;
 * this evens it out within what the eye accepts. */
#define LETTER_WIDTH 4.78
#define MIN_BODY_SIZE 9.25
#define MAX_BODY_SIZE 11.25

static const struct
{
  const char *family;
  double scale; /* of the body's size */
  double line_height;
  PangoWeight weight;
  PangoStyle slant;
  gboolean grey;
} kinds[] = {
  [TANDEM_TEXT_BODY] = { SERIF, 1.0, 14.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_TITLE] = { SERIF, 1.85, 24.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_HEADING] = { SERIF, 1.16, 16.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_SUBHEADING] = { SERIF, 1.0, 14.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_ITALIC, FALSE },
  [TANDEM_TEXT_CODE] = { MONO, 0.84, 13.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_ANSWER] = { SERIF, 0.93, 13.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_SYMBOL] = { SYMBOLS, 0.98, 13.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_SMALL] = { SERIF, 0.84, 12.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, TRUE },
  [TANDEM_TEXT_FURNITURE] = { SERIF, 0.78, 11.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, TRUE },
  [TANDEM_TEXT_CAPTION] = { SERIF, 0.84, 12.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, TRUE },
  [TANDEM_TEXT_PRACTICE] = { SERIF, 1.42, 19.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_MARK] = { SERIF, 0.93, 13.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_SCRIPT] = { SCRIPT SERIF, 2.2, 32.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, FALSE },
  [TANDEM_TEXT_CELL] = { SERIF, 0.93, 13.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [TANDEM_TEXT_CELL_NAME] = { SERIF, 0.93, 13.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TANDEM_TEXT_N_KINDS);

static gboolean
runs_right_to_left (const char *language)
{
  int n_scripts = 0;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_from_string (language), &n_scripts);

  for (int i = 0; i < n_scripts; i++)
    {
      if (scripts[i] == PANGO_SCRIPT_ARABIC || scripts[i] == PANGO_SCRIPT_HEBREW || scripts[i] == PANGO_SCRIPT_SYRIAC ||
          scripts[i] == PANGO_SCRIPT_THAANA || scripts[i] == PANGO_SCRIPT_NKO)
        return TRUE;
    }

  return FALSE;
}

/* On the screen as on paper: no hints, and no rounding to pixels, which paper does not have. */
static PangoContext *
create_context (const char *language, gboolean rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_WEAK_RTL : PANGO_DIRECTION_WEAK_LTR);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);

  return context;
}

/* The metrics of the face itself; Pango's metrics of a context set a sample text in it each time. */
static PangoFontMetrics *
load_metrics (PangoContext *context, const PangoFontDescription *description)
{
  PangoFont *font = pango_context_load_font (context, description);
  PangoFontMetrics *metrics = pango_font_get_metrics (font, pango_language_from_string ("en"));

  g_clear_object (&font);

  return metrics;
}

/* In steps of a quarter point; measured on Latin text whatever the language is, as the sizes of the faces are made for
 * it. */
static double
find_body_size (PangoContext *context)
{
  PangoFontDescription *font = pango_font_description_from_string (SERIF);
  PangoFontMetrics *metrics;
  double letter;

  pango_font_description_set_size (font, 10 * PANGO_SCALE);
  metrics = load_metrics (context, font);
  letter = pango_units_to_double (pango_font_metrics_get_approximate_char_width (metrics)) / 10;
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);

  return CLAMP (round (LETTER_WIDTH / MAX (letter, 0.1) * 4) / 4, MIN_BODY_SIZE, MAX_BODY_SIZE);
}

static void
set_font (TandemPaperStyle *self, TandemTextKind kind)
{
  PangoFontDescription *font = pango_font_description_from_string (kinds[kind].family);
  PangoFontMetrics *metrics;
  double ascent, descent;

  pango_font_description_set_size (font, round (self->body_size * kinds[kind].scale * 4) / 4 * PANGO_SCALE);
  pango_font_description_set_weight (font, kinds[kind].weight);
  pango_font_description_set_style (font, kinds[kind].slant);
  metrics = load_metrics (self->context, font);
  ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);

  self->fonts[kind] = font;
  self->ascents[kind] = (kinds[kind].line_height - ascent - descent) / 2 + ascent;
}

/*
 * tandem_paper_style_new:
 * @size: the sheet
 * @language: the language of the paper, as a BCP 47 tag
 *
 * Returns: (transfer full): the look of a paper on that sheet
 */
TandemPaperStyle *
tandem_paper_style_new (TandemPaperSize size, const char *language)
{
  TandemPaperStyle *self = g_new0 (TandemPaperStyle, 1);

  self->width = size == TANDEM_PAPER_SIZE_LETTER ? 612.0 : 595.28;
  self->height = size == TANDEM_PAPER_SIZE_LETTER ? 792.0 : 841.89;
  self->left = SIDE_MARGIN;
  self->top = TOP_MARGIN;
  self->content_width = self->width - 2 * SIDE_MARGIN;
  self->content_height = self->height - TOP_MARGIN - BOTTOM_MARGIN;
  self->furniture_top = FURNITURE_DISTANCE;
  self->footer_top = self->height - FOOTER_DISTANCE;
  self->rtl = runs_right_to_left (language);
  self->context = create_context (language, self->rtl);
  self->body_size = find_body_size (self->context);
  for (guint kind = 0; kind < TANDEM_TEXT_N_KINDS; kind++)
    set_font (self, kind);

  return self;
}

/*
 * tandem_paper_style_free:
 * @self: (transfer full): a look
 *
 * Frees it.
 */
void
tandem_paper_style_free (TandemPaperStyle *self)
{
  for (guint kind = 0; kind < TANDEM_TEXT_N_KINDS; kind++)
    pango_font_description_free (self->fonts[kind]);
  g_object_unref (self->context);
  g_free (self);
}

/*
 * tandem_paper_style_get_line_height:
 * @kind: a kind of text
 *
 * Returns: from one baseline of such a text to the next, in points
 */
double
tandem_paper_style_get_line_height (TandemTextKind kind)
{
  return kinds[kind].line_height;
}

/*
 * tandem_paper_style_is_grey:
 * @kind: a kind of text
 *
 * Returns: whether such a text stands back behind the others
 */
gboolean
tandem_paper_style_is_grey (TandemTextKind kind)
{
  return kinds[kind].grey;
}

/*
 * tandem_paper_style_place:
 * @self: a look
 * @x: from the side of the content where lines begin, in points
 * @width: of what stands there
 *
 * Returns: from the left edge of the content to the left edge of what stands there, in points
 */
double
tandem_paper_style_place (const TandemPaperStyle *self, double x, double width)
{
  return self->rtl ? self->content_width - x - width : x;
}
