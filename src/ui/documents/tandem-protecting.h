/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemProtected:
 * @TANDEM_PROTECTED_LETTER: an issued letter, as a file
 * @TANDEM_PROTECTED_LETTER_FOR_MAIL: an issued letter, by mail
 * @TANDEM_PROTECTED_COPY_FOR_MAIL: the client's copy of a signed paper, by mail or as a file
 *
 * What leaves with a password.
 */
typedef enum
{
  TANDEM_PROTECTED_LETTER,
  TANDEM_PROTECTED_LETTER_FOR_MAIL,
  TANDEM_PROTECTED_COPY_FOR_MAIL,
} TandemProtected;

/* Asks for the password, and where it is to be mailed for the address, over the window of @page; writes the PDF, has
 * the mail written, records that it left, and says so. @address: proposed, or %NULL. */
void tandem_protecting_ask (GtkWidget *page, TandemPractice *practice, TandemDocument *document, TandemProtected what,
                            const char *address);

G_END_DECLS
