/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: the check behind rule 2, which is a part of whether coaching may go on, and how one paper stands
 * today. */

#pragma once

#include "tandem-clients.h"

G_BEGIN_DECLS

TandemPaperStanding tandem_start_get_standing (TandemDocument *document);
gboolean tandem_start_check (TandemPractice *practice, const char *client_id, GError **error);

G_END_DECLS
