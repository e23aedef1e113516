/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-code-names.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* The standards by the names that iso-codes has for them. */
static const char *const standards[] = { [TANDEM_CODE_COUNTRY] = "3166-1", [TANDEM_CODE_LANGUAGE] = "639-2" };

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* Returns: (nullable) (transfer full): the standard's file, with its translations at hand */
static JsonParser *
open_standard (TandemCodeKind kind, char **domain)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *name = g_strconcat ("iso_", standards[kind], NULL);
  g_autofree char *path = g_strdup_printf (TANDEM_ISO_CODES "/share/iso-codes/json/%s.json", name);
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_mapped_file (parser, path, &error))
    {
      g_warning ("The names of ISO %s cannot be read: %s", standards[kind], error->message);
      return NULL;
    }
  bindtextdomain (name, TANDEM_ISO_CODES "/share/locale");
  bind_textdomain_codeset (name, "UTF-8");
  *domain = g_steal_pointer (&name);
  return g_steal_pointer (&parser);
}

typedef void (*EachFunc) (const char *code, const char *name, const char *domain, gpointer data);

/* Calls @each for each name of each entry that has a code of two letters; first the common one, where there is another.
 */
static void
read_standard (TandemCodeKind kind, EachFunc each, gpointer data)
{
  g_autofree char *domain = NULL;
  g_autoptr (JsonParser) parser = open_standard (kind, &domain);
  JsonArray *entries;

  if (parser == NULL)
    return;
  entries = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), standards[kind]);
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *code = json_object_get_string_member_with_default (entry, "alpha_2", NULL);
      const char *common = json_object_get_string_member_with_default (entry, "common_name", NULL);

      if (code == NULL)
        continue;
      if (common != NULL)
        each (code, common, domain, data);
      each (code, json_object_get_string_member (entry, "name"), domain, data);
    }
}

/* Some languages have five names; two tell which it is. */
static char *
shorten (const char *names)
{
  const char *first = strchr (names, ';');
  const char *second = first != NULL ? strchr (first + 1, ';') : NULL;

  return second != NULL ? g_strndup (names, (gsize) (second - names)) : g_strdup (names);
}

/* By the first of its names. */
static void
add_name (const char *code, const char *name, const char *domain, gpointer data)
{
  GPtrArray *names = data;
  const TandemCodeName *last = names->len > 0 ? names->pdata[names->len - 1] : NULL;
  TandemCodeName *entry;

  if (last != NULL && g_str_equal (last->code, code))
    return;
  entry = g_new (TandemCodeName, 1);
  entry->code = g_strdup (code);
  entry->name = shorten (g_dgettext (domain, name));
  g_ptr_array_add (names, entry);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const TandemCodeName *const *) a)->name, (*(const TandemCodeName *const *) b)->name);
}

static GPtrArray *
list (TandemCodeKind kind)
{
  GPtrArray *names = g_ptr_array_new ();

  read_standard (kind, add_name, names);
  g_ptr_array_sort (names, compare_names);
  return names;
}

/**
 * tandem_code_names_list:
 * @kind: of what
 *
 * Returns: (transfer none) (element-type TandemCodeName): all codes and their names in the language of the program, by
 *   name; kept as long as the program runs
 */
GPtrArray *
tandem_code_names_list (TandemCodeKind kind)
{
  static GPtrArray *countries;
  static GPtrArray *languages;

  if (g_once_init_enter (&countries))
    {
      languages = list (TANDEM_CODE_LANGUAGE);
      g_once_init_leave (&countries, list (TANDEM_CODE_COUNTRY));
    }
  return kind == TANDEM_CODE_COUNTRY ? countries : languages;
}

/**
 * tandem_code_names_get:
 * @kind: of what
 * @code: a code
 *
 * Returns: (transfer none): its name in the language of the program; @code where there is none
 */
const char *
tandem_code_names_get (TandemCodeKind kind, const char *code)
{
  GPtrArray *names = tandem_code_names_list (kind);

  for (guint i = 0; i < names->len; i++)
    {
      const TandemCodeName *entry = names->pdata[i];

      if (g_ascii_strcasecmp (entry->code, code) == 0)
        return entry->name;
    }
  return code;
}

/* "Spanish; Castilian" is both. */
static void
add_tags (GHashTable *tags, const char *names, const char *tag)
{
  g_auto (GStrv) each = g_strsplit (names, ";", -1);

  for (gsize i = 0; each[i] != NULL; i++)
    g_hash_table_insert (tags, fold (g_strstrip (each[i])), g_strdup (tag));
}

static void
add_language (const char *code, const char *name, const char *domain, gpointer data)
{
  add_tags (data, name, code);
  add_tags (data, g_dgettext (domain, name), code);
}

static GHashTable *
index_languages (void)
{
  GHashTable *tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_standard (TANDEM_CODE_LANGUAGE, add_language, tags);
  return tags;
}

/**
 * tandem_code_names_find_language:
 * @name: the name of a language, such as “German”
 *
 * Returns: (transfer none) (nullable): its tag, such as "de"; %NULL when it is the name of none
 */
const char *
tandem_code_names_find_language (const char *name)
{
  static GHashTable *tags;
  g_autofree char *folded = fold (name);

  if (g_once_init_enter (&tags))
    g_once_init_leave (&tags, index_languages ());
  return g_hash_table_lookup (tags, folded);
}

/**
 * tandem_code_names_read_languages:
 * @words: (array zero-terminated=1): names or tags of languages
 *
 * Returns: (transfer full) (array zero-terminated=1): their tags; what is none of the standard, such as a sign
 * language, as it was written
 */
char **
tandem_code_names_read_languages (const char *const *words)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *tag = tandem_code_names_find_language (words[i]);

      g_strv_builder_add (tags, tag != NULL ? tag : words[i]);
    }
  return g_strv_builder_end (tags);
}

/**
 * tandem_code_names_write_languages:
 * @tags: (array zero-terminated=1): what is kept
 *
 * Returns: (transfer full): their names in the language of the program, with commas
 */
char *
tandem_code_names_write_languages (const char *const *tags)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; tags[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tandem_code_names_get (TANDEM_CODE_LANGUAGE, tags[i]));
  return g_string_free (names, FALSE);
}
