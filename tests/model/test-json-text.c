/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON that json-glib must not be shown. */

#include <string.h>

#include "tandem-json-text.h"

static gboolean
is_harmless (const char *text)
{
  return tandem_json_is_harmless (text, strlen (text));
}

static void
takes_what_tandem_writes (void)
{
  static const char *const texts[] = {
    "{}",
    " []\n",
    "[1, -2.5e+3, true, false, null, \"\"]",
    "{\r\n\t\"a\": [[[{\"b\": []}]]]\n}\n",
    "[\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"]",
    "{\"quote \\\" and backslash \\\\\": \"{ /* # ' */\"}",
    "{\"Zoë\": \"日本語\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (is_harmless (texts[i]));
}

static void
refuses_depth (void)
{
  for (gsize depth = 1; depth < 40; depth++)
    {
      g_autofree char *open = g_strnfill (depth, '[');
      g_autofree char *close = g_strnfill (depth, ']');
      g_autofree char *closed = g_strconcat (open, close, NULL);
      g_autofree char *after_string = g_strconcat ("[\"]]]]\\\"]]]]\",", closed, "]", NULL);

      g_assert_true (is_harmless (closed) == (depth <= 32));
      g_assert_true (is_harmless (after_string) == (depth < 32));
    }
}

/* Where json-glib would read on behind a comment, the brackets there must have been counted. */
static void
refuses_what_json_does_not_know (void)
{
  static const char *const texts[] = { "/*\"*/[", "//\"\n[", "#\"\n[", "'\"'[", "[]]",   "}",   "[\x01]", "`", "",
                                       " ",       "\"\"",    "1",      "[][]",  "[] {}", "[],", "\"\"[]", "[", "{\"" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (is_harmless (texts[i]));
  g_assert_false (tandem_json_is_harmless ("[\0]", 3));
}

/* Not read beyond its end, with a backslash as the last byte. */
static void
stays_within_its_size (void)
{
  g_autofree char *text = g_memdup2 ("[\"\\", 3);

  g_assert_false (tandem_json_is_harmless (text, 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/takes-what-tandem-writes", takes_what_tandem_writes);
  g_test_add_func ("/json-text/refuses-depth", refuses_depth);
  g_test_add_func ("/json-text/refuses-what-json-does-not-know", refuses_what_json_does_not_know);
  g_test_add_func ("/json-text/stays-within-its-size", stays_within_its_size);
  return g_test_run ();
}
