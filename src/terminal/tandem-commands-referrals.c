/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about permissions and referrals. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tandem-attachments.h"
#include "tandem-clients.h"
#include "tandem-enclosures.h"
#include "tandem-papers.h"
#include "tandem-permissions.h"
#include "tandem-referrals.h"
#include "tandem-sendings.h"
#include "tandem-therapists.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

typedef struct
{
  char *client;
  char *recipient;
  char *categories;
  char *purpose;
  char *expires;
  char *limits;
  char *direction;
  char *evidence;
} PermissionOptions;

static void
permission_options_clear (PermissionOptions *options)
{
  g_free (options->client);
  g_free (options->recipient);
  g_free (options->categories);
  g_free (options->purpose);
  g_free (options->expires);
  g_free (options->limits);
  g_free (options->direction);
  g_free (options->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PermissionOptions, permission_options_clear)

/* An unsaved permission as the options say. */
static TandemPermission *
read_permission (TandemTerminal *terminal, PermissionOptions *options, int argc, char **argv, GError **error)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (GDate) expires = NULL;
  guint categories;
  int direction = TANDEM_DIRECTION_TO_RECIPIENT;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &options->client, N_ ("Who permits"), N_ ("ID") },
    { "recipient", 0, 0, G_OPTION_ARG_STRING, &options->recipient, N_ ("The therapist who may be told"),
      N_ ("THERAPIST") },
    { "categories", 0, 0, G_OPTION_ARG_STRING, &options->categories, N_ ("Categories of information"), N_ ("a,b,…") },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &options->purpose, N_ ("What for, such as “referral to therapy”"),
      N_ ("P") },
    { "expires", 0, 0, G_OPTION_ARG_STRING, &options->expires, N_ ("The last day"), N_ ("YYYY-MM-DD") },
    { "limits", 0, 0, G_OPTION_ARG_STRING, &options->limits, N_ ("Limits in the client’s words"), N_ ("TEXT") },
    { "direction", 0, 0, G_OPTION_ARG_STRING, &options->direction, N_ ("to-recipient, from-recipient or both"),
      N_ ("D") },
    { "evidence", 0, 0, G_OPTION_ARG_STRING, &options->evidence, N_ ("How it was given"), N_ ("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (options->client, "--client", error) ||
      !tandem_terminal_require_option (options->recipient, "--recipient", error) ||
      !tandem_terminal_require_option (options->categories, "--categories", error) ||
      !tandem_terminal_require_option (options->purpose, "--purpose", error) ||
      !tandem_terminal_require_option (options->expires, "--expires", error) ||
      !tandem_words_parse_flags (TANDEM_TYPE_CATEGORY, options->categories, &categories, error) ||
      (options->direction != NULL &&
       !tandem_words_parse_enum (TANDEM_TYPE_DIRECTION, options->direction, &direction, error)))
    return NULL;
  expires = tandem_words_parse_date (options->expires, error);
  if (expires == NULL || tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  g_object_set (permission, "client-id", options->client, "therapist-id", options->recipient, "categories", categories,
                "purpose", options->purpose, "expires", expires, "limits", options->limits, "direction", direction,
                NULL);
  return g_steal_pointer (&permission);
}

static gboolean
permission_grant_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (PermissionOptions) options = { NULL };
  g_autoptr (TandemPermission) permission = read_permission (terminal, &options, argc, argv, error);

  if (permission == NULL ||
      !tandem_permissions_grant (terminal->practice, permission,
                                 options.evidence != NULL ? options.evidence : _ ("Recorded by the coach"), error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (permission)));
  return TRUE;
}

/* Prints the id of the release of information that is to be signed. */
static gboolean
permission_ask_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (PermissionOptions) options = { NULL };
  g_autoptr (TandemPermission) permission = read_permission (terminal, &options, argc, argv, error);
  g_autoptr (TandemDocument) release = NULL;

  if (permission == NULL || !tandem_permissions_ask (terminal->practice, permission, NULL, &release, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (release)));
  return TRUE;
}

static gboolean
permission_withdraw_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemPermission) permission = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why, if the client said so"), N_ ("R") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  permission = tandem_permissions_load (terminal->practice, arguments[0], error);
  return permission != NULL && tandem_permissions_withdraw (terminal->practice, permission, reason, error);
}

