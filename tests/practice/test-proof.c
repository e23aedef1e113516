/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A proof holds without the vault, and shows every bit that is not as it was written. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "tandem-fixture.h"
#include "tandem-proof.h"
#include "tandem-seal.h"

#define RANDOM_SEED 20261124

static GBytes *
prove (TandemFixture *self, TandemDocument *document)
{
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (self->practice, document, NULL);
  g_autoptr (GPtrArray) attachments = g_ptr_array_new ();

  return tandem_proof_write (document, signatures, attachments,
                             tandem_profile_get_public_key (tandem_practice_get_profile (self->practice)));
}

/* A paper with a little of everything in it, sealed by the practice's own key. */
static GBytes *
prove_short_paper (TandemFixture *self)
{
  const char *const acknowledged[] = { "voluntary", "fees", NULL };
  const char *key = tandem_profile_get_public_key (tandem_practice_get_profile (self->practice));
  g_autoptr (TandemDocument) document = tandem_document_new ();
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) signatures = g_ptr_array_new ();
  g_autoptr (GPtrArray) attachments = g_ptr_array_new ();
  g_autoptr (TandemAttachment) scan = tandem_attachment_new ();
  g_autoptr (GBytes) content = g_bytes_new_static ("a scan, indeed", 14);
  g_autofree char *scan_hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autoptr (GBytes) image = g_bytes_new_static ("\x89PNG\r\n", 6);
  g_autoptr (GBytes) message = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *seal = NULL;
  g_auto (GStrv) digests = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (document, "client-id", "c", "kind", TANDEM_DOCUMENT_KIND_CONSENT, "language", "de", "title",
                "Einwilligung „kurz“", "text", "# Über \"uns\"\n\tZeile \\ 2\x01\x1f\x7f\n", "clauses", "[]",
                "furniture", "{}", "signers", TANDEM_ROLES_CLIENT, NULL);
  digests = tandem_seal_digest_record (tandem_seal_get_document_form (document), TANDEM_RECORD (document));
  hash = tandem_seal_hash_document (document);
  g_object_set (document, "hash", hash, "digests", digests, NULL);
  g_object_set (signature, "document-id", tandem_record_get_id (TANDEM_RECORD (document)), "document-hash", hash,
                "signer", "Mara Ellison", "role", TANDEM_ROLE_CLIENT, "method", TANDEM_SIGNING_METHOD_PAPER, "strokes",
                "[[[0,0,1]]]", "image", image, "acknowledged", acknowledged, "answers", "{\"email\":true}", "signed-at",
                "2026-11-24T10:00:00+01:00", "public-key", key, "witness", "Ida Moor", "scan-hash", scan_hash, NULL);
  g_ptr_array_add (attachments, scan);
  g_object_set (scan, "signature-id", tandem_record_get_id (TANDEM_RECORD (signature)), "content", content, NULL);
  message = tandem_seal_get_signature_message (signature);
  seal = tandem_vault_sign (tandem_practice_get_vault (self->practice, NULL), message, &error);
  g_assert_no_error (error);
  g_object_set (signature, "seal", seal, NULL);
  g_ptr_array_add (signatures, signature);
  return tandem_proof_write (document, signatures, attachments, key);
}

static gboolean
holds (const void *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) faults = tandem_proof_check (bytes, NULL);

  return faults->len == 0;
}

/* The one place of @text is exchanged; all faults, a line each. */
static char *
faults_with (GBytes *proof, const char *text, const char *other)
{
  g_autofree char *json = g_strndup (g_bytes_get_data (proof, NULL), g_bytes_get_size (proof));
  g_autoptr (GString) altered = g_string_new (json);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_cmpuint (g_string_replace (altered, text, other, 1), ==, 1);
  bytes = g_bytes_new (altered->str, altered->len);
  faults = tandem_proof_check (bytes, NULL);
  g_ptr_array_add (faults, NULL);
  return g_strjoinv ("\n", (char **) faults->pdata);
}

static void
assert_named (GBytes *proof, const char *text, const char *other, const char *name)
{
  g_autofree char *faults = faults_with (proof, text, other);

  if (strstr (faults, name) == NULL)
    g_error ("“%s” for “%s” should name “%s”: %s", other, text, name, faults);
}

