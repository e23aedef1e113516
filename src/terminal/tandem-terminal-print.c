/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records on the terminal: read from "K=V", shown as lines or as JSON. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tandem-words.h"

static GParamSpec *
find_own_property (TandemRecord *record, const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), name);

  return pspec != NULL && pspec->owner_type == G_OBJECT_TYPE (record) ? pspec : NULL;
}

static char *
list_properties (TandemRecord *record)
{
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_properties; i++)
    if (properties[i]->owner_type == G_OBJECT_TYPE (record) &&
        G_PARAM_SPEC_VALUE_TYPE (properties[i]) != G_TYPE_DATE_TIME)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", properties[i]->name);
  return g_string_free (names, FALSE);
}

/* FALSE with an error when @text is no value of the property. */
static gboolean
parse_value (GParamSpec *pspec, const char *text, GValue *value, GError **error)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  g_value_init (value, type);

  if (type == G_TYPE_STRING)
    g_value_set_string (value, text);
  else if (type == G_TYPE_INT64)
    g_value_set_int64 (value, g_ascii_strtoll (text, NULL, 10));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, g_str_equal (text, "yes") || g_str_equal (text, "true") || g_str_equal (text, "1"));
  else if (G_TYPE_IS_ENUM (type))
    {
      int number;

      if (!tandem_words_parse_enum (type, text, &number, error))
        return FALSE;
      g_value_set_enum (value, number);
    }
  else if (G_TYPE_IS_FLAGS (type))
    {
      guint number;

      if (!tandem_words_parse_flags (type, text, &number, error))
        return FALSE;
      g_value_set_flags (value, number);
    }
  else if (type == G_TYPE_DATE)
    {
      GDate *date = text[0] != '\0' ? tandem_words_parse_date (text, error) : NULL;

      if (date == NULL && text[0] != '\0')
        return FALSE;
      g_value_take_boxed (value, date);
    }
  else if (type == G_TYPE_STRV)
    g_value_take_boxed (value, g_strsplit (text, ",", -1));
  else
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” cannot be set here."),
                   pspec->name);
      return FALSE;
    }
  return TRUE;
}

gboolean
tandem_terminal_set_field (TandemRecord *record, const char *assignment, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  GParamSpec *pspec;

  if (!tandem_terminal_split_assignment (assignment, &name, &text, error))
    return FALSE;
  pspec = find_own_property (record, name);
  if (pspec == NULL)
    {
      g_autofree char *names = list_properties (record);

      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                   _ ("There is no field “%s”. Fields are: %s."), name, names);
      return FALSE;
    }
  if (!parse_value (pspec, text, &value, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  g_object_set_property (G_OBJECT (record), name, &value);
  return TRUE;
}

static char *
enum_nick (const GValue *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));

  return g_strdup (g_enum_get_value (klass, g_value_get_enum (value))->value_nick);
}

static char **
flags_nicks (const GValue *value)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < klass->n_values; i++)
    if (g_value_get_flags (value) & klass->values[i].value)
      g_strv_builder_add (builder, klass->values[i].value_nick);
  return g_strv_builder_end (builder);
}

/* (transfer full) (nullable): a value as one text; %NULL when there is none. */
static char *
value_text (const GValue *value)
{
  GType type = G_VALUE_TYPE (value);

  if (type == G_TYPE_STRING)
    return g_value_dup_string (value);
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (value) ? "yes" : "no");
  if (G_TYPE_IS_ENUM (type))
    return enum_nick (value);
  if (G_TYPE_IS_FLAGS (type))
    {
      g_auto (GStrv) nicks = flags_nicks (value);

      return g_strjoinv (",", nicks);
    }
  if (!G_VALUE_HOLDS_BOXED (value) || g_value_get_boxed (value) == NULL)
    return NULL;
  if (type == G_TYPE_DATE)
    {
      char text[32];

      g_date_strftime (text, sizeof text, "%Y-%m-%d", g_value_get_boxed (value));
      return g_strdup (text);
    }
  if (type == G_TYPE_DATE_TIME)
    return g_date_time_format_iso8601 (g_value_get_boxed (value));
  if (type == G_TYPE_STRV)
    return g_strjoinv (",", g_value_get_boxed (value));
  return g_base64_encode (g_bytes_get_data (g_value_get_boxed (value), NULL),
                          g_bytes_get_size (g_value_get_boxed (value)));
}

