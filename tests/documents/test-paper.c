/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers on pages: what stands where, and what stays together. Lines are made with hard breaks, so that no test depends
 * on the faces of this machine. */

#include "tandem-pages.h"

#include <glib/gstdio.h>
#include <string.h>

static const char STROKES[] = "[[[0,0.9,0.3],[0.4,0.1,0.8],[0.8,0.9,0.5],[1.2,0.2,0.9],[1.6,0.8,0.4]]]";

static void
append_lines (GString *markdown, const char *name, guint n)
{
  for (guint i = 1; i <= n; i++)
    g_string_append_printf (markdown, "%s%u%s", name, i, i < n ? "\\\n" : "\n\n");
}

/* How many lines of a page begin with @name and a digit. */
static guint
count_lines (const char *text, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_has_prefix (lines[i], name) && g_ascii_isdigit (lines[i][strlen (name)]);

  return n;
}

static guint
count_words (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;

  return n;
}

static void
test_sizes (void)
{
  g_autoptr (TandemPaper) a4 = tandem_paper_new ("A", "en", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) letter = tandem_paper_new ("A", "en", TANDEM_PAPER_SIZE_LETTER);
  double width, height;

  tandem_paper_get_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width / 72 * 25.4, 210, 0.1);
  g_assert_cmpfloat_with_epsilon (height / 72 * 25.4, 297, 0.1);
  tandem_paper_get_size (letter, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
}

static void
test_empty_text_is_one_page (void)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("", "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = NULL;

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 1);
  text = tandem_paper_get_page_text (paper, 0);
  g_assert_cmpstr (text, ==, "Page 1 of 1\n");
}

static void
test_letter_has_fewer_lines (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (TandemPaper) a4 = NULL, letter = NULL;
  g_autofree char *a4_text = NULL, *letter_text = NULL;

  append_lines (markdown, "l", 200);
  a4 = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
  letter = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_LETTER);
  a4_text = tandem_paper_get_page_text (a4, 0);
  letter_text = tandem_paper_get_page_text (letter, 0);

  g_assert_cmpuint (count_lines (a4_text, "l"), ==, 48);
  g_assert_cmpuint (count_lines (letter_text, "l"), ==, 44);
}

static void
test_nothing_is_lost_between_pages (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (TandemPaper) paper = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    append_lines (markdown, "w", i % 9 + 1);
  paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
  text = tandem_pages_dup_text (paper);

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), >, 5);
  g_assert_cmpuint (count_lines (text, "w"), ==, 6 * 45 + (1 + 2 + 3 + 4 + 5 + 6));
}

static void
test_furniture_on_every_page (void)
{
  const char *lines[] = { "Ashdown Coaching", "14 Chapel Row", NULL };
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (TandemPaper) paper = NULL;

  append_lines (markdown, "l", 130);
  paper = tandem_paper_new (markdown->str, "de-AT", TANDEM_PAPER_SIZE_A4);
  tandem_paper_set_title (paper, "Einwilligung", "Marion Ashdown");
  tandem_paper_set_letterhead (paper, lines, NULL);
  tandem_paper_set_footer (paper, "Document 7d1f · 3fa9");
  tandem_paper_set_mark (paper, "Client's copy");

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 3);
  for (guint page = 0; page < 3; page++)
    {
      g_autofree char *text = tandem_paper_get_page_text (paper, page);
      g_autofree char *number = g_strdup_printf ("Seite %u von 3\n", page + 1);

      g_assert_true (g_str_has_suffix (text, number));
      g_assert_cmpuint (count_words (text, "Document 7d1f · 3fa9\n"), ==, 1);
      g_assert_cmpuint (count_words (text, "Client's copy\n"), ==, 1);
      g_assert_cmpuint (count_words (text, "Einwilligung\n"), ==, page > 0);
      g_assert_cmpuint (count_words (text, "14 Chapel Row\n"), ==, page == 0);
    }
}

/* However the text before it is long, a paragraph has no single line on a page. */
static void
test_no_line_stands_alone (void)
{
  for (guint before = 30; before < 60; before++)
    {
      for (guint length = 2; length <= 6; length++)
        {
          g_autoptr (GString) markdown = g_string_new (NULL);
          g_autoptr (TandemPaper) paper = NULL;

          append_lines (markdown, "before", before);
          append_lines (markdown, "p", length);
          paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);

          for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
            {
              g_autofree char *text = tandem_paper_get_page_text (paper, page);

              g_assert_cmpuint (count_lines (text, "p"), !=, 1);
              g_assert_cmpuint (count_lines (text, "before"), !=, 1);
            }
        }
    }
}

