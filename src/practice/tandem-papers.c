/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a paper: written from a template, frozen when ready, and ended by decline, withdrawal, a paper in its
 * place, or time. Nothing here changes a word that is frozen. Signing is in tandem-signing.c, pages in
 * tandem-render.c. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-clause.h"
#include "tandem-issuing.h"
#include "tandem-seal.h"
#include "tandem-sponsors.h"
#include "tandem-templates-private.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

static TandemQuery *
paper_query (const char *client_id, const char *const *states)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  if (states != NULL && states[0] != NULL)
    tandem_query_where_any (query, "state", states);
  return tandem_query_order (query, "created", TRUE);
}

/**
 * tandem_papers_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for their papers only
 * @states: (nullable) (array zero-terminated=1): nicks of the states they may be in
 *
 * Returns: (transfer full): a lazy model of #TandemDocument, newest first
 */
GListModel *
tandem_papers_list (TandemPractice *practice, const char *client_id, const char *const *states)
{
  g_autoptr (TandemQuery) query = paper_query (client_id, states);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  return tandem_practice_list (practice, query);
}

/**
 * tandem_papers_load:
 * @practice: an open practice
 * @id: a document's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the document; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemDocument *
tandem_papers_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_DOCUMENT, id, error) : NULL;
}

/* Saved; @id is %NULL for a new one. */
TandemDocument *
tandem_papers_new_draft (TandemPractice *practice, TandemClient *client, TandemDocumentKind kind,
                         const char *template_id, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (TandemDocument) document = NULL;
  const char *language = tandem_client_get_language (client);

  if (store == NULL)
    return NULL;
  if (tandem_practice_is_blank (language))
    language = tandem_practitioner_get_language (practitioner);
  template = tandem_templates_find_for (practice, kind, language, template_id, error);
  if (template == NULL)
    return NULL;
  document = g_object_new (
    TANDEM_TYPE_DOCUMENT, "id", id, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "kind", kind, "title",
    tandem_template_get_title (template), "language", tandem_template_get_language (template), "template-id",
    tandem_template_get_id (template), "template-version", tandem_template_get_version (template), "signers",
    tandem_template_get_signers (template), "signing-order", tandem_template_get_signing_order (template), NULL);
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL || !tandem_templates_keep (store, template, error) ||
      !tandem_store_save (store, TANDEM_RECORD (document), NULL, error) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&document);
}

/**
 * tandem_papers_get_template:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Returns: (transfer full): the template it was made from, in the version it was made from
 */
TandemTemplate *
tandem_papers_get_template (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  return tandem_templates_find_version (practice, tandem_document_get_template_id (document),
                                        tandem_document_get_template_version (document), error);
}

gboolean
tandem_papers_require_draft (TandemDocument *document, GError **error)
{
  if (tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_DRAFT)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
               _ ("The words of this paper are fixed (%s). To change them, write a new one in its place."),
               tandem_words_document_state (tandem_document_get_state (document)));
  return FALSE;
}

/**
 * tandem_papers_set_template:
 * @practice: an open practice
 * @document: a draft
 * @template_id: a template for its kind of paper
 * @error: return location for an error
 *
 * Makes a draft anew from another template, or from the last version of the same. What was filled in stays.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_papers_set_template (TandemPractice *practice, TandemDocument *document, const char *template_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemTemplate) template = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (store == NULL || !tandem_papers_require_draft (document, error))
    return FALSE;
  template = tandem_templates_find_for (practice, tandem_document_get_kind (document), NULL, template_id, error);
  transaction = template != NULL ? tandem_store_begin (store, error) : NULL;
  if (transaction == NULL || !tandem_templates_keep (store, template, error))
    return FALSE;
  g_object_set (document, "title", tandem_template_get_title (template), "language",
                tandem_template_get_language (template), "template-id", tandem_template_get_id (template),
                "template-version", tandem_template_get_version (template), "signers",
                tandem_template_get_signers (template), NULL);
  return tandem_store_save (store, TANDEM_RECORD (document), NULL, error) &&
         tandem_transaction_commit (transaction, error);
}

static gboolean
template_has_field (TandemTemplate *template, const char *field, GError **error)
{
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);
  JsonArray *array = json_node_get_array (fields);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *name = json_object_get_string_member (json_array_get_object_element (array, i), "name");

      if (g_strcmp0 (name, field) == 0)
        return TRUE;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len == 0)
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                 _ ("This paper has no fields of its own, so “%s” cannot be filled in."), field);
  else
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                 _ ("This paper has no field “%s”. Its fields are: %s."), field, names->str);
  return FALSE;
}

static JsonObject *
dup_values (TandemDocument *document)
{
  const char *text = tandem_document_get_field_values (document);
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_dup_object (node);
  return json_object_new ();
}

/**
 * tandem_papers_set_value:
 * @practice: an open practice
 * @document: a draft
 * @field: name of one of the template's own fields
 * @value: what is to stand there
 * @error: return location for an error
 *
 * Returns: whether it was kept
 */
