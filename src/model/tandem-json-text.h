/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tandem_json_is_harmless (const char *text, gsize size);

G_END_DECLS
