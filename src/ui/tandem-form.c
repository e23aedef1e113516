/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemForm makes the rows of a form from the properties of a record, and takes over what was typed into them. */

#include "tandem-form.h"

#include <glib/gi18n-lib.h>

#include "tandem-choices.h"
#include "tandem-code-names.h"
#include "tandem-code-row.h"
#include "tandem-date-row.h"
#include "tandem-local-date.h"
#include "tandem-practice-error.h"
#include "tandem-practitioner.h"
#include "tandem-text-row.h"
#include "tandem-words.h"

typedef struct
{
  GParamSpec *pspec;
  GtkWidget *row;
  GtkTextBuffer *buffer; /* of a text with several lines */
  GtkSwitch *toggle;
  TandemChoices *choices;
  char *initial;
} Field;

/* A widget that shows only while a choice has one of its values. */
typedef struct
{
  GtkWidget *widget; /* not owned */
  const char *choice;
  guint values; /* a bit for each */
} Shown;

struct _TandemForm
{
  TandemRecord *record;
  GPtrArray *fields;
  GArray *shown;
};

static void
field_free (Field *field)
{
  g_clear_object (&field->buffer);
  g_clear_pointer (&field->choices, tandem_choices_free);
  g_free (field->initial);
  g_free (field);
}

TandemForm *
tandem_form_new (TandemRecord *record)
{
  TandemForm *self = g_new0 (TandemForm, 1);

  self->record = g_object_ref (record);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  return self;
}

void
tandem_form_free (TandemForm *self)
{
  g_ptr_array_unref (self->fields);
  g_array_unref (self->shown);
  g_object_unref (self->record);
  g_free (self);
}

static char *
date_text (const GDate *date)
{
  char text[32];

  if (date == NULL)
    return g_strdup ("");
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  return g_strdup (text);
}

/* The property as it is shown. */
static char *
read_record (TandemForm *self, GParamSpec *pspec)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (self->record), pspec->name, &value);
  if (type == G_TYPE_STRING)
    return g_strdup (g_value_get_string (&value) != NULL ? g_value_get_string (&value) : "");
  if (type == G_TYPE_DATE)
    return date_text (g_value_get_boxed (&value));
  if (type == G_TYPE_STRV && g_value_get_boxed (&value) == NULL)
    return g_strdup ("");
  if (type == G_TYPE_STRV && g_str_equal (pspec->name, "languages"))
    return tandem_code_names_write_languages (g_value_get_boxed (&value));
  if (type == G_TYPE_STRV)
    return g_strjoinv (", ", g_value_get_boxed (&value));
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (&value));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (&value) ? "1" : "0");
  if (G_TYPE_IS_FLAGS (type))
    return g_strdup_printf ("%u", g_value_get_flags (&value));
  return g_strdup_printf ("%d", g_value_get_enum (&value));
}

/* (transfer full): as it is kept; as it was typed where that is no day. */
static char *
read_date (GtkWidget *row)
{
  g_autoptr (GDate) date = tandem_date_row_read (row, NULL);
  char text[16];

  if (date == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  return g_strdup (text);
}

/* The property as it was typed. */
static char *
read_row (const Field *field)
{
  if (field->buffer != NULL)
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (field->buffer, &start, &end);
      return gtk_text_buffer_get_text (field->buffer, &start, &end, FALSE);
    }
  if (field->toggle != NULL)
    return g_strdup (gtk_switch_get_active (field->toggle) ? "1" : "0");
  if (TANDEM_IS_CODE_ROW (field->row))
    {
      const char *code = tandem_code_row_get_code (TANDEM_CODE_ROW (field->row));

      return g_strdup (code != NULL ? code : "");
    }
  if (G_PARAM_SPEC_VALUE_TYPE (field->pspec) == G_TYPE_DATE)
    return read_date (field->row);
  if (field->choices != NULL)
    return g_strdup_printf ("%u", tandem_choices_get_value (field->choices));
  if (ADW_IS_COMBO_ROW (field->row))
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (field->pspec)->enum_class;

      return g_strdup_printf ("%d", klass->values[adw_combo_row_get_selected (ADW_COMBO_ROW (field->row))].value);
    }
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->row)));
}

/* @name: for a screen reader, which does not see what a row stands below. */
static GtkWidget *
make_text_row (Field *field, const char *label, const char *name)
{
  GtkWidget *row = tandem_text_row_new (label, name, field->initial, &field->buffer);

  g_object_ref (field->buffer);
  return row;
}

static void show_rows (TandemForm *self);

