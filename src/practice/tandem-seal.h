/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What exactly is hashed when a document is frozen, and what exactly the practitioner's key signs under a signature.
 * Both are sequences of texts, each preceded by its length, so that no two different contents give the same bytes. */

#pragma once

#include "tandem-document.h"
#include "tandem-signature.h"

G_BEGIN_DECLS

char *tandem_seal_hash_document (TandemDocument *document);
GBytes *tandem_seal_get_signature_message (TandemSignature *signature);

G_END_DECLS
