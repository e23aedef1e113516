/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates: the program's own, which are read only, and those that a coach wrote, with every version that was saved.
 * A paper is made from a version without faults, and shows the version that it was made from for good. */

#include "tandem-templates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-merge-fields.h"
#include "tandem-practice-private.h"
#include "tandem-template-draft.h"
#include "tandem-templates-private.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

/* More than the reader takes, so that it can say that a file is too large. */
#define MAX_READ (256 * 1024 + 1)

/**
 * tandem_templates_list:
 * @practice: an open practice
 *
 * Returns: (transfer full): a lazy model of #TandemOwnTemplate: the coach's own, by kind and title
 */
GListModel *
tandem_templates_list (TandemPractice *practice)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_OWN_TEMPLATE);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  tandem_query_order (query, "kind", FALSE);
  tandem_query_order (query, "title", FALSE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_templates_load:
 * @practice: an open practice
 * @id: id of one of the coach's own templates
 * @error: return location for an error
 *
 * Returns: (transfer full): the template's record; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemOwnTemplate *
tandem_templates_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_OWN_TEMPLATE, id, error) : NULL;
}

static TandemTemplate *
find_builtin (const char *id)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    if (g_strcmp0 (tandem_template_get_id (templates->pdata[i]), id) == 0)
      return g_object_ref (templates->pdata[i]);
  return NULL;
}

static TandemTemplateVersion *
find_version (TandemStore *store, const char *id, const char *version, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_TEMPLATE_VERSION);

  tandem_query_where (query, "template-id", id);
  tandem_query_where (query, "version", version);
  return tandem_store_find_first (store, query, error);
}

/* What was kept need not be whole. */
static TandemTemplate *
read_version (TandemTemplateVersion *version, const char *name, GError **error)
{
  const char *source = tandem_template_version_get_source (version);
  g_autoptr (GBytes) bytes = g_bytes_new (source, source != NULL ? strlen (source) : 0);

  return tandem_template_new_draft (bytes, name, error);
}

static gboolean
set_not_found (const char *id, GError **error)
{
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND, _ ("There is no template “%s”."), id);
  return FALSE;
}

/* Of the program's own only the version of this Tandem is in its resources; an older one that a paper was made from is
 * in the vault. */
TandemTemplate *
tandem_templates_find_version (TandemPractice *practice, const char *id, const char *version, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTemplate) builtin = find_builtin (id);
  g_autoptr (TandemTemplateVersion) kept = NULL;
  g_autoptr (GError) local_error = NULL;

  if (store == NULL)
    return NULL;
  if (builtin != NULL && (version == NULL || g_strcmp0 (tandem_template_get_version (builtin), version) == 0))
    return g_steal_pointer (&builtin);
  kept = find_version (store, id, version, &local_error);
  if (kept != NULL)
    return read_version (kept, id, error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (builtin != NULL)
    return g_steal_pointer (&builtin);
  else
    set_not_found (id, error);
  return NULL;
}

