/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folds text for searching and ordering: "Ángel" is found by "angel" and stands beside it. */

#include "tandem-fold.h"

#include <string.h>

#include "tandem-database.h"

char *
tandem_fold (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *normal = NULL;
  GString *plain;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  folded = g_utf8_casefold (text, -1);
  normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (normal == NULL)
    return g_strdup ("");
  plain = g_string_sized_new (strlen (normal));
  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_ismark (character))
        g_string_append_unichar (plain, character);
    }
  return g_string_free (plain, FALSE);
}

static void
fold_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, tandem_fold (text), -1, g_free);
}

gboolean
tandem_fold_register (sqlite3 *handle, GError **error)
{
  if (sqlite3_create_function_v2 (handle, "tandem_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                  NULL, fold_function, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  tandem_database_set_error (error, handle);
  return FALSE;
}
