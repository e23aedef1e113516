/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as they are written in digits where the coach lives: 31.03.2027, 31/03/2027, 03/31/2027, or as ISO 8601 has it
 * where the system's settings say nothing. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a day is written, in letters: "DD/MM/YYYY"; to be freed. */
char *tandem_local_date_hint (void);
char *tandem_local_date_to_text (const GDate *date);
/* As YYYY-MM-DD is understood everywhere, it is here. */
GDate *tandem_local_date_parse (const char *text, GError **error);

G_END_DECLS
