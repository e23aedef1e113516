/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small files of a vault's folder: read with a bound, replaced as a whole. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *tandem_file_read (GFile *file, gsize most, GError **error);
gboolean tandem_file_replace (GFile *file, const char *text, gsize size, GError **error);
gboolean tandem_file_sync_folder (GFile *folder, GError **error);
gboolean tandem_file_make_folder (GFile *folder, GError **error);
/* What the coach is told of an errno of the file system. */
void tandem_file_set_error (GError **error, int code, const char *path);

G_END_DECLS
