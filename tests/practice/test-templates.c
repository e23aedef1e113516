/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates that a coach writes: versions, faults, and which of them papers are made from. */

#include <glib/gstdio.h>
#include <string.h>

#include "tandem-context.h"
#include "tandem-fixture.h"
#include "tandem-markdown.h"
#include "tandem-merge-fields.h"
#include "tandem-template-draft.h"
#include "tandem-templates-private.h"

#define CONSENT "tandem-consent-en"

static TandemOwnTemplate *
copy_consent (TandemFixture *self)
{
  g_autoptr (GError) error = NULL;
  TandemOwnTemplate *own = tandem_templates_copy (self->practice, CONSENT, &error);

  g_assert_no_error (error);
  return own;
}

static TandemTemplateDraft *
begin (TandemFixture *self, TandemOwnTemplate *own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTemplate) template =
    tandem_templates_open (self->practice, tandem_record_get_id (TANDEM_RECORD (own)), NULL, &error);

  g_assert_no_error (error);
  return tandem_template_draft_new (template);
}

static gboolean
save (TandemFixture *self, TandemOwnTemplate *own, TandemTemplateDraft *draft, GError **error)
{
  g_autoptr (GBytes) bytes = tandem_template_draft_to_bytes (draft);

  return tandem_templates_save (self->practice, own, bytes, error);
}

/* A version in which @from is @to. */
static void
reword (TandemFixture *self, TandemOwnTemplate *own, const char *from, const char *to)
{
  g_autoptr (TandemTemplateDraft) draft = begin (self, own);
  g_autoptr (GString) body = g_string_new (tandem_template_draft_get_body (draft));
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_string_replace (body, from, to, 0), >, 0);
  tandem_template_draft_set_body (draft, body->str);
  g_assert_true (save (self, own, draft, &error));
  g_assert_no_error (error);
}

/* A version in which nothing is said on fees. */
static void
remove_fees (TandemFixture *self, TandemOwnTemplate *own)
{
  g_autoptr (TandemTemplateDraft) draft = begin (self, own);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < tandem_template_draft_get_n_clauses (draft); i++)
    if (g_strcmp0 (tandem_template_draft_get_clause (draft, i, "id"), "fees") == 0)
      tandem_template_draft_remove_clause (draft, i--);
  g_assert_true (save (self, own, draft, &error));
  g_assert_no_error (error);
}

static char *
words_of (TandemFixture *self, TandemDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = tandem_papers_lay_out (self->practice, document, FALSE, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
    {
      g_autofree char *text = tandem_paper_get_page_text (paper, page);

      g_string_append (words, text);
    }
  return g_string_free (words, FALSE);
}

static void
assert_says (TandemFixture *self, TandemDocument *document, const char *words)
{
  g_autofree char *text = words_of (self, document);

  g_assert_nonnull (strstr (text, words));
}

static TandemDocument *
write_consent (TandemFixture *self, const char *template_id)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *document =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, template_id, &error);

  g_assert_no_error (error);
  return document;
}

static const char *
id_of (TandemOwnTemplate *own)
{
  return tandem_record_get_id (TANDEM_RECORD (own));
}

static void
copy_is_whole_and_not_used_unasked (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemDocument) document = write_consent (self, NULL);
  g_autoptr (GListModel) list = tandem_templates_list (self->practice);

  g_assert_cmpint (tandem_own_template_get_version (own), ==, 1);
  g_assert_cmpint (tandem_own_template_get_whole_version (own), ==, 1);
  g_assert_cmpint (tandem_own_template_get_kind (own), ==, TANDEM_DOCUMENT_KIND_CONSENT);
  g_assert_cmpstr (tandem_own_template_get_title (own), ==, "Informed consent to coaching");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_cmpstr (tandem_document_get_template_id (document), ==, CONSENT);
}

static void
chosen_template_is_used (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemOwnTemplate) other = copy_consent (self);
  g_autoptr (TandemOwnTemplate) again = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (TandemDocument) builtin = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_templates_choose (self->practice, own, TRUE, &error));
  g_assert_true (tandem_templates_choose (self->practice, other, TRUE, &error));
  again = tandem_templates_load (self->practice, id_of (own), &error);
  g_assert_false (tandem_own_template_get_chosen (again));
  document = write_consent (self, NULL);
  g_assert_cmpstr (tandem_document_get_template_id (document), ==, id_of (other));
  g_assert_cmpstr (tandem_document_get_template_version (document), ==, "1");
  builtin = write_consent (self, CONSENT);
  g_assert_cmpstr (tandem_document_get_template_id (builtin), ==, CONSENT);
}

