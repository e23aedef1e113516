/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All papers of a client as a folder and as one file. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "tandem-attachments.h"
#include "tandem-bundle.h"
#include "tandem-fixture.h"

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
on_progress (guint n_done, guint n_all, gpointer data)
{
  guint *seen = data;

  g_assert_cmpuint (n_done, ==, seen[0] + 1);
  seen[0] = n_done;
  seen[1] = n_all;
}

static guint
save (TandemFixture *self, TandemBundleKind kind, const char *path, gboolean client_copy, guint *seen,
      GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) output = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  tandem_bundle_save_async (self->practice, self->client, kind, output, client_copy, seen != NULL ? on_progress : NULL,
                            seen, cancellable, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_bundle_save_finish (self->practice, result, error);
}

static void
write_papers (TandemFixture *self)
{
  g_autoptr (TandemDocument) disclosure = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemDocument) second = NULL;
  g_autoptr (TandemDocument) draft = NULL;
  g_autoptr (TandemAttachment) attachment = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.4\n%%EOF\n", 15);
  g_autoptr (GError) error = NULL;

  second = tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);
  g_assert_true (tandem_papers_make_ready (self->practice, second, &error));
  draft = tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);
  attachment = tandem_attachments_add (self->practice, disclosure, pdf, "answer.pdf", &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
folder_has_a_file_for_each_paper (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "papers", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  const char *const ends[] = { " Disclosure statement- coaching is not therapy.pdf",
                               " Disclosure statement- coaching is not therapy, enclosure.pdf",
                               " Informed consent to coaching.pdf", " Informed consent to coaching (2).pdf" };
  guint seen[2] = { 0, 0 };
  g_autoptr (GError) error = NULL;

  write_papers (self);
  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FOLDER, path, FALSE, seen, NULL, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (path), ==, G_N_ELEMENTS (ends));
  g_assert_cmpuint (seen[0], ==, 4);
  g_assert_cmpuint (seen[1], ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (day, ends[i], NULL);
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (!g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_error ("%s is missing", file);
      if (i != 1)
        g_free (tandem_fixture_output_of ("qpdf", "--check", file));
    }
}

static void
file_has_all_papers_with_bookmarks (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "papers.pdf", NULL);
  const gint64 first_pages[] = { 1, 4, 8 };
  const char *const titles[] = { "Disclosure statement: coaching is not therapy", "Informed consent to coaching",
                                 "Informed consent to coaching" };
  g_autofree char *words = NULL;
  g_autofree char *pages = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  guint seen[2] = { 0, 0 };
  JsonArray *outlines;

  write_papers (self);
  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FILE, path, FALSE, seen, NULL, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpuint (seen[0], ==, 3);
  g_free (tandem_fixture_output_of ("qpdf", "--check", path));
  words = tandem_fixture_output_of ("pdftotext", "-layout", path);
  g_assert_nonnull (strstr (words, "Page 1 of 3"));
  g_assert_nonnull (strstr (words, "Page 1 of 4"));
  pages = tandem_fixture_output_of ("qpdf", "--show-npages", path);
  g_assert_cmpint (atoi (pages), ==, 11);
  json = tandem_fixture_output_of ("qpdf", "--json", path);
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  outlines = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "outlines");
  g_assert_cmpuint (json_array_get_length (outlines), ==, G_N_ELEMENTS (first_pages));
  for (guint i = 0; i < G_N_ELEMENTS (first_pages); i++)
    {
      JsonObject *paper = json_array_get_object_element (outlines, i);
      JsonObject *heading = json_array_get_object_element (json_object_get_array_member (paper, "kids"), 0);

      g_assert_cmpstr (json_object_get_string_member (paper, "title"), ==, titles[i]);
      g_assert_cmpint (json_object_get_int_member (paper, "destpageposfrom1"), ==, first_pages[i]);
      g_assert_cmpint (json_object_get_int_member (heading, "destpageposfrom1"), ==, first_pages[i]);
    }
}

static void
client_copies_are_recorded (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "papers", NULL);
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GListModel) journal = NULL;

  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FOLDER, path, TRUE, NULL, NULL, NULL), ==, 1);
  copies = tandem_papers_get_copies (self->practice, consent, NULL);
  g_assert_cmpuint (copies->len, ==, 1);
}

static void
saving_is_journalled (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "papers.pdf", NULL);
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (TandemJournalEntry) entry = NULL;

  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FILE, path, FALSE, NULL, NULL, NULL), ==, 1);
  journal = tandem_practice_get_journal (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)));
  entry = g_list_model_get_item (journal, 0);
  g_assert_cmpstr (tandem_journal_entry_get_action (entry), ==, "saved all papers");
}

static void
nothing_is_left_of_what_was_cancelled (TandemFixture *self, gconstpointer data)
{
  const TandemBundleKind kinds[] = { TANDEM_BUNDLE_FOLDER, TANDEM_BUNDLE_FILE };
  g_autofree char *folder = g_build_filename (self->folder, "out", NULL);
  g_autofree char *path = g_build_filename (folder, "papers.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_papers (self);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_cancellable_cancel (cancellable);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (save (self, kinds[i], path, FALSE, NULL, cancellable, &error), ==, 0);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (folder), ==, 0);
    }
}

static void
folder_with_something_in_it_is_left_alone (TandemFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "out", NULL);
  g_autofree char *path = g_build_filename (folder, "papers", NULL);
  g_autofree char *other = g_build_filename (path, "mine.txt", NULL);
  g_autoptr (GError) error = NULL;

  write_papers (self);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FOLDER, path, FALSE, NULL, NULL, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpuint (count_files (path), ==, 1);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
client_without_papers_is_said_to_be (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "papers", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (save (self, TANDEM_BUNDLE_FOLDER, path, FALSE, NULL, NULL, &error), ==, 0);
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/bundle/folder-has-a-file-for-each-paper", folder_has_a_file_for_each_paper);
  TEST ("/bundle/file-has-all-papers-with-bookmarks", file_has_all_papers_with_bookmarks);
  TEST ("/bundle/clients-copies-are-recorded", client_copies_are_recorded);
  TEST ("/bundle/is-journalled", saving_is_journalled);
  TEST ("/bundle/nothing-is-left-of-what-was-cancelled", nothing_is_left_of_what_was_cancelled);
  TEST ("/bundle/folder-with-something-in-it-is-left-alone", folder_with_something_in_it_is_left_alone);
  TEST ("/bundle/client-without-papers-is-said-to-be", client_without_papers_is_said_to_be);
  return g_test_run ();
}
