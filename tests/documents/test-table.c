/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables: what is read of them, and how they stand on pages. */

#define _GNU_SOURCE

#include "tandem-clause.h"
#include "tandem-markdown.h"
#include "tandem-pages.h"

#include <string.h>

static const char TABLE[] = "| Name | When | Fee |\n"
                            "|---|:-:|--:|\n"
                            "| First \\| one | **3 March** | 120 |\n"
                            "| Second |\n";

static void
test_cells_are_read (void)
{
  static const struct
  {
    const char *words;
    guint column;
    gboolean header;
    TandemAlignment alignment;
  } expected[] = {
    { "Name", 0, TRUE, TANDEM_ALIGNMENT_START },      { "When", 1, TRUE, TANDEM_ALIGNMENT_CENTRE },
    { "Fee", 2, TRUE, TANDEM_ALIGNMENT_END },         { "First | one", 0, FALSE, TANDEM_ALIGNMENT_START },
    { "3 March", 1, FALSE, TANDEM_ALIGNMENT_CENTRE }, { "120", 2, FALSE, TANDEM_ALIGNMENT_END },
    { "Second", 0, FALSE, TANDEM_ALIGNMENT_START },   { "", 1, FALSE, TANDEM_ALIGNMENT_CENTRE },
    { "", 2, FALSE, TANDEM_ALIGNMENT_END },
  };
  g_autoptr (GPtrArray) blocks = tandem_markdown_parse (TABLE);

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++)
    {
      const TandemBlock *block = blocks->pdata[i];
      const TandemContainer *containers = (const TandemContainer *) (gpointer) block->containers->data;

      g_assert_cmpint (block->kind, ==, TANDEM_BLOCK_CELL);
      g_assert_cmpstr (block->text, ==, expected[i].words);
      g_assert_cmpuint (block->column, ==, expected[i].column);
      g_assert_cmpint (block->header, ==, expected[i].header);
      g_assert_cmpint (block->alignment, ==, expected[i].alignment);
      g_assert_cmpuint (block->containers->len, ==, 2);
      g_assert_cmpint (containers[0].kind, ==, TANDEM_CONTAINER_TABLE);
      g_assert_cmpint (containers[1].kind, ==, TANDEM_CONTAINER_ROW);
    }
  g_assert_cmpuint (((TandemBlock *) blocks->pdata[4])->spans->len, ==, 1);
}

/* A row gets the cells that it lacks: 250 KB of this would be 500 million cells. */
static void
test_endless_cells_are_words (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (markdown, "|a");
  g_string_append (markdown, "\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append (markdown, "|-");
  for (guint i = 0; i < 40000; i++)
    g_string_append (markdown, "\nx");
  blocks = tandem_markdown_parse (markdown->str);

  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpint (((TandemBlock *) blocks->pdata[0])->kind, ==, TANDEM_BLOCK_PARAGRAPH);
}

static void
test_rows_are_lines (void)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new (TABLE, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_pages_dup_text (paper);

  g_assert_nonnull (strstr (text, "Name\tWhen\tFee\nFirst | one\t3 March\t120\nSecond\t\t\n"));
}

static double
ink_of (const char *alignment, double left, double right)
{
  g_autofree char *markdown = g_strdup_printf ("|a|b|\n|-|%s|\n|a|WWWW|\n", alignment);
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);

  return tandem_pages_measure_ink (paper, left, right);
}

/* The lines of the table are alike everywhere; so only the differences count. */
static void
test_cells_stand_where_the_table_says (void)
{
  g_assert_cmpfloat (ink_of ("--:", 0.75, 1), >, ink_of ("---", 0.75, 1) + 20);
  g_assert_cmpfloat (ink_of ("---", 0.5, 0.62), >, ink_of ("--:", 0.5, 0.62) + 20);
  g_assert_cmpfloat (ink_of (":-:", 0.62, 0.75), >, ink_of ("--:", 0.62, 0.75) + 20);
}

static char *
make_long_table (guint n_rows)
{
  GString *markdown = g_string_new ("| Number | Words |\n|---|---|\n");

  for (guint i = 1; i <= n_rows; i++)
    g_string_append_printf (markdown, "| row%u. | two\\\nlines |\n", i);
  g_string_replace (markdown, "\\\n", " ", 0);

  return g_string_free (markdown, FALSE);
}

static void
test_no_row_is_lost_between_pages (void)
{
  g_autofree char *markdown = make_long_table (90);
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_pages_dup_text (paper);

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 3);
  for (guint i = 1; i <= 90; i++)
    {
      g_autofree char *row = g_strdup_printf ("row%u.\ttwo lines\n", i);

      g_assert_nonnull (strstr (text, row));
    }
}