gboolean
tandem_papers_set_value (TandemPractice *practice, TandemDocument *document, const char *field, const char *value,
                         GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (JsonObject) values = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (store == NULL || !tandem_papers_require_draft (document, error))
    return FALSE;
  template = tandem_papers_get_template (practice, document, error);
  if (template == NULL || !template_has_field (template, field, error))
    return FALSE;
  values = dup_values (document);
  json_object_set_string_member (values, field, value);
  node = json_node_init_object (json_node_alloc (), values);
  text = json_to_string (node, FALSE);
  g_object_set (document, "field-values", text, NULL);
  return tandem_store_save (store, TANDEM_RECORD (document), NULL, error);
}

/**
 * tandem_papers_get_value:
 * @practice: an open practice
 * @document: a document
 * @field: name of one of the template's own fields
 *
 * Returns: (transfer full) (nullable): what the coach wrote there; %NULL for what the template proposes
 */
char *
tandem_papers_get_value (TandemPractice *practice, TandemDocument *document, const char *field)
{
  g_autoptr (JsonObject) values = dup_values (document);

  return g_strdup (json_object_get_string_member_with_default (values, field, NULL));
}

/**
 * tandem_papers_discard:
 * @practice: an open practice
 * @document: a draft
 * @error: return location for an error
 *
 * Removes a draft that is not wanted. What was frozen is never removed.
 *
 * Returns: whether it was removed
 */
gboolean
tandem_papers_discard (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;

  if (store == NULL || !tandem_papers_require_draft (document, error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  return transaction != NULL &&
         (tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_REFERRAL ||
          tandem_issuing_remove_letter (store, document, error)) &&
         tandem_store_remove (store, TANDEM_RECORD (document), NULL, error) &&
         tandem_transaction_commit (transaction, error);
}

void
tandem_paper_sources_clear (TandemPaperSources *sources)
{
  g_clear_object (&sources->template);
  g_clear_object (&sources->client);
  g_clear_object (&sources->therapist);
  g_clear_object (&sources->permission);
  g_clear_object (&sources->referral);
  g_clear_object (&sources->sponsor);
  g_clear_object (&sources->agreement);
  g_clear_object (&sources->withdrawn);
  g_clear_pointer (&sources->sections, g_ptr_array_unref);
  g_clear_pointer (&sources->enclosures, g_ptr_array_unref);
}

gboolean
tandem_papers_load_sources (TandemPractice *practice, TandemDocument *document, TandemPaperSources *sources,
                            GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *therapist_id = tandem_document_get_therapist_id (document);
  const char *permission_id = tandem_document_get_permission_id (document);
  const char *sponsor_id = tandem_document_get_sponsor_id (document);
  const char *withdraws_id = tandem_document_get_withdraws_id (document);

  if (store == NULL)
    return FALSE;
  sources->identified = TRUE;
  sources->template = tandem_papers_get_template (practice, document, error);
  if (sources->template == NULL)
    return FALSE;
  sources->client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_document_get_client_id (document), error);
  if (sources->client == NULL)
    return FALSE;
  if (therapist_id != NULL &&
      (sources->therapist = tandem_store_load (store, TANDEM_TYPE_THERAPIST, therapist_id, error)) == NULL)
    return FALSE;
  if (permission_id != NULL &&
      (sources->permission = tandem_store_load (store, TANDEM_TYPE_PERMISSION, permission_id, error)) == NULL)
    return FALSE;
  if (sponsor_id != NULL &&
      (sources->sponsor = tandem_store_load (store, TANDEM_TYPE_SPONSOR, sponsor_id, error)) == NULL)
    return FALSE;
  if (withdraws_id != NULL &&
      (sources->withdrawn = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, withdraws_id, error)) == NULL)
    return FALSE;
  if (sponsor_id != NULL)
    sources->agreement =
      tandem_sponsors_find_agreement (practice, tandem_document_get_client_id (document), sponsor_id);
  return tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_REFERRAL ||
         tandem_issuing_load_letter (practice, document, sources, error);
}

