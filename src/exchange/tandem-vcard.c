/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and writes vCards: 4.0 (RFC 6350), 3.0 (RFC 2426) and what telephones still write of 2.1, as far as a directory
 * of therapists can use them. Done here because what reads them in the distributions is either no longer cared for
 * (libvformat, libvc) or brings a network stack, a mail store and C++ into a program that must have none of them
 * (evolution-data-server). What comes from outside is never trusted: it is fuzzed (tests/fuzz/fuzz-vcard.c). */

#include "tandem-vcard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SIZE (8 * 1024 * 1024)
#define MAX_CARDS 10000
/* Octets of a line, without its end (RFC 6350, 3.2). */
#define LINE_LENGTH 75

const char *const tandem_vcard_columns[TANDEM_VCARD_N_COLUMNS + 1] = { "name",    "profession", "email", "phone",
                                                                       "address", "languages",  "notes", NULL };

typedef struct
{
  const char *name; /* of the file */
  GPtrArray *rows;
  guint line; /* that the content line begins in */
  guint card_line;
  GString *values[TANDEM_VCARD_N_COLUMNS];
  gboolean preferred[TANDEM_VCARD_N_COLUMNS];
  gboolean formatted; /* the name is the whole one, not the one in parts */
  gboolean within;
} Reader;

typedef struct
{
  char *name;
  char **parameters;
  char *value; /* as it stands */
} ContentLine;

static void
content_line_clear (ContentLine *line)
{
  g_free (line->name);
  g_strfreev (line->parameters);
  g_free (line->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ContentLine, content_line_clear)

static void
row_free (TandemCsvRow *row)
{
  g_strfreev (row->fields);
  g_free (row);
}

static gboolean
fail (Reader *self, GError **error, guint line, const char *what)
{
  g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX, "%s:%u: %s", self->name, line, what);
  return FALSE;
}

/* The first of any of @stops that stands outside of quotes; or the end. */
static const char *
find_outside_quotes (const char *text, const char *stops)
{
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++)
    if (*text == '"')
      quoted = !quoted;
    else if (!quoted && strchr (stops, *text) != NULL)
      break;
  return text;
}

static gboolean
parse_line (const char *text, ContentLine *line)
{
  const char *colon = find_outside_quotes (text, ":");
  g_autoptr (GStrvBuilder) parameters = g_strv_builder_new ();
  const char *end = find_outside_quotes (text, ":;");
  const char *dot;

  if (*colon == '\0' || end == text)
    return FALSE;
  dot = memchr (text, '.', (gsize) (end - text));
  line->name = g_ascii_strup (dot != NULL ? dot + 1 : text, end - (dot != NULL ? dot + 1 : text));
  while (end < colon)
    {
      const char *start = end + 1;
      g_autofree char *parameter = NULL;

      end = find_outside_quotes (start, ":;");
      parameter = g_ascii_strup (start, end - start);
      g_strv_builder_add (parameters, parameter);
    }
  line->parameters = g_strv_builder_end (parameters);
  line->value = g_strdup (colon + 1);
  return TRUE;
}

