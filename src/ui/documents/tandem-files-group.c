/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-files-group.h"

#include <glib/gi18n-lib.h>

#include "tandem-attachments.h"
#include "tandem-compat.h"
#include "tandem-file-page.h"
#include "tandem-window.h"

struct _TandemFilesGroup
{
  AdwPreferencesGroup parent_instance;

  TandemPractice *practice;
  TandemDocument *document;
};

G_DEFINE_FINAL_TYPE (TandemFilesGroup, tandem_files_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tandem_files_group_dispose (GObject *object)
{
  TandemFilesGroup *self = TANDEM_FILES_GROUP (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tandem_files_group_parent_class)->dispose (object);
}

static void
tandem_files_group_class_init (TandemFilesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_files_group_dispose;
}

static void
tandem_files_group_init (TandemFilesGroup *self)
{
}

static void
on_open (TandemFilesGroup *self, GtkWidget *row)
{
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemAttachment) attachment =
    tandem_attachments_load (self->practice, g_object_get_data (G_OBJECT (row), "id"), &error);

  if (attachment != NULL)
    tandem_window_push (window, tandem_file_page_new (self->practice, attachment));
  else
    tandem_window_toast (window, error->message);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemFilesGroup) self = data;
  TandemWindow *window = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? tandem_window_of (GTK_WIDGET (self)) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = tandem_attachments_read_finish (G_FILE (source), result, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (TandemAttachment) attachment = NULL;

  if (window == NULL)
    return;
  if (content != NULL)
    attachment = tandem_attachments_add (self->practice, self->document, content, name, &error);
  if (attachment == NULL)
    tandem_window_toast (window, error->message);
}

static void
on_file (GFile *file, gpointer data)
{
  tandem_attachments_read_async (file, NULL, on_read, g_object_ref (data));
}

static void
on_add (TandemFilesGroup *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Add a File"), NULL,
                             TANDEM_ATTACHMENT_PATTERNS, on_file, self);
}

static void
add_row (TandemFilesGroup *self, TandemAttachment *attachment)
{
  gboolean is_scan = tandem_attachment_get_signature_id (attachment) != NULL;
  g_autofree char *size = g_format_size ((guint64) tandem_attachment_get_size (attachment));
  g_autofree char *subtitle =
    g_strdup_printf ("%s · %s", is_scan ? _ ("The paper as it was signed by hand") : _ ("Kept beside the paper"), size);
  GtkWidget *row = tandem_page_fact_row (tandem_attachment_get_name (attachment), subtitle);

  tandem_page_row_opens (row);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (tandem_record_get_id (TANDEM_RECORD (attachment))), g_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_open), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

GtkWidget *
tandem_files_group_new (TandemPractice *practice, TandemDocument *document)
{
  TandemFilesGroup *self = g_object_new (TANDEM_TYPE_FILES_GROUP, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autoptr (GListModel) files = tandem_attachments_list (practice, tandem_record_get_id (TANDEM_RECORD (document)));
  guint n_files = g_list_model_get_n_items (files);

  self->practice = g_object_ref (practice);
  self->document = g_object_ref (document);
  adw_preferences_group_set_title (group, _ ("Files"));
  if (n_files == 0)
    tandem_page_add_nothing (group, _ ("Images and PDFs that belong to this paper. They stay within "
                                       "your practice."));
  tandem_page_add_group_button (group, _ ("Add a _File…"), G_CALLBACK (on_add), self);
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (TandemAttachment) attachment = g_list_model_get_item (files, i);

      add_row (self, attachment);
    }
  return GTK_WIDGET (self);
}
