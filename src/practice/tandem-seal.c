/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical bytes of a frozen document and of a signature. Whoever changes a line here makes every paper that was
 * signed before unverifiable: a new form needs a new name and the old one stays. */

#include "tandem-seal.h"

#include <string.h>

static const TandemSealField document_1[] = {
  { "id", TANDEM_SEAL_TEXT },
  { "client-id", TANDEM_SEAL_TEXT },
  { "therapist-id", TANDEM_SEAL_TEXT },
  { "permission-id", TANDEM_SEAL_TEXT },
  { "kind", TANDEM_SEAL_TEXT },
  { "language", TANDEM_SEAL_TEXT },
  { "title", TANDEM_SEAL_TEXT },
  { "template-id", TANDEM_SEAL_TEXT },
  { "template-version", TANDEM_SEAL_TEXT },
  { "text", TANDEM_SEAL_TEXT },
  { "context", TANDEM_SEAL_TEXT },
  { "clauses", TANDEM_SEAL_TEXT },
  { "furniture", TANDEM_SEAL_TEXT },
  { "signers", TANDEM_SEAL_TEXT },
};

/* With a last day that it is in force. */
static const TandemSealField document_2[] = {
  { "id", TANDEM_SEAL_TEXT },
  { "client-id", TANDEM_SEAL_TEXT },
  { "therapist-id", TANDEM_SEAL_TEXT },
  { "permission-id", TANDEM_SEAL_TEXT },
  { "kind", TANDEM_SEAL_TEXT },
  { "language", TANDEM_SEAL_TEXT },
  { "title", TANDEM_SEAL_TEXT },
  { "template-id", TANDEM_SEAL_TEXT },
  { "template-version", TANDEM_SEAL_TEXT },
  { "text", TANDEM_SEAL_TEXT },
  { "context", TANDEM_SEAL_TEXT },
  { "clauses", TANDEM_SEAL_TEXT },
  { "furniture", TANDEM_SEAL_TEXT },
  { "signers", TANDEM_SEAL_TEXT },
  { "expires", TANDEM_SEAL_TEXT },
};

/* With the sponsor, the paper that it takes back, and the order of signing. */
static const TandemSealField document_3[] = {
  { "id", TANDEM_SEAL_TEXT },
  { "client-id", TANDEM_SEAL_TEXT },
  { "therapist-id", TANDEM_SEAL_TEXT },
  { "permission-id", TANDEM_SEAL_TEXT },
  { "kind", TANDEM_SEAL_TEXT },
  { "language", TANDEM_SEAL_TEXT },
  { "title", TANDEM_SEAL_TEXT },
  { "template-id", TANDEM_SEAL_TEXT },
  { "template-version", TANDEM_SEAL_TEXT },
  { "text", TANDEM_SEAL_TEXT },
  { "context", TANDEM_SEAL_TEXT },
  { "clauses", TANDEM_SEAL_TEXT },
  { "furniture", TANDEM_SEAL_TEXT },
  { "signers", TANDEM_SEAL_TEXT },
  { "expires", TANDEM_SEAL_TEXT },
  { "sponsor-id", TANDEM_SEAL_TEXT },
  { "withdraws-id", TANDEM_SEAL_TEXT },
  { "withdraws-part", TANDEM_SEAL_TEXT },
  { "signing-order", TANDEM_SEAL_LIST },
};

/* Signed on the screen. */
static const TandemSealField signature_1[] = {
  { "id", TANDEM_SEAL_TEXT },           { "document-id", TANDEM_SEAL_TEXT }, { "document-hash", TANDEM_SEAL_TEXT },
  { "signer", TANDEM_SEAL_TEXT },       { "role", TANDEM_SEAL_TEXT },        { "authority", TANDEM_SEAL_TEXT },
  { "method", TANDEM_SEAL_TEXT },       { "strokes", TANDEM_SEAL_TEXT },     { "image", TANDEM_SEAL_BYTES },
  { "acknowledged", TANDEM_SEAL_LIST }, { "answers", TANDEM_SEAL_TEXT },     { "signed-at", TANDEM_SEAL_TEXT },
  { "place", TANDEM_SEAL_TEXT },        { "device", TANDEM_SEAL_TEXT },      { "public-key", TANDEM_SEAL_TEXT },
};

/* Signed by hand on the printed paper. */
static const TandemSealField signature_2[] = {
  { "id", TANDEM_SEAL_TEXT },           { "document-id", TANDEM_SEAL_TEXT }, { "document-hash", TANDEM_SEAL_TEXT },
  { "signer", TANDEM_SEAL_TEXT },       { "role", TANDEM_SEAL_TEXT },        { "authority", TANDEM_SEAL_TEXT },
  { "method", TANDEM_SEAL_TEXT },       { "strokes", TANDEM_SEAL_TEXT },     { "image", TANDEM_SEAL_BYTES },
  { "acknowledged", TANDEM_SEAL_LIST }, { "answers", TANDEM_SEAL_TEXT },     { "signed-at", TANDEM_SEAL_TEXT },
  { "place", TANDEM_SEAL_TEXT },        { "device", TANDEM_SEAL_TEXT },      { "public-key", TANDEM_SEAL_TEXT },
  { "witness", TANDEM_SEAL_TEXT },      { "scan-hash", TANDEM_SEAL_TEXT },
};

