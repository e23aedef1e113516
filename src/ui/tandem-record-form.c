/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page with a form and Save. Nothing typed is lost without a question. */

#include "tandem-record-form.h"

#include <glib/gi18n-lib.h>

#include "tandem-window.h"

struct _TandemRecordForm
{
  TandemPage parent_instance;

  TandemRecord *record;
  TandemForm *form;
  TandemFormSave save;
};

G_DEFINE_FINAL_TYPE (TandemRecordForm, tandem_record_form, TANDEM_TYPE_PAGE)

static void
tandem_record_form_dispose (GObject *object)
{
  TandemRecordForm *self = TANDEM_RECORD_FORM (object);

  g_clear_pointer (&self->form, tandem_form_free);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (tandem_record_form_parent_class)->dispose (object);
}

static void
leave (TandemRecordForm *self)
{
  tandem_window_pop (tandem_window_of (GTK_WIDGET (self)));
}

static void
on_save (TandemRecordForm *self)
{
  g_autoptr (GError) error = NULL;

  if (tandem_form_apply (self->form, &error) &&
      self->save (tandem_page_get_practice (TANDEM_PAGE (self)), self->record, &error))
    leave (self);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static gboolean
tandem_record_form_may_leave (TandemPage *page)
{
  TandemRecordForm *self = TANDEM_RECORD_FORM (page);

  if (!tandem_form_is_changed (self->form))
    return TRUE;
  tandem_page_ask_discard (page);
  return FALSE;
}

static void
tandem_record_form_class_init (TandemRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_record_form_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_record_form_may_leave;
}

static void
tandem_record_form_init (TandemRecordForm *self)
{
}

GtkWidget *
tandem_record_form_new (TandemPractice *practice, TandemRecord *record, const char *title,
                        const TandemFormField *fields, gsize n_fields, TandemFormSave save)
{
  TandemRecordForm *self = g_object_new (TANDEM_TYPE_RECORD_FORM, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *save_button = tandem_page_button (_ ("_Save"), "suggested-action");
  AdwPreferencesGroup *group = NULL;

  tandem_page_set_practice (page, practice);
  tandem_page_set_title (page, title, NULL);
  self->record = g_object_ref (record);
  self->save = save;
  self->form = tandem_form_new (record);
  for (gsize i = 0; i < n_fields; i++)
    {
      if (fields[i].heading != NULL)
        group = tandem_page_add_group (page, _ (fields[i].heading),
                                       fields[i].explanation != NULL ? _ (fields[i].explanation) : NULL);
      tandem_form_add (self->form, group, fields[i].property, fields[i].several_lines);
    }
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].choice != NULL)
      tandem_form_show_for (self->form, fields[i].property, fields[i].choice, fields[i].values);
  tandem_page_add_to_bar (page, save_button, GTK_PACK_END);
  g_signal_connect_swapped (save_button, "clicked", G_CALLBACK (on_save), self);
  return GTK_WIDGET (self);
}
