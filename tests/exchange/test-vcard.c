/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing vCards: what RFC 6350, RFC 2426 and version 2.1 allow is read, and what is wrong is named by its
 * line. */

#include <string.h>

#include "tandem-vcard.h"

#define CARD(lines) "BEGIN:VCARD\r\nVERSION:4.0\r\n" lines "END:VCARD\r\n"

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return tandem_vcard_read (bytes, "people.vcf", error);
}

static void
assert_reads (const char *text, TandemVcardColumn column, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_text (text, &error);
  const TandemCsvRow *row;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[1];
  g_assert_cmpstr (row->fields[column], ==, value);
}

static void
reads_what_a_directory_needs (void)
{
  assert_reads (CARD ("FN:Dr. Ada Stone\r\n"), TANDEM_VCARD_NAME, "Dr. Ada Stone");
  assert_reads (CARD ("TITLE:Psychologist\r\n"), TANDEM_VCARD_PROFESSION, "Psychologist");
  assert_reads (CARD ("ROLE:Psychologist\r\n"), TANDEM_VCARD_PROFESSION, "Psychologist");
  assert_reads (CARD ("EMAIL;TYPE=work:ada@example.org\r\n"), TANDEM_VCARD_EMAIL, "ada@example.org");
  assert_reads (CARD ("TEL;VALUE=uri;TYPE=\"voice,home\":tel:+44-20\r\n"), TANDEM_VCARD_PHONE, "+44-20");
  assert_reads (CARD ("ADR;LABEL=\"a;b:c\":;;High St 1;Bath;;BA1;UK\r\n"), TANDEM_VCARD_ADDRESS,
                "High St 1\nBA1\nBath\nUK");
  assert_reads (CARD ("LANG:de\r\nLANG;PREF=1:en\r\n"), TANDEM_VCARD_LANGUAGES, "de;en");
  assert_reads (CARD ("NOTE:One\\, two\\nthree\\\\\r\n"), TANDEM_VCARD_NOTES, "One, two\nthree\\");
}

static void
reads_names_in_parts_and_prefers_the_whole (void)
{
  assert_reads (CARD ("N:Stone;Ada;Mary;Dr.;\r\n"), TANDEM_VCARD_NAME, "Dr. Ada Mary Stone");
  assert_reads (CARD ("N:Stone;Ada;;;\r\nFN:Ada Stone\r\n"), TANDEM_VCARD_NAME, "Ada Stone");
  assert_reads (CARD ("FN:Ada Stone\r\nN:Other;;;;\r\n"), TANDEM_VCARD_NAME, "Ada Stone");
}

static void
prefers_what_the_card_prefers (void)
{
  assert_reads (CARD ("EMAIL:a@x.org\r\nEMAIL;PREF=1:b@x.org\r\n"), TANDEM_VCARD_EMAIL, "b@x.org");
  assert_reads (CARD ("EMAIL;TYPE=PREF:a@x.org\r\nEMAIL:b@x.org\r\n"), TANDEM_VCARD_EMAIL, "a@x.org");
  assert_reads (CARD ("item1.EMAIL:a@x.org\r\n"), TANDEM_VCARD_EMAIL, "a@x.org");
}

static void
reads_folded_lines_and_bare_newlines (void)
{
  assert_reads (CARD ("NOTE:One lo\r\n ng\r\n\t line\r\n"), TANDEM_VCARD_NOTES, "One long line");
  assert_reads ("begin:vcard\nversion:3.0\nfn:Ada\nend:vcard", TANDEM_VCARD_NAME, "Ada");
}

static void
reads_quoted_printable_and_charsets_of_2_1 (void)
{
  assert_reads ("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg\r\nEND:VCARD\r\n",
                TANDEM_VCARD_NAME, "Jörg");
  assert_reads ("BEGIN:VCARD\r\nFN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=F6r=\r\ng\r\nEND:VCARD\r\n", TANDEM_VCARD_NAME,
                "Jörg");
  assert_reads (CARD ("NOTE:QUOTED-PRINTABLE=\r\n"), TANDEM_VCARD_NOTES, "QUOTED-PRINTABLE=");
  assert_reads ("BEGIN:VCARD\r\nFN;CHARSET=ISO-8859-1:J\xf6rg\r\nEND:VCARD\r\n", TANDEM_VCARD_NAME, "Jörg");
}

static void
assert_refuses (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_text (text, &error);

  g_assert_null (rows);
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, message))
    g_error ("“%s” does not begin with “%s”", error->message, message);
}

static void
refuses_by_line (void)
{
  assert_refuses ("", "people.vcf:1: there is no card");
  assert_refuses ("FN:Ada\r\n", "people.vcf:1: this stands outside");
  assert_refuses ("BEGIN:VCARD\r\nFN:Ada\r\n", "people.vcf:1: the card has no end");
  assert_refuses ("BEGIN:VCARD\r\nFN:Ada\r\nBEGIN:VCARD\r\n", "people.vcf:3: a card begins within");
  assert_refuses ("BEGIN:VCARD\r\nFN Ada\r\nEND:VCARD\r\n", "people.vcf:2: this is not a line");
  assert_refuses ("BEGIN:VCARD\r\nFN:J\xf6rg\r\nEND:VCARD\r\n", "people.vcf:2: the text is not UTF-8");
}

static void
refuses_what_is_too_large_or_no_text (void)
{
  gsize size = 9 * 1024 * 1024;
  g_autofree char *large = g_malloc0 (size);
  g_autoptr (GBytes) too_large = g_bytes_new (large, size);
  g_autoptr (GBytes) binary = g_bytes_new ("BEGIN:VCARD\0", 12);
  g_autoptr (GError) error = NULL;

  g_assert_null (tandem_vcard_read (too_large, "people.vcf", &error));
  g_assert_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (tandem_vcard_read (binary, "people.vcf", &error));
  g_assert_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX);
}

static void
writes_what_it_reads (void)
{
  static const char *const values[TANDEM_VCARD_N_COLUMNS] = {
    "Jörg; der, Ältere\\",
    "Psychotherapeut",
    "j@example.org",
    "+49 30 1",
    "Weg 1\n10115 Berlin",
    "de;en",
    "Ein langer Satz mit Ümlauten, der über die fünfundsiebzig Bytes einer Zeile hinausgeht, und zwar weit: ßßßßßßßßßß."
  };
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) lines = NULL;

  tandem_vcard_append (file, values);
  tandem_vcard_append (file, values);
  lines = g_strsplit (file->str, "\r\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
  rows = read_text (file->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    g_assert_cmpstr (((TandemCsvRow *) rows->pdata[2])->fields[i], ==, values[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard/read/what-a-directory-needs", reads_what_a_directory_needs);
  g_test_add_func ("/vcard/read/names-in-parts", reads_names_in_parts_and_prefers_the_whole);
  g_test_add_func ("/vcard/read/preferred", prefers_what_the_card_prefers);
  g_test_add_func ("/vcard/read/folded", reads_folded_lines_and_bare_newlines);
  g_test_add_func ("/vcard/read/version-2.1", reads_quoted_printable_and_charsets_of_2_1);
  g_test_add_func ("/vcard/refuse/by-line", refuses_by_line);
  g_test_add_func ("/vcard/refuse/too-large-or-no-text", refuses_what_is_too_large_or_no_text);
  g_test_add_func ("/vcard/write/what-it-reads", writes_what_it_reads);
  return g_test_run ();
}
