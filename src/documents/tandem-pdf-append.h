/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that goes with a paper: a PDF, or an image. */
typedef struct
{
  GBytes *content;
  char *name; /* in messages */
} TandemEnclosed;

/* In place: behind the pages of @pdf those of all @files (element-type TandemEnclosed); an image on a sheet of @width
 * by
 * @height points. */
gboolean tandem_pdf_append (GByteArray *pdf, GPtrArray *files, double width, double height, GError **error);

G_END_DECLS
