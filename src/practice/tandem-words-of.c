/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for a value of any closed list, for a form that knows of a property no more than its type. */

#include "tandem-words.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-types-enums.h"

/**
 * tandem_words_of:
 * @type: an enumeration or flags type of the records that a form may show
 * @value: one of its values
 *
 * Returns: (transfer none) (nullable): the words for it; %NULL for a type that no form shows
 */
const char *
tandem_words_of (GType type, guint value)
{
  if (type == TANDEM_TYPE_PAPER_SIZE)
    return value == TANDEM_PAPER_SIZE_LETTER ? _ ("US Letter") : _ ("A4");
  if (type == TANDEM_TYPE_CATEGORY)
    return tandem_words_category ((TandemCategory) value);
  if (type == TANDEM_TYPE_DECISION)
    return tandem_words_decision ((TandemDecision) value);
  if (type == TANDEM_TYPE_GUIDANCE)
    return tandem_words_guidance ((TandemGuidance) value);
  if (type == TANDEM_TYPE_PARTY)
    return tandem_words_party ((TandemParty) value);
  if (type == TANDEM_TYPE_REFERRAL_STATUS)
    return tandem_words_referral_status ((TandemReferralStatus) value);
  if (type == TANDEM_TYPE_RESPONSIBILITY)
    return tandem_words_responsibility ((TandemResponsibility) value);
  if (type == TANDEM_TYPE_SEVERITY)
    return tandem_words_severity ((TandemSeverity) value);
  if (type == TANDEM_TYPE_TREATMENT)
    return tandem_words_treatment ((TandemTreatment) value);
  if (type == TANDEM_TYPE_WAY)
    return tandem_words_way ((TandemWay) value);
  return NULL;
}

/**
 * tandem_words_explain:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: (transfer none) (nullable): what the value means, in a sentence; empty for one that nobody chooses, %NULL
 * where the words for the values say enough
 */
const char *
tandem_words_explain (GType type, guint value)
{
  if (type == TANDEM_TYPE_CATEGORY)
    return tandem_words_category_explanation ((TandemCategory) value);
  if (type == TANDEM_TYPE_DECISION)
    return tandem_words_decision_explanation ((TandemDecision) value);
  if (type == TANDEM_TYPE_GUIDANCE)
    return tandem_words_guidance_explanation ((TandemGuidance) value);
  if (type == TANDEM_TYPE_REFERRAL_STATUS)
    return tandem_words_referral_status_explanation ((TandemReferralStatus) value);
  return NULL;
}
