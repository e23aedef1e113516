/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTagger tells a PDF what the parts of a paper are (ISO 32000-1, 14.8: tagged PDF), so that a screen reader can
 * tell a heading from a list. cairo 1.16 marks the content of tags only that have no tag in them; so every text has its
 * own, and links come after the text they are in. Language and what pictures show it cannot write: tandem-pdf-update.c
 * does, from what is noted here. */

#include "tandem-paper-private.h"

#include <string.h>

#define MAX_URL 2000

typedef struct
{
  TandemContainerKind kind;
  guint serial;
  gboolean in_body;
} Tagged;

static const char *
container_tag (TandemContainerKind kind)
{
  switch (kind)
    {
    case TANDEM_CONTAINER_LIST:
      return "L";
    case TANDEM_CONTAINER_ITEM:
      return "LI";
    case TANDEM_CONTAINER_QUOTE:
      return "BlockQuote";
    case TANDEM_CONTAINER_TABLE:
      return "Table";
    case TANDEM_CONTAINER_ROW:
      return "TR";
    default:
      g_assert_not_reached ();
    }
}

static Tagged *
last_open (TandemTagger *self)
{
  return &g_array_index (self->open, Tagged, self->open->len - 1);
}

static void
close_to (TandemTagger *self, guint depth)
{
  while (self->open->len > depth)
    {
      if (last_open (self)->in_body)
        cairo_tag_end (self->cr, "LBody");
      cairo_tag_end (self->cr, container_tag (last_open (self)->kind));
      g_array_set_size (self->open, self->open->len - 1);
    }
}

/* All of an item but its label is in its body. */
static void
enter_body (TandemTagger *self)
{
  if (self->open->len == 0 || last_open (self)->kind != TANDEM_CONTAINER_ITEM || last_open (self)->in_body)
    return;

  cairo_tag_begin (self->cr, "LBody", NULL);
  last_open (self)->in_body = TRUE;
}

static void
open_to (TandemTagger *self, GArray *containers, guint depth)
{
  guint common = 0;

  while (common < MIN (depth, self->open->len) && g_array_index (self->open, Tagged, common).serial ==
                                                    g_array_index (containers, TandemContainer, common).serial)
    common++;

  close_to (self, common);
  for (guint i = common; i < depth; i++)
    {
      const TandemContainer *container = &g_array_index (containers, TandemContainer, i);
      Tagged tagged = { container->kind, container->serial, FALSE };

      enter_body (self);
      cairo_tag_begin (self->cr, container_tag (container->kind), NULL);
      g_array_append_val (self->open, tagged);
    }
}

/* A link goes where a person would go from paper; nothing that a program would run. */
static gboolean
is_linkable (const char *url)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:", "tel:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
        return strlen (url) <= MAX_URL;
    }

  return FALSE;
}

/* cairo writes the address into the file as it is, so what would end a PDF string or cairo's attribute is encoded. */
static char *
escape_url (const char *url)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = url; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || strchr ("-._~:/?#[]@!$&*+,;=%", *p) != NULL)
        g_string_append_c (escaped, *p);
      else
        g_string_append_printf (escaped, "%%%02X", (guint8) *p);
    }

  return g_string_free (escaped, FALSE);
}

static void
append_number (GString *string, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (string, g_ascii_formatd (buffer, sizeof buffer, "%.2f ", number));
}

/* The rectangles of a link on lines @first to @first + @n of a text whose line @first stands at (@x, @y). */
static char *
link_rectangles (TandemText *text, const TandemSpan *link, guint first, guint n, double x, double y)
{
  GString *rectangles = g_string_new (NULL);
  double top = tandem_text_get_line_top (text, first);

  for (guint i = first; i < first + n; i++)
    {
      const TandemTextLine *line = &g_array_index (text->lines, TandemTextLine, i);
      int end = line->line->start_index + line->line->length;
      g_autofree int *ranges = NULL;
      int n_ranges = 0;

      if ((int) link->end <= line->line->start_index || (int) link->start >= end)
        continue;

      pango_layout_line_get_x_ranges (line->line, link->start, link->end, &ranges, &n_ranges);
      for (int k = 0; k < n_ranges; k++)
        {
          double line_top = tandem_text_get_line_top (text, i);

          append_number (rectangles, x + pango_units_to_double (ranges[2 * k]));
          append_number (rectangles, y + line_top - top);
          append_number (rectangles, pango_units_to_double (ranges[2 * k + 1] - ranges[2 * k]));
          append_number (rectangles, line->bottom - line_top);
        }
    }

  return g_string_free (rectangles, FALSE);
}