/* Computed from the description of the form by hand: a change here makes all that was signed before unverifiable. */
static void
form_stays_what_it_is (void)
{
  g_autoptr (TandemDocument) document =
    g_object_new (TANDEM_TYPE_DOCUMENT, "id", "d1", "client-id", "c1", "kind", TANDEM_DOCUMENT_KIND_CONSENT, "language",
                  "en", "title", "T", "text", "Words", "signers", TANDEM_ROLES_CLIENT | TANDEM_ROLES_COACH, NULL);
  g_autofree char *newest = tandem_seal_hash_document (document);
  g_autofree char *first = NULL;

  g_assert_cmpstr (newest, ==, "8820d9f74214eb01db9cfb0bca45d610e66cec4898cfd87b71f45bcd02fc412d");
  /* From the time before each part had a hash of its own. */
  g_object_set (document, "hash", "as it was", NULL);
  first = tandem_seal_hash_document (document);
  g_assert_cmpstr (first, ==, "4d0cb0be8eceb81921187decb3f8f7b3accf5ecbfdef787b2eec5fc440dd611f");
}

static void
holds_for_signed_paper (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GBytes) proof = prove (self, document);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (TandemProofSummary) summary = { NULL };
  g_autoptr (GPtrArray) faults = tandem_proof_check (proof, &summary);
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint =
    tandem_vault_fingerprint (tandem_profile_get_public_key (tandem_practice_get_profile (self->practice)));

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpstr (summary.title, ==, tandem_document_get_title (document));
  g_assert_cmpstr (summary.hash, ==, tandem_document_get_hash (document));
  g_assert_cmpstr (summary.fingerprint, ==, fingerprint);
  g_assert_cmpuint (g_strv_length (summary.signers), ==, 2);
  g_assert_true (g_str_has_prefix (summary.signers[0], "client: Mara Ellison, "));
  json_parser_load_from_data (parser, g_bytes_get_data (proof, NULL), (gssize) g_bytes_get_size (proof), &error);
  g_assert_no_error (error);
}

static void
shows_every_flipped_bit (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) proof = prove_short_paper (self);
  gsize size = g_bytes_get_size (proof);
  g_autofree guchar *copy = g_memdup2 (g_bytes_get_data (proof, NULL), size);

  g_assert_true (holds (copy, size));
  for (gsize i = 0; i < size * 8; i++)
    {
      copy[i / 8] ^= (guchar) (1 << i % 8);
      if (holds (copy, size))
        g_error ("bit %" G_GSIZE_FORMAT " of byte %" G_GSIZE_FORMAT " was flipped and nobody noticed", i % 8, i / 8);
      copy[i / 8] ^= (guchar) (1 << i % 8);
    }
}

static void
shows_cut_and_grown_files (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = tandem_fixture_signed_paper (self, TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_autoptr (GBytes) proof = prove (self, document);
  gsize size = g_bytes_get_size (proof);
  g_autofree char *copy = g_malloc0 (size + 1);

  memcpy (copy, g_bytes_get_data (proof, NULL), size);
  for (gsize length = 0; length < size; length++)
    g_assert_false (holds (copy, length));
  g_assert_false (holds (copy, size + 1));
  copy[size] = '\n';
  g_assert_false (holds (copy, size + 1));
}

static void
names_the_altered_part (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) proof = prove_short_paper (self);

  assert_named (proof, "Zeile", "Zeilf", "Line 17: “text” of the document");
  assert_named (proof, "Einwilligung", "einwilligung", "“title” of the document");
  assert_named (proof, "\"language\": \"de\"", "\"language\": \"en\"", "“language” of the document");
  assert_named (proof, "\"clauses\": \"[]\"", "\"clauses\": \"{}\"", "“clauses” of the document");
  assert_named (proof, "\"signers\": \"1\"", "\"signers\": \"0\"", "“signers” of the document");
  assert_named (proof, "\"signers\": \"1\"", "\"signers\": \"3\"", "a signature is missing");
  assert_named (proof, "Mara", "Mary", "“signer” of signature 1");
  assert_named (proof, "\"role\": \"client\"", "\"role\": \"guardian\"", "“role” of signature 1");
  assert_named (proof, "[[[0,0,1]]]", "[[[0,1,1]]]", "“strokes” of signature 1");
  assert_named (proof, "iVBORw0K", "iVBORw0L", "“image” of signature 1");
  assert_named (proof, "Ida", "Ada", "“witness” of signature 1");
  assert_named (proof, "YSBz", "YSBt", "“scan” of signature 1");
  assert_named (proof, "\"scan-hash\": \"", "\"scan-hash\": \"0", "“scan-hash” of signature 1");
  assert_named (proof, "\"fees\"", "\"feez\"", "“acknowledged” of signature 1");
  assert_named (proof, "true", "false", "“answers” of signature 1");
  assert_named (proof, "10:00", "11:00", "“signed-at” of signature 1");
  assert_named (proof, "\"hash\": \"", "\"hash\": \"0", "“hash” of the document");
  assert_named (proof, "\"seal\": \"", "\"seal\": \"AAAA", "“seal” of signature 1");
  assert_named (proof, "\"key\": \"", "\"key\": \"AAAA", "“key”");
  assert_named (proof, "\"fingerprint\": \"", "\"fingerprint\": \"0", "“fingerprint”");
  assert_named (proof, "\"digests\": {\n      \"id\": \"", "\"digests\": {\n      \"id\": \"0", "hash of “id”");
}