/* The value of a parameter; of version 2.1 the value alone ("QUOTED-PRINTABLE") counts too. */
static gboolean
has_parameter (const ContentLine *line, const char *value)
{
  for (gsize i = 0; line->parameters[i] != NULL; i++)
    {
      const char *equals = strchr (line->parameters[i], '=');
      g_auto (GStrv) values = g_strsplit_set (equals != NULL ? equals + 1 : line->parameters[i], ",\"", -1);

      if (g_strv_contains ((const char *const *) values, value))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_charset (const ContentLine *line)
{
  for (gsize i = 0; line->parameters[i] != NULL; i++)
    if (g_str_has_prefix (line->parameters[i], "CHARSET="))
      return line->parameters[i] + strlen ("CHARSET=");
  return "UTF-8";
}

static char *
decode_quoted_printable (const char *text)
{
  GString *bytes = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == '=' && g_ascii_isxdigit (text[1]) && g_ascii_isxdigit (text[2]))
      {
        char byte = (char) (g_ascii_xdigit_value (text[1]) << 4 | g_ascii_xdigit_value (text[2]));

        if (byte != '\0')
          g_string_append_c (bytes, byte);
        text += 2;
      }
    else
      g_string_append_c (bytes, *text);
  return g_string_free (bytes, FALSE);
}

/* (transfer full) (nullable): the value in UTF-8; its escapes are still there. */
static char *
decode_value (const ContentLine *line)
{
  g_autofree char *bytes =
    has_parameter (line, "QUOTED-PRINTABLE") ? decode_quoted_printable (line->value) : g_strdup (line->value);
  const char *charset = find_charset (line);

  if (g_utf8_validate (bytes, -1, NULL))
    return g_steal_pointer (&bytes);
  return g_str_equal (charset, "UTF-8") ? NULL : g_convert (bytes, -1, "UTF-8", charset, NULL, NULL, NULL);
}

/* Up to an unescaped @stop; @text goes on after it, or is %NULL at the end. */
static char *
take_part (const char **text, char stop)
{
  GString *part = g_string_new (NULL);
  const char *p = *text;

  for (; *p != '\0' && *p != stop; p++)
    if (*p == '\\' && p[1] != '\0')
      {
        p++;
        g_string_append_c (part, *p == 'n' || *p == 'N' ? '\n' : *p);
      }
    else
      g_string_append_c (part, *p);
  *text = *p != '\0' ? p + 1 : NULL;
  return g_string_free (part, FALSE);
}

/* The components of a structured value in @order, those that are there, with @separator between them. */
static char *
join_parts (const char *text, const guint *order, gsize n_order, const char *separator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *joined = g_string_new (NULL);

  for (const char *rest = text; rest != NULL;)
    g_ptr_array_add (parts, g_strstrip (take_part (&rest, ';')));
  for (gsize i = 0; i < n_order; i++)
    {
      const char *part = order[i] < parts->len ? parts->pdata[order[i]] : "";

      if (part[0] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", part);
    }
  return g_string_free (joined, FALSE);
}

static char *
whole_text (const char *text)
{
  const char *rest = text;

  return g_strstrip (take_part (&rest, '\0'));
}

/* The first that a card has of a kind is kept, but for one that it prefers. */
static void
keep (Reader *self, const ContentLine *line, TandemVcardColumn column, const char *value)
{
  gboolean preferred = has_parameter (line, "PREF") || has_parameter (line, "1");

  if (value[0] == '\0' || (self->values[column]->len > 0 && (self->preferred[column] || !preferred)))
    return;
  self->preferred[column] = preferred;
  g_string_assign (self->values[column], value);
}

static void
keep_name (Reader *self, const ContentLine *line, const char *value)
{
  static const guint order[] = { 3, 1, 2, 0, 4 }; /* prefix, given, other, family, suffix */
  gboolean whole = g_str_equal (line->name, "FN");
  g_autofree char *name = whole ? whole_text (value) : join_parts (value, order, G_N_ELEMENTS (order), " ");

  if (name[0] == '\0' || (self->formatted && !whole))
    return;
  self->formatted = whole;
  g_string_assign (self->values[TANDEM_VCARD_NAME], name);
}

static void
keep_value (Reader *self, const ContentLine *line, const char *value)
{
  static const guint address_order[] = { 0, 1, 2, 5, 3, 4, 6 }; /* … street, code, town, region, country */
  g_autofree char *text = whole_text (value);

  if (g_str_equal (line->name, "FN") || g_str_equal (line->name, "N"))
    keep_name (self, line, value);
  else if (g_str_equal (line->name, "TITLE") || g_str_equal (line->name, "ROLE"))
    keep (self, line, TANDEM_VCARD_PROFESSION, text);
  else if (g_str_equal (line->name, "EMAIL"))
    keep (self, line, TANDEM_VCARD_EMAIL, text);
  else if (g_str_equal (line->name, "TEL"))
    keep (self, line, TANDEM_VCARD_PHONE, g_str_has_prefix (text, "tel:") ? text + strlen ("tel:") : text);
  else if (g_str_equal (line->name, "NOTE"))
    keep (self, line, TANDEM_VCARD_NOTES, text);
  else if (g_str_equal (line->name, "ADR"))
    {
      g_autofree char *address = join_parts (value, address_order, G_N_ELEMENTS (address_order), "\n");

      keep (self, line, TANDEM_VCARD_ADDRESS, address);
    }
  else if (g_str_equal (line->name, "LANG") && text[0] != '\0')
    g_string_append_printf (self->values[TANDEM_VCARD_LANGUAGES], "%s%s",
                            self->values[TANDEM_VCARD_LANGUAGES]->len > 0 ? ";" : "", text);
}

static void
begin_card (Reader *self)
{
  self->within = TRUE;
  self->formatted = FALSE;
  self->card_line = self->line;
  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    {
      g_string_truncate (self->values[i], 0);
      self->preferred[i] = FALSE;
    }
}

static void
end_card (Reader *self)
{
  TandemCsvRow *row = g_new0 (TandemCsvRow, 1);

  self->within = FALSE;
  row->line = self->card_line;
  row->fields = g_new0 (char *, TANDEM_VCARD_N_COLUMNS + 1);
  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    row->fields[i] = g_strdup (self->values[i]->str);
  g_ptr_array_add (self->rows, row);
}

static gboolean
take_line (Reader *self, const char *text, GError **error)
{
  g_auto (ContentLine) line = { NULL };
  g_autofree char *value = NULL;

  if (text[0] == '\0')
    return TRUE;
  if (!parse_line (text, &line))
    return fail (self, error, self->line, _ ("this is not a line of a vCard."));
  value = decode_value (&line);
  if (value == NULL)
    return fail (self, error, self->line, _ ("the text is not UTF-8."));
  if (g_str_equal (line.name, "BEGIN"))
    {
      if (self->within)
        return fail (self, error, self->line, _ ("a card begins within another."));
      if (self->rows->len > MAX_CARDS)
        return fail (self, error, self->line, _ ("there are too many cards in one file."));
      begin_card (self);
    }
  else if (!self->within)
    return fail (self, error, self->line, _ ("this stands outside of a card. A card begins with BEGIN:VCARD."));
  else if (g_str_equal (line.name, "END"))
    end_card (self);
  else
    keep_value (self, &line, value);
  return TRUE;
}

/* Whether the line goes on in the next: a soft line break of quoted-printable, in version 2.1. The value may say what
 * it likes; what counts stands before it. */
static gboolean
goes_on (const GString *text)
{
  g_autofree char *parameters = NULL;

  if (!g_str_has_suffix (text->str, "="))
    return FALSE;
  parameters = g_ascii_strup (text->str, find_outside_quotes (text->str, ":") - text->str);
  return strstr (parameters, "QUOTED-PRINTABLE") != NULL;
}

static gboolean
read_lines (Reader *self, GBytes *bytes, GError **error)
{
  g_autofree char *data = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = lines[i];
      gsize length = strlen (line);
      gboolean soft = goes_on (text);

      if (length > 0 && line[length - 1] == '\r')
        line[length - 1] = '\0';
      if (soft)
        g_string_truncate (text, text->len - 1);
      if (soft || line[0] == ' ' || line[0] == '\t')
        {
          g_string_append (text, soft ? line : line + 1);
          continue;
        }
      if (!take_line (self, text->str, error))
        return FALSE;
      g_string_assign (text, line);
      self->line = i + 1;
    }
  return take_line (self, text->str, error);
}

static void
add_header (GPtrArray *rows)
{
  TandemCsvRow *header = g_new0 (TandemCsvRow, 1);

  header->line = 1;
  header->fields = g_strdupv ((char **) tandem_vcard_columns);
  g_ptr_array_add (rows, header);
}

/**
 * tandem_vcard_read:
 * @bytes: a file of vCards (RFC 6350, RFC 2426, or version 2.1)
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Reads the cards as the rows of a table, with a header row of tandem_vcard_columns first, so that cards are taken over
 * as rows of a CSV file are. Languages are separated by ";". What a directory has no place for is passed over.
 *
 * Returns: (transfer full) (element-type TandemCsvRow): the rows, or %NULL with an error that names the line
 */
GPtrArray *
tandem_vcard_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  Reader reader = { .name = name, .rows = rows, .line = 1 };
  gboolean whole;

  if (g_bytes_get_size (bytes) > MAX_SIZE)
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("%s is larger than %d MB; that is no file of people."), name, MAX_SIZE / (1024 * 1024));
      return NULL;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      fail (&reader, error, 1, _ ("there is no card in the file."));
      return NULL;
    }
  if (memchr (g_bytes_get_data (bytes, NULL), '\0', g_bytes_get_size (bytes)) != NULL)
    {
      fail (&reader, error, 1, _ ("the file is not text."));
      return NULL;
    }
  add_header (rows);
  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    reader.values[i] = g_string_new (NULL);
  whole = read_lines (&reader, bytes, error);
  if (whole && reader.within)
    whole = fail (&reader, error, reader.card_line, _ ("the card has no end; END:VCARD is missing."));
  else if (whole && rows->len == 1)
    whole = fail (&reader, error, 1, _ ("there is no card in the file."));
  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    g_string_free (reader.values[i], TRUE);
  return whole ? g_steal_pointer (&rows) : NULL;
}

