/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing: the pages of papers, drawn by the code that shows them and writes them to PDF. */

#include "tandem-print.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint n_papers;
  TandemPrintLayOut lay_out;
  TandemPrintProgress progress;
  TandemPrintFunc callback;
  GObject *data;
  GPtrArray *papers; /* (element-type TandemPaper): laid out so far */
  GArray *pages;     /* (element-type Page) */
  GError *error;
} Job;

/* A page of the job: which of the papers it is of, and which of its pages. */
typedef struct
{
  guint paper;
  guint page;
} Page;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->data);
  g_ptr_array_unref (job->papers);
  g_array_unref (job->pages);
  g_clear_error (&job->error);
  g_free (job);
}

static void
report (Job *job, double done)
{
  if (job->progress != NULL)
    job->progress (done, job->data);
}

static void
add_paper (Job *job, TandemPaper *paper)
{
  for (guint i = 0; i < tandem_paper_get_n_pages (paper); i++)
    {
      Page page = { job->papers->len, i };

      g_array_append_val (job->pages, page);
    }
  g_ptr_array_add (job->papers, paper);
}

/* Called in turns with all else that the window does, until it says that nothing is left to lay out. */
static gboolean
on_paginate (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  TandemPaper *paper;

  if (job->papers->len < job->n_papers)
    {
      paper = job->lay_out (job->papers->len, job->data, &job->error);
      if (paper == NULL)
        {
          gtk_print_operation_set_n_pages (operation, 1);
          gtk_print_operation_cancel (operation);
          return TRUE;
        }
      add_paper (job, paper);
      report (job, 0.5 * job->papers->len / job->n_papers);
    }
  if (job->papers->len < job->n_papers)
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) job->pages->len);
  return TRUE;
}

static GtkPageSetup *
page_setup_for (TandemPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size;
  double width, height;

  tandem_paper_get_size (paper, &width, &height);
  size = gtk_paper_size_new (height > 800 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/* Papers of one job may be for different sheets. */
static void
on_request_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int number, GtkPageSetup *setup,
                       Job *job)
{
  g_autoptr (GtkPageSetup) own = NULL;

  if (job->error != NULL)
    return;
  own = page_setup_for (job->papers->pdata[g_array_index (job->pages, Page, number).paper]);
  gtk_page_setup_set_paper_size (setup, gtk_page_setup_get_paper_size (own));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, Job *job)
{
  const Page *page;

  if (job->error != NULL)
    return;
  page = &g_array_index (job->pages, Page, number);
  tandem_paper_draw_page (job->papers->pdata[page->paper], page->page, gtk_print_context_get_cairo_context (context));
  report (job, 0.5 + 0.5 * (number + 1) / job->pages->len);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && job->error == NULL)
    gtk_print_operation_get_error (operation, &job->error);
  if (job->callback != NULL)
    job->callback (result == GTK_PRINT_OPERATION_RESULT_APPLY && job->error == NULL, job->error, job->data);
}

GtkPrintOperation *
tandem_print_operation_new (guint n_papers, TandemPrintLayOut lay_out, TandemPrintProgress progress,
                            TandemPrintFunc callback, GObject *data, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  job->n_papers = n_papers;
  job->lay_out = lay_out;
  job->progress = progress;
  job->callback = callback;
  job->data = g_object_ref (data);
  job->papers = g_ptr_array_new_with_free_func (g_object_unref);
  job->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), job);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_page_setup), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), job);
  return operation;
}

/* One paper, with the callback of whoever prints it. */
typedef struct
{
  TandemPrintFunc callback;
  gpointer data;
  GDestroyNotify destroy;
} Single;

static void
single_free (gpointer data)
{
  Single *single = data;

  if (single->destroy != NULL)
    single->destroy (single->data);
  g_free (single);
}

static TandemPaper *
lay_out_single (guint number, gpointer data, GError **error)
{
  return g_object_ref (data);
}

static void
on_single_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Single *single)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (single->callback != NULL)
    single->callback (result == GTK_PRINT_OPERATION_RESULT_APPLY, error, single->data);
}

void
tandem_print_paper (GtkWindow *parent, TandemPaper *paper, const char *name, TandemPrintFunc callback, gpointer data,
                    GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation =
    tandem_print_operation_new (1, lay_out_single, NULL, NULL, G_OBJECT (paper), name);
  g_autoptr (GtkPageSetup) setup = page_setup_for (paper);
  Single *single = g_new0 (Single, 1);

  single->callback = callback;
  single->data = data;
  single->destroy = destroy;
  gtk_print_operation_set_default_page_setup (operation, setup);
  g_object_set_data_full (G_OBJECT (operation), "single", single, single_free);
  g_signal_connect (operation, "done", G_CALLBACK (on_single_done), single);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
