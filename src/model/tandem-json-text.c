/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at JSON before json-glib does: its parser calls itself for every bracket, and a file of brackets alone would
 * take all of the stack. */

#include "tandem-json-text.h"

#include <string.h>

#define MAX_DEPTH 32

/**
 * tandem_json_is_harmless:
 * @text: (array length=size): what is said to be JSON
 * @size: its length in bytes
 *
 * Returns: whether it is one list or object, in which others stand within one another at most 32 deep, and nothing
 *   stands beside them that JSON (RFC 8259) does not know; nothing that Tandem reads is deeper
 */
gboolean
tandem_json_is_harmless (const char *text, gsize size)
{
  gboolean in_string = FALSE;
  gboolean has_ended = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < size; i++)
    {
      char c = text[i];

      if (in_string && c == '\\')
        i++;
      else if (in_string)
        in_string = c != '"';
      else if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        continue;
      /* json-glib reads on behind the end, and forgets what it had read. */
      else if (has_ended || (depth == 0 && c != '[' && c != '{'))
        return FALSE;
      else if (c == '"')
        in_string = TRUE;
      else if (c == '[' || c == '{')
        {
          if (++depth > MAX_DEPTH)
            return FALSE;
        }
      else if (c == ']' || c == '}')
        has_ended = --depth == 0;
      /* Comments, which json-glib allows, would hide brackets. */
      else if (!g_ascii_isalnum (c) && (c == '\0' || strchr (",:+-.", c) == NULL))
        return FALSE;
    }
  return has_ended;
}
