/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tandem_answers_get (const char *answers, const char *clause_id);
char *tandem_answers_complete (const char *answers, GPtrArray *clauses, GError **error);

G_END_DECLS
