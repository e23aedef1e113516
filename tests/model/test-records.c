/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every property of every class of records, by the table that declares it. */

#include <gio/gio.h>
#include <gmodule.h>
#include <string.h>

#include "tandem-client.h"
#include "tandem-profile.h"
#include "tandem-types-enums.h"
#include "tandem-values.h"

typedef void (*PropertyFunc) (GObject *record, GParamSpec *pspec);

static gboolean
is_own (GParamSpec *pspec)
{
  return pspec->owner_type != TANDEM_TYPE_RECORD;
}

static void
for_each_own_property (GType type, PropertyFunc func)
{
  g_autoptr (GObject) record = g_object_new (type, NULL);
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);

  for (guint i = 0; i < n_properties; i++)
    if (is_own (properties[i]))
      func (record, properties[i]);
}

static void
assert_property_is (GObject *record, GParamSpec *pspec, const GValue *expected)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (record, pspec->name, &value);
  if (!tandem_value_equal (pspec, &value, expected))
    g_error ("%s:%s did not come back as it was set", G_OBJECT_TYPE_NAME (record), pspec->name);
}

static void
check_comes_back (GObject *record, GParamSpec *pspec)
{
  for (guint i = 0; i < tandem_value_count (pspec); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      tandem_value_make (pspec, i, &value);
      g_object_set_property (record, pspec->name, &value);
      assert_property_is (record, pspec, &value);
    }
}

static void
comes_back (gconstpointer type)
{
  for_each_own_property (GPOINTER_TO_SIZE (type), check_comes_back);
}

/* Two fields in the same member of the struct would overwrite one another. */
static void
keeps_properties_apart (gconstpointer type)
{
  g_autoptr (GObject) record = g_object_new (GPOINTER_TO_SIZE (type), NULL);
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < n_properties; i++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          tandem_value_make (properties[i], (i + round) % tandem_value_count (properties[i]), &value);
          if (is_own (properties[i]))
            g_object_set_property (record, properties[i]->name, &value);
        }
      for (guint i = 0; i < n_properties; i++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          tandem_value_make (properties[i], (i + round) % tandem_value_count (properties[i]), &value);
          if (is_own (properties[i]))
            assert_property_is (record, properties[i], &value);
        }
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* @count: how often the object notified of anything. */
static void
assert_set_notifies (GObject *object, GParamSpec *pspec, guint *count, guint number, guint expected)
{
  g_auto (GValue) value = G_VALUE_INIT;

  *count = 0;
  tandem_value_make (pspec, number, &value);
  g_object_set_property (object, pspec->name, &value);
  if (*count != expected)
    g_error ("%s:%s notified %u times, not %u", G_OBJECT_TYPE_NAME (object), pspec->name, *count, expected);
}

static void
check_notifies_once (GObject *object, GParamSpec *pspec)
{
  g_autofree char *detailed = g_strconcat ("notify::", pspec->name, NULL);
  g_auto (GValue) first = G_VALUE_INIT;
  guint count = 0;
  gulong handler;

  tandem_value_make (pspec, 0, &first);
  g_object_set_property (object, pspec->name, &first);
  handler = g_signal_connect (object, "notify", G_CALLBACK (count_notify), &count);
  for (guint i = 1; i < tandem_value_count (pspec); i++)
    {
      assert_set_notifies (object, pspec, &count, i, 1);
      assert_set_notifies (object, pspec, &count, i, 0);
    }
  assert_set_notifies (object, pspec, &count, 0, 1);
  g_signal_handler_disconnect (object, handler);
  handler = g_signal_connect (object, detailed, G_CALLBACK (count_notify), &count);
  assert_set_notifies (object, pspec, &count, 1, 1);
  g_signal_handler_disconnect (object, handler);
}

static void
notifies_once (gconstpointer type)
{
  for_each_own_property (GPOINTER_TO_SIZE (type), check_notifies_once);
}

