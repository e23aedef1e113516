/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about boundary checks. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tandem-boundary.h"
#include "tandem-clients.h"
#include "tandem-supervision.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

typedef struct
{
  char *client;
  char *day;
  char *did;
  char *decision;
  char *reason;
  char *said;
  char *conditions;
  char *review;
  char **signs;
  gboolean acute;
} CheckOptions;

static void
check_options_clear (CheckOptions *options)
{
  g_free (options->client);
  g_free (options->day);
  g_free (options->did);
  g_free (options->decision);
  g_free (options->reason);
  g_free (options->said);
  g_free (options->conditions);
  g_free (options->review);
  g_strfreev (options->signs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CheckOptions, check_options_clear)

/* "KIND[:SEVERITY[:SINCE]]=WORDS" */
static TandemObservedSign *
read_sign (const char *assignment, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;
  int kind;
  int severity = TANDEM_SEVERITY_SLIGHT;

  if (!tandem_terminal_split_assignment (assignment, &name, &words, error))
    return NULL;
  parts = g_strsplit (name, ":", 3);
  if (!tandem_words_parse_enum (TANDEM_TYPE_SIGN_KIND, parts[0], &kind, error) ||
      (parts[1] != NULL && !tandem_words_parse_enum (TANDEM_TYPE_SEVERITY, parts[1], &severity, error)))
    return NULL;
  return g_object_new (TANDEM_TYPE_OBSERVED_SIGN, "kind", kind, "severity", severity, "since",
                       parts[1] != NULL ? parts[2] : NULL, "words", words, NULL);
}

static GPtrArray *
read_signs (char **assignments, GError **error)
{
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; assignments != NULL && assignments[i] != NULL; i++)
    {
      TandemObservedSign *sign = read_sign (assignments[i], error);

      if (sign == NULL)
        return NULL;
      g_ptr_array_add (signs, sign);
    }
  return g_steal_pointer (&signs);
}

/* An unsaved check as the options say. */
static TandemBoundaryCheck *
read_check (TandemTerminal *terminal, CheckOptions *options, int argc, char **argv, GError **error)
{
  g_autoptr (TandemBoundaryCheck) check = tandem_boundary_check_new ();
  g_autoptr (GDate) day = NULL;
  g_autoptr (GDate) review = NULL;
  int decision;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &options->client, N_ ("Whom it is about"), N_ ("ID") },
    { "sign", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->signs,
      N_ ("What was noticed, such as “sleep:marked:since March=wakes at four”"), N_ ("KIND[:SEVERITY[:SINCE]]=WORDS") },
    { "acute", 0, 0, G_OPTION_ARG_NONE, &options->acute, N_ ("There is an acute risk"), NULL },
    { "did", 0, 0, G_OPTION_ARG_STRING, &options->did, N_ ("What was done about an acute risk"), N_ ("TEXT") },
    { "decision", 0, 0, G_OPTION_ARG_STRING, &options->decision, N_ ("continue, conditions, pause, withdraw or refer"),
      N_ ("D") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options->reason, N_ ("Why"), N_ ("R") },
    { "said", 0, 0, G_OPTION_ARG_STRING, &options->said, N_ ("What was said to the client"), N_ ("TEXT") },
    { "conditions", 0, 0, G_OPTION_ARG_STRING, &options->conditions, N_ ("Conditions, where the decision has them"),
      N_ ("TEXT") },
    { "review", 0, 0, G_OPTION_ARG_STRING, &options->review, N_ ("When to look again"), N_ ("YYYY-MM-DD") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options->day, N_ ("The day of the check; today by default"),
      N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (options->client, "--client", error) ||
      !tandem_terminal_require_option (options->decision, "--decision", error) ||
      !tandem_terminal_require_option (options->review, "--review", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_DECISION, options->decision, &decision, error))
    return NULL;
  review = tandem_words_parse_date (options->review, error);
  day = review != NULL && options->day != NULL ? tandem_words_parse_date (options->day, error) : NULL;
  if (review == NULL || (options->day != NULL && day == NULL))
    return NULL;
  g_object_set (check, "client-id", options->client, "acute", options->acute, "acute-action", options->did, "decision",
                decision, "reason", options->reason, "said-to-client", options->said, "conditions", options->conditions,
                "review-date", review, "day", day, NULL);
  return g_steal_pointer (&check);
}

