/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers in PDF files: read back with the programs that a recipient has, and written where it cannot be done. */

#define _GNU_SOURCE

#include "tandem-paper.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tandem-document-error.h"
#include "tandem-pdf-update.h"

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("tandem-paper-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "paper.pdf", NULL);
  fixture->file = g_file_new_for_path (path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (g_file_peek_path (fixture->file));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static TandemPaper *
make_paper (void)
{
  static const char words[] =
    "# Coaching is not therapy\n\nThe office offers *difficult* words, "
    "[a link](https://example.org/(a)'b).\n\n## First heading\n\n1. first\n2. second\n\n> quoted\n\n"
    "<!-- clause: one -->\nA clause.\n\n<!-- clause-end -->\n\n## Second heading\n\nLast words.\n";
  const TandemSignatureBlock client = {
    "Client", "Rosalind Okafor", NULL, "23 November 2026", "Leeds", "[[[0,1,0.2],[1,0,0.9],[2,1,0.4]]]", NULL, FALSE
  };
  const TandemSignatureBlock coach = { "Coach", "Marion Ashdown", NULL, "23 November 2026", NULL, NULL, NULL, TRUE };
  const char *letterhead[] = { "Ashdown Coaching", "14 Chapel Row", NULL };
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 ("2026-11-23T10:44:00+01:00", NULL);
  TandemPaper *paper = tandem_paper_new (words, "en-GB", TANDEM_PAPER_SIZE_A4);

  tandem_paper_set_title (paper, "Coaching is not therapy", "Marion Ashdown");
  tandem_paper_set_letterhead (paper, letterhead, NULL);
  tandem_paper_set_footer (paper, "Document 7d1f");
  tandem_paper_set_date (paper, date);
  tandem_paper_add_clause_answer (paper, "one", TRUE, "Agreed");
  tandem_paper_add_signature (paper, &client);
  tandem_paper_add_signature (paper, &coach);

  return paper;
}

static void
write_pdf (TandemPaper *paper, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, &error));
  g_assert_no_error (error);
}

static char *
read_file (GFile *file, gsize *length)
{
  char *data;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &data, length, NULL));

  return data;
}

/* Runs a program on a file. Returns what it printed, or NULL, with the test skipped, when there is no such program. */
static char *
run (const char *program, const char *option, GFile *file, const char *last)
{
  const char *argv[] = { program, g_file_peek_path (file), last, NULL, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip ("A program that reads PDFs is missing (qpdf, poppler-utils)");
      return NULL;
    }

  if (option != NULL)
    {
      argv[1] = option;
      argv[2] = g_file_peek_path (file);
      argv[3] = last;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return output;
}

static void
test_same_paper_gives_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize first_length, second_length;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TandemPaper) paper = make_paper ();
      g_autoptr (TandemPaper) other =
        tandem_paper_new ("`Other` **faces** *before* α 漢", "de", TANDEM_PAPER_SIZE_LETTER);

      write_pdf (other, fixture->file);
      write_pdf (paper, fixture->file);
      if (i == 0)
        first = read_file (fixture->file, &first_length);
      else
        second = read_file (fixture->file, &second_length);
    }

  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_pdf_has_no_fault (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *output = NULL;

  write_pdf (paper, fixture->file);
  output = run ("qpdf", "--check", fixture->file, NULL);
}

static void
test_words_are_found_in_order (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Ashdown Coaching",
                                       "14 Chapel Row",
                                       "Coaching is not therapy",
                                       "The office offers difficult words, a link.",
                                       "First heading",
                                       "1. first",
                                       "2. second",
                                       "quoted",
                                       "A clause.",
                                       "Agreed",
                                       "Second heading",
                                       "Last words.",
                                       "Client",
                                       "Marion Ashdown",
                                       "Document 7d1f",
                                       "Page 1 of 1" };
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *text = NULL;
  const char *place;

  write_pdf (paper, fixture->file);
  text = run ("pdftotext", "-layout", fixture->file, "-");
  place = text;
  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (words); i++)
    {
      place = strstr (place, words[i]);
      g_assert_nonnull (place);
    }
}

/* "--option" is moved letter by letter past the end of a line. */
static void
test_options_stay_in_one_piece (Fixture *fixture, gconstpointer data)
{
  for (guint length = 60; length < 80; length++)
    {
      g_autofree char *before = g_strnfill (length / 2, 'a');
      g_autofree char *markdown =
        g_strdup_printf ("%s%s %s run it \\-\\-proof FILE\n", length % 2 != 0 ? "a" : "", before, before);
      g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
      g_autofree char *text = NULL;

      write_pdf (paper, fixture->file);
      text = run ("pdftotext", "-layout", fixture->file, "-");
      if (text == NULL)
        return;
      if (strstr (text, "--proof") == NULL)
        g_error ("“--proof” is not in one piece in: %s", text);
    }
}

