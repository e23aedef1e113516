/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Whether the practitioner holds a licence as a health professional, so that rule 10 asks about each client. */
gboolean tandem_dual_role_is_possible (TandemPractice *practice);
/* (nullable): what speaks against coaching this client until it is mended, as a sentence. */
const char *tandem_dual_role_get_objection (TandemPractice *practice, TandemClient *client);
/* Keeps whether the coach is or was the client's therapist. */
gboolean tandem_dual_role_set_treatment (TandemPractice *practice, TandemClient *client, TandemTreatment treatment,
                                         GError **error);
/* Rule 10: keeps why the coach coaches somebody they treat or treated, and journals it. */
gboolean tandem_dual_role_justify (TandemPractice *practice, TandemClient *client, const char *reason, GError **error);

G_END_DECLS