JsonNode *
tandem_papers_build_context (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources)
{
  const char *public_key = tandem_profile_get_public_key (tandem_practice_get_profile (practice));
  g_autofree char *fingerprint = tandem_vault_fingerprint (public_key);
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (sources->template);
  TandemContextParts parts = { .practitioner = tandem_practice_get_practitioner (practice),
                               .fingerprint = fingerprint,
                               .document = document,
                               .fields = fields,
                               .client = sources->client,
                               .identified = sources->identified,
                               .therapist = sources->therapist,
                               .permission = sources->permission,
                               .referral = sources->referral,
                               .sponsor = sources->sponsor,
                               .agreement = sources->agreement,
                               .withdrawn = sources->withdrawn,
                               .approved = sources->approved,
                               .enclosures = sources->enclosures,
                               .sections = sources->sections };

  return tandem_context_build (&parts);
}

char *
tandem_papers_merge (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources,
                     char **context, GError **error)
{
  g_autoptr (JsonNode) node = tandem_papers_build_context (practice, document, sources);

  if (context != NULL)
    *context = tandem_context_to_text (node);
  return tandem_template_merge (sources->template, node, error);
}

static void
add_line (JsonBuilder *builder, const char *line)
{
  if (!tandem_practice_is_blank (line))
    json_builder_add_string_value (builder, line);
}

/* Letterhead and sheet as they are today: frozen with a document, so that it looks the same next year. */
JsonNode *
tandem_papers_get_furniture (TandemPractice *practice)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  GBytes *logo = tandem_practitioner_get_logo (practitioner);
  const char *address = tandem_practitioner_get_address (practitioner);
  g_auto (GStrv) address_lines = g_strsplit (address != NULL ? address : "", "\n", -1);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "paper-size");
  json_builder_add_string_value (
    builder, tandem_practitioner_get_paper_size (practitioner) == TANDEM_PAPER_SIZE_LETTER ? "letter" : "a4");
  json_builder_set_member_name (builder, "author");
  json_builder_add_string_value (builder, tandem_practitioner_get_name (practitioner));
  json_builder_set_member_name (builder, "letterhead");
  json_builder_begin_array (builder);
  add_line (builder, tandem_practitioner_get_practice_name (practitioner));
  add_line (builder, tandem_practitioner_get_name (practitioner));
  add_line (builder, tandem_practitioner_get_title (practitioner));
  for (gsize i = 0; address_lines[i] != NULL; i++)
    add_line (builder, g_strstrip (address_lines[i]));
  add_line (builder, tandem_practitioner_get_phone (practitioner));
  add_line (builder, tandem_practitioner_get_email (practitioner));
  add_line (builder, tandem_practitioner_get_website (practitioner));
  json_builder_end_array (builder);
  if (logo != NULL)
    {
      g_autofree char *encoded = g_base64_encode (g_bytes_get_data (logo, NULL), g_bytes_get_size (logo));

      json_builder_set_member_name (builder, "logo");
      json_builder_add_string_value (builder, encoded);
    }
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

gboolean
tandem_papers_freeze (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources,
                      GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (JsonNode) furniture_node = NULL;
  g_autoptr (JsonNode) clauses_node = NULL;
  g_autofree char *context = NULL;
  g_autofree char *text = NULL;
  g_autofree char *furniture = NULL;
  g_autofree char *clauses = NULL;
  g_autofree char *hash = NULL;
  g_auto (GStrv) digests = NULL;

  if (store == NULL)
    return FALSE;
  text = tandem_papers_merge (practice, document, sources, &context, error);
  if (text == NULL)
    return FALSE;
  furniture_node = tandem_papers_get_furniture (practice);
  furniture = json_to_string (furniture_node, FALSE);
  clauses_node = tandem_template_get_clauses_json (sources->template);
  clauses = json_to_string (clauses_node, FALSE);
  g_object_set (document, "text", text, "context", context, "furniture", furniture, "clauses", clauses,
                "template-version", tandem_template_get_version (sources->template), "signers",
                tandem_template_get_signers (sources->template), "signing-order",
                tandem_template_get_signing_order (sources->template), "frozen", now, "state",
                TANDEM_DOCUMENT_STATE_READY, NULL);
  hash = tandem_seal_hash_document (document);
  digests = tandem_seal_digest_record (tandem_seal_get_document_form (document), TANDEM_RECORD (document));
  g_object_set (document, "hash", hash, "digests", digests, NULL);
  return tandem_store_save (store, TANDEM_RECORD (document), NULL, error);
}

