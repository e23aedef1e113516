/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_ATTACHMENT (tandem_attachment_get_type ())

G_DECLARE_FINAL_TYPE (TandemAttachment, tandem_attachment, TANDEM, ATTACHMENT, TandemRecord)

TandemAttachment *tandem_attachment_new (void);

const char *tandem_attachment_get_document_id (TandemAttachment *self);
const char *tandem_attachment_get_signature_id (TandemAttachment *self);
const char *tandem_attachment_get_name (TandemAttachment *self);
const char *tandem_attachment_get_media_type (TandemAttachment *self);
gint64 tandem_attachment_get_size (TandemAttachment *self);
const char *tandem_attachment_get_hash (TandemAttachment *self);
GBytes *tandem_attachment_get_content (TandemAttachment *self);
TandemAttachmentPart tandem_attachment_get_part (TandemAttachment *self);
TandemCategory tandem_attachment_get_categories (TandemAttachment *self);

G_END_DECLS
