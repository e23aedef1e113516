/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All papers of a client at once: what they ask for, or what goes to whoever comes after. Records are read here, pages
 * are laid out and written in a thread. A folder is made under another name and gets its own when all is in it. */

#include "tandem-bundle.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tandem-papers-private.h"

#define LONGEST_NAME 120

/* A file of the folder: a paper, or what belongs to one. */
typedef struct
{
  char *name;
  TandemPaper *paper;
  GBytes *content;
} Item;

typedef struct
{
  TandemBundleKind kind;
  GFile *output;
  char *title;
  char *client_id;
  gboolean client_copy;
  GPtrArray *documents;
  GPtrArray *items;
  GMainContext *context;
  TandemPaperProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Job;

static void
item_free (Item *item)
{
  g_free (item->name);
  g_clear_object (&item->paper);
  g_clear_pointer (&item->content, g_bytes_unref);
  g_free (item);
}

static void
job_free (Job *job)
{
  g_clear_object (&job->output);
  g_free (job->title);
  g_free (job->client_id);
  g_clear_pointer (&job->documents, g_ptr_array_unref);
  g_clear_pointer (&job->items, g_ptr_array_unref);
  g_main_context_unref (job->context);
  g_free (job);
}

typedef struct
{
  Job *job;
  GTask *task; /* keeps the job */
  guint n_done;
  guint n_all;
} Report;

static gboolean
report_in_context (gpointer data)
{
  Report *report = data;

  if (!g_cancellable_is_cancelled (report->job->cancellable))
    report->job->progress (report->n_done, report->n_all, report->job->progress_data);
  return G_SOURCE_REMOVE;
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static void
report (guint n_done, guint n_all, gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  Report *news;

  if (job->progress == NULL)
    return;
  news = g_new0 (Report, 1);
  news->job = job;
  news->task = g_object_ref (task);
  news->n_done = n_done;
  news->n_all = n_all;
  g_main_context_invoke_full (job->context, G_PRIORITY_DEFAULT, report_in_context, news, report_free);
}

/* What every file system takes, that of a memory stick as well. */
static char *
clean_name (const char *text)
{
  GString *name = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && name->len < LONGEST_NAME; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean bad = !g_unichar_isprint (character) || (character < 0x80 && strchr ("/\\:*?\"<>|", (int) character));

      g_string_append_unichar (name, bad ? '-' : character);
    }
  return g_strstrip (g_string_free (name, FALSE));
}

static gboolean
is_taken (GPtrArray *items, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (((Item *) items->pdata[i])->name, -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/* "2026-11-24 Informed consent to coaching", and a number where that is there already. */
static Item *
add_item (Job *job, const char *stem, const char *extension)
{
  Item *item = g_new0 (Item, 1);
  g_autofree char *clean = clean_name (stem);

  item->name = g_strdup_printf ("%s%s", clean, extension);
  for (guint number = 2; is_taken (job->items, item->name); number++)
    {
      g_free (item->name);
      item->name = g_strdup_printf ("%s (%u)%s", clean, number, extension);
    }
  g_ptr_array_add (job->items, item);
  return item;
}

static const char *
extension_of (TandemAttachment *attachment)
{
  const char *media_type = tandem_attachment_get_media_type (attachment);

  if (g_strcmp0 (media_type, "image/png") == 0)
    return ".png";
  return g_strcmp0 (media_type, "image/jpeg") == 0 ? ".jpg" : ".pdf";
}

static gboolean
add_paper (TandemPractice *practice, Job *job, TandemDocument *document, GError **error)
{
  g_autoptr (GDateTime) frozen = g_date_time_to_local (tandem_document_get_frozen (document));
  g_autofree char *day = g_date_time_format (frozen, "%Y-%m-%d");
  g_autofree char *stem = g_strdup_printf ("%s %s", day, tandem_document_get_title (document));
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (practice, document, job->client_copy, error);
  g_autoptr (GPtrArray) attachments = NULL;

  if (paper == NULL)
    return FALSE;
  add_item (job, stem, ".pdf")->paper = g_steal_pointer (&paper);
  g_ptr_array_add (job->documents, g_object_ref (document));
  if (job->kind == TANDEM_BUNDLE_FILE)
    return TRUE;
  attachments = tandem_attachments_find (tandem_practice_get_store (practice, NULL), document, error);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      gboolean is_scan = tandem_attachment_get_signature_id (attachments->pdata[i]) != NULL;
      g_autofree char *name =
        g_strdup_printf ("%s, %s", stem,
                         /* Translators: end of a file's name: of the scan of a signed paper, or of another file */
                         is_scan ? _ ("scan") : _ ("enclosure"));

      add_item (job, name, extension_of (attachments->pdata[i]))->content =
        g_bytes_ref (tandem_attachment_get_content (attachments->pdata[i]));
    }
  return attachments != NULL;
}

static gboolean
collect (TandemPractice *practice, Job *job, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  if (store == NULL)
    return FALSE;
  tandem_query_where (query, "client-id", job->client_id);
  tandem_query_where_not (query, "state", "draft");
  tandem_query_order (query, "frozen", FALSE);
  documents = tandem_store_find (store, query, error);
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    if (!add_paper (practice, job, documents->pdata[i], error))
      return FALSE;
  if (documents != NULL && documents->len == 0)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND,
                         _ ("This client has no papers yet. Drafts do not count: make them ready first."));
  return documents != NULL && documents->len > 0;
}

static gboolean
write_file (Job *job, GTask *task, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();

  for (guint i = 0; i < job->items->len; i++)
    g_ptr_array_add (papers, ((Item *) job->items->pdata[i])->paper);
  return tandem_paper_write_pdf_together (papers, job->title, job->output, report, task, cancellable, error);
}

static gboolean
write_items (Job *job, GTask *task, GFile *folder, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < job->items->len; i++)
    {
      Item *item = job->items->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (folder, item->name);

      if (item->paper != NULL && !tandem_paper_write_pdf (item->paper, file, cancellable, error))
        return FALSE;
      if (item->content != NULL &&
          !g_file_replace_contents (file, g_bytes_get_data (item->content, NULL), g_bytes_get_size (item->content),
                                    NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, cancellable, error))
        return FALSE;
      /* Pages that were laid out take more memory than their text. */
      g_clear_object (&item->paper);
      report (i + 1, job->items->len, task);
    }
  return TRUE;
}

