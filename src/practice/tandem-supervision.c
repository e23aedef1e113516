/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking supervision about a boundary: a summary that does not say who the client is, edited by the coach before
 * anybody sees it. */

#include "tandem-supervision.h"

#include <glib/gi18n-lib.h>

#include "tandem-anonymous.h"
#include "tandem-boundary-private.h"
#include "tandem-boundary-words.h"
#include "tandem-therapy.h"

/* “in their forties”: an age says less than a date of birth, a decade less than an age. */
static void
add_age (GString *text, TandemClient *client)
{
  const GDate *born = tandem_client_get_date_of_birth (client);
  g_autoptr (GDate) today = tandem_practice_today ();
  int years;

  if (born == NULL)
    return;
  years = g_date_get_year (today) - g_date_get_year (born);
  if (g_date_get_month (today) < g_date_get_month (born) ||
      (g_date_get_month (today) == g_date_get_month (born) && g_date_get_day (today) < g_date_get_day (born)))
    years--;
  /* Translators: two ages, ten years apart */
  g_string_append_printf (text, _ ("Age: between %d and %d\n"), years / 10 * 10, years / 10 * 10 + 9);
}

static void
add_context (GString *text, TandemClient *client)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GDateTime *started = tandem_client_get_started (client);
  int weeks;

  add_age (text, client);
  if (started == NULL)
    return;
  weeks = (int) (g_date_time_difference (now, started) / (7 * G_TIME_SPAN_DAY));
  if (weeks > 0)
    g_string_append_printf (
      text, g_dngettext (GETTEXT_PACKAGE, "Coached for: %d week\n", "Coached for: %d weeks\n", (gulong) weeks), weeks);
}

static void
add_signs (GString *text, GPtrArray *signs)
{
  g_string_append_printf (text, "\n%s\n", _ ("What I noticed"));
  for (guint i = 0; i < signs->len; i++)
    {
      TandemObservedSign *sign = signs->pdata[i];
      const char *since = tandem_observed_sign_get_since (sign);
      const char *words = tandem_observed_sign_get_words (sign);

      g_string_append_printf (text, "- %s · %s", tandem_words_sign_kind (tandem_observed_sign_get_kind (sign)),
                              tandem_words_severity (tandem_observed_sign_get_severity (sign)));
      if (!tandem_practice_is_blank (since))
        g_string_append_printf (text, " · %s", since);
      g_string_append_printf (text, "\n  %s\n", words != NULL ? words : "");
    }
}

static void
add_decision (GString *text, TandemBoundaryCheck *check)
{
  const char *action = tandem_boundary_check_get_acute_action (check);
  const char *reason = tandem_boundary_check_get_reason (check);
  const char *said = tandem_boundary_check_get_said_to_client (check);

  if (tandem_boundary_check_get_acute (check))
    g_string_append_printf (text, "\n%s\n%s\n", _ ("Acute risk, and what I did"), action != NULL ? action : "");
  g_string_append_printf (text, "\n%s\n%s\n", _ ("What I lean towards"),
                          tandem_words_decision (tandem_boundary_check_get_decision (check)));
  if (!tandem_practice_is_blank (reason))
    g_string_append_printf (text, "%s\n", reason);
  if (!tandem_practice_is_blank (said))
    g_string_append_printf (text, "\n%s\n%s\n", _ ("What was said to the client"), said);
}

static void
add_therapies (GString *text, GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const char *conditions = tandem_therapy_link_get_conditions (links->pdata[i]);

      if (i == 0)
        g_string_append_printf (text, "\n%s\n", _ ("The client is in therapy. What the therapist advises"));
      g_string_append_printf (text, "- %s\n",
                              tandem_words_guidance (tandem_therapy_link_get_guidance (links->pdata[i])));
      if (!tandem_practice_is_blank (conditions))
        g_string_append_printf (text, "  %s\n", conditions);
    }
}

/**
 * tandem_supervision_draft:
 * @practice: an open practice
 * @client: a client
 * @check: a boundary check, finished or not
 * @signs: (element-type TandemObservedSign): what was noticed
 * @error: return location for an error
 *
 * Writes a summary for a supervisor: age by decades, for how long there is coaching, what was noticed, what the coach
 * leans towards. What is known to name or reach the client is taken out. The coach reads and edits it before it is
 * used.
 *
 * Returns: (transfer full): the summary
 */
char *
tandem_supervision_draft (TandemPractice *practice, TandemClient *client, TandemBoundaryCheck *check, GPtrArray *signs,
                          GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) links = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);
  g_return_val_if_fail (TANDEM_IS_BOUNDARY_CHECK (check), NULL);

  links = tandem_therapy_find_open (practice, tandem_record_get_id (TANDEM_RECORD (client)), error);
  if (links == NULL)
    return NULL;
  add_context (text, client);
  add_signs (text, signs);
  add_decision (text, check);
  add_therapies (text, links);
  g_string_append_printf (text, "\n%s\n", _ ("What I would like to look at with you"));
  return tandem_anonymous_text (practice, client, text->str, error);
}

/**
 * tandem_supervision_ask:
 * @practice: an open practice
 * @request: an unsaved request: client, summary, and the check where there is one
 * @error: return location for an error
 *
 * Keeps what was given out, and when.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID for an empty summary
 */
gboolean
tandem_supervision_ask (TandemPractice *practice, TandemSupervisionRequest *request, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_SUPERVISION_REQUEST (request), FALSE);

  if (store == NULL ||
      !tandem_practice_require_text (tandem_supervision_request_get_client_id (request), _ ("Client"), error) ||
      !tandem_practice_require_text (tandem_supervision_request_get_summary (request), _ ("Summary without names"),
                                     error))
    return FALSE;
  g_object_set (request, "day", today, NULL);
  return tandem_store_save (store, TANDEM_RECORD (request), NULL, error);
}

/**
 * tandem_supervision_list:
 * @practice: an open practice
 * @client_id: a client's id
 *
 * Returns: (transfer full): a lazy model of #TandemSupervisionRequest, newest first
 */
GListModel *
tandem_supervision_list (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_SUPERVISION_REQUEST);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/* What was typed is printed as it was typed: no sign in it means anything to CommonMark, and each line stays a line. */
static char *
to_markdown (const char *summary)
{
  GString *markdown = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (summary, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      for (const char *letter = line; *letter != '\0'; letter++)
        {
          if (g_ascii_ispunct (*letter))
            g_string_append_c (markdown, '\\');
          g_string_append_c (markdown, *letter);
        }
      /* Two spaces at the end of a line break it. */
      g_string_append (markdown, line[0] != '\0' ? "  \n" : "\n");
    }
  return g_string_free (markdown, FALSE);
}

/**
 * tandem_supervision_sheet:
 * @practice: an open practice
 * @summary: the summary as the coach edited it
 *
 * Returns: (transfer full): a sheet with it, without any name
 */
TandemPaper *
tandem_supervision_sheet (TandemPractice *practice, const char *summary)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  g_autofree char *body = to_markdown (summary);
  g_autofree char *markdown = g_strdup_printf ("# %s\n\n%s", _ ("Question to Supervision"), body);
  TandemPaper *paper = tandem_paper_new (markdown, "en", tandem_practitioner_get_paper_size (practitioner));

  tandem_paper_set_title (paper, _ ("Question to Supervision"), NULL);
  return paper;
}