static const TandemSealForm forms[] = {
  { "tandem document 1", document_1, G_N_ELEMENTS (document_1) },
  { "tandem document 2", document_2, G_N_ELEMENTS (document_2) },
  { "tandem document 3", document_3, G_N_ELEMENTS (document_3) },
  { "tandem signature 1", signature_1, G_N_ELEMENTS (signature_1) },
  { "tandem signature 2", signature_2, G_N_ELEMENTS (signature_2) },
};

static void
append_bytes (GByteArray *message, const void *data, gsize size)
{
  guint64 length = GUINT64_TO_BE ((guint64) size);

  g_byte_array_append (message, (const guint8 *) &length, sizeof length);
  if (size > 0)
    g_byte_array_append (message, data, (guint) size);
}

static void
append_text (GByteArray *message, const char *text)
{
  append_bytes (message, text, strlen (text));
}

static void
append_part (GByteArray *message, TandemSealKind kind, GPtrArray *values)
{
  g_autofree char *n_values = g_strdup_printf ("%u", values->len);

  if (kind == TANDEM_SEAL_LIST)
    append_text (message, n_values);
  for (guint i = 0; i < values->len; i++)
    append_bytes (message, g_bytes_get_data (values->pdata[i], NULL), g_bytes_get_size (values->pdata[i]));
}

static void
add_text (GPtrArray *values, const char *text)
{
  g_ptr_array_add (values, g_bytes_new (text, text != NULL ? strlen (text) : 0));
}

/* Nothing and an empty text are the same here, as they are on paper. */
static GPtrArray *
list_values (TandemRecord *record, const char *property)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (record), property, &value);
  if (G_VALUE_HOLDS_ENUM (&value))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (&value));
      GEnumValue *enum_value = g_enum_get_value (klass, g_value_get_enum (&value));

      add_text (values, enum_value != NULL ? enum_value->value_nick : NULL);
    }
  else if (G_VALUE_HOLDS_FLAGS (&value))
    {
      g_autofree char *number = g_strdup_printf ("%u", g_value_get_flags (&value));

      add_text (values, number);
    }
  else if (G_VALUE_HOLDS (&value, G_TYPE_DATE))
    {
      char day[16] = "";

      if (g_value_get_boxed (&value) != NULL)
        g_date_strftime (day, sizeof day, "%Y-%m-%d", g_value_get_boxed (&value));
      add_text (values, day);
    }
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    {
      char **texts = g_value_get_boxed (&value);

      for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
        add_text (values, texts[i]);
    }
  else if (G_VALUE_HOLDS (&value, G_TYPE_BYTES))
    g_ptr_array_add (values, g_value_get_boxed (&value) != NULL ? g_value_dup_boxed (&value) : g_bytes_new (NULL, 0));
  else
    add_text (values, g_value_get_string (&value));
  return values;
}

/**
 * tandem_seal_find_form:
 * @name: what its first line says
 *
 * Returns: (transfer none) (nullable): the form of that name
 */
const TandemSealForm *
tandem_seal_find_form (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (forms[i].name, name) == 0)
      return &forms[i];
  return NULL;
}

/* What decides on the form may be what was altered; then the number of digests tells the form there was. */
static const TandemSealForm *
find_form_of_size (const TandemSealForm *like, gsize n_fields)
{
  gsize prefix = (gsize) (strrchr (like->name, ' ') - like->name);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].n_fields == n_fields && strncmp (forms[i].name, like->name, prefix) == 0)
      return &forms[i];
  return NULL;
}

/**
 * tandem_seal_get_document_form:
 * @document: a document
 *
 * Returns: (transfer none): what of it is hashed: the newest form while it is being frozen, and later the one it was
 *   frozen with
 */
const TandemSealForm *
tandem_seal_get_document_form (TandemDocument *document)
{
  const TandemSealForm *newest = tandem_seal_find_form ("tandem document 3");
  const char *const *digests = tandem_document_get_digests (document);
  const TandemSealForm *form = digests != NULL ? find_form_of_size (newest, g_strv_length ((char **) digests)) : NULL;

  if (tandem_document_get_hash (document) == NULL)
    return newest;
  if (form != NULL)
    return form;
  return tandem_seal_find_form (tandem_document_get_expires (document) != NULL ? "tandem document 2"
                                                                               : "tandem document 1");
}

/**
 * tandem_seal_get_signature_form:
 * @signature: a signature
 *
 * Returns: (transfer none): what of it is sealed
 */
