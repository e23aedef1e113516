/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers signed by hand, their scans, and the other files that are kept with papers. */

#include <string.h>

#include "tandem-attachments.h"
#include "tandem-fixture.h"
#include "tandem-proof.h"

#define PNG_HEAD "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define PNG_TAIL "\0\0\0\0IEND\xae\x42\x60\x82"

static GBytes *
make_png (char inside)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) PNG_HEAD, sizeof PNG_HEAD - 1);
  g_byte_array_append (bytes, (const guint8 *) &inside, 1);
  g_byte_array_append (bytes, (const guint8 *) PNG_TAIL, sizeof PNG_TAIL - 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static TandemSignature *
make_signature (TandemFixture *self, TandemDocument *document, TandemRole role)
{
  TandemSignature *signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = tandem_papers_get_clauses (self->practice, document, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  g_object_set (signature, "signer", "Mara Ellison", "role", role, "acknowledged", ids, "witness", "Ida Moor", NULL);
  return signature;
}

static TandemDocument *
write_ready (TandemFixture *self)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_DISCLOSURE, NULL, &error);

  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_no_error (error);
  return document;
}

static TandemDocument *
sign_by_hand (TandemFixture *self)
{
  TandemDocument *document = write_ready (self);
  g_autoptr (TandemSignature) signature = make_signature (self, document, TANDEM_ROLE_CLIENT);
  g_autoptr (GBytes) scan = make_png ('a');
  g_autoptr (GError) error = NULL;

  g_assert_true (
    tandem_papers_sign_on_paper (self->practice, document, signature, scan, "/home/nora/Mara's scan.png", &error));
  g_assert_no_error (error);
  g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_COACH, &error));
  g_assert_no_error (error);
  return document;
}

static void
scan_is_kept_and_sealed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_by_hand (self);
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (self->practice, document, NULL);
  g_autoptr (GListModel) attachments =
    tandem_attachments_list (self->practice, tandem_record_get_id (TANDEM_RECORD (document)));
  g_autoptr (TandemAttachment) scan = g_list_model_get_item (attachments, 0);
  g_autoptr (GPtrArray) faults = tandem_papers_verify (self->practice, document, NULL);
  g_autoptr (GBytes) expected = make_png ('a');

  g_assert_cmpint (tandem_document_get_state (document), ==, TANDEM_DOCUMENT_STATE_SIGNED);
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 1);
  g_assert_cmpstr (tandem_attachment_get_name (scan), ==, "Mara's scan.png");
  g_assert_cmpstr (tandem_attachment_get_media_type (scan), ==, "image/png");
  g_assert_true (g_bytes_equal (tandem_attachment_get_content (scan), expected));
  g_assert_cmpint (tandem_signature_get_method (signatures->pdata[0]), ==, TANDEM_SIGNING_METHOD_PAPER);
  g_assert_cmpstr (tandem_signature_get_scan_hash (signatures->pdata[0]), ==, tandem_attachment_get_hash (scan));
  g_assert_cmpstr (tandem_signature_get_witness (signatures->pdata[0]), ==, "Ida Moor");
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
altered_scan_is_named (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_by_hand (self);
  g_autoptr (GListModel) attachments =
    tandem_attachments_list (self->practice, tandem_record_get_id (TANDEM_RECORD (document)));
  g_autoptr (TandemAttachment) scan = g_list_model_get_item (attachments, 0);
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  g_autoptr (GBytes) other = make_png ('b');
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, other);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) faults_without = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (scan, "content", other, "hash", hash, NULL);
  g_assert_true (tandem_store_save (store, TANDEM_RECORD (scan), NULL, &error));
  faults = tandem_papers_verify (self->practice, document, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "the scan of the signature of Mara Ellison was altered"));
  g_assert_true (tandem_store_remove (store, TANDEM_RECORD (scan), NULL, &error));
  faults_without = tandem_papers_verify (self->practice, document, NULL);
  g_assert_cmpuint (faults_without->len, ==, 1);
  g_assert_nonnull (strstr (faults_without->pdata[0], "the scan of the signature of Mara Ellison is missing"));
}

