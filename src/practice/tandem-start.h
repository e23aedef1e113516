/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: the check behind rule 2, which tandem_clients_begin() and tandem_clients_save() share. */

#pragma once

#include "tandem-clients.h"

G_BEGIN_DECLS

gboolean tandem_start_check (TandemPractice *practice, const char *client_id, GError **error);

G_END_DECLS
