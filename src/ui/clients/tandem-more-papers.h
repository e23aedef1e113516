/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

/* Adds to a client's page who pays for the coaching, and the papers beside disclosure and consent that can be begun. */
void tandem_more_papers_add (TandemPage *page, TandemClient *client);

G_END_DECLS