static void
chosen_template_is_for_its_language_alone (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplateDraft) draft = begin (self, own);
  g_autoptr (TandemDocument) english = NULL;
  g_autoptr (TandemDocument) french = NULL;
  g_autoptr (GError) error = NULL;

  tandem_template_draft_set (draft, "language", "fr");
  g_assert_true (save (self, own, draft, &error));
  g_assert_true (tandem_templates_choose (self->practice, own, TRUE, &error));
  english = write_consent (self, NULL);
  g_assert_cmpstr (tandem_document_get_template_id (english), ==, CONSENT);
  g_object_set (self->client, "language", "fr-CA", NULL);
  french = write_consent (self, NULL);
  g_assert_cmpstr (tandem_document_get_template_id (french), ==, id_of (own));
  g_assert_cmpstr (tandem_document_get_language (french), ==, "fr");
}

static void
paper_shows_the_version_it_was_made_from (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemDocument) draft = NULL;
  g_autoptr (TandemDocument) later = NULL;
  g_autoptr (GError) error = NULL;

  reword (self, own, "Please read each part.", "These are the first words.");
  draft = write_consent (self, id_of (own));
  reword (self, own, "These are the first words.", "These are the later words.");
  g_assert_cmpint (tandem_own_template_get_version (own), ==, 3);
  later = write_consent (self, id_of (own));
  assert_says (self, draft, "These are the first words.");
  assert_says (self, later, "These are the later words.");
  g_assert_true (tandem_papers_make_ready (self->practice, draft, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tandem_document_get_template_version (draft), ==, "2");
  assert_says (self, draft, "These are the first words.");
}

/* As after an update of Tandem that brought another version of its own template. */
static void
draft_of_an_older_own_template_keeps_its_words (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemDocument) document = write_consent (self, NULL);
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_TEMPLATE_VERSION);
  g_autoptr (TandemTemplateVersion) kept = NULL;
  g_autoptr (TandemDocument) second = NULL;
  g_autoptr (GString) source = NULL;
  g_autoptr (GError) error = NULL;

  tandem_query_where (query, "template-id", CONSENT);
  kept = tandem_store_find_first (store, query, &error);
  g_assert_cmpstr (tandem_template_version_get_version (kept), ==, tandem_document_get_template_version (document));
  second = write_consent (self, NULL);
  g_assert_cmpint (tandem_store_count (store, query, &error), ==, 1);
  source = g_string_new (tandem_template_version_get_source (kept));
  g_string_replace (source, "Please read each part.", "Words of an older Tandem.", 0);
  g_object_set (kept, "version", "0", "source", source->str, NULL);
  g_object_set (document, "template-version", "0", NULL);
  g_assert_true (tandem_store_save (store, TANDEM_RECORD (kept), NULL, &error));
  g_assert_true (tandem_store_save (store, TANDEM_RECORD (document), NULL, &error));
  assert_says (self, document, "Words of an older Tandem.");
  assert_says (self, second, "Please read each part.");
}

static void
draft_can_be_made_from_another (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemDocument) document = write_consent (self, NULL);
  g_autoptr (GError) error = NULL;

  reword (self, own, "Please read each part.", "Words of my own.");
  g_assert_true (tandem_papers_set_template (self->practice, document, id_of (own), &error));
  g_assert_no_error (error);
  assert_says (self, document, "Words of my own.");
  g_assert_false (tandem_papers_set_template (self->practice, document, "tandem-disclosure-en", &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tandem_papers_make_ready (self->practice, document, &error));
  g_assert_false (tandem_papers_set_template (self->practice, document, CONSENT, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN);
}

static void
unfinished_version_is_kept_and_not_used (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplate) last = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_templates_choose (self->practice, own, TRUE, &error));
  remove_fees (self, own);
  g_assert_cmpint (tandem_own_template_get_version (own), ==, 2);
  g_assert_cmpint (tandem_own_template_get_whole_version (own), ==, 1);
  last = tandem_templates_open (self->practice, id_of (own), NULL, &error);
  faults = tandem_templates_find_faults (last);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((TandemTemplateFault *) faults->pdata[0])->element, ==, "fees");
  document = write_consent (self, NULL);
  g_assert_cmpstr (tandem_document_get_template_version (document), ==, "1");
}