static void
proof_holds_the_scan (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_by_hand (self);
  g_autofree char *path = g_build_filename (self->folder, "proof", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) content = make_png ('a');
  g_autofree char *encoded = g_base64_encode (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_autoptr (GBytes) other = make_png ('c');
  g_autofree char *other_encoded = g_base64_encode (g_bytes_get_data (other, NULL), g_bytes_get_size (other));
  g_autofree char *json = NULL;
  g_autoptr (GString) altered = NULL;
  g_autoptr (GBytes) proof = NULL;
  g_autoptr (GBytes) altered_proof = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) altered_faults = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_papers_save_proof (self->practice, document, file, &error));
  g_assert_no_error (error);
  proof = g_file_load_bytes (file, NULL, NULL, NULL);
  faults = tandem_proof_check (proof, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
  json = g_strndup (g_bytes_get_data (proof, NULL), g_bytes_get_size (proof));
  altered = g_string_new (json);
  g_assert_cmpuint (g_string_replace (altered, encoded, other_encoded, 0), ==, 1);
  altered_proof = g_bytes_new (altered->str, altered->len);
  altered_faults = tandem_proof_check (altered_proof, NULL);
  g_assert_cmpuint (altered_faults->len, ==, 1);
  g_assert_nonnull (strstr (altered_faults->pdata[0], "“scan” of signature 1 was altered"));
}

static void
assert_not_signed (TandemFixture *self, TandemDocument *document, TandemSignature *signature, GBytes *scan,
                   const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) attachments =
    tandem_attachments_list (self->practice, tandem_record_get_id (TANDEM_RECORD (document)));
  g_autoptr (GPtrArray) signatures = NULL;

  g_assert_false (scan != NULL
                    ? tandem_papers_sign_on_paper (self->practice, document, signature, scan, "scan.png", &error)
                    : tandem_papers_sign (self->practice, document, signature, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” should say “%s”", error->message, why);
  signatures = tandem_papers_get_signatures (self->practice, document, NULL);
  g_assert_cmpuint (signatures->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 0);
}

static void
by_hand_needs_scan_and_witness (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = write_ready (self);
  g_autoptr (TandemSignature) signature = make_signature (self, document, TANDEM_ROLE_CLIENT);
  g_autoptr (GBytes) scan = make_png ('a');
  g_autoptr (GBytes) text = g_bytes_new_static ("signed, honestly", 16);

  g_object_set (signature, "method", TANDEM_SIGNING_METHOD_PAPER, NULL);
  assert_not_signed (self, document, signature, NULL, "The scan of the signed paper is missing");
  assert_not_signed (self, document, signature, text, "This is neither");
  g_object_set (signature, "witness", "  ", NULL);
  assert_not_signed (self, document, signature, scan, "Who saw it signed");
  g_object_set (signature, "witness", "Mara Ellison", NULL);
  assert_not_signed (self, document, signature, scan, "another person");
}

static void
guardian_states_authority (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = write_ready (self);
  g_autoptr (TandemSignature) signature = make_signature (self, document, TANDEM_ROLE_GUARDIAN);
  g_autoptr (GError) error = NULL;

  assert_not_signed (self, document, signature, NULL, "Authority to sign for the client");
  g_object_set (signature, "authority", "Mother, sole custody", NULL);
  g_assert_true (tandem_papers_sign (self->practice, document, signature, &error));
  g_assert_no_error (error);
}

static void
assert_recognized (const char *data, gsize size, const char *media_type, const char *why)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (tandem_attachments_recognize (bytes, &error), ==, media_type);
  if (why == NULL)
    g_assert_no_error (error);
  else
    g_assert_nonnull (strstr (error->message, why));
}

