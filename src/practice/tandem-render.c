/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a document to its pages: what is frozen is laid out as it was frozen, a draft as it would be today. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-answers.h"
#include "tandem-enclosures.h"
#include "tandem-paper-words.h"
#include "tandem-language.h"
#include "tandem-permissions.h"
#include "tandem-sendings.h"
#include "tandem-words.h"

static TandemPaperSize
furniture_size (JsonObject *furniture)
{
  const char *nick = json_object_get_string_member_with_default (furniture, "paper-size", "a4");

  return g_strcmp0 (nick, "letter") == 0 ? TANDEM_PAPER_SIZE_LETTER : TANDEM_PAPER_SIZE_A4;
}

static void
set_letterhead (TandemPaper *paper, JsonObject *furniture)
{
  JsonArray *array = json_object_get_array_member (furniture, "letterhead");
  const char *encoded = json_object_get_string_member_with_default (furniture, "logo", NULL);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autoptr (GBytes) logo = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (lines, json_array_get_string_element (array, i));
  strv = g_strv_builder_end (lines);
  if (encoded != NULL)
    {
      gsize size;
      guchar *data = g_base64_decode (encoded, &size);

      logo = g_bytes_new_take (data, size);
    }
  tandem_paper_set_letterhead (paper, (const char *const *) strv, logo);
}

/* "2027-03-31T14:05:00+02:00" as it is read: "31 March 2027, 14:05 (+02:00)". */
static char *
format_moment (const char *iso, const char *language)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDate) date = NULL;
  g_autofree char *day = NULL;

  if (moment == NULL)
    return g_strdup (iso);
  date = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (moment), (GDateMonth) g_date_time_get_month (moment),
                         (GDateYear) g_date_time_get_year (moment));
  day = tandem_language_date (language, date);
  return g_strdup_printf ("%s, %02d:%02d (%s)", day, g_date_time_get_hour (moment), g_date_time_get_minute (moment),
                          g_date_time_get_timezone_abbreviation (moment));
}

/* What has to be said of a signature that cannot be seen on the pages. */
static char *
describe_method (TandemSignature *signature, const char *language)
{
  const char *witness = tandem_signature_get_witness (signature);
  const char *hash = tandem_signature_get_scan_hash (signature);

  if (tandem_signature_get_method (signature) != TANDEM_SIGNING_METHOD_PAPER || witness == NULL || hash == NULL)
    return NULL;
  return tandem_paper_words_format_on_paper (tandem_paper_words_find (language), witness, hash);
}

static void
add_signature (TandemPaper *paper, TandemSignature *signature, const char *language)
{
  g_autofree char *signed_at = format_moment (tandem_signature_get_signed_at (signature), language);
  g_autofree char *remark = describe_method (signature, language);
  TandemSignatureBlock block = {
    .caption = tandem_language_role (language, tandem_signature_get_role (signature)),
    .name = tandem_signature_get_signer (signature),
    .authority = tandem_signature_get_authority (signature),
    .remark = remark,
    .signed_at = signed_at,
    .place = tandem_signature_get_place (signature),
    .strokes = tandem_signature_get_strokes (signature),
    .image = tandem_signature_get_image (signature),
    .typed = tandem_signature_get_method (signature) == TANDEM_SIGNING_METHOD_TYPED,
  };

  tandem_paper_add_signature (paper, &block);
}

static gboolean
has_role (GPtrArray *signatures, TandemRole role)
{
  for (guint i = 0; i < signatures->len; i++)
    {
      TandemRole signed_role = tandem_signature_get_role (signatures->pdata[i]);

      if (signed_role == role || (role == TANDEM_ROLE_CLIENT && signed_role == TANDEM_ROLE_GUARDIAN))
        return TRUE;
    }
  return FALSE;
}

