/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-scan-view.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

#include "tandem-document-error.h"
#include "tandem-picture.h"
#include "tandem-sheet.h"

/* As sharp as a page is read on a screen. */
#define PAGE_WIDTH 1100
#define MAX_PAGE_HEIGHT 4400
/* More would be gigabytes. All are in the file, which can be saved. */
#define MAX_PAGES 24

struct _TandemScanView
{
  GtkBox parent_instance;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TandemScanView, tandem_scan_view, GTK_TYPE_BOX)

typedef struct
{
  GBytes *content;
  char *media_type;
  int n_pages; /* of the file; shown may be fewer */
} Job;

static void
job_free (Job *job)
{
  g_bytes_unref (job->content);
  g_free (job->media_type);
  g_free (job);
}

static void
tandem_scan_view_dispose (GObject *object)
{
  TandemScanView *self = TANDEM_SCAN_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (tandem_scan_view_parent_class)->dispose (object);
}

static void
tandem_scan_view_class_init (TandemScanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_scan_view_dispose;
}

static void
tandem_scan_view_init (TandemScanView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, (gsize) stride);
}

static GdkTexture *
draw_page (PopplerDocument *document, int number)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  cairo_surface_t *surface;
  GdkTexture *texture;
  double width, height, scale;
  cairo_t *cr;

  if (page == NULL)
    return NULL;
  poppler_page_get_size (page, &width, &height);
  scale = MIN (PAGE_WIDTH / MAX (width, 1), MAX_PAGE_HEIGHT / MAX (height, 1));
  surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  g_object_unref (page);
  texture = texture_of (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static gboolean
draw_pdf (Job *job, GPtrArray *pages, GCancellable *cancellable, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (job->content, NULL, NULL);

  if (document == NULL)
    {
      g_set_error_literal (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX,
                           _ ("This PDF cannot be shown: it is damaged, or protected by a password."));
      return FALSE;
    }
  job->n_pages = poppler_document_get_n_pages (document);
  for (int i = 0; i < MIN (job->n_pages, MAX_PAGES) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GdkTexture *texture = draw_page (document, i);

      if (texture != NULL)
        g_ptr_array_add (pages, texture);
    }
  g_object_unref (document);

  return TRUE;
}

static gboolean
draw_image (Job *job, GPtrArray *pages, GError **error)
{
  g_autoptr (GBytes) png = tandem_picture_normalize (job->content, PAGE_WIDTH, MAX_PAGE_HEIGHT, error);
  GdkTexture *texture = png != NULL ? gdk_texture_new_from_bytes (png, error) : NULL;

  if (texture == NULL)
    return FALSE;
  job->n_pages = 1;
  g_ptr_array_add (pages, texture);

  return TRUE;
}

static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_pdf = g_strcmp0 (job->media_type, "application/pdf") == 0;
  GError *error = NULL;

  if (is_pdf ? draw_pdf (job, pages, cancellable, &error) : draw_image (job, pages, &error))
    g_task_return_pointer (task, pages, (GDestroyNotify) g_ptr_array_unref);
  else
    {
      g_ptr_array_unref (pages);
      g_task_return_error (task, error);
    }
}

static void
clear (TandemScanView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
say (TandemScanView *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self), label);
}

static void
add_page (TandemScanView *self, GdkTexture *texture, guint number, guint n_pages)
{
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u of the file"), number, n_pages);

  gtk_box_append (GTK_BOX (self), tandem_sheet_new (GDK_PAINTABLE (texture), name));
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  TandemScanView *self = TANDEM_SCAN_VIEW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  clear (self);
  if (pages == NULL)
    {
      say (self, error->message);
      return;
    }
  for (guint i = 0; i < pages->len; i++)
    add_page (self, pages->pdata[i], i + 1, (guint) job->n_pages);
  if (job->n_pages > MAX_PAGES)
    {
      g_autofree char *text =
        g_strdup_printf (_ ("The first %d of %d pages are shown. Save the file to see all."), MAX_PAGES, job->n_pages);

      say (self, text);
    }
}

GtkWidget *
tandem_scan_view_new (void)
{
  return g_object_new (TANDEM_TYPE_SCAN_VIEW, NULL);
}

void
tandem_scan_view_show (TandemScanView *self, GBytes *content, const char *media_type)
{
  g_autoptr (GTask) task = NULL;
  GtkWidget *spinner = gtk_spinner_new ();
  Job *job = g_new0 (Job, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  clear (self);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Opening the file…"), -1);
  gtk_box_append (GTK_BOX (self), spinner);
  job->content = g_bytes_ref (content);
  job->media_type = g_strdup (media_type);
  task = g_task_new (self, self->cancellable, on_drawn, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_thread);
}