static void
add_value (JsonBuilder *builder, const GValue *value)
{
  GType type = G_VALUE_TYPE (value);
  g_auto (GStrv) texts = NULL;
  g_autofree char *text = NULL;

  if (type == G_TYPE_INT64)
    json_builder_add_int_value (builder, g_value_get_int64 (value));
  else if (type == G_TYPE_BOOLEAN)
    json_builder_add_boolean_value (builder, g_value_get_boolean (value));
  else if (G_TYPE_IS_FLAGS (type) || type == G_TYPE_STRV)
    {
      texts = G_TYPE_IS_FLAGS (type) ? flags_nicks (value) : g_value_dup_boxed (value);
      json_builder_begin_array (builder);
      for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
        json_builder_add_string_value (builder, texts[i]);
      json_builder_end_array (builder);
    }
  else if ((text = value_text (value)) != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
tandem_terminal_begin_record (JsonBuilder *builder, TandemRecord *record)
{
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);

  json_builder_begin_object (builder);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), properties[i]->name, &value);
      json_builder_set_member_name (builder, properties[i]->name);
      add_value (builder, &value);
    }
}

void
tandem_terminal_build_record (JsonBuilder *builder, TandemRecord *record)
{
  tandem_terminal_begin_record (builder, record);
  json_builder_end_object (builder);
}

void
tandem_terminal_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}

/* One value by itself: in JSON with its name. */
void
tandem_terminal_print_value (TandemTerminal *self, const char *name, const char *value)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!self->json)
    {
      g_print ("%s\n", value);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
  json_builder_end_object (builder);
  tandem_terminal_print_json (builder);
}

void
tandem_terminal_print_id (TandemTerminal *self, const char *id)
{
  tandem_terminal_print_value (self, "id", id);
}

/* A picture is not for the eye of who reads lines. */
static char *
describe_bytes (GBytes *bytes)
{
  return bytes != NULL ? g_format_size (g_bytes_get_size (bytes)) : NULL;
}

void
tandem_terminal_print_record (TandemTerminal *self, TandemRecord *record)
{
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (self->json)
    {
      tandem_terminal_build_record (builder, record);
      tandem_terminal_print_json (builder);
      return;
    }
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_object_get_property (G_OBJECT (record), properties[i]->name, &value);
      text = G_VALUE_HOLDS (&value, G_TYPE_BYTES) ? describe_bytes (g_value_get_boxed (&value)) : value_text (&value);
      if (text != NULL && text[0] != '\0')
        g_print ("%s: %s\n", properties[i]->name, text);
    }
}

/* One line a record: what would break it is shown as a space. */
static void
print_row (TandemRecord *record, const char *const *names)
{
  g_print ("%s", tandem_record_get_id (record));
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_object_get_property (G_OBJECT (record), names[i], &value);
      text = value_text (&value);
      g_print ("\t%s", text != NULL ? g_strdelimit (text, "\t\n\r", ' ') : "");
    }
  g_print ("\n");
}

void
tandem_terminal_print_list (TandemTerminal *self, GListModel *records, const char *const *properties)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (TandemRecord) record = g_list_model_get_item (records, i);

      if (self->json)
        tandem_terminal_build_record (builder, record);
      else
        print_row (record, properties);
    }
  json_builder_end_array (builder);
  if (self->json)
    tandem_terminal_print_json (builder);
}

void
tandem_terminal_print_lines (TandemTerminal *self, GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      if (self->json)
        json_builder_add_string_value (builder, lines->pdata[i]);
      else
        g_print ("%s\n", (char *) lines->pdata[i]);
    }
  json_builder_end_array (builder);
  if (self->json)
    tandem_terminal_print_json (builder);
}