/* Lines to sign on, for those who have not signed yet. */
static void
add_empty_blocks (TandemPaper *paper, TandemRoles needed, GPtrArray *signatures, const char *language)
{
  static const TandemRole roles[] = { TANDEM_ROLE_CLIENT, TANDEM_ROLE_SPONSOR, TANDEM_ROLE_THERAPIST,
                                      TANDEM_ROLE_COACH };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if ((needed & (1u << roles[i])) != 0 && !has_role (signatures, roles[i]))
      {
        TandemSignatureBlock block = { .caption = tandem_language_role (language, roles[i]) };

        tandem_paper_add_signature (paper, &block);
      }
}

static void
add_answers (TandemPaper *paper, GPtrArray *clauses, TandemSignature *signature, const char *language)
{
  const char *const *acknowledged = tandem_signature_get_acknowledged (signature);

  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional)
        {
          gboolean yes = tandem_answers_get (tandem_signature_get_answers (signature), clause->id);
          g_autofree char *text =
            g_strdup_printf ("%s %s", clause->question != NULL ? clause->question : clause->title,
                             tandem_language_phrase (language, yes ? TANDEM_PHRASE_YES : TANDEM_PHRASE_NO));

          tandem_paper_add_clause_answer (paper, clause->id, yes, text);
        }
      else if (acknowledged != NULL && g_strv_contains (acknowledged, clause->id))
        tandem_paper_add_clause_answer (paper, clause->id, TRUE,
                                        tandem_language_phrase (language, TANDEM_PHRASE_ACKNOWLEDGED));
    }
}

static void
add_all_signatures (TandemPaper *paper, TandemDocument *document, GPtrArray *clauses, GPtrArray *signatures)
{
  const char *language = tandem_document_get_language (document);

  for (guint i = 0; i < signatures->len; i++)
    {
      TandemRole role = tandem_signature_get_role (signatures->pdata[i]);

      if (role == TANDEM_ROLE_CLIENT || role == TANDEM_ROLE_GUARDIAN)
        add_answers (paper, clauses, signatures->pdata[i], language);
      add_signature (paper, signatures->pdata[i], language);
    }
  add_empty_blocks (paper, tandem_document_get_signers (document), signatures, language);
}

/* A letter that was issued under a permission which has ended since must not be sent again. */
static gboolean
permission_ended (TandemPractice *practice, TandemDocument *document)
{
  return tandem_document_get_kind (document) == TANDEM_DOCUMENT_KIND_REFERRAL &&
         !tandem_sendings_check (practice, document, TANDEM_SENDING_WAY_SAVED, NULL);
}

static const char *
choose_mark (TandemPractice *practice, TandemDocument *document, gboolean client_copy)
{
  TandemDocumentState state = tandem_document_get_state (document);

  if (state == TANDEM_DOCUMENT_STATE_DRAFT)
    return tandem_language_phrase (tandem_document_get_language (document), TANDEM_PHRASE_DRAFT);
  if (client_copy)
    return tandem_language_phrase (tandem_document_get_language (document), TANDEM_PHRASE_CLIENT_COPY);
  if ((state == TANDEM_DOCUMENT_STATE_READY || state == TANDEM_DOCUMENT_STATE_SIGNED) &&
      !tandem_papers_may_leave (practice, document, NULL))
    return state == TANDEM_DOCUMENT_STATE_READY ? _ ("Not approved by the client yet, do not send")
                                                : _ ("File copy: the agreement has ended, do not send");
  if (state == TANDEM_DOCUMENT_STATE_SIGNED)
    return permission_ended (practice, document) ? _ ("File copy: the permission has ended, do not send") : NULL;
  return state == TANDEM_DOCUMENT_STATE_READY ? NULL : tandem_words_document_state (state);
}

static char *
make_footer (TandemDocument *document)
{
  const char *id = tandem_record_get_id (TANDEM_RECORD (document));
  const char *hash = tandem_document_get_hash (document);

  if (hash == NULL)
    return g_strdup (id);
  return g_strdup_printf ("%s · SHA-256 %.16s", id, hash);
}

