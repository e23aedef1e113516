/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a client at present says yes to: the answers to the optional clauses of the informed consent, as data. Whoever
 * sends, records or lists something asks here first. */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemConsentTo:
 * @TANDEM_CONSENT_TO_HEALTH_DATA: that notes may hold what the client tells of their health
 * @TANDEM_CONSENT_TO_RECORDING: that sessions may be recorded
 * @TANDEM_CONSENT_TO_CREDENTIALING: that name, contact and hours may stand in the credentialing log
 * @TANDEM_CONSENT_TO_THERAPIST_CONTACT: that contact with a therapist may be raised
 * @TANDEM_CONSENT_TO_EMAIL: that papers may be sent by e-mail
 *
 * What an informed consent asks by itself, to be answered with yes or no. The nick is the element of the consent.
 */
typedef enum
{
  TANDEM_CONSENT_TO_HEALTH_DATA,
  TANDEM_CONSENT_TO_RECORDING,
  TANDEM_CONSENT_TO_CREDENTIALING,
  TANDEM_CONSENT_TO_THERAPIST_CONTACT,
  TANDEM_CONSENT_TO_EMAIL,
} TandemConsentTo;

/* What is not said yes to in a consent that is in force today is a no (GDPR Art. 7). */
gboolean tandem_consents_get (TandemPractice *practice, const char *client_id, TandemConsentTo what);
const char *tandem_words_consent_to (TandemConsentTo what);

G_END_DECLS
