/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 4: whatever of a signed paper is altered behind the program's back, in the database itself, is named; and what
 * was not altered is the same bytes on paper, years later. */

#include <sqlite3.h>
#include <string.h>

#include "tandem-attachments.h"
#include "tandem-fixture.h"
#include "tandem-store-private.h"

#define SCAN "%PDF-1.4\nsigned by hand\n%%EOF\n"

typedef struct
{
  const char *sql;
  const char *fault;
} Alteration;

/* All of them on one paper that has everything: signed by hand by the client, drawn by the coach. */
static const Alteration alterations[] = {
  { "UPDATE document SET text = replace (text, 'not', 'now')", "its “text” was altered" },
  { "UPDATE document SET text = NULL", "its “text” was altered" },
  { "UPDATE document SET context = context || ' '", "its “context” was altered" },
  { "UPDATE document SET clauses = '[]'", "its “clauses” was altered" },
  { "UPDATE document SET furniture = replace (furniture, 'a4', 'letter')", "its “furniture” was altered" },
  { "UPDATE document SET title = 'Gift'", "its “title” was altered" },
  { "UPDATE document SET language = 'fr'", "its “language” was altered" },
  { "UPDATE document SET kind = 'consent'", "its “kind” was altered" },
  { "UPDATE document SET template_id = 'other'", "its “template-id” was altered" },
  { "UPDATE document SET template_version = '99'", "its “template-version” was altered" },
  { "UPDATE document SET signers = 'client'", "its “signers” was altered" },
  { "UPDATE document SET client_id = 'somebody'", "its “client-id” was altered" },
  { "UPDATE document SET therapist_id = 'somebody'", "its “therapist-id” was altered" },
  { "UPDATE document SET permission_id = 'something'", "its “permission-id” was altered" },
  { "UPDATE document SET expires = '2099-12-31'", "its “expires” was altered" },
  { "UPDATE document SET expires = NULL", "its “expires” was altered" },
  { "UPDATE document SET sponsor_id = 'somebody'", "its “sponsor-id” was altered" },
  { "UPDATE document SET withdraws_id = 'something'", "its “withdraws-id” was altered" },
  { "UPDATE document SET withdraws_part = 'email'", "its “withdraws-part” was altered" },
  { "UPDATE document SET signing_order = '[\"coach\"]'", "its “signing-order” was altered" },
  { "UPDATE document SET hash = 'f00'", "or their “hash” was altered" },
  { "UPDATE document SET digests = replace (digests, 'a', 'b')", "the hash of its “" },
  { "UPDATE signature SET signer = 'Mary Ellison' WHERE role = 'client'", "“signer” of the signature of Mary Ellison" },
  { "UPDATE signature SET role = 'guardian' WHERE role = 'client'", "“role” of the signature of Mara Ellison" },
  { "UPDATE signature SET authority = 'Aunt' WHERE role = 'client'", "“authority” of the signature of Mara Ellison" },
  { "UPDATE signature SET method = 'typed' WHERE role = 'client'", "“method” of the signature of Mara Ellison" },
  { "UPDATE signature SET strokes = '[[[0,0,1],[2,2,1]]]' WHERE role = 'coach'",
    "“strokes” of the signature of Nora Lindqvist" },
  { "UPDATE signature SET image = x'00' WHERE role = 'coach'", "“image” of the signature of Nora Lindqvist" },
  { "UPDATE signature SET acknowledged = '[]' WHERE role = 'client'", "“acknowledged” of the signature of Mara" },
  { "UPDATE signature SET answers = '{\"x\":true}' WHERE role = 'client'", "“answers” of the signature of Mara" },
  { "UPDATE signature SET signed_at = '2020-01-01T00:00:00+00:00' WHERE role = 'client'",
    "“signed-at” of the signature of Mara Ellison" },
  { "UPDATE signature SET place = 'Rome' WHERE role = 'client'", "“place” of the signature of Mara Ellison" },
  { "UPDATE signature SET device = 'other' WHERE role = 'client'", "“device” of the signature of Mara Ellison" },
  { "UPDATE signature SET document_hash = 'f00' WHERE role = 'client'", "the signature of Mara Ellison is for other" },
  { "UPDATE signature SET public_key = 'AAAA' WHERE role = 'client'", "Mara Ellison was sealed with another key" },
  { "UPDATE signature SET seal = iif (seal LIKE 'A%', 'B', 'A') || substr (seal, 2) WHERE role = 'client'",
    "or its “seal” was altered" },
  { "UPDATE signature SET seal = NULL WHERE role = 'client'", "or its “seal” was altered" },
  { "UPDATE signature SET witness = 'Me' WHERE role = 'client'", "“witness” of the signature of Mara Ellison" },
  { "UPDATE signature SET scan_hash = 'f00' WHERE role = 'client'", "“scan-hash” of the signature of Mara Ellison" },
  { "UPDATE signature SET digests = replace (digests, 'a', 'b') WHERE role = 'client'", "the hash of “" },
  { "UPDATE signature SET document_id = 'other' WHERE role = 'client'", "a signature is missing" },
  { "DELETE FROM signature WHERE role = 'coach'", "a signature is missing" },
  { "UPDATE attachment SET content = CAST (content || x'00' AS BLOB)",
    "the scan of the signature of Mara Ellison was altered" },
  { "UPDATE attachment SET content = NULL", "the scan of the signature of Mara Ellison is missing" },
  { "UPDATE attachment SET hash = 'f00'", "the file “scan.pdf” that belongs to it was altered" },
  { "DELETE FROM attachment", "the scan of the signature of Mara Ellison is missing" },
};