static void
no_paper_is_made_from_an_unfinished_template (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "mine.tandem", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemOwnTemplate) unfinished = NULL;
  g_autoptr (GError) error = NULL;

  remove_fees (self, own);
  g_assert_true (tandem_templates_export (self->practice, id_of (own), NULL, file, &error));
  g_assert_null (tandem_templates_import (self->practice, file, FALSE, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE);
  g_assert_nonnull (strstr (error->message, "mine.tandem:1: “fees” is missing"));
  g_clear_error (&error);
  unfinished = tandem_templates_import (self->practice, file, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tandem_own_template_get_whole_version (unfinished), ==, 0);
  g_assert_null (
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, id_of (unfinished), &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE);
  g_clear_error (&error);
  g_assert_false (tandem_templates_choose (self->practice, unfinished, TRUE, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE);
}

static void
unknown_field_makes_it_unfinished (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplate) last = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  reword (self, own, "You may decline anything I suggest.",
          "{{#permission}}{{practitioner.nmae}}{{/permission}}"
          "{{^identified}}{{client.nmae}}{{/identified}}");
  last = tandem_templates_open (self->practice, id_of (own), NULL, NULL);
  faults = tandem_templates_find_faults (last);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (((TandemTemplateFault *) faults->pdata[0])->text, "client.nmae"));
  g_assert_cmpint (tandem_own_template_get_whole_version (own), ==, 1);
}

static void
two_papers_in_one_are_refused (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplateDraft) draft = begin (self, own);
  g_autoptr (GError) error = NULL;

  tandem_template_draft_add_element (draft, 0, "therapy-is");
  g_assert_false (save (self, own, draft, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE);
  g_assert_nonnull (strstr (error->message, "two documents"));
  g_assert_cmpint (tandem_own_template_get_version (own), ==, 1);
}

static void
other_kind_is_refused (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplate) other = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_DISCLOSURE, "en");
  const char *source = tandem_template_get_source (other);
  g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_templates_save (self->practice, own, bytes, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_DISCLOSURE, id_of (own), &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
}

static void
unchanged_template_makes_no_version (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemTemplateDraft) draft = begin (self, own);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, own, draft, &error));
  g_assert_cmpint (tandem_own_template_get_version (own), ==, 1);
  reword (self, own, "Please read each part.", "Read.");
  versions = tandem_templates_get_versions (self->practice, own, &error);
  g_assert_cmpuint (versions->len, ==, 2);
}

static void
retired_template_is_not_offered (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (GPtrArray) offered = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tandem_templates_choose (self->practice, own, TRUE, &error));
  offered = tandem_templates_offer (self->practice, TANDEM_DOCUMENT_KIND_CONSENT, "en", &error);
  g_assert_cmpstr (tandem_template_get_id (offered->pdata[0]), ==, id_of (own));
  g_clear_pointer (&offered, g_ptr_array_unref);
  document = write_consent (self, NULL);
  g_assert_true (tandem_templates_retire (self->practice, own, TRUE, &error));
  offered = tandem_templates_offer (self->practice, TANDEM_DOCUMENT_KIND_CONSENT, "en", &error);
  for (guint i = 0; i < offered->len; i++)
    g_assert_cmpstr (tandem_template_get_id (offered->pdata[i]), !=, id_of (own));
  g_assert_null (tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, id_of (own), &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE);
  g_clear_error (&error);
  assert_says (self, document, "Please read each part.");
  g_assert_true (tandem_templates_retire (self->practice, own, FALSE, &error));
  g_assert_false (tandem_own_template_get_chosen (own));
  g_assert_true (tandem_templates_choose (self->practice, own, TRUE, &error));
}

