/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-handed-over.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_LETTER_READING (tandem_letter_reading_get_type ())

/* A letter for the client to read before it goes. */
G_DECLARE_FINAL_TYPE (TandemLetterReading, tandem_letter_reading, TANDEM, LETTER_READING, TandemHandedOver)

/* %NULL with @error where the letter cannot be read yet as it will be. */
GtkWidget *tandem_letter_reading_new (TandemPractice *practice, TandemReferral *referral, GError **error);

G_END_DECLS
