/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPaper is a document as it stands on paper: pages laid out once, and then shown, printed or written to a PDF
 * alike. */

#include "tandem-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-paper-private.h"

G_DEFINE_FINAL_TYPE (TandemPaper, tandem_paper, G_TYPE_OBJECT)

static void
clause_answer_free (TandemClauseAnswer *answer)
{
  g_free (answer->clause_id);
  g_free (answer->text);
  g_free (answer);
}

static void
enclosed_free (gpointer data)
{
  TandemEnclosed *enclosed = data;

  g_bytes_unref (enclosed->content);
  g_free (enclosed->name);
  g_free (enclosed);
}

static void
signature_block_free (TandemSignatureBlock *block)
{
  g_free ((char *) block->caption);
  g_free ((char *) block->name);
  g_free ((char *) block->authority);
  g_free ((char *) block->remark);
  g_free ((char *) block->signed_at);
  g_free ((char *) block->place);
  g_free ((char *) block->strokes);
  g_clear_pointer (&block->image, g_bytes_unref);
  g_free (block);
}

static void
read_blocks (TandemPaper *self)
{
  if (!tandem_paper_is_too_large (self))
    self->blocks = tandem_markdown_parse (self->markdown);
  else
    self->blocks = tandem_markdown_parse (_ ("This text is too long to be laid out as a paper."));
}

static void
append_line (GString *text, char *line)
{
  if (line[0] != '\0')
    g_string_append_printf (text, "%s\n", line);
  g_free (line);
}

/* A row of a table to a line. */
static void
append_row (GString *text, TandemBox *box)
{
  for (guint i = 0; i < box->pieces->len; i++)
    {
      const TandemPiece *piece = g_ptr_array_index (box->pieces, i);
      g_autofree char *words =
        piece->text != NULL ? tandem_text_dup_lines (piece->text, 0, piece->text->lines->len) : NULL;

      if (words != NULL)
        g_string_append_printf (text, "%s%c", words, piece->kind == TANDEM_PIECE_LABEL ? ' ' : '\t');
    }
  g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_pieces (GString *text, TandemBox *box)
{
  for (guint i = 0; i < box->pieces->len; i++)
    {
      const TandemPiece *piece = g_ptr_array_index (box->pieces, i);
      char *words = piece->text != NULL ? tandem_text_dup_lines (piece->text, 0, piece->text->lines->len) : NULL;

      if (words != NULL && box->text != NULL)
        g_string_append_printf (text, "%s ", words);
      else if (words != NULL)
        append_line (text, g_steal_pointer (&words));
      g_free (words);
    }
}

static void
tandem_paper_finalize (GObject *object)
{
  TandemPaper *self = TANDEM_PAPER (object);

  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->feet, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->style, tandem_paper_style_free);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->signatures);
  g_strfreev (self->letterhead);
  g_free (self->markdown);
  g_free (self->language);
  g_free (self->title);
  g_free (self->author);
  g_free (self->footer);
  g_free (self->mark);
  g_free (self->note);
  g_ptr_array_unref (self->enclosed);
  tandem_paper_set_password (self, NULL);

  G_OBJECT_CLASS (tandem_paper_parent_class)->finalize (object);
}

static void
tandem_paper_class_init (TandemPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_paper_finalize;
}

static void
tandem_paper_init (TandemPaper *self)
{
  self->enclosed = g_ptr_array_new_with_free_func (enclosed_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) clause_answer_free);
  self->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_block_free);
}

/*
 * tandem_paper_is_too_large:
 * @self: a paper
 *
 * Returns: whether its text is more than can be a paper
 */
gboolean
tandem_paper_is_too_large (TandemPaper *self)
{
  return strlen (self->markdown) > TANDEM_PAPER_MAX_BYTES;
}

/*
 * tandem_paper_ensure_layout:
 * @self: a paper
 *
 * Lays it out, unless that has been done.
 */
void
tandem_paper_ensure_layout (TandemPaper *self)
{
  if (self->pages != NULL)
    return;

  self->style = tandem_paper_style_new (self->size, self->language);
  read_blocks (self);
  self->boxes = tandem_paper_build_boxes (self);
  self->pages = tandem_paper_paginate (self->boxes, self->style->content_height);

  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) tandem_box_free);
  self->feet = g_ptr_array_new_with_free_func ((GDestroyNotify) tandem_box_free);
  for (guint page = 0; page < self->pages->len; page++)
    {
      g_ptr_array_add (self->heads, tandem_paper_build_head (self, page));
      g_ptr_array_add (self->feet, tandem_paper_build_foot (self, page, self->pages->len));
    }
}

