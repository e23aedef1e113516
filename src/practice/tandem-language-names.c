/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of languages, of iso-codes. */

#include "tandem-language-names.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define DOMAIN "iso_639-2"

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* "Spanish; Castilian" is both. */
static void
add_names (GHashTable *tags, const char *names, const char *tag)
{
  g_auto (GStrv) each = g_strsplit (names, ";", -1);

  for (gsize i = 0; each[i] != NULL; i++)
    g_hash_table_insert (tags, fold (g_strstrip (each[i])), g_strdup (tag));
}

static GHashTable *
read_names (void)
{
  GHashTable *tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *languages;

  if (!json_parser_load_from_mapped_file (parser, TANDEM_ISO_CODES "/share/iso-codes/json/iso_639-2.json", &error))
    {
      g_warning ("The names of the languages cannot be read: %s", error->message);
      return tags;
    }
  bindtextdomain (DOMAIN, TANDEM_ISO_CODES "/share/locale");
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  languages = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "639-2");
  for (guint i = 0; i < json_array_get_length (languages); i++)
    {
      JsonObject *language = json_array_get_object_element (languages, i);
      const char *tag = json_object_get_string_member_with_default (language, "alpha_2", NULL);
      const char *name = json_object_get_string_member (language, "name");

      if (tag == NULL)
        continue;
      add_names (tags, name, tag);
      add_names (tags, g_dgettext (DOMAIN, name), tag);
    }
  return tags;
}

/**
 * tandem_language_names_find:
 * @name: the name of a language, such as “German”
 *
 * Returns: (transfer none) (nullable): its tag, such as "de"; %NULL when it is the name of none
 */
const char *
tandem_language_names_find (const char *name)
{
  static GHashTable *tags;
  g_autofree char *folded = fold (name);

  if (g_once_init_enter (&tags))
    g_once_init_leave (&tags, read_names ());
  return g_hash_table_lookup (tags, folded);
}
