/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translates between GObject properties and columns: texts, numbers, enumerations by nick, flags as nicks with commas,
 * times as ISO 8601 in UTC with microseconds, days as YYYY-MM-DD, lists of texts as JSON arrays, bytes as blobs. */

#include "tandem-column.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "tandem-vault-error.h"

GPtrArray *
tandem_column_list (GType record_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties ((GObjectClass *) klass, &n_properties);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < n_properties; i++)
    if (properties[i]->flags & TANDEM_PARAM_STORED)
      g_ptr_array_add (columns, properties[i]);
  return columns;
}

static char *
flags_to_text (GType type, guint flags)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if (flags & klass->values[i].value)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", klass->values[i].value_nick);
  return g_string_free (text, FALSE);
}

static char *
strv_to_text (char **strv)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = NULL;

  for (gsize i = 0; strv[i] != NULL; i++)
    json_array_add_string_element (array, strv[i]);
  node = json_node_init_array (json_node_alloc (), array);
  return json_to_string (node, FALSE);
}

/* (transfer full) (nullable): the text of a value that is stored as one; %NULL is stored as NULL. */
static char *
value_to_text (GParamSpec *pspec, const GValue *value)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  if (type == G_TYPE_STRING)
    return g_value_dup_string (value);
  if (G_TYPE_IS_ENUM (type))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (type);

      return g_strdup (g_enum_get_value (klass, g_value_get_enum (value))->value_nick);
    }
  if (G_TYPE_IS_FLAGS (type))
    return flags_to_text (type, g_value_get_flags (value));
  if (g_value_get_boxed (value) == NULL)
    return NULL;
  if (type == G_TYPE_DATE_TIME)
    {
      g_autoptr (GDateTime) utc = g_date_time_to_utc (g_value_get_boxed (value));

      /* Not %Y, which writes early years with fewer digits. */
      return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", g_date_time_get_year (utc),
                              g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                              g_date_time_get_hour (utc), g_date_time_get_minute (utc), g_date_time_get_second (utc),
                              g_date_time_get_microsecond (utc));
    }
  if (type == G_TYPE_DATE)
    {
      const GDate *date = g_value_get_boxed (value);

      return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), (int) g_date_get_month (date),
                              g_date_get_day (date));
    }
  g_assert (type == G_TYPE_STRV);
  return strv_to_text (g_value_get_boxed (value));
}

void
tandem_column_bind (sqlite3_stmt *statement, int index, GParamSpec *pspec, const GValue *value)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  if (type == G_TYPE_INT64)
    sqlite3_bind_int64 (statement, index, g_value_get_int64 (value));
  else if (type == G_TYPE_BOOLEAN)
    sqlite3_bind_int (statement, index, g_value_get_boolean (value));
  else if (type == G_TYPE_DOUBLE)
    sqlite3_bind_double (statement, index, g_value_get_double (value));
  else if (type == G_TYPE_BYTES && g_value_get_boxed (value) != NULL)
    {
      gsize size;
      const void *data = g_bytes_get_data (g_value_get_boxed (value), &size);

      sqlite3_bind_blob64 (statement, index, size > 0 ? data : "", size, SQLITE_TRANSIENT);
    }
  else if (type == G_TYPE_BYTES)
    sqlite3_bind_null (statement, index);
  else
    {
      char *text = value_to_text (pspec, value);

      if (text != NULL)
        sqlite3_bind_text (statement, index, text, -1, g_free);
      else
        sqlite3_bind_null (statement, index);
    }
}

static gboolean
parse_enum (GType type, const char *text, GValue *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *enum_value = g_enum_get_value_by_nick (klass, text);

  if (enum_value != NULL)
    g_value_set_enum (value, enum_value->value);
  return enum_value != NULL;
}