/**
 * tandem_paper_new:
 * @markdown: the words, in CommonMark with tables; raw HTML and images in it are left out. A comment `<!-- clause: ID
 * -->` on a line of its own begins a clause, which lasts until the next such comment, `<!-- clause-end -->` or the end
 * @language: the language of the words, as a BCP 47 tag
 * @size: the sheet
 *
 * Makes a paper. A text of more than 256 KiB is not laid out: the paper then says so, and cannot be written to a PDF.
 *
 * Returns: (transfer full): the paper
 */
TandemPaper *
tandem_paper_new (const char *markdown, const char *language, TandemPaperSize size)
{
  TandemPaper *self;

  g_return_val_if_fail (markdown != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (TANDEM_TYPE_PAPER, NULL);
  self->markdown = g_strdup (markdown);
  self->language = g_strdup (language);
  self->words = tandem_paper_words_find (language);
  self->size = size;

  return self;
}

/**
 * tandem_paper_set_title:
 * @self: a paper that has not been laid out
 * @title: (nullable): what the paper is; written into the PDF, and above each page but the first
 * @author: (nullable): whose paper it is; written into the PDF
 *
 * Names the paper.
 */
void
tandem_paper_set_title (TandemPaper *self, const char *title, const char *author)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (self->pages == NULL);

  g_free (self->title);
  g_free (self->author);
  self->title = g_strdup (title);
  self->author = g_strdup (author);
}

/**
 * tandem_paper_set_letterhead:
 * @self: a paper that has not been laid out
 * @lines: (nullable) (array zero-terminated=1): the name of the practice, and under it what else is to be said
 * @logo: (nullable): a PNG file of at most 9 megapixels; another file is left out
 *
 * Sets what stands at the top of the first page.
 */
void
tandem_paper_set_letterhead (TandemPaper *self, const char *const *lines, GBytes *logo)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (self->pages == NULL);

  g_strfreev (self->letterhead);
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->letterhead = g_strdupv ((char **) lines);
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
}

/**
 * tandem_paper_set_footer:
 * @self: a paper that has not been laid out
 * @text: (nullable): the id of the document and its short hash
 *
 * Sets what stands at the foot of every page, beside its number.
 */
void
tandem_paper_set_footer (TandemPaper *self, const char *text)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (self->pages == NULL);

  g_free (self->footer);
  self->footer = g_strdup (text);
}

/**
 * tandem_paper_set_mark:
 * @self: a paper that has not been laid out
 * @text: (nullable): such as "Draft" or "Client's copy"
 *
 * Sets what stands in a frame above every page, so that this copy is not taken for another.
 */
void
tandem_paper_set_mark (TandemPaper *self, const char *text)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (self->pages == NULL);

  g_free (self->mark);
  self->mark = g_strdup (text);
}

/**
 * tandem_paper_set_note:
 * @self: a paper that has not been laid out
 * @text: (nullable): how the paper can be checked
 *
 * Sets the small print after the signatures.
 */
void
tandem_paper_set_note (TandemPaper *self, const char *text)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (self->pages == NULL);

  g_free (self->note);
  self->note = g_strdup (text);
}

/**
 * tandem_paper_enclose:
 * @self: a paper
 * @content: a PDF, or a PNG or JPEG image
 * @name: its name in messages
 *
 * From now on tandem_paper_write_pdf() puts its pages behind those of the paper.
 */
void
tandem_paper_enclose (TandemPaper *self, GBytes *content, const char *name)
{
  TandemEnclosed *enclosed = g_new0 (TandemEnclosed, 1);

  g_return_if_fail (TANDEM_IS_PAPER (self));

  enclosed->content = g_bytes_ref (content);
  enclosed->name = g_strdup (name);
  g_ptr_array_add (self->enclosed, enclosed);
}

/**
 * tandem_paper_set_password:
 * @self: a paper
 * @password: (nullable): the password
 *
 * From now on tandem_paper_write_pdf() writes a file that opens with @password only.
 */
void
tandem_paper_set_password (TandemPaper *self, const char *password)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));

  if (self->password != NULL)
    explicit_bzero (self->password, strlen (self->password));
  g_free (self->password);
  self->password = g_strdup (password);
}

/**
 * tandem_paper_add_clause_answer:
 * @self: a paper that has not been laid out
 * @clause_id: the id of a clause
 * @yes: whether it was agreed to
 * @text: what was answered, in words
 *
 * Prints @text with a tick or a cross at the end of the clause; after all words, if they have no such clause.
 */
