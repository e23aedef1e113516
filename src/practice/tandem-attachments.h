/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* An image or a PDF; nothing else, and not more than this. */
#define TANDEM_ATTACHMENT_MAX_BYTES (20 * 1024 * 1024)

/* What a file chooser shows. */
#define TANDEM_ATTACHMENT_PATTERNS "*.pdf;*.png;*.jpg;*.jpeg"

/* Reads at most so much. */
GBytes *tandem_attachments_read (GFile *file, GError **error);
/* The same in a thread. The source of the result is the file. */
void tandem_attachments_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *tandem_attachments_read_finish (GFile *file, GAsyncResult *result, GError **error);
/* "image/png", "image/jpeg" or "application/pdf"; %NULL for everything else, whatever its name says. */
const char *tandem_attachments_recognize (GBytes *content, GError **error);

/* Files of a paper, the oldest first; of all papers when @document_id is NULL. */
GListModel *tandem_attachments_list (TandemPractice *practice, const char *document_id);
TandemAttachment *tandem_attachments_load (TandemPractice *practice, const char *id, GError **error);
/* Files beside the paper, such as an answer to a letter; the scan of a signature comes with the signature. */
TandemAttachment *tandem_attachments_add (TandemPractice *practice, TandemDocument *document, GBytes *content,
                                          const char *name, GError **error);
/* Out of the vault again, unaltered or not at all; journalled. */
gboolean tandem_attachments_save (TandemPractice *practice, TandemAttachment *attachment, GFile *file, GError **error);

G_END_DECLS
