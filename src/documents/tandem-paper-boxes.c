/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a paper as a column of boxes without end: headings, paragraphs, lists and quotations, the answers to its
 * clauses, the signatures and the small print below them. */

#include "tandem-paper-private.h"

#define PARAGRAPH_GAP 7.25
#define TIGHT_GAP 2.5
#define LIST_INDENT 22.0
#define LABEL_GAP 6.0
#define QUOTE_INDENT 18.0
#define BAR_DISTANCE 11.0
#define RULE_GAP 10.0
#define ANSWER_INDENT 20.0
#define SIGNATURES_GAP 26.0
/* However deep a text is nested, its lines keep this much of the width. */
#define MIN_WIDTH_SHARE 0.5
/* A quotation of up to this much of a page is not cut: it may be a form to fill in and to tear off. */
#define WHOLE_QUOTE_SHARE 0.4

typedef struct
{
  TandemPaper *paper;
  GPtrArray *boxes;
  guint last_serial; /* of the items that have had their number */
  GHashTable *answered;
  gboolean begins_page; /* what comes next */
} Builder;

static void
builder_add (Builder *builder, TandemBox *box)
{
  box->begins_page = builder->begins_page;
  builder->begins_page = FALSE;
  g_ptr_array_add (builder->boxes, box);
}

static TandemBox *
builder_get_last (Builder *builder)
{
  return builder->boxes->len > 0 ? g_ptr_array_index (builder->boxes, builder->boxes->len - 1) : NULL;
}

static TandemTextKind
heading_kind (guint level)
{
  switch (level)
    {
    case 1:
      return TANDEM_TEXT_TITLE;
    case 2:
      return TANDEM_TEXT_HEADING;
    default:
      return TANDEM_TEXT_SUBHEADING;
    }
}

static void
set_heading_space (TandemBox *box, TandemTextKind kind)
{
  box->keep_with_next = TRUE;
  box->space_before = kind == TANDEM_TEXT_TITLE ? 22.0 : kind == TANDEM_TEXT_HEADING ? 18.0 : 12.0;
  box->space_after = kind == TANDEM_TEXT_TITLE ? 12.0 : kind == TANDEM_TEXT_HEADING ? 5.0 : 3.0;
}

