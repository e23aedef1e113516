/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: what is merged into a template. Only what may be told is put in, so that a template cannot say more.
 */

#pragma once

#include "tandem-practice.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a paper is about. Everything but practitioner, document and fields may be %NULL. */
typedef struct
{
  TandemPractitioner *practitioner;
  const char *fingerprint;
  TandemDocument *document;
  JsonNode *fields; /* names and defaults of the template's own fields */
  TandemClient *client;
  gboolean identified; /* whether the client may be named */
  TandemTherapist *therapist;
  TandemPermission *permission;
  TandemReferral *referral;
  TandemSponsor *sponsor;
  TandemDocument *agreement; /* what a report to the sponsor is written under */
  TandemDocument *withdrawn; /* what a withdrawal takes back */
  gboolean approved;         /* whether the client has read the letter as it stands */
  GPtrArray *enclosures;     /* (element-type TandemAttachment) (nullable): what goes with the letter */
  GPtrArray *sections;       /* (element-type TandemParagraph): those that may be told */
} TandemContextParts;

JsonNode *tandem_context_build (const TandemContextParts *parts);
char *tandem_context_to_text (JsonNode *context);

G_END_DECLS
