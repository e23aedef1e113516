/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading CSV: what RFC 4180 allows is read, and what is wrong is named by its line. */

#include <string.h>

#include "tandem-csv.h"

/* The rows as one text: fields in brackets, the line before each row. */
static char *
read_to_text (const char *data, gssize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size >= 0 ? (gsize) size : strlen (data));
  g_autoptr (GPtrArray) rows = tandem_csv_read (bytes, "people.csv", error);
  GString *text;

  if (rows == NULL)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const TandemCsvRow *row = rows->pdata[i];

      g_string_append_printf (text, "%u", row->line);
      for (gsize j = 0; row->fields[j] != NULL; j++)
        g_string_append_printf (text, "[%s]", row->fields[j]);
    }
  return g_string_free (text, FALSE);
}

static void
reads (gconstpointer data)
{
  const char *const *file_and_rows = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_to_text (file_and_rows[1], -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, file_and_rows[2]);
}

static void
refuses (gconstpointer data)
{
  const char *const *file_and_words = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_to_text (file_and_words[1], -1, &error);

  g_assert_null (text);
  g_assert_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX);
  if (strstr (error->message, file_and_words[2]) == NULL)
    g_error ("“%s” is not in: %s", file_and_words[2], error->message);
}

/* Path, file, rows with the line that each begins in. */
static const char *const readable[][3] = {
  { "nothing", "", "" },
  { "rows", "a,b\nc,d\n", "1[a][b]2[c][d]" },
  { "no-last-newline", "a,b\nc,d", "1[a][b]2[c][d]" },
  { "crlf", "a,b\r\nc,d\r\n", "1[a][b]2[c][d]" },
  { "cr-alone", "a,b\rc,d\re,f", "1[a][b]2[c][d]3[e][f]" },
  { "byte-order-mark",
    "\xef\xbb\xbf"
    "a,b\n",
    "1[a][b]" },
  { "byte-order-mark-alone", "\xef\xbb\xbf", "" },
  { "byte-order-mark-before-quote", "\xef\xbb\xbf\"a\",b\n", "1[a][b]" },
  { "quoted-comma-and-newline", "\"a,\nb\",c\nd,e\n", "1[a,\nb][c]3[d][e]" },
  { "quoted-crlf", "\"a\r\nb\",c\r\nd,e\r\n", "1[a\r\nb][c]3[d][e]" },
  { "quoted-empty-line", "\"a\n\nb\",c\nd,e\n", "1[a\n\nb][c]4[d][e]" },
  { "doubled-quote", "\"say \"\"yes\"\"\",\"\"\"\"\n", "1[say \"yes\"][\"]" },
  { "empty-fields", ",,\n\"\",,\n", "1[][][]2[][][]" },
  { "empty-lines", "\n\na,b\n\n\nc,d\n\n", "3[a][b]6[c][d]" },
  { "empty-lines-crlf", "\r\n\r\na\r\n\r\nb\r\n", "3[a]5[b]" },
  { "letters-of-the-world", "Zoë,Дарья,山田\n", "1[Zoë][Дарья][山田]" },
  { "rows-of-different-length", "a\nb,c\n", "1[a]2[b][c]" },
};

/* Path, file, what the message says. */
static const char *const unreadable[][3] = {
  { "quote-inside-of-field", "a,b\nc\"d,e\n", "people.csv:2:" },
  { "text-after-quote", "a,b\nc,d\n\"e\"f,g\n", "people.csv:3:" },
  { "quote-without-end", "a,b\nc,\"d\ne,f\ng,h\n", "people.csv:2:" },
  { "quote-without-end-after-empty-line", "a,b\n\"c\n\n\nd", "people.csv:2:" },
  { "latin-1", "a,b\nZo\xeb,c\n", "people.csv:2:" },
  { "utf-16",
    "\xff\xfe"
    "a,b\n",
    "people.csv:1:" },
  { "latin-1-crlf", "a,b\r\nc,d\r\nZo\xeb,c\r\n", "people.csv:3:" },
  { "latin-1-cr-alone", "a,b\rc,d\rZo\xeb,c\r", "people.csv:3:" },
  { "half-a-letter", "a,b\n\nc,\xc3", "people.csv:3:" },
};

static void
refuses_zero_byte (void)
{
  static const char data[] = "a,b\nc\0d,e\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (read_to_text (data, sizeof data - 1, &error));
  g_assert_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "people.csv:2:"));
}

/* @size bytes of @unit again and again. */
static void
assert_too_large (const char *unit, gsize size, const char *words)
{
  g_autoptr (GString) data = g_string_sized_new (size);
  g_autoptr (GError) error = NULL;

  while (data->len < size)
    g_string_append (data, unit);
  g_assert_null (read_to_text (data->str, (gssize) data->len, &error));
  g_assert_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
refuses_large_file (void)
{
  assert_too_large ("0123456789abcde\n", 8 * 1024 * 1024 + 1, "8 MiB");
}

static void
refuses_long_row (void)
{
  assert_too_large (",", 200, "people.csv:1:");
}

/* As many as can reasonably be meant, in as many bytes as a file may have. */
static void
refuses_many_rows (void)
{
  assert_too_large ("a\n", 4 * 1024 * 1024, "rows");
}

static void
reads_largest_file (void)
{
  g_autofree char *data = g_malloc (8 * 1024 * 1024);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  memset (data, 'x', 8 * 1024 * 1024);
  bytes = g_bytes_new_static (data, 8 * 1024 * 1024);
  rows = tandem_csv_read (bytes, "people.csv", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (strlen (((TandemCsvRow *) rows->pdata[0])->fields[0]), ==, 8 * 1024 * 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/reads/", readable[i][0], NULL);

      g_test_add_data_func (path, readable[i], reads);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/names-line-of/", unreadable[i][0], NULL);

      g_test_add_data_func (path, unreadable[i], refuses);
    }
  g_test_add_func ("/csv/names-line-of/zero-byte", refuses_zero_byte);
  g_test_add_func ("/csv/refuses/large-file", refuses_large_file);
  g_test_add_func ("/csv/refuses/long-row", refuses_long_row);
  g_test_add_func ("/csv/refuses/many-rows", refuses_many_rows);
  g_test_add_func ("/csv/reads/largest-file", reads_largest_file);
  return g_test_run ();
}