static TandemOwnTemplate *
find_own (TandemPractice *practice, const char *id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  TandemOwnTemplate *own = tandem_templates_load (practice, id, &local_error);

  if (own != NULL)
    return own;
  if (g_error_matches (local_error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_FOUND))
    set_not_found (id, error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static char *
number_to_text (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static TandemTemplate *
open_own (TandemPractice *practice, TandemOwnTemplate *own, gint64 number, GError **error)
{
  g_autofree char *version = number_to_text (number);

  return tandem_templates_find_version (practice, tandem_record_get_id (TANDEM_RECORD (own)), version, error);
}

/**
 * tandem_templates_open:
 * @practice: an open practice
 * @id: id of a template of the program or of the coach
 * @version: (nullable): a version; %NULL for the last one
 * @error: return location for an error
 *
 * Returns: (transfer full): the template; %NULL with %TANDEM_PRACTICE_ERROR_NOT_FOUND when there is none
 */
TandemTemplate *
tandem_templates_open (TandemPractice *practice, const char *id, const char *version, GError **error)
{
  g_autoptr (TandemTemplate) builtin = find_builtin (id);
  g_autoptr (TandemOwnTemplate) own = NULL;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (version != NULL || builtin != NULL)
    return tandem_templates_find_version (practice, id, version, error);
  own = find_own (practice, id, error);
  return own != NULL ? open_own (practice, own, tandem_own_template_get_version (own), error) : NULL;
}

/**
 * tandem_templates_get_versions:
 * @practice: an open practice
 * @own: one of the coach's own templates
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemTemplateVersion): what was saved of it, the newest first
 */
GPtrArray *
tandem_templates_get_versions (TandemPractice *practice, TandemOwnTemplate *own, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_TEMPLATE_VERSION);

  g_return_val_if_fail (TANDEM_IS_OWN_TEMPLATE (own), NULL);

  tandem_query_where (query, "template-id", tandem_record_get_id (TANDEM_RECORD (own)));
  tandem_query_order (query, "created", TRUE);
  return store != NULL ? tandem_store_find (store, query, error) : NULL;
}

/**
 * tandem_templates_count_papers:
 * @practice: an open practice
 * @own: one of the coach's own templates
 * @version: the number of one of its versions
 * @error: return location for an error
 *
 * Returns: how many papers were made from that version; -1 on an error
 */
gint64
tandem_templates_count_papers (TandemPractice *practice, TandemOwnTemplate *own, const char *version, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  g_return_val_if_fail (TANDEM_IS_OWN_TEMPLATE (own), -1);

  tandem_query_where (query, "template-id", tandem_record_get_id (TANDEM_RECORD (own)));
  tandem_query_where (query, "template-version", version);
  return store != NULL ? tandem_store_count (store, query, error) : -1;
}

/**
 * tandem_templates_find_faults:
 * @template: a template
 *
 * Holds a template against what its kind must have and against the fields there are. May be called in any thread.
 *
 * Returns: (transfer full) (element-type TandemTemplateFault): why no paper can be made from it; empty when one can
 */
GPtrArray *
tandem_templates_find_faults (TandemTemplate *template)
{
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);
  g_autoptr (JsonNode) sample = tandem_merge_fields_build_sample (tandem_template_get_kind (template), fields);

  return tandem_template_find_faults (template, sample);
}

static gboolean
set_fault (TandemTemplate *template, const TandemTemplateFault *fault, const char *format, GError **error)
{
  g_autofree char *line = tandem_template_format_fault (template, fault);

  g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE, "%s %s", format, line);
  return FALSE;
}

/* Rule 1. */
static gboolean
require_apart (TandemTemplate *template, GPtrArray *faults, GError **error)
{
  for (guint i = 0; i < faults->len; i++)
    if (((TandemTemplateFault *) faults->pdata[i])->merged)
      return set_fault (template, faults->pdata[i], _ ("This template cannot be kept."), error);
  return TRUE;
}

static gboolean
require_whole (TandemTemplate *template, GError **error)
{
  g_autoptr (GPtrArray) faults = tandem_templates_find_faults (template);

  return faults->len == 0 ||
         set_fault (template, faults->pdata[0], _ ("No paper can be made from this template yet."), error);
}

static gboolean
require_kind (TandemTemplate *template, TandemDocumentKind kind, GError **error)
{
  if (tandem_template_get_kind (template) == kind)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("The template “%s” is for another kind of paper: %s."), tandem_template_get_title (template),
               tandem_words_document_kind (tandem_template_get_kind (template)));
  return FALSE;
}

static gboolean
keep_version (TandemStore *store, const char *id, const char *version, const char *source, GError **error)
{
  g_autoptr (TandemTemplateVersion) record =
    g_object_new (TANDEM_TYPE_TEMPLATE_VERSION, "template-id", id, "version", version, "source", source, NULL);

  return tandem_store_save (store, TANDEM_RECORD (record), NULL, error);
}

/* The program's own templates are kept when papers are made from them: another Tandem may have others. */
gboolean
tandem_templates_keep (TandemStore *store, TandemTemplate *template, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TandemTemplateVersion) kept =
    find_version (store, tandem_template_get_id (template), tandem_template_get_version (template), &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return kept != NULL || keep_version (store, tandem_template_get_id (template), tandem_template_get_version (template),
                                       tandem_template_get_source (template), error);
}