/* What was set for a freeze that failed is taken back, so that the draft in hand is a draft. */
static void
thaw (TandemDocument *document)
{
  g_object_set (document, "text", NULL, "context", NULL, "furniture", NULL, "clauses", NULL, "frozen", NULL, "hash",
                NULL, "digests", NULL, "state", TANDEM_DOCUMENT_STATE_DRAFT, NULL);
}

/**
 * tandem_papers_make_ready:
 * @practice: an open practice
 * @document: a draft
 * @error: return location for an error
 *
 * Rule 4 begins here: merges the words and freezes them with template version, context and letterhead, and keeps their
 * hash. A referral letter is frozen by issuing it.
 *
 * Returns: whether it is ready to be signed
 */
gboolean
tandem_papers_make_ready (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_auto (TandemPaperSources) sources = { NULL };

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (!tandem_papers_require_draft (document, error) ||
      !tandem_papers_check_expiry (tandem_document_get_expires (document), error))
    return FALSE;
  if (tandem_document_get_kind (document) == TANDEM_DOCUMENT_KIND_REFERRAL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("A referral letter is not made ready but issued, which checks the client’s permission."));
      return FALSE;
    }
  if (!tandem_papers_check_terms (practice, document, error) ||
      !tandem_papers_load_sources (practice, document, &sources, error) ||
      !tandem_papers_check_required (practice, document, sources.template, error))
    return FALSE;
  if (tandem_papers_freeze (practice, document, &sources, error))
    return TRUE;
  thaw (document);
  return FALSE;
}

static GPtrArray *
clauses_from_json (const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  return node != NULL ? tandem_clauses_from_json (node) : g_ptr_array_new ();
}

/**
 * tandem_papers_get_clauses:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemClause): the clauses to acknowledge, in the order they stand
 */
GPtrArray *
tandem_papers_get_clauses (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  if (tandem_document_get_state (document) != TANDEM_DOCUMENT_STATE_DRAFT)
    return clauses_from_json (tandem_document_get_clauses (document));
  template = tandem_papers_get_template (practice, document, error);
  if (template == NULL)
    return NULL;
  node = tandem_template_get_clauses_json (template);
  return tandem_clauses_from_json (node);
}

/**
 * tandem_papers_get_clause_markup:
 * @practice: an open practice
 * @document: a frozen document
 * @clause_id: (nullable): a clause; %NULL for all that stands before the first one
 * @error: return location for an error
 *
 * Returns: (transfer full): the words as Pango markup, for reading on the screen
 */
char *
tandem_papers_get_clause_markup (TandemPractice *practice, TandemDocument *document, const char *clause_id,
                                 GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), NULL);

  if (tandem_document_get_text (document) == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("The paper is a draft. Make it ready first."));
      return NULL;
    }
  return tandem_clause_get_markup (tandem_document_get_text (document), clause_id);
}

gboolean
tandem_papers_end (TandemPractice *practice, TandemDocument *document, TandemDocumentState state, const char *action,
                   const char *reason, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  TandemDocumentState old_state = tandem_document_get_state (document);

  if (store == NULL)
    return FALSE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  g_object_set (document, "state", state, "ended", now, "reason", reason, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (document), NULL, error) &&
      tandem_store_journal (store, action, TANDEM_RECORD (document), tandem_document_get_client_id (document), reason,
                            error) &&
      tandem_transaction_commit (transaction, error))
    return TRUE;
  g_object_set (document, "state", old_state, "ended", NULL, "reason", NULL, NULL);
  return FALSE;
}

static gboolean
require_state (TandemDocument *document, TandemDocumentState state, GError **error)
{
  if (tandem_document_get_state (document) == state)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
               /* Translators: both are states of a paper */
               _ ("This can be done with a paper in the state “%s” only; this one is in the state “%s”."),
               tandem_words_document_state (state), tandem_words_document_state (tandem_document_get_state (document)));
  return FALSE;
}

