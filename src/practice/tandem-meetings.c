/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of client, coach and therapist: who was there, what was agreed, and that all three have the same summary. */

#include "tandem-meetings.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-private.h"
#include "tandem-permissions.h"

/**
 * tandem_meetings_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for their meetings only
 *
 * Returns: (transfer full): a lazy model of #TandemJointMeeting, newest first
 */
GListModel *
tandem_meetings_list (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_JOINT_MEETING);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "day", TRUE);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_meetings_load:
 * @practice: an open practice
 * @id: a meeting's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the meeting; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemJointMeeting *
tandem_meetings_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_JOINT_MEETING, id, error) : NULL;
}

static gboolean
check_meeting (TandemStore *store, TandemJointMeeting *meeting, GError **error)
{
  g_autoptr (TandemTherapyLink) link = NULL;
  TandemParty attended = tandem_joint_meeting_get_attended (meeting);
  const char *link_id = tandem_joint_meeting_get_link_id (meeting);

  if (!tandem_practice_require_text (link_id, _ ("Therapy"), error) ||
      !tandem_boundary_check_past (tandem_joint_meeting_get_day (meeting), _ ("Date"), error))
    return FALSE;
  if ((attended & (attended - 1)) == 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("A meeting has at least two of client, therapist and coach. Tick who was there."));
      return FALSE;
    }
  if (!tandem_practice_require_text (tandem_joint_meeting_get_agreed (meeting), _ ("What was agreed"), error))
    return FALSE;
  link = tandem_store_load (store, TANDEM_TYPE_THERAPY_LINK, link_id, error);
  if (link != NULL)
    g_object_set (meeting, "client-id", tandem_therapy_link_get_client_id (link), NULL);
  return link != NULL;
}

/* Who has the summary has these words. */
static gboolean
check_summary (TandemStore *store, TandemJointMeeting *meeting, GError **error)
{
  g_autoptr (TandemJointMeeting) kept = NULL;

  if (tandem_record_get_revision (TANDEM_RECORD (meeting)) == 0)
    return TRUE;
  kept = tandem_store_load (store, TANDEM_TYPE_JOINT_MEETING, tandem_record_get_id (TANDEM_RECORD (meeting)), error);
  if (kept == NULL)
    return FALSE;
  if ((tandem_joint_meeting_get_shared_with_client (kept) == NULL &&
       tandem_joint_meeting_get_shared_with_therapist (kept) == NULL) ||
      g_strcmp0 (tandem_joint_meeting_get_summary (kept), tandem_joint_meeting_get_summary (meeting)) == 0)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                       _ ("The summary was shared already; its words are fixed."));
  return FALSE;
}

/**
 * tandem_meetings_save:
 * @practice: an open practice
 * @meeting: a meeting, new or changed
 * @error: return location for an error
 *
 * Keeps a meeting of client, coach and therapist.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault,
 *   %TANDEM_PRACTICE_ERROR_FROZEN says that somebody has the summary already
 */
gboolean
tandem_meetings_save (TandemPractice *practice, TandemJointMeeting *meeting, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_JOINT_MEETING (meeting), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_joint_meeting_get_day (meeting) == NULL)
    g_object_set (meeting, "day", today, NULL);
  return check_meeting (store, meeting, error) && check_summary (store, meeting, error) &&
         tandem_store_save (store, TANDEM_RECORD (meeting), NULL, error);
}

/* Rule 3: whether the client lets the coach tell this therapist of the coaching. */
static gboolean
check_permission (TandemStore *store, TandemJointMeeting *meeting, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PERMISSION);
  g_autoptr (TandemTherapyLink) link =
    tandem_store_load (store, TANDEM_TYPE_THERAPY_LINK, tandem_joint_meeting_get_link_id (meeting), error);
  g_autoptr (GPtrArray) permissions = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();

  if (link == NULL)
    return FALSE;
  tandem_query_where (query, "client-id", tandem_therapy_link_get_client_id (link));
  tandem_query_where (query, "therapist-id", tandem_therapy_link_get_therapist_id (link));
  permissions = tandem_store_find (store, query, error);
  for (guint i = 0; permissions != NULL && i < permissions->len; i++)
    {
      TandemPermission *permission = permissions->pdata[i];

      if (tandem_permissions_get_standing (permission, today) == TANDEM_PERMISSION_STANDING_IN_FORCE &&
          tandem_permission_get_direction (permission) != TANDEM_DIRECTION_FROM_RECIPIENT &&
          (tandem_permission_get_categories (permission) & TANDEM_CATEGORY_COACHING_CONTEXT) != 0)
        return TRUE;
    }
  if (permissions != NULL)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                         _ ("No permission in force lets you tell this therapist about the coaching (“Coaching "
                            "context”). Ask the client first."));
  return FALSE;
}

static const char *
shared_property (TandemParty party)
{
  switch (party)
    {
    case TANDEM_PARTY_CLIENT:
      return "shared-with-client";
    case TANDEM_PARTY_THERAPIST:
      return "shared-with-therapist";
    case TANDEM_PARTY_COACH:
      return "shared-with-coach";
    default:
      return NULL;
    }
}

/**
 * tandem_meetings_share:
 * @practice: an open practice
 * @meeting: a meeting
 * @party: one of client, therapist and coach
 * @error: return location for an error
 *
 * Notes that one of the three has the summary from today on.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_NOT_PERMITTED where no permission lets the therapist be told,
 *   %TANDEM_PRACTICE_ERROR_STATE when they have it already
 */
gboolean
tandem_meetings_share (TandemPractice *practice, TandemJointMeeting *meeting, TandemParty party, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *property = shared_property (party);
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_JOINT_MEETING (meeting), FALSE);
  g_return_val_if_fail (property != NULL, FALSE);

  if (store == NULL ||
      !tandem_practice_require_text (tandem_joint_meeting_get_summary (meeting), _ ("Shared summary"), error))
    return FALSE;
  if ((tandem_meetings_get_unshared (meeting) & party) == 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("The summary was shared with them already."));
      return FALSE;
    }
  if (party == TANDEM_PARTY_THERAPIST && !check_permission (store, meeting, error))
    return FALSE;
  g_object_set (meeting, property, today, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (meeting), NULL, error))
    return TRUE;
  g_object_set (meeting, property, NULL, NULL);
  return FALSE;
}

/**
 * tandem_meetings_get_unshared:
 * @meeting: a meeting
 *
 * Returns: which of client, therapist and coach do not have the summary yet
 */
TandemParty
tandem_meetings_get_unshared (TandemJointMeeting *meeting)
{
  TandemParty unshared = 0;

  g_return_val_if_fail (TANDEM_IS_JOINT_MEETING (meeting), 0);

  if (tandem_joint_meeting_get_shared_with_client (meeting) == NULL)
    unshared |= TANDEM_PARTY_CLIENT;
  if (tandem_joint_meeting_get_shared_with_therapist (meeting) == NULL)
    unshared |= TANDEM_PARTY_THERAPIST;
  if (tandem_joint_meeting_get_shared_with_coach (meeting) == NULL)
    unshared |= TANDEM_PARTY_COACH;
  return unshared;
}