static gboolean
permission_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "client-id", "therapist-id", "categories", "purpose",
                                         "granted",   "expires",      "withdrawn",  NULL };
  g_autofree char *client = NULL;
  g_autoptr (GListModel) permissions = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only permissions of one client"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  permissions = tandem_permissions_list (terminal->practice, client);
  tandem_terminal_print_list (terminal, permissions, columns);
  return TRUE;
}

static gboolean
set_sections (TandemTerminal *terminal, TandemReferral *referral, char **sections, GError **error)
{
  for (gsize i = 0; sections != NULL && sections[i] != NULL; i++)
    {
      g_autofree char *nick = NULL;
      g_autofree char *text = NULL;
      guint category;

      if (!tandem_terminal_split_assignment (sections[i], &nick, &text, error) ||
          !tandem_words_parse_flags (TANDEM_TYPE_CATEGORY, nick, &category, error) ||
          !tandem_referrals_set_text (terminal->practice, referral, (TandemCategory) category, text, error))
        return FALSE;
    }
  return TRUE;
}

static void
discard_letter (TandemTerminal *terminal, TandemReferral *referral)
{
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (terminal->practice, tandem_record_get_id (TANDEM_RECORD (referral)), NULL);

  if (letter != NULL)
    tandem_papers_discard (terminal->practice, letter, NULL);
}

static gboolean
referral_new_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *client_id = NULL;
  g_autofree char *therapist_id = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *urgency_nick = NULL;
  g_autofree char *delivery_nick = NULL;
  g_auto (GStrv) sections = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemTherapist) therapist = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  int urgency = TANDEM_URGENCY_ROUTINE;
  int delivery = TANDEM_DELIVERY_SENT;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("Who is referred"), N_ ("ID") },
    { "therapist", 0, 0, G_OPTION_ARG_STRING, &therapist_id, N_ ("To whom"), N_ ("ID") },
    { "section", 0, 0, G_OPTION_ARG_STRING_ARRAY, &sections, N_ ("A section of the letter"), N_ ("CATEGORY=TEXT") },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose, N_ ("What for; “referral” by default"), N_ ("P") },
    { "urgency", 0, 0, G_OPTION_ARG_STRING, &urgency_nick, N_ ("routine, soon or urgent"), N_ ("U") },
    { "delivery", 0, 0, G_OPTION_ARG_STRING, &delivery_nick, N_ ("sent by the coach, or carried by the client"),
      N_ ("sent|carried") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (client_id, "--client", error) ||
      !tandem_terminal_require_option (therapist_id, "--therapist", error) ||
      (urgency_nick != NULL && !tandem_words_parse_enum (TANDEM_TYPE_URGENCY, urgency_nick, &urgency, error)) ||
      (delivery_nick != NULL && !tandem_words_parse_enum (TANDEM_TYPE_DELIVERY, delivery_nick, &delivery, error)) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  client = tandem_clients_load (terminal->practice, client_id, error);
  therapist = client != NULL ? tandem_therapists_load (terminal->practice, therapist_id, error) : NULL;
  if (therapist == NULL)
    return FALSE;
  referral = tandem_referrals_write (terminal->practice, client, therapist, purpose, error);
  if (referral == NULL)
    return FALSE;
  if (!set_sections (terminal, referral, sections, error) ||
      !tandem_referrals_set_urgency (terminal->practice, referral, (TandemUrgency) urgency, error) ||
      !tandem_referrals_set_delivery (terminal->practice, referral, (TandemDelivery) delivery, error))
    {
      discard_letter (terminal, referral);
      return FALSE;
    }
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (referral)));
  return TRUE;
}

static TandemReferral *
load_referral (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_referrals_load (terminal->practice, arguments[0], error);
}

static void
print_check (TandemTerminal *terminal, JsonBuilder *builder, TandemLetterCheck *check)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (TANDEM_TYPE_CATEGORY);
  const char *nick = g_flags_get_first_value (klass, tandem_letter_check_get_category (check))->value_nick;
  const char *reason = tandem_letter_check_get_reason (check);

  if (!terminal->json)
    {
      const char *enclosure = tandem_letter_check_get_enclosure (check);

      g_print ("%u\t%s\t%s%s%s\n", tandem_letter_check_get_position (check), nick,
               reason != NULL ? reason : _ ("covered"), enclosure != NULL ? "\t" : "",
               enclosure != NULL ? enclosure : "");
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "paragraph");
  json_builder_add_int_value (builder, tandem_letter_check_get_position (check));
  json_builder_set_member_name (builder, "category");
  json_builder_add_string_value (builder, nick);
  json_builder_set_member_name (builder, "covered");
  json_builder_add_boolean_value (builder, reason == NULL);
  json_builder_set_member_name (builder, "reason");
  if (reason != NULL)
    json_builder_add_string_value (builder, reason);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static gboolean