/**
 * tandem_papers_decline:
 * @practice: an open practice
 * @document: a document that waits for a signature
 * @reason: (nullable): why, if the client said so
 * @error: return location for an error
 *
 * The client does not want to sign.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_papers_decline (TandemPractice *practice, TandemDocument *document, const char *reason, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  return require_state (document, TANDEM_DOCUMENT_STATE_READY, error) &&
         tandem_papers_end (practice, document, TANDEM_DOCUMENT_STATE_DECLINED, "declined", reason, error);
}

static gboolean
withdraw_permission (TandemStore *store, TandemDocument *document, const char *reason, GError **error)
{
  const char *permission_id = tandem_document_get_permission_id (document);
  g_autoptr (TandemPermission) permission = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_RELEASE || permission_id == NULL)
    return TRUE;
  permission = tandem_store_load (store, TANDEM_TYPE_PERMISSION, permission_id, error);
  if (permission == NULL)
    return FALSE;
  if (tandem_permission_get_withdrawn (permission) != NULL)
    return TRUE;
  g_object_set (permission, "withdrawn", now, "reason", reason, NULL);
  return tandem_store_save (store, TANDEM_RECORD (permission), NULL, error);
}

/**
 * tandem_papers_withdraw:
 * @practice: an open practice
 * @document: a signed document
 * @reason: (nullable): why, if the client said so; nobody has to
 * @error: return location for an error
 *
 * Rule 5 (GDPR Art. 7(3)): the client takes back what was signed, as easily as it was given. It takes effect at once;
 * the permission of a release of information ends with it.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_papers_withdraw (TandemPractice *practice, TandemDocument *document, const char *reason, GError **error)
{
  TandemStore *store;
  g_autoptr (TandemTransaction) transaction = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (!require_state (document, TANDEM_DOCUMENT_STATE_SIGNED, error))
    return FALSE;
  if (tandem_document_get_kind (document) == TANDEM_DOCUMENT_KIND_REFERRAL)
    {
      g_set_error_literal (
        error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
        _ ("An issued letter cannot be taken back. Withdraw the permission, and nothing more leaves."));
      return FALSE;
    }
  store = tandem_practice_get_store (practice, error);
  if (store == NULL)
    return FALSE;
  transaction = tandem_store_begin (store, error);
  return transaction != NULL && withdraw_permission (store, document, reason, error) &&
         tandem_papers_end (practice, document, TANDEM_DOCUMENT_STATE_WITHDRAWN, "withdrawn", reason, error) &&
         tandem_transaction_commit (transaction, error);
}

/**
 * tandem_papers_supersede:
 * @practice: an open practice
 * @document: a frozen or expired paper: no release, no letter and no withdrawal
 * @reason: why there is to be a new one
 * @error: return location for an error
 *
 * Begins a paper in the place of another. The old one stays in force until the new one is signed. One that had a last
 * day is renewed for as long as it was for.
 *
 * Returns: (transfer full): the new draft, or %NULL
 */
TandemDocument *
tandem_papers_supersede (TandemPractice *practice, TandemDocument *document, const char *reason, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemDocument) next = NULL;
  g_autoptr (GDate) expires = tandem_papers_renew_expiry (document);
  TandemDocumentKind kind = tandem_document_get_kind (document);
  TandemDocumentState state = tandem_document_get_state (document);

  if (store == NULL || !tandem_practice_require_reason (reason, error))
    return NULL;
  if (state != TANDEM_DOCUMENT_STATE_READY && state != TANDEM_DOCUMENT_STATE_SIGNED &&
      state != TANDEM_DOCUMENT_STATE_EXPIRED)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                   _ ("A paper in the state “%s” needs none in its place."), tandem_words_document_state (state));
      return NULL;
    }
  if (!tandem_papers_require_supersedable (kind, error))
    return NULL;
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_document_get_client_id (document), error);
  transaction = client != NULL ? tandem_store_begin (store, error) : NULL;
  if (transaction == NULL)
    return NULL;
  next = tandem_papers_new_draft (practice, client, kind, NULL, NULL, error);
  if (next == NULL)
    return NULL;
  g_object_set (next, "supersedes-id", tandem_record_get_id (TANDEM_RECORD (document)), "field-values",
                tandem_document_get_field_values (document), "expires", expires, "therapist-id",
                tandem_document_get_therapist_id (document), "sponsor-id", tandem_document_get_sponsor_id (document),
                NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (next), reason, error) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&next);
}