static void
hostile_file_is_refused_with_its_line (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "evil.tandem", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *large = g_strnfill (300 * 1024, 'x');
  g_autoptr (GListModel) list = tandem_templates_list (self->practice);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "{}\n---\nab\x01", -1, NULL));
  g_assert_null (tandem_templates_import (self->practice, file, TRUE, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "evil.tandem:3: "));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  g_assert_null (tandem_templates_import (self->practice, file, TRUE, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (tandem_templates_import (self->practice, file, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

static void
exported_template_comes_back (TandemFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "mine.tandem", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TandemOwnTemplate) own = copy_consent (self);
  g_autoptr (TandemOwnTemplate) back = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  reword (self, own, "Please read each part.", "Words that travelled.");
  g_assert_true (tandem_templates_export (self->practice, id_of (own), NULL, file, &error));
  back = tandem_templates_import (self->practice, file, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id_of (back), !=, id_of (own));
  document = write_consent (self, id_of (back));
  assert_says (self, document, "Words that travelled.");
  g_assert_false (tandem_templates_export (self->practice, "nothing", NULL, file, &error));
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND);
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static TandemPaper *
preview (TandemFixture *self, GBytes *bytes, GPtrArray **faults, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tandem_templates_preview_async (self->practice, bytes, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tandem_templates_preview_finish (self->practice, result, NULL, faults, error);
}

static void
every_template_can_be_previewed (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    {
      const char *source = tandem_template_get_source (templates->pdata[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TandemPaper) paper = preview (self, bytes, &faults, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_nonnull (paper);
      g_assert_cmpuint (tandem_paper_get_n_pages (paper), >, 0);
    }
}

static void
preview_names_faults (TandemFixture *self, gconstpointer data)
{
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_CONSENT, "en");
  g_autofree char *text = g_strconcat (tandem_template_get_source (own), "\n{{nmae}}\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) nonsense = g_bytes_new ("x", 1);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper = preview (self, bytes, &faults, &error);

  g_assert_no_error (error);
  g_assert_null (paper);
  g_assert_cmpuint (faults->len, ==, 1);
  g_clear_pointer (&faults, g_ptr_array_unref);
  g_assert_null (preview (self, nonsense, &faults, &error));
  g_assert_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX);
  g_assert_null (faults);
}

/* Names of @node and all within it, as the table of fields has them. */
static void
collect_names (JsonNode *node, const char *prefix, GHashTable *names)
{
  g_autoptr (GList) members = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  members = json_object_get_members (json_node_get_object (node));
  for (GList *at = members; at != NULL; at = at->next)
    {
      char *name = prefix[0] != '\0' ? g_strjoin (".", prefix, at->data, NULL) : g_strdup (at->data);

      g_hash_table_add (names, name);
      collect_names (json_object_get_member (json_node_get_object (node), at->data), name, names);
    }
}

static void
assert_covers (GHashTable *names, GHashTable *others, const char *what)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (others, name))
      g_error ("“%s” is missing in %s", (char *) name, what);
}

/* What the editor offers and the check knows is what papers are filled in with, for every kind that has a template. */
static void
fields_are_those_that_papers_have (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    {
      g_autoptr (JsonNode) fields = tandem_template_get_fields_json (templates->pdata[i]);
      g_autoptr (JsonNode) sample =
        tandem_merge_fields_build_sample (tandem_template_get_kind (templates->pdata[i]), fields);
      g_autoptr (JsonNode) context = tandem_templates_build_example (self->practice, templates->pdata[i]);
      g_autoptr (GHashTable) in_table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) in_papers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      collect_names (sample, "", in_table);
      collect_names (context, "", in_papers);
      assert_covers (in_papers, in_table, "the table of src/practice/tandem-merge-fields.c");
      assert_covers (in_table, in_papers, "what src/practice/tandem-template-preview.c fills in");
    }
}

/* Calls @visit with each value of @object, and of the groups in it, left empty in turn. */
static void
leave_out_each (JsonObject *object, void (*visit) (TandemTemplate *template, JsonNode *context, const char *left_out),
                TandemTemplate *template, JsonNode *context)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strdup (l->data);
      g_autoptr (JsonNode) member = json_node_ref (json_object_get_member (object, name));

      if (JSON_NODE_HOLDS_OBJECT (member))
        {
          leave_out_each (json_node_get_object (member), visit, template, context);
          continue;
        }
      if (JSON_NODE_HOLDS_ARRAY (member))
        json_object_set_array_member (object, name, json_array_new ());
      else if (json_node_get_value_type (member) == G_TYPE_BOOLEAN)
        json_object_set_boolean_member (object, name, FALSE);
      else
        json_object_set_string_member (object, name, "");
      visit (template, context, name);
      json_object_set_member (object, name, json_node_ref (member));
    }
}

