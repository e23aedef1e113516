/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a paper to a PDF file: whole or not at all, the same bytes for the same paper. */

#include "tandem-paper-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tandem-document-error.h"
#include "tandem-pdf-protect.h"
#include "tandem-pdf-update.h"

static cairo_status_t
append_to_array (gpointer closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const char *title, const char *author, GDateTime *created)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tandem");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);

  /* In UTC, so that the zone of whoever writes does not change the bytes. */
  if (created != NULL)
    {
      g_autoptr (GDateTime) utc = g_date_time_to_utc (created);
      g_autofree char *date = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    }
}

/* Headings, each under the last one that is above it. @first: how many pages are before those of the paper. */
static void
add_outline (TandemPaper *self, cairo_surface_t *surface, guint page, guint first, int parents[7])
{
  GArray *placements = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < placements->len; i++)
    {
      const TandemPlacement *placement = &g_array_index (placements, TandemPlacement, i);
      const TandemBlock *block = placement->box->block;
      g_autofree char *target = NULL;
      char y[G_ASCII_DTOSTR_BUF_SIZE];

      if (block == NULL || block->kind != TANDEM_BLOCK_HEADING || placement->first > 0 || block->text[0] == '\0')
        continue;

      g_ascii_formatd (y, sizeof y, "%.2f", self->style->top + placement->y);
      target = g_strdup_printf ("page=%u pos=[0 %s]", first + page + 1, y);
      parents[block->level] = cairo_pdf_surface_add_outline (surface, parents[block->level - 1], block->text, target,
                                                             CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (guint level = block->level + 1; level < 7; level++)
        parents[level] = parents[block->level];
    }
}

/* @parent: the bookmark that the headings come under. @figures: gets what the pictures show. */
static gboolean
draw_pages (TandemPaper *self, cairo_surface_t *surface, guint first, int parent, GPtrArray *figures,
            GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  TandemTagger *tagger = tandem_tagger_new (cr, figures);
  int parents[7] = { parent, parent, parent, parent, parent, parent, parent };
  gboolean cancelled = FALSE;

  for (guint page = 0; page < self->pages->len && !cancelled; page++)
    {
      tandem_paper_draw (self, page, cr, tagger);
      add_outline (self, surface, page, first, parents);
      if (page + 1 == self->pages->len)
        tandem_tagger_finish (tagger);
      cairo_show_page (cr);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  tandem_tagger_free (tagger);
  cairo_destroy (cr);

  return !cancelled;
}

/* PDF 1.4 has tags and transparency; later ones have only other ways to pack the same. */
static cairo_surface_t *
create_surface (GByteArray *bytes, TandemPaper *first)
{
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_to_array, bytes, first->style->width, first->style->height);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);

  return surface;
}

/* Destroys @surface. */
static gboolean
finish_surface (cairo_surface_t *surface, GByteArray *bytes, const char *language, GPtrArray *figures, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_FAILED, _ ("The PDF could not be made: %s."),
                   cairo_status_to_string (status));
      return FALSE;
    }
  tandem_pdf_describe (bytes, language, figures);

  return TRUE;
}

static GByteArray *
render (TandemPaper *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  cairo_surface_t *surface = create_surface (bytes, self);
  gboolean drawn;

  set_metadata (surface, self->title, self->author, self->date);
  drawn = draw_pages (self, surface, 0, CAIRO_PDF_OUTLINE_ROOT, figures, cancellable, error);
  if (!finish_surface (surface, bytes, self->language, figures, drawn ? error : NULL) || !drawn)
    return NULL;

  return g_steal_pointer (&bytes);
}

/* A bookmark for the paper, its headings under it. */
static gboolean
append_paper (TandemPaper *self, cairo_surface_t *surface, guint first, GPtrArray *figures, GCancellable *cancellable,
              GError **error)
{
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", first + 1);
  int bookmark = cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, self->title != NULL ? self->title : "",
                                                target, CAIRO_PDF_OUTLINE_FLAG_BOLD);

  cairo_pdf_surface_set_size (surface, self->style->width, self->style->height);

  return draw_pages (self, surface, first, bookmark, figures, cancellable, error);
}

static GDateTime *
find_latest_date (GPtrArray *papers)
{
  GDateTime *latest = NULL;

  for (guint i = 0; i < papers->len; i++)
    {
      GDateTime *date = ((TandemPaper *) papers->pdata[i])->date;

      if (date != NULL && (latest == NULL || g_date_time_compare (date, latest) > 0))
        latest = date;
    }

  return latest;
}