/* The file as it is kept: under the id and version that it has here. */
static GBytes *
rename_file (TandemTemplate *template, const char *id, const char *version)
{
  g_autoptr (TandemTemplateDraft) draft = tandem_template_draft_new (template);

  tandem_template_draft_set (draft, "id", id);
  tandem_template_draft_set (draft, "version", version);
  return tandem_template_draft_to_bytes (draft);
}

static gboolean
is_last_version (TandemPractice *practice, TandemOwnTemplate *own, TandemTemplate *template)
{
  g_autoptr (TandemTemplate) last = open_own (practice, own, tandem_own_template_get_version (own), NULL);
  g_autofree char *version = number_to_text (tandem_own_template_get_version (own));
  g_autoptr (GBytes) before = last != NULL ? rename_file (last, "", version) : NULL;
  g_autoptr (GBytes) after = rename_file (template, "", version);

  return before != NULL && g_bytes_equal (before, after);
}

static gboolean
save_template (TandemPractice *practice, TandemOwnTemplate *own, TandemTemplate *template, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) faults = tandem_templates_find_faults (template);
  g_autoptr (TandemTransaction) transaction = NULL;
  gint64 number = tandem_own_template_get_version (own) + 1;
  g_autofree char *version = number_to_text (number);
  g_autoptr (GBytes) file = NULL;

  if (store == NULL || !require_apart (template, faults, error))
    return FALSE;
  if (is_last_version (practice, own, template))
    return TRUE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  g_object_set (own, "kind", tandem_template_get_kind (template), "title", tandem_template_get_title (template),
                "language", tandem_template_get_language (template), "version", number, NULL);
  if (faults->len == 0)
    g_object_set (own, "whole-version", number, NULL);
  file = rename_file (template, tandem_record_get_id (TANDEM_RECORD (own)), version);
  return tandem_store_save (store, TANDEM_RECORD (own), NULL, error) &&
         keep_version (store, tandem_record_get_id (TANDEM_RECORD (own)), version, g_bytes_get_data (file, NULL),
                       error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_templates_save:
 * @practice: an open practice
 * @own: one of the coach's own templates
 * @file: the whole template, whatever id and version it names
 * @error: return location for an error
 *
 * Saves a new version, unless nothing changed. One with faults is kept, but papers are made from the last one without.
 *
 * Returns: whether it was kept; %FALSE with %TANDEM_DOCUMENT_ERROR_INCOMPLETE when it would make one paper of two that
 *   are kept apart (product rule 1)
 */
gboolean
tandem_templates_save (TandemPractice *practice, TandemOwnTemplate *own, GBytes *file, GError **error)
{
  g_autoptr (TandemTemplate) template = NULL;
  gint64 version, whole_version;
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;

  g_return_val_if_fail (TANDEM_IS_OWN_TEMPLATE (own), FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  template = tandem_template_new_draft (file, tandem_own_template_get_title (own), error);
  if (template == NULL || !require_kind (template, tandem_own_template_get_kind (own), error))
    return FALSE;
  g_object_get (own, "version", &version, "whole-version", &whole_version, "title", &title, "language", &language,
                NULL);
  if (save_template (practice, own, template, error))
    return TRUE;
  g_object_set (own, "version", version, "whole-version", whole_version, "title", title, "language", language, NULL);
  return FALSE;
}

static TandemOwnTemplate *
add_own (TandemPractice *practice, TandemTemplate *template, GError **error)
{
  g_autoptr (TandemOwnTemplate) own = tandem_own_template_new ();

  return save_template (practice, own, template, error) ? g_steal_pointer (&own) : NULL;
}

/**
 * tandem_templates_copy:
 * @practice: an open practice
 * @id: id of a template of the program or of the coach
 * @error: return location for an error
 *
 * Returns: (transfer full): the coach's own copy of it, or %NULL
 */
TandemOwnTemplate *
tandem_templates_copy (TandemPractice *practice, const char *id, GError **error)
{
  g_autoptr (TandemTemplate) template = tandem_templates_open (practice, id, NULL, error);

  return template != NULL ? add_own (practice, template, error) : NULL;
}

static GBytes *
read_file (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = g_malloc (MAX_READ);
  gsize size;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, MAX_READ, &size, NULL, error))
    return NULL;
  return g_bytes_new (data, size);
}