static gboolean
parse_flags (GType type, const char *text, GValue *value)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_auto (GStrv) nicks = g_strsplit (text, ",", -1);
  guint flags = 0;

  for (gsize i = 0; nicks[i] != NULL; i++)
    {
      GFlagsValue *flags_value = g_flags_get_value_by_nick (klass, nicks[i]);

      if (flags_value == NULL)
        return FALSE;
      flags |= flags_value->value;
    }
  g_value_set_flags (value, flags);
  return TRUE;
}

/* Whether @text is made as @pattern is, where a 0 stands for any digit. */
static gboolean
is_made_as (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  return *text == '\0';
}

/* Read digit by digit: through a double, as g_date_time_new_from_iso8601() does it, a microsecond may get lost. */
static gboolean
parse_date_time (const char *text, GValue *value)
{
  int year, month, day, hour, minute, second, microsecond;
  g_autoptr (GDateTime) whole = NULL;

  if (!is_made_as (text, "0000-00-00T00:00:00.000000Z") ||
      sscanf (text, "%4d-%2d-%2dT%2d:%2d:%2d.%6d", &year, &month, &day, &hour, &minute, &second, &microsecond) != 7)
    return FALSE;
  whole = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (whole == NULL)
    return FALSE;
  g_value_take_boxed (value, g_date_time_add (whole, microsecond));
  return TRUE;
}

static gboolean
parse_date (const char *text, GValue *value)
{
  guint year, month, day;

  if (!is_made_as (text, "0000-00-00") || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_value_take_boxed (value, g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year));
  return TRUE;
}

static gboolean
parse_strv (const char *text, GValue *value)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return FALSE;
      g_strv_builder_add (builder, json_node_get_string (element));
    }
  g_value_take_boxed (value, g_strv_builder_end (builder));
  return TRUE;
}

static gboolean
parse_text (GType type, const char *text, GValue *value)
{
  if (type == G_TYPE_STRING)
    {
      g_value_set_string (value, text);
      return TRUE;
    }
  if (G_TYPE_IS_ENUM (type))
    return parse_enum (type, text, value);
  if (G_TYPE_IS_FLAGS (type))
    return text[0] == '\0' || parse_flags (type, text, value);
  if (type == G_TYPE_DATE_TIME)
    return parse_date_time (text, value);
  if (type == G_TYPE_DATE)
    return parse_date (text, value);
  g_assert (type == G_TYPE_STRV);
  return parse_strv (text, value);
}

gboolean
tandem_column_read (sqlite3_stmt *statement, int index, GParamSpec *pspec, GValue *value, GError **error)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  const char *text;

  g_value_init (value, type);
  if (sqlite3_column_type (statement, index) == SQLITE_NULL)
    return TRUE;
  if (type == G_TYPE_INT64)
    g_value_set_int64 (value, sqlite3_column_int64 (statement, index));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, sqlite3_column_int (statement, index) != 0);
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (value, sqlite3_column_double (statement, index));
  else if (type == G_TYPE_BYTES)
    g_value_take_boxed (
      value, g_bytes_new (sqlite3_column_blob (statement, index), (gsize) sqlite3_column_bytes (statement, index)));
  else
    {
      text = (const char *) sqlite3_column_text (statement, index);
      if (text == NULL || !g_utf8_validate (text, -1, NULL) || !parse_text (type, text, value))
        {
          g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
                       _ ("A record of the kind “%s” cannot be read: its “%s” is not what it can be."),
                       g_type_name (pspec->owner_type), pspec->name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
tandem_column_same (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (type == G_TYPE_INT64 || type == G_TYPE_BOOLEAN || type == G_TYPE_DOUBLE)
    return g_param_values_cmp (pspec, a, b) == 0;
  if (type == G_TYPE_BYTES)
    {
      GBytes *bytes_a = g_value_get_boxed (a);
      GBytes *bytes_b = g_value_get_boxed (b);

      return bytes_a == bytes_b || (bytes_a != NULL && bytes_b != NULL && g_bytes_equal (bytes_a, bytes_b));
    }
  text_a = value_to_text (pspec, a);
  text_b = value_to_text (pspec, b);
  return g_strcmp0 (text_a, text_b) == 0;
}
