/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-types.h"

#include <cairo.h>
#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_PAPER (tandem_paper_get_type ())

/* Pages laid out for one document. The same pages are shown, printed and written to a PDF. */
G_DECLARE_FINAL_TYPE (TandemPaper, tandem_paper, TANDEM, PAPER, GObject)

/* A signature block. A block without @signed_at is an empty line to sign on. Strings are copied. */
typedef struct
{
  const char *caption;   /* "Client", "Coach", translated for the document */
  const char *name;      /* typed name, or the name below a drawn signature */
  const char *authority; /* nullable */
  const char *signed_at; /* nullable; formatted for the document's language */
  const char *place;     /* nullable */
  const char *strokes;   /* nullable; JSON array of strokes of [x, y, pressure] in units of the pad's height */
  GBytes *image;         /* nullable; PNG */
  gboolean typed;
  const char *remark; /* nullable; stands before the date */
} TandemSignatureBlock;

TandemPaper *tandem_paper_new (const char *markdown, const char *language, TandemPaperSize size);

/* Before the first layout only. */
void tandem_paper_set_title (TandemPaper *self, const char *title, const char *author);
void tandem_paper_set_letterhead (TandemPaper *self, const char *const *lines, GBytes *logo);
void tandem_paper_set_footer (TandemPaper *self,
                              const char *text); /* document id and short hash; "Page x of y" is added */
void tandem_paper_set_mark (TandemPaper *self, const char *text); /* "Draft", "Client's copy": nullable */
void tandem_paper_set_note (TandemPaper *self, const char *text); /* small print after the signatures: how to check */
/* @content: (transfer none): a PDF or an image whose pages go behind those of the paper when it is written */
void tandem_paper_enclose (TandemPaper *self, GBytes *content, const char *name);
void tandem_paper_set_password (TandemPaper *self, const char *password);
/* @text is printed with a tick or a cross at the end of clause @clause_id. */
void tandem_paper_add_clause_answer (TandemPaper *self, const char *clause_id, gboolean yes, const char *text);
void tandem_paper_add_signature (TandemPaper *self, const TandemSignatureBlock *block);
/* Creation date of the PDF; needed so that two renderings of a frozen document are the same bytes. */
void tandem_paper_set_date (TandemPaper *self, GDateTime *date);

/* Lays out on first use. Sizes in points (1/72 in). Pages count from 0. */
guint tandem_paper_get_n_pages (TandemPaper *self);
void tandem_paper_get_size (TandemPaper *self, double *width, double *height);
void tandem_paper_draw_page (TandemPaper *self, guint page, cairo_t *cr);
/* The words of a page as they are read: for the screen reader and for tests. */
char *tandem_paper_get_page_text (TandemPaper *self, guint page);

/* Written beside, synced, renamed. Thread-safe against nothing: one paper, one thread. */
gboolean tandem_paper_write_pdf (TandemPaper *self, GFile *file, GCancellable *cancellable, GError **error);

/* How many of all papers are done; in the thread that writes. */
typedef void (*TandemPaperProgress) (guint n_done, guint n_all, gpointer data);

gboolean tandem_paper_write_pdf_together (GPtrArray *papers, const char *title, GFile *file,
                                          TandemPaperProgress progress, gpointer data, GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