/* Nothing and an empty text, list or chunk are not the same. */
static void
check_clears (GObject *record, GParamSpec *pspec)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_auto (GValue) nothing = G_VALUE_INIT;
  guint count = 0;
  gulong handler;

  if (type != G_TYPE_STRING && !G_TYPE_IS_BOXED (type))
    return;
  g_value_init (&nothing, type);
  for (guint i = 0; i < tandem_value_count (pspec); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      tandem_value_make (pspec, i, &value);
      g_object_set_property (record, pspec->name, &value);
      handler = g_signal_connect (record, "notify", G_CALLBACK (count_notify), &count);
      g_object_set_property (record, pspec->name, &nothing);
      g_object_set_property (record, pspec->name, &nothing);
      g_signal_handler_disconnect (record, handler);
      g_assert_cmpuint (count, ==, 1);
      assert_property_is (record, pspec, &nothing);
      count = 0;
    }
}

static void
clears (gconstpointer type)
{
  for_each_own_property (GPOINTER_TO_SIZE (type), check_clears);
}

static void
check_begins_with_nothing (GObject *record, GParamSpec *pspec)
{
  g_auto (GValue) nothing = G_VALUE_INIT;

  g_value_init (&nothing, G_PARAM_SPEC_VALUE_TYPE (pspec));
  assert_property_is (record, pspec, &nothing);
  /* What the store takes for unset must be what a new record has. */
  g_assert_true (g_param_value_defaults (pspec, &nothing));
}

static void
begins_with_nothing (gconstpointer type)
{
  g_autoptr (TandemRecord) record = g_object_new (GPOINTER_TO_SIZE (type), NULL);
  g_autoptr (TandemRecord) other = g_object_new (GPOINTER_TO_SIZE (type), NULL);
  g_autoptr (TandemRecord) known = g_object_new (GPOINTER_TO_SIZE (type), "id", "an id", NULL);

  for_each_own_property (GPOINTER_TO_SIZE (type), check_begins_with_nothing);
  g_assert_true (g_uuid_string_is_valid (tandem_record_get_id (record)));
  g_assert_cmpstr (tandem_record_get_id (record), !=, tandem_record_get_id (other));
  g_assert_cmpstr (tandem_record_get_id (known), ==, "an id");
  g_assert_null (tandem_record_get_created (record));
  g_assert_null (tandem_record_get_modified (record));
  g_assert_cmpint (tandem_record_get_revision (record), ==, 0);
}

static void
check_declaration (GObject *record, GParamSpec *pspec)
{
  GParamFlags wanted = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | TANDEM_PARAM_STORED;

  g_assert_cmpuint (pspec->flags & wanted, ==, wanted);
  g_assert_false (pspec->flags & (G_PARAM_CONSTRUCT | G_PARAM_CONSTRUCT_ONLY));
  /* The label is what a form and an error call it; without one it would be the name. */
  g_assert_cmpstr (g_param_spec_get_nick (pspec), !=, pspec->name);
  if (pspec->flags & TANDEM_PARAM_SEARCHED)
    g_assert_true (G_PARAM_SPEC_VALUE_TYPE (pspec) == G_TYPE_STRING || G_PARAM_SPEC_VALUE_TYPE (pspec) == G_TYPE_STRV);
}

static void
is_declared_whole (gconstpointer type)
{
  g_autoptr (TandemRecord) record = g_object_new (GPOINTER_TO_SIZE (type), NULL);

  for_each_own_property (GPOINTER_TO_SIZE (type), check_declaration);
  g_assert_cmpstr (tandem_record_get_table (record), !=, "");
}