static TandemSignature *
make_signature (TandemFixture *self, TandemDocument *document, TandemRole role, const char *signer)
{
  TandemSignature *signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = tandem_papers_get_clauses (self->practice, document, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  g_object_set (signature, "signer", signer, "role", role, "acknowledged", ids, "place", "Dunmere", NULL);
  return signature;
}

static TandemDocument *
sign_paper_with_everything (TandemFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) expires = tandem_fixture_day (300);
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, sizeof SCAN - 1);
  g_autoptr (TandemSignature) client = NULL;
  g_autoptr (TandemSignature) coach = NULL;
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_DISCLOSURE, NULL, &error);

  g_assert_true (tandem_papers_set_expires (self->practice, document, expires, &error));
  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  client = make_signature (self, document, TANDEM_ROLE_CLIENT, "Mara Ellison");
  g_object_set (client, "witness", "Ida Moor", NULL);
  g_assert_true (tandem_papers_sign_on_paper (self->practice, document, client, scan, "scan.pdf", &error));
  coach = make_signature (self, document, TANDEM_ROLE_COACH, "Nora Lindqvist");
  g_object_set (coach, "method", TANDEM_SIGNING_METHOD_DRAWN, "strokes", "[[[0,0,1],[1,1,1]]]", NULL);
  g_assert_true (tandem_papers_sign (self->practice, document, coach, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tandem_document_get_state (document), ==, TANDEM_DOCUMENT_STATE_SIGNED);
  return document;
}

static void
execute (sqlite3 *handle, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  if (message != NULL)
    g_error ("%s: %s", sql, message);
}

/* What is found after @sql, which is taken back. */
static char *
faults_after (TandemFixture *self, const char *id, const char *sql)
{
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  sqlite3 *handle = tandem_store_lock (store, NULL);
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  execute (handle, "BEGIN");
  execute (handle, sql);
  document = tandem_papers_load (self->practice, id, &error);
  g_assert_no_error (error);
  faults = tandem_papers_verify (self->practice, document, &error);
  g_assert_no_error (error);
  execute (handle, "ROLLBACK");
  tandem_store_unlock (store);
  g_ptr_array_add (faults, NULL);
  return g_strjoinv ("\n", (char **) faults->pdata);
}

static void
every_stored_part_is_named (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_paper_with_everything (self);
  const char *id = tandem_record_get_id (TANDEM_RECORD (document));
  g_autofree char *unaltered = faults_after (self, id, "SELECT 1");

  g_assert_cmpstr (unaltered, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autofree char *faults = faults_after (self, id, alterations[i].sql);

      if (strstr (faults, alterations[i].fault) == NULL)
        g_error ("%s: “%s” is not in: %s", alterations[i].sql, alterations[i].fault, faults);
    }
}

/* A column of a paper or a signature that is neither sealed nor listed here is one that nobody thought of. What an
 * enclosure is and tells stands in the letter's context. */