static void
test_heading_stays_with_its_text (void)
{
  for (guint before = 25; before < 60; before++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (TandemPaper) paper = NULL;

      append_lines (markdown, "before", before);
      g_string_append (markdown, "## Upper\n\n### Lower\n\n");
      append_lines (markdown, "p", 5);
      paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);

      for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
        {
          g_autofree char *text = tandem_paper_get_page_text (paper, page);

          g_assert_cmpint (count_words (text, "Upper"), ==, count_words (text, "Lower"));
          if (strstr (text, "Upper") != NULL)
            g_assert_cmpuint (count_lines (text, "p"), >=, 2);
        }
    }
}

/* Blocks stand whole, beside each other, with the end of the text above them and the small print below. */
/* How many pages have a part of the quotation, whose lines begin with q, after so many lines. */
static guint
count_pages_of_quote (guint n_before, const char *quote)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (TandemPaper) paper = NULL;
  guint n = 0;

  append_lines (markdown, "l", n_before);
  g_string_append_printf (markdown, "Fill this in:\n\n%s\nThe end.\n", quote);
  paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
  for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
    {
      g_autofree char *text = tandem_paper_get_page_text (paper, page);

      n += count_lines (text, "q") > 0;
      if (strstr (text, "Fill this in:") != NULL)
        g_assert_cmpuint (count_lines (text, "q"), >, 0);
    }
  return n;
}

/* What is filled in and sent back is on one sheet. */
static void
test_short_quotations_are_whole (void)
{
  static const char quote[] = "> q1\n>\n> q2\\\n> q3\\\n> q4\\\n> q5\\\n> q6\n>\n> q7\n>\n> q8\n";
  g_autoptr (GString) long_quote = g_string_new (NULL);

  for (guint n = 20; n < 60; n++)
    g_assert_cmpuint (count_pages_of_quote (n, quote), ==, 1);
  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (long_quote, "> q%u\n>\n", i);
  g_assert_cmpuint (count_pages_of_quote (20, long_quote->str), ==, 2);
}

static void
test_signatures_stay_together_with_text (void)
{
  const TandemSignatureBlock client = { "Client", "Rosalind", NULL, "23 November", "Leeds", STROKES, NULL, FALSE };
  const TandemSignatureBlock coach = { "Coach", "Marion", NULL, NULL, NULL, NULL, NULL, FALSE };
  gboolean moved = FALSE;

  for (guint before = 20; before < 70; before++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (TandemPaper) paper = NULL;
      g_autofree char *last = NULL;
      guint n_pages;

      append_lines (markdown, "l", before);
      paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
      tandem_paper_add_signature (paper, &client);
      tandem_paper_add_signature (paper, &coach);
      tandem_paper_set_note (paper, "How to check");
      n_pages = tandem_paper_get_n_pages (paper);
      last = tandem_paper_get_page_text (paper, n_pages - 1);

      g_assert_cmpuint (count_lines (last, "l"), >=, 2);
      g_assert_nonnull (
        strstr (last, "Client\nRosalind\n23 November · Leeds\nCoach\nMarion\nDate and place\nHow to check\n"));
      moved = moved || (n_pages == 2 && count_lines (last, "l") == 2);
    }
  g_assert_true (moved);
}

static void
test_many_signatures_fill_pages (void)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *name = g_strdup_printf ("Signer %02u", i);
      const TandemSignatureBlock block = { "Party", name, "with authority", NULL, NULL, NULL, NULL, FALSE };

      tandem_paper_add_signature (paper, &block);
    }

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 3);
  text = tandem_pages_dup_text (paper);
  g_assert_cmpuint (count_words (text, "Party\nSigner "), ==, 21);
}

static void
test_answer_stays_with_its_clause (void)
{
  for (guint before = 35; before < 60; before++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (TandemPaper) paper = NULL;

      append_lines (markdown, "l", before);
      g_string_append (markdown, "<!-- clause: mail -->\n");
      append_lines (markdown, "clause", 4);
      g_string_append (markdown, "<!-- clause-end -->\nAfter\n");
      paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
      tandem_paper_add_clause_answer (paper, "mail", TRUE, "By mail: agreed");

      for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
        {
          g_autofree char *text = tandem_paper_get_page_text (paper, page);

          if (strstr (text, "agreed") != NULL)
            g_assert_cmpuint (count_lines (text, "clause"), >=, 2);
        }
    }
}