/* Getters are one macro each; their names are the properties'. @value: what the property says. */
static void
assert_getter_says (GObject *record, GParamSpec *pspec, gpointer getter, const GValue *value)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_auto (GValue) got = G_VALUE_INIT;

  g_value_init (&got, type);
  if (G_TYPE_IS_ENUM (type))
    g_value_set_enum (&got, ((int (*) (GObject *)) getter) (record));
  else if (G_TYPE_IS_FLAGS (type))
    g_value_set_flags (&got, ((guint (*) (GObject *)) getter) (record));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (&got, ((gboolean (*) (GObject *)) getter) (record));
  else if (type == G_TYPE_INT64)
    g_value_set_int64 (&got, ((gint64 (*) (GObject *)) getter) (record));
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (&got, ((double (*) (GObject *)) getter) (record));
  else if (type == G_TYPE_STRING)
    g_value_set_string (&got, ((const char *(*) (GObject *) ) getter) (record));
  else
    g_value_set_boxed (&got, ((gconstpointer (*) (GObject *)) getter) (record));
  if (!tandem_value_equal (pspec, &got, value))
    g_error ("the getter of %s:%s says something else", G_OBJECT_TYPE_NAME (record), pspec->name);
}

static char *
getter_name (GObject *record, GParamSpec *pspec)
{
  GString *name = g_string_new ("tandem");

  /* TandemJournalEntry:subject-id is read by tandem_journal_entry_get_subject_id(). */
  for (const char *at = G_OBJECT_TYPE_NAME (record) + strlen ("Tandem"); *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at))
        g_string_append_c (name, '_');
      g_string_append_c (name, g_ascii_tolower (*at));
    }
  g_string_append_printf (name, "_get_%s", pspec->name);
  g_strdelimit (name->str, "-", '_');
  return g_string_free (name, FALSE);
}

static void
check_getter (GObject *record, GParamSpec *pspec)
{
  g_autofree char *name = getter_name (record, pspec);
  GModule *program = g_module_open (NULL, G_MODULE_BIND_LAZY);
  gpointer getter;

  g_assert_nonnull (program);
  if (!g_module_symbol (program, name, &getter))
    g_error ("there is no %s()", name);
  for (guint i = 0; i < tandem_value_count (pspec); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      tandem_value_make (pspec, i, &value);
      g_object_set_property (record, pspec->name, &value);
      assert_getter_says (record, pspec, getter, &value);
    }
  g_module_close (program);
}

static void
getters_say_the_same (gconstpointer type)
{
  for_each_own_property (GPOINTER_TO_SIZE (type), check_getter);
}

static void
add_record_tests (GType type)
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "comes-back", comes_back },
    { "keeps-properties-apart", keeps_properties_apart },
    { "notifies-once", notifies_once },
    { "clears", clears },
    { "begins-with-nothing", begins_with_nothing },
    { "is-declared-whole", is_declared_whole },
    { "getters-say-the-same", getters_say_the_same },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/%s/%s", g_type_name (type), tests[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (type), tests[i].func);
    }
}

static void
tables_are_told_apart (void)
{
  g_autoptr (GHashTable) tables = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; tandem_record_types[i] != NULL; i++)
    {
      g_autoptr (TandemRecord) record = g_object_new (tandem_record_types[i](), NULL);

      g_assert_true (g_hash_table_add (tables, (gpointer) tandem_record_get_table (record)));
    }
}

/* The words that database, command line and templates use: those and no others. */
static void
words_are_closed_lists (void)
{
  static const char *const foreign[] = { "",       " ",      "0",       "1",     "none",
                                         "Active", "ACTIVE", "active ", "aktiv", "active,paused" };
  GType (*const types[]) (
    void) = { tandem_client_status_get_type,   tandem_document_kind_get_type, tandem_document_state_get_type,
              tandem_direction_get_type,       tandem_role_get_type,          tandem_signing_method_get_type,
              tandem_referral_status_get_type, tandem_urgency_get_type,       tandem_paper_size_get_type };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (types[i]());

      for (guint j = 0; j < klass->n_values; j++)
        {
          const char *nick = klass->values[j].value_nick;

          g_assert_true (g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", nick, G_REGEX_DOLLAR_ENDONLY, 0));
          g_assert_true (g_enum_get_value_by_nick (klass, nick) == &klass->values[j]);
          g_assert_cmpint (klass->values[j].value, ==, (int) j);
        }
      for (gsize j = 0; j < G_N_ELEMENTS (foreign); j++)
        g_assert_null (g_enum_get_value_by_nick (klass, foreign[j]));
    }
}

