/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that belong to papers, within the vault: what may be one, how it comes in, and how it gets out again. Files
 * come from outside; nothing here looks at more of them than their beginning and their end. */

#include "tandem-attachments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-papers-private.h"

#define LONGEST_NAME 200

typedef struct
{
  const char *media_type;
  const char *head;
  gsize head_size;
  const char *tail; /* what must stand near the end of a whole file */
  gsize tail_size;
  gsize near;
} FileKind;

static const FileKind kinds[] = {
  { "image/png", "\x89PNG\r\n\x1a\n", 8, "IEND", 4, 64 },
  { "image/jpeg", "\xff\xd8\xff", 3, "\xff\xd9", 2, 64 * 1024 },
  { "application/pdf", "%PDF-", 5, "%%EOF", 5, 2048 },
};

static gboolean
has_tail (const char *data, gsize size, const FileKind *kind)
{
  gsize start = size > kind->near ? size - kind->near : 0;

  for (gsize i = start; i + kind->tail_size <= size; i++)
    if (memcmp (data + i, kind->tail, kind->tail_size) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("The file is too large: at most %d MB can be kept. Scan it at 200 dots per inch, or in grey."),
               TANDEM_ATTACHMENT_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

/**
 * tandem_attachments_read:
 * @file: a file
 * @error: return location for an error
 *
 * Reads a file that is to be attached, unless it is too large.
 *
 * Returns: (transfer full): its content, or %NULL
 */
GBytes *
tandem_attachments_read (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;
  data = g_malloc (TANDEM_ATTACHMENT_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, TANDEM_ATTACHMENT_MAX_BYTES + 1, &size, NULL, error))
    return NULL;
  if (size > TANDEM_ATTACHMENT_MAX_BYTES)
    {
      refuse_size (error);
      return NULL;
    }
  return g_bytes_new (data, size);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) content = tandem_attachments_read (source, &error);

  if (content != NULL && tandem_attachments_recognize (content, &error) != NULL)
    g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_attachments_read_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a file that is to be attached, unless it is too large or of another kind.
 */
void
tandem_attachments_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, tandem_attachments_read_async);
  g_task_run_in_thread (task, read_thread);
}

/**
 * tandem_attachments_read_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): its content, or %NULL
 */
GBytes *
tandem_attachments_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tandem_attachments_recognize:
 * @content: the content of a file
 * @error: return location for an error
 *
 * Tells the kind of a file by its content: PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918) or PDF (ISO 32000).
 *
 * Returns: (transfer none): the media type; %NULL with %TANDEM_PRACTICE_ERROR_INVALID for everything else, for a file
 *   that is cut off, empty or too large
 */
const char *
tandem_attachments_recognize (GBytes *content, GError **error)
{
  gsize size = g_bytes_get_size (content);
  const char *data = g_bytes_get_data (content, NULL);

  if (size > TANDEM_ATTACHMENT_MAX_BYTES)
    {
      refuse_size (error);
      return NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const FileKind *kind = &kinds[i];

      if (size < kind->head_size || memcmp (data, kind->head, kind->head_size) != 0)
        continue;
      if (has_tail (data, size, kind))
        return kind->media_type;
      refuse (error, _ ("The file is damaged: its end is missing. Please scan it again."));
      return NULL;
    }
  refuse (error, _ ("Only images (PNG or JPEG) and PDF files can be kept with a paper. This is neither."));
  return NULL;
}