/**
 * tandem_templates_read_file:
 * @file: a template's file
 * @error: return location for an error
 *
 * Returns: (transfer full): the template; %NULL with an error that names the line
 */
TandemTemplate *
tandem_templates_read_file (GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (file, error);
  g_autofree char *name = g_file_get_basename (file);

  return bytes != NULL ? tandem_template_new_from_bytes (bytes, name, error) : NULL;
}

/**
 * tandem_templates_import:
 * @practice: an open practice
 * @file: a template's file
 * @unfinished: whether a template with faults is taken as well, to be mended
 * @error: return location for an error
 *
 * Returns: (transfer full): the coach's own template made from it; %NULL with an error that names the line
 */
TandemOwnTemplate *
tandem_templates_import (TandemPractice *practice, GFile *file, gboolean unfinished, GError **error)
{
  g_autoptr (TandemTemplate) template = NULL;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  template = tandem_templates_read_file (file, error);
  if (template == NULL || (!unfinished && !require_whole (template, error)))
    return NULL;
  return add_own (practice, template, error);
}

/**
 * tandem_templates_export:
 * @practice: an open practice
 * @id: id of a template of the program or of the coach
 * @version: (nullable): a version; %NULL for the last one
 * @file: where to; replaced as a whole when it exists
 * @error: return location for an error
 *
 * Writes a template to one file. It holds nothing of any client.
 *
 * Returns: whether it was written
 */
gboolean
tandem_templates_export (TandemPractice *practice, const char *id, const char *version, GFile *file, GError **error)
{
  g_autoptr (TandemTemplate) template = NULL;
  const char *source;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  template = tandem_templates_open (practice, id, version, error);
  if (template == NULL)
    return FALSE;
  source = tandem_template_get_source (template);
  return g_file_replace_contents (file, source, strlen (source), NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

static GPtrArray *
find_chosen (TandemStore *store, TandemDocumentKind kind, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_OWN_TEMPLATE);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (TANDEM_TYPE_DOCUMENT_KIND);

  tandem_query_where (query, "kind", g_enum_get_value (kinds, (int) kind)->value_nick);
  tandem_query_where (query, "chosen", "1");
  return tandem_store_find (store, query, error);
}

/**
 * tandem_templates_choose:
 * @practice: an open practice
 * @own: one of the coach's own templates
 * @chosen: whether new papers of its kind and language are made from it
 * @error: return location for an error
 *
 * Returns: whether it was kept; %FALSE with %TANDEM_DOCUMENT_ERROR_INCOMPLETE when no version of it is without faults
 */
gboolean
tandem_templates_choose (TandemPractice *practice, TandemOwnTemplate *own, gboolean chosen, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (TANDEM_IS_OWN_TEMPLATE (own), FALSE);

  if (store == NULL || (chosen && !tandem_templates_require_usable (practice, own, error)))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  others = transaction != NULL ? find_chosen (store, tandem_own_template_get_kind (own), error) : NULL;
  if (others == NULL)
    return FALSE;
  for (guint i = 0; chosen && i < others->len; i++)
    if (tandem_template_same_language (tandem_own_template_get_language (others->pdata[i]),
                                       tandem_own_template_get_language (own)) &&
        g_strcmp0 (tandem_record_get_id (others->pdata[i]), tandem_record_get_id (TANDEM_RECORD (own))) != 0)
      {
        g_object_set (others->pdata[i], "chosen", FALSE, NULL);
        if (!tandem_store_save (store, others->pdata[i], NULL, error))
          return FALSE;
      }
  g_object_set (own, "chosen", chosen, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (own), NULL, error) && tandem_transaction_commit (transaction, error))
    return TRUE;
  g_object_set (own, "chosen", !chosen, NULL);
  return FALSE;
}