static void
test_pdf_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "/Title (Coaching is not therapy)",
                                          "/Author (Marion Ashdown)",
                                          "/Creator (Tandem)",
                                          "/CreationDate (D:20261123094400Z)",
                                          "/Lang (en-GB)",
                                          "/DisplayDocTitle true",
                                          "/StructTreeRoot",
                                          "/Title (First heading)",
                                          "/URI (https://example.org/%28a%29%27b)",
                                          "/S /H1",
                                          "/S /LBody",
                                          "/S /BlockQuote" };
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *pdf = NULL;
  gsize length;

  write_pdf (paper, fixture->file);
  pdf = read_file (fixture->file, &length);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (memmem (pdf, length, expected[i], strlen (expected[i])));
    }
  g_assert_null (memmem (pdf, length, "/ModDate", strlen ("/ModDate")));
}

/* Read by a program that knows nothing of how they were written. */
static void
test_drawn_signatures_are_named (Fixture *fixture, gconstpointer data)
{
  static const char strokes[] = "[[[0,0.9,0.3],[0.4,0.1,0.8],[0.8,0.9,0.5]]]";
  const TandemSignatureBlock client = { "Client", "Zoë (“Zo”) Ñandú", NULL, "23 November", NULL, strokes, NULL, FALSE };
  const TandemSignatureBlock typed = { "Guardian", "Typed Only", NULL, "23 November", NULL, NULL, NULL, TRUE };
  const TandemSignatureBlock coach = { "Coach", "Marion Ashdown", NULL, "23 November", NULL, strokes, NULL, FALSE };
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *json = NULL, *checked = NULL;
  const char *first, *second;

  tandem_paper_add_signature (paper, &client);
  tandem_paper_add_signature (paper, &typed);
  tandem_paper_add_signature (paper, &coach);
  write_pdf (paper, fixture->file);
  checked = run ("qpdf", "--check", fixture->file, NULL);
  json = run ("qpdf", "--json", fixture->file, NULL);
  if (json == NULL)
    return;
  first = strstr (json, "\"/Alt\": \"u:Signature of Zoë (“Zo”) Ñandú\"");
  g_assert_nonnull (first);
  second = strstr (first, "\"/Alt\": \"u:Signature of Marion Ashdown\"");
  g_assert_nonnull (second);
  g_assert_null (strstr (second + strlen ("\"/Alt\""), "/Alt"));
}

static void
test_fonts_are_embedded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  write_pdf (paper, fixture->file);
  output = run ("pdffonts", NULL, fixture->file, NULL);
  lines = g_strsplit (output != NULL ? output : "", "\n", -1);

  /* name, type, encoding, emb, sub, uni, object: after two lines of headings. */
  for (guint i = 2; output != NULL && lines[i] != NULL && lines[i][0] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], " yes yes yes "));
}

static void
test_only_safe_links_are_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper =
    tandem_paper_new ("[a](javascript:alert) [b](file:///etc/passwd) [c](<https://example.org/a b\\c(>) [d](relative)",
                      "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *pdf = NULL, *output = NULL;
  gsize length;

  write_pdf (paper, fixture->file);
  pdf = read_file (fixture->file, &length);
  g_assert_null (memmem (pdf, length, "alert", 5));
  g_assert_null (memmem (pdf, length, "passwd", 6));
  g_assert_null (memmem (pdf, length, "relative", 8));
  g_assert_nonnull (memmem (pdf, length, "(https://example.org/a%20b%5Cc%28)", 34));
  output = run ("qpdf", "--check", fixture->file, NULL);
}

/* A long paper of everything nested is well formed over all its pages. */
static void
test_long_paper_has_no_fault (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (TandemPaper) paper = NULL;
  g_autofree char *output = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (
      markdown,
      "%.*s Heading %u\n\n- one\n  1. two\n\n     > three [link](https://example.org/%u)\n\n  three "
      "and a half\\\nof it\\\nand more\n- four\n\n---\n\n",
      (int) (i % 7), "######", i, i);
  paper = tandem_paper_new (markdown->str, "en", TANDEM_PAPER_SIZE_LETTER);
  write_pdf (paper, fixture->file);
  g_assert_cmpuint (tandem_paper_get_n_pages (paper), >, 5);
  output = run ("qpdf", "--check", fixture->file, NULL);
}