static void
test_answers_stand_at_the_end_of_their_clauses (void)
{
  g_autoptr (TandemPaper) paper =
    tandem_paper_new ("<!-- clause: a -->\nFirst\n\n<!-- clause: b -->\nSecond\n\n<!-- clause-end -->\nLast\n", "en",
                      TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = NULL;
  const char *places[5];

  tandem_paper_add_clause_answer (paper, "elsewhere", FALSE, "Answer elsewhere");
  tandem_paper_add_clause_answer (paper, "b", FALSE, "Answer b");
  tandem_paper_add_clause_answer (paper, "a", TRUE, "Answer a");
  text = tandem_paper_get_page_text (paper, 0);

  places[0] = strstr (text, "First\n✓ Answer a\n");
  places[1] = strstr (text, "Second\n✗ Answer b\n");
  places[2] = strstr (text, "Last\n✗ Answer elsewhere\n");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_nonnull (places[i]);
      g_assert_true (i == 0 || places[i - 1] < places[i]);
    }
}

static void
test_lists_have_their_numbers (void)
{
  g_autoptr (TandemPaper) paper =
    tandem_paper_new ("3. three\n4. four\n   - inner\n\n   second paragraph\n5. five\n", "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_paper_get_page_text (paper, 0);

  g_assert_cmpstr (text, ==, "3. three\n4. four\n– inner\nsecond paragraph\n5. five\nPage 1 of 1\n");
}

static void
test_typed_name_stands_above_the_line (void)
{
  const TandemSignatureBlock typed = { "Client", "Rosalind", NULL, "Today", NULL, NULL, NULL, TRUE };
  const TandemSignatureBlock empty = { "Client", "Rosalind", NULL, NULL, NULL, NULL, NULL, TRUE };
  g_autoptr (TandemPaper) signed_paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) unsigned_paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *signed_text = NULL, *unsigned_text = NULL;

  tandem_paper_add_signature (signed_paper, &typed);
  tandem_paper_add_signature (unsigned_paper, &empty);
  signed_text = tandem_paper_get_page_text (signed_paper, 0);
  unsigned_text = tandem_paper_get_page_text (unsigned_paper, 0);

  g_assert_nonnull (strstr (signed_text, "Client\nRosalind\nRosalind\nToday\n"));
  g_assert_nonnull (strstr (unsigned_text, "Client\nRosalind\nDate and place\n"));
}

/* A blank form must never look signed. */
static void
test_drawing_is_seen_only_when_signed (void)
{
  TandemSignatureBlock block = { "Client", "Rosalind", NULL, "Today", NULL, NULL, NULL, FALSE };
  double ink[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TandemPaper) paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);

      block.strokes = i > 0 ? STROKES : NULL;
      block.signed_at = i < 2 ? "Today" : NULL;
      tandem_paper_add_signature (paper, &block);
      ink[i] = tandem_pages_measure_ink (paper, 0, 0.5);
    }

  g_assert_cmpfloat (ink[1], >, ink[0] + 50);
  g_assert_cmpfloat (ink[2], <, ink[0] + 300);
  block.signed_at = NULL;
  block.strokes = NULL;
  {
    g_autoptr (TandemPaper) paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);

    tandem_paper_add_signature (paper, &block);
    g_assert_cmpfloat_with_epsilon (ink[2], tandem_pages_measure_ink (paper, 0, 0.5), 0.001);
  }
}

static void
test_damaged_drawing_is_told (void)
{
  const TandemSignatureBlock block = { "Client", "Rosalind", NULL, "Today", NULL, "[[[0,", NULL, FALSE };
  g_autoptr (TandemPaper) paper = tandem_paper_new ("Text", "de", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = NULL;

  tandem_paper_add_signature (paper, &block);
  text = tandem_paper_get_page_text (paper, 0);

  g_assert_nonnull (strstr (text, "Diese Unterschrift ist beschädigt"));
}

static GBytes *
make_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "tandem-test-logo-XXXXXX", NULL);
  int fd = g_mkstemp (path);
  char *data;
  gsize length;

  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_close (fd, NULL);
  g_remove (path);

  return g_bytes_new_take (data, length);
}

