/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CommonMark to pages: what was read is well formed, and every page can be drawn and read aloud. */

#include "fuzz.h"

#include <cairo-pdf.h>

#include "tandem-markdown.h"
#include "tandem-paper.h"

static void
check_block (const TandemBlock *block)
{
  gsize length = strlen (block->text);

  g_assert (g_utf8_validate (block->text, -1, NULL));
  g_assert (block->containers->len <= TANDEM_MARKDOWN_MAX_DEPTH);
  for (guint i = 0; i < block->spans->len; i++)
    {
      const TandemSpan *span = &g_array_index (block->spans, TandemSpan, i);

      g_assert (span->start <= span->end && span->end <= length);
      g_assert (g_utf8_validate_len (block->text, span->start, NULL));
      g_assert (g_utf8_validate_len (block->text, span->end, NULL));
    }
}

static cairo_status_t
drop (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_text (data, size);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (TandemPaper) paper = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n_pages;

  fuzz_begin ();
  if (text == NULL)
    return 0;
  blocks = tandem_markdown_parse (text);
  for (guint i = 0; i < blocks->len; i++)
    check_block (blocks->pdata[i]);
  paper = tandem_paper_new (text, "en", TANDEM_PAPER_SIZE_A4);
  tandem_paper_add_clause_answer (paper, "a", TRUE, "Read and understood.");
  n_pages = tandem_paper_get_n_pages (paper);
  g_assert (n_pages > 0);
  surface = cairo_pdf_surface_create_for_stream (drop, NULL, 595, 842);
  cr = cairo_create (surface);
  for (guint page = 0; page < MIN (n_pages, 3); page++)
    {
      g_autofree char *words = tandem_paper_get_page_text (paper, page);

      g_assert (g_utf8_validate (words, -1, NULL));
      tandem_paper_draw_page (paper, page, cr);
      cairo_show_page (cr);
    }
  g_assert (cairo_status (cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
