/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file for what a mail is to take along, in a folder that nobody else reads; %NULL where it cannot be made. What was
 * there for the mail before is gone: the mail program has it. */
GFile *tandem_mail_new_file (const char *name);
/* Removes what was left there. */
void tandem_mail_clear (void);

/* Asks the desktop to write a mail with a file attached, in the mail program that the coach uses. Whether it is sent is
 * decided there. */
void tandem_mail_compose_async (const char *address, const char *subject, const char *body, GFile *attachment,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* FALSE with %G_IO_ERROR_CANCELLED when the coach did not want to, and another error when the desktop cannot. */
gboolean tandem_mail_compose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
