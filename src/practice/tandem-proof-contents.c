/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a proof file as strictly as it is written, member by member. */

#include "tandem-proof-contents.h"

#include <glib/gi18n-lib.h>

#include "tandem-proof-reader.h"

#define MAX_SIGNATURES 64

const char *const tandem_proof_members[] = { "proof", "check", "key", "fingerprint", "document", "signatures", NULL };

static void
sealed_free (TandemSealed *sealed)
{
  g_clear_pointer (&sealed->parts, g_ptr_array_unref);
  g_strfreev (sealed->digests);
  g_free (sealed->seal);
  g_clear_pointer (&sealed->scan, g_bytes_unref);
  g_free (sealed->lines);
  g_free (sealed);
}

gboolean
tandem_proof_is_document (const TandemSealForm *form)
{
  return g_str_has_prefix (form->name, "tandem document ");
}

gboolean
tandem_proof_has_scan (const TandemSealForm *form)
{
  for (gsize i = 0; i < form->n_fields; i++)
    if (g_str_equal (form->fields[i].name, "scan-hash"))
      return TRUE;
  return FALSE;
}

/* (transfer container): the members of a document or a signature; those of its form begin at 1. */
static const char **
list_members (const TandemSealForm *form)
{
  const char **names = g_new0 (const char *, form->n_fields + 5);
  gsize n = 0;

  names[n++] = "form";
  for (gsize i = 0; i < form->n_fields; i++)
    names[n++] = form->fields[i].name;
  names[n++] = tandem_proof_is_document (form) ? "hash" : "seal";
  if (tandem_proof_has_scan (form))
    names[n++] = "scan";
  names[n++] = "digests";
  return names;
}

static GPtrArray *
new_values (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static gboolean
read_text (TandemProofReader *reader, GPtrArray *values)
{
  char *text = tandem_proof_reader_read_string (reader);

  if (text != NULL)
    g_ptr_array_add (values, g_bytes_new_take (text, strlen (text)));
  return text != NULL;
}

static gboolean
read_list (TandemProofReader *reader, GPtrArray *values, guint depth)
{
  g_autofree char *item = g_strdup_printf ("\n%*s", (int) depth * 2 + 2, "");
  g_autofree char *next = g_strdup_printf (",\n%*s", (int) depth * 2 + 2, "");
  g_autofree char *end = g_strdup_printf ("\n%*s]", (int) depth * 2, "");

  if (!tandem_proof_reader_expect (reader, "["))
    return FALSE;
  if (tandem_proof_reader_skip (reader, "]"))
    return TRUE;
  if (!tandem_proof_reader_expect (reader, item))
    return FALSE;
  do
    if (!read_text (reader, values))
      return FALSE;
  while (tandem_proof_reader_skip (reader, next));
  return tandem_proof_reader_expect (reader, end);
}

static gboolean
read_part (TandemProofReader *reader, TandemSealKind kind, GPtrArray *values, guint depth)
{
  GBytes *bytes;

  if (kind == TANDEM_SEAL_LIST)
    return read_list (reader, values, depth);
  if (kind == TANDEM_SEAL_TEXT)
    return read_text (reader, values);
  bytes = tandem_proof_reader_read_base64 (reader);
  if (bytes != NULL)
    g_ptr_array_add (values, bytes);
  return bytes != NULL;
}

static char **
read_digests (TandemProofReader *reader, const char *const *names, guint depth)
{
  g_autoptr (GStrvBuilder) digests = g_strv_builder_new ();
  g_autofree char *end = g_strdup_printf ("\n%*s}", (int) depth * 2, "");

  if (!tandem_proof_reader_expect (reader, "{"))
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *digest = NULL;

      if (!tandem_proof_reader_expect_member (reader, names, i, depth + 1) ||
          (digest = tandem_proof_reader_read_string (reader)) == NULL)
        return NULL;
      g_strv_builder_add (digests, digest);
    }
  return tandem_proof_reader_expect (reader, end) ? g_strv_builder_end (digests) : NULL;
}

