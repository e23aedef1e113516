/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo cannot write into a PDF: the language of the document, which a screen reader needs to pronounce it. It is
 * added as the format has it for later changes, an incremental update (ISO 32000-1, 7.5.6): new versions of some
 * objects, a cross-reference table of them, and a trailer that points back to the first. */

#include "tandem-pdf-update.h"

#include <string.h>

typedef struct
{
  const char *data;
  gsize length;
  gsize xref; /* offset of the cross-reference table */
  const char *trailer;
  guint size;
  guint root;
  guint info;
} Pdf;

/* The last place of @needle in @data, or NULL. What comes before the tables is not text. */
static const char *
find_last (const char *data, gsize length, const char *needle)
{
  gsize needle_length = strlen (needle);

  for (gsize end = length; end >= needle_length; end--)
    {
      if (memcmp (data + end - needle_length, needle, needle_length) == 0)
        return data + end - needle_length;
    }

  return NULL;
}

/* Reads the number after @key in the dictionary at @start. */
static gboolean
read_key (const char *start, const char *key, guint *value)
{
  const char *found = strstr (start, key);
  guint64 number;

  if (found == NULL)
    return FALSE;
  number = g_ascii_strtoull (found + strlen (key), NULL, 10);
  *value = number;

  return number > 0 && number < 100000;
}

/* @pdf is followed by a 0, and so are the tables at its end, which are text. */
static gboolean
open_pdf (Pdf *self, const GByteArray *pdf)
{
  const char *start;

  self->data = (const char *) pdf->data;
  self->length = pdf->len - 1;
  start = find_last (self->data, self->length, "startxref");
  if (start == NULL)
    return FALSE;

  self->xref = g_ascii_strtoull (start + strlen ("startxref"), NULL, 10);
  if (self->xref == 0 || self->xref >= self->length || !g_str_has_prefix (self->data + self->xref, "xref\n0 "))
    return FALSE;

  self->trailer = strstr (self->data + self->xref, "trailer");

  return self->trailer != NULL && read_key (self->trailer, "/Size ", &self->size) &&
         read_key (self->trailer, "/Root ", &self->root) && read_key (self->trailer, "/Info ", &self->info);
}

/* Lines of the table are of 20 bytes each, from object 0 on. Returns the object's dictionary without its brackets. */
static char *
dup_dictionary (const Pdf *self, guint object)
{
  const char *table = strchr (self->data + self->xref + strlen ("xref\n"), '\n') + 1;
  const char *start, *end;
  guint64 offset;

  if (object >= self->size || table + 20 * (gsize) self->size > self->data + self->length)
    return NULL;

  offset = g_ascii_strtoull (table + 20 * (gsize) object, NULL, 10);
  if (offset == 0 || offset >= self->length)
    return NULL;

  start = g_strstr_len (self->data + offset, self->xref - offset, "<<");
  end = g_strstr_len (self->data + offset, self->xref - offset, "endobj");
  if (start == NULL || end == NULL || start > end)
    return NULL;

  end = g_strrstr_len (start, end - start, ">>");

  return end != NULL ? g_strndup (start + 2, end - start - 2) : NULL;
}

static gboolean
is_language_tag (const char *language)
{
  for (const char *p = language; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-')
        return FALSE;
    }

  return language[0] != '\0' && strlen (language) <= 35;
}

/* cairo 1.16 leaves out the prefix that dates have in a PDF (ISO 32000-1, 7.9.4) when it is given one. */
static void
mend_date (GString *info)
{
  g_string_replace (info, "/CreationDate (2", "/CreationDate (D:2", 1);
}

static void
append_object (GString *update, guint object, const char *dictionary)
{
  g_string_append_printf (update, "%u 0 obj\n<<%s>>\nendobj\n", object, dictionary);
}

static void
append_entry (GString *update, guint object, gsize offset)
{
  g_string_append_printf (update, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", object, offset);
}

/**
 * tandem_pdf_set_language:
 * @pdf: a PDF of version 1.4, as cairo writes it
 * @language: a BCP 47 tag
 *
 * Adds the language to the catalogue (ISO 32000-1, 14.9.2), and that readers show the title of the document and not the
 * name of the file (12.2).
 *
 * Returns: %FALSE when @pdf is not built as expected, or @language is no tag; then nothing has been changed
 */
gboolean
tandem_pdf_set_language (GByteArray *pdf, const char *language)
{
  Pdf file = { NULL };
  g_autofree char *catalogue = NULL, *info = NULL;
  g_autoptr (GString) new_catalogue = NULL, new_info = NULL, update = NULL;
  gsize root_offset, info_offset, xref_offset;
  gboolean known;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  known = is_language_tag (language) && open_pdf (&file, pdf) && (catalogue = dup_dictionary (&file, file.root)) &&
          (info = dup_dictionary (&file, file.info));
  if (known)
    {
      new_catalogue = g_string_new (catalogue);
      g_string_append_printf (new_catalogue, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                              language);
      new_info = g_string_new (info);
      mend_date (new_info);

      update = g_string_new (NULL);
      root_offset = file.length;
      append_object (update, file.root, new_catalogue->str);
      info_offset = file.length + update->len;
      append_object (update, file.info, new_info->str);
      xref_offset = file.length + update->len;
      g_string_append (update, "xref\n");
      append_entry (update, file.root, root_offset);
      append_entry (update, file.info, info_offset);
      g_string_append_printf (update, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT " >>\n",
                              file.size, file.root, file.info, file.xref);
      g_string_append_printf (update, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", xref_offset);
    }
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (known)
    g_byte_array_append (pdf, (const guint8 *) update->str, update->len);

  return known;
}
