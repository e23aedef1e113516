/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-paper-fields.h"

#include <glib/gi18n-lib.h>

#include "tandem-papers.h"
#include "tandem-text-row.h"
#include "tandem-window.h"

/* How long nothing must be typed before it is kept, in milliseconds. */
#define KEEP_AFTER 600

typedef struct
{
  char *name;
  GtkTextBuffer *buffer; /* of a text with several lines */
  GtkEditable *entry;    /* of one with one line */
  gboolean changed;
} Field;

struct _TandemPaperFields
{
  AdwPreferencesGroup parent_instance;

  TandemPractice *practice;
  char *document_id;
  GPtrArray *fields;
  guint keep_id;
};

G_DEFINE_FINAL_TYPE (TandemPaperFields, tandem_paper_fields, ADW_TYPE_PREFERENCES_GROUP)

static void
field_free (gpointer data)
{
  Field *field = data;

  g_free (field->name);
  g_free (field);
}

static void
tandem_paper_fields_dispose (GObject *object)
{
  TandemPaperFields *self = TANDEM_PAPER_FIELDS (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->document_id, g_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (tandem_paper_fields_parent_class)->dispose (object);
}

/* Whatever page comes next: nothing that was typed is lost. */
static void
tandem_paper_fields_unmap (GtkWidget *widget)
{
  TandemPaperFields *self = TANDEM_PAPER_FIELDS (widget);

  if (self->practice != NULL && !tandem_practice_is_locked (self->practice))
    tandem_paper_fields_keep (self, NULL);
  GTK_WIDGET_CLASS (tandem_paper_fields_parent_class)->unmap (widget);
}

static void
tandem_paper_fields_class_init (TandemPaperFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_paper_fields_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = tandem_paper_fields_unmap;
}

static void
tandem_paper_fields_init (TandemPaperFields *self)
{
  self->fields = g_ptr_array_new_with_free_func (field_free);
}

static char *
text_of (const Field *field)
{
  GtkTextIter start, end;

  if (field->entry != NULL)
    return g_strdup (gtk_editable_get_text (field->entry));
  gtk_text_buffer_get_bounds (field->buffer, &start, &end);
  return gtk_text_buffer_get_text (field->buffer, &start, &end, FALSE);
}

gboolean
tandem_paper_fields_keep (TandemPaperFields *self, GError **error)
{
  g_autoptr (TandemDocument) document = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];
      g_autofree char *text = NULL;

      if (!field->changed)
        continue;
      text = text_of (field);
      if (document == NULL)
        document = tandem_papers_load (self->practice, self->document_id, error);
      if (document == NULL || !tandem_papers_set_value (self->practice, document, field->name, text, error))
        return FALSE;
      field->changed = FALSE;
    }
  return TRUE;
}

static gboolean
on_keep (gpointer data)
{
  TandemPaperFields *self = data;
  g_autoptr (GError) error = NULL;

  self->keep_id = 0;
  if (!tandem_paper_fields_keep (self, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), error->message);
  return G_SOURCE_REMOVE;
}

static void
on_typed (TandemPaperFields *self, gpointer source)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];

      if ((gpointer) field->buffer == source || (gpointer) field->entry == source)
        field->changed = TRUE;
    }
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_AFTER, on_keep, self);
}

static void
add_field (TandemPaperFields *self, TandemDocument *document, JsonObject *description)
{
  Field *field = g_new0 (Field, 1);
  const char *label = json_object_get_string_member (description, "label");
  gboolean required = json_object_get_boolean_member_with_default (description, "required", FALSE);
  /* Translators: a field of a paper that must not be left empty */
  g_autofree char *title = required ? g_strdup_printf (_ ("%s (needed)"), label) : g_strdup (label);
  g_autofree char *value = NULL;
  const char *text;
  GtkWidget *row;

  field->name = g_strdup (json_object_get_string_member (description, "name"));
  value = tandem_papers_get_value (self->practice, document, field->name);
  text = value != NULL ? value : json_object_get_string_member_with_default (description, "default", "");
  if (json_object_get_boolean_member_with_default (description, "long", FALSE))
    row = tandem_text_row_new (title, title, text, &field->buffer);
  else
    {
      row = adw_entry_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      field->entry = GTK_EDITABLE (row);
      gtk_editable_set_text (field->entry, text);
    }
  g_ptr_array_add (self->fields, field);
  g_signal_connect_object (field->buffer != NULL ? (gpointer) field->buffer : (gpointer) field->entry, "changed",
                           G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

GtkWidget *
tandem_paper_fields_new (TandemPractice *practice, TandemDocument *document)
{
  g_autoptr (TandemTemplate) template = tandem_papers_get_template (practice, document, NULL);
  g_autoptr (JsonNode) fields = template != NULL ? tandem_template_get_fields_json (template) : NULL;
  JsonArray *array = fields != NULL ? json_node_get_array (fields) : NULL;
  TandemPaperFields *self;

  if (array == NULL || json_array_get_length (array) == 0)
    return NULL;
  self = g_object_new (TANDEM_TYPE_PAPER_FIELDS, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What This Paper Says"));
  self->practice = g_object_ref (practice);
  self->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_field (self, document, json_array_get_object_element (array, i));
  return GTK_WIDGET (self);
}
