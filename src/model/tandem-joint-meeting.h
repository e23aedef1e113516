/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_JOINT_MEETING (tandem_joint_meeting_get_type ())

G_DECLARE_FINAL_TYPE (TandemJointMeeting, tandem_joint_meeting, TANDEM, JOINT_MEETING, TandemRecord)

TandemJointMeeting *tandem_joint_meeting_new (void);

const char *tandem_joint_meeting_get_client_id (TandemJointMeeting *self);
const char *tandem_joint_meeting_get_link_id (TandemJointMeeting *self);
const GDate *tandem_joint_meeting_get_day (TandemJointMeeting *self);
TandemWay tandem_joint_meeting_get_way (TandemJointMeeting *self);
TandemParty tandem_joint_meeting_get_attended (TandemJointMeeting *self);
const char *tandem_joint_meeting_get_others (TandemJointMeeting *self);
const char *tandem_joint_meeting_get_agreed (TandemJointMeeting *self);
const char *tandem_joint_meeting_get_summary (TandemJointMeeting *self);
const GDate *tandem_joint_meeting_get_shared_with_client (TandemJointMeeting *self);
const GDate *tandem_joint_meeting_get_shared_with_therapist (TandemJointMeeting *self);
const GDate *tandem_joint_meeting_get_shared_with_coach (TandemJointMeeting *self);

G_END_DECLS