static void
test_logo_is_drawn (void)
{
  g_autoptr (GBytes) logo = make_png (300, 100);
  g_autoptr (TandemPaper) with = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) without = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);

  tandem_paper_set_letterhead (with, NULL, logo);

  /* 150 by 50 points of solid colour. */
  g_assert_cmpfloat (tandem_pages_measure_ink (with, 0, 0.5), >, tandem_pages_measure_ink (without, 0, 0.5) + 7000);
}

/* Not a PNG, cut off, or one that would fill the memory. */
static void
test_bad_logos_are_left_out (void)
{
  g_autoptr (GBytes) logo = make_png (30, 10);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (logo, NULL), g_bytes_get_size (logo));
  GBytes *bad[4];

  bad[0] = g_bytes_new_static ("GIF89a", 6);
  bad[1] = g_bytes_new_from_bytes (logo, 0, g_bytes_get_size (logo) / 2);
  memcpy (data + 16, "\x00\x00\xff\xff\x00\x00\xff\xff", 8);
  bad[2] = g_bytes_new (data, g_bytes_get_size (logo));
  bad[3] = g_bytes_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *lines[] = { "Ashdown Coaching", NULL };
      g_autoptr (TandemPaper) paper = tandem_paper_new ("Text", "en", TANDEM_PAPER_SIZE_A4);
      g_autofree char *text = NULL;

      tandem_paper_set_letterhead (paper, lines, bad[i]);
      text = tandem_paper_get_page_text (paper, 0);
      g_assert_cmpstr (text, ==, "Ashdown Coaching\nText\nPage 1 of 1\n");
      g_bytes_unref (bad[i]);
    }
}

static void
test_right_to_left (void)
{
  g_autoptr (TandemPaper) hebrew = tandem_paper_new ("- שלום\n\nשלום", "he", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) english = tandem_paper_new ("- Hello\n\nHello", "en", TANDEM_PAPER_SIZE_A4);

  g_assert_cmpfloat (tandem_pages_measure_ink (hebrew, 0.7, 1), >, 20);
  g_assert_cmpfloat (tandem_pages_measure_ink (hebrew, 0, 0.5), ==, 0);
  g_assert_cmpfloat (tandem_pages_measure_ink (english, 0.5, 1), ==, 0);
}

static void
test_long_words_are_broken (void)
{
  g_autofree char *word = g_strnfill (2000, 'w');
  g_autoptr (TandemPaper) paper = tandem_paper_new (word, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_paper_get_page_text (paper, 0);

  g_assert_cmpfloat (tandem_pages_measure_ink (paper, 0.9, 1), ==, 0);
  g_assert_cmpfloat (tandem_pages_measure_ink (paper, 0.1, 0.9), >, 1000);
  g_assert_nonnull (strstr (text, word));
}

static void
test_other_scripts (void)
{
  const char *words = "漢字かな交じり文。한국어 ภาษาไทย हिन्दी العربية "
                      "👩‍💻🇩🇪👍🏽 "
                      "﷽ "
                      "Z̸̢a̷̛l̴g̵o̶\n\n👨‍👩‍👧‍👦";
  g_autoptr (TandemPaper) paper = tandem_paper_new (words, "ja", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_paper_get_page_text (paper, 0);
  cairo_surface_t *surface = tandem_pages_draw (paper, 0);

  g_assert_nonnull (strstr (text, "漢字かな交じり文。한국어"));
  g_assert_nonnull (strstr (text, "👨‍👩‍👧‍👦"));
  cairo_surface_destroy (surface);
}

static TandemPaper *
make_nested (guint depth)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (markdown, i % 2 == 0 ? "> " : "- ");
  g_string_append (markdown, "words that are deep down in a text");
  return tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
}

/* Newer versions of cmark-gfm take what is nested deeper than they allow for words: then there are more pages. */
static void
test_nesting_keeps_room_for_words (void)
{
  g_autoptr (TandemPaper) deep = make_nested (90);
  g_autoptr (TandemPaper) absurd = make_nested (100000);
  g_autofree char *text = tandem_paper_get_page_text (deep, 0);
  g_autofree char *end = tandem_paper_get_page_text (absurd, tandem_paper_get_n_pages (absurd) - 1);

  g_assert_cmpuint (tandem_paper_get_n_pages (deep), ==, 1);
  g_assert_nonnull (strstr (text, "words that are deep down in a text"));
  g_assert_nonnull (strstr (end, "text"));
}

/* Texts as large as a paper may be, of the worst kinds. */
static void
test_absurd_texts_are_laid_out (void)
{
  static const char *const units[] = {
    "word ",  "w", "*a* ", "# h\n\n", "- a\n", "é\\\n", "> q\n\n", "`c` ", "漢", "א ב ", "[a](https://example.org) ",
    "&#x301;"
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (TandemPaper) paper = NULL;

      while (markdown->len + strlen (units[i]) <= 256 * 1024)
        g_string_append (markdown, units[i]);
      g_test_timer_start ();
      paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_A4);
      cairo_surface_destroy (tandem_pages_draw (paper, tandem_paper_get_n_pages (paper) - 1));
      g_test_message ("“%s”: %u pages in %.2f s", units[i], tandem_paper_get_n_pages (paper), g_test_timer_elapsed ());
    }
}

