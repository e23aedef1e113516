/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about the therapist beside the coach, meetings of three, and whether coaching may go on. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-clients.h"
#include "tandem-may-coach.h"
#include "tandem-meetings.h"
#include "tandem-practice-enums.h"
#include "tandem-therapy.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

/* FALSE with an error when @text is given and is no day. */
static gboolean
set_day (TandemRecord *record, const char *property, const char *text, GError **error)
{
  g_autoptr (GDate) day = NULL;

  if (text == NULL)
    return TRUE;
  day = tandem_words_parse_date (text, error);
  if (day == NULL)
    return FALSE;
  g_object_set (record, property, day, NULL);
  return TRUE;
}

static gboolean
therapy_link_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *client = NULL;
  g_autofree char *therapist = NULL;
  g_autofree char *since = NULL;
  g_autoptr (TandemTherapyLink) link = tandem_therapy_link_new ();
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Who is in therapy"), N_ ("ID") },
    { "therapist", 0, 0, G_OPTION_ARG_STRING, &therapist, N_ ("With whom"), N_ ("ID") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_ ("Since when; today by default"), N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (client, "--client", error) ||
      !tandem_terminal_require_option (therapist, "--therapist", error) ||
      !set_day (TANDEM_RECORD (link), "since", since, error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  g_object_set (link, "client-id", client, "therapist-id", therapist, NULL);
  if (!tandem_therapy_begin (terminal->practice, link, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (link)));
  return TRUE;
}

/* The link that the one argument names. */
static TandemTherapyLink *
load_link (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_therapy_load (terminal->practice, arguments[0], error);
}

static gboolean
therapy_guidance_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *guidance = NULL;
  g_autofree char *conditions = NULL;
  g_autofree char *day = NULL;
  g_autofree char *how = NULL;
  g_autofree char *review = NULL;
  g_autoptr (TandemTherapyLink) link = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  int value;
  const GOptionEntry entries[] = {
    { "guidance", 0, 0, G_OPTION_ARG_STRING, &guidance, N_ ("continue, conditions, pause or stop"), N_ ("G") },
    { "conditions", 0, 0, G_OPTION_ARG_STRING, &conditions, N_ ("The therapist’s conditions"), N_ ("TEXT") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("When it was given; today by default"), N_ ("YYYY-MM-DD") },
    { "how", 0, 0, G_OPTION_ARG_STRING, &how, N_ ("How you received it"), N_ ("TEXT") },
    { "review", 0, 0, G_OPTION_ARG_STRING, &review, N_ ("When to ask again"), N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  link = load_link (terminal, entries, argc, argv, error);
  if (link == NULL || !tandem_terminal_require_option (guidance, "--guidance", error) ||
      !tandem_terminal_require_option (review, "--review", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_GUIDANCE, guidance, &value, error))
    return FALSE;
  g_object_set (link, "guidance", value, "conditions", conditions, "guidance-source", how, "guidance-date", today,
                NULL);
  return set_day (TANDEM_RECORD (link), "guidance-date", day, error) &&
         set_day (TANDEM_RECORD (link), "review-date", review, error) &&
         tandem_therapy_save_guidance (terminal->practice, link, error);
}

static gboolean
therapy_decide_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *decision = NULL;
  g_autofree char *wish = NULL;
  g_autofree char *acknowledged = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *conditions = NULL;
  g_autofree char *review = NULL;
  g_autoptr (TandemTherapyLink) link = NULL;
  g_autoptr (TandemOpposedDecision) record = tandem_opposed_decision_new ();
  guint responsibilities = 0;
  int value;
  const GOptionEntry entries[] = {
    { "wish", 0, 0, G_OPTION_ARG_STRING, &wish, N_ ("What the client wants, in the client’s words"), N_ ("TEXT") },
    { "acknowledge", 0, 0, G_OPTION_ARG_STRING, &acknowledged, N_ ("The responsibilities: all, or some of them"),
      N_ ("all|a,b,…") },
    { "decision", 0, 0, G_OPTION_ARG_STRING, &decision, N_ ("continue, conditions, pause, withdraw or refer"),
      N_ ("D") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why"), N_ ("R") },
    { "conditions", 0, 0, G_OPTION_ARG_STRING, &conditions, N_ ("Conditions, where the decision has them"),
      N_ ("TEXT") },
    { "review", 0, 0, G_OPTION_ARG_STRING, &review, N_ ("When to look again"), N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  link = load_link (terminal, entries, argc, argv, error);
  if (link == NULL || !tandem_terminal_require_option (decision, "--decision", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_DECISION, decision, &value, error))
    return FALSE;
  if (g_strcmp0 (acknowledged, "all") == 0)
    responsibilities = tandem_therapy_get_responsibilities ();
  else if (acknowledged != NULL &&
           !tandem_words_parse_flags (TANDEM_TYPE_RESPONSIBILITY, acknowledged, &responsibilities, error))
    return FALSE;
  g_object_set (record, "link-id", tandem_record_get_id (TANDEM_RECORD (link)), "client-wish", wish, "acknowledged",
                responsibilities, "decision", value, "reason", reason, "conditions", conditions, NULL);
  if (!set_day (TANDEM_RECORD (record), "review-date", review, error) ||
      !tandem_therapy_decide (terminal->practice, record, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (record)));
  return TRUE;
}

static gboolean
therapy_end_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (TandemTherapyLink) link = NULL;
  g_autoptr (GDate) day = NULL;
  const GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &text, N_ ("The last day; today by default"), N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  link = load_link (terminal, entries, argc, argv, error);
  if (link == NULL)
    return FALSE;
  day = text != NULL ? tandem_words_parse_date (text, error) : NULL;
  return (text == NULL || day != NULL) && tandem_therapy_end (terminal->practice, link, day, error);
}

/* Prints the records of one client, or of all. */
static gboolean
print_records (TandemTerminal *terminal, GListModel *(*list) (TandemPractice *practice, const char *client_id),
               const char *const *columns, int argc, char **argv, GError **error)
{
  g_autofree char *client = NULL;
  g_autoptr (GListModel) records = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only what concerns one client"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  records = list (terminal->practice, client);
  tandem_terminal_print_list (terminal, records, columns);
  return TRUE;
}

static gboolean
therapy_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "client-id",  "therapist-id", "since", "guidance",
                                         "conditions", "review-date",  "ended", NULL };

  return print_records (terminal, tandem_therapy_list, columns, argc, argv, error);
}

static gboolean
meeting_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *therapy = NULL;
  g_autofree char *day = NULL;
  g_autofree char *way_nick = NULL;
  g_autofree char *attended_nicks = NULL;
  g_autofree char *others = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (TandemJointMeeting) meeting = tandem_joint_meeting_new ();
  guint attended = TANDEM_PARTY_CLIENT | TANDEM_PARTY_THERAPIST | TANDEM_PARTY_COACH;
  int way = TANDEM_WAY_IN_PERSON;
  const GOptionEntry entries[] = {
    { "therapy", 0, 0, G_OPTION_ARG_STRING, &therapy, N_ ("The therapy, as “therapy list” names it"), N_ ("ID") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("When; today by default"), N_ ("YYYY-MM-DD") },
    { "way", 0, 0, G_OPTION_ARG_STRING, &way_nick, N_ ("in-person, telephone or video"), N_ ("W") },
    { "attended", 0, 0, G_OPTION_ARG_STRING, &attended_nicks, N_ ("Who was there; all three by default"),
      N_ ("client,therapist,coach") },
    { "others", 0, 0, G_OPTION_ARG_STRING, &others, N_ ("Who else was there"), N_ ("TEXT") },
    { "agreed", 0, 0, G_OPTION_ARG_STRING, &agreed, N_ ("What was agreed"), N_ ("TEXT") },
    { "summary", 0, 0, G_OPTION_ARG_STRING, &summary, N_ ("The summary that all three are given"), N_ ("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (therapy, "--therapy", error) ||
      (way_nick != NULL && !tandem_words_parse_enum (TANDEM_TYPE_WAY, way_nick, &way, error)) ||
      (attended_nicks != NULL && !tandem_words_parse_flags (TANDEM_TYPE_PARTY, attended_nicks, &attended, error)) ||
      !set_day (TANDEM_RECORD (meeting), "day", day, error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  g_object_set (meeting, "link-id", therapy, "way", way, "attended", attended, "others", others, "agreed", agreed,
                "summary", summary, NULL);
  if (!tandem_meetings_save (terminal->practice, meeting, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (meeting)));
  return TRUE;
}

static gboolean
meeting_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = {
    "client-id",         "day", "way", "attended", "agreed", "shared-with-client", "shared-with-therapist",
    "shared-with-coach", NULL
  };

  return print_records (terminal, tandem_meetings_list, columns, argc, argv, error);
}

static gboolean
meeting_share_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemJointMeeting) meeting = NULL;
  guint parties;

  if (!tandem_terminal_parse (terminal, NULL, "ID client|therapist|coach", 2, argc, argv, &arguments, error) ||
      !tandem_words_parse_flags (TANDEM_TYPE_PARTY, arguments[1], &parties, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  meeting = tandem_meetings_load (terminal->practice, arguments[0], error);
  for (guint bit = TANDEM_PARTY_CLIENT; meeting != NULL && bit <= TANDEM_PARTY_COACH; bit <<= 1)
    if ((parties & bit) != 0 && !tandem_meetings_share (terminal->practice, meeting, (TandemParty) bit, error))
      return FALSE;
  return meeting != NULL;
}

static void
print_point (TandemTerminal *terminal, JsonBuilder *builder, const TandemCoachingPoint *point)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_COACHING);
  const char *nick = g_enum_get_value (klass, (int) point->coaching)->value_nick;

  if (!terminal->json)
    {
      g_print ("%s\t%s\n", nick, point->text);
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "coaching");
  json_builder_add_string_value (builder, nick);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, point->text);
  json_builder_end_object (builder);
}

