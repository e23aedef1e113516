/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"
#include "tandem-template.h"

G_BEGIN_DECLS

/* The coach's own, by kind and title: a lazy model of TandemOwnTemplate. */
GListModel *tandem_templates_list (TandemPractice *practice);
TandemOwnTemplate *tandem_templates_load (TandemPractice *practice, const char *id, GError **error);
/* A template of the program or of the coach; @version: NULL for the last one. */
TandemTemplate *tandem_templates_open (TandemPractice *practice, const char *id, const char *version, GError **error);
/* (element-type TandemTemplateVersion), the newest first. */
GPtrArray *tandem_templates_get_versions (TandemPractice *practice, TandemOwnTemplate *own, GError **error);

gint64 tandem_templates_count_papers (TandemPractice *practice, TandemOwnTemplate *own, const char *version,
                                      GError **error);

/* An own template with the words of another, of the program or the coach. */
TandemOwnTemplate *tandem_templates_copy (TandemPractice *practice, const char *id, GError **error);
/* @file: a whole template, whatever id and version it names. One with faults is kept, and no paper is made from it; one
 * that makes one paper of two is refused (rule 1). */
gboolean tandem_templates_save (TandemPractice *practice, TandemOwnTemplate *own, GBytes *file, GError **error);
/* From outside. @unfinished: whether one with faults is taken. */
TandemOwnTemplate *tandem_templates_import (TandemPractice *practice, GFile *file, gboolean unfinished, GError **error);
/* A file from outside, read but not kept: for checking it. */
TandemTemplate *tandem_templates_read_file (GFile *file, GError **error);
gboolean tandem_templates_export (TandemPractice *practice, const char *id, const char *version, GFile *file,
                                  GError **error);
/* Whether new papers are made from it; at most one for a kind and language. */
gboolean tandem_templates_choose (TandemPractice *practice, TandemOwnTemplate *own, gboolean chosen, GError **error);
/* No longer offered; papers made from it stay as they are. */
gboolean tandem_templates_retire (TandemPractice *practice, TandemOwnTemplate *own, gboolean retired, GError **error);

/* (element-type TandemTemplate): from which a paper can be written, the one that is taken unasked first. */
GPtrArray *tandem_templates_offer (TandemPractice *practice, TandemDocumentKind kind, const char *language,
                                   GError **error);

/* (element-type TandemTemplateFault): everything that stands in the way of a paper. In any thread. */
GPtrArray *tandem_templates_find_faults (TandemTemplate *template);

/* Reads and checks what is being written, and makes a paper of it for a client who does not exist. The result: the
 * paper, NULL without an error while there is none to show; what was read, and its faults. */
void tandem_templates_preview_async (TandemPractice *practice, GBytes *file, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
TandemPaper *tandem_templates_preview_finish (TandemPractice *practice, GAsyncResult *result, TandemTemplate **template,
                                              GPtrArray **faults, GError **error);

G_END_DECLS
