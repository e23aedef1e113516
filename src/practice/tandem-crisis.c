/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Crisis lines: whom somebody in acute danger can call, by country, from a file that Tandem brings along. */

#include "tandem-crisis.h"

#include <glib/gi18n-lib.h>

#include "tandem-practice-private.h"
#include "tandem-practice-resources.h"
#include "tandem-words.h"

#define FILE_PATH "/io/github/tandempractice/Tandem/crisis-lines.json"

static void
line_free (gpointer data)
{
  TandemCrisisLine *line = data;

  g_free (line->name);
  g_free (line->number);
  g_free (line->hours);
  g_free (line->source);
  g_clear_pointer (&line->checked, g_date_free);
  g_free (line);
}

static void
help_free (gpointer data)
{
  TandemCrisisHelp *help = data;

  g_free (help->country);
  g_free (help->emergency);
  g_ptr_array_unref (help->lines);
  g_free (help);
}

static TandemCrisisLine *
read_line (JsonObject *object)
{
  TandemCrisisLine *line = g_new0 (TandemCrisisLine, 1);

  line->name = g_strdup (json_object_get_string_member (object, "name"));
  line->number = g_strdup (json_object_get_string_member (object, "number"));
  line->hours = g_strdup (json_object_get_string_member (object, "hours"));
  line->source = g_strdup (json_object_get_string_member (object, "source"));
  if (!json_object_get_null_member (object, "checked"))
    line->checked = tandem_words_parse_date (json_object_get_string_member (object, "checked"), NULL);
  return line;
}

static TandemCrisisHelp *
read_help (JsonObject *object)
{
  TandemCrisisHelp *help = g_new0 (TandemCrisisHelp, 1);
  JsonArray *lines = json_object_get_array_member (object, "lines");

  help->country = g_strdup (json_object_get_string_member (object, "country"));
  help->emergency = g_strdup (json_object_get_string_member (object, "emergency"));
  help->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    g_ptr_array_add (help->lines, read_line (json_array_get_object_element (lines, i)));
  return help;
}

/**
 * tandem_crisis_load:
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemCrisisHelp): the crisis lines of every country that is known
 */
GPtrArray *
tandem_crisis_load (GError **error)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (tandem_practice_data_get_resource (), FILE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  GPtrArray *all;
  JsonArray *countries;

  if (bytes == NULL ||
      !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error))
    return NULL;
  all = g_ptr_array_new_with_free_func (help_free);
  countries = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "countries");
  for (guint i = 0; i < json_array_get_length (countries); i++)
    g_ptr_array_add (all, read_help (json_array_get_object_element (countries, i)));
  return all;
}

/* Moves what there is in @country from @all to @found. */
static void
take_country (GPtrArray *all, const char *country, GPtrArray *found)
{
  for (guint i = 0; !tandem_practice_is_blank (country) && i < all->len; i++)
    if (g_ascii_strcasecmp (((TandemCrisisHelp *) all->pdata[i])->country, country) == 0)
      {
        g_ptr_array_add (found, g_ptr_array_steal_index (all, i));
        return;
      }
}

/**
 * tandem_crisis_find:
 * @practice: an open practice
 * @client: a client
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemCrisisHelp): the crisis lines where the practice is and, if that is
 *   elsewhere, where the client lives; empty when neither country is known
 */
GPtrArray *
tandem_crisis_find (TandemPractice *practice, TandemClient *client, GError **error)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  g_autoptr (GPtrArray) all = tandem_crisis_load (error);
  GPtrArray *found;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  if (all == NULL)
    return NULL;
  found = g_ptr_array_new_with_free_func (help_free);
  if (practitioner != NULL)
    take_country (all, tandem_practitioner_get_country (practitioner), found);
  take_country (all, tandem_client_get_country (client), found);
  return found;
}

/**
 * tandem_crisis_line_to_text:
 * @line: a crisis line
 *
 * Returns: (transfer full): its number and hours, where they come from, and whether that was checked
 */
char *
tandem_crisis_line_to_text (const TandemCrisisLine *line)
{
  const char *hours = g_str_equal (line->hours, "always") ? _ ("day and night") : line->hours;
  g_autofree char *day = NULL;

  if (line->checked == NULL)
    /* Translators: a telephone number, when it is answered, and the page on the web that it comes from */
    return g_strdup_printf (_ ("%s, %s. From %s; not checked there yet."), line->number, hours, line->source);
  day = tandem_words_date (line->checked);
  /* Translators: a telephone number, when it is answered, the page on the web it comes from, and a day */
  return g_strdup_printf (_ ("%s, %s. From %s, checked there on %s."), line->number, hours, line->source, day);
}
