/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Meetings of three, newest first; of one client where given. */
GListModel *tandem_meetings_list (TandemPractice *practice, const char *client_id);
TandemJointMeeting *tandem_meetings_load (TandemPractice *practice, const char *id, GError **error);

/* Keeps a meeting, new or changed. Refuses one without the day, without two of the three, or in which nothing was
 * agreed; and a change of the summary after somebody has it. */
gboolean tandem_meetings_save (TandemPractice *practice, TandemJointMeeting *meeting, GError **error);
/* Notes that one of the three has the summary now. Rule 3: the therapist only within a permission in force. */
gboolean tandem_meetings_share (TandemPractice *practice, TandemJointMeeting *meeting, TandemParty party,
                                GError **error);
/* Which of the three do not have the summary yet. */
TandemParty tandem_meetings_get_unshared (TandemJointMeeting *meeting);

G_END_DECLS
