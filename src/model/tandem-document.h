/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_DOCUMENT (tandem_document_get_type ())

G_DECLARE_FINAL_TYPE (TandemDocument, tandem_document, TANDEM, DOCUMENT, TandemRecord)

TandemDocument *tandem_document_new (void);

const char *tandem_document_get_client_id (TandemDocument *self);
const char *tandem_document_get_therapist_id (TandemDocument *self);
const char *tandem_document_get_permission_id (TandemDocument *self);
TandemDocumentKind tandem_document_get_kind (TandemDocument *self);
TandemDocumentState tandem_document_get_state (TandemDocument *self);
const char *tandem_document_get_title (TandemDocument *self);
const char *tandem_document_get_language (TandemDocument *self);
const char *tandem_document_get_template_id (TandemDocument *self);
const char *tandem_document_get_template_version (TandemDocument *self);
const char *tandem_document_get_field_values (TandemDocument *self);
const char *tandem_document_get_text (TandemDocument *self);
const char *tandem_document_get_context (TandemDocument *self);
const char *tandem_document_get_clauses (TandemDocument *self);
const char *tandem_document_get_furniture (TandemDocument *self);
TandemRoles tandem_document_get_signers (TandemDocument *self);
const char *tandem_document_get_hash (TandemDocument *self);
GDateTime *tandem_document_get_frozen (TandemDocument *self);
GDateTime *tandem_document_get_in_force (TandemDocument *self);
const GDate *tandem_document_get_expires (TandemDocument *self);
GDateTime *tandem_document_get_ended (TandemDocument *self);
const char *tandem_document_get_reason (TandemDocument *self);
const char *tandem_document_get_supersedes_id (TandemDocument *self);
const char *const *tandem_document_get_digests (TandemDocument *self);
const char *tandem_document_get_sponsor_id (TandemDocument *self);
const char *tandem_document_get_withdraws_id (TandemDocument *self);
const char *tandem_document_get_withdraws_part (TandemDocument *self);
const char *const *tandem_document_get_signing_order (TandemDocument *self);

G_END_DECLS