referral_check_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemReferral) referral = load_referral (terminal, NULL, argc, argv, error);
  g_autoptr (GPtrArray) checks = referral != NULL ? tandem_referrals_check (terminal->practice, referral, error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_struck = 0;

  if (checks == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < checks->len; i++)
    {
      print_check (terminal, builder, checks->pdata[i]);
      n_struck += !tandem_letter_check_is_covered (checks->pdata[i]);
    }
  json_builder_end_array (builder);
  if (terminal->json)
    tandem_terminal_print_json (builder);
  if (n_struck > 0)
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                 g_dngettext (GETTEXT_PACKAGE, "%u paragraph is not covered by the client’s permission.",
                              "%u paragraphs are not covered by the client’s permission.", n_struck),
                 n_struck);
  return n_struck == 0;
}

/* Where the file cannot be written nothing is issued: so its place is tried before. */
static gboolean
check_output (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("%s cannot be written: there is no such folder. Nothing was issued."), path);
  return FALSE;
}

static gboolean
referral_issue_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *unread = NULL;
  gboolean emergency = FALSE;
  gboolean issued;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("F.pdf") },
    { "unread", 0, 0, G_OPTION_ARG_STRING, &unread, N_ ("Why the client has not read the letter"), N_ ("R") },
    { "emergency", 0, 0, G_OPTION_ARG_NONE, &emergency, N_ ("Without permission, for a serious risk of harm"), NULL },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &basis, N_ ("Legal basis of an emergency"), N_ ("B") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Reason of an emergency"), N_ ("R") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  referral = load_referral (terminal, entries, argc, argv, error);
  if (referral == NULL || !tandem_terminal_require_option (output, "--output", error) || !check_output (output, error))
    return FALSE;
  if (emergency)
    issued = tandem_referrals_issue_in_emergency (terminal->practice, referral, basis, reason, error);
  else if (unread != NULL)
    issued = tandem_referrals_issue_unread (terminal->practice, referral, unread, error);
  else
    issued = tandem_referrals_issue (terminal->practice, referral, error);
  if (!issued)
    return FALSE;
  letter = tandem_papers_load (terminal->practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (letter == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  tandem_papers_export_async (terminal->practice, letter, file, FALSE, NULL, tandem_terminal_on_ready, &result);
  if (tandem_papers_export_finish (terminal->practice, tandem_terminal_wait (&result), error))
    return TRUE;
  g_prefix_error (error, "%s ", _ ("The letter was issued; write it again with “document render”."));
  return FALSE;
}

static gboolean
referral_approve_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *by = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Who has read it: the client, or who stands for them"), N_ ("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  referral = load_referral (terminal, entries, argc, argv, error);
  return referral != NULL && tandem_terminal_require_option (by, "--by", error) &&
         tandem_referrals_approve (terminal->practice, referral, by, error);
}

static gboolean
referral_object_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *words = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &words, N_ ("What the client wants otherwise"), N_ ("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  referral = load_referral (terminal, entries, argc, argv, error);
  return referral != NULL && tandem_referrals_object (terminal->practice, referral, words, error);
}

static gboolean
referral_protect_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("F.pdf") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  referral = load_referral (terminal, entries, argc, argv, error);
  letter = referral != NULL && tandem_terminal_require_option (output, "--output", error)
             ? tandem_papers_load (terminal->practice, tandem_record_get_id (TANDEM_RECORD (referral)), error)
             : NULL;
  return letter != NULL && tandem_terminal_protect (terminal, letter, FALSE, output, error);
}

static gboolean
referral_enclose_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *names = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemAttachment) enclosure = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *name = NULL;
  guint categories = 0;
  const GOptionEntry entries[] = {
    { "categories", 0, 0, G_OPTION_ARG_STRING, &names, N_ ("What it tells"), N_ ("a,b,c") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID FILE", 2, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (names, "--categories", error) ||
      !tandem_words_parse_flags (TANDEM_TYPE_CATEGORY, names, &categories, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (arguments[1]);
  name = g_file_get_basename (file);
  referral = tandem_referrals_load (terminal->practice, arguments[0], error);
  content = referral != NULL ? tandem_attachments_read (file, error) : NULL;
  enclosure = content != NULL ? tandem_enclosures_add (terminal->practice, referral, content, name,
                                                       (TandemCategory) categories, error)
                              : NULL;
  if (enclosure == NULL)
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (enclosure)));
  return TRUE;
}