static GtkWidget *
make_switch_row (TandemForm *self, Field *field, const char *label)
{
  GtkWidget *row = adw_action_row_new ();

  field->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (field->toggle), GTK_ALIGN_CENTER);
  gtk_switch_set_active (field->toggle, field->initial[0] == '1');
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (field->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (field->toggle));
  g_signal_connect_swapped (field->toggle, "notify::active", G_CALLBACK (show_rows), self);
  return row;
}

static Field *
find_field (TandemForm *self, const char *property)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (((Field *) self->fields->pdata[i])->pspec->name, property))
      return self->fields->pdata[i];
  g_assert_not_reached ();
}

static void
show_rows (TandemForm *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);
      g_autofree char *value = read_row (find_field (self, shown->choice));

      gtk_widget_set_visible (shown->widget, (shown->values >> g_ascii_strtoull (value, NULL, 10) & 1) != 0);
    }
}

static GtkWidget *
make_list_row (TandemForm *self, Field *field, const char *label)
{
  GEnumClass *klass = G_PARAM_SPEC_ENUM (field->pspec)->enum_class;
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  int value = (int) g_ascii_strtoll (field->initial, NULL, 10);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (model,
                            tandem_words_of (G_PARAM_SPEC_VALUE_TYPE (field->pspec), (guint) klass->values[i].value));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value == value)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_rows), self);
  return row;
}

static void
show_lack_of_papers (AdwActionRow *row)
{
  adw_action_row_set_subtitle (row, tandem_code_row_lacks_papers (TANDEM_CODE_ROW (row))
                                      ? _ ("Papers are written from your own templates in it; where there is none, in "
                                           "English.")
                                      : NULL);
}

static GtkWidget *
make_code_row (TandemForm *self, const Field *field, const char *label)
{
  TandemCodeRow *row = g_object_new (TANDEM_TYPE_CODE_ROW, "title", label, NULL);

  tandem_code_row_choose_from (
    row, (field->pspec->flags & TANDEM_PARAM_COUNTRY) != 0 ? TANDEM_CODES_COUNTRIES : TANDEM_CODES_ALL_LANGUAGES,
    /* What the practice itself is, nobody else can be asked. */
    TANDEM_IS_PRACTITIONER (self->record) ? NULL : _ ("As the practice"));
  g_signal_connect (row, "changed", G_CALLBACK (show_lack_of_papers), NULL);
  tandem_code_row_set_code (row, field->initial);
  return GTK_WIDGET (row);
}

static void
tell (GtkAccessible *accessible, const char *wrong)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong != NULL ? wrong : "", -1);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* By colour for those who see it, and for those who have it read aloud by its state and in words. @wrong: (nullable):
 * what is wrong with it */
static void
mark (GtkWidget *row, const char *wrong)
{
  GtkEditable *text = GTK_IS_EDITABLE (row) ? gtk_editable_get_delegate (GTK_EDITABLE (row)) : NULL;

  if (wrong != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  tell (GTK_ACCESSIBLE (row), wrong);
  /* What is typed into is a thing of its own for newer versions of GTK. */
  if (GTK_IS_ACCESSIBLE (text))
    tell (GTK_ACCESSIBLE (text), wrong);
}

static void
on_entry_changed (GtkWidget *row)
{
  mark (row, NULL);
}

static GtkWidget *
make_entry_row (const Field *field, const char *label)
{
  GtkWidget *row;

  if (G_PARAM_SPEC_VALUE_TYPE (field->pspec) == G_TYPE_DATE)
    {
      g_autoptr (GDate) date = field->initial[0] != '\0' ? tandem_words_parse_date (field->initial, NULL) : NULL;

      row = tandem_date_row_new (label, date);
    }
  else
    {
      row = adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      gtk_editable_set_text (GTK_EDITABLE (row), field->initial);
    }
  g_signal_connect (row, "changed", G_CALLBACK (on_entry_changed), NULL);
  return row;
}

/* The row of @property; %NULL where it is several, which are in @group then. @above: (nullable): what it stands below.
 */
static GtkWidget *
make_row (TandemForm *self, AdwPreferencesGroup *group, const char *above, const char *property, gboolean several_lines)
{
  Field *field = g_new0 (Field, 1);
  g_autofree char *name = NULL;
  const char *label;
  GType type;

  field->pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), property);
  g_assert (field->pspec != NULL);
  g_ptr_array_add (self->fields, field);
  field->initial = read_record (self, field->pspec);
  label = _ (g_param_spec_get_nick (field->pspec));
  type = G_PARAM_SPEC_VALUE_TYPE (field->pspec);
  if (several_lines)
    {
      /* Translators: what a field stands below, and its name: “Changes in sleep: What you noticed” */
      name = above != NULL ? g_strdup_printf (_ ("%s: %s"), above, label) : g_strdup (label);
      field->row = make_text_row (field, label, name);
    }
  else if (type == G_TYPE_BOOLEAN)
    field->row = make_switch_row (self, field, label);
  else if ((field->pspec->flags & (TANDEM_PARAM_COUNTRY | TANDEM_PARAM_LANGUAGE)) != 0)
    field->row = make_code_row (self, field, label);
  else if (group != NULL &&
           (G_TYPE_IS_FLAGS (type) || (G_TYPE_IS_ENUM (type) && tandem_words_explain (type, 0) != NULL)))
    field->choices = tandem_choices_new (group, type, (guint) g_ascii_strtoull (field->initial, NULL, 10),
                                         G_CALLBACK (show_rows), self);
  else if (G_TYPE_IS_ENUM (type))
    field->row = make_list_row (self, field, label);
  else
    field->row = make_entry_row (field, label);
  return field->row;
}

