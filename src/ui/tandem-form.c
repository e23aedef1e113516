/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemForm makes the rows of a form from the properties of a record, and takes over what was typed into them. */

#include "tandem-form.h"

#include <glib/gi18n-lib.h>

#include "tandem-code-row.h"
#include "tandem-date-row.h"
#include "tandem-practice-error.h"
#include "tandem-practitioner.h"
#include "tandem-words.h"

typedef struct
{
  GParamSpec *pspec;
  GtkWidget *row;
  GtkTextBuffer *buffer; /* of a text with several lines */
  GtkSwitch *toggle;
  char *initial;
} Field;

struct _TandemForm
{
  TandemRecord *record;
  GPtrArray *fields;
};

static void
field_free (Field *field)
{
  g_clear_object (&field->buffer);
  g_free (field->initial);
  g_free (field);
}

TandemForm *
tandem_form_new (TandemRecord *record)
{
  TandemForm *self = g_new0 (TandemForm, 1);

  self->record = g_object_ref (record);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  return self;
}

void
tandem_form_free (TandemForm *self)
{
  g_ptr_array_unref (self->fields);
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
  if (type == G_TYPE_STRV)
    return g_value_get_boxed (&value) != NULL ? g_strjoinv (", ", g_value_get_boxed (&value)) : g_strdup ("");
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (&value));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (&value) ? "1" : "0");
  return g_strdup_printf ("%d", g_value_get_enum (&value));
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
  if (ADW_IS_COMBO_ROW (field->row))
    return g_strdup_printf ("%u", adw_combo_row_get_selected (ADW_COMBO_ROW (field->row)));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->row)));
}

static GtkWidget *
make_text_row (Field *field, const char *label)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (label);
  GtkWidget *view = gtk_text_view_new ();

  field->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_set_text (field->buffer, field->initial, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (view, "plain");
  gtk_widget_add_css_class (box, "text-row");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  return row;
}

static GtkWidget *
make_switch_row (Field *field, const char *label)
{
  GtkWidget *row = adw_action_row_new ();

  field->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (field->toggle), GTK_ALIGN_CENTER);
  gtk_switch_set_active (field->toggle, field->initial[0] == '1');
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (field->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (field->toggle));
  return row;
}

static GtkWidget *
make_paper_size_row (Field *field, const char *label)
{
  const char *const sizes[] = { "A4", "US Letter", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (sizes);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_ascii_strtoull (field->initial, NULL, 10));
  return row;
}

static GtkWidget *
make_code_row (TandemForm *self, const Field *field, const char *label)
{
  TandemCodeRow *row = g_object_new (TANDEM_TYPE_CODE_ROW, "title", label, NULL);

  tandem_code_row_choose_from (
    row, (field->pspec->flags & TANDEM_PARAM_COUNTRY) != 0 ? TANDEM_CODES_COUNTRIES : TANDEM_CODES_LANGUAGES,
    /* What the practice itself is, nobody else can be asked. */
    TANDEM_IS_PRACTITIONER (self->record) ? NULL : _ ("As the practice"));
  tandem_code_row_set_code (row, field->initial);
  return GTK_WIDGET (row);
}

static void
on_entry_changed (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "error");
}

static GtkWidget *
make_entry_row (const Field *field, const char *label)
{
  GtkWidget *row;

  if (G_PARAM_SPEC_VALUE_TYPE (field->pspec) == G_TYPE_DATE)
    row = tandem_date_row_new (label, field->initial);
  else
    {
      row = adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      gtk_editable_set_text (GTK_EDITABLE (row), field->initial);
    }
  g_signal_connect (row, "changed", G_CALLBACK (on_entry_changed), NULL);
  return row;
}

void
tandem_form_add (TandemForm *self, AdwPreferencesGroup *group, const char *property, gboolean several_lines)
{
  Field *field = g_new0 (Field, 1);
  const char *label;
  GType type;

  field->pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), property);
  g_assert (field->pspec != NULL);
  field->initial = read_record (self, field->pspec);
  label = _ (g_param_spec_get_nick (field->pspec));
  type = G_PARAM_SPEC_VALUE_TYPE (field->pspec);
  if (several_lines)
    field->row = make_text_row (field, label);
  else if (type == G_TYPE_BOOLEAN)
    field->row = make_switch_row (field, label);
  else if ((field->pspec->flags & (TANDEM_PARAM_COUNTRY | TANDEM_PARAM_LANGUAGE)) != 0)
    field->row = make_code_row (self, field, label);
  else if (G_TYPE_IS_ENUM (type))
    field->row = make_paper_size_row (field, label);
  else
    field->row = make_entry_row (field, label);
  adw_preferences_group_add (group, field->row);
  g_ptr_array_add (self->fields, field);
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
      GDate *date = text[0] != '\0' ? tandem_words_parse_date (text, error) : NULL;

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

      if (!set_text_value (field->pspec, text, &value, error))
        {
          g_prefix_error (error, "%s: ", _ (g_param_spec_get_nick (field->pspec)));
          gtk_widget_add_css_class (field->row, "error");
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
  if (self->fields->len > 0)
    gtk_widget_grab_focus (((Field *) self->fields->pdata[0])->row);
}
