/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* (transfer full): @text without what the practice knows to name or reach the client, the people around them and the
 * practice itself, and without anything that looks like an address on the web, an e-mail address or a telephone number.
 * Names that stand in no record cannot be known: a person has to read the text. */
char *tandem_anonymous_text (TandemPractice *practice, TandemClient *client, const char *text, GError **error);

G_END_DECLS
