/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Whether an issued letter may leave this way today: its permissions may have ended since, and mail needs the client's
 * consent to e-mail. */
gboolean tandem_sendings_check (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way, GError **error);
/* That it left, now. @address: of a mail. */
gboolean tandem_sendings_record (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way,
                                 const char *address, GError **error);
/* A password that nobody guesses, and that can be told by telephone; to be wiped. */
char *tandem_sendings_suggest_password (void);
#define TANDEM_SENDINGS_SHORTEST_PASSWORD 8
/* As a PDF that opens with a password only; recorded, unless it is for the mail. */
void tandem_sendings_write_async (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way,
                                  const char *password, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* The first one first. */
GListModel *tandem_sendings_list (TandemPractice *practice, const char *document_id);
GPtrArray *tandem_sendings_find (TandemPractice *practice, const char *document_id, GError **error);

/* Whether the client consented to e-mail, in a paper that is in force. */
gboolean tandem_sendings_may_mail (TandemPractice *practice, const char *client_id, GError **error);

G_END_DECLS
