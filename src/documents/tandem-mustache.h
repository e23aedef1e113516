/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Returns the text of partial @name, (transfer full) or NULL when there is none. */
typedef char *(*TandemMustachePartial) (const char *name, gpointer user_data);
/* Returns @value made safe for the output, (transfer full). */
typedef char *(*TandemMustacheEscape) (const char *value);

/* The Mustache language (mustache.github.io/spec 1.4: interpolation, sections, inverted, comments, partials,
 * delimiters), without lambdas. @partial and @escape may be NULL. @strict: an unknown field is
 * TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD with partial, line and column. */
char *tandem_mustache_render (const char *template_text, JsonNode *context, TandemMustachePartial partial,
                              gpointer user_data, TandemMustacheEscape escape, gboolean strict, GError **error);

/* The same for a template that begins in line @first_line of a file: errors name lines of the file. */
char *tandem_mustache_render_lines (const char *template_text, guint first_line, JsonNode *context,
                                    TandemMustachePartial partial, gpointer user_data, TandemMustacheEscape escape,
                                    gboolean strict, GError **error);

/* Called for each fault of a template; @text says what is wrong, without the place. */
typedef void (*TandemMustacheReport) (guint line, guint column, const char *text, gpointer user_data);

/* Holds every tag, whether or not it would be rendered, against a context in which everything is filled in. */
void tandem_mustache_check (const char *template_text, guint first_line, JsonNode *sample, TandemMustacheReport report,
                            gpointer user_data);

char *tandem_mustache_escape_html (const char *value);
char *tandem_mustache_escape_markdown (const char *value);

G_END_DECLS
