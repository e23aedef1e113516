/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_MEETING_PAGE (tandem_meeting_page_get_type ())

/* A meeting of client, coach and therapist, and who has its summary. */
G_DECLARE_FINAL_TYPE (TandemMeetingPage, tandem_meeting_page, TANDEM, MEETING_PAGE, TandemPage)

GtkWidget *tandem_meeting_page_new (TandemPractice *practice, TandemJointMeeting *meeting);
/* The form of a meeting, of one that is kept or a new one. */
GtkWidget *tandem_meeting_form_new (TandemPractice *practice, TandemJointMeeting *meeting);

G_END_DECLS