/*
 * tandem_tagger_new:
 * @cr: on a PDF surface
 * @figures: (element-type utf8): what the pictures show is added to it
 *
 * Begins the structure of a document.
 *
 * Returns: (transfer full): its tagger
 */
TandemTagger *
tandem_tagger_new (cairo_t *cr, GPtrArray *figures)
{
  TandemTagger *self = g_new0 (TandemTagger, 1);

  self->cr = cairo_reference (cr);
  self->figures = g_ptr_array_ref (figures);
  self->open = g_array_new (FALSE, FALSE, sizeof (Tagged));
  cairo_tag_begin (cr, "Document", NULL);

  return self;
}

/*
 * tandem_tagger_begin:
 * @self: a tagger
 * @block: (nullable): what is drawn next
 * @depth: how many of its containers it is in
 * @tag: its role
 *
 * Says what is drawn next.
 */
void
tandem_tagger_begin (TandemTagger *self, const TandemBlock *block, guint depth, const char *tag)
{
  open_to (self, block != NULL ? block->containers : NULL, depth);
  if (!g_str_equal (tag, "Lbl"))
    enter_body (self);
  cairo_tag_begin (self->cr, tag, NULL);
}

/*
 * tandem_tagger_begin_figure:
 * @self: a tagger
 * @block: (nullable): what is drawn next
 * @depth: how many of its containers it is in
 * @words: (nullable): what it shows
 *
 * Says that a picture is drawn next.
 */
void
tandem_tagger_begin_figure (TandemTagger *self, const TandemBlock *block, guint depth, const char *words)
{
  tandem_tagger_begin (self, block, depth, "Figure");
  g_ptr_array_add (self->figures, g_strdup (words != NULL ? words : ""));
}

/*
 * tandem_tagger_end:
 * @self: a tagger
 * @tag: the role that was begun
 *
 * Says that it has been drawn.
 */
void
tandem_tagger_end (TandemTagger *self, const char *tag)
{
  cairo_tag_end (self->cr, tag);
}

/*
 * tandem_tagger_add_links:
 * @self: a tagger
 * @block: (nullable): what the text was made from
 * @text: a text of which lines have been drawn
 * @first: the first of them
 * @n: how many
 * @x: left edge of the text
 * @y: top edge of them
 *
 * Makes the links in those lines lead where they say.
 */
void
tandem_tagger_add_links (TandemTagger *self, const TandemBlock *block, TandemText *text, guint first, guint n, double x,
                         double y)
{
  for (guint i = 0; block != NULL && i < block->spans->len; i++)
    {
      const TandemSpan *span = &g_array_index (block->spans, TandemSpan, i);
      g_autofree char *rectangles = NULL, *url = NULL, *attributes = NULL;

      if (span->kind != TANDEM_SPAN_LINK || !is_linkable (span->url))
        continue;

      rectangles = link_rectangles (text, span, first, n, x, y);
      if (rectangles[0] == '\0')
        continue;

      url = escape_url (span->url);
      attributes = g_strdup_printf ("rect=[%s] uri='%s'", rectangles, url);
      cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (self->cr, CAIRO_TAG_LINK);
    }
}

/*
 * tandem_tagger_finish:
 * @self: a tagger
 *
 * Ends the structure, before the last page is shown.
 */
void
tandem_tagger_finish (TandemTagger *self)
{
  close_to (self, 0);
  cairo_tag_end (self->cr, "Document");
}

/*
 * tandem_tagger_free:
 * @self: (transfer full): a tagger
 *
 * Frees it.
 */
void
tandem_tagger_free (TandemTagger *self)
{
  g_array_unref (self->open);
  g_ptr_array_unref (self->figures);
  cairo_destroy (self->cr);
  g_free (self);
}