/* The last part of what may be a path, as one line. */
static char *
clean_name (const char *name, const char *media_type)
{
  const char *slash = name != NULL ? strrchr (name, '/') : NULL;
  g_autofree char *valid = g_utf8_make_valid (slash != NULL ? slash + 1 : (name != NULL ? name : ""), -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && clean->len < LONGEST_NAME; p = g_utf8_next_char (p))
    if (g_unichar_isprint (g_utf8_get_char (p)) && *p != '\\')
      g_string_append_unichar (clean, g_utf8_get_char (p));
  if (clean->len == 0 || clean->str[0] == '.')
    g_string_printf (clean, "scan.%s", strrchr (media_type, '/') + 1);
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

/* Unsaved; of @signature_id unless that is %NULL. */
TandemAttachment *
tandem_attachments_new (TandemDocument *document, const char *signature_id, GBytes *content, const char *name,
                        GError **error)
{
  const char *media_type = tandem_attachments_recognize (content, error);
  g_autofree char *clean = NULL;
  g_autofree char *hash = NULL;

  if (media_type == NULL)
    return NULL;
  clean = clean_name (name, media_type);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  return g_object_new (TANDEM_TYPE_ATTACHMENT, "document-id", tandem_record_get_id (TANDEM_RECORD (document)),
                       "signature-id", signature_id, "name", clean, "media-type", media_type, "size",
                       (gint64) g_bytes_get_size (content), "hash", hash, "content", content, NULL);
}

gboolean
tandem_attachments_is_whole (TandemAttachment *attachment)
{
  GBytes *content = tandem_attachment_get_content (attachment);
  g_autofree char *hash = content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;

  return g_strcmp0 (hash, tandem_attachment_get_hash (attachment)) == 0;
}

GPtrArray *
tandem_attachments_find (TandemStore *store, TandemDocument *document, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_ATTACHMENT);

  tandem_query_where (query, "document-id", tandem_record_get_id (TANDEM_RECORD (document)));
  tandem_query_order (query, "created", FALSE);
  return tandem_store_find (store, query, error);
}

/**
 * tandem_attachments_list:
 * @practice: an open practice
 * @document_id: (nullable): a paper, for its files only
 *
 * Returns: (transfer full): a lazy model of #TandemAttachment, the oldest first
 */
GListModel *
tandem_attachments_list (TandemPractice *practice, const char *document_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_ATTACHMENT);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (document_id != NULL)
    tandem_query_where (query, "document-id", document_id);
  tandem_query_order (query, "created", FALSE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_attachments_load:
 * @practice: an open practice
 * @id: an attachment's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the attachment; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemAttachment *
tandem_attachments_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_ATTACHMENT, id, error) : NULL;
}

/**
 * tandem_attachments_add:
 * @practice: an open practice
 * @document: the paper it belongs to
 * @content: an image or a PDF
 * @name: its name; folders before it are left out
 * @error: return location for an error
 *
 * Keeps a file beside a paper, such as a therapist's answer to a letter.
 *
 * Returns: (transfer full): the kept attachment, or %NULL
 */
TandemAttachment *
tandem_attachments_add (TandemPractice *practice, TandemDocument *document, GBytes *content, const char *name,
                        GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemAttachment) attachment = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  attachment = store != NULL ? tandem_attachments_new (document, NULL, content, name, error) : NULL;
  if (attachment == NULL || !tandem_store_save (store, TANDEM_RECORD (attachment), NULL, error))
    return NULL;
  return g_steal_pointer (&attachment);
}

/**
 * tandem_attachments_save:
 * @practice: an open practice
 * @attachment: a kept attachment
 * @file: where to; replaced as a whole when it exists
 * @error: return location for an error
 *
 * Writes a file out of the vault, readable by its owner only, and notes it in the journal.
 *
 * Returns: whether it was written; %TANDEM_PRACTICE_ERROR_ALTERED when it is no longer what was attached
 */
gboolean
tandem_attachments_save (TandemPractice *practice, TandemAttachment *attachment, GFile *file, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemDocument) document = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (TANDEM_IS_ATTACHMENT (attachment), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (store == NULL)
    return FALSE;
  if (!tandem_attachments_is_whole (attachment))
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED,
                   _ ("“%s” is no longer the file that was attached. It was not saved."),
                   tandem_attachment_get_name (attachment));
      return FALSE;
    }
  document = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, tandem_attachment_get_document_id (attachment), error);
  if (document == NULL)
    return FALSE;
  data = g_bytes_get_data (tandem_attachment_get_content (attachment), &size);
  if (!g_file_replace_contents (file, data, size, NULL, FALSE,
                                G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error))
    return FALSE;
  return tandem_practice_is_read_only (practice) ||
         tandem_store_journal (store, "saved a file", TANDEM_RECORD (attachment),
                               tandem_document_get_client_id (document), NULL, error);
}