static void
print_answer (TandemTerminal *terminal, TandemCoachingAnswer *answer)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_COACHING);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GPtrArray *points = tandem_coaching_answer_get_points (answer);
  const char *nick = g_enum_get_value (klass, (int) tandem_coaching_answer_get_coaching (answer))->value_nick;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "coaching");
  json_builder_add_string_value (builder, nick);
  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  if (!terminal->json)
    g_print ("%s\n", nick);
  for (guint i = 0; i < points->len; i++)
    print_point (terminal, builder, points->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (terminal->json)
    tandem_terminal_print_json (builder);
}

/* Fails where coaching may not go on, or only with a reason. */
static gboolean
client_may_coach_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemCoachingAnswer) answer = NULL;

  if (!tandem_terminal_parse (terminal, NULL, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  client = tandem_clients_load (terminal->practice, arguments[0], error);
  answer = client != NULL ? tandem_may_coach_ask (terminal->practice, client, error) : NULL;
  if (answer == NULL)
    return FALSE;
  print_answer (terminal, answer);
  return tandem_may_coach_require (terminal->practice, client, NULL, error);
}

const TandemCommand tandem_commands_therapy[] = {
  { "client", "may-coach", client_may_coach_command, N_ ("Tell whether coaching may be booked or held, and why") },
  { "therapy", "link", therapy_link_command, N_ ("Note that a client sees a therapist") },
  { "therapy", "guidance", therapy_guidance_command, N_ ("Keep what the therapist advises about the coaching") },
  { "therapy", "decide", therapy_decide_command, N_ ("Record a decision while the therapist is opposed") },
  { "therapy", "end", therapy_end_command, N_ ("Note that a therapy is over") },
  { "therapy", "list", therapy_list_command, N_ ("List therapies beside the coaching, newest first") },
  { "meeting", "add", meeting_add_command, N_ ("Record a meeting of client, coach and therapist") },
  { "meeting", "share", meeting_share_command, N_ ("Note that somebody has the summary of a meeting") },
  { "meeting", "list", meeting_list_command, N_ ("List meetings of three, newest first") },
  { NULL, NULL, NULL, NULL },
};