/**
 * tandem_vcard_is:
 * @bytes: a file
 *
 * Returns: whether it begins as a file of vCards does
 */
gboolean
tandem_vcard_is (GBytes *bytes)
{
  static const char beginning[] = "BEGIN:VCARD";
  gsize size = g_bytes_get_size (bytes);

  return size >= strlen (beginning) &&
         g_ascii_strncasecmp (g_bytes_get_data (bytes, NULL), beginning, strlen (beginning)) == 0;
}

static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (escaped, "\\n");
    else if (*text != '\r')
      {
        if (strchr (",;\\", *text) != NULL)
          g_string_append_c (escaped, '\\');
        g_string_append_c (escaped, *text);
      }
  return g_string_free (escaped, FALSE);
}

/* Folded between characters, never within one. */
static void
append_line (GString *file, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize width = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (width + length > LINE_LENGTH)
        {
          g_string_append (file, "\r\n ");
          width = 1;
        }
      g_string_append_len (file, p, (gssize) length);
      width += length;
    }
  g_string_append (file, "\r\n");
}

static void
append_value (GString *file, const char *name, const char *prefix, const char *value)
{
  g_autofree char *escaped = escape (value != NULL ? value : "");
  g_autofree char *whole = g_strconcat (prefix, escaped, NULL);

  if (escaped[0] != '\0')
    append_line (file, name, whole);
}