/* Until when it holds, and how whoever holds the paper can have it checked. */
static char *
make_note (TandemPractice *practice, TandemDocument *document)
{
  const char *language = tandem_document_get_language (document);
  const TandemPaperWords *words = tandem_paper_words_find (language);
  g_autofree char *day = tandem_language_date (language, tandem_document_get_expires (document));
  g_autofree char *until = NULL;
  g_autofree char *check = NULL;
  g_autofree char *fingerprint = NULL;

  if (tandem_document_get_expires (document) != NULL)
    until = tandem_paper_words_format_valid_until (words, day);
  if (tandem_document_get_hash (document) == NULL)
    return g_steal_pointer (&until);
  fingerprint = tandem_vault_fingerprint (tandem_profile_get_public_key (tandem_practice_get_profile (practice)));
  check = tandem_paper_words_format_note (words, tandem_document_get_hash (document), fingerprint);
  return until != NULL ? g_strjoin (" ", until, check, NULL) : g_steal_pointer (&check);
}

static TandemPaper *
lay_out (TandemPractice *practice, TandemDocument *document, const char *text, JsonObject *furniture,
         gboolean client_copy, GError **error)
{
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (practice, document, error);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (TandemPaper) paper = NULL;
  g_autofree char *footer = make_footer (document);
  g_autofree char *note = make_note (practice, document);
  GDateTime *date = tandem_document_get_frozen (document);

  clauses = signatures != NULL ? tandem_papers_get_clauses (practice, document, error) : NULL;
  if (clauses == NULL)
    return NULL;
  paper = tandem_paper_new (text, tandem_document_get_language (document), furniture_size (furniture));
  tandem_paper_set_title (paper, tandem_document_get_title (document),
                          json_object_get_string_member_with_default (furniture, "author", ""));
  set_letterhead (paper, furniture);
  tandem_paper_set_footer (paper, footer);
  tandem_paper_set_mark (paper, choose_mark (practice, document, client_copy));
  tandem_paper_set_note (paper, note);
  add_all_signatures (paper, document, clauses, signatures);
  tandem_paper_set_date (paper, date != NULL ? date : tandem_record_get_modified (TANDEM_RECORD (document)));
  return g_steal_pointer (&paper);
}

/* What a template makes, for nobody: the letterhead of today, and lines to sign on. */
TandemPaper *
tandem_papers_lay_out_sample (TandemPractice *practice, TandemDocument *document, const char *text)
{
  g_autoptr (JsonNode) node = tandem_papers_get_furniture (practice);
  JsonObject *furniture = json_node_get_object (node);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  TandemPaper *paper = tandem_paper_new (text, tandem_document_get_language (document), furniture_size (furniture));

  tandem_paper_set_title (paper, tandem_document_get_title (document),
                          json_object_get_string_member_with_default (furniture, "author", ""));
  set_letterhead (paper, furniture);
  tandem_paper_set_mark (paper,
                         tandem_language_phrase (tandem_document_get_language (document), TANDEM_PHRASE_EXAMPLE));
  add_empty_blocks (paper, tandem_document_get_signers (document), nobody, tandem_document_get_language (document));
  return paper;
}

/* What left with a letter leaves with it each time it is written. */
static gboolean
enclose (TandemPractice *practice, TandemDocument *document, TandemPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) enclosures = NULL;

  if (tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_REFERRAL ||
      tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_DRAFT)
    return TRUE;
  enclosures = tandem_enclosures_find (practice, tandem_record_get_id (TANDEM_RECORD (document)), error);
  for (guint i = 0; enclosures != NULL && i < enclosures->len; i++)
    {
      if (!tandem_attachments_is_whole (enclosures->pdata[i]))
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED,
                       _ ("“%s” is no longer the file that was enclosed. Nothing was written."),
                       tandem_attachment_get_name (enclosures->pdata[i]));
          return FALSE;
        }
      tandem_paper_enclose (paper, tandem_attachment_get_content (enclosures->pdata[i]),
                            tandem_attachment_get_name (enclosures->pdata[i]));
    }
  return enclosures != NULL;
}

