/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing: the pages of a paper, drawn by the code that shows them and writes them to PDF. */

#include "tandem-print.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TandemPrintFunc callback;
  gpointer data;
  GDestroyNotify destroy;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, TandemPaper *paper)
{
  gtk_print_operation_set_n_pages (operation, (int) tandem_paper_get_n_pages (paper));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, TandemPaper *paper)
{
  tandem_paper_draw_page (paper, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (job->callback != NULL)
    job->callback (result == GTK_PRINT_OPERATION_RESULT_APPLY, error, job->data);
}

GtkPrintOperation *
tandem_print_operation_new (TandemPaper *paper, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = NULL;
  double width, height;

  tandem_paper_get_size (paper, &width, &height);
  size = gtk_paper_size_new (height > 800 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin), paper, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), g_object_ref (paper),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  return operation;
}

void
tandem_print_paper (GtkWindow *parent, TandemPaper *paper, const char *name, TandemPrintFunc callback, gpointer data,
                    GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation = tandem_print_operation_new (paper, name);
  Job *job = g_new0 (Job, 1);

  job->callback = callback;
  job->data = data;
  job->destroy = destroy;
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), job, job_free, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
