/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a template: a manifest in JSON, a line "---", and CommonMark with Mustache. Comments in the text mark where
 * clauses begin and where required elements stand; manifest and marks must agree. */

#include "tandem-template-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-clause.h"
#include "tandem-json-text.h"
#include "tandem-types-enums.h"

#define MAX_SIZE (256 * 1024)
#define CLAUSE_MARK "<!-- clause: "
#define ELEMENT_MARK "<!-- element: "
#define MARK_END " -->"

static gboolean G_GNUC_PRINTF (4, 5) set_syntax (GError **error, const char *name, guint line, const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_SYNTAX, "%s:%u: %s", name, line, message);
  return FALSE;
}

/* Of a manifest no place is known but that of its words: the first line that has them. */
guint
tandem_template_find_line (TandemTemplate *self, const char *text)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", text);
  const char *end = g_strstr_len (self->source, -1, "\n---");
  const char *found = g_strstr_len (self->source, end != NULL ? end - self->source : -1, quoted);
  guint line = 1;

  for (const char *at = self->source; found != NULL && at < found; at++)
    line += *at == '\n';
  return line;
}

/* Names the first line of the manifest that has @text. */
static gboolean G_GNUC_PRINTF (4, 5)
  set_manifest_fault (TandemTemplate *self, const char *text, GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  return set_syntax (error, self->name, tandem_template_find_line (self, text), "%s", message);
}

static gboolean
check_bytes (const char *data, gsize size, const char *name, GError **error)
{
  const char *bad;
  guint line = 1;

  if (size > MAX_SIZE)
    {
      g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("%s: a template can have 256 KiB at most."), name);
      return FALSE;
    }
  if (!g_utf8_validate_len (data, size, &bad))
    {
      for (const char *at = data; at < bad; at++)
        line += *at == '\n';
      return set_syntax (error, name, line, _ ("this is not UTF-8 text"));
    }
  for (const char *at = data; at < data + size; at++)
    {
      line += *at == '\n';
      if (g_ascii_iscntrl (*at) && *at != '\n' && *at != '\t' && *at != '\r')
        return set_syntax (error, name, line, _ ("there is a control character"));
    }
  return TRUE;
}

/* The manifest ends with a line of three dashes. */
static const char *
find_body (const char *text, guint *line)
{
  *line = 1;
  while (*text != '\0')
    {
      const char *newline = strchr (text, '\n');
      gboolean is_end = g_str_has_prefix (text, "---\n") || g_str_has_prefix (text, "---\r\n");

      if (newline == NULL)
        return NULL;
      (*line)++;
      text = newline + 1;
      if (is_end)
        return text;
    }
  return NULL;
}

/* (transfer none) (nullable): a text of the manifest; %NULL with an error when it is not there or no text. */
static const char *
get_text (TandemTemplate *self, JsonObject *manifest, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (manifest, member);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING && json_node_get_string (node)[0] != '\0')
    return json_node_get_string (node);
  set_manifest_fault (self, member, error, _ ("the manifest lacks “%s”, a text"), member);
  return NULL;
}

static gboolean
take_text (TandemTemplate *self, JsonObject *manifest, const char *member, char **text, GError **error)
{
  *text = g_strdup (get_text (self, manifest, member, error));
  return *text != NULL;
}

static gboolean
take_kind (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  const char *nick = get_text (self, manifest, "kind", error);
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_DOCUMENT_KIND);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (value != NULL)
    self->kind = (TandemDocumentKind) value->value;
  else if (nick != NULL)
    set_manifest_fault (self, nick, error, _ ("there is no kind of paper “%s”"), nick);
  return value != NULL;
}

/* (transfer full) (nullable): an array of the manifest; empty when it is not there. */
static JsonNode *
dup_array (TandemTemplate *self, JsonObject *manifest, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (manifest, member);

  if (node == NULL)
    {
      node = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (node, json_array_new ());
      return node;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  set_manifest_fault (self, member, error, _ ("“%s” in the manifest is not a list"), member);
  return NULL;
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length < 64 && text[length] == '\0';
}

/* As Mustache writes it. */
static gboolean
is_field_name (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-_");

  return length > 0 && length < 64 && text[length] == '\0';
}

static gboolean
is_text_or_absent (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_boolean_or_absent (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static gboolean
holds_texts (JsonNode *array)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (array)); i++)
    if (json_node_get_value_type (json_array_get_element (json_node_get_array (array), i)) != G_TYPE_STRING)
      return FALSE;
  return TRUE;
}

