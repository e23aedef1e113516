/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For the renderer and the check: a Mustache template as a tree, and what its names mean. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  TANDEM_MUSTACHE_TEXT,
  TANDEM_MUSTACHE_VALUE,
  TANDEM_MUSTACHE_RAW_VALUE,
  TANDEM_MUSTACHE_SECTION,
  TANDEM_MUSTACHE_INVERTED,
  TANDEM_MUSTACHE_PARTIAL,
} TandemMustacheNodeKind;

typedef struct
{
  TandemMustacheNodeKind kind;
  char *text;          /* words, a name, or the name of a partial */
  char *indent;        /* of a partial that stands alone on its line */
  guint line;          /* where the tag begins */
  guint column;        /* in characters, from 1 */
  GPtrArray *children; /* of sections: (element-type TandemMustacheNode) */
} TandemMustacheNode;

/* (transfer full) (element-type TandemMustacheNode): %NULL with TANDEM_DOCUMENT_ERROR_SYNTAX and the place of the
 * fault. Lines are counted from @first_line. */
GPtrArray *tandem_mustache_parse (const char *template_text, guint first_line, guint *fault_line, guint *fault_column,
                                  GError **error);

/* (nullable): what @name is, with @stack of contexts, innermost last. */
JsonNode *tandem_mustache_look_up (GPtrArray *stack, const char *name);

G_END_DECLS
