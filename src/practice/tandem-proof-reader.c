/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-proof-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean G_GNUC_PRINTF (2, 3) fail (TandemProofReader *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  if (self->fault != NULL)
    return FALSE;
  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  self->fault = g_strdup_printf (_ ("Line %u: %s"), self->line, what);
  return FALSE;
}

static gboolean
fail_as_unexpected (TandemProofReader *self)
{
  return fail (self, self->position == self->end ? _ ("The file ends too early.")
                                                 : _ ("This is not what Tandem writes in this place."));
}

gboolean
tandem_proof_reader_skip (TandemProofReader *self, const char *text)
{
  gsize size = strlen (text);

  if (self->fault != NULL || (gsize) (self->end - self->position) < size || memcmp (self->position, text, size) != 0)
    return FALSE;
  self->position += size;
  for (; *text != '\0'; text++)
    self->line += *text == '\n';
  return TRUE;
}

gboolean
tandem_proof_reader_expect (TandemProofReader *self, const char *text)
{
  return tandem_proof_reader_skip (self, text) || fail_as_unexpected (self);
}

/* (transfer full) (nullable): the name that stands where a member should begin, whatever it is. */
static char *
peek_name (TandemProofReader *self)
{
  const char *start = self->position;
  const char *end;

  while (start < self->end && (*start == ' ' || *start == ',' || *start == '\n'))
    start++;
  if (start == self->end || *start != '"')
    return NULL;
  start++;
  end = memchr (start, '"', (gsize) (self->end - start));
  return end != NULL ? g_utf8_make_valid (start, MIN (end - start, 60)) : NULL;
}

gboolean
tandem_proof_reader_expect_member (TandemProofReader *self, const char *const *names, guint index, guint depth)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *found = NULL;

  tandem_proof_append_member (expected, names[index], index == 0, depth);
  if (tandem_proof_reader_skip (self, expected->str))
    return TRUE;
  if (self->fault != NULL)
    return FALSE;
  found = peek_name (self);
  self->line++;
  if (found == NULL)
    return fail (self, _ ("“%s” is missing."), names[index]);
  for (guint i = 0; names[i] != NULL; i++)
    if (i != index && g_str_equal (names[i], found))
      return i < index ? fail (self, _ ("“%s” stands there a second time."), found)
                       : fail (self, _ ("“%s” is missing."), names[index]);
  if (g_str_equal (names[index], found))
    return fail_as_unexpected (self);
  return fail (self, _ ("“%s” is unknown in this place, where “%s” must be."), found, names[index]);
}

/* The character behind a backslash; -1 where Tandem writes no such escape. */
static int
read_escape (TandemProofReader *self)
{
  static const char *const escapes[] = { "\"\"", "\\\\", "n\n", "r\r", "t\t" };
  int character;

  for (gsize i = 0; i < G_N_ELEMENTS (escapes); i++)
    if (*self->position == escapes[i][0])
      {
        self->position++;
        return escapes[i][1];
      }
  if (self->end - self->position < 5 || memcmp (self->position, "u00", 3) != 0 ||
      (self->position[3] != '0' && self->position[3] != '1') || g_ascii_isupper (self->position[4]) ||
      !g_ascii_isxdigit (self->position[4]))
    return -1;
  character = (self->position[3] - '0') * 16 + g_ascii_xdigit_value (self->position[4]);
  self->position += 5;
  /* Those that have a shorter escape, and 0, which ends the list and no text holds. */
  return strchr ("\n\r\t", character) != NULL ? -1 : character;
}

static gboolean
read_characters (TandemProofReader *self, GString *text)
{
  while (self->position < self->end && *self->position != '"')
    {
      int character = (guchar) *self->position++;

      if (character < 0x20)
        return FALSE;
      if (character == '\\')
        character = self->position < self->end ? read_escape (self) : -1;
      if (character < 0)
        return FALSE;
      g_string_append_c (text, (char) character);
    }
  return self->position < self->end;
}

char *
tandem_proof_reader_read_string (TandemProofReader *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!tandem_proof_reader_expect (self, "\""))
    return NULL;
  if (!read_characters (self, text))
    {
      fail (self, _ ("This is not a text as Tandem writes it."));
      return NULL;
    }
  self->position++;
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL))
    {
      fail (self, _ ("This text is not in UTF-8."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GBytes *
tandem_proof_reader_read_base64 (TandemProofReader *self)
{
  g_autofree char *text = tandem_proof_reader_read_string (self);
  g_autofree char *again = NULL;
  g_autofree guchar *data = NULL;
  gsize size;

  if (text == NULL)
    return NULL;
  data = g_base64_decode (text, &size);
  again = g_base64_encode (data, size);
  /* GLib passes over what is no base64; a second way to write the same bytes would let a flipped bit go unnoticed. */
  if (!g_str_equal (text, again))
    {
      fail (self, _ ("This is not base64."));
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

void
tandem_proof_append_member (GString *json, const char *name, gboolean first, guint depth)
{
  g_string_append_printf (json, "%s\n%*s\"%s\": ", first ? "" : ",", (int) depth * 2, "", name);
}

void
tandem_proof_append_string (GString *json, const char *text, gsize size)
{
  g_string_append_c (json, '"');
  for (gsize i = 0; i < size; i++)
    {
      guchar character = (guchar) text[i];

      if (character == '"' || character == '\\')
        g_string_append_printf (json, "\\%c", character);
      else if (character == '\n')
        g_string_append (json, "\\n");
      else if (character == '\r')
        g_string_append (json, "\\r");
      else if (character == '\t')
        g_string_append (json, "\\t");
      else if (character < 0x20)
        g_string_append_printf (json, "\\u%04x", character);
      else
        g_string_append_c (json, (char) character);
    }
  g_string_append_c (json, '"');
}