static const char *
heading_tag (guint level)
{
  static const char *const tags[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

  return tags[CLAMP (level, 1, G_N_ELEMENTS (tags)) - 1];
}

static char *
format_label (const TandemContainer *item, guint list_depth)
{
  static const char *const bullets[] = { "•", "–", "◦" };

  if (item->delimiter == 0)
    return g_strdup (bullets[list_depth % G_N_ELEMENTS (bullets)]);

  return g_strdup_printf ("%u%c", item->number, item->delimiter);
}

/* Labels hang in the margin of their list, at the side where its lines begin. */
static void
add_label (Builder *builder, TandemBox *box, const TandemContainer *item, guint depth, guint list_depth, double edge,
           gboolean rtl)
{
  g_autofree char *label = format_label (item, list_depth);
  TandemText *text = tandem_text_new_line (builder->paper->style, TANDEM_TEXT_BODY, label, 0);
  TandemPiece *piece;

  piece = tandem_box_add_text (box, text, rtl ? edge + LABEL_GAP : edge - LABEL_GAP - text->width, 0);
  piece->kind = TANDEM_PIECE_LABEL;
  piece->depth = depth;
}

/* How much narrower a container makes its lines. */
static double
indent_of (Builder *builder, const TandemContainer *container, double width)
{
  if (width <= builder->paper->style->content_width * MIN_WIDTH_SHARE)
    return 0;
  if (container->kind == TANDEM_CONTAINER_QUOTE)
    return 2 * QUOTE_INDENT;

  return container->kind == TANDEM_CONTAINER_ITEM ? LIST_INDENT : 0;
}

static double
width_in_containers (Builder *builder, const TandemBlock *block)
{
  double width = builder->paper->style->content_width;

  for (guint i = 0; i < block->containers->len; i++)
    width -= indent_of (builder, &g_array_index (block->containers, TandemContainer, i), width);

  return width;
}

/* Puts a block into the room that lists and quotations leave, and adds their labels and bars. */
static void
place_in_containers (Builder *builder, TandemBox *box, const TandemBlock *block, gboolean rtl)
{
  double left = 0, width = builder->paper->style->content_width;
  guint list_depth = 0;

  box->block = block;
  for (guint i = 0; i < block->containers->len; i++)
    {
      const TandemContainer *container = &g_array_index (block->containers, TandemContainer, i);
      double indent = indent_of (builder, container, width);

      width -= indent;
      if (container->kind == TANDEM_CONTAINER_QUOTE)
        left += indent / 2;
      else if (!rtl)
        left += indent;

      if (container->kind == TANDEM_CONTAINER_QUOTE && indent > 0)
        {
          TandemBar bar = { rtl ? left + width + BAR_DISTANCE : left - BAR_DISTANCE, container->serial };

          g_array_append_val (box->bars, bar);
        }
      else if (container->kind == TANDEM_CONTAINER_ITEM)
        {
          if (container->serial > builder->last_serial)
            add_label (builder, box, container, i + 1, list_depth, rtl ? left + width : left, rtl);
          list_depth++;
        }
      builder->last_serial = MAX (builder->last_serial, container->serial);
    }

  /* They are placed from the box's own left edge. */
  for (guint i = 0; i < box->pieces->len; i++)
    ((TandemPiece *) g_ptr_array_index (box->pieces, i))->x -= left;
  box->x = left;
}

static double
block_gap (const TandemBlock *block)
{
  guint depth = block->containers->len;

  if (depth > 0 && g_array_index (block->containers, TandemContainer, depth - 1).tight)
    return TIGHT_GAP;

  return PARAGRAPH_GAP;
}

static void
add_text_block (Builder *builder, const TandemBlock *block)
{
  TandemTextKind kind = TANDEM_TEXT_BODY;
  TandemBox *box = tandem_box_new (block->kind == TANDEM_BLOCK_HEADING ? heading_tag (block->level) : "P");

  box->space_before = box->space_after = block_gap (block);

  if (block->kind == TANDEM_BLOCK_HEADING)
    {
      kind = heading_kind (block->level);
      set_heading_space (box, kind);
    }
  else if (block->kind == TANDEM_BLOCK_CODE)
    {
      kind = TANDEM_TEXT_CODE;
    }
  else if (block->containers->len == 0)
    {
      box->keep_with_next = g_str_has_suffix (block->text, ":");
    }

  box->text =
    tandem_text_new (builder->paper->style, kind, block->text, block->spans, width_in_containers (builder, block));
  box->height = box->text->height;
  place_in_containers (builder, box, block, box->text->rtl);
  builder_add (builder, box);
}

static void
add_rule (Builder *builder, const TandemBlock *block)
{
  TandemBox *box = tandem_box_new ("NonStruct");

  place_in_containers (builder, box, block, builder->paper->style->rtl);
  box->space_before = box->space_after = RULE_GAP;
  box->height = 1;
  tandem_box_add_piece (box, TANDEM_PIECE_LINE, 0, 0.5, width_in_containers (builder, block), 0);
  builder_add (builder, box);
}

/* The letter where a face has it, so that it can be searched for and read aloud; else a drawing of it. */
static void
add_answer_symbol (Builder *builder, TandemBox *box, gboolean yes)
{
  const TandemPaperStyle *style = builder->paper->style;
  TandemText *symbol = tandem_text_new_line (style, TANDEM_TEXT_SYMBOL, yes ? "✓ " : "✗ ", 0);

  if (pango_layout_get_unknown_glyphs_count (symbol->layout) == 0)
    {
      tandem_box_add_text (box, symbol, tandem_paper_style_place (style, 3, symbol->width) - box->x, 0);
      return;
    }

  tandem_text_free (symbol);
  tandem_box_add_piece (box, yes ? TANDEM_PIECE_TICK : TANDEM_PIECE_CROSS,
                        tandem_paper_style_place (style, 3, 8) - box->x, 3, 8, 8);
}

static void
add_answer (Builder *builder, const TandemClauseAnswer *answer)
{
  TandemBox *box = tandem_box_new ("P");
  TandemBox *previous = builder_get_last (builder);
  const TandemPaperStyle *style = builder->paper->style;
  double width = style->content_width - ANSWER_INDENT;

  if (previous != NULL)
    previous->keep_with_next = TRUE;

  box->x = tandem_paper_style_place (style, ANSWER_INDENT, width);
  box->space_before = 4;
  box->space_after = 9;
  add_answer_symbol (builder, box, answer->yes);
  box->text = tandem_text_new (style, TANDEM_TEXT_ANSWER, answer->text, NULL, width);
  box->height = box->text->height;
  builder_add (builder, box);
  g_hash_table_add (builder->answered, (gpointer) answer);
}

static void
add_answers (Builder *builder, const char *clause_id)
{
  for (guint i = 0; i < builder->paper->answers->len; i++)
    {
      const TandemClauseAnswer *answer = g_ptr_array_index (builder->paper->answers, i);

      if (g_str_equal (answer->clause_id, clause_id) && !g_hash_table_contains (builder->answered, answer))
        add_answer (builder, answer);
    }
}

/* An answer is never lost, even if its clause is not in the text. */
static void
add_other_answers (Builder *builder)
{
  for (guint i = 0; i < builder->paper->answers->len; i++)
    {
      const TandemClauseAnswer *answer = g_ptr_array_index (builder->paper->answers, i);

      if (!g_hash_table_contains (builder->answered, answer))
        add_answer (builder, answer);
    }
}

/* On one page as far as they reasonably can: all of up to four signers, and at least the first two with the words. */
static void
add_signatures (Builder *builder)
{
  gboolean keep = builder->paper->signatures->len <= 4;

  for (guint i = 0; i < builder->paper->signatures->len; i += 2)
    {
      TandemBox *previous = builder_get_last (builder);
      TandemBox *box = tandem_paper_build_signatures (builder->paper, i);

      if (previous != NULL && (keep || i == 0))
        previous->keep_with_next = TRUE;
      box->space_before = SIGNATURES_GAP;
      builder_add (builder, box);
    }
}

static void
add_note (Builder *builder)
{
  TandemBox *previous = builder_get_last (builder);
  TandemBox *box;

  if (builder->paper->note == NULL)
    return;

  if (previous != NULL)
    previous->keep_with_next = TRUE;
  box = tandem_box_new ("P");
  box->space_before = 20;
  box->text = tandem_text_new (builder->paper->style, TANDEM_TEXT_SMALL, builder->paper->note, NULL,
                               builder->paper->style->content_width);
  box->height = box->text->height;
  builder_add (builder, box);
}

/* Returns: the outermost quotation that a box stands in; 0 when it stands in none */
static guint
quote_serial (gconstpointer item)
{
  const TandemBox *box = item;
  const TandemContainer *outermost = box->block != NULL && box->block->containers->len > 0
                                       ? &g_array_index (box->block->containers, TandemContainer, 0)
                                       : NULL;

  return outermost != NULL && outermost->kind == TANDEM_CONTAINER_QUOTE ? outermost->serial : 0;
}

typedef guint (*SerialFunc) (gconstpointer item);

/* Returns: how many of @items from @first on belong to the same thing, by its serial; 1 when that one belongs to none
 */
static guint
count_same (GPtrArray *items, guint first, SerialFunc serial_of)
{
  guint serial = serial_of (items->pdata[first]), n = 1;

  while (serial > 0 && first + n < items->len && serial_of (items->pdata[first + n]) == serial)
    n++;

  return n;
}

static void
keep_quotes_together (Builder *builder)
{
  GPtrArray *boxes = builder->boxes;

  for (guint i = 0, n = 1; i < boxes->len; i += n)
    {
      double height = 0;

      n = count_same (boxes, i, quote_serial);
      for (guint k = i; k < i + n; k++)
        height += ((TandemBox *) boxes->pdata[k])->height + ((TandemBox *) boxes->pdata[k])->space_after;
      if (quote_serial (boxes->pdata[i]) == 0 || height > builder->paper->style->content_height * WHOLE_QUOTE_SHARE)
        continue;
      for (guint k = i; k < i + n; k++)
        {
          TandemBox *box = boxes->pdata[k];

          box->keep_together = TRUE;
          box->keep_with_next = box->keep_with_next || k + 1 < i + n;
        }
    }
}

static double
table_gap (guint row, guint n_rows)
{
  return row == 0 || row == n_rows ? PARAGRAPH_GAP : 0;
}

/* Cells that cannot be set in columns stand one below the other: all words are there. */
static void
add_cells (Builder *builder, TandemBlock *const *cells, guint n_cells)
{
  g_autoptr (TandemTable) table =
    tandem_table_new (builder->paper->style, cells, n_cells, width_in_containers (builder, cells[0]));
  guint n_rows = table != NULL ? tandem_table_get_n_rows (table) : 0;
  TandemBox *head = NULL;

  for (guint i = 0; table == NULL && i < n_cells; i++)
    add_text_block (builder, cells[i]);
  for (guint row = 0; row < n_rows; row++)
    {
      TandemBox *box = tandem_box_new ("P");

      place_in_containers (builder, box, cells[0], builder->paper->style->rtl);
      tandem_table_fill_row (table, row, box);
      box->space_before = table_gap (row, n_rows);
      box->space_after = table_gap (row + 1, n_rows);
      box->keep_with_next = row == 0;
      box->head = head;
      if (row == 0)
        head = box;
      builder_add (builder, box);
    }
}

/* Returns: the table that a block is a cell of; 0 when it is none, or in one that is too deep to be set as one */
static guint
table_serial (gconstpointer item)
{
  const TandemBlock *block = item;
  guint depth = block->containers->len;
  const TandemContainer *table = block->kind == TANDEM_BLOCK_CELL && depth > 1
                                   ? &g_array_index (block->containers, TandemContainer, depth - 2)
                                   : NULL;

  return table != NULL && table->kind == TANDEM_CONTAINER_TABLE ? table->serial : 0;
}

static void
add_block (Builder *builder, const TandemBlock *block)
{
  switch (block->kind)
    {
    case TANDEM_BLOCK_PAGE_BREAK:
      builder->begins_page = TRUE;
      break;
    case TANDEM_BLOCK_CELL:
    case TANDEM_BLOCK_HEADING:
    case TANDEM_BLOCK_PARAGRAPH:
    case TANDEM_BLOCK_CODE:
      add_text_block (builder, block);
      break;
    case TANDEM_BLOCK_RULE:
      add_rule (builder, block);
      break;
    case TANDEM_BLOCK_CLAUSE_END:
      add_answers (builder, block->clause);
      break;
    default:
      g_assert_not_reached ();
    }
}

/*
 * tandem_paper_build_boxes:
 * @self: a paper whose blocks have been read
 *
 * Returns: (transfer full) (element-type TandemBox): its column
 */
GPtrArray *
tandem_paper_build_boxes (TandemPaper *self)
{
  Builder builder = { self };
  TandemBox *letterhead = tandem_paper_build_letterhead (self);

  builder.boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) tandem_box_free);
  builder.answered = g_hash_table_new (NULL, NULL);

  if (letterhead != NULL)
    builder_add (&builder, letterhead);
  for (guint i = 0, n = 1; i < self->blocks->len; i += n)
    {
      n = count_same (self->blocks, i, table_serial);
      if (n > 1)
        add_cells (&builder, (TandemBlock *const *) self->blocks->pdata + i, n);
      else
        add_block (&builder, g_ptr_array_index (self->blocks, i));
    }
  keep_quotes_together (&builder);
  add_other_answers (&builder);
  add_signatures (&builder);
  add_note (&builder);
  g_hash_table_unref (builder.answered);

  return builder.boxes;
}
