/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for how a letter goes its way. */

#include "tandem-words.h"

#include <glib/gi18n-lib.h>

/**
 * tandem_words_delivery:
 * @delivery: who takes a letter to the therapist
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_delivery (TandemDelivery delivery)
{
  switch (delivery)
    {
    case TANDEM_DELIVERY_SENT:
      return _ ("Sent by the coach");
    case TANDEM_DELIVERY_CARRIED:
      return _ ("Carried by the client");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_sending_way:
 * @way: how a letter left
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_sending_way (TandemSendingWay way)
{
  switch (way)
    {
    case TANDEM_SENDING_WAY_SAVED:
      return _ ("Saved as PDF");
    case TANDEM_SENDING_WAY_PROTECTED:
      return _ ("Saved as PDF with a password");
    case TANDEM_SENDING_WAY_PRINTED:
      return _ ("Printed");
    case TANDEM_SENDING_WAY_MAILED:
      return _ ("Given to the mail program, with a password");
    case TANDEM_SENDING_WAY_HANDED:
      return _ ("Given to the client to carry");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_referral_status_explanation:
 * @status: where a referral stands
 *
 * Returns: (transfer none): what it means, in a sentence; empty for one that only writing and issuing give
 */
const char *
tandem_words_referral_status_explanation (TandemReferralStatus status)
{
  switch (status)
    {
    case TANDEM_REFERRAL_STATUS_DRAFTED:
    case TANDEM_REFERRAL_STATUS_PERMITTED:
      return "";
    case TANDEM_REFERRAL_STATUS_ISSUED:
      return _ ("The letter has left; nothing was heard yet.");
    case TANDEM_REFERRAL_STATUS_ACKNOWLEDGED:
      return _ ("The therapist has the letter and answered.");
    case TANDEM_REFERRAL_STATUS_FIRST_APPOINTMENT:
      return _ ("Client and therapist have met, or the day is set.");
    case TANDEM_REFERRAL_STATUS_DECLINED:
      return _ ("The therapist cannot take the client; somebody else is needed.");
    case TANDEM_REFERRAL_STATUS_NO_REPLY:
      return _ ("Nothing was heard, although you asked again.");
    case TANDEM_REFERRAL_STATUS_CLOSED:
      return _ ("Nothing is left to do; the outcome is written down.");
    default:
      g_return_val_if_reached ("");
    }
}
