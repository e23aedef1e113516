/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed is what is saved: the same pages, point for point and word for word. */

#include <gtk/gtk.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "tandem-print.h"

static const char *const texts[] = {
  "# Sessions and fees\n\nWords *with* **emphasis**, [a link](https://example.org) and a table:\n\n"
  "| Session | Fee |\n|---|--:|\n| First | 120 |\n\n1. one\n2. two\n\n> A quotation.\n",
  "# A second paper\n\n<!-- clause: a -->\n\nIn short.\n",
};

typedef struct
{
  GObject parent_instance;

  double done;
  guint n_reports;
  int cancel_at; /* report after which it is cancelled; 0: never */
  GtkPrintOperation *operation;
  gboolean called;
  gboolean printed;
  gboolean fails;
  GError *error;
} Observer;

typedef GObjectClass ObserverClass;

static GType observer_get_type (void);

G_DEFINE_TYPE (Observer, observer, G_TYPE_OBJECT)

static void
observer_finalize (GObject *object)
{
  g_clear_error (&((Observer *) object)->error);

  G_OBJECT_CLASS (observer_parent_class)->finalize (object);
}

static void
observer_class_init (ObserverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = observer_finalize;
}

static void
observer_init (Observer *self)
{
}

static TandemPaper *
make_paper (guint number)
{
  TandemPaper *paper =
    tandem_paper_new (texts[number % 2], "en", number % 2 ? TANDEM_PAPER_SIZE_LETTER : TANDEM_PAPER_SIZE_A4);
  const char *const lines[] = { "Koh Coaching", "12 Mill Lane", NULL };
  const TandemSignatureBlock block = { .caption = "Client",
                                       .name = "Mara Lind",
                                       .signed_at = "3 March 2027",
                                       .strokes = "[[[0,0.9,0.3],[0.4,0.1,0.8],[0.8,0.9,0.5],[1.2,0.2,0.9]]]" };

  tandem_paper_set_title (paper, "Paper", "Ana Koh");
  tandem_paper_set_letterhead (paper, lines, NULL);
  tandem_paper_set_mark (paper, "Client’s copy");
  tandem_paper_set_footer (paper, "0123 · SHA-256 4567");
  tandem_paper_add_clause_answer (paper, "a", TRUE, "Read and understood.");
  tandem_paper_add_signature (paper, &block);

  return paper;
}

static TandemPaper *
lay_out (guint number, gpointer data, GError **error)
{
  Observer *observer = data;

  if (!observer->fails || number == 0)
    return make_paper (number);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The second paper cannot be shown.");

  return NULL;
}

static void
on_progress (double done, gpointer data)
{
  Observer *observer = data;

  g_assert_cmpfloat (done, >, observer->done);
  observer->done = done;
  observer->n_reports++;
  if (observer->cancel_at > 0 && observer->n_reports == (guint) observer->cancel_at)
    gtk_print_operation_cancel (observer->operation);
}

static void
on_printed (gboolean printed, const GError *error, gpointer data)
{
  Observer *observer = data;

  g_assert_false (observer->called);
  observer->called = TRUE;
  observer->printed = printed;
  observer->error = error != NULL ? g_error_copy (error) : NULL;
}

/* Prints to a file, as a printer would get it. */
static void
print (Observer *observer, guint n_papers, const char *path)
{
  g_autoptr (GtkPrintOperation) operation =
    tandem_print_operation_new (n_papers, lay_out, on_progress, on_printed, G_OBJECT (observer), "Papers");

  observer->operation = operation;
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  while (!observer->called)
    g_main_context_iteration (NULL, TRUE);
}