static void
test_hostile_metadata_has_no_fault (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new ("# a) /Type (b \\\n\nText", "en) /JS (x", TANDEM_PAPER_SIZE_A4);
  g_autofree char *output = NULL, *pdf = NULL;
  gsize length;

  tandem_paper_set_title (paper, "a) >> endobj (b \\", "Ünïcode 漢字");
  write_pdf (paper, fixture->file);
  pdf = read_file (fixture->file, &length);
  g_assert_null (memmem (pdf, length, "/JS (x", 6));
  output = run ("qpdf", "--check", fixture->file, NULL);
}

#define PICTURE_WIDTH 1191
#define PICTURE_HEIGHT 1684
#define CELL 36

/* How dark a cell of some letters is, from 0 to 255. */
static double
cell_darkness (const guint8 *picture, gsize stride, int x, int y)
{
  double sum = 0;

  for (int row = y; row < y + CELL; row++)
    {
      for (int column = x; column < x + CELL; column++)
        sum += picture[row * stride + column];
    }

  return sum / (CELL * CELL);
}

/* The first page as pdftoppm shows it, black on white, at 144 dpi; or NULL, with the test skipped. */
static char *
picture_pdf (Fixture *fixture, gsize *offset)
{
  g_autofree char *root = g_build_filename (fixture->folder, "page", NULL);
  g_autofree char *path = g_strconcat (root, ".pgm", NULL);
  const char *argv[] = {
    "pdftoppm", "-r", "144", "-gray", "-singlefile", g_file_peek_path (fixture->file), root, NULL
  };
  g_autofree char *header = g_strdup_printf ("P5\n%d %d\n255\n", PICTURE_WIDTH, PICTURE_HEIGHT);
  char *picture;
  gsize length;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL))
    {
      g_test_skip ("A program that draws PDFs is missing (poppler-utils)");
      return NULL;
    }

  g_assert_true (g_file_get_contents (path, &picture, &length, NULL));
  g_assert_true (g_str_has_prefix (picture, header));
  *offset = strlen (header);
  g_assert_cmpuint (length, ==, *offset + PICTURE_WIDTH * PICTURE_HEIGHT);
  g_remove (path);

  return picture;
}

/* The same page, drawn for the screen, and from the PDF by another program. They soften edges in their own ways, but
 * every letter is at the same place. */
static void
test_preview_agrees_with_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autofree char *print = NULL;
  cairo_surface_t *preview;
  cairo_t *cr;
  gsize offset, stride;

  write_pdf (paper, fixture->file);
  print = picture_pdf (fixture, &offset);
  if (print == NULL)
    return;

  preview = cairo_image_surface_create (CAIRO_FORMAT_A8, PICTURE_WIDTH, PICTURE_HEIGHT);
  stride = cairo_image_surface_get_stride (preview);
  cr = cairo_create (preview);
  cairo_scale (cr, 2, 2);
  tandem_paper_draw_page (paper, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (preview);

  for (int y = 0; y + CELL <= PICTURE_HEIGHT; y += CELL)
    {
      for (int x = 0; x + CELL <= PICTURE_WIDTH; x += CELL)
        {
          double on_screen = cell_darkness (cairo_image_surface_get_data (preview), stride, x, y);
          double in_print = 255 - cell_darkness ((const guint8 *) print + offset, PICTURE_WIDTH, x, y);

          g_assert_cmpfloat_with_epsilon (on_screen, in_print, 25);
        }
    }
  cairo_surface_destroy (preview);
}

static void
test_file_is_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  GStatBuf status;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  g_assert_cmpint (g_chmod (g_file_peek_path (fixture->file), 0644), ==, 0);
  write_pdf (paper, fixture->file);
  g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Writes to @path in vain; the message names the file. */
static void
assert_refused (const char *path, GQuark domain, int code)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *file_beside = g_strconcat (path, ".", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_paper_write_pdf (paper, file, NULL, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strstr (error->message, file_beside));
}

