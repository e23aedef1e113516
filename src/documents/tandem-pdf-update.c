/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo cannot write into a PDF: the language of the document, which a screen reader needs to pronounce it, and
 * what its pictures show. It is added as the format has it for later changes, an incremental update (ISO
 * 32000-1, 7.5.6): new versions of some objects, a cross-reference table of them, and a trailer that points back to the
 * first. */

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

/* New versions of objects, and where each of them is. */
typedef struct
{
  const Pdf *file;
  GString *objects;
  GString *entries;
} Update;

static void
append_object (Update *self, guint object, const char *dictionary)
{
  g_string_append_printf (self->entries, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", object,
                          self->file->length + self->objects->len);
  g_string_append_printf (self->objects, "%u 0 obj\n<<%s>>\nendobj\n", object, dictionary);
}

/* As a text string (ISO 32000-1, 7.9.2.2), in hexadecimal: nothing in it can end it. */
static char *
format_text (const char *text)
{
  gsize length = 0;
  g_autofree char *utf16 = g_convert (text, -1, "UTF-16BE", "UTF-8", NULL, &length, NULL);
  GString *string = g_string_new ("<FEFF");

  for (gsize i = 0; utf16 != NULL && i < length; i++)
    g_string_append_printf (string, "%02X", (guint8) utf16[i]);
  g_string_append_c (string, '>');

  return g_string_free (string, FALSE);
}

static gboolean
is_figure (const char *dictionary)
{
  return strstr (dictionary, "/Type /StructElem") != NULL && strstr (dictionary, "/S /Figure\n") != NULL;
}

/* cairo writes the elements in the order in which they were begun. */
static GArray *
find_figures (const Pdf *self)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint object = 1; object < self->size; object++)
    {
      g_autofree char *dictionary = dup_dictionary (self, object);

      if (dictionary != NULL && is_figure (dictionary))
        g_array_append_val (figures, object);
    }

  return figures;
}

/* Says what each picture shows (14.9.3), if there are as many as are known. */
static void
describe_figures (Update *update, GPtrArray *words)
{
  g_autoptr (GArray) figures = find_figures (update->file);

  if (figures->len != words->len)
    {
      g_warning ("The PDF has %u pictures, and words for %u.", figures->len, words->len);
      return;
    }
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *dictionary = dup_dictionary (update->file, g_array_index (figures, guint, i));
      g_autofree char *text = format_text (words->pdata[i]);
      g_autofree char *described = g_strdup_printf ("%s   /Alt %s\n", dictionary, text);

      append_object (update, g_array_index (figures, guint, i), described);
    }
}

static void
write_update (Update *update, const char *language, const char *catalogue, const char *info, GPtrArray *figures)
{
  const Pdf *file = update->file;
  g_autofree char *new_catalogue =
    g_strdup_printf ("%s   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n", catalogue, language);
  g_autoptr (GString) new_info = g_string_new (info);
  gsize xref;

  mend_date (new_info);
  append_object (update, file->root, new_catalogue);
  append_object (update, file->info, new_info->str);
  if (figures != NULL && figures->len > 0)
    describe_figures (update, figures);
  xref = file->length + update->objects->len;
  g_string_append_printf (update->objects, "xref\n%s", update->entries->str);
  g_string_append_printf (update->objects,
                          "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT " >>\n", file->size,
                          file->root, file->info, file->xref);
  g_string_append_printf (update->objects, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", xref);
}

/**
 * tandem_pdf_describe:
 * @pdf: a PDF of version 1.4, as cairo writes it
 * @language: a BCP 47 tag
 * @figures: (nullable) (element-type utf8): what each of its tagged pictures shows, in the order in which they were
 * drawn
 *
 * Adds the language to the catalogue (ISO 32000-1, 14.9.2), that readers show the title of the document and not the
 * name of the file (12.2), and what the pictures show, for whoever has it read aloud (14.9.3).
 *
 * Returns: %FALSE when @pdf is not built as expected, or @language is no tag; then nothing has been changed
 */
gboolean
tandem_pdf_describe (GByteArray *pdf, const char *language, GPtrArray *figures)
{
  Pdf file = { NULL };
  g_autofree char *catalogue = NULL, *info = NULL;
  g_autoptr (GString) objects = g_string_new (NULL), entries = g_string_new (NULL);
  Update update = { &file, objects, entries };
  gboolean known;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  known = is_language_tag (language) && open_pdf (&file, pdf) && (catalogue = dup_dictionary (&file, file.root)) &&
          (info = dup_dictionary (&file, file.info));
  if (known)
    write_update (&update, language, catalogue, info, figures);
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (known)
    g_byte_array_append (pdf, (const guint8 *) objects->str, objects->len);

  return known;
}
