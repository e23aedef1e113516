/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tag (BCP 47, ISO 639-1) of a language by its name, in English or the language of the program. */
const char *tandem_language_names_find (const char *name);

G_END_DECLS