static gboolean
read_parts (TandemProofReader *reader, TandemSealed *sealed, const char *const *names, guint depth)
{
  for (gsize i = 0; i < sealed->form->n_fields; i++)
    {
      GPtrArray *values = new_values ();

      g_ptr_array_add (sealed->parts, values);
      if (!tandem_proof_reader_expect_member (reader, names, (guint) i + 1, depth))
        return FALSE;
      sealed->lines[i] = reader->line;
      if (!read_part (reader, sealed->form->fields[i].kind, values, depth))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_sealed_members (TandemProofReader *reader, TandemSealed *sealed, guint depth)
{
  const TandemSealForm *form = sealed->form;
  g_autofree const char **names = list_members (form);
  g_autofree const char **fields = g_new0 (const char *, form->n_fields + 1);
  g_autofree char *end = g_strdup_printf ("\n%*s}", (int) depth * 2, "");
  guint next = (guint) form->n_fields + 1;

  for (gsize i = 0; i < form->n_fields; i++)
    fields[i] = form->fields[i].name;
  if (!read_parts (reader, sealed, names, depth + 1) ||
      !tandem_proof_reader_expect_member (reader, names, next++, depth + 1))
    return FALSE;
  sealed->seal_line = reader->line;
  sealed->seal = tandem_proof_reader_read_string (reader);
  if (sealed->seal == NULL)
    return FALSE;
  if (tandem_proof_has_scan (form))
    {
      if (!tandem_proof_reader_expect_member (reader, names, next++, depth + 1))
        return FALSE;
      sealed->scan = tandem_proof_reader_read_base64 (reader);
      if (sealed->scan == NULL)
        return FALSE;
    }
  if (!tandem_proof_reader_expect_member (reader, names, next, depth + 1))
    return FALSE;
  sealed->digests = read_digests (reader, fields, depth + 1);
  return sealed->digests != NULL && tandem_proof_reader_expect (reader, end);
}

/* @kind: "tandem document " or "tandem signature ". */
static TandemSealed *
read_sealed (TandemProofReader *reader, const char *kind, guint depth)
{
  static const char *const names[] = { "form", NULL };
  g_autofree char *form_name = NULL;
  const TandemSealForm *form;
  TandemSealed *sealed;

  if (!tandem_proof_reader_expect (reader, "{") || !tandem_proof_reader_expect_member (reader, names, 0, depth + 1) ||
      (form_name = tandem_proof_reader_read_string (reader)) == NULL)
    return NULL;
  form = g_str_has_prefix (form_name, kind) ? tandem_seal_find_form (form_name) : NULL;
  if (form == NULL)
    {
      reader->fault =
        g_strdup_printf (_ ("Line %u: “%s” is not a form that this Tandem knows."), reader->line, form_name);
      return NULL;
    }
  sealed = g_new0 (TandemSealed, 1);
  sealed->form = form;
  sealed->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  sealed->lines = g_new0 (guint, form->n_fields);
  if (read_sealed_members (reader, sealed, depth))
    return sealed;
  sealed_free (sealed);
  return NULL;
}

static gboolean
read_signatures (TandemProofReader *reader, GPtrArray *signatures)
{
  if (!tandem_proof_reader_expect (reader, "[\n    "))
    return FALSE;
  do
    {
      TandemSealed *signature = read_sealed (reader, "tandem signature ", 2);

      if (signature == NULL)
        return FALSE;
      g_ptr_array_add (signatures, signature);
    }
  while (signatures->len < MAX_SIGNATURES && tandem_proof_reader_skip (reader, ",\n    "));
  return tandem_proof_reader_expect (reader, "\n  ]");
}

static char *
read_member (TandemProofReader *reader, guint index)
{
  return tandem_proof_reader_expect_member (reader, tandem_proof_members, index, 1)
           ? tandem_proof_reader_read_string (reader)
           : NULL;
}

static gboolean
read_head (TandemProofReader *reader, TandemProofContents *proof)
{
  g_autofree char *format = NULL;
  g_autofree char *how = NULL;

  if (!tandem_proof_reader_expect (reader, "{") || (format = read_member (reader, 0)) == NULL)
    return FALSE;
  if (!g_str_equal (format, TANDEM_PROOF_FORMAT))
    {
      reader->fault =
        g_strdup_printf (_ ("Line %u: “%s” is not a proof that this Tandem knows."), reader->line, format);
      return FALSE;
    }
  how = read_member (reader, 1);
  if (how == NULL)
    return FALSE;
  if (!g_str_equal (how, TANDEM_PROOF_HOW_TO_CHECK))
    {
      reader->fault = g_strdup_printf (_ ("Line %u: “%s” was altered."), reader->line, "check");
      return FALSE;
    }
  proof->key = read_member (reader, 2);
  proof->key_line = reader->line;
  proof->fingerprint = proof->key != NULL ? read_member (reader, 3) : NULL;
  return proof->fingerprint != NULL;
}

static gboolean
read_proof (TandemProofReader *reader, TandemProofContents *proof)
{
  proof->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) sealed_free);
  if (!read_head (reader, proof) || !tandem_proof_reader_expect_member (reader, tandem_proof_members, 4, 1))
    return FALSE;
  proof->document = read_sealed (reader, "tandem document ", 1);
  if (proof->document == NULL || !tandem_proof_reader_expect_member (reader, tandem_proof_members, 5, 1) ||
      !read_signatures (reader, proof->signatures) || !tandem_proof_reader_expect (reader, "\n}\n"))
    return FALSE;
  if (reader->position == reader->end)
    return TRUE;
  reader->fault = g_strdup_printf (_ ("Line %u: Something stands after the end."), reader->line);
  return FALSE;
}

gboolean
tandem_proof_contents_read (TandemProofContents *self, const char *data, gsize size, char **fault)
{
  TandemProofReader reader = { size > 0 ? data : "", NULL, 1, NULL };
  gboolean whole;

  reader.end = reader.position + size;
  whole = read_proof (&reader, self);

  *fault = reader.fault;
  return whole;
}

void
tandem_proof_contents_clear (TandemProofContents *self)
{
  g_free (self->key);
  g_free (self->fingerprint);
  g_clear_pointer (&self->document, sealed_free);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
}