void
tandem_paper_add_clause_answer (TandemPaper *self, const char *clause_id, gboolean yes, const char *text)
{
  TandemClauseAnswer *answer;

  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (clause_id != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->pages == NULL);

  answer = g_new0 (TandemClauseAnswer, 1);
  answer->clause_id = g_strdup (clause_id);
  answer->yes = yes;
  answer->text = g_strdup (text);
  g_ptr_array_add (self->answers, answer);
}

/**
 * tandem_paper_add_signature:
 * @self: a paper that has not been laid out
 * @block: a signature, or a place for one; copied
 *
 * Adds a signature block after the words. Two stand side by side.
 */
void
tandem_paper_add_signature (TandemPaper *self, const TandemSignatureBlock *block)
{
  TandemSignatureBlock *copy;

  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (block != NULL);
  g_return_if_fail (self->pages == NULL);

  copy = g_new0 (TandemSignatureBlock, 1);
  copy->caption = g_strdup (block->caption);
  copy->name = g_strdup (block->name);
  copy->authority = g_strdup (block->authority);
  copy->remark = g_strdup (block->remark);
  copy->signed_at = g_strdup (block->signed_at);
  copy->place = g_strdup (block->place);
  copy->strokes = g_strdup (block->strokes);
  copy->image = block->image != NULL ? g_bytes_ref (block->image) : NULL;
  copy->typed = block->typed;
  g_ptr_array_add (self->signatures, copy);
}

/**
 * tandem_paper_set_date:
 * @self: a paper
 * @date: (nullable): when the document was made final
 *
 * Sets the creation date of the PDF, so that the same document gives the same bytes every time. Without it the date is
 * that of writing.
 */
void
tandem_paper_set_date (TandemPaper *self, GDateTime *date)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));

  g_clear_pointer (&self->date, g_date_time_unref);
  self->date = date != NULL ? g_date_time_ref (date) : NULL;
}

/**
 * tandem_paper_get_n_pages:
 * @self: a paper
 *
 * Returns: how many pages it has, at least 1
 */
guint
tandem_paper_get_n_pages (TandemPaper *self)
{
  g_return_val_if_fail (TANDEM_IS_PAPER (self), 0);

  tandem_paper_ensure_layout (self);

  return self->pages->len;
}

/**
 * tandem_paper_get_size:
 * @self: a paper
 * @width: (out) (optional): width of its sheets, in points
 * @height: (out) (optional): height of its sheets, in points
 *
 * Tells how large its pages are.
 */
void
tandem_paper_get_size (TandemPaper *self, double *width, double *height)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));

  tandem_paper_ensure_layout (self);
  if (width != NULL)
    *width = self->style->width;
  if (height != NULL)
    *height = self->style->height;
}

/**
 * tandem_paper_draw_page:
 * @self: a paper
 * @page: number of a page, from 0
 * @cr: where to; its units are taken as points, and its origin as the upper left corner of the sheet
 *
 * Draws a page as it is printed, without the white of the sheet.
 */
void
tandem_paper_draw_page (TandemPaper *self, guint page, cairo_t *cr)
{
  g_return_if_fail (TANDEM_IS_PAPER (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < tandem_paper_get_n_pages (self));

  tandem_paper_draw (self, page, cr, NULL);
}

/**
 * tandem_paper_get_page_text:
 * @self: a paper
 * @page: number of a page, from 0
 *
 * Returns: (transfer full): the words of the page in the order in which they are read, a paragraph to a line
 */
char *
tandem_paper_get_page_text (TandemPaper *self, guint page)
{
  GString *text;
  GArray *placements;

  g_return_val_if_fail (TANDEM_IS_PAPER (self), NULL);
  g_return_val_if_fail (page < tandem_paper_get_n_pages (self), NULL);

  text = g_string_new (NULL);
  placements = g_ptr_array_index (self->pages, page);

  append_pieces (text, g_ptr_array_index (self->heads, page));
  for (guint i = 0; i < placements->len; i++)
    {
      const TandemPlacement *placement = &g_array_index (placements, TandemPlacement, i);

      if (placement->again)
        continue;
      if (placement->box->block != NULL && placement->box->block->kind == TANDEM_BLOCK_CELL &&
          placement->box->text == NULL)
        append_row (text, placement->box);
      else if (placement->first == 0)
        append_pieces (text, placement->box);
      if (placement->box->text != NULL)
        append_line (text, tandem_text_dup_lines (placement->box->text, placement->first, placement->n));
    }
  append_pieces (text, g_ptr_array_index (self->feet, page));

  return g_string_free (text, FALSE);
}