static GByteArray *
render_together (GPtrArray *papers, const char *title, TandemPaperProgress progress, gpointer data,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  TandemPaper *first_paper = papers->pdata[0];
  cairo_surface_t *surface;
  gboolean drawn = TRUE;
  guint first = 0;

  tandem_paper_ensure_layout (first_paper);
  surface = create_surface (bytes, first_paper);
  set_metadata (surface, title, first_paper->author, find_latest_date (papers));
  for (guint i = 0; i < papers->len && drawn; i++)
    {
      TandemPaper *paper = papers->pdata[i];

      tandem_paper_ensure_layout (paper);
      drawn = append_paper (paper, surface, first, figures, cancellable, error);
      first += paper->pages->len;
      if (drawn && progress != NULL)
        progress (i + 1, papers->len, data);
    }
  if (!finish_surface (surface, bytes, first_paper->language, figures, drawn ? error : NULL) || !drawn)
    return NULL;

  return g_steal_pointer (&bytes);
}

/* What a coach can do about it; GLib's own messages name the file beside, which nobody knows. */
static GError *
explain (const GError *cause, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder_name = g_filename_display_name (folder);
  GQuark domain = G_IO_ERROR;
  int code = g_io_error_from_file_error (cause->code);

  switch (cause->code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return g_error_new (domain, code, _ ("“%s” could not be saved, because there is no folder “%s”."), name,
                          folder_name);
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return g_error_new (domain, code,
                          _ ("“%s” could not be saved, because nothing may be written to the folder “%s”."), name,
                          folder_name);
    case G_FILE_ERROR_NOSPC:
      return g_error_new (domain, code, _ ("“%s” could not be saved, because the disk is full."), name);
    case G_FILE_ERROR_ISDIR:
      return g_error_new (domain, code, _ ("“%s” could not be saved, because a folder has that name."), name);
    default:
      return g_error_new (domain, code, _ ("“%s” could not be saved. What was there before has not been changed."),
                          name);
    }
}

static gboolean
save_at_path (const char *path, GByteArray *bytes, GError **error)
{
  GError *cause = NULL;

  /* GLib 2.84 keeps the mode of what is overwritten, older ones do not. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_chmod (path, 0600);

  /* GLib writes beside, syncs, renames, and syncs the folder. */
  if (!g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &cause))
    {
      g_propagate_error (error, explain (cause, path));
      g_error_free (cause);
      return FALSE;
    }

  return TRUE;
}

static gboolean
save (GFile *file, GByteArray *bytes, GCancellable *cancellable, GError **error)
{
  if (g_file_peek_path (file) != NULL)
    return save_at_path (g_file_peek_path (file), bytes, error);

  return g_file_replace_contents (file, (const char *) bytes->data, bytes->len, NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

static gboolean
refuse_too_large (TandemPaper *self, GError **error)
{
  if (!tandem_paper_is_too_large (self))
    return FALSE;

  g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE,
                       _ ("This text is too long to be laid out as a paper."));
  return TRUE;
}

/**
 * tandem_paper_write_pdf:
 * @self: a paper
 * @file: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes the paper as a PDF 1.4 with its fonts embedded, its structure tagged (ISO 32000-1, 14.8), its headings as
 * bookmarks, and title, author, language and date. The file can be read by its owner only. It is written beside and
 * renamed, so that there is either all of it or what was there before.
 *
 * Returns: whether it stands; else %TANDEM_DOCUMENT_ERROR_TOO_LARGE, %TANDEM_DOCUMENT_ERROR_FAILED or a %G_IO_ERROR,
 * whose message names the file
 */
gboolean
tandem_paper_write_pdf (TandemPaper *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (TANDEM_IS_PAPER (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (refuse_too_large (self, error))
    return FALSE;

  tandem_paper_ensure_layout (self);
  bytes = render (self, cancellable, error);

  if (bytes != NULL && self->enclosed->len > 0 &&
      !tandem_pdf_append (bytes, self->enclosed, self->style->width, self->style->height, error))
    return FALSE;
  if (bytes != NULL && self->password != NULL && !tandem_pdf_protect (bytes, self->password, error))
    return FALSE;

  return bytes != NULL && save (file, bytes, cancellable, error);
}

/**
 * tandem_paper_write_pdf_together:
 * @papers: (element-type TandemPaper): papers, one at least
 * @title: what they are together
 * @file: where to
 * @progress: (nullable) (scope call): called after each paper
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes several papers into one PDF, one after another as they are, each with a bookmark. Otherwise like
 * tandem_paper_write_pdf(); the language is that of the first.
 *
 * Returns: whether it stands
 */
gboolean
tandem_paper_write_pdf_together (GPtrArray *papers, const char *title, GFile *file, TandemPaperProgress progress,
                                 gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (papers->len > 0, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      if (refuse_too_large (papers->pdata[i], error))
        return FALSE;
    }

  bytes = render_together (papers, title, progress, data, cancellable, error);

  return bytes != NULL && save (file, bytes, cancellable, error);
}
