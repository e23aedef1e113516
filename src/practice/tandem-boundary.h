/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Boundary checks, newest first; of one client where given. */
GListModel *tandem_boundary_list (TandemPractice *practice, const char *client_id);
TandemBoundaryCheck *tandem_boundary_load (TandemPractice *practice, const char *id, GError **error);
/* The check that counts: the newest one of a client. %NULL without an error when there is none. */
TandemBoundaryCheck *tandem_boundary_find_newest (TandemPractice *practice, const char *client_id, GError **error);
/* (element-type TandemObservedSign): the signs of a check, in the order of their kinds. */
GPtrArray *tandem_boundary_find_signs (TandemPractice *practice, TandemBoundaryCheck *check, GError **error);

/* Rule 6: keeps a finished check with its signs, and lets the client's status follow the decision. All or nothing. */
gboolean tandem_boundary_record (TandemPractice *practice, TandemBoundaryCheck *check, GPtrArray *signs,
                                 GError **error);

/* Begins the letter that a check with decision "refer" leads to, with what was noticed in its section. */
TandemReferral *tandem_boundary_refer (TandemPractice *practice, TandemBoundaryCheck *check, TandemTherapist *therapist,
                                       GError **error);

G_END_DECLS
