/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_SIGNATURE (tandem_signature_get_type ())

G_DECLARE_FINAL_TYPE (TandemSignature, tandem_signature, TANDEM, SIGNATURE, TandemRecord)

TandemSignature *tandem_signature_new (void);

const char *tandem_signature_get_document_id (TandemSignature *self);
const char *tandem_signature_get_signer (TandemSignature *self);
TandemRole tandem_signature_get_role (TandemSignature *self);
const char *tandem_signature_get_authority (TandemSignature *self);
TandemSigningMethod tandem_signature_get_method (TandemSignature *self);
const char *tandem_signature_get_strokes (TandemSignature *self);
GBytes *tandem_signature_get_image (TandemSignature *self);
const char *const *tandem_signature_get_acknowledged (TandemSignature *self);
const char *tandem_signature_get_answers (TandemSignature *self);
const char *tandem_signature_get_signed_at (TandemSignature *self);
const char *tandem_signature_get_place (TandemSignature *self);
const char *tandem_signature_get_device (TandemSignature *self);
const char *tandem_signature_get_document_hash (TandemSignature *self);
const char *tandem_signature_get_seal (TandemSignature *self);
const char *tandem_signature_get_public_key (TandemSignature *self);
const char *tandem_signature_get_witness (TandemSignature *self);
const char *tandem_signature_get_scan_hash (TandemSignature *self);
const char *const *tandem_signature_get_digests (TandemSignature *self);

G_END_DECLS
