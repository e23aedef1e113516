/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Asks the desktop to write a mail with a file attached, in the mail program that the coach uses. Whether it is sent is
 * decided there. */
void tandem_mail_compose_async (const char *address, const char *subject, const char *body, GFile *attachment,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* FALSE with %G_IO_ERROR_CANCELLED when the coach did not want to, and another error when the desktop cannot. */
gboolean tandem_mail_compose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
