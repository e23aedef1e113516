/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemJointMeeting is a meeting of client, coach and therapist: who was there, what was agreed, and who has the
 * summary. */

#include "tandem-joint-meeting.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemJointMeeting
{
  TandemRecord parent_instance;

  char *client_id;
  char *link_id;
  GDate *day;
  TandemWay way;
  TandemParty attended;
  char *others;
  char *agreed;
  char *summary;
  GDate *shared_with_client;
  GDate *shared_with_therapist;
  GDate *shared_with_coach;
};

G_DEFINE_FINAL_TYPE (TandemJointMeeting, tandem_joint_meeting, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemJointMeeting:client-id:
   *
   * Id of the client.
   */
  TANDEM_FIELD (TandemJointMeeting, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemJointMeeting:link-id:
   *
   * Id of the therapy link: with which therapist.
   */
  TANDEM_FIELD (TandemJointMeeting, link_id, "link-id", STRING, N_ ("Therapy")),
  /**
   * TandemJointMeeting:day:
   *
   * The day of the meeting.
   */
  TANDEM_FIELD (TandemJointMeeting, day, "day", DATE, N_ ("Date")),
  /**
   * TandemJointMeeting:way:
   *
   * How they met.
   */
  TANDEM_FIELD_CHOICE (TandemJointMeeting, way, "way", ENUM, N_ ("Way of meeting"), tandem_way_get_type),
  /**
   * TandemJointMeeting:attended:
   *
   * Who of the three was there.
   */
  TANDEM_FIELD_CHOICE (TandemJointMeeting, attended, "attended", FLAGS, N_ ("Who was there"), tandem_party_get_type),
  /**
   * TandemJointMeeting:others:
   *
   * Who else was there, in words.
   */
  TANDEM_FIELD (TandemJointMeeting, others, "others", STRING, N_ ("Others who were there")),
  /**
   * TandemJointMeeting:agreed:
   *
   * The points that all agreed on.
   */
  TANDEM_FIELD (TandemJointMeeting, agreed, "agreed", STRING, N_ ("What was agreed")),
  /**
   * TandemJointMeeting:summary:
   *
   * The summary that all three are given.
   */
  TANDEM_FIELD (TandemJointMeeting, summary, "summary", STRING, N_ ("Shared summary")),
  /**
   * TandemJointMeeting:shared-with-client:
   *
   * The day on which the client got the summary; empty until then.
   */
  TANDEM_FIELD (TandemJointMeeting, shared_with_client, "shared-with-client", DATE, N_ ("Shared with the client")),
  /**
   * TandemJointMeeting:shared-with-therapist:
   *
   * The day on which the therapist got the summary; empty until then.
   */
  TANDEM_FIELD (TandemJointMeeting, shared_with_therapist, "shared-with-therapist", DATE,
                N_ ("Shared with the therapist")),
  /**
   * TandemJointMeeting:shared-with-coach:
   *
   * The day on which the coach got the summary, or wrote it; empty until then.
   */
  TANDEM_FIELD (TandemJointMeeting, shared_with_coach, "shared-with-coach", DATE, N_ ("Shared with the coach")),
};

static void
tandem_joint_meeting_class_init (TandemJointMeetingClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "joint_meeting", fields, G_N_ELEMENTS (fields));
}

static void
tandem_joint_meeting_init (TandemJointMeeting *self)
{
}

/**
 * tandem_joint_meeting_new:
 *
 * Returns: (transfer full): a meeting of client, coach and therapist; with nothing filled in
 */
TandemJointMeeting *
tandem_joint_meeting_new (void)
{
  return g_object_new (TANDEM_TYPE_JOINT_MEETING, NULL);
}

/**
 * tandem_joint_meeting_get_client_id:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): id of the client
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const char *, client_id, NULL)

/**
 * tandem_joint_meeting_get_link_id:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): id of the therapy link: with which therapist
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const char *, link_id, NULL)

/**
 * tandem_joint_meeting_get_day:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the day of the meeting
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const GDate *, day, NULL)

/**
 * tandem_joint_meeting_get_way:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: how they met
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, TandemWay, way, 0)

/**
 * tandem_joint_meeting_get_attended:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: who of the three was there
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, TandemParty, attended, 0)

/**
 * tandem_joint_meeting_get_others:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): who else was there, in words
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const char *, others, NULL)

/**
 * tandem_joint_meeting_get_agreed:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the points that all agreed on
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const char *, agreed, NULL)

/**
 * tandem_joint_meeting_get_summary:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the summary that all three are given
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const char *, summary, NULL)

/**
 * tandem_joint_meeting_get_shared_with_client:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the day on which the client got the summary; empty until then
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const GDate *,
                      shared_with_client, NULL)

/**
 * tandem_joint_meeting_get_shared_with_therapist:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the day on which the therapist got the summary; empty until then
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const GDate *,
                      shared_with_therapist, NULL)

/**
 * tandem_joint_meeting_get_shared_with_coach:
 * @self: a meeting of client, coach and therapist
 *
 * Returns: (transfer none) (nullable): the day on which the coach got the summary, or wrote it; empty until then
 */
TANDEM_DEFINE_GETTER (TandemJointMeeting, tandem_joint_meeting, TANDEM_IS_JOINT_MEETING, const GDate *,
                      shared_with_coach, NULL)
