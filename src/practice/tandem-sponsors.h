/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Sponsors by the name of the organisation; a lazy model that stays current. */
GListModel *tandem_sponsors_list (TandemPractice *practice);
TandemSponsor *tandem_sponsors_load (TandemPractice *practice, const char *id, GError **error);
/* Refuses an empty organisation or contact person, and an e-mail address without "@". */
gboolean tandem_sponsors_save (TandemPractice *practice, TandemSponsor *sponsor, GError **error);
/* Refused while a client or a paper names it. */
gboolean tandem_sponsors_remove (TandemPractice *practice, TandemSponsor *sponsor, GError **error);
/* Who pays for the coaching; @sponsor NULL: the client alone. */
gboolean tandem_sponsors_set (TandemPractice *practice, TandemClient *client, TandemSponsor *sponsor, GError **error);

/* The agreement of client, sponsor and coach that is in force today; NULL when there is none. */
TandemDocument *tandem_sponsors_find_agreement (TandemPractice *practice, const char *client_id,
                                                const char *sponsor_id);

G_END_DECLS
