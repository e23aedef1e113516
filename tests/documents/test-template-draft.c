/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A template that is taken apart for the editor and put together again. */

#include <string.h>

#include "tandem-template-draft.h"

static TandemTemplate *
read_back (TandemTemplateDraft *draft)
{
  g_autoptr (GBytes) bytes = tandem_template_draft_to_bytes (draft);
  g_autoptr (GError) error = NULL;
  TandemTemplate *template = tandem_template_new_draft (bytes, "mine", &error);

  g_assert_no_error (error);
  return template;
}

static TandemTemplateDraft *
begin (TandemDocumentKind kind)
{
  g_autoptr (TandemTemplate) own = tandem_template_find_builtin (kind, "en");

  return tandem_template_draft_new (own);
}

static gboolean
misses (TandemTemplateDraft *draft, const char *element)
{
  g_autoptr (TandemTemplate) template = read_back (draft);

  return !tandem_template_fulfils (template, element);
}

static void
every_own_template_comes_back_whole (void)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    {
      g_autoptr (TandemTemplateDraft) draft = tandem_template_draft_new (templates->pdata[i]);
      g_autoptr (TandemTemplate) back = read_back (draft);
      g_autoptr (GPtrArray) faults = tandem_template_check (back);
      const char *body = strstr (tandem_template_get_source (templates->pdata[i]), "\n---\n");

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_true (g_str_has_suffix (tandem_template_get_source (back), body));
      g_assert_cmpstr (tandem_template_get_id (back), ==, tandem_template_get_id (templates->pdata[i]));
      g_assert_cmpuint (tandem_template_get_clauses (back)->len, ==,
                        tandem_template_get_clauses (templates->pdata[i])->len);
    }
}

static void
first_line_is_where_the_text_begins (void)
{
  g_autoptr (TandemTemplateDraft) draft = begin (TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (GBytes) bytes = tandem_template_draft_to_bytes (draft);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  guint first = tandem_template_draft_get_first_line (draft);

  g_assert_cmpstr (lines[first - 2], ==, "---");
  g_assert_true (g_str_has_prefix (tandem_template_draft_get_body (draft), lines[first - 1]));
}

static void
removed_clause_takes_its_words_along (void)
{
  g_autoptr (TandemTemplateDraft) draft = begin (TANDEM_DOCUMENT_KIND_CONSENT);
  guint n = tandem_template_draft_get_n_clauses (draft);
  guint fees = 0;

  while (g_strcmp0 (tandem_template_draft_get_clause (draft, fees, "id"), "fees") != 0)
    fees++;
  g_assert_false (misses (draft, "fees"));
  g_assert_cmpint (tandem_template_draft_find_element (draft, "fees"), >, 0);
  tandem_template_draft_remove_clause (draft, fees);
  g_assert_true (misses (draft, "fees"));
  g_assert_cmpint (tandem_template_draft_find_element (draft, "fees"), ==, -1);
  g_assert_cmpuint (tandem_template_draft_get_n_clauses (draft), ==, n - 1);
  g_assert_null (strstr (tandem_template_draft_get_body (draft), "clause: fees"));
  g_assert_null (strstr (tandem_template_draft_get_body (draft), "## Fees"));
  g_assert_nonnull (strstr (tandem_template_draft_get_body (draft), "clause: confidentiality"));
}

static void
added_clause_can_hold_what_is_missing (void)
{
  g_autoptr (TandemTemplateDraft) draft = begin (TANDEM_DOCUMENT_KIND_CONSENT);
  g_autoptr (TandemTemplate) template = NULL;
  const TandemClause *clause;
  guint last = tandem_template_draft_get_n_clauses (draft);

  tandem_template_draft_add_clause (draft, "Fees");
  g_assert_cmpstr (tandem_template_draft_get_clause (draft, last, "id"), ==, "fees-2");
  tandem_template_draft_add_clause (draft, "Größe & Maß!");
  g_assert_cmpstr (tandem_template_draft_get_clause (draft, last + 1, "id"), ==, "grosse-mass");
  tandem_template_draft_add_clause (draft, "…");
  tandem_template_draft_set_clause (draft, last, "title", "What it costs");
  tandem_template_draft_set_clause (draft, last, "question", "May I send bills?");
  tandem_template_draft_set_clause_optional (draft, last, TRUE);
  tandem_template_draft_add_element (draft, last, "purpose");
  tandem_template_draft_add_element (draft, last, "purpose");
  template = read_back (draft);
  clause = tandem_template_get_clauses (template)->pdata[last];
  g_assert_cmpstr (clause->title, ==, "What it costs");
  g_assert_cmpstr (clause->question, ==, "May I send bills?");
  g_assert_true (clause->optional);
  g_assert_cmpuint (g_strv_length (clause->elements), ==, 1);
  tandem_template_draft_set_clause_optional (draft, last, FALSE);
  g_assert_false (tandem_template_draft_get_clause_optional (draft, last));
}

static void
element_goes_with_its_mark (void)
{
  g_autoptr (TandemTemplateDraft) draft = begin (TANDEM_DOCUMENT_KIND_REFERRAL);
  g_autoptr (GString) body = g_string_new (tandem_template_draft_get_body (draft));

  g_assert_cmpint (tandem_template_draft_find_element (draft, "urgency"), >, 0);
  g_string_replace (body, "<!-- element: urgency -->", "", 0);
  tandem_template_draft_set_body (draft, body->str);
  g_assert_true (misses (draft, "urgency"));
  g_string_append (body, "\n<!-- element: urgency -->\n");
  tandem_template_draft_set_body (draft, body->str);
  g_assert_false (misses (draft, "urgency"));
}

static void
fields_are_added_and_removed (void)
{
  g_autoptr (TandemTemplateDraft) draft = begin (TANDEM_DOCUMENT_KIND_DISCLOSURE);
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (JsonNode) fields = NULL;
  g_autofree char *text = NULL;
  guint n = tandem_template_draft_get_n_fields (draft);

  tandem_template_draft_add_field (draft, "Where we meet");
  tandem_template_draft_add_field (draft, "Not this");
  tandem_template_draft_set_field (draft, n, "default", "In my rooms");
  g_assert_cmpstr (tandem_template_draft_get_field (draft, n, "name"), ==, "where-we-meet");
  tandem_template_draft_remove_field (draft, n + 1);
  tandem_template_draft_set (draft, "title", "Mine");
  template = read_back (draft);
  fields = tandem_template_get_fields_json (template);
  text = json_to_string (fields, FALSE);
  g_assert_nonnull (strstr (text, "In my rooms"));
  g_assert_null (strstr (text, "Not this"));
  g_assert_cmpstr (tandem_template_get_title (template), ==, "Mine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template-draft/every-own-template-comes-back-whole", every_own_template_comes_back_whole);
  g_test_add_func ("/template-draft/first-line-is-where-the-text-begins", first_line_is_where_the_text_begins);
  g_test_add_func ("/template-draft/removed-clause-takes-its-words-along", removed_clause_takes_its_words_along);
  g_test_add_func ("/template-draft/added-clause-can-hold-what-is-missing", added_clause_can_hold_what_is_missing);
  g_test_add_func ("/template-draft/element-goes-with-its-mark", element_goes_with_its_mark);
  g_test_add_func ("/template-draft/fields-are-added-and-removed", fields_are_added_and_removed);
  return g_test_run ();
}
