/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of what stands between coaching and therapy: checks, therapies, meetings, decisions, questions to
 * supervision; and the answer whether coaching may go on. */

#include "tandem-boundary-rows.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-may-coach.h"
#include "tandem-meetings.h"
#include "tandem-therapists.h"
#include "tandem-therapy.h"
#include "tandem-words.h"

static const char *
decision_icon (TandemDecision decision)
{
  switch (decision)
    {
    case TANDEM_DECISION_CONTINUE:
      return "object-select-symbolic";
    case TANDEM_DECISION_CONDITIONS:
      return "dialog-information-symbolic";
    case TANDEM_DECISION_PAUSE:
      return "media-playback-pause-symbolic";
    case TANDEM_DECISION_REFER:
      return "tandem-referral-symbolic";
    case TANDEM_DECISION_WITHDRAW:
    case TANDEM_DECISION_UNDECIDED:
    default:
      return "action-unavailable-symbolic";
    }
}

static const char *
coaching_icon (TandemCoaching coaching)
{
  switch (coaching)
    {
    case TANDEM_COACHING_YES:
      return "object-select-symbolic";
    case TANDEM_COACHING_CONDITIONS:
      return "dialog-information-symbolic";
    case TANDEM_COACHING_REASON:
      return "dialog-warning-symbolic";
    case TANDEM_COACHING_NO:
    default:
      return "action-unavailable-symbolic";
    }
}

void
tandem_rows_boundary_check (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *day = tandem_words_date (tandem_boundary_check_get_day (item));
  g_autofree char *review = tandem_words_date (tandem_boundary_check_get_review_date (item));
  gboolean acute = tandem_boundary_check_get_acute (item);

  words->title = g_strdup (tandem_words_decision (tandem_boundary_check_get_decision (item)));
  /* Translators: two days */
  words->subtitle =
    g_strdup_printf (acute ? _ ("%s, acute risk · look again on %s") : _ ("%s · look again on %s"), day, review);
  words->icon_name = acute ? "dialog-warning-symbolic" : decision_icon (tandem_boundary_check_get_decision (item));
}

void
tandem_rows_therapy_link (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autoptr (TandemTherapist) therapist =
    tandem_therapists_load (practice, tandem_therapy_link_get_therapist_id (item), NULL);
  const char *guidance = tandem_words_guidance (tandem_therapy_link_get_guidance (item));
  const GDate *review = tandem_therapy_link_get_review_date (item);
  const GDate *ended = tandem_therapy_link_get_ended (item);
  g_autofree char *day = tandem_words_date (ended != NULL ? ended : review);

  words->title = g_strdup (therapist != NULL ? tandem_therapist_get_name (therapist) : "");
  if (ended != NULL)
    words->subtitle = g_strdup_printf (_ ("Ended on %s"), day);
  else if (review != NULL)
    /* Translators: what a therapist advises, and a day */
    words->subtitle = g_strdup_printf (_ ("%s · ask again on %s"), guidance, day);
  else
    words->subtitle = g_strdup (guidance);
  words->icon_name = ended != NULL                                                     ? "action-unavailable-symbolic"
                     : tandem_therapy_is_opposed (item)                                ? "dialog-warning-symbolic"
                     : tandem_therapy_link_get_guidance (item) == TANDEM_GUIDANCE_NONE ? "content-loading-symbolic"
                                                                                       : "object-select-symbolic";
}

void
tandem_rows_joint_meeting (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *day = tandem_words_date (tandem_joint_meeting_get_day (item));
  TandemParty unshared = tandem_meetings_get_unshared (item);
  g_autofree char *waiting = tandem_words_parties (unshared);

  /* Translators: a day, and how people met */
  words->title = g_strdup_printf (_ ("%s · %s"), day, tandem_words_way (tandem_joint_meeting_get_way (item)));
  words->subtitle = unshared == 0 ? g_strdup (_ ("All three have the summary"))
                                  /* Translators: a list of client, therapist and coach */
                                  : g_strdup_printf (_ ("Summary not shared yet with: %s"), waiting);
  words->icon_name = unshared == 0 ? "object-select-symbolic" : "content-loading-symbolic";
}

void
tandem_rows_opposed_decision (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *day = tandem_words_date (tandem_opposed_decision_get_day (item));
  g_autofree char *review = tandem_words_date (tandem_opposed_decision_get_review_date (item));

  words->title = g_strdup (tandem_words_decision (tandem_opposed_decision_get_decision (item)));
  words->subtitle = g_strdup_printf (_ ("%s, against advice: %s · look again on %s"), day,
                                     tandem_opposed_decision_get_reason (item), review);
  words->icon_name = decision_icon (tandem_opposed_decision_get_decision (item));
}

void
tandem_rows_supervision_request (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *day = tandem_words_date (tandem_supervision_request_get_day (item));

  words->title = g_strdup (_ ("Supervision asked"));
  words->subtitle = g_steal_pointer (&day);
  words->icon_name = "system-users-symbolic";
}

GtkWidget *
tandem_coaching_row_new (TandemPractice *practice, TandemClient *client)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemCoachingAnswer) answer = tandem_may_coach_ask (practice, client, &error);
  g_autoptr (GString) points = g_string_new (NULL);
  TandemCoaching coaching;
  GtkWidget *row;

  if (answer == NULL)
    return tandem_page_fact_row (_ ("Whether coaching may go on cannot be told"), error->message);
  coaching = tandem_coaching_answer_get_coaching (answer);
  for (guint i = 0; i < tandem_coaching_answer_get_points (answer)->len; i++)
    g_string_append_printf (points, "%s%s", i > 0 ? "\n" : "",
                            ((TandemCoachingPoint *) tandem_coaching_answer_get_points (answer)->pdata[i])->text);
  row = tandem_page_fact_row (tandem_words_coaching (coaching), points->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (coaching_icon (coaching)));
  return row;
}