static void
files_are_known_by_content (void)
{
  g_autofree char *large = g_malloc0 (TANDEM_ATTACHMENT_MAX_BYTES + 1);

  assert_recognized (PNG_HEAD PNG_TAIL, sizeof (PNG_HEAD PNG_TAIL) - 1, "image/png", NULL);
  assert_recognized ("\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9", 13, "image/jpeg", NULL);
  assert_recognized ("%PDF-1.4\n1 0 obj\n%%EOF\n", 24, "application/pdf", NULL);
  assert_recognized ("%PDF-1.4\n1 0 obj\n", 18, NULL, "end is missing");
  assert_recognized (PNG_HEAD, sizeof PNG_HEAD - 1, NULL, "end is missing");
  assert_recognized ("<svg xmlns='http://www.w3.org/2000/svg'/>", 41, NULL, "This is neither");
  assert_recognized ("GIF89a", 6, NULL, "This is neither");
  assert_recognized ("MZ%PDF-1.4\n%%EOF", 16, NULL, "This is neither");
  assert_recognized ("", 0, NULL, "This is neither");
  memcpy (large, PNG_HEAD, sizeof PNG_HEAD - 1);
  memcpy (large + TANDEM_ATTACHMENT_MAX_BYTES - sizeof PNG_TAIL, PNG_TAIL, sizeof PNG_TAIL - 1);
  assert_recognized (large, TANDEM_ATTACHMENT_MAX_BYTES, "image/png", NULL);
  assert_recognized (large, TANDEM_ATTACHMENT_MAX_BYTES + 1, NULL, "at most 20 MB");
}

static void
saved_file_is_the_attached_one (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = write_ready (self);
  g_autoptr (GBytes) content = make_png ('x');
  g_autoptr (GBytes) other = make_png ('y');
  g_autoptr (GBytes) saved = NULL;
  g_autofree char *path = g_build_filename (self->folder, "out.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;

  attachment = tandem_attachments_add (self->practice, document, content, "../.hidden", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_attachment_get_name (attachment), ==, "scan.png");
  g_assert_true (tandem_attachments_save (self->practice, attachment, file, &error));
  saved = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (saved, content));
  g_file_delete (file, NULL, NULL);
  g_object_set (attachment, "content", other, NULL);
  g_assert_false (tandem_attachments_save (self->practice, attachment, file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED);
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
file_that_is_too_large_is_not_read (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "large.png", NULL);
  g_autofree char *large = g_malloc0 (TANDEM_ATTACHMENT_MAX_BYTES + 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, large, TANDEM_ATTACHMENT_MAX_BYTES + 1, NULL));
  g_assert_null (tandem_attachments_read (file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
erasing_takes_the_files_along (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_by_hand (self);
  g_autoptr (GListModel) attachments = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_clients_erase (self->practice, self->client, "asked for it", &error));
  g_assert_no_error (error);
  attachments = tandem_attachments_list (self->practice, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 0);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GBytes *
read_in_thread (GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tandem_attachments_read_async (file, NULL, on_read, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_attachments_read_finish (file, result, error);
}

static void
reading_in_a_thread_knows_the_kind (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "scan", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) png = make_png ('a');
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL);
  content = read_in_thread (file, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, png));
  g_file_set_contents (path, "no picture", -1, NULL);
  g_assert_null (read_in_thread (file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/attachment/reading-in-a-thread-knows-the-kind", reading_in_a_thread_knows_the_kind);
  g_test_add_func ("/attachment/is-known-by-its-content", files_are_known_by_content);
  TEST ("/attachment/saved-file-is-the-attached-one", saved_file_is_the_attached_one);
  TEST ("/attachment/too-large-is-not-read", file_that_is_too_large_is_not_read);
  TEST ("/attachment/erasing-takes-it-along", erasing_takes_the_files_along);
  TEST ("/on-paper/scan-is-kept-and-sealed", scan_is_kept_and_sealed);
  TEST ("/on-paper/altered-scan-is-named", altered_scan_is_named);
  TEST ("/on-paper/proof-holds-the-scan", proof_holds_the_scan);
  TEST ("/on-paper/needs-scan-and-witness", by_hand_needs_scan_and_witness);
  TEST ("/guardian/states-authority", guardian_states_authority);
  return g_test_run ();
}
