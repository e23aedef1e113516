/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: what every decision on how coaching goes on has in common, whether it ends a boundary check or
 * answers a therapist who is opposed. */

#pragma once

#include "tandem-boundary.h"
#include "tandem-practice-private.h"

G_BEGIN_DECLS

/* FALSE with TANDEM_PRACTICE_ERROR_INVALID naming what is not finished. */
gboolean tandem_boundary_check_decision (TandemDecision decision, const char *reason, const char *conditions,
                                         const GDate *review_date, GError **error);
/* FALSE with TANDEM_PRACTICE_ERROR_INVALID naming @label when @day is later than today. */
gboolean tandem_boundary_check_past (const GDate *day, const char *label, GError **error);
/* Within a transaction: the client's status follows the decision, with @reason in the journal. */
gboolean tandem_boundary_apply_decision (TandemStore *store, const char *client_id, TandemDecision decision,
                                         const char *reason, GError **error);

G_END_DECLS
