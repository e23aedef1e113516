/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The made-up practice where coaching meets therapy: boundary checks, therapists beside the coach and what they advise,
 * meetings of three. Through the same rules that a coach works by. */

#include "tandem-demo-boundary.h"

#include "tandem-boundary.h"
#include "tandem-meetings.h"
#include "tandem-therapy.h"

static GDate *
day_from_today (int days)
{
  GDate *day = tandem_practice_today ();

  if (days < 0)
    g_date_subtract_days (day, (guint) -days);
  else
    g_date_add_days (day, (guint) days);
  return day;
}

static void
add_sign (GPtrArray *signs, TandemSignKind kind, TandemSeverity severity, const char *since, const char *words)
{
  g_ptr_array_add (signs, g_object_new (TANDEM_TYPE_OBSERVED_SIGN, "kind", kind, "severity", severity, "since", since,
                                        "words", words, NULL));
}

static gboolean
fill_check (TandemPractice *practice, const TandemDemoWords *words, TandemClient *client, guint number, GError **error)
{
  g_autoptr (TandemBoundaryCheck) check = tandem_boundary_check_new ();
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDate) day = day_from_today (-(int) (number % 20) - 5);
  g_autoptr (GDate) review = day_from_today ((int) (number % 20) + 5);

  add_sign (signs, TANDEM_SIGN_KIND_SLEEP, TANDEM_SEVERITY_MARKED, words->sleep_since, words->sleep);
  add_sign (signs, TANDEM_SIGN_KIND_MOOD, TANDEM_SEVERITY_SLIGHT, words->mood_since, words->mood);
  g_object_set (check, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "day", day, "decision",
                TANDEM_DECISION_CONDITIONS, "reason", words->decided_because, "conditions", words->conditions,
                "said-to-client", words->said, "review-date", review, NULL);
  return tandem_boundary_record (practice, check, signs, error);
}

static gboolean
fill_guidance (TandemPractice *practice, const TandemDemoWords *words, TandemTherapyLink *link, guint number,
               GError **error)
{
  static const TandemGuidance guidances[] = { TANDEM_GUIDANCE_CONDITIONS, TANDEM_GUIDANCE_CONTINUE,
                                              TANDEM_GUIDANCE_PAUSE };
  TandemGuidance guidance = guidances[number % G_N_ELEMENTS (guidances)];
  g_autoptr (GDate) given = day_from_today (-3);
  g_autoptr (GDate) review = day_from_today (60);

  g_object_set (link, "guidance", guidance, "conditions",
                guidance == TANDEM_GUIDANCE_CONDITIONS ? words->guidance_conditions : NULL, "guidance-date", given,
                "guidance-source", words->guidance_source, "review-date", review, NULL);
  return tandem_therapy_save_guidance (practice, link, error);
}

static gboolean
fill_meeting (TandemPractice *practice, const TandemDemoWords *words, TandemTherapyLink *link, GError **error)
{
  g_autoptr (TandemJointMeeting) meeting = tandem_joint_meeting_new ();
  g_autoptr (GDate) day = day_from_today (-2);

  g_object_set (meeting, "link-id", tandem_record_get_id (TANDEM_RECORD (link)), "day", day, "way", TANDEM_WAY_VIDEO,
                "attended", TANDEM_PARTY_CLIENT | TANDEM_PARTY_THERAPIST | TANDEM_PARTY_COACH, "agreed", words->agreed,
                "summary", words->summary, NULL);
  return tandem_meetings_save (practice, meeting, error) &&
         tandem_meetings_share (practice, meeting, TANDEM_PARTY_COACH, error) &&
         tandem_meetings_share (practice, meeting, TANDEM_PARTY_CLIENT, error);
}

gboolean
tandem_demo_fill_boundary (TandemPractice *practice, const TandemDemoWords *words, TandemClient *client,
                           TandemTherapist *therapist, guint number, GError **error)
{
  g_autoptr (TandemTherapyLink) link = tandem_therapy_link_new ();
  g_autoptr (GDate) since = day_from_today (-10);

  if (!fill_check (practice, words, client, number, error))
    return FALSE;
  g_object_set (link, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (therapist)), "since", since, NULL);
  return tandem_therapy_begin (practice, link, error) && fill_guidance (practice, words, link, number, error) &&
         (number % 2 != 0 || fill_meeting (practice, words, link, error));
}
