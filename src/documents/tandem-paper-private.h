/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of TandemPaper share. Lengths are points; y grows downwards.
 *
 *   style    sheet, margins, faces and sizes
 *   text     a Pango layout and where its lines stand
 *   boxes    the text as a column of boxes without end
 *   pages    the column cut into pages
 *   draw     pages on a cairo context
 *   pdf      the same in a file */

#pragma once

#include "tandem-paper.h"

#include <pango/pangocairo.h>

#include "tandem-ink.h"
#include "tandem-markdown.h"
#include "tandem-paper-words.h"
#include "tandem-pdf-append.h"

G_BEGIN_DECLS

/* Longer texts are no papers (it would be over 60 pages), and need not be laid out to say so. */
#define TANDEM_PAPER_MAX_BYTES (256 * 1024)

typedef enum
{
  TANDEM_TEXT_BODY,
  TANDEM_TEXT_TITLE,
  TANDEM_TEXT_HEADING,
  TANDEM_TEXT_SUBHEADING,
  TANDEM_TEXT_CODE,
  TANDEM_TEXT_ANSWER,
  TANDEM_TEXT_SYMBOL,
  TANDEM_TEXT_SMALL,
  TANDEM_TEXT_FURNITURE,
  TANDEM_TEXT_CAPTION,
  TANDEM_TEXT_PRACTICE,
  TANDEM_TEXT_MARK,
  TANDEM_TEXT_SCRIPT,
  TANDEM_TEXT_CELL,
  TANDEM_TEXT_CELL_NAME, /* of the cells that name their column */
  TANDEM_TEXT_N_KINDS,
} TandemTextKind;

typedef struct
{
  double width;
  double height;
  double left;
  double top;
  double content_width;
  double content_height;
  double furniture_top; /* of the line with the mark, above the content */
  double footer_top;    /* of the line below the content */
  double body_size;
  gboolean rtl; /* the language runs from right to left, and so does all that stands side by side */
  PangoContext *context;
  PangoFontDescription *fonts[TANDEM_TEXT_N_KINDS];
  double ascents[TANDEM_TEXT_N_KINDS]; /* from the top of a line to its baseline */
} TandemPaperStyle;

TandemPaperStyle *tandem_paper_style_new (TandemPaperSize size, const char *language);
void tandem_paper_style_free (TandemPaperStyle *self);
double tandem_paper_style_get_line_height (TandemTextKind kind);
gboolean tandem_paper_style_is_grey (TandemTextKind kind);
double tandem_paper_style_place (const TandemPaperStyle *self, double x, double width);

typedef struct
{
  PangoLayoutLine *line;
  double x;
  double baseline;
  double bottom;
} TandemTextLine;

/* A text as it stands on paper. */
typedef struct
{
  TandemTextKind kind;
  PangoLayout *layout;
  GArray *lines; /* (element-type TandemTextLine) */
  double width;  /* of the longest line */
  double height;
  gboolean rtl;
} TandemText;

TandemText *tandem_text_new (const TandemPaperStyle *style, TandemTextKind kind, const char *text, GArray *spans,
                             double width);
TandemText *tandem_text_new_cell (const TandemPaperStyle *style, const TandemBlock *cell, double width);
void tandem_text_measure_cell (const TandemPaperStyle *style, const TandemBlock *cell, double *least, double *most);
TandemText *tandem_text_new_line (const TandemPaperStyle *style, TandemTextKind kind, const char *text,
                                  double max_width);
void tandem_text_free (TandemText *self);
double tandem_text_place (TandemText *self, const TandemPaperStyle *style, double x, double width);
void tandem_text_draw (TandemText *self, cairo_t *cr, double x, double y);
void tandem_text_draw_lines (TandemText *self, cairo_t *cr, double x, double y, guint first, guint n);
double tandem_text_get_line_top (TandemText *self, guint line);
char *tandem_text_dup_lines (TandemText *self, guint first, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemText, tandem_text_free)

typedef enum
{
  TANDEM_PIECE_TEXT,
  TANDEM_PIECE_LABEL, /* the number or bullet of a list item */
  TANDEM_PIECE_LINE,
  TANDEM_PIECE_FRAME,
  TANDEM_PIECE_IMAGE,
  TANDEM_PIECE_INK,
  TANDEM_PIECE_TICK,
  TANDEM_PIECE_CROSS,
} TandemPieceKind;

/* Something that stands at a fixed place in a box. */
typedef struct
{
  TandemPieceKind kind;
  double x;
  double y;
  double width;
  double height;
  const TandemBlock *block; /* nullable; of a cell */
  guint depth;              /* of a label or a cell: how many of the block's containers it stands in */
  TandemText *text;
  cairo_surface_t *image;
  gboolean decorates; /* of an image: says nothing that is not said in words as well */
  TandemInk *ink;
  char *words; /* nullable; of an image or ink: what it shows */
} TandemPiece;

