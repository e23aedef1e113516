/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplateDraft takes a template apart for an editor, and puts it together again. What it does not know of in the
 * manifest it leaves as it is. */

#include "tandem-template-draft.h"

#include <string.h>

#include "tandem-template-private.h"

#define CLAUSE_MARK "<!-- clause: "
#define ELEMENT_MARK "<!-- element: "
#define MARK_END " -->"

struct _TandemTemplateDraft
{
  GObject parent_instance;

  JsonObject *manifest;
  char *body;
};

G_DEFINE_FINAL_TYPE (TandemTemplateDraft, tandem_template_draft, G_TYPE_OBJECT)

static void
tandem_template_draft_finalize (GObject *object)
{
  TandemTemplateDraft *self = TANDEM_TEMPLATE_DRAFT (object);

  g_clear_pointer (&self->manifest, json_object_unref);
  g_free (self->body);

  G_OBJECT_CLASS (tandem_template_draft_parent_class)->finalize (object);
}

static void
tandem_template_draft_class_init (TandemTemplateDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_template_draft_finalize;
}

static void
tandem_template_draft_init (TandemTemplateDraft *self)
{
}

/**
 * tandem_template_draft_new:
 * @template: a template
 *
 * Returns: (transfer full): a draft of its next version
 */
TandemTemplateDraft *
tandem_template_draft_new (TandemTemplate *template)
{
  TandemTemplateDraft *self = g_object_new (TANDEM_TYPE_TEMPLATE_DRAFT, NULL);
  const char *end = template->source;
  g_autofree char *manifest = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (TANDEM_IS_TEMPLATE (template), NULL);

  for (guint line = 1; line + 1 < template->body_line; line++)
    end = strchr (end, '\n') + 1;
  manifest = g_strndup (template->source, (gsize) (end - template->source));
  /* It was read before. */
  node = json_from_string (manifest, NULL);
  self->manifest = json_node_dup_object (node);
  self->body = g_strdup (template->body);
  return self;
}

static const char *
get_text (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

/* An empty text is none, which is what the reader takes for optional members. */
static void
set_text (JsonObject *object, const char *member, const char *value)
{
  if (value == NULL || value[0] == '\0')
    json_object_remove_member (object, member);
  else
    json_object_set_string_member (object, member, value);
}

/* An array of the manifest, made where there is none. */
static JsonArray *
get_list (JsonObject *object, const char *member)
{
  if (!json_object_has_member (object, member))
    json_object_set_array_member (object, member, json_array_new ());
  return json_object_get_array_member (object, member);
}

static JsonObject *
get_clause (TandemTemplateDraft *self, guint clause)
{
  return json_array_get_object_element (get_list (self->manifest, "clauses"), clause);
}

static JsonObject *
get_field (TandemTemplateDraft *self, guint field)
{
  return json_array_get_object_element (get_list (self->manifest, "fields"), field);
}

/**
 * tandem_template_draft_get:
 * @self: a draft
 * @member: a text of the manifest
 *
 * Returns: (transfer none) (nullable): what stands there
 */
const char *
tandem_template_draft_get (TandemTemplateDraft *self, const char *member)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), NULL);

  return get_text (self->manifest, member);
}

/**
 * tandem_template_draft_set:
 * @self: a draft
 * @member: a text of the manifest
 * @value: what is to stand there
 */
void
tandem_template_draft_set (TandemTemplateDraft *self, const char *member, const char *value)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  json_object_set_string_member (self->manifest, member, value);
}

/**
 * tandem_template_draft_get_body:
 * @self: a draft
 *
 * Returns: (transfer none): the text, in CommonMark with Mustache and marks
 */
const char *
tandem_template_draft_get_body (TandemTemplateDraft *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), NULL);

  return self->body;
}

/**
 * tandem_template_draft_set_body:
 * @self: a draft
 * @body: the text
 */
void
tandem_template_draft_set_body (TandemTemplateDraft *self, const char *body)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  g_free (self->body);
  self->body = g_strdup (body);
}

/**
 * tandem_template_draft_get_n_clauses:
 * @self: a draft
 *
 * Returns: how many clauses there are
 */
guint
tandem_template_draft_get_n_clauses (TandemTemplateDraft *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), 0);

  return json_array_get_length (get_list (self->manifest, "clauses"));
}

/**
 * tandem_template_draft_get_clause:
 * @self: a draft
 * @clause: which clause, from 0
 * @member: "id", "title" or "question"
 *
 * Returns: (transfer none) (nullable): what stands there
 */
const char *
tandem_template_draft_get_clause (TandemTemplateDraft *self, guint clause, const char *member)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), NULL);

  return get_text (get_clause (self, clause), member);
}

/**
 * tandem_template_draft_set_clause:
 * @self: a draft
 * @clause: which clause, from 0
 * @member: "title" or "question"
 * @value: what is to stand there
 */