static char *
make_path (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("tandem-print-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

static PopplerDocument *
open_pdf (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, NULL);

  g_assert_nonnull (document);

  return document;
}

static cairo_surface_t *
draw (PopplerPage *page)
{
  cairo_surface_t *surface;
  double width, height;
  cairo_t *cr;

  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (width * 2), (int) round (height * 2));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
assert_same_page (PopplerPage *printed, PopplerPage *saved)
{
  g_autofree char *printed_words = poppler_page_get_text (printed), *saved_words = poppler_page_get_text (saved);
  cairo_surface_t *printed_picture = draw (printed), *saved_picture = draw (saved);
  int width = cairo_image_surface_get_width (saved_picture), height = cairo_image_surface_get_height (saved_picture);
  gsize size = (gsize) cairo_image_surface_get_stride (saved_picture) * (gsize) height;

  g_assert_cmpstr (printed_words, ==, saved_words);
  g_assert_cmpuint (strlen (saved_words), >, 40);
  g_assert_cmpint (cairo_image_surface_get_width (printed_picture), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (printed_picture), ==, height);
  g_assert_cmpmem (cairo_image_surface_get_data (printed_picture), size, cairo_image_surface_get_data (saved_picture),
                   size);
  cairo_surface_destroy (printed_picture);
  cairo_surface_destroy (saved_picture);
}

/* Pages of @saved are those of @printed from @first on. */
static void
assert_same_pages (PopplerDocument *printed, int first, PopplerDocument *saved)
{
  for (int i = 0; i < poppler_document_get_n_pages (saved); i++)
    {
      PopplerPage *one = poppler_document_get_page (printed, first + i), *other = poppler_document_get_page (saved, i);

      assert_same_page (one, other);
      g_object_unref (one);
      g_object_unref (other);
    }
}

static PopplerDocument *
save (guint number)
{
  g_autofree char *path = make_path ("saved.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemPaper) paper = make_paper (number);

  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, NULL));

  return open_pdf (path);
}

static void
test_print_equals_export (void)
{
  g_autoptr (GObject) object = g_object_new (observer_get_type (), NULL);
  Observer *observer = (Observer *) object;
  g_autofree char *path = make_path ("printed.pdf");
  PopplerDocument *printed, *first, *second;

  print (observer, 2, path);
  g_assert_no_error (observer->error);
  g_assert_true (observer->printed);
  printed = open_pdf (path);
  first = save (0);
  second = save (1);
  g_assert_cmpint (poppler_document_get_n_pages (printed), ==, 2);
  assert_same_pages (printed, 0, first);
  assert_same_pages (printed, 1, second);
  g_object_unref (printed);
  g_object_unref (first);
  g_object_unref (second);
}

static void
test_progress_is_told (void)
{
  g_autoptr (GObject) object = g_object_new (observer_get_type (), NULL);
  Observer *observer = (Observer *) object;
  g_autofree char *path = make_path ("printed.pdf");

  print (observer, 6, path);
  g_assert_true (observer->printed);
  g_assert_cmpuint (observer->n_reports, ==, 12);
  g_assert_cmpfloat (observer->done, ==, 1);
}

static void
test_can_be_cancelled (void)
{
  static const int moments[] = { 2, 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GObject) object = g_object_new (observer_get_type (), NULL);
      Observer *observer = (Observer *) object;
      g_autofree char *path = make_path ("printed.pdf");

      observer->cancel_at = moments[i];
      print (observer, 6, path);
      g_assert_false (observer->printed);
      g_assert_no_error (observer->error);
      g_assert_cmpuint (observer->n_reports, <, 12);
    }
}

static void
test_fault_of_one_paper_is_named (void)
{
  g_autoptr (GObject) object = g_object_new (observer_get_type (), NULL);
  Observer *observer = (Observer *) object;
  g_autofree char *path = make_path ("printed.pdf");

  observer->fails = TRUE;
  print (observer, 3, path);
  g_assert_false (observer->printed);
  g_assert_error (observer->error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (observer->error->message, ==, "The second paper cannot be shown.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/print/equals-export", test_print_equals_export);
  g_test_add_func ("/print/progress-is-told", test_progress_is_told);
  g_test_add_func ("/print/can-be-cancelled", test_can_be_cancelled);
  g_test_add_func ("/print/fault-of-one-paper-is-named", test_fault_of_one_paper_is_named);

  return g_test_run ();
}
