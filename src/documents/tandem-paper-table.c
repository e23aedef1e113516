/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as books have them: no upright lines, one below the names of the columns, thin ones between the rows. Columns
 * are as wide as their words need, and share what is left of the page. */

#include "tandem-paper-private.h"

#define COLUMN_GAP 14.0
#define PADDING 4.0
/* More columns cannot be read on a sheet that stands upright. */
#define MAX_COLUMNS 12
/* A row is never cut. A higher one would tear the page apart. */
#define MAX_ROW_SHARE 0.6

struct _TandemTable
{
  const TandemPaperStyle *style;
  TandemBlock *const *cells;
  GArray *starts; /* (element-type guint): of each row, its first cell */
  guint n_cells;
  double width;
  double columns[MAX_COLUMNS];
  guint n_columns;
};

static void
find_rows (TandemTable *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      if (self->cells[i]->column == 0)
        g_array_append_val (self->starts, i);
      self->n_columns = MAX (self->n_columns, self->cells[i]->column + 1);
    }
}

/* Where all fits, what is left is shared alike; where not, every column gets its longest word, and the rest by how much
 * more it could use. Returns FALSE when not even the words have room. */
static gboolean
share_width (TandemTable *self)
{
  double least[MAX_COLUMNS] = { 0 }, most[MAX_COLUMNS] = { 0 };
  double room = self->width - (self->n_columns - 1) * COLUMN_GAP, least_sum = 0, most_sum = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      guint column = self->cells[i]->column;
      double word, line;

      tandem_text_measure_cell (self->style, self->cells[i], &word, &line);
      least[column] = MAX (least[column], word);
      most[column] = MAX (most[column], line);
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      least_sum += least[i];
      most_sum += most[i];
    }
  if (least_sum > room)
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = most_sum <= room
                         ? most[i] + (room - most_sum) / self->n_columns
                         : least[i] + (room - least_sum) * (most[i] - least[i]) / MAX (most_sum - least_sum, 1);

  return TRUE;
}

static guint
row_end (TandemTable *self, guint row)
{
  return row + 1 < self->starts->len ? g_array_index (self->starts, guint, row + 1) : self->n_cells;
}

static gboolean
rows_are_low (TandemTable *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      TandemText *text = tandem_text_new_cell (self->style, self->cells[i], self->columns[self->cells[i]->column]);
      double height = text->height;

      tandem_text_free (text);
      if (height > self->style->content_height * MAX_ROW_SHARE)
        return FALSE;
    }

  return TRUE;
}

static double
column_x (TandemTable *self, guint column)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += self->columns[i] + COLUMN_GAP;

  return self->style->rtl ? self->width - x - self->columns[column] : x;
}

/*
 * tandem_table_new:
 * @style: the look of the paper
 * @cells: (array length=n_cells): the cells of one table, row by row; they must outlive it
 * @n_cells: how many
 * @width: what there is for it, in points
 *
 * Shares the width among the columns.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL when it cannot be set in columns
 */
TandemTable *
tandem_table_new (const TandemPaperStyle *style, TandemBlock *const *cells, guint n_cells, double width)
{
  g_autoptr (TandemTable) self = g_new0 (TandemTable, 1);

  self->style = style;
  self->cells = cells;
  self->n_cells = n_cells;
  self->width = width;
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  find_rows (self);
  if (self->n_columns > MAX_COLUMNS || !share_width (self) || !rows_are_low (self))
    return NULL;

  return g_steal_pointer (&self);
}

/*
 * tandem_table_free:
 * @self: (transfer full): a table
 *
 * Frees it.
 */
void
tandem_table_free (TandemTable *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

/*
 * tandem_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, that with the names of the columns among them
 */
guint
tandem_table_get_n_rows (TandemTable *self)
{
  return self->starts->len;
}

/*
 * tandem_table_fill_row:
 * @self: a table
 * @row: number of a row, from 0
 * @box: an empty box
 *
 * Puts a row into a box, and the line below it.
 */
void
tandem_table_fill_row (TandemTable *self, guint row, TandemBox *box)
{
  guint first = g_array_index (self->starts, guint, row);

  for (guint i = first; i < row_end (self, row); i++)
    {
      const TandemBlock *cell = self->cells[i];
      TandemText *text = tandem_text_new_cell (self->style, cell, self->columns[cell->column]);
      TandemPiece *piece = tandem_box_add_text (box, text, column_x (self, cell->column), PADDING);

      piece->block = cell;
      piece->depth = cell->containers->len;
      box->height = MAX (box->height, text->height + 2 * PADDING);
    }
  tandem_box_add_piece (box, TANDEM_PIECE_LINE, 0, box->height, self->width, 0);
  if (self->cells[first]->header)
    tandem_box_add_piece (box, TANDEM_PIECE_LINE, 0, box->height + 1, self->width, 0);
}