/**
 * tandem_papers_lay_out:
 * @practice: an open practice
 * @document: a document
 * @client_copy: whether the pages are to say that they are the client's copy
 * @error: return location for an error
 *
 * Lays out a document: a frozen one with the words and the letterhead it was frozen with, a draft with today's. The
 * same pages serve preview, print and PDF.
 *
 * Returns: (transfer full): its pages, or %NULL
 */
TandemPaper *
tandem_papers_lay_out (TandemPractice *practice, TandemDocument *document, gboolean client_copy, GError **error)
{
  g_auto (TandemPaperSources) sources = { NULL };
  g_autoptr (JsonNode) furniture = NULL;
  g_autofree char *text = NULL;
  g_autoptr (TandemPaper) paper = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  if (tandem_practice_get_store (practice, error) == NULL)
    return NULL;
  if (tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_DRAFT)
    {
      if (!tandem_papers_load_sources (practice, document, &sources, error))
        return NULL;
      text = tandem_papers_merge (practice, document, &sources, NULL, error);
      furniture = tandem_papers_get_furniture (practice);
    }
  else
    {
      text = g_strdup (tandem_document_get_text (document));
      furniture = json_from_string (tandem_document_get_furniture (document), error);
    }
  if (text == NULL || furniture == NULL)
    return NULL;
  paper = lay_out (practice, document, text, json_node_get_object (furniture), client_copy, error);
  return paper != NULL && enclose (practice, document, paper, error) ? g_steal_pointer (&paper) : NULL;
}

typedef struct
{
  TandemPaper *paper;
  GFile *file;
  char *document_id;
  char *client_id;
  gboolean client_copy;
  TandemSendingWay way; /* in which it leaves */
} ExportJob;

static void
export_job_free (ExportJob *job)
{
  g_clear_object (&job->paper);
  g_clear_object (&job->file);
  g_free (job->document_id);
  g_free (job->client_id);
  g_free (job);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportJob *job = data;
  GError *error = NULL;

  if (tandem_paper_write_pdf (job->paper, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void export(GTask *task, TandemPaper *paper, TandemDocument *document, GFile *file, gboolean client_copy,
                   TandemSendingWay way)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->paper = g_object_ref (paper);
  job->file = g_object_ref (file);
  job->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
  job->client_id = g_strdup (tandem_document_get_client_id (document));
  job->client_copy = client_copy;
  job->way = way;
  g_task_set_task_data (task, job, (GDestroyNotify) export_job_free);
  g_task_run_in_thread (task, export_thread);
}

/**
 * tandem_papers_export_async:
 * @practice: an open practice
 * @document: a document
 * @file: where the PDF is to be; replaced as a whole when it exists
 * @client_copy: whether it is the client's copy
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a document to a PDF file, in a thread of its own.
 */
void
tandem_papers_export_async (TandemPractice *practice, TandemDocument *document, GFile *file, gboolean client_copy,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);
  g_autoptr (TandemPaper) paper = NULL;
  GError *error = NULL;

  g_return_if_fail (TANDEM_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  if (client_copy || tandem_papers_may_leave (practice, document, &error))
    paper = tandem_papers_lay_out (practice, document, client_copy, &error);
  if (paper == NULL)
    g_task_return_error (task, error);
  else
    export(task, paper, document, file, client_copy, TANDEM_SENDING_WAY_SAVED);
}

static gboolean
check_password (const char *password, GError **error)
{
  if (password != NULL && g_utf8_strlen (password, -1) >= TANDEM_SENDINGS_SHORTEST_PASSWORD)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("The password is too short: take %d characters or more."), TANDEM_SENDINGS_SHORTEST_PASSWORD);
  return FALSE;
}

/* @task: (transfer full).  @refusal: (transfer full): why it may not be written. */
static void
export_protected (GTask *task, TandemDocument *document, GFile *file, gboolean client_copy, TandemSendingWay way,
                  const char *password, GError *refusal)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (TandemPaper) paper =
    refusal == NULL ? tandem_papers_lay_out (g_task_get_source_object (task), document, client_copy, &refusal) : NULL;

  if (paper == NULL)
    {
      g_task_return_error (task, refusal);
      return;
    }
  tandem_paper_set_password (paper, password);
  export(task, paper, document, file, client_copy, way);
}

