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
