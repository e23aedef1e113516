/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-file-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-scan-view.h"
#include "tandem-window.h"

struct _TandemFilePage
{
  TandemPage parent_instance;

  TandemAttachment *attachment;
};

G_DEFINE_FINAL_TYPE (TandemFilePage, tandem_file_page, TANDEM_TYPE_PAGE)

static void
tandem_file_page_dispose (GObject *object)
{
  g_clear_object (&TANDEM_FILE_PAGE (object)->attachment);

  G_OBJECT_CLASS (tandem_file_page_parent_class)->dispose (object);
}

static void
tandem_file_page_class_init (TandemFilePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_file_page_dispose;
}

static void
tandem_file_page_init (TandemFilePage *self)
{
}

static void
on_save_file (GFile *file, gpointer data)
{
  TandemFilePage *self = data;
  g_autoptr (GError) error = NULL;

  if (self->attachment == NULL)
    return;
  if (tandem_attachments_save (tandem_page_get_practice (TANDEM_PAGE (self)), self->attachment, file, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)),
                         _ ("Saved. Outside of your practice it is not protected."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_save (TandemFilePage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save File"),
                             tandem_attachment_get_name (self->attachment), "*", on_save_file, self);
}

GtkWidget *
tandem_file_page_new (TandemPractice *practice, TandemAttachment *attachment)
{
  TandemFilePage *self = g_object_new (TANDEM_TYPE_FILE_PAGE, NULL);
  GtkWidget *view = tandem_scan_view_new ();
  GtkWidget *save = tandem_page_button (_ ("_Save…"), NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), tandem_attachment_get_name (attachment), NULL);
  tandem_page_set_width (TANDEM_PAGE (self), 840);
  self->attachment = g_object_ref (attachment);
  tandem_page_add_to_bar (TANDEM_PAGE (self), save, GTK_PACK_END);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), view);
  tandem_scan_view_show (TANDEM_SCAN_VIEW (view), tandem_attachment_get_content (attachment),
                         tandem_attachment_get_media_type (attachment));
  return GTK_WIDGET (self);
}
