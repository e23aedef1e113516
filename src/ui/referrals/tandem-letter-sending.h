/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_LETTER_SENDING (tandem_letter_sending_get_type ())

/* How an issued letter leaves, and when it left. */
G_DECLARE_FINAL_TYPE (TandemLetterSending, tandem_letter_sending, TANDEM, LETTER_SENDING, GtkBox)

GtkWidget *tandem_letter_sending_new (TandemPractice *practice, TandemReferral *referral, TandemDocument *letter);
void tandem_letter_sending_print (TandemLetterSending *self);

G_END_DECLS
