/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads CSV files (RFC 4180) with libcsv, and says where a bad one is bad. */

#include "tandem-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SIZE (8 * 1024 * 1024)
#define MAX_FIELDS 200
#define MAX_ROWS 100000

typedef struct
{
  GPtrArray *rows;
  GPtrArray *fields;
  guint line;
  guint row_line;
  gboolean too_many_fields;
  gboolean too_many_rows;
} Reader;

static void
row_free (TandemCsvRow *row)
{
  g_strfreev (row->fields);
  g_free (row);
}

static void
on_field (void *field, size_t size, void *data)
{
  Reader *reader = data;

  if (reader->fields->len >= MAX_FIELDS)
    reader->too_many_fields = TRUE;
  else
    g_ptr_array_add (reader->fields, g_strndup (field != NULL ? field : "", size));
}

static void
on_row (int terminator, void *data)
{
  Reader *reader = data;
  TandemCsvRow *row;

  if (reader->rows->len >= MAX_ROWS)
    {
      reader->too_many_rows = TRUE;
      return;
    }
  row = g_new0 (TandemCsvRow, 1);
  row->line = reader->row_line;
  g_ptr_array_add (reader->fields, NULL);
  row->fields = (char **) g_ptr_array_steal (reader->fields, NULL);
  g_ptr_array_add (reader->rows, row);
}

static gboolean
check_bytes (const char *data, gsize size, const char *name, GError **error)
{
  const char *bad;

  if (size > MAX_SIZE)
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("%s is larger than 8 MiB. Split it into smaller files."), name);
      return FALSE;
    }
  if (!g_utf8_validate_len (data, size, &bad))
    {
      guint line = 1;

      for (const char *at = data; at < bad; at++)
        line += *at == '\n' || (*at == '\r' && at[1] != '\n');
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX,
                   _ ("%s:%u: this is not UTF-8 text. Save the file as “CSV UTF-8” and try again."), name, line);
      return FALSE;
    }
  return TRUE;
}

/* A line with its end: LF, CR LF, or CR alone as old spreadsheets write it. */
static gsize
line_length (const char *at, gsize left)
{
  gsize length = 0;

  while (length < left && at[length] != '\n' && at[length] != '\r')
    length++;
  if (length < left)
    length += at[length] == '\r' && length + 1 < left && at[length + 1] == '\n' ? 2 : 1;
  return length;
}

static gboolean
is_empty_line (const char *at)
{
  return at[0] == '\n' || at[0] == '\r';
}

static gboolean
check_bounds (const Reader *reader, const char *name, GError **error)
{
  if (reader->too_many_fields)
    g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("%s:%u: a row has more than %d fields."), name, reader->line, MAX_FIELDS);
  else if (reader->too_many_rows)
    g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("%s has more than %d rows. Split it into smaller files."), name, MAX_ROWS);
  else
    return TRUE;
  return FALSE;
}

/* Line by line, so that the line of a fault is known. */
static gboolean
parse (struct csv_parser *parser, Reader *reader, const char *data, gsize size, const char *name, GError **error)
{
  const char *at = data;
  const char *end = data + size;

  while (at < end)
    {
      gsize length = line_length (at, (gsize) (end - at));
      guint n_rows = reader->rows->len;

      reader->line++;
      if (csv_parse (parser, at, length, on_field, on_row, reader) != length)
        {
          g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX,
                       _ ("%s:%u: a quotation mark stands where it cannot. Double it inside of a quoted field."), name,
                       reader->line);
          return FALSE;
        }
      if (!check_bounds (reader, name, error))
        return FALSE;
      /* The next row begins behind this one, or behind an empty line; but not behind one within quotation marks. */
      if (reader->rows->len > n_rows || (reader->row_line == reader->line && is_empty_line (at)))
        reader->row_line = reader->line + 1;
      at += length;
    }
  if (csv_fini (parser, on_field, on_row, reader) == 0)
    return check_bounds (reader, name, error);
  g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX,
               _ ("%s:%u: a quoted field begins here and does not end."), name, reader->row_line);
  return FALSE;
}

/**
 * tandem_csv_read:
 * @bytes: a CSV file: UTF-8, with or without a byte order mark, at most 8 MiB
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Reads a CSV file as RFC 4180 describes it. Empty lines are passed over.
 *
 * Returns: (transfer full) (element-type TandemCsvRow): its rows; %NULL with %TANDEM_EXCHANGE_ERROR_SYNTAX, which names
 *   the line at fault, or %TANDEM_EXCHANGE_ERROR_TOO_LARGE
 */
GPtrArray *
tandem_csv_read (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  Reader reader = { .rows = rows, .fields = fields, .row_line = 1 };
  struct csv_parser parser;
  gboolean parsed;

  if (data == NULL)
    return g_steal_pointer (&rows);
  if (!check_bytes (data, size, name, error))
    return NULL;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("csv_init: out of memory");
  /* By itself it grows by 128 bytes, and copies a long field thousands of times. */
  csv_set_blk_size (&parser, 64 * 1024);
  parsed = parse (&parser, &reader, data, size, name, error);
  csv_free (&parser);
  return parsed ? g_steal_pointer (&rows) : NULL;
}

/**
 * tandem_csv_append:
 * @file: what was written so far
 * @field: a field
 * @last: whether the row ends with it
 *
 * Appends a field as RFC 4180 has it, in quotes where it needs them.
 */
void
tandem_csv_append (GString *file, const char *field, gboolean last)
{
  gsize size = strlen (field);
  gsize written = csv_write (NULL, 0, field, size);
  gsize start = file->len;

  if (strpbrk (field, ",\"\r\n") == NULL)
    g_string_append (file, field);
  else
    {
      g_string_set_size (file, start + written);
      csv_write (file->str + start, written, field, size);
    }
  g_string_append (file, last ? "\r\n" : ",");
}