static gboolean
referral_sent_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *way_nick = NULL;
  g_autofree char *address = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  g_autoptr (TandemDocument) letter = NULL;
  int way = 0;
  const GOptionEntry entries[] = {
    { "way", 0, 0, G_OPTION_ARG_STRING, &way_nick, N_ ("How it left"), N_ ("printed|mailed|handed") },
    { "address", 0, 0, G_OPTION_ARG_STRING, &address, N_ ("The address it was mailed to"), N_ ("A") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  referral = load_referral (terminal, entries, argc, argv, error);
  if (referral == NULL || !tandem_terminal_require_option (way_nick, "--way", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_SENDING_WAY, way_nick, &way, error))
    return FALSE;
  letter = tandem_papers_load (terminal->practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  return letter != NULL && tandem_sendings_record (terminal->practice, letter, (TandemSendingWay) way, address, error);
}

static gboolean
referral_sendings_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "way", "address", "sent", NULL };
  g_autoptr (TandemReferral) referral = load_referral (terminal, NULL, argc, argv, error);
  g_autoptr (GListModel) sendings = NULL;

  if (referral == NULL)
    return FALSE;
  sendings = tandem_sendings_list (terminal->practice, tandem_record_get_id (TANDEM_RECORD (referral)));
  tandem_terminal_print_list (terminal, sendings, columns);
  return TRUE;
}

static gboolean
referral_status_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) fields = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemReferral) referral = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("What was heard"), N_ ("TEXT") },
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields,
      N_ ("“status-date”, “remind” (when to ask again) or “outcome”"), N_ ("NAME=VALUE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID STATUS", 2, argc, argv, &arguments, error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_REFERRAL_STATUS, arguments[1], &status, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  referral = tandem_referrals_load (terminal->practice, arguments[0], error);
  if (referral == NULL)
    return FALSE;
  g_object_set (referral, "status", status, "status-note", note, "status-date", NULL, "remind", NULL, NULL);
  for (gsize i = 0; fields != NULL && fields[i] != NULL; i++)
    if (!tandem_terminal_set_field (TANDEM_RECORD (referral), fields[i], error))
      return FALSE;
  return tandem_referrals_follow_up (terminal->practice, referral, error);
}

static gboolean
referral_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "client-id", "therapist-id", "status", "issued", NULL };
  g_autofree char *client = NULL;
  g_autoptr (GListModel) referrals = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only referrals of one client"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  referrals = tandem_referrals_list (terminal->practice, client, NULL);
  tandem_terminal_print_list (terminal, referrals, columns);
  return TRUE;
}

const TandemCommand tandem_commands_referrals[] = {
  { "permission", "grant", permission_grant_command, N_ ("Record a permission that the client gave") },
  { "permission", "ask", permission_ask_command, N_ ("Write a release of information to be signed") },
  { "permission", "withdraw", permission_withdraw_command, N_ ("Take a permission back, at once") },
  { "permission", "list", permission_list_command, N_ ("List permissions, newest first") },
  { "referral", "new", referral_new_command, N_ ("Begin a referral letter") },
  { "referral", "check", referral_check_command, N_ ("Name every paragraph that no permission covers") },
  { "referral", "enclose", referral_enclose_command, N_ ("Enclose a file with a letter") },
  { "referral", "approve", referral_approve_command,
    N_ ("Record that the client has read a letter and that it may go") },
  { "referral", "object", referral_object_command,
    N_ ("Record that the client does not want a letter to go as it is") },
  { "referral", "issue", referral_issue_command, N_ ("Issue a letter that is covered, as a PDF file") },
  { "referral", "protect", referral_protect_command,
    N_ ("Write an issued letter as a PDF file with a password, and print the password") },
  { "referral", "sent", referral_sent_command, N_ ("Record that an issued letter left") },
  { "referral", "sendings", referral_sendings_command, N_ ("List how a letter left") },
  { "referral", "status", referral_status_command, N_ ("Follow a referral up") },
  { "referral", "list", referral_list_command, N_ ("List referrals, newest first") },
  { NULL, NULL, NULL, NULL },
};
