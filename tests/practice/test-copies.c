/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the client is given of a signed paper, and what is said when nothing was. */

#define _GNU_SOURCE /* memmem() */
#include <string.h>

#include "tandem-fixture.h"
#include "tandem-today.h"

static guint
count_needs (TandemFixture *self, TandemNeed need)
{
  g_autoptr (GListModel) today = tandem_today_list (self->practice);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (TandemTask) task = g_list_model_get_item (today, i);

      n += tandem_task_get_need (task) == need;
    }
  return n;
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void export(TandemFixture *self, TandemDocument *document, gboolean client_copy)
{
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tandem_papers_export_async (self->practice, document, file, client_copy, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tandem_papers_export_finish (self->practice, result, &error));
  g_assert_no_error (error);
}

static TandemDocument *
consent_to_email (TandemFixture *self)
{
  TandemDocument *consent = tandem_fixture_sign_consent (self, "{\"email\": true}");
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_fixture_sign (self, consent, TANDEM_ROLE_COACH, &error));
  g_assert_no_error (error);
  return consent;
}

static void
copy_is_recorded (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = consent_to_email (self);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (TandemJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_papers_record_copy (self->practice, document, TANDEM_COPYING_MAILED, &error));
  g_assert_no_error (error);
  copies = tandem_papers_get_copies (self->practice, document, &error);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpint (tandem_paper_copy_get_how (copies->pdata[0]), ==, TANDEM_COPYING_MAILED);
  g_assert_nonnull (tandem_paper_copy_get_given (copies->pdata[0]));
  journal = tandem_practice_get_journal (self->practice, tandem_record_get_id (TANDEM_RECORD (self->client)));
  entry = g_list_model_get_item (journal, 0);
  g_assert_cmpstr (tandem_journal_entry_get_note (entry), ==, "Mailed");
}

static gboolean
protect (TandemFixture *self, TandemDocument *document, TandemCopying how, const char *password, GFile *file,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tandem_papers_protect_copy_async (self->practice, document, how, password, file, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_papers_export_finish (self->practice, result, error);
}

/* A consent is the paper that says it; no is the default. */
static void
mailed_copy_needs_consent_to_email (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GFile) file = g_file_new_build_filename (self->folder, "copy.pdf", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_papers_record_copy (self->practice, document, TANDEM_COPYING_MAILED, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_assert_nonnull (strstr (error->message, "e-mail"));
  g_clear_error (&error);
  g_assert_false (protect (self, document, TANDEM_COPYING_MAILED, "long enough", file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED);
  g_assert_false (g_file_query_exists (file, NULL));
  copies = tandem_papers_get_copies (self->practice, document, NULL);
  g_assert_cmpuint (copies->len, ==, 0);
}

static void
protected_copy_counts_when_it_is_saved_and_not_before_it_is_mailed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = consent_to_email (self);
  g_autoptr (GFile) file = g_file_new_build_filename (self->folder, "copy.pdf", NULL);
  g_autofree char *content = NULL;
  gsize size;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (protect (self, document, TANDEM_COPYING_SAVED, "short", file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (protect (self, document, TANDEM_COPYING_MAILED, "long enough", file, &error));
  g_assert_no_error (error);
  before = tandem_papers_get_copies (self->practice, document, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_true (g_file_load_contents (file, NULL, &content, &size, NULL, NULL));
  g_assert_nonnull (memmem (content, size, "/Encrypt", strlen ("/Encrypt")));
  g_assert_true (protect (self, document, TANDEM_COPYING_SAVED, "long enough", file, &error));
  g_assert_no_error (error);
  after = tandem_papers_get_copies (self->practice, document, NULL);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (tandem_paper_copy_get_how (after->pdata[0]), ==, TANDEM_COPYING_SAVED);
}

static void
copy_refuses_unsigned_paper (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_false (tandem_papers_record_copy (self->practice, document, TANDEM_COPYING_PRINTED, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
}

static void
client_copy_counts_and_own_file_does_not (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  export(self, document, FALSE);
  before = tandem_papers_get_copies (self->practice, document, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  export(self, document, TRUE);
  after = tandem_papers_get_copies (self->practice, document, NULL);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (tandem_paper_copy_get_how (after->pdata[0]), ==, TANDEM_COPYING_SAVED);
}

static void
today_asks_for_the_copy (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) consent = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemDocument) disclosure = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);

  g_assert_cmpuint (count_needs (self, TANDEM_NEED_COPY), ==, 2);
  tandem_papers_record_copy (self->practice, consent, TANDEM_COPYING_HANDED, NULL);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_COPY), ==, 1);
  tandem_papers_record_copy (self->practice, disclosure, TANDEM_COPYING_SAVED, NULL);
  g_assert_cmpuint (count_needs (self, TANDEM_NEED_COPY), ==, 0);
}

static void
erasing_takes_the_copies_along (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  tandem_papers_record_copy (self->practice, document, TANDEM_COPYING_HANDED, NULL);
  g_assert_true (tandem_clients_erase (self->practice, self->client, "asked for it", &error));
  g_assert_no_error (error);
  copies = tandem_papers_get_copies (self->practice, document, &error);
  g_assert_cmpuint (copies->len, ==, 0);
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/copy/is-recorded", copy_is_recorded);
  TEST ("/copy/refuses-unsigned-paper", copy_refuses_unsigned_paper);
  TEST ("/copy/mailed-needs-consent-to-email", mailed_copy_needs_consent_to_email);
  TEST ("/copy/protected-counts-when-saved-and-not-before-it-is-mailed",
        protected_copy_counts_when_it_is_saved_and_not_before_it_is_mailed);
  TEST ("/copy/clients-copy-counts-and-own-file-does-not", client_copy_counts_and_own_file_does_not);
  TEST ("/copy/today-asks-for-it", today_asks_for_the_copy);
  TEST ("/copy/erasing-takes-it-along", erasing_takes_the_copies_along);
  return g_test_run ();
}