/* A member that is not known may be a known one misspelt, and then what it says would be passed over in silence. */
static gboolean
check_members (TandemTemplate *self, JsonObject *object, const char *const *known, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *at = members; at != NULL; at = at->next)
    if (!g_strv_contains (known, at->data))
      return set_manifest_fault (self, at->data, error, _ ("a manifest has no field “%s”"), (const char *) at->data);
  return TRUE;
}

static gboolean
check_clause (TandemTemplate *self, JsonNode *node, GHashTable *ids, GError **error)
{
  static const char *const members[] = { "id", "title", "optional", "question", "elements", NULL };
  JsonObject *object;
  JsonNode *list;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return set_manifest_fault (self, "clauses", error, _ ("a clause in the manifest is not an object"));
  object = json_node_get_object (node);
  id = get_text (self, object, "id", error);
  if (id == NULL || get_text (self, object, "title", error) == NULL || !check_members (self, object, members, error))
    return FALSE;
  if (!is_id (id) || !g_hash_table_add (ids, g_strdup (id)))
    return set_manifest_fault (self, id, error,
                               _ ("the clause “%s” is there twice, or its id is not of a-z, 0-9 and -"), id);
  if (!is_boolean_or_absent (object, "optional"))
    return set_manifest_fault (self, id, error, _ ("“optional” of the clause “%s” is neither true nor false"), id);
  if (!is_text_or_absent (object, "question"))
    return set_manifest_fault (self, id, error, _ ("“question” of the clause “%s” is not a text"), id);
  list = json_object_get_member (object, "elements");
  if (list != NULL && (!JSON_NODE_HOLDS_ARRAY (list) || !holds_texts (list)))
    return set_manifest_fault (self, id, error, _ ("“elements” of the clause “%s” is not a list of texts"), id);
  return TRUE;
}

static gboolean
take_clauses (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array;

  self->clauses_json = dup_array (self, manifest, "clauses", error);
  if (self->clauses_json == NULL)
    return FALSE;
  array = json_node_get_array (self->clauses_json);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!check_clause (self, json_array_get_element (array, i), ids, error))
      return FALSE;
  self->clauses = tandem_clauses_from_json (self->clauses_json);
  return TRUE;
}

static gboolean
check_field (TandemTemplate *self, JsonNode *node, GHashTable *names, GError **error)
{
  static const char *const members[] = { "name", "label", "default", "long", "required", NULL };
  JsonObject *object;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return set_manifest_fault (self, "fields", error, _ ("a field in the manifest is not an object"));
  object = json_node_get_object (node);
  name = get_text (self, object, "name", error);
  if (name == NULL || get_text (self, object, "label", error) == NULL || !check_members (self, object, members, error))
    return FALSE;
  if (!is_field_name (name) || !g_hash_table_add (names, g_strdup (name)))
    return set_manifest_fault (self, name, error,
                               _ ("the field “%s” is there twice, or its name is not of a-z, 0-9, - and _"), name);
  if (!is_text_or_absent (object, "default"))
    return set_manifest_fault (self, name, error, _ ("“default” of the field “%s” is not a text"), name);
  if (!is_boolean_or_absent (object, "long") || !is_boolean_or_absent (object, "required"))
    return set_manifest_fault (self, name, error,
                               _ ("“long” or “required” of the field “%s” is neither true nor false"), name);
  return TRUE;
}

static gboolean
take_fields (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array;

  self->fields_json = dup_array (self, manifest, "fields", error);
  if (self->fields_json == NULL)
    return FALSE;
  array = json_node_get_array (self->fields_json);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!check_field (self, json_array_get_element (array, i), names, error))
      return FALSE;
  return TRUE;
}

