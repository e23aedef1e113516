/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A proof: all that is needed to find out, on any machine and without the vault, whether a paper is what was signed. */

#pragma once

#include "tandem-attachment.h"
#include "tandem-document.h"
#include "tandem-signature.h"

G_BEGIN_DECLS

/* What a proof says, for people. It is true only when the check found no fault and the fingerprint is the one printed
 * on the paper. */
typedef struct
{
  char *title;
  char *hash;
  char *fingerprint;
  char **signers; /* "client: Mara Ellison, 2026-11-24T10:00:00+01:00" */
} TandemProofSummary;

void tandem_proof_summary_clear (TandemProofSummary *summary);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TandemProofSummary, tandem_proof_summary_clear)

/* @signatures: (element-type TandemSignature), @attachments: (element-type TandemAttachment): those of @document. */
GBytes *tandem_proof_write (TandemDocument *document, GPtrArray *signatures, GPtrArray *attachments,
                            const char *public_key);
/* Sentences naming what was altered, with the line; empty when all is as it was signed. @summary: (out). */
GPtrArray *tandem_proof_check (GBytes *proof, TandemProofSummary *summary);

G_END_DECLS