void
tandem_template_draft_set_clause (TandemTemplateDraft *self, guint clause, const char *member, const char *value)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  set_text (get_clause (self, clause), member, value);
}

/**
 * tandem_template_draft_get_clause_optional:
 * @self: a draft
 * @clause: which clause, from 0
 *
 * Returns: whether it is answered yes or no
 */
gboolean
tandem_template_draft_get_clause_optional (TandemTemplateDraft *self, guint clause)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), FALSE);

  return json_object_get_boolean_member_with_default (get_clause (self, clause), "optional", FALSE);
}

/**
 * tandem_template_draft_set_clause_optional:
 * @self: a draft
 * @clause: which clause, from 0
 * @optional: whether it is answered yes or no
 */
void
tandem_template_draft_set_clause_optional (TandemTemplateDraft *self, guint clause, gboolean optional)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  if (optional)
    json_object_set_boolean_member (get_clause (self, clause), "optional", TRUE);
  else
    json_object_remove_member (get_clause (self, clause), "optional");
}

/* An id made from words: letters and digits of ASCII, joined by "-"; numbered where it is taken. */
static char *
make_id (JsonArray *list, const char *member, const char *words)
{
  g_autofree char *ascii = g_str_to_ascii (words, "C");
  g_autoptr (GString) stem = g_string_new (NULL);
  g_autofree char *id = NULL;

  for (const char *at = ascii; *at != '\0' && stem->len < 40; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (stem, g_ascii_tolower (*at));
    else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_assign (stem, "part");
  id = g_strdup (stem->str);
  for (guint i = 0, number = 2; i < json_array_get_length (list); i++)
    if (g_strcmp0 (get_text (json_array_get_object_element (list, i), member), id) == 0)
      {
        g_free (id);
        id = g_strdup_printf ("%s-%u", stem->str, number++);
        i = (guint) -1;
      }
  return g_steal_pointer (&id);
}

/**
 * tandem_template_draft_add_clause:
 * @self: a draft
 * @title: its title
 *
 * Adds a clause after the last one, with a heading at the end of the text.
 */
void
tandem_template_draft_add_clause (TandemTemplateDraft *self, const char *title)
{
  JsonArray *clauses;
  JsonObject *clause;
  g_autofree char *id = NULL;
  char *body;

  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  clauses = get_list (self->manifest, "clauses");
  id = make_id (clauses, "id", title);
  clause = json_object_new ();
  json_object_set_string_member (clause, "id", id);
  json_object_set_string_member (clause, "title", title);
  json_array_add_object_element (clauses, clause);
  g_strchomp (self->body);
  body = g_strdup_printf ("%s\n\n" CLAUSE_MARK "%s" MARK_END "\n## %s\n\n", self->body, id, title);
  g_free (self->body);
  self->body = body;
}

static gssize
find_mark (TandemTemplateDraft *self, const char *opening, const char *id)
{
  g_autofree char *mark = g_strconcat (opening, id, MARK_END, NULL);
  const char *found = strstr (self->body, mark);

  return found != NULL ? found - self->body : -1;
}

/**
 * tandem_template_draft_find_clause:
 * @self: a draft
 * @clause: which clause, from 0
 *
 * Returns: where in the text, in bytes, it begins; -1 when it is not marked
 */
gssize
tandem_template_draft_find_clause (TandemTemplateDraft *self, guint clause)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), -1);

  return find_mark (self, CLAUSE_MARK, get_text (get_clause (self, clause), "id"));
}

/**
 * tandem_template_draft_remove_clause:
 * @self: a draft
 * @clause: which clause, from 0
 *
 * Removes a clause, its mark and its words.
 */
void
tandem_template_draft_remove_clause (TandemTemplateDraft *self, guint clause)
{
  gssize start;

  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  start = tandem_template_draft_find_clause (self, clause);
  if (start >= 0)
    {
      const char *next = strstr (self->body + start + 1, CLAUSE_MARK);
      g_autofree char *before = g_strndup (self->body, (gsize) start);
      char *body = g_strconcat (before, next != NULL ? next : "", NULL);

      g_free (self->body);
      self->body = body;
    }
  json_array_remove_element (get_list (self->manifest, "clauses"), clause);
}

static gboolean
list_has (JsonArray *list, const char *text)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (g_strcmp0 (json_array_get_string_element (list, i), text) == 0)
      return TRUE;
  return FALSE;
}

/**
 * tandem_template_draft_add_element:
 * @self: a draft
 * @clause: which clause, from 0
 * @element: id of something that papers of its kind must hold
 *
 * Says that a clause holds it.
 */
void
tandem_template_draft_add_element (TandemTemplateDraft *self, guint clause, const char *element)
{
  JsonArray *elements;

  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  elements = get_list (get_clause (self, clause), "elements");
  if (!list_has (elements, element))
    json_array_add_string_element (elements, element);
}