/**
 * tandem_templates_retire:
 * @practice: an open practice
 * @own: one of the coach's own templates
 * @retired: whether it is no longer offered
 * @error: return location for an error
 *
 * Papers that were made from it stay as they are.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_templates_retire (TandemPractice *practice, TandemOwnTemplate *own, gboolean retired, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDateTime) now = retired ? g_date_time_new_now_utc () : NULL;
  g_autoptr (GDateTime) before = NULL;
  gboolean chosen;

  g_return_val_if_fail (TANDEM_IS_OWN_TEMPLATE (own), FALSE);

  if (store == NULL)
    return FALSE;
  g_object_get (own, "retired", &before, "chosen", &chosen, NULL);
  g_object_set (own, "retired", now, "chosen", chosen && !retired, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (own), NULL, error))
    return TRUE;
  g_object_set (own, "retired", before, "chosen", chosen, NULL);
  return FALSE;
}

/* The version that papers are made from; what was without faults may not be so for a newer Tandem. */
static TandemTemplate *
open_usable (TandemPractice *practice, TandemOwnTemplate *own, GError **error)
{
  gint64 whole = tandem_own_template_get_whole_version (own);
  g_autoptr (TandemTemplate) template = NULL;

  if (tandem_own_template_get_retired (own) != NULL)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                   _ ("The template “%s” is retired. Use it again first."), tandem_own_template_get_title (own));
      return NULL;
    }
  template = open_own (practice, own, whole > 0 ? whole : tandem_own_template_get_version (own), error);
  return template != NULL && require_whole (template, error) ? g_steal_pointer (&template) : NULL;
}

gboolean
tandem_templates_require_usable (TandemPractice *practice, TandemOwnTemplate *own, GError **error)
{
  g_autoptr (TandemTemplate) template = open_usable (practice, own, error);

  return template != NULL;
}

static TandemTemplate *
find_default (TandemPractice *practice, TandemDocumentKind kind, const char *language, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) chosen = store != NULL ? find_chosen (store, kind, error) : NULL;

  if (chosen == NULL)
    return NULL;
  for (guint i = 0; i < chosen->len; i++)
    if (tandem_template_same_language (tandem_own_template_get_language (chosen->pdata[i]), language))
      return open_usable (practice, chosen->pdata[i], error);
  return tandem_template_find_builtin (kind, language);
}

/* %NULL for @id: the coach's own that is chosen for kind and language, else the program's. */
TandemTemplate *
tandem_templates_find_for (TandemPractice *practice, TandemDocumentKind kind, const char *language, const char *id,
                           GError **error)
{
  g_autoptr (TandemTemplate) template = id != NULL ? find_builtin (id) : NULL;
  g_autoptr (TandemOwnTemplate) own = NULL;

  if (id == NULL)
    return find_default (practice, kind, language, error);
  if (template == NULL && (own = find_own (practice, id, error)) != NULL)
    template = open_usable (practice, own, error);
  return template != NULL && require_kind (template, kind, error) ? g_steal_pointer (&template) : NULL;
}

static void
offer (GPtrArray *offered, TandemTemplate *template, TandemDocumentKind kind)
{
  if (tandem_template_get_kind (template) != kind)
    return;
  for (guint i = 0; i < offered->len; i++)
    if (g_strcmp0 (tandem_template_get_id (offered->pdata[i]), tandem_template_get_id (template)) == 0)
      return;
  g_ptr_array_add (offered, g_object_ref (template));
}

/**
 * tandem_templates_offer:
 * @practice: an open practice
 * @kind: a kind of paper
 * @language: (nullable): the client's language
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemTemplate): the templates from which such a paper can be written; first
 *   the one that is taken when none is named, then the coach's own, then the program's
 */
GPtrArray *
tandem_templates_offer (TandemPractice *practice, TandemDocumentKind kind, const char *language, GError **error)
{
  g_autoptr (GPtrArray) offered = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TandemTemplate) first = find_default (practice, kind, language, error);
  g_autoptr (GPtrArray) builtin = tandem_template_list_builtin ();
  g_autoptr (GListModel) own = NULL;

  if (first == NULL)
    return NULL;
  offer (offered, first, kind);
  own = tandem_templates_list (practice);
  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (TandemOwnTemplate) record = g_list_model_get_item (own, i);
      g_autoptr (TandemTemplate) template =
        tandem_own_template_get_kind (record) == kind ? open_usable (practice, record, NULL) : NULL;

      if (template != NULL)
        offer (offered, template, kind);
    }
  for (guint i = 0; i < builtin->len; i++)
    offer (offered, builtin->pdata[i], kind);
  return g_steal_pointer (&offered);
}
