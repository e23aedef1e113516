/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for what stands on a boundary check and beside a therapy. */

#pragma once

#include "tandem-types.h"

G_BEGIN_DECLS

const char *tandem_words_sign_kind (TandemSignKind kind);
/* What belongs to it, as a coach may notice it. */
const char *tandem_words_sign_explanation (TandemSignKind kind);
const char *tandem_words_severity (TandemSeverity severity);
const char *tandem_words_decision (TandemDecision decision);
/* What deciding so means, in a sentence; "" for what is not decided. */
const char *tandem_words_decision_explanation (TandemDecision decision);
const char *tandem_words_guidance (TandemGuidance guidance);
/* What it means for the coaching; "" for a therapist who was not heard. */
const char *tandem_words_guidance_explanation (TandemGuidance guidance);
const char *tandem_words_way (TandemWay way);
/* One of the three. */
const char *tandem_words_party (TandemParty party);
/* Several, joined by commas. */
char *tandem_words_parties (TandemParty parties);
/* One responsibility, as a sentence that the coach says yes to. */
const char *tandem_words_responsibility (TandemResponsibility responsibility);
const char *tandem_words_treatment (TandemTreatment treatment);

G_END_DECLS