/**
 * tandem_template_draft_find_element:
 * @self: a draft
 * @element: id of something that papers of its kind must hold
 *
 * Returns: where in the text, in bytes, the clause or the mark stands that holds it; -1 when nothing does
 */
gssize
tandem_template_draft_find_element (TandemTemplateDraft *self, const char *element)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), -1);

  for (guint i = 0; i < tandem_template_draft_get_n_clauses (self); i++)
    if (list_has (get_list (get_clause (self, i), "elements"), element))
      return tandem_template_draft_find_clause (self, i);
  return find_mark (self, ELEMENT_MARK, element);
}

/**
 * tandem_template_draft_get_n_fields:
 * @self: a draft
 *
 * Returns: how many fields of its own the template has
 */
guint
tandem_template_draft_get_n_fields (TandemTemplateDraft *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), 0);

  return json_array_get_length (get_list (self->manifest, "fields"));
}

/**
 * tandem_template_draft_get_field:
 * @self: a draft
 * @field: which field, from 0
 * @member: "name", "label" or "default"
 *
 * Returns: (transfer none) (nullable): what stands there
 */
const char *
tandem_template_draft_get_field (TandemTemplateDraft *self, guint field, const char *member)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), NULL);

  return get_text (get_field (self, field), member);
}

/**
 * tandem_template_draft_set_field:
 * @self: a draft
 * @field: which field, from 0
 * @member: "label" or "default"
 * @value: what is to stand there
 */
void
tandem_template_draft_set_field (TandemTemplateDraft *self, guint field, const char *member, const char *value)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  set_text (get_field (self, field), member, value);
}

/**
 * tandem_template_draft_add_field:
 * @self: a draft
 * @label: what a coach is asked for
 *
 * Adds a field of the template's own. Its name is made from @label.
 */
void
tandem_template_draft_add_field (TandemTemplateDraft *self, const char *label)
{
  JsonArray *fields;
  JsonObject *field;
  g_autofree char *name = NULL;

  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  fields = get_list (self->manifest, "fields");
  name = make_id (fields, "name", label);
  field = json_object_new ();
  json_object_set_string_member (field, "name", name);
  json_object_set_string_member (field, "label", label);
  json_array_add_object_element (fields, field);
}

/**
 * tandem_template_draft_remove_field:
 * @self: a draft
 * @field: which field, from 0
 */
void
tandem_template_draft_remove_field (TandemTemplateDraft *self, guint field)
{
  g_return_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self));

  json_array_remove_element (get_list (self->manifest, "fields"), field);
}

/* The marks in the text say which elements it holds outside of clauses: whoever takes out the mark takes out the
 * element. */
static void
take_elements_from_marks (TandemTemplateDraft *self)
{
  JsonArray *elements = json_array_new ();

  for (const char *at = strstr (self->body, ELEMENT_MARK); at != NULL; at = strstr (at + 1, ELEMENT_MARK))
    {
      const char *id = at + strlen (ELEMENT_MARK);
      const char *close = g_strstr_len (id, (gssize) strcspn (id, "\n"), MARK_END);
      g_autofree char *element = close != NULL ? g_strndup (id, (gsize) (close - id)) : NULL;

      if (element != NULL && !list_has (elements, element))
        json_array_add_string_element (elements, element);
    }
  if (json_array_get_length (elements) > 0)
    json_object_set_array_member (self->manifest, "elements", elements);
  else
    {
      json_object_remove_member (self->manifest, "elements");
      json_array_unref (elements);
    }
}

static char *
manifest_to_text (TandemTemplateDraft *self)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->manifest);

  take_elements_from_marks (self);
  return json_to_string (node, TRUE);
}

/**
 * tandem_template_draft_get_first_line:
 * @self: a draft
 *
 * Returns: the line of the file in which the text begins, from 1
 */
guint
tandem_template_draft_get_first_line (TandemTemplateDraft *self)
{
  g_autofree char *manifest = NULL;
  guint line = 3;

  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), 1);

  manifest = manifest_to_text (self);
  for (const char *at = manifest; *at != '\0'; at++)
    line += *at == '\n';
  return line;
}

/**
 * tandem_template_draft_to_bytes:
 * @self: a draft
 *
 * Returns: (transfer full): the file that it makes
 */
GBytes *
tandem_template_draft_to_bytes (TandemTemplateDraft *self)
{
  g_autofree char *manifest = NULL;
  char *text;

  g_return_val_if_fail (TANDEM_IS_TEMPLATE_DRAFT (self), NULL);

  manifest = manifest_to_text (self);
  text = g_strconcat (manifest, "\n---\n", self->body, NULL);
  return g_bytes_new_take (text, strlen (text));
}
