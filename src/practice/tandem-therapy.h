/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Which therapists a client sees, newest first. */
GListModel *tandem_therapy_list (TandemPractice *practice, const char *client_id);
TandemTherapyLink *tandem_therapy_load (TandemPractice *practice, const char *id, GError **error);
/* (element-type TandemTherapyLink): the therapies of a client that go on. */
GPtrArray *tandem_therapy_find_open (TandemPractice *practice, const char *client_id, GError **error);

/* Notes that a client sees a therapist (client, therapist, since). One that goes on already is not noted twice. */
gboolean tandem_therapy_begin (TandemPractice *practice, TandemTherapyLink *link, GError **error);
/* Keeps the guidance that was set on @link: what, under which conditions, when and how it came, when to ask again. */
gboolean tandem_therapy_save_guidance (TandemPractice *practice, TandemTherapyLink *link, GError **error);
/* The therapy is over; @day may be %NULL for today. */
gboolean tandem_therapy_end (TandemPractice *practice, TandemTherapyLink *link, const GDate *day, GError **error);

/* Whether the therapist advises to pause or stop, and the therapy goes on. */
gboolean tandem_therapy_is_opposed (TandemTherapyLink *link);
/* All that a coach has to acknowledge who goes on against a therapist's advice. */
TandemResponsibility tandem_therapy_get_responsibilities (void);
/* Records what was decided while the therapist is opposed and the client wants to go on. */
gboolean tandem_therapy_decide (TandemPractice *practice, TandemOpposedDecision *decision, GError **error);
/* (transfer full) (nullable): the newest decision that answers the guidance as it is; older guidance was another. */
TandemOpposedDecision *tandem_therapy_find_decision (TandemPractice *practice, TandemTherapyLink *link, GError **error);
/* All decisions on a client, newest first. */
GListModel *tandem_therapy_list_decisions (TandemPractice *practice, const char *client_id);

G_END_DECLS