static void
assert_reads_well (TandemTemplate *template, JsonNode *context, const char *left_out)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = tandem_template_merge (template, context, &error);
  g_autoptr (GPtrArray) blocks = NULL;
  const TandemBlock *before = NULL;

  g_assert_no_error (error);
  blocks = tandem_markdown_parse (text);
  for (guint i = 0; i < blocks->len; i++)
    {
      const TandemBlock *block = blocks->pdata[i];

      if (block->text != NULL && g_str_has_suffix (block->text, "\\"))
        g_error ("%s without “%s”: a line is broken where none follows: “%s”", tandem_template_get_id (template),
                 left_out, block->text);
      /* What is said between two parts is not what is acknowledged. */
      if (block->kind == TANDEM_BLOCK_RULE && i + 1 < blocks->len && before->kind != TANDEM_BLOCK_CLAUSE_END)
        g_error ("%s without “%s”: a part goes on after a rule", tandem_template_get_id (template), left_out);
      before = block;
    }
}

/* Papers are made with half of everything empty. */
static void
own_read_well_whatever_is_empty (void)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    {
      g_autoptr (JsonNode) fields = tandem_template_get_fields_json (templates->pdata[i]);
      g_autoptr (JsonNode) sample =
        tandem_merge_fields_build_sample (tandem_template_get_kind (templates->pdata[i]), fields);

      leave_out_each (json_node_get_object (sample), assert_reads_well, templates->pdata[i], sample);
    }
}

static void
every_inserted_field_is_known (void)
{
  gsize n_fields;
  const TandemMergeField *fields = tandem_merge_fields_get (&n_fields);
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (TANDEM_DOCUMENT_KIND_REFERRAL, "en");

  for (gsize i = 0; i < n_fields; i++)
    {
      g_autofree char *tag = tandem_merge_field_to_text (&fields[i]);
      g_autofree char *text = g_strconcat (tandem_template_get_source (own), tag, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (TandemTemplate) template = tandem_template_new_draft (bytes, "x", NULL);
      g_autoptr (GPtrArray) faults = tandem_templates_find_faults (template);

      if (fields[i].explanation != NULL && tandem_merge_field_is_for (&fields[i], TANDEM_DOCUMENT_KIND_REFERRAL))
        if (faults->len > 0)
          g_error ("%s: %s", tag, (const char *) ((TandemTemplateFault *) faults->pdata[0])->text);
    }
}

static void
add (const char *path, void (*test) (TandemFixture *, gconstpointer))
{
  g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, test, tandem_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  tandem_workstation_prepare ();
  g_test_init (&argc, &argv, NULL);
  add ("/templates/copy/is-whole-and-not-used-unasked", copy_is_whole_and_not_used_unasked);
  add ("/templates/choose/is-used", chosen_template_is_used);
  add ("/templates/choose/is-for-its-language-alone", chosen_template_is_for_its_language_alone);
  add ("/templates/version/paper-shows-the-one-it-was-made-from", paper_shows_the_version_it_was_made_from);
  add ("/templates/version/draft-of-an-older-own-keeps-its-words", draft_of_an_older_own_template_keeps_its_words);
  add ("/templates/write/draft-can-be-made-from-another", draft_can_be_made_from_another);
  add ("/templates/version/unfinished-is-kept-and-not-used", unfinished_version_is_kept_and_not_used);
  add ("/templates/version/unchanged-makes-none", unchanged_template_makes_no_version);
  add ("/templates/write/refuses-unfinished", no_paper_is_made_from_an_unfinished_template);
  add ("/templates/save/unknown-field-makes-it-unfinished", unknown_field_makes_it_unfinished);
  add ("/templates/save/refuses-two-papers-in-one", two_papers_in_one_are_refused);
  add ("/templates/save/refuses-other-kind", other_kind_is_refused);
  add ("/templates/retire/is-not-offered", retired_template_is_not_offered);
  add ("/templates/import/hostile-is-refused-with-its-line", hostile_file_is_refused_with_its_line);
  add ("/templates/export/comes-back", exported_template_comes_back);
  add ("/templates/preview/every-own-can-be-shown", every_template_can_be_previewed);
  add ("/templates/preview/names-faults", preview_names_faults);
  add ("/templates/fields/are-those-that-papers-have", fields_are_those_that_papers_have);
  g_test_add_func ("/templates/own/read-well-whatever-is-empty", own_read_well_whatever_is_empty);
  g_test_add_func ("/templates/fields/every-inserted-one-is-known", every_inserted_field_is_known);
  return g_test_run ();
}
