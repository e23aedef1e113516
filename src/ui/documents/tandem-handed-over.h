/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_HANDED_OVER (tandem_handed_over_get_type ())

/**
 * TandemHandedOver:
 *
 * A page for the client alone, with the screen handed over: there is no way from it to the practice but the coach's
 * passphrase. Signal "done" when that was given.
 */
G_DECLARE_DERIVABLE_TYPE (TandemHandedOver, tandem_handed_over, TANDEM, HANDED_OVER, TandemPage)

struct _TandemHandedOverClass
{
  TandemPageClass parent_class;
};

/* @not_now: what is said to a client who puts it off. */
void tandem_handed_over_set_up (TandemHandedOver *self, TandemPractice *practice, const char *not_now);

/* Words to be read, as Pango markup. */
GtkWidget *tandem_handed_over_make_text (const char *markup);
/* Where tandem_handed_over_say() says what is missing: at the end of the column, as it is now. */
void tandem_handed_over_add_message (TandemHandedOver *self);
void tandem_handed_over_say (TandemHandedOver *self, const char *text);

/* The client is done, one way or the other; now the coach. */
void tandem_handed_over_end (TandemHandedOver *self, const char *thanks);

G_END_DECLS
