/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper in a language that is written from right to left is turned round as a whole, not only its words. */

#include "tandem-pages.h"

#include <string.h>

#define LEFT 0, 0.4
#define RIGHT 0.6, 1

typedef void (*Furnish) (TandemPaper *paper);

/* The ink that @furnish adds to a paper of @language, between two shares of the page's width. */
static double
measure (const char *language, Furnish furnish, double left, double right)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("x", language, TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) bare = tandem_paper_new ("x", language, TANDEM_PAPER_SIZE_A4);

  furnish (paper);

  return tandem_pages_measure_ink (paper, left, right) - tandem_pages_measure_ink (bare, left, right);
}

static void
assert_turned (Furnish furnish)
{
  double left = measure ("en", furnish, LEFT), right = measure ("en", furnish, RIGHT);

  g_assert_cmpfloat (ABS (left - right), >, 20);
  g_assert_cmpfloat_with_epsilon (measure ("ar", furnish, RIGHT), left, 0.05 * MAX (left, right));
  g_assert_cmpfloat_with_epsilon (measure ("he-IL", furnish, LEFT), right, 0.05 * MAX (left, right));
}

static void
add_letterhead (TandemPaper *paper)
{
  const char *const lines[] = { "Practice of Many Words", "a", NULL };

  tandem_paper_set_letterhead (paper, lines, NULL);
}

static void
add_mark (TandemPaper *paper)
{
  tandem_paper_set_mark (paper, "Draft");
}

static void
add_one_signature (TandemPaper *paper)
{
  TandemSignatureBlock block = { .caption = "Client", .name = "Mara Lind", .typed = TRUE, .signed_at = "Today" };

  tandem_paper_add_signature (paper, &block);
}

static void
add_answer (TandemPaper *paper)
{
  tandem_paper_add_clause_answer (paper, "a", TRUE, "");
}

static void
test_letterhead_is_turned (void)
{
  assert_turned (add_letterhead);
}

static void
test_mark_is_turned (void)
{
  assert_turned (add_mark);
}

static void
test_signatures_are_turned (void)
{
  assert_turned (add_one_signature);
}

static void
test_answers_are_turned (void)
{
  g_assert_cmpfloat (measure ("en", add_answer, LEFT), >, 5);
  g_assert_cmpfloat (measure ("en", add_answer, RIGHT), ==, 0);
  g_assert_cmpfloat (measure ("fa", add_answer, RIGHT), >, 5);
  g_assert_cmpfloat (measure ("fa", add_answer, LEFT), ==, 0);
}

/* Its first column is at the right, and numbers stand at the end of theirs, which is the left. */
static void
test_tables_are_turned (void)
{
  g_autoptr (TandemPaper) arabic =
    tandem_paper_new ("| WWWWWWW | i |\n|---|--:|\n| WWWWWWW | i |\n", "ar", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) english =
    tandem_paper_new ("| WWWWWWW | i |\n|---|--:|\n| WWWWWWW | i |\n", "en", TANDEM_PAPER_SIZE_A4);

  g_assert_cmpfloat (tandem_pages_measure_ink (english, LEFT), >, tandem_pages_measure_ink (english, RIGHT) + 50);
  g_assert_cmpfloat (tandem_pages_measure_ink (arabic, RIGHT), >, tandem_pages_measure_ink (arabic, LEFT) + 50);
}

/* Paragraphs follow their own script: a name and address stay readable, the words of the paper begin at the right. */
static void
test_paragraphs_follow_their_script (void)
{
  g_autoptr (TandemPaper) hebrew = tandem_paper_new ("שלום\n\n- שלום\n\n## שלום", "he", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) latin = tandem_paper_new ("12 Mill Lane", "he", TANDEM_PAPER_SIZE_A4);
  g_autoptr (TandemPaper) quoted = tandem_paper_new ("שלום", "en", TANDEM_PAPER_SIZE_A4);

  g_assert_cmpfloat (tandem_pages_measure_ink (hebrew, RIGHT), >, 20);
  g_assert_cmpfloat (tandem_pages_measure_ink (hebrew, LEFT), ==, 0);
  g_assert_cmpfloat (tandem_pages_measure_ink (latin, RIGHT), ==, 0);
  g_assert_cmpfloat (tandem_pages_measure_ink (quoted, LEFT), ==, 0);
}

static void
add_short_letterhead (TandemPaper *paper)
{
  const char *const lines[] = { "a", NULL };

  tandem_paper_set_letterhead (paper, lines, NULL);
}

static void
add_arabic_letterhead (TandemPaper *paper)
{
  const char *const lines[] = { "a", "عيادة آنا", NULL };

  tandem_paper_set_letterhead (paper, lines, NULL);
}

/* A line in Arabic in an English letterhead once ran over the edge of the page. */
static void
test_other_script_stays_on_the_page (void)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("x", "en", TANDEM_PAPER_SIZE_A4);
  TandemSignatureBlock block = { .caption = "Client", .name = "عيادة آنا", .typed = TRUE, .signed_at = "Today" };

  add_arabic_letterhead (paper);
  tandem_paper_add_signature (paper, &block);

  g_assert_cmpfloat (tandem_pages_measure_ink (paper, 0.88, 1), ==, 0);
  g_assert_cmpfloat (tandem_pages_measure_ink (paper, 0, 0.12), ==, 0);
  g_assert_cmpfloat (measure ("en", add_arabic_letterhead, 0.7, 0.88), >,
                     measure ("en", add_short_letterhead, 0.7, 0.88) + 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/right-to-left/letterhead", test_letterhead_is_turned);
  g_test_add_func ("/right-to-left/mark", test_mark_is_turned);
  g_test_add_func ("/right-to-left/signatures", test_signatures_are_turned);
  g_test_add_func ("/right-to-left/answers", test_answers_are_turned);
  g_test_add_func ("/right-to-left/tables", test_tables_are_turned);
  g_test_add_func ("/right-to-left/paragraphs-follow-their-script", test_paragraphs_follow_their_script);
  g_test_add_func ("/right-to-left/other-script-stays-on-the-page", test_other_script_stays_on_the_page);

  return g_test_run ();
}