/**
 * tandem_sendings_write_async:
 * @practice: an open practice
 * @letter: an issued letter
 * @way: how it is to leave
 * @password: what opens it, of %TANDEM_SENDINGS_SHORTEST_PASSWORD characters or more
 * @file: where the PDF is to be; replaced as a whole when it exists
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done; it calls tandem_papers_export_finish()
 * @user_data: for @callback
 *
 * Writes a letter to a PDF file that opens with a password only, in a thread of its own. Refused as by
 * tandem_sendings_check(). A letter that is to be mailed has not left with that.
 */
void
tandem_sendings_write_async (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way,
                             const char *password, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GError *error = NULL;

  g_return_if_fail (TANDEM_IS_DOCUMENT (letter));
  g_return_if_fail (G_IS_FILE (file));

  if (check_password (password, &error))
    tandem_sendings_check (practice, letter, way, &error);
  export_protected (g_task_new (practice, cancellable, callback, user_data), letter, file, FALSE, way, password, error);
}

/**
 * tandem_papers_protect_copy_async:
 * @practice: an open practice
 * @document: a document that all have signed who must
 * @how: how the client is to get it: %TANDEM_COPYING_SAVED or %TANDEM_COPYING_MAILED
 * @password: what opens it, of %TANDEM_SENDINGS_SHORTEST_PASSWORD characters or more
 * @file: where the PDF is to be; replaced as a whole when it exists
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done; it calls tandem_papers_export_finish()
 * @user_data: for @callback
 *
 * Writes the client's copy to a PDF file that opens with a password only, in a thread of its own. Refused as by
 * tandem_papers_check_copy(). A copy that is to be mailed is not given with that.
 */
void
tandem_papers_protect_copy_async (TandemPractice *practice, TandemDocument *document, TandemCopying how,
                                  const char *password, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  TandemSendingWay way = how == TANDEM_COPYING_MAILED ? TANDEM_SENDING_WAY_MAILED : TANDEM_SENDING_WAY_PROTECTED;
  GError *error = NULL;

  g_return_if_fail (TANDEM_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  if (check_password (password, &error))
    tandem_papers_check_copy (practice, document, how, &error);
  export_protected (g_task_new (practice, cancellable, callback, user_data), document, file, TRUE, way, password,
                    error);
}

/* The client's copy of a signed paper was given; a letter that may go has left. What waits for the mail has not. */
static gboolean
record_saved (TandemPractice *practice, TandemDocument *document, gboolean client_copy, TandemSendingWay way,
              GError **error)
{
  if (way == TANDEM_SENDING_WAY_MAILED)
    return TRUE;
  if (client_copy)
    return tandem_document_get_in_force (document) == NULL ||
           tandem_papers_record_copy (practice, document, TANDEM_COPYING_SAVED, error);
  return !tandem_sendings_check (practice, document, way, NULL) ||
         tandem_sendings_record (practice, document, way, NULL, error);
}

/**
 * tandem_papers_export_finish:
 * @practice: an open practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Notes in the journal that the paper was saved outside of the vault; of a signed paper's copy for the client that it
 * was given, and of a letter that it left.
 *
 * Returns: whether the PDF was written
 */
gboolean
tandem_papers_export_finish (TandemPractice *practice, GAsyncResult *result, GError **error)
{
  ExportJob *job;
  TandemStore *store;
  g_autoptr (TandemDocument) document = NULL;

  g_return_val_if_fail (g_task_is_valid (result, practice), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  job = g_task_get_task_data (G_TASK (result));
  store = tandem_practice_get_store (practice, error);
  if (store == NULL)
    return FALSE;
  if (tandem_practice_is_read_only (practice))
    return TRUE;
  document = tandem_papers_load (practice, job->document_id, error);
  return document != NULL &&
         tandem_store_journal (store, "saved as PDF", TANDEM_RECORD (document), job->client_id, NULL, error) &&
         record_saved (practice, document, job->client_copy, job->way, error);
}