static void
test_text_beyond_the_limit_is_told (void)
{
  g_autofree char *markdown = g_strnfill (2 * 1024 * 1024, 'w');
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_paper_get_page_text (paper, 0);

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 1);
  g_assert_nonnull (strstr (text, "too long"));
}

static void
test_paper_is_freed (void)
{
  const TandemSignatureBlock block = { "Client", "Rosalind", "Mother", "Today", "Leeds", STROKES, NULL, FALSE };
  const char *lines[] = { "Ashdown Coaching", NULL };
  TandemPaper *paper = tandem_paper_new ("# Title\n\n- one [link](https://example.org)", "en", TANDEM_PAPER_SIZE_A4);

  tandem_paper_set_title (paper, "Title", "Author");
  tandem_paper_set_letterhead (paper, lines, NULL);
  tandem_paper_add_signature (paper, &block);
  tandem_paper_add_clause_answer (paper, "a", TRUE, "Yes");
  tandem_paper_get_n_pages (paper);

  g_assert_finalize_object (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/pages/sizes", test_sizes);
  g_test_add_func ("/paper/pages/empty-text-is-one-page", test_empty_text_is_one_page);
  g_test_add_func ("/paper/pages/letter-has-fewer-lines", test_letter_has_fewer_lines);
  g_test_add_func ("/paper/pages/nothing-is-lost-between-pages", test_nothing_is_lost_between_pages);
  g_test_add_func ("/paper/pages/furniture-on-every-page", test_furniture_on_every_page);
  g_test_add_func ("/paper/pages/no-line-stands-alone", test_no_line_stands_alone);
  g_test_add_func ("/paper/pages/heading-stays-with-its-text", test_heading_stays_with_its_text);
  g_test_add_func ("/paper/pages/short-quotations-are-whole", test_short_quotations_are_whole);
  g_test_add_func ("/paper/pages/signatures-stay-together-with-text", test_signatures_stay_together_with_text);
  g_test_add_func ("/paper/pages/many-signatures-fill-pages", test_many_signatures_fill_pages);
  g_test_add_func ("/paper/pages/answer-stays-with-its-clause", test_answer_stays_with_its_clause);
  g_test_add_func ("/paper/words/answers-stand-at-the-end-of-their-clauses",
                   test_answers_stand_at_the_end_of_their_clauses);
  g_test_add_func ("/paper/words/lists-have-their-numbers", test_lists_have_their_numbers);
  g_test_add_func ("/paper/words/right-to-left", test_right_to_left);
  g_test_add_func ("/paper/words/long-words-are-broken", test_long_words_are_broken);
  g_test_add_func ("/paper/words/other-scripts", test_other_scripts);
  g_test_add_func ("/paper/signature/typed-name-stands-above-the-line", test_typed_name_stands_above_the_line);
  g_test_add_func ("/paper/signature/drawing-is-seen-only-when-signed", test_drawing_is_seen_only_when_signed);
  g_test_add_func ("/paper/signature/damaged-drawing-is-told", test_damaged_drawing_is_told);
  g_test_add_func ("/paper/letterhead/logo-is-drawn", test_logo_is_drawn);
  g_test_add_func ("/paper/letterhead/bad-logos-are-left-out", test_bad_logos_are_left_out);
  g_test_add_func ("/paper/hostile/nesting-keeps-room-for-words", test_nesting_keeps_room_for_words);
  g_test_add_func ("/paper/hostile/absurd-texts-are-laid-out", test_absurd_texts_are_laid_out);
  g_test_add_func ("/paper/hostile/text-beyond-the-limit-is-told", test_text_beyond_the_limit_is_told);
  g_test_add_func ("/paper/life/paper-is-freed", test_paper_is_freed);

  return g_test_run ();
}