/* The ink of the topmost 30 points of a page's content. */
static double
measure_top (TandemPaper *paper, guint page)
{
  cairo_surface_t *surface = tandem_pages_draw (paper, page);
  const guint8 *data = cairo_image_surface_get_data (surface);
  double ink = 0;

  for (int y = 66; y < 88; y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      ink += data[y * cairo_image_surface_get_stride (surface) + x] / 255.0;
  cairo_surface_destroy (surface);

  return ink;
}

/* Seen on each page, but read once. */
static void
test_names_of_columns_stand_on_every_page (void)
{
  g_autofree char *markdown = make_long_table (90);
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_pages_dup_text (paper);
  const char *names = strstr (text, "Number\tWords");

  g_assert_nonnull (names);
  g_assert_null (strstr (names + 1, "Number\tWords"));
  g_assert_cmpfloat_with_epsilon (measure_top (paper, 0), measure_top (paper, 1), 0.5);
  g_assert_cmpfloat_with_epsilon (measure_top (paper, 0), measure_top (paper, 2), 0.5);
}

/* Too many columns, words wider than the page, a cell higher than it: each word is there, one cell below the other. */
static void
test_what_is_no_table_keeps_its_words (void)
{
  g_autofree char *wide = g_strnfill (300, 'w');
  g_autoptr (GString) high = g_string_new ("| a | b |\n|---|---|\n| c | ");
  g_autofree char *broad = g_strdup_printf ("| a | b |\n|---|---|\n| c | %s |\n", wide);
  g_autoptr (GString) many = g_string_new (NULL);
  const char *texts[3];

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (high, "word%u ", i);
  g_string_append (high, "|\n");
  for (guint line = 0; line < 3; line++)
    for (guint i = 0; i <= 20; i++)
      g_string_append (many, i == 20 ? "|\n" : line == 1 ? "|-" : "|c");
  texts[0] = high->str;
  texts[1] = broad;
  texts[2] = many->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TandemPaper) paper = tandem_paper_new (texts[i], "en", TANDEM_PAPER_SIZE_A4);
      g_autofree char *text = tandem_pages_dup_text (paper);

      g_assert_nonnull (strstr (text, "c\n"));
      g_assert_null (strchr (text, '\t'));
      g_assert_true (i != 0 || strstr (text, "word2999") != NULL);
      g_assert_true (i != 1 || strstr (text, wide) != NULL);
      g_assert_cmpfloat (tandem_pages_measure_ink (paper, 0.9, 1), ==, 0);
    }
}

static void
test_tables_stand_in_lists_and_quotations (void)
{
  g_autoptr (TandemPaper) paper =
    tandem_paper_new ("1. Fees\n\n   | a | b |\n   |---|---|\n   | c | d |\n\n> | e | f |\n> |---|---|\n> | g | h |\n",
                      "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_pages_dup_text (paper);

  g_assert_nonnull (strstr (text, "1. Fees\na\tb\nc\td\ne\tf\ng\th\n"));
}

static void
test_deep_tables_keep_their_words (void)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("> > > > > > > > > > > | a | b |\n> > > > > > > > > > > |---|---|\n"
                                                    "> > > > > > > > > > > | c | d |\n",
                                                    "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *text = tandem_pages_dup_text (paper);

  g_assert_nonnull (strstr (text, "a\nb\nc\nd\n"));
}

static void
test_screen_reads_rows_as_lines (void)
{
  g_autofree char *markup =
    tandem_clause_get_markup ("<!-- clause: a -->\nBefore.\n\n| N | F |\n|---|---|\n| x | <y |\n", "a");

  g_assert_cmpstr (markup, ==, "Before.\n\n<b>N</b>  ·  <b>F</b>\nx  ·  &lt;y");
}

static void
test_a_mark_begins_a_page (void)
{
  g_autoptr (TandemPaper) paper =
    tandem_paper_new ("One.\n\n<!-- page-break -->\n\nTwo.\n\n<!-- page-break -->\n", "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *first = tandem_paper_get_page_text (paper, 0);
  g_autofree char *second = NULL;

  g_assert_cmpuint (tandem_paper_get_n_pages (paper), ==, 2);
  second = tandem_paper_get_page_text (paper, 1);
  g_assert_nonnull (strstr (first, "One."));
  g_assert_null (strstr (first, "Two."));
  g_assert_nonnull (strstr (second, "Two."));
}

static guint
count (const char *data, gsize size, const char *words)
{
  const char *end = data + size;
  guint n = 0;

  while ((data = memmem (data, end - data, words, strlen (words))) != NULL)
    {
      data += strlen (words);
      n++;
    }

  return n;
}

/* For a screen reader: which cell is in which row, and what names a column; names that are seen again are not read
 * again. */
static void
test_pdf_says_what_is_a_cell (void)
{
  g_autofree char *markdown = make_long_table (90);
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("tandem-XXXXXX.pdf", &stream, NULL);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, NULL));
  g_assert_true (g_file_load_contents (file, NULL, &data, &size, NULL, NULL));
  g_file_delete (file, NULL, NULL);

  g_assert_cmpuint (count (data, size, "/S /Table\n"), ==, 1);
  g_assert_cmpuint (count (data, size, "/S /TR\n"), ==, 91);
  g_assert_cmpuint (count (data, size, "/S /TH\n"), ==, 2);
  g_assert_cmpuint (count (data, size, "/S /TD\n"), ==, 180);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/read/cells", test_cells_are_read);
  g_test_add_func ("/table/read/endless-cells-are-words", test_endless_cells_are_words);
  g_test_add_func ("/table/pages/rows-are-lines", test_rows_are_lines);
  g_test_add_func ("/table/pages/cells-stand-where-the-table-says", test_cells_stand_where_the_table_says);
  g_test_add_func ("/table/pages/no-row-is-lost-between-pages", test_no_row_is_lost_between_pages);
  g_test_add_func ("/table/pages/names-of-columns-stand-on-every-page", test_names_of_columns_stand_on_every_page);
  g_test_add_func ("/table/pages/what-is-no-table-keeps-its-words", test_what_is_no_table_keeps_its_words);
  g_test_add_func ("/table/pages/stand-in-lists-and-quotations", test_tables_stand_in_lists_and_quotations);
  g_test_add_func ("/table/pages/deep-ones-keep-their-words", test_deep_tables_keep_their_words);
  g_test_add_func ("/table/pdf/says-what-is-a-cell", test_pdf_says_what_is_a_cell);
  g_test_add_func ("/table/screen/rows-are-lines", test_screen_reads_rows_as_lines);
  g_test_add_func ("/page-break/begins-a-page", test_a_mark_begins_a_page);

  return g_test_run ();
}