static void
every_column_was_thought_of (TandemFixture *self, gconstpointer data)
{
  static const char *const unsealed[] = { "created",    "modified", "revision",     "state", "field_values",  "frozen",
                                          "in_force",   "ended",    "reason",       "id",    "supersedes_id", "name",
                                          "media_type", "size",     "signature_id", "part",  "categories",    NULL };
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  sqlite3 *handle = tandem_store_lock (store, NULL);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle,
                      "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info (m.name) AS c "
                      "WHERE m.name IN ('document', 'signature', 'attachment')",
                      -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (statement, 0);
      const char *column = (const char *) sqlite3_column_text (statement, 1);
      g_autofree char *altered = g_strdup_printf ("UPDATE %s SET %s ", table, column);
      gboolean found = g_strv_contains (unsealed, column) || g_str_equal (column, "document_id");

      for (gsize i = 0; i < G_N_ELEMENTS (alterations) && !found; i++)
        found = g_str_has_prefix (alterations[i].sql, altered);
      if (!found)
        g_error ("nobody looks whether %s of %s is altered", column, table);
    }
  sqlite3_finalize (statement);
  tandem_store_unlock (store);
}

static void
several_parts_are_all_named (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_paper_with_everything (self);
  g_autofree char *faults = faults_after (self, tandem_record_get_id (TANDEM_RECORD (document)),
                                          "UPDATE document SET text = 'x', title = 'y';"
                                          "UPDATE signature SET place = 'z' WHERE role = 'coach'");

  g_assert_nonnull (strstr (faults, "its “text” was altered"));
  g_assert_nonnull (strstr (faults, "its “title” was altered"));
  g_assert_nonnull (strstr (faults, "“place” of the signature of Nora Lindqvist was altered"));
}

static void
altered_with_its_hash_is_seen (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_paper_with_everything (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *sql = NULL;
  g_autofree char *faults = NULL;

  /* Whoever has the key can make words and hash fit, but not the seals. */
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "other", -1);
  sql = g_strdup_printf ("UPDATE document SET text = 'other', digests = NULL, hash = '%s';"
                         "UPDATE signature SET document_hash = '%s', digests = NULL",
                         hash, hash);
  faults = faults_after (self, tandem_record_get_id (TANDEM_RECORD (document)), sql);
  g_assert_nonnull (strstr (faults, "the signature of Mara Ellison or its “seal” was altered"));
  g_assert_nonnull (strstr (faults, "the signature of Nora Lindqvist or its “seal” was altered"));
}

static void
altered_journal_entry_is_named (TandemFixture *self, gconstpointer data)
{
  static const char *const sqls[] = {
    "DROP TRIGGER journal_keeps_words; UPDATE journal SET action = 'read' WHERE sequence = 3",
    "DROP TRIGGER journal_keeps_words; UPDATE journal SET time = '2020-01-01T00:00:00.000000Z' WHERE sequence = 3",
    "DROP TRIGGER journal_keeps_words; UPDATE journal SET who = 'Somebody' WHERE sequence = 3",
    "DROP TRIGGER journal_keeps_entries; DELETE FROM journal WHERE sequence = 3",
  };
  g_autoptr (TandemDocument) document = sign_paper_with_everything (self);
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  sqlite3 *handle = tandem_store_lock (store, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (GError) error = NULL;

      execute (handle, "BEGIN");
      execute (handle, sqls[i]);
      g_assert_false (tandem_practice_verify_journal (self->practice, NULL, NULL, &error));
      g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_JOURNAL);
      if (strstr (error->message, "3") == NULL)
        g_error ("%s: entry 3 is not named: %s", sqls[i], error->message);
      execute (handle, "ROLLBACK");
    }
  tandem_store_unlock (store);
}

