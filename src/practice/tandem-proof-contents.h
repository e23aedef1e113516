/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a proof file, as it was read, true or not. */

#pragma once

#include "tandem-seal.h"

G_BEGIN_DECLS

#define TANDEM_PROOF_FORMAT "tandem proof 1"
#define TANDEM_PROOF_HOW_TO_CHECK "tandemctl document verify --proof FILE"

/* A document with its hash, or a signature with its seal. */
typedef struct
{
  const TandemSealForm *form;
  GPtrArray *parts;
  char **digests;
  char *seal;
  GBytes *scan; /* of a paper that was signed by hand */
  guint *lines; /* of each part */
  guint seal_line;
} TandemSealed;

typedef struct
{
  char *key;
  char *fingerprint;
  guint key_line;
  TandemSealed *document;
  GPtrArray *signatures; /* (element-type TandemSealed) */
} TandemProofContents;

/* The members of a proof in their order. */
extern const char *const tandem_proof_members[];

gboolean tandem_proof_is_document (const TandemSealForm *form);
gboolean tandem_proof_has_scan (const TandemSealForm *form);

/* @fault: (out): what is wrong, with its line. */
gboolean tandem_proof_contents_read (TandemProofContents *self, const char *data, gsize size, char **fault);
void tandem_proof_contents_clear (TandemProofContents *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TandemProofContents, tandem_proof_contents_clear)

G_END_DECLS
