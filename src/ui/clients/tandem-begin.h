/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

/* Begins coaching, or goes on with it, and asks what has to be asked before: about two roles in one person, and for a
 * reason where the rules want one. */
void tandem_begin_coaching (TandemPage *page, TandemClient *client);

G_END_DECLS
