/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Fills a new, empty vault with a made-up practice; the same @seed gives the same practice. Refuses a vault with
 * clients. */
gboolean tandem_demo_fill (TandemPractice *practice, guint n_clients, guint32 seed, GCancellable *cancellable,
                           GError **error);
void tandem_demo_fill_async (TandemPractice *practice, guint n_clients, guint32 seed, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
gboolean tandem_demo_fill_finish (TandemPractice *practice, GAsyncResult *result, GError **error);

G_END_DECLS
