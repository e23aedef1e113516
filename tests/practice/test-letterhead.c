/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The logo of the letterhead: kept small, frozen with each paper. */

#define _GNU_SOURCE

#include "tandem-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "tandem-letterhead.h"

static void
on_set (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
set_logo (TandemFixture *self, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tandem_letterhead_set_logo_async (self->practice, file, NULL, on_set, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_letterhead_set_logo_finish (self->practice, result, error);
}

static GFile *
write_picture (TandemFixture *self, const char *type, int width, int height)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autofree char *path = g_build_filename (self->folder, "logo", NULL);

  gdk_pixbuf_fill (pixels, 0x203040ff);
  g_assert_true (gdk_pixbuf_save (pixels, path, type, NULL, NULL));
  return g_file_new_for_path (path);
}

static char *
render (TandemFixture *self, TandemDocument *document, gsize *size)
{
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (self->practice, document, FALSE, NULL);
  char *data;

  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &data, size, NULL));
  return data;
}

static TandemDocument *
make_ready (TandemFixture *self)
{
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, NULL);

  g_assert_true (tandem_papers_make_ready (self->practice, document, NULL));
  return document;
}

static void
logo_is_kept_small (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_picture (self, "jpeg", 4000, 1000);
  g_autoptr (GError) error = NULL;
  GBytes *logo;

  g_assert_true (set_logo (self, file, &error));
  logo = tandem_practitioner_get_logo (tandem_practice_get_practitioner (self->practice));
  g_assert_nonnull (logo);
  g_assert_cmpuint (g_bytes_get_size (logo), <, 64 * 1024);
  g_assert_cmpmem (g_bytes_get_data (logo, NULL), 4, "\x89PNG", 4);
}

static void
papers_keep_the_logo_they_were_made_with (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_picture (self, "png", 300, 100);
  g_autoptr (TandemDocument) with = NULL;
  g_autoptr (TandemDocument) without = make_ready (self);
  g_autofree char *before = NULL, *after = NULL, *bare = NULL;
  gsize size_before, size_after, size_bare;
  const char *image = "/Subtype /Image";

  g_assert_true (set_logo (self, file, NULL));
  with = make_ready (self);
  before = render (self, with, &size_before);
  g_assert_nonnull (memmem (before, size_before, image, strlen (image)));
  g_assert_true (set_logo (self, NULL, NULL));
  after = render (self, with, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  bare = render (self, without, &size_bare);
  g_assert_null (memmem (bare, size_bare, image, strlen (image)));
}

static void
bad_file_leaves_the_logo (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_picture (self, "png", 300, 100);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;

  g_assert_true (set_logo (self, file, NULL));
  before = g_bytes_ref (tandem_practitioner_get_logo (tandem_practice_get_practitioner (self->practice)));
  g_assert_true (g_file_replace_contents (file, "no picture", 10, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_false (set_logo (self, file, &error));
  g_assert_nonnull (strstr (error->message, "PNG and JPEG"));
  g_assert_true (tandem_practitioner_get_logo (tandem_practice_get_practitioner (self->practice)) == before);
}

static void
missing_file_is_named (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "nothing.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (set_logo (self, file, &error));
  g_assert_nonnull (strstr (error->message, "nothing.png"));
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/letterhead/logo/is-kept-small", logo_is_kept_small);
  TEST ("/letterhead/logo/papers-keep-the-one-they-were-made-with", papers_keep_the_logo_they_were_made_with);
  TEST ("/letterhead/logo/bad-file-leaves-the-one-before", bad_file_leaves_the_logo);
  TEST ("/letterhead/logo/missing-file-is-named", missing_file_is_named);
  return g_test_run ();
}
