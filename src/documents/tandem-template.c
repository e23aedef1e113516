/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplate is the template of a paper: a manifest in JSON, a line "---", and CommonMark with Mustache. It is read
 * in tandem-template-reader.c and held against its kind in tandem-template-check.c. */

#include "tandem-template-private.h"

#include <string.h>

#include "tandem-documents-resources.h"
#include "tandem-mustache.h"

#define FOLDER "/io/github/tandempractice/Tandem/templates/"

G_DEFINE_FINAL_TYPE (TandemTemplate, tandem_template, G_TYPE_OBJECT)

static void
tandem_template_finalize (GObject *object)
{
  TandemTemplate *self = TANDEM_TEMPLATE (object);

  g_free (self->name);
  g_free (self->source);
  g_free (self->id);
  g_free (self->version);
  g_free (self->language);
  g_free (self->title);
  g_free (self->body);
  g_clear_pointer (&self->clauses_json, json_node_unref);
  g_clear_pointer (&self->fields_json, json_node_unref);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_strfreev (self->elements);
  g_strfreev (self->signing_order);

  G_OBJECT_CLASS (tandem_template_parent_class)->finalize (object);
}

static void
tandem_template_class_init (TandemTemplateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_template_finalize;
}

static void
tandem_template_init (TandemTemplate *self)
{
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_builtin (GPtrArray *templates, const char *folder)
{
  GResource *resource = tandem_documents_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    return;
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      TandemTemplate *template;

      if (g_str_has_suffix (names[i], "/"))
        {
          add_builtin (templates, path);
          continue;
        }
      bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      template = tandem_template_new_from_bytes (bytes, names[i], &error);
      if (template == NULL)
        g_error ("A template of the program cannot be read: %s", error->message);
      g_ptr_array_add (templates, template);
    }
}

/**
 * tandem_template_list_builtin:
 *
 * Returns: (transfer full) (element-type TandemTemplate): the program's own templates, in every language
 */
GPtrArray *
tandem_template_list_builtin (void)
{
  static GMutex mutex;
  static GPtrArray *templates;
  GPtrArray *copy;

  g_mutex_lock (&mutex);
  if (templates == NULL)
    {
      templates = g_ptr_array_new_with_free_func (g_object_unref);
      add_builtin (templates, FOLDER);
    }
  copy = g_ptr_array_copy (templates, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_mutex_unlock (&mutex);
  g_ptr_array_set_free_func (copy, g_object_unref);
  return copy;
}

/**
 * tandem_template_same_language:
 * @first: (nullable): a BCP 47 tag
 * @second: (nullable): another
 *
 * Returns: whether both are of one language, whatever the country
 */
gboolean
tandem_template_same_language (const char *first, const char *second)
{
  gsize length = first != NULL ? strcspn (first, "-_") : 0;

  return second != NULL && length > 0 && strcspn (second, "-_") == length &&
         g_ascii_strncasecmp (first, second, length) == 0;
}

/**
 * tandem_template_find_builtin:
 * @kind: a kind of paper
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): the program's own template for @kind in @language, in English where there is none
 */
TandemTemplate *
tandem_template_find_builtin (TandemDocumentKind kind, const char *language)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();
  TandemTemplate *found = NULL;

  for (guint i = 0; i < templates->len; i++)
    {
      TandemTemplate *template = templates->pdata[i];

      if (template->kind != kind)
        continue;
      if (tandem_template_same_language (template->language, language))
        return g_object_ref (template);
      if (g_str_equal (template->language, "en"))
        found = template;
    }
  g_assert (found != NULL);
  return g_object_ref (found);
}

/**
 * tandem_template_get_id:
 * @self: a template
 *
 * Returns: (transfer none): what documents name it by
 */
const char *
tandem_template_get_id (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->id;
}

/**
 * tandem_template_get_version:
 * @self: a template
 *
 * Returns: (transfer none): its version
 */
const char *
tandem_template_get_version (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->version;
}

/**
 * tandem_template_get_kind:
 * @self: a template
 *
 * Returns: the kind of paper it is for
 */
TandemDocumentKind
tandem_template_get_kind (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), TANDEM_DOCUMENT_KIND_DISCLOSURE);

  return self->kind;
}

/**
 * tandem_template_get_language:
 * @self: a template
 *
 * Returns: (transfer none): its language, a BCP 47 tag
 */
const char *
tandem_template_get_language (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->language;
}

/**
 * tandem_template_get_title:
 * @self: a template
 *
 * Returns: (transfer none): the title of papers made from it
 */
const char *
tandem_template_get_title (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->title;
}

/**
 * tandem_template_get_source:
 * @self: a template
 *
 * Returns: (transfer none): the whole file
 */
const char *
tandem_template_get_source (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->source;
}

/**
 * tandem_template_get_signers:
 * @self: a template
 *
 * Returns: who must sign papers made from it
 */
TandemRoles
tandem_template_get_signers (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), 0);

  return self->signers;
}

/**
 * tandem_template_get_signing_order:
 * @self: a template
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): nicks of the roles in the order in which they must
 *   sign; %NULL where any order will do
 */
const char *const *
tandem_template_get_signing_order (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->in_order ? (const char *const *) self->signing_order : NULL;
}

/**
 * tandem_template_get_clauses:
 * @self: a template
 *
 * Returns: (transfer none) (element-type TandemClause): its clauses, in their order
 */
GPtrArray *
tandem_template_get_clauses (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return self->clauses;
}

/**
 * tandem_template_get_clauses_json:
 * @self: a template
 *
 * Returns: (transfer full): its clauses as they are frozen with a document, a JSON array
 */
JsonNode *
tandem_template_get_clauses_json (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return json_node_copy (self->clauses_json);
}

/**
 * tandem_template_get_fields_json:
 * @self: a template
 *
 * Returns: (transfer full): its own fields, which a coach fills in for one document: a JSON array of objects with
 *   name, label and default; long where more than a line belongs there, required where it must not be empty
 */
JsonNode *
tandem_template_get_fields_json (TandemTemplate *self)
{
  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  return json_node_copy (self->fields_json);
}

/**
 * tandem_template_merge:
 * @self: a template
 * @context: what is merged into it, a JSON object
 * @error: return location for an error
 *
 * Merges a template. Values become plain words; a field that is not in the context is an error, never an empty hole.
 *
 * Returns: (transfer full): the words, in CommonMark; %NULL with an error of %TANDEM_DOCUMENT_ERROR
 */
char *
tandem_template_merge (TandemTemplate *self, JsonNode *context, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char *text;

  g_return_val_if_fail (TANDEM_IS_TEMPLATE (self), NULL);

  text = tandem_mustache_render_lines (self->body, self->body_line, context, NULL, NULL,
                                       tandem_mustache_escape_markdown, TRUE, &local_error);
  if (text == NULL)
    g_set_error (error, local_error->domain, local_error->code, "%s: %s", self->name, local_error->message);
  return text;
}

static void
on_fault (guint line, guint column, const char *text, gpointer data)
{
  tandem_template_add_fault (data, line, column, g_strdup (text));
}

void
tandem_template_check_fields (TandemTemplate *self, JsonNode *sample, GPtrArray *faults)
{
  tandem_mustache_check (self->body, self->body_line, sample, on_fault, faults);
}