/**
 * tandem_vcard_append:
 * @file: what was written so far
 * @values: (array fixed-size=7): the values of a person, in the order of #TandemVcardColumn; %NULL where there is none
 *
 * Appends a card of version 4.0 (RFC 6350). The address stands in it as the street, for it is not kept in parts.
 */
void
tandem_vcard_append (GString *file, const char *const values[TANDEM_VCARD_N_COLUMNS])
{
  const char *languages = values[TANDEM_VCARD_LANGUAGES];
  g_auto (GStrv) tags = g_strsplit (languages != NULL ? languages : "", ";", -1);

  g_string_append (file, "BEGIN:VCARD\r\nVERSION:4.0\r\n");
  append_value (file, "FN", "", values[TANDEM_VCARD_NAME]);
  append_value (file, "TITLE", "", values[TANDEM_VCARD_PROFESSION]);
  append_value (file, "EMAIL", "", values[TANDEM_VCARD_EMAIL]);
  append_value (file, "TEL", "", values[TANDEM_VCARD_PHONE]);
  append_value (file, "ADR", ";;", values[TANDEM_VCARD_ADDRESS]);
  for (gsize i = 0; tags[i] != NULL; i++)
    append_value (file, "LANG", "", tags[i]);
  append_value (file, "NOTE", "", values[TANDEM_VCARD_NOTES]);
  g_string_append (file, "END:VCARD\r\n");
}
