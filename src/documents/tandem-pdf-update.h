/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tandem_pdf_describe (GByteArray *pdf, const char *language, GPtrArray *figures);

G_END_DECLS
