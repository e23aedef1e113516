/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* The picture at the top of papers that are made ready from now on; @file NULL: none. */
void tandem_letterhead_set_logo_async (TandemPractice *practice, GFile *file, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean tandem_letterhead_set_logo_finish (TandemPractice *practice, GAsyncResult *result, GError **error);

G_END_DECLS