static void
remove_items (Job *job, GFile *folder)
{
  for (guint i = 0; i < job->items->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, ((Item *) job->items->pdata[i])->name);

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
}

/* An empty folder may be there; what has something in it is left alone. */
static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  int saved_errno;

  if (g_rename (temporary, path) == 0)
    return TRUE;
  saved_errno = errno;
  if (saved_errno == ENOTEMPTY || saved_errno == EEXIST || saved_errno == ENOTDIR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 _ ("“%s” is there already and not empty. Please choose a folder that is not there yet."), path);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), _ ("“%s” could not be made: %s"), path,
                 g_strerror (saved_errno));
  return FALSE;
}

static gboolean
write_folder (Job *job, GTask *task, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (job->output);
  g_autofree char *temporary = path != NULL ? g_strconcat (path, ".XXXXXX", NULL) : NULL;
  g_autoptr (GFile) folder = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("A folder can be made on this computer only."));
      return FALSE;
    }
  if (g_mkdtemp_full (temporary, 0700) == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("“%s” could not be made: %s"), path,
                   g_strerror (errno));
      return FALSE;
    }
  folder = g_file_new_for_path (temporary);
  if (write_items (job, task, folder, cancellable, error) && put_in_place (temporary, path, error))
    return TRUE;
  remove_items (job, folder);
  return FALSE;
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->kind == TANDEM_BUNDLE_FILE ? write_file (job, task, cancellable, &error)
                                      : write_folder (job, task, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_bundle_save_async:
 * @practice: an open practice
 * @client: whose papers
 * @kind: a folder or one file
 * @output: where to; a folder must not be there yet or be empty, a file is replaced as a whole
 * @client_copy: whether the papers are to say that they are the client's copy; of those that are signed it is recorded
 *   then that the client was given them
 * @progress: (nullable): called in the caller's main context after each paper
 * @progress_data: for @progress; must live until @callback
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves all papers of a client that are not drafts, the oldest first; to a folder the scans and other files as well.
 */
void
tandem_bundle_save_async (TandemPractice *practice, TandemClient *client, TandemBundleKind kind, GFile *output,
                          gboolean client_copy, TandemPaperProgress progress, gpointer progress_data,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);
  Job *job;
  GError *error = NULL;

  g_return_if_fail (TANDEM_IS_CLIENT (client));
  g_return_if_fail (G_IS_FILE (output));

  g_task_set_source_tag (task, tandem_bundle_save_async);
  job = g_new0 (Job, 1);
  job->kind = kind;
  job->output = g_object_ref (output);
  /* Translators: title of a PDF; %s is a client */
  job->title = g_strdup_printf (_ ("Papers of %s"), tandem_client_get_name (client));
  job->client_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (client)));
  job->client_copy = client_copy;
  job->documents = g_ptr_array_new_with_free_func (g_object_unref);
  job->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  job->context = g_main_context_ref_thread_default ();
  job->progress = progress;
  job->progress_data = progress_data;
  job->cancellable = cancellable; /* the task's */
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  if (collect (practice, job, &error))
    g_task_run_in_thread (task, save_thread);
  else
    g_task_return_error (task, error);
}

static gboolean
record_copies (TandemPractice *practice, Job *job, GError **error)
{
  for (guint i = 0; job->client_copy && i < job->documents->len; i++)
    if (tandem_document_get_in_force (job->documents->pdata[i]) != NULL &&
        !tandem_papers_record_copy (practice, job->documents->pdata[i], TANDEM_COPYING_SAVED, error))
      return FALSE;
  return TRUE;
}

/**
 * tandem_bundle_save_finish:
 * @practice: an open practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Notes in the journal that the papers were saved outside of the vault.
 *
 * Returns: how many papers were saved; 0 when none, because all stand or nothing
 */
guint
tandem_bundle_save_finish (TandemPractice *practice, GAsyncResult *result, GError **error)
{
  Job *job;
  TandemStore *store;
  g_autoptr (TandemClient) client = NULL;

  g_return_val_if_fail (g_task_is_valid (result, practice), 0);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return 0;
  job = g_task_get_task_data (G_TASK (result));
  if (tandem_practice_is_read_only (practice))
    return job->documents->len;
  store = tandem_practice_get_store (practice, error);
  client = store != NULL ? tandem_store_load (store, TANDEM_TYPE_CLIENT, job->client_id, error) : NULL;
  if (client == NULL ||
      !tandem_store_journal (store, "saved all papers", TANDEM_RECORD (client), job->client_id, NULL, error) ||
      !record_copies (practice, job, error))
    return 0;
  return job->documents->len;
}