void
tandem_form_add (TandemForm *self, AdwPreferencesGroup *group, const char *property, gboolean several_lines)
{
  GtkWidget *row = make_row (self, group, NULL, property, several_lines);

  if (row != NULL)
    adw_preferences_group_add (group, row);
}

void
tandem_form_add_within (TandemForm *self, AdwExpanderRow *expander, const char *property, gboolean several_lines)
{
  const char *above = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (expander));

  adw_expander_row_add_row (expander, make_row (self, NULL, above, property, several_lines));
}

void
tandem_form_show_widget_for (TandemForm *self, GtkWidget *widget, const char *choice, guint values)
{
  Shown shown = { widget, choice, values };

  g_array_append_val (self->shown, shown);
  show_rows (self);
}

void
tandem_form_show_for (TandemForm *self, const char *property, const char *choice, guint values)
{
  tandem_form_show_widget_for (self, find_field (self, property)->row, choice, values);
}

static gboolean
set_text_value (GParamSpec *pspec, const char *text, GValue *value, GError **error)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  g_value_init (value, type);
  if (type == G_TYPE_STRING)
    g_value_set_string (value, text[0] != '\0' ? text : NULL);
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, text[0] == '1');
  else if (type == G_TYPE_INT64)
    {
      gint64 number;

      if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” is not a number."), text);
          return FALSE;
        }
      g_value_set_int64 (value, number);
    }
  else if (type == G_TYPE_DATE)
    {
      GDate *date = text[0] != '\0' ? tandem_local_date_parse (text, error) : NULL;

      if (date == NULL && text[0] != '\0')
        return FALSE;
      g_value_take_boxed (value, date);
    }
  else if (type == G_TYPE_STRV)
    {
      g_auto (GStrv) words = g_strsplit (text, ",", -1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (gsize i = 0; words[i] != NULL; i++)
        if (g_strstrip (words[i])[0] != '\0')
          g_strv_builder_add (builder, words[i]);
      g_value_take_boxed (value, g_strv_builder_end (builder));
    }
  else if (G_TYPE_IS_FLAGS (type))
    g_value_set_flags (value, (guint) g_ascii_strtoull (text, NULL, 10));
  else
    g_value_set_enum (value, (int) g_ascii_strtoll (text, NULL, 10));
  return TRUE;
}

gboolean
tandem_form_apply (TandemForm *self, GError **error)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];
      g_autofree char *text = read_row (field);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) invalid = NULL;

      if (!set_text_value (field->pspec, text, &value, &invalid))
        {
          mark (field->row, invalid->message);
          g_propagate_prefixed_error (error, g_steal_pointer (&invalid),
                                      "%s: ", _ (g_param_spec_get_nick (field->pspec)));
          gtk_widget_grab_focus (field->row);
          return FALSE;
        }
      g_object_set_property (G_OBJECT (self->record), field->pspec->name, &value);
    }
  return TRUE;
}

gboolean
tandem_form_is_changed (TandemForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = self->fields->pdata[i];
      g_autofree char *text = read_row (field);

      if (!g_str_equal (text, field->initial))
        return TRUE;
    }
  return FALSE;
}

void
tandem_form_focus_first (TandemForm *self)
{
  const Field *first = self->fields->len > 0 ? self->fields->pdata[0] : NULL;

  if (first != NULL && first->choices != NULL)
    tandem_choices_focus (first->choices);
  else if (first != NULL)
    gtk_widget_grab_focus (first->row);
}
