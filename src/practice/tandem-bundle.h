/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All papers of a client at once. */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemBundleKind:
 * @TANDEM_BUNDLE_FOLDER: a new folder with a PDF for each paper, and the files that belong to them
 * @TANDEM_BUNDLE_FILE: one PDF with all papers
 *
 * What a client's papers become.
 */
typedef enum
{
  TANDEM_BUNDLE_FOLDER,
  TANDEM_BUNDLE_FILE,
} TandemBundleKind;

/* Drafts are no papers yet. @progress is called in the caller's main context. All of it stands in the end or nothing.
 */
void tandem_bundle_save_async (TandemPractice *practice, TandemClient *client, TandemBundleKind kind, GFile *output,
                               gboolean client_copy, TandemPaperProgress progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* How many papers there are in it; 0 with @error set when nothing was saved. */
guint tandem_bundle_save_finish (TandemPractice *practice, GAsyncResult *result, GError **error);

G_END_DECLS