static void
flags_are_single_bits (void)
{
  GType (*const types[]) (void) = { tandem_category_get_type, tandem_roles_get_type };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GFlagsClass) klass = g_type_class_ref (types[i]());
      guint seen = 0;

      for (guint j = 0; j < klass->n_values; j++)
        {
          guint value = klass->values[j].value;

          g_assert_cmpuint (value & (value - 1), ==, 0);
          g_assert_cmpuint (seen & value, ==, 0);
          seen |= value;
          g_assert_true (g_flags_get_value_by_nick (klass, klass->values[j].value_nick) == &klass->values[j]);
        }
      g_assert_null (g_flags_get_value_by_nick (klass, "identity,reason"));
      g_assert_null (g_flags_get_value_by_nick (klass, ""));
    }
}

/* A number that no word belongs to does not become one: the property stays among its words. */
static void
enum_property_stays_among_its_words (void)
{
  g_autoptr (TandemClient) client = tandem_client_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, TANDEM_TYPE_CLIENT_STATUS);
  value.data[0].v_int = 99;
  g_assert_true (g_param_value_validate (g_object_class_find_property (G_OBJECT_GET_CLASS (client), "status"), &value));
  g_assert_cmpint (g_value_get_enum (&value), ==, TANDEM_CLIENT_STATUS_ENQUIRY);
}

static void
set_str_tells_whether_it_changed (void)
{
  g_autofree char *text = NULL;

  g_assert_false (tandem_set_str (&text, NULL));
  g_assert_true (tandem_set_str (&text, ""));
  g_assert_false (tandem_set_str (&text, ""));
  g_assert_true (tandem_set_str (&text, "words"));
  /* A part of itself: copied before the old one goes. */
  g_assert_true (tandem_set_str (&text, text + 2));
  g_assert_cmpstr (text, ==, "rds");
  g_assert_true (tandem_set_str (&text, NULL));
  g_assert_null (text);
}

static void
profile_notifies_once (void)
{
  static const char *const names[] = { "name", "country", "language", "public-key" };
  g_autoptr (TandemProfile) profile = tandem_profile_new ("Nora Lindqvist", "GB", "en");
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere");
  guint count = 0;

  g_assert_true (g_uuid_string_is_valid (tandem_profile_get_id (profile)));
  g_assert_cmpstr (tandem_profile_get_name (profile), ==, "Nora Lindqvist");
  g_assert_cmpstr (tandem_profile_get_country (profile), ==, "GB");
  g_assert_cmpstr (tandem_profile_get_language (profile), ==, "en");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    check_notifies_once (G_OBJECT (profile), g_object_class_find_property (G_OBJECT_GET_CLASS (profile), names[i]));
  g_signal_connect (profile, "notify", G_CALLBACK (count_notify), &count);
  g_object_set (profile, "folder", folder, NULL);
  g_object_set (profile, "folder", folder, NULL);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (tandem_profile_get_folder (profile) == folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; tandem_record_types[i] != NULL; i++)
    add_record_tests (tandem_record_types[i]());
  g_test_add_func ("/record/tables-are-told-apart", tables_are_told_apart);
  g_test_add_func ("/types/words-are-closed-lists", words_are_closed_lists);
  g_test_add_func ("/types/flags-are-single-bits", flags_are_single_bits);
  g_test_add_func ("/types/enum-property-stays-among-its-words", enum_property_stays_among_its_words);
  g_test_add_func ("/model/set-str-tells-whether-it-changed", set_str_tells_whether_it_changed);
  g_test_add_func ("/profile/notifies-once", profile_notifies_once);
  return g_test_run ();
}