/* Takes a list of texts of the manifest. */
static char **
take_texts (TandemTemplate *self, JsonObject *manifest, const char *member, GError **error)
{
  g_autoptr (JsonNode) node = dup_array (self, manifest, member, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (node == NULL)
    return NULL;
  if (!holds_texts (node))
    {
      set_manifest_fault (self, member, error, _ ("“%s” in the manifest is not a list of texts"), member);
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    g_strv_builder_add (builder, json_array_get_string_element (json_node_get_array (node), i));
  return g_strv_builder_end (builder);
}

static gboolean
take_signers (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  g_auto (GStrv) signers = take_texts (self, manifest, "signers", error);
  g_autoptr (GFlagsClass) klass = g_type_class_ref (TANDEM_TYPE_ROLES);

  for (gsize i = 0; signers != NULL && signers[i] != NULL; i++)
    {
      GFlagsValue *value = g_flags_get_value_by_nick (klass, signers[i]);

      if (value == NULL)
        return set_manifest_fault (self, signers[i], error,
                                   _ ("“%s” cannot be a signer; client, coach, sponsor and therapist can"), signers[i]);
      if (self->signers & value->value)
        return set_manifest_fault (self, signers[i], error, _ ("“%s” is among the signers twice"), signers[i]);
      self->signers |= value->value;
    }
  self->signing_order = g_steal_pointer (&signers);
  return self->signing_order != NULL;
}

/* Whether each signer waits for the one before. */
static gboolean
take_in_order (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  JsonNode *node = json_object_get_member (manifest, "in-order");

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return set_manifest_fault (self, "in-order", error, _ ("“in-order” in the manifest is neither true nor false"));
  self->in_order = json_node_get_boolean (node);
  return TRUE;
}

/* A BCP 47 tag, as far as its shape goes. */
static gboolean
take_language (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  if (!take_text (self, manifest, "language", &self->language, error))
    return FALSE;
  if (g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", self->language, G_REGEX_DOLLAR_ENDONLY, 0))
    return TRUE;
  return set_manifest_fault (self, self->language, error, _ ("“%s” is no tag of a language, such as “en” or “de”"),
                             self->language);
}

static gboolean
take_manifest (TandemTemplate *self, const char *text, gsize size, GError **error)
{
  static const char *const members[] = { "id",      "kind",    "version", "language", "title",    "note",
                                         "signers", "clauses", "fields",  "elements", "in-order", NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) json_error = NULL;
  JsonObject *manifest;

  if (!tandem_json_is_harmless (text, size))
    return set_syntax (error, self->name, 1,
                       _ ("the manifest is not JSON, or its lists stand too deep within one another"));
  if (!json_parser_load_from_data (parser, text, (gssize) size, &json_error))
    return set_syntax (error, self->name, MAX (1, json_parser_get_current_line (parser)),
                       _ ("the manifest is not JSON: %s"), json_error->message);
  if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return set_syntax (error, self->name, 1, _ ("the manifest is not a JSON object"));
  manifest = json_node_get_object (json_parser_get_root (parser));
  if (!take_text (self, manifest, "id", &self->id, error) ||
      !take_text (self, manifest, "version", &self->version, error) || !take_language (self, manifest, error) ||
      !take_text (self, manifest, "title", &self->title, error) || !take_kind (self, manifest, error) ||
      !take_signers (self, manifest, error) || !take_in_order (self, manifest, error) ||
      !take_clauses (self, manifest, error) || !take_fields (self, manifest, error) ||
      !check_members (self, manifest, members, error))
    return FALSE;
  self->elements = take_texts (self, manifest, "elements", error);
  return self->elements != NULL;
}

static gboolean
has_clause (TandemTemplate *self, const char *id)
{
  for (guint i = 0; i < self->clauses->len; i++)
    if (g_str_equal (((TandemClause *) self->clauses->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

typedef struct
{
  TandemTemplate *template;
  GPtrArray *faults;
  GHashTable *seen; /* ids that are marked */
} Marks;

/* Calls @visit with each mark of the body that begins with @opening. */
typedef void (*MarkVisitor) (Marks *marks, const char *id, guint line);

static void
visit_marks (Marks *marks, const char *opening, MarkVisitor visit)
{
  const char *counted = marks->template->body;
  guint line = marks->template->body_line;

  for (const char *at = strstr (counted, opening); at != NULL; at = strstr (at + 1, opening))
    {
      const char *id_start = at + strlen (opening);
      const char *end = id_start + strcspn (id_start, "\n");
      const char *close = g_strstr_len (id_start, end - id_start, MARK_END);
      g_autofree char *id = close != NULL ? g_strndup (id_start, (gsize) (close - id_start)) : NULL;

      for (; counted < at; counted++)
        line += *counted == '\n';
      if (id != NULL)
        visit (marks, id, line);
      else
        tandem_template_add_fault (marks->faults, line, 0, g_strdup (_ ("a mark is not closed with “-->”")));
    }
}

static void
visit_clause_mark (Marks *marks, const char *id, guint line)
{
  if (!has_clause (marks->template, id))
    tandem_template_add_fault (marks->faults, line, 0,
                               g_strdup_printf (_ ("the clause “%s” is marked but not in the manifest"), id));
  else if (!g_hash_table_add (marks->seen, g_strdup (id)))
    tandem_template_add_fault (marks->faults, line, 0, g_strdup_printf (_ ("the clause “%s” is marked twice"), id));
}

static void
visit_element_mark (Marks *marks, const char *id, guint line)
{
  if (!g_strv_contains ((const char *const *) marks->template->elements, id))
    tandem_template_add_fault (marks->faults, line, 0,
                               g_strdup_printf (_ ("the element “%s” is marked but not in the manifest"), id));
  g_hash_table_add (marks->seen, g_strdup (id));
}

static void
check_clause_marks (TandemTemplate *self, GPtrArray *faults)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Marks marks = { self, faults, seen };

  visit_marks (&marks, CLAUSE_MARK, visit_clause_mark);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];

      if (!g_hash_table_contains (seen, clause->id))
        tandem_template_add_fault (
          faults, tandem_template_find_line (self, clause->id), 0,
          g_strdup_printf (_ ("the clause “%s” is in the manifest but not marked in the text"), clause->id));
    }
}

static void
check_element_marks (TandemTemplate *self, GPtrArray *faults)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Marks marks = { self, faults, seen };

  visit_marks (&marks, ELEMENT_MARK, visit_element_mark);
  for (gsize i = 0; self->elements[i] != NULL; i++)
    if (!g_hash_table_contains (seen, self->elements[i]))
      tandem_template_add_fault (
        faults, tandem_template_find_line (self, self->elements[i]), 0,
        g_strdup_printf (_ ("the element “%s” is in the manifest but not marked in the text"), self->elements[i]));
}

void
tandem_template_check_marks (TandemTemplate *self, GPtrArray *faults)
{
  check_clause_marks (self, faults);
  check_element_marks (self, faults);
}

static TandemTemplate *
read_template (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (TandemTemplate) self = g_object_new (TANDEM_TYPE_TEMPLATE, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *body;

  self->name = g_strdup (name);
  if (!check_bytes (data != NULL ? data : "", size, name, error))
    return NULL;
  self->source = g_strndup (data != NULL ? data : "", size);
  body = find_body (self->source, &self->body_line);
  if (body == NULL)
    {
      set_syntax (error, name, 1, _ ("there is no line “---” between manifest and text"));
      return NULL;
    }
  self->body = g_strdup (body);
  size = (gsize) (body - self->source);
  while (size > 0 && self->source[size - 1] != '-')
    size--;
  if (!take_manifest (self, self->source, size - strlen ("---"), error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tandem_template_new_draft:
 * @bytes: as for tandem_template_new_from_bytes()
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Reads a template that is being written: its marks need not agree with its manifest yet. Whether they do is told by
 * tandem_template_find_faults().
 *
 * Returns: (transfer full): the template; %NULL as for tandem_template_new_from_bytes()
 */
TandemTemplate *
tandem_template_new_draft (GBytes *bytes, const char *name, GError **error)
{
  return read_template (bytes, name, error);
}

/**
 * tandem_template_new_from_bytes:
 * @bytes: a template: manifest, a line "---", CommonMark with Mustache; UTF-8, at most 256 KiB
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Reads a template. What its kind must hold is looked at by tandem_template_check().
 *
 * Returns: (transfer full): the template; %NULL with %TANDEM_DOCUMENT_ERROR_SYNTAX, which names the line at fault, or
 *   %TANDEM_DOCUMENT_ERROR_TOO_LARGE
 */
TandemTemplate *
tandem_template_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (TandemTemplate) self = read_template (bytes, name, error);
  g_autoptr (GPtrArray) faults = NULL;

  if (self == NULL)
    return NULL;
  faults = tandem_template_faults_new ();
  tandem_template_check_marks (self, faults);
  if (faults->len == 0)
    return g_steal_pointer (&self);
  set_syntax (error, name, ((TandemTemplateFault *) faults->pdata[0])->line, "%s",
              ((TandemTemplateFault *) faults->pdata[0])->text);
  return NULL;
}