static GBytes *
render (TandemFixture *self, TandemDocument *document, gboolean client_copy)
{
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL);
  const char *argv[] = { "qpdf", "--check", path, NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (self->practice, document, client_copy, &error);
  g_autofree char *output = NULL;
  int status;
  GBytes *bytes;

  g_assert_no_error (error);
  g_assert_true (tandem_paper_write_pdf (paper, file, NULL, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("qpdf: %s", output);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
reopen (TandemFixture *self)
{
  g_autoptr (TandemProfile) profile = g_object_ref (tandem_practice_get_profile (self->practice));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tandem_practice_lock (self->practice);
  g_clear_object (&self->practice);
  tandem_workstation_open_async (self->workstation, profile, TANDEM_UNLOCK_PASSPHRASE, TANDEM_TEST_PASSPHRASE, NULL,
                                 on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->practice = tandem_workstation_open_finish (self->workstation, result, &error);
  g_assert_no_error (error);
}

static void
frozen_paper_is_the_same_bytes (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = sign_paper_with_everything (self);
  g_autoptr (TandemDocument) again = NULL;
  g_autoptr (GBytes) before = render (self, document, FALSE);
  g_autoptr (GBytes) copy_before = render (self, document, TRUE);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) copy_after = NULL;
  g_autoptr (GError) error = NULL;
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (self->practice);

  g_object_set (practitioner, "practice-name", "Another Name", "address", "Elsewhere", "paper-size",
                TANDEM_PAPER_SIZE_LETTER, NULL);
  g_assert_true (tandem_practice_save_practitioner (self->practice, &error));
  g_object_set (self->client, "name", "Mara Other", NULL);
  g_assert_true (tandem_clients_save (self->practice, self->client, &error));
  reopen (self);
  again = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (document)), &error);
  g_assert_no_error (error);
  after = render (self, again, FALSE);
  copy_after = render (self, again, TRUE);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (g_bytes_equal (copy_before, copy_after));
  g_assert_false (g_bytes_equal (before, copy_before));
}

/* render() has qpdf look at each. */
static void
every_paper_is_a_sound_pdf (TandemFixture *self, gconstpointer data)
{
  static const TandemDocumentKind kinds[] = { TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_DOCUMENT_KIND_CONSENT };
  static const TandemPaperSize sizes[] = { TANDEM_PAPER_SIZE_A4, TANDEM_PAPER_SIZE_LETTER };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_object_set (tandem_practice_get_practitioner (self->practice), "paper-size", sizes[i], NULL);
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autoptr (TandemDocument) document =
            tandem_papers_write (self->practice, self->client, kinds[k], NULL, &error);

          g_bytes_unref (render (self, document, FALSE));
          g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
          g_bytes_unref (render (self, document, FALSE));
          g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_CLIENT, &error));
          g_assert_true (tandem_fixture_sign (self, document, TANDEM_ROLE_COACH, &error));
          g_bytes_unref (render (self, document, FALSE));
          g_bytes_unref (render (self, document, TRUE));
          g_assert_true (tandem_papers_withdraw (self->practice, document, NULL, &error));
          g_bytes_unref (render (self, document, FALSE));
          g_assert_no_error (error);
        }
    }
}

static void
release_and_letter_are_sound_pdfs (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemDocument) release = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GDate) expires = tandem_fixture_day (30);

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories",
                TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON, "purpose", "referral", "expires", expires, NULL);
  g_assert_true (tandem_permissions_ask (self->practice, permission, NULL, &release, &error));
  g_bytes_unref (render (self, release, FALSE));
  g_assert_true (tandem_fixture_sign (self, release, TANDEM_ROLE_CLIENT, &error));
  g_bytes_unref (render (self, release, TRUE));
  referral = tandem_referrals_write (self->practice, self->client, self->therapist, NULL, &error);
  g_assert_true (tandem_referrals_set_text (self->practice, referral, TANDEM_CATEGORY_REASON, "Sleeps badly", &error));
  g_assert_true (tandem_fixture_issue (self, referral, &error));
  g_assert_no_error (error);
  letter = tandem_papers_load (self->practice, tandem_record_get_id (TANDEM_RECORD (referral)), &error);
  g_bytes_unref (render (self, letter, FALSE));
  g_bytes_unref (render (self, letter, TRUE));
}

#define TEST(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  TEST ("/alteration/every-stored-part-is-named", every_stored_part_is_named);
  TEST ("/alteration/every-column-was-thought-of", every_column_was_thought_of);
  TEST ("/alteration/several-parts-are-all-named", several_parts_are_all_named);
  TEST ("/alteration/with-its-hash-is-seen", altered_with_its_hash_is_seen);
  TEST ("/alteration/journal-entry-is-named", altered_journal_entry_is_named);
  TEST ("/frozen/is-the-same-bytes-on-paper", frozen_paper_is_the_same_bytes);
  TEST ("/render/every-paper-is-a-sound-pdf", every_paper_is_a_sound_pdf);
  TEST ("/render/release-and-letter-are-sound-pdfs", release_and_letter_are_sound_pdfs);
  return g_test_run ();
}
