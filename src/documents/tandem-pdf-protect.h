/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In place: what opens with @password only. */
gboolean tandem_pdf_protect (GByteArray *pdf, const char *password, GError **error);

G_END_DECLS