const TandemSealForm *
tandem_seal_get_signature_form (TandemSignature *signature)
{
  gboolean on_paper = tandem_signature_get_method (signature) == TANDEM_SIGNING_METHOD_PAPER;

  return tandem_seal_find_form (on_paper ? "tandem signature 2" : "tandem signature 1");
}

/**
 * tandem_seal_list_parts:
 * @form: what is to be sealed
 * @record: a record that has properties of these names
 *
 * Returns: (transfer full) (element-type GPtrArray): the values of each field, as #GBytes
 */
GPtrArray *
tandem_seal_list_parts (const TandemSealForm *form, TandemRecord *record)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (gsize i = 0; i < form->n_fields; i++)
    g_ptr_array_add (parts, list_values (record, form->fields[i].name));
  return parts;
}

/**
 * tandem_seal_join_parts:
 * @form: what is sealed
 * @parts: (element-type GPtrArray): the values of each of its fields
 *
 * Returns: (transfer full): the bytes that are hashed or signed
 */
GBytes *
tandem_seal_join_parts (const TandemSealForm *form, GPtrArray *parts)
{
  GByteArray *message = g_byte_array_new ();

  g_return_val_if_fail (parts->len == form->n_fields, NULL);

  append_text (message, form->name);
  for (gsize i = 0; i < form->n_fields; i++)
    append_part (message, form->fields[i].kind, parts->pdata[i]);
  return g_byte_array_free_to_bytes (message);
}

/**
 * tandem_seal_digest_parts:
 * @form: what is sealed
 * @parts: (element-type GPtrArray): the values of each of its fields
 *
 * Returns: (transfer full): SHA-256 of each part, in the order of the fields
 */
char **
tandem_seal_digest_parts (const TandemSealForm *form, GPtrArray *parts)
{
  g_autoptr (GStrvBuilder) digests = g_strv_builder_new ();

  g_return_val_if_fail (parts->len == form->n_fields, NULL);

  for (gsize i = 0; i < form->n_fields; i++)
    {
      g_autoptr (GByteArray) message = g_byte_array_new ();
      g_autofree char *digest = NULL;

      append_part (message, form->fields[i].kind, parts->pdata[i]);
      digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, message->data, message->len);
      g_strv_builder_add (digests, digest);
    }
  return g_strv_builder_end (digests);
}

/**
 * tandem_seal_digest_record:
 * @form: what is sealed
 * @record: a record that has properties of these names
 *
 * Returns: (transfer full): SHA-256 of each part, to be kept with the record
 */
char **
tandem_seal_digest_record (const TandemSealForm *form, TandemRecord *record)
{
  g_autoptr (GPtrArray) parts = tandem_seal_list_parts (form, record);

  return tandem_seal_digest_parts (form, parts);
}

/**
 * tandem_seal_list_altered:
 * @form: what is sealed
 * @record: a record that has properties of these names
 * @digests: (nullable) (array zero-terminated=1): what tandem_seal_digest_record() gave when it was sealed
 *
 * Returns: (transfer full): the names of the parts that are not what they were; none when there is nothing to tell by
 */
char **
tandem_seal_list_altered (const TandemSealForm *form, TandemRecord *record, const char *const *digests)
{
  const TandemSealForm *sealed_form =
    digests != NULL ? find_form_of_size (form, g_strv_length ((char **) digests)) : NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) now = NULL;

  if (sealed_form == NULL)
    return g_strv_builder_end (names);
  now = tandem_seal_digest_record (sealed_form, record);
  for (gsize i = 0; i < sealed_form->n_fields; i++)
    if (!g_str_equal (now[i], digests[i]))
      g_strv_builder_add (names, sealed_form->fields[i].name);
  return g_strv_builder_end (names);
}

/**
 * tandem_seal_hash_document:
 * @document: a document with its words fixed
 *
 * The hash that a signature signs: over the words and over everything that says what they were made from.
 *
 * Returns: (transfer full): SHA-256 (FIPS 180-4), in hexadecimal
 */
char *
tandem_seal_hash_document (TandemDocument *document)
{
  const TandemSealForm *form = tandem_seal_get_document_form (document);
  g_autoptr (GPtrArray) parts = tandem_seal_list_parts (form, TANDEM_RECORD (document));
  g_autoptr (GBytes) message = tandem_seal_join_parts (form, parts);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, message);
}

/**
 * tandem_seal_get_signature_message:
 * @signature: a signature with everything but its seal
 *
 * The bytes that the practitioner's Ed25519 key signs: who signed what, when, how, and what they acknowledged.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
tandem_seal_get_signature_message (TandemSignature *signature)
{
  const TandemSealForm *form = tandem_seal_get_signature_form (signature);
  g_autoptr (GPtrArray) parts = tandem_seal_list_parts (form, TANDEM_RECORD (signature));

  return tandem_seal_join_parts (form, parts);
}
