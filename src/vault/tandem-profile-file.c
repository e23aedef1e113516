/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `profile.json`: what anybody at the workstation may know of a practitioner. */

#include "tandem-profile-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "tandem-file.h"
#include "tandem-json-text.h"
#include "tandem-vault.h"

#define FILE_NAME "profile.json"
#define MAX_SIZE 65536

static const char *const members[] = { "name", "country", "language", "public-key" };

gboolean
tandem_profile_file_save (TandemProfile *profile, GFile *folder, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *value = NULL;

      g_object_get (profile, members[i], &value, NULL);
      if (value == NULL)
        continue;
      json_builder_set_member_name (builder, members[i]);
      json_builder_add_string_value (builder, value);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return tandem_file_replace (file, text, strlen (text), error);
}

/* Returns: (transfer full) (nullable): the profile in @folder, which @data is; %NULL when it cannot be read */
TandemProfile *
tandem_profile_file_parse (GFile *folder, const char *data, gsize size)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (TandemProfile) profile = NULL;
  g_autofree char *id = g_file_get_basename (folder);
  JsonObject *object;

  if (size == 0 || !g_uuid_string_is_valid (id) || !g_utf8_validate_len (data, size, NULL) ||
      !tandem_json_is_harmless (data, size) || !json_parser_load_from_data (parser, data, (gssize) size, NULL) ||
      json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  profile = g_object_new (TANDEM_TYPE_PROFILE, "id", id, "folder", folder, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = json_object_get_member (object, members[i]);

      if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
        g_object_set (profile, members[i], json_node_get_string (node), NULL);
    }
  return tandem_profile_get_name (profile) != NULL ? g_steal_pointer (&profile) : NULL;
}

static TandemProfile *
load (GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
  g_autoptr (GBytes) bytes = tandem_file_read (file, MAX_SIZE, NULL);

  return bytes != NULL ? tandem_profile_file_parse (folder, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}

static int
compare_profiles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (tandem_profile_get_name (*(TandemProfile *const *) a),
                         tandem_profile_get_name (*(TandemProfile *const *) b));
}

/**
 * tandem_vault_list_profiles:
 * @practitioners_folder: where the vaults are
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemProfile): who has a vault there, by name; empty when the folder does not
 *   exist. A folder whose profile cannot be read is passed over.
 */
GPtrArray *
tandem_vault_list_profiles (GFile *practitioners_folder, GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileEnumerator) folders = g_file_enumerate_children (
    practitioners_folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&profiles);
  if (folders == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  for (;;)
    {
      GFileInfo *info;
      GFile *child;
      TandemProfile *profile;

      if (!g_file_enumerator_iterate (folders, &info, &child, NULL, error))
        return NULL;
      if (info == NULL)
        break;
      /* Names with a dot are vaults being made. */
      if (g_file_info_get_name (info)[0] == '.')
        continue;
      profile = load (child);
      if (profile != NULL)
        g_ptr_array_add (profiles, profile);
      else
        g_message ("%s has no readable profile and is passed over", g_file_peek_path (child));
    }
  g_ptr_array_sort (profiles, compare_profiles);
  return g_steal_pointer (&profiles);
}