/* The upright line beside a quotation. */
typedef struct
{
  double x;
  guint serial;
} TandemBar;

/* A stretch of the column: pieces that stay together, or a text that may be cut between lines. */
typedef struct _TandemBox TandemBox;

struct _TandemBox
{
  const char *tag;          /* the role in a tagged PDF */
  const TandemBlock *block; /* nullable; what it was made from */
  double x;
  double height;
  double space_before;
  double space_after;
  gboolean keep_with_next;
  gboolean keep_together; /* its lines are not cut */
  gboolean begins_page;
  TandemBox *head;   /* nullable; stands above it again when it begins a page: the first row of its table */
  TandemText *text;  /* nullable */
  GPtrArray *pieces; /* (element-type TandemPiece) */
  GArray *bars;      /* (element-type TandemBar) */
};

TandemBox *tandem_box_new (const char *tag);
void tandem_box_free (TandemBox *self);
TandemPiece *tandem_box_add_piece (TandemBox *self, TandemPieceKind kind, double x, double y, double width,
                                   double height);
TandemPiece *tandem_box_add_text (TandemBox *self, TandemText *text, double x, double y);
cairo_surface_t *tandem_paper_load_png (GBytes *bytes);

/* Lines @first to @first + @n of a box's text at @y from the top of the content; all of a box without text. @again: it
 * has been there before, and is not read again. */
typedef struct
{
  TandemBox *box;
  guint first;
  guint n;
  double y;
  gboolean again;
} TandemPlacement;

/* A page is a GArray of TandemPlacement. */
GPtrArray *tandem_paper_paginate (GPtrArray *boxes, double height);
double tandem_placement_get_height (const TandemPlacement *self);

/* A table that is set in columns; its cells are blocks one after another. */
typedef struct _TandemTable TandemTable;

TandemTable *tandem_table_new (const TandemPaperStyle *style, TandemBlock *const *cells, guint n_cells, double width);
void tandem_table_free (TandemTable *self);
guint tandem_table_get_n_rows (TandemTable *self);
void tandem_table_fill_row (TandemTable *self, guint row, TandemBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemTable, tandem_table_free)

/* What a PDF is told of the structure; none of it when a page is drawn elsewhere. */
typedef struct
{
  cairo_t *cr;
  GArray *open;       /* (element-type TandemTagged): the containers whose end has not come */
  GPtrArray *figures; /* (element-type utf8): what each picture shows, in their order */
} TandemTagger;

TandemTagger *tandem_tagger_new (cairo_t *cr, GPtrArray *figures);
void tandem_tagger_free (TandemTagger *self);
void tandem_tagger_begin (TandemTagger *self, const TandemBlock *block, guint depth, const char *tag);
void tandem_tagger_begin_figure (TandemTagger *self, const TandemBlock *block, guint depth, const char *words);
void tandem_tagger_end (TandemTagger *self, const char *tag);
void tandem_tagger_add_links (TandemTagger *self, const TandemBlock *block, TandemText *text, guint first, guint n,
                              double x, double y);
void tandem_tagger_finish (TandemTagger *self);

struct _TandemPaper
{
  GObject parent_instance;

  char *markdown;
  const TandemPaperWords *words;
  char *language;
  TandemPaperSize size;
  char *title;
  char *author;
  char **letterhead;
  GBytes *logo;
  char *footer;
  char *mark;
  char *note;
  GPtrArray *enclosed;   /* (element-type TandemEnclosed): files that go with it */
  char *password;        /* without which the PDF does not open, or %NULL */
  GPtrArray *answers;    /* (element-type TandemClauseAnswer) */
  GPtrArray *signatures; /* (element-type TandemSignatureBlock) */
  GDateTime *date;

  TandemPaperStyle *style;
  GPtrArray *blocks; /* (element-type TandemBlock) */
  GPtrArray *boxes;  /* (element-type TandemBox) */
  GPtrArray *pages;  /* (element-type GArray of TandemPlacement) */
  GPtrArray *heads;  /* (element-type TandemBox): the furniture above the content of each page */
  GPtrArray *feet;   /* (element-type TandemBox): and below it */
};

typedef struct
{
  char *clause_id;
  gboolean yes;
  char *text;
} TandemClauseAnswer;

void tandem_paper_ensure_layout (TandemPaper *self);
gboolean tandem_paper_is_too_large (TandemPaper *self);
GPtrArray *tandem_paper_build_boxes (TandemPaper *self);
TandemBox *tandem_paper_build_letterhead (TandemPaper *self);
TandemBox *tandem_paper_build_head (TandemPaper *self, guint page);
TandemBox *tandem_paper_build_foot (TandemPaper *self, guint page, guint n_pages);
TandemBox *tandem_paper_build_signatures (const TandemPaper *self, guint first);
void tandem_paper_draw (TandemPaper *self, guint page, cairo_t *cr, TandemTagger *tagger);

G_END_DECLS