static void
refuses_what_tandem_does_not_write (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) proof = prove_short_paper (self);

  assert_named (proof, "\"language\"", "\"tongue\"", "Line 13: “tongue” is unknown");
  assert_named (proof, "\"language\": \"de\"", "\"kind\": \"consent\"", "Line 13: “kind” stands there a second time");
  assert_named (proof, "    \"language\": \"de\",\n", "", "Line 13: “language” is missing");
  assert_named (proof, "iVBORw0K", "iVBORw0_", "This is not base64");
  assert_named (proof, "iVBORw0K", "iVBO Rw0K", "This is not base64");
  assert_named (proof, "  \"key\"", " \"key\"", "Line 4: This is not what Tandem writes");
  assert_named (proof, "tandem proof 1", "tandem proof 2", "is not a proof that this Tandem knows");
  assert_named (proof, "tandem document 3", "tandem signature 1", "is not a form that this Tandem knows");
  assert_named (proof, "\\u0001", "\\u0000", "not a text as Tandem writes it");
  assert_named (proof, "Einwilligung", "\\u0045inwilligung", "not a text as Tandem writes it");
  assert_named (proof, "Einwilligung", "\xff", "not in UTF-8");
}

static void
survives_random_bytes (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) proof = prove_short_paper (self);
  g_autoptr (GRand) rand = g_rand_new_with_seed (RANDOM_SEED);
  const guchar *original = g_bytes_get_data (proof, NULL);
  gsize size = g_bytes_get_size (proof);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      gsize start = (gsize) g_rand_int_range (rand, 0, (gint32) size);
      guint n_random = (guint) g_rand_int_range (rand, 1, 40);

      g_byte_array_append (bytes, original, (guint) start);
      for (guint i = 0; i < n_random; i++)
        {
          guint8 byte = (guint8) (round % 2 ? g_rand_int_range (rand, 0, 256)
                                            : "{}[]\",:\\u\n 0az"[g_rand_int_range (rand, 0, 14)]);

          g_byte_array_append (bytes, &byte, 1);
        }
      if (round % 3 == 0)
        {
          gsize rest = (gsize) g_rand_int_range (rand, 0, (gint32) size);

          g_byte_array_append (bytes, original + rest, (guint) (size - rest));
        }
      g_assert_true (!holds (bytes->data, bytes->len) ||
                     (bytes->len == size && memcmp (bytes->data, original, size) == 0));
    }
}

static void
forged_key_has_another_fingerprint (TandemFixture *self, gconstpointer data)
{
  TandemFixture other = { NULL };
  g_autoptr (GBytes) proof = prove_short_paper (self);
  g_autoptr (GBytes) forged = NULL;
  g_auto (TandemProofSummary) summary = { NULL };
  g_auto (TandemProofSummary) forged_summary = { NULL };
  g_autoptr (GPtrArray) faults = tandem_proof_check (proof, &summary);
  g_autoptr (GPtrArray) forged_faults = NULL;

  tandem_fixture_set_up (&other, NULL);
  forged = prove_short_paper (&other);
  forged_faults = tandem_proof_check (forged, &forged_summary);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (forged_faults->len, ==, 0);
  g_assert_cmpstr (summary.fingerprint, !=, forged_summary.fingerprint);
  tandem_fixture_tear_down (&other, NULL);
}

static void
refuses_unsigned_paper (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);
  g_autofree char *path = g_build_filename (self->folder, "proof", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  tandem_papers_make_ready (self->practice, document, &error);
  tandem_fixture_sign (self, document, TANDEM_ROLE_CLIENT, &error);
  g_assert_no_error (error);
  g_assert_false (tandem_papers_save_proof (self->practice, document, file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED);
  g_assert_false (g_file_query_exists (file, NULL));
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/form-stays-what-it-is", form_stays_what_it_is);
  TEST ("/proof/holds-for-signed-paper", holds_for_signed_paper);
  TEST ("/proof/shows-every-flipped-bit", shows_every_flipped_bit);
  TEST ("/proof/shows-cut-and-grown-files", shows_cut_and_grown_files);
  TEST ("/proof/names-the-altered-part", names_the_altered_part);
  TEST ("/proof/refuses-what-tandem-does-not-write", refuses_what_tandem_does_not_write);
  TEST ("/proof/survives-random-bytes", survives_random_bytes);
  TEST ("/proof/forged-key-has-another-fingerprint", forged_key_has_another_fingerprint);
  TEST ("/proof/refuses-unsigned-paper", refuses_unsigned_paper);
  return g_test_run ();
}
