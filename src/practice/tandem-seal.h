/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What exactly is hashed when a document is frozen, and what exactly the practitioner's key signs under a signature.
 * Both are sequences of texts, each preceded by its length, so that no two different contents give the same bytes. */

#pragma once

#include "tandem-document.h"
#include "tandem-signature.h"

G_BEGIN_DECLS

typedef enum
{
  TANDEM_SEAL_TEXT,
  TANDEM_SEAL_BYTES,
  TANDEM_SEAL_LIST, /* of texts; preceded by how many there are */
} TandemSealKind;

/* One thing that is sealed: a property of the record, by its name. */
typedef struct
{
  const char *name;
  TandemSealKind kind;
} TandemSealField;

/* Which things are sealed, and in which order. @name is itself the first of them. */
typedef struct
{
  const char *name;
  const TandemSealField *fields;
  gsize n_fields;
} TandemSealForm;

const TandemSealForm *tandem_seal_find_form (const char *name);
const TandemSealForm *tandem_seal_get_document_form (TandemDocument *document);
const TandemSealForm *tandem_seal_get_signature_form (TandemSignature *signature);

/* The values of a record for each field of @form: (element-type GPtrArray) of #GBytes, one but for a list. */
GPtrArray *tandem_seal_list_parts (const TandemSealForm *form, TandemRecord *record);
/* The bytes to hash or to sign. */
GBytes *tandem_seal_join_parts (const TandemSealForm *form, GPtrArray *parts);
/* SHA-256 of each part by itself: no proof, but it names what was altered. */
char **tandem_seal_digest_parts (const TandemSealForm *form, GPtrArray *parts);
char **tandem_seal_digest_record (const TandemSealForm *form, TandemRecord *record);
char **tandem_seal_list_altered (const TandemSealForm *form, TandemRecord *record, const char *const *digests);

char *tandem_seal_hash_document (TandemDocument *document);
GBytes *tandem_seal_get_signature_message (TandemSignature *signature);

G_END_DECLS