static void
test_refuses_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "paper.pdf", NULL);

  assert_refused (path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_refuses_name_of_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "folder", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (path, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* A file system of its own, as a full disk or a read-only stick is. */
static gboolean
mount_small (const char *folder, const char *options)
{
  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 && mount ("tmpfs", folder, "tmpfs", 0, options) == 0;
}

static void
test_can_mount (Fixture *fixture, gconstpointer data)
{
  g_assert_true (mount_small (fixture->folder, "size=64k"));
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
}

/* Runs a test again in a process that may have file systems of its own. */
static void
run_with_mounts (const char *path)
{
  g_test_trap_subprocess ("/paper-pdf/write/subprocess/can-mount", 0, 0);
  if (!g_test_trap_has_passed ())
    {
      g_test_skip ("No file systems may be mounted here");
      return;
    }

  g_test_trap_subprocess (path, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_refuses_full_disk (Fixture *fixture, gconstpointer data)
{
  run_with_mounts ("/paper-pdf/write/subprocess/full-disk");
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ballast = g_build_filename (fixture->folder, "ballast", NULL);
  g_autofree char *zeros = g_malloc0 (60 * 1024);

  g_assert_true (mount_small (fixture->folder, "size=64k"));
  g_assert_true (g_file_set_contents (ballast, zeros, 60 * 1024, NULL));
  assert_refused (g_file_peek_path (fixture->file), G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
}

static void
test_refuses_read_only_folder (Fixture *fixture, gconstpointer data)
{
  run_with_mounts ("/paper-pdf/write/subprocess/read-only-folder");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_true (mount_small (fixture->folder, "size=1m"));
  g_assert_cmpint (mount (NULL, fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  assert_refused (g_file_peek_path (fixture->file), G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
}

/* The write stops in the middle; what was there before stands, and nothing beside it. */
static void
test_failed_write_leaves_old_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = NULL;
  struct rlimit before, limit;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (g_file_peek_path (fixture->file), G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  old = read_file (fixture->file, NULL);
  g_assert_cmpstr (old, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_cancelled_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TandemPaper) paper = make_paper ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (tandem_paper_write_pdf (paper, fixture->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_too_large_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *markdown = g_strnfill (257 * 1024, 'w');
  g_autoptr (TandemPaper) paper = tandem_paper_new (markdown, "en", TANDEM_PAPER_SIZE_A4);
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_paper_write_pdf (paper, fixture->file, NULL, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* Files that cairo does not write are left as they are. */
static void
test_language_of_foreign_files (void)
{
  static const char *const files[] = {
    "",
    "startxref",
    "startxref\n0\n",
    "startxref\n99999999999999999999\n",
    "%PDF xref\n0 startxref\n5\n",
    "xref\n0 1\nstartxref\n0\n%%EOF",
    " xref\n0 9\ntrailer\n<< /Size 9 /Root 8 0 R /Info 7 0 R >>\nstartxref\n1\n%%EOF",
    " xref\n0 2\n0000000000 00000 n \n0000000001 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R /Info 1 0 R "
    ">>\nstartxref\n1\n",
    "<<endobj>> xref\n0 2\n0000000000 00000 n \n0000000000 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R /Info 1 0 R "
    ">>\nstartxref\n11\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) files[i], strlen (files[i]));
      g_assert_false (tandem_pdf_describe (bytes, "en", NULL));
      g_assert_cmpmem (bytes->data, bytes->len, files[i], strlen (files[i]));
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/paper-pdf/content/same-paper-gives-same-bytes", test_same_paper_gives_same_bytes);
  ADD ("/paper-pdf/content/has-no-fault", test_pdf_has_no_fault);
  ADD ("/paper-pdf/content/words-are-found-in-order", test_words_are_found_in_order);
  ADD ("/paper-pdf/content/options-stay-in-one-piece", test_options_stay_in_one_piece);
  ADD ("/paper-pdf/content/says-what-it-is", test_pdf_says_what_it_is);
  ADD ("/paper-pdf/content/drawn-signatures-are-named", test_drawn_signatures_are_named);
  ADD ("/paper-pdf/content/fonts-are-embedded", test_fonts_are_embedded);
  ADD ("/paper-pdf/content/only-safe-links-are-links", test_only_safe_links_are_links);
  ADD ("/paper-pdf/content/long-paper-has-no-fault", test_long_paper_has_no_fault);
  ADD ("/paper-pdf/content/hostile-metadata-has-no-fault", test_hostile_metadata_has_no_fault);
  ADD ("/paper-pdf/content/preview-agrees-with-pdf", test_preview_agrees_with_pdf);
  ADD ("/paper-pdf/write/file-is-private", test_file_is_private);
  ADD ("/paper-pdf/write/refuses-missing-folder", test_refuses_missing_folder);
  ADD ("/paper-pdf/write/refuses-name-of-folder", test_refuses_name_of_folder);
  ADD ("/paper-pdf/write/refuses-full-disk", test_refuses_full_disk);
  ADD ("/paper-pdf/write/refuses-read-only-folder", test_refuses_read_only_folder);
  ADD ("/paper-pdf/write/subprocess/can-mount", test_can_mount);
  ADD ("/paper-pdf/write/subprocess/full-disk", test_full_disk);
  ADD ("/paper-pdf/write/subprocess/read-only-folder", test_read_only_folder);
  ADD ("/paper-pdf/write/failed-write-leaves-old-file", test_failed_write_leaves_old_file);
  ADD ("/paper-pdf/write/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("/paper-pdf/write/too-large-leaves-nothing", test_too_large_leaves_nothing);
  g_test_add_func ("/paper-pdf/language/foreign-files-are-left-alone", test_language_of_foreign_files);

  return g_test_run ();
}