static gboolean
boundary_record_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (CheckOptions) options = { NULL };
  g_autoptr (TandemBoundaryCheck) check = read_check (terminal, &options, argc, argv, error);
  g_autoptr (GPtrArray) signs = check != NULL ? read_signs (options.signs, error) : NULL;

  if (signs == NULL || tandem_terminal_open (terminal, error) == NULL ||
      !tandem_boundary_record (terminal->practice, check, signs, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (check)));
  return TRUE;
}

static gboolean
boundary_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "client-id", "day", "acute", "decision", "review-date", "reason", NULL };
  g_autofree char *client = NULL;
  g_autoptr (GListModel) checks = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only checks of one client"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  checks = tandem_boundary_list (terminal->practice, client);
  tandem_terminal_print_list (terminal, checks, columns);
  return TRUE;
}

/* The check that the one argument names. */
static TandemBoundaryCheck *
load_check (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, NULL, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_boundary_load (terminal->practice, arguments[0], error);
}

static void
print_sign (TandemObservedSign *sign)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (TANDEM_TYPE_SIGN_KIND);
  g_autoptr (GEnumClass) severities = g_type_class_ref (TANDEM_TYPE_SEVERITY);
  const char *since = tandem_observed_sign_get_since (sign);

  g_print ("sign: %s, %s%s%s: %s\n", g_enum_get_value (kinds, (int) tandem_observed_sign_get_kind (sign))->value_nick,
           g_enum_get_value (severities, (int) tandem_observed_sign_get_severity (sign))->value_nick,
           since != NULL ? ", " : "", since != NULL ? since : "", tandem_observed_sign_get_words (sign));
}

static gboolean
boundary_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemBoundaryCheck) check = load_check (terminal, argc, argv, error);
  g_autoptr (GPtrArray) signs = check != NULL ? tandem_boundary_find_signs (terminal->practice, check, error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (signs == NULL)
    return FALSE;
  if (!terminal->json)
    {
      tandem_terminal_print_record (terminal, TANDEM_RECORD (check));
      for (guint i = 0; i < signs->len; i++)
        print_sign (signs->pdata[i]);
      return TRUE;
    }
  tandem_terminal_begin_record (builder, TANDEM_RECORD (check));
  json_builder_set_member_name (builder, "signs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < signs->len; i++)
    tandem_terminal_build_record (builder, signs->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tandem_terminal_print_json (builder);
  return TRUE;
}

static gboolean
boundary_summary_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemBoundaryCheck) check = load_check (terminal, argc, argv, error);
  g_autoptr (GPtrArray) signs = check != NULL ? tandem_boundary_find_signs (terminal->practice, check, error) : NULL;
  g_autoptr (TandemClient) client =
    signs != NULL ? tandem_clients_load (terminal->practice, tandem_boundary_check_get_client_id (check), error) : NULL;
  g_autofree char *summary =
    client != NULL ? tandem_supervision_draft (terminal->practice, client, check, signs, error) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (summary == NULL)
    return FALSE;
  g_ptr_array_add (lines, summary);
  tandem_terminal_print_lines (terminal, lines);
  g_printerr ("%s\n", _ ("Read it before you use it: a name that stands in no record could not be taken out."));
  return TRUE;
}

const TandemCommand tandem_commands_boundary[] = {
  { "boundary", "record", boundary_record_command, N_ ("Record a boundary check, which ends in a decision") },
  { "boundary", "list", boundary_list_command, N_ ("List boundary checks, newest first") },
  { "boundary", "show", boundary_show_command, N_ ("Show a boundary check with its signs") },
  { "boundary", "summary", boundary_summary_command, N_ ("Write a summary for supervision that names nobody") },
  { NULL, NULL, NULL, NULL },
};
