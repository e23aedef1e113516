/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts the column of boxes into pages, as a careful typesetter would: no line of a paragraph stands alone at the foot
 * or the head of a page, a heading stays with what it is the heading of, and nothing that belongs together is cut. */

#include "tandem-paper-private.h"

/* Lines of a paragraph that stay together at the foot and at the head of a page. */
#define MIN_LINES 2

/* Lengths are sums of fractions; this is no visible difference. */
#define TOLERANCE 0.01

typedef struct
{
  GPtrArray *boxes;
  GPtrArray *pages;
  GArray *page;
  double height; /* of a page's content */
  double y;      /* where the last placement ends */
  double gap;    /* asked for after it */
} Paginator;

static guint
n_lines (const TandemBox *box)
{
  return box->text != NULL ? box->text->lines->len : 0;
}

static gboolean
can_be_cut (const TandemBox *box, guint first)
{
  return !box->keep_together && n_lines (box) >= first + 2 * MIN_LINES;
}

static double
height_of (const TandemBox *box, guint first, guint n)
{
  if (box->text == NULL)
    return box->height;

  return tandem_text_get_line_top (box->text, first + n) - tandem_text_get_line_top (box->text, first);
}

static double
gap_between (const TandemBox *above, const TandemBox *below)
{
  return MAX (above->space_after, below->space_before);
}

static TandemBox *
box_at (Paginator *paginator, guint i)
{
  return i < paginator->boxes->len ? g_ptr_array_index (paginator->boxes, i) : NULL;
}

/* The least of a box that may stand alone on a page. */
static double
least_of_box (const TandemBox *box)
{
  return height_of (box, 0, can_be_cut (box, 0) ? MIN_LINES : n_lines (box));
}

/* What must stand on one page with the top of box @i: the least of it, and of what it is kept with; of it alone when
 * all that would be more than a page. */
static double
least_height (Paginator *paginator, guint i)
{
  TandemBox *first = box_at (paginator, i);
  double height = 0;

  for (TandemBox *box = first, *next; height <= paginator->height; box = next)
    {
      height += least_of_box (box);
      next = box_at (paginator, ++i);
      if (can_be_cut (box, 0) || !box->keep_with_next || next == NULL)
        break;
      height += gap_between (box, next);
    }

  return height <= paginator->height ? height : least_of_box (first);
}

static void
turn_page (Paginator *paginator)
{
  paginator->page = g_array_new (FALSE, FALSE, sizeof (TandemPlacement));
  paginator->y = 0;
  paginator->gap = 0;
  g_ptr_array_add (paginator->pages, paginator->page);
}

/* The height that the first row of a table takes away from a page that another row begins. */
static double
head_height (Paginator *paginator, const TandemBox *box)
{
  double height = box->head != NULL ? box->head->height + gap_between (box->head, box) : 0;

  return height <= paginator->height / 2 ? height : 0;
}

static double
room_left (Paginator *paginator, const TandemBox *box)
{
  if (paginator->page->len == 0)
    return paginator->height - head_height (paginator, box);

  return paginator->height - paginator->y - MAX (paginator->gap, box->space_before);
}

static void
place (Paginator *paginator, TandemBox *box, guint first, guint n)
{
  TandemPlacement placement = { box, first, n };

  if (paginator->page->len == 0 && head_height (paginator, box) > 0)
    {
      TandemPlacement head = { box->head, 0, 0, 0, TRUE };

      g_array_append_val (paginator->page, head);
      paginator->y = box->head->height;
      paginator->gap = box->head->space_after;
    }
  placement.y = paginator->y + (paginator->page->len > 0 ? MAX (paginator->gap, box->space_before) : 0);
  g_array_append_val (paginator->page, placement);
  paginator->y = placement.y + height_of (box, first, n);
  paginator->gap = box->space_after;
}

/* How many lines from @first on can stand in @room, so that what is left over can stand alone as well. */
static guint
lines_that_fit (const TandemBox *box, guint first, double room)
{
  guint left = n_lines (box) - first;
  guint n = 0;

  while (n < left && height_of (box, first, n + 1) <= room + TOLERANCE)
    n++;
  if (n < left && left - n < MIN_LINES)
    n = left > MIN_LINES ? left - MIN_LINES : 0;

  return n < left && n < MIN_LINES ? 0 : n;
}

/* Whether all of box @i from line @first on, and the least of what it is kept with, can stand on this page. */
static gboolean
rest_fits (Paginator *paginator, guint i, guint first)
{
  TandemBox *box = box_at (paginator, i), *next = box_at (paginator, i + 1);
  double height = height_of (box, first, n_lines (box) - first);

  if (box->keep_with_next && next != NULL)
    height += gap_between (box, next) + least_height (paginator, i + 1);

  return height <= room_left (paginator, box) + TOLERANCE;
}

/* Places a box that may go on over pages. */
static void
place_lines (Paginator *paginator, guint i)
{
  TandemBox *box = box_at (paginator, i);
  guint first = 0;

  while (!rest_fits (paginator, i, first))
    {
      guint left = n_lines (box) - first;
      guint n = lines_that_fit (box, first, room_left (paginator, box));

      /* Its end fits, but not with what it is kept with: the last lines go over with that. */
      if (n == left)
        n = can_be_cut (box, first) ? left - MIN_LINES : 0;

      if (n == 0 && paginator->page->len == 0)
        n = MIN (left, MAX (1, lines_that_fit (box, first, paginator->height)));
      if (n > 0)
        place (paginator, box, first, n);
      first += n;
      if (first == n_lines (box))
        return;
      turn_page (paginator);
    }

  place (paginator, box, first, n_lines (box) - first);
}

/*
 * tandem_paper_paginate:
 * @boxes: (element-type TandemBox): a column
 * @height: of the content of a page, in points
 *
 * Cuts a column into pages. Paragraphs are cut with at least two lines on either side. A box with keep_with_next has
 * its end on the same page as the beginning of the next box; one with keep_together is not cut. All give way only when
 * a whole page would not be enough.
 *
 * Returns: (transfer full) (element-type GArray): the pages, at least one
 */
GPtrArray *
tandem_paper_paginate (GPtrArray *boxes, double height)
{
  Paginator paginator = { boxes };

  paginator.pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  paginator.height = height;
  turn_page (&paginator);

  for (guint i = 0; i < boxes->len; i++)
    {
      TandemBox *box = box_at (&paginator, i);

      if (paginator.page->len > 0 &&
          (box->begins_page || least_height (&paginator, i) > room_left (&paginator, box) + TOLERANCE))
        turn_page (&paginator);

      if (box->text != NULL)
        place_lines (&paginator, i);
      else
        place (&paginator, box, 0, 0);
    }

  return paginator.pages;
}

/*
 * tandem_placement_get_height:
 * @self: a placement
 *
 * Returns: how high it is, in points
 */
double
tandem_placement_get_height (const TandemPlacement *self)
{
  return height_of (self->box, self->first, self->n);
}
