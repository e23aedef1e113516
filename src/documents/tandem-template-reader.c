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
  set_syntax (error, self->name, 1, _ ("the manifest lacks “%s”, a text"), member);
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
    set_syntax (error, self->name, 1, _ ("there is no kind of paper “%s”"), nick);
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
  set_syntax (error, self->name, 1, _ ("“%s” in the manifest is not a list"), member);
  return NULL;
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length < 64 && text[length] == '\0';
}

static gboolean
is_text_or_absent (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
holds_texts (JsonNode *array)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (array)); i++)
    if (json_node_get_value_type (json_array_get_element (json_node_get_array (array), i)) != G_TYPE_STRING)
      return FALSE;
  return TRUE;
}

static gboolean
check_clause (TandemTemplate *self, JsonNode *node, GHashTable *ids, GError **error)
{
  JsonObject *object;
  JsonNode *optional;
  JsonNode *list;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return set_syntax (error, self->name, 1, _ ("a clause in the manifest is not an object"));
  object = json_node_get_object (node);
  id = get_text (self, object, "id", error);
  if (id == NULL || get_text (self, object, "title", error) == NULL)
    return FALSE;
  if (!is_id (id) || !g_hash_table_add (ids, g_strdup (id)))
    return set_syntax (error, self->name, 1, _ ("the clause “%s” is there twice, or its id is not of a-z, 0-9 and -"),
                       id);
  optional = json_object_get_member (object, "optional");
  if (optional != NULL && json_node_get_value_type (optional) != G_TYPE_BOOLEAN)
    return set_syntax (error, self->name, 1, _ ("“optional” of the clause “%s” is neither true nor false"), id);
  if (!is_text_or_absent (object, "question"))
    return set_syntax (error, self->name, 1, _ ("“question” of the clause “%s” is not a text"), id);
  list = json_object_get_member (object, "elements");
  if (list != NULL && (!JSON_NODE_HOLDS_ARRAY (list) || !holds_texts (list)))
    return set_syntax (error, self->name, 1, _ ("“elements” of the clause “%s” is not a list of texts"), id);
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
take_fields (TandemTemplate *self, JsonObject *manifest, GError **error)
{
  JsonArray *array;

  self->fields_json = dup_array (self, manifest, "fields", error);
  if (self->fields_json == NULL)
    return FALSE;
  array = json_node_get_array (self->fields_json);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return set_syntax (error, self->name, 1, _ ("a field in the manifest is not an object"));
      if (get_text (self, json_node_get_object (node), "name", error) == NULL ||
          get_text (self, json_node_get_object (node), "label", error) == NULL)
        return FALSE;
      if (!is_text_or_absent (json_node_get_object (node), "default"))
        return set_syntax (error, self->name, 1, _ ("“default” of a field is not a text"));
    }
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
      set_syntax (error, self->name, 1, _ ("“%s” in the manifest is not a list of texts"), member);
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
        return set_syntax (error, self->name, 1, _ ("“%s” cannot be a signer; “client” and “coach” can"), signers[i]);
      self->signers |= value->value;
    }
  return signers != NULL;
}

static gboolean
take_manifest (TandemTemplate *self, const char *text, gsize size, GError **error)
{
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
      !take_text (self, manifest, "version", &self->version, error) ||
      !take_text (self, manifest, "language", &self->language, error) ||
      !take_text (self, manifest, "title", &self->title, error) || !take_kind (self, manifest, error) ||
      !take_signers (self, manifest, error) || !take_clauses (self, manifest, error) ||
      !take_fields (self, manifest, error))
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

/* Calls @visit with each mark of the body that begins with @opening. */
typedef gboolean (*MarkVisitor) (TandemTemplate *self, const char *id, guint line, gpointer data, GError **error);

static gboolean
visit_marks (TandemTemplate *self, const char *opening, MarkVisitor visit, gpointer data, GError **error)
{
  const char *counted = self->body;
  guint line = self->body_line;

  for (const char *at = strstr (self->body, opening); at != NULL; at = strstr (at + 1, opening))
    {
      const char *id_start = at + strlen (opening);
      const char *end = strstr (id_start, MARK_END);
      g_autofree char *id = NULL;

      for (; counted < at; counted++)
        line += *counted == '\n';
      if (end == NULL)
        return set_syntax (error, self->name, line, _ ("a mark is not closed with “-->”"));
      id = g_strndup (id_start, (gsize) (end - id_start));
      if (!visit (self, id, line, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_clause_mark (TandemTemplate *self, const char *id, guint line, gpointer data, GError **error)
{
  if (!has_clause (self, id))
    return set_syntax (error, self->name, line, _ ("the clause “%s” is marked but not in the manifest"), id);
  if (!g_hash_table_add (data, g_strdup (id)))
    return set_syntax (error, self->name, line, _ ("the clause “%s” is marked twice"), id);
  return TRUE;
}

static gboolean
visit_element_mark (TandemTemplate *self, const char *id, guint line, gpointer data, GError **error)
{
  if (!g_strv_contains ((const char *const *) self->elements, id))
    return set_syntax (error, self->name, line, _ ("the element “%s” is marked but not in the manifest"), id);
  g_hash_table_add (data, g_strdup (id));
  return TRUE;
}

static gboolean
check_marks (TandemTemplate *self, GError **error)
{
  g_autoptr (GHashTable) clauses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!visit_marks (self, CLAUSE_MARK, visit_clause_mark, clauses, error) ||
      !visit_marks (self, ELEMENT_MARK, visit_element_mark, elements, error))
    return FALSE;
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];

      if (!g_hash_table_contains (clauses, clause->id))
        return set_syntax (error, self->name, 1, _ ("the clause “%s” is in the manifest but not marked in the text"),
                           clause->id);
    }
  for (gsize i = 0; self->elements[i] != NULL; i++)
    if (!g_hash_table_contains (elements, self->elements[i]))
      return set_syntax (error, self->name, 1, _ ("the element “%s” is in the manifest but not marked in the text"),
                         self->elements[i]);
  return TRUE;
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
  if (!take_manifest (self, self->source, size - strlen ("---"), error) || !check_marks (self, error))
    return NULL;
  return g_steal_pointer (&self);
}
