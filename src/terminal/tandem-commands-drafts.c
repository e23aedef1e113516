/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command that begins a paper of any kind. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tandem-clients.h"
#include "tandem-emergencies.h"
#include "tandem-papers.h"
#include "tandem-permissions.h"
#include "tandem-referrals.h"
#include "tandem-therapists.h"
#include "tandem-types-enums.h"
#include "tandem-withdrawals.h"
#include "tandem-words.h"

static gboolean
set_values (TandemPractice *practice, TandemDocument *document, char **settings, GError **error)
{
  for (gsize i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!tandem_terminal_split_assignment (settings[i], &name, &value, error) ||
          !tandem_papers_set_value (practice, document, name, value, error))
        return FALSE;
    }
  return TRUE;
}

/* A release is the paper of a permission, so its settings are the permission's; "recipient" is the therapist's id. */
static char *
write_release (TandemTerminal *terminal, TandemClient *client, const char *template_id, char **settings, GError **error)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemDocument) release = NULL;

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  for (gsize i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      g_autofree char *setting = g_str_has_prefix (settings[i], "recipient=")
                                   ? g_strconcat ("therapist-id=", settings[i] + strlen ("recipient="), NULL)
                                   : g_strdup (settings[i]);

      if (!tandem_terminal_set_field (TANDEM_RECORD (permission), setting, error))
        return NULL;
    }
  if (!tandem_permissions_ask (terminal->practice, permission, template_id, &release, error))
    return NULL;
  return g_strdup (tandem_record_get_id (TANDEM_RECORD (release)));
}

/* A letter's words can be of another template while it is a draft. One that cannot be made from it is not left behind.
 */
static gboolean
set_letter_template (TandemPractice *practice, TandemReferral *referral, const char *template_id, GError **error)
{
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);

  if (letter == NULL)
    return FALSE;
  if (tandem_papers_set_template (practice, letter, template_id, error))
    return TRUE;
  tandem_papers_discard (practice, letter, NULL);
  return FALSE;
}

/* A referral letter belongs to a referral; "therapist" is the therapist's id. */
static char *
write_referral (TandemTerminal *terminal, TandemClient *client, const char *template_id, char **settings,
                GError **error)
{
  g_autoptr (TandemTherapist) therapist = NULL;
  g_autoptr (TandemReferral) referral = NULL;

  for (gsize i = 0; settings != NULL && settings[i] != NULL; i++)
    if (g_str_has_prefix (settings[i], "therapist="))
      therapist = tandem_therapists_load (terminal->practice, settings[i] + strlen ("therapist="), error);
  if (therapist == NULL)
    {
      if (error == NULL || *error == NULL)
        tandem_terminal_require_option (NULL, "--set therapist=ID", error);
      return NULL;
    }
  referral = tandem_referrals_write (terminal->practice, client, therapist, NULL, error);
  if (referral == NULL ||
      (template_id != NULL && !set_letter_template (terminal->practice, referral, template_id, error)))
    return NULL;
  return g_strdup (tandem_record_get_id (TANDEM_RECORD (referral)));
}

/* The value of "name=" among the settings; the others are left for the paper's own fields. (transfer full) (nullable)
 */
static char *
take_setting (char ***settings, const char *name)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_autofree char *prefix = g_strconcat (name, "=", NULL);
  char *value = NULL;

  for (gsize i = 0; *settings != NULL && (*settings)[i] != NULL; i++)
    if (value == NULL && g_str_has_prefix ((*settings)[i], prefix))
      value = g_strdup ((*settings)[i] + strlen (prefix));
    else
      g_strv_builder_add (others, (*settings)[i]);
  g_strfreev (*settings);
  *settings = g_strv_builder_end (others);
  return value;
}

/* A joint protocol is with a therapist. */
static TandemDocument *
begin_joint_protocol (TandemTerminal *terminal, TandemClient *client, const char *template_id, char ***settings,
                      GError **error)
{
  g_autofree char *therapist_id = take_setting (settings, "therapist");
  g_autoptr (TandemTherapist) therapist = NULL;

  if (!tandem_terminal_require_option (therapist_id, "--set therapist=ID", error))
    return NULL;
  therapist = tandem_therapists_load (terminal->practice, therapist_id, error);
  return therapist != NULL
           ? tandem_papers_write_joint_protocol (terminal->practice, client, therapist, template_id, error)
           : NULL;
}

/* A withdrawal names a paper, or a permission that was given without one. */
static TandemDocument *
begin_withdrawal (TandemTerminal *terminal, TandemClient *client, char ***settings, GError **error)
{
  g_autofree char *withdraws_id = take_setting (settings, "withdraws");
  g_autofree char *part = take_setting (settings, "part");
  g_autoptr (TandemDocument) target = NULL;
  g_autoptr (TandemPermission) permission = NULL;
  const char *owner_id;

  if (!tandem_terminal_require_option (withdraws_id, "--set withdraws=ID", error))
    return NULL;
  target = tandem_papers_load (terminal->practice, withdraws_id, NULL);
  if (target == NULL)
    permission = tandem_permissions_load (terminal->practice, withdraws_id, error);
  if (target == NULL && permission == NULL)
    return NULL;
  owner_id = target != NULL ? tandem_document_get_client_id (target) : tandem_permission_get_client_id (permission);
  if (!g_str_equal (owner_id, tandem_record_get_id (TANDEM_RECORD (client))))
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("What is to be taken back was given by another client."));
      return NULL;
    }
  if (target != NULL)
    return tandem_withdrawals_write (terminal->practice, target, part, error);
  return tandem_withdrawals_write_for_permission (terminal->practice, permission, error);
}

/* The record of an emergency may belong to a letter. */
static TandemDocument *
begin_emergency_record (TandemTerminal *terminal, TandemClient *client, char ***settings, GError **error)
{
  g_autofree char *referral_id = take_setting (settings, "referral");
  g_autoptr (TandemReferral) referral = NULL;

  if (referral_id != NULL && (referral = tandem_referrals_load (terminal->practice, referral_id, error)) == NULL)
    return NULL;
  return tandem_emergencies_write (terminal->practice, client, referral, error);
}

static TandemDocument *
begin_paper (TandemTerminal *terminal, TandemClient *client, TandemDocumentKind kind, const char *template_id,
             char ***settings, GError **error)
{
  if (kind == TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL)
    return begin_joint_protocol (terminal, client, template_id, settings, error);
  if (kind == TANDEM_DOCUMENT_KIND_WITHDRAWAL)
    return begin_withdrawal (terminal, client, settings, error);
  if (kind == TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD && template_id == NULL)
    return begin_emergency_record (terminal, client, settings, error);
  return tandem_papers_write (terminal->practice, client, kind, template_id, error);
}

static char *
write_paper (TandemTerminal *terminal, TandemClient *client, TandemDocumentKind kind, const char *template_id,
             char ***settings, const GDate *expires, GError **error)
{
  g_autoptr (TandemDocument) document = begin_paper (terminal, client, kind, template_id, settings, error);
  g_autoptr (GError) local_error = NULL;

  if (document == NULL)
    return NULL;
  if (set_values (terminal->practice, document, *settings, &local_error) &&
      (expires == NULL || tandem_papers_set_expires (terminal->practice, document, expires, &local_error)))
    return g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
  /* Nothing half-done is left behind. */
  tandem_papers_discard (terminal->practice, document, NULL);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static GDate *
parse_expires (int kind, const char *day, GError **error)
{
  if (kind != TANDEM_DOCUMENT_KIND_RELEASE && kind != TANDEM_DOCUMENT_KIND_REFERRAL)
    return tandem_words_parse_date (day, error);
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("This paper has no last day of its own: its permission has one. Use --set expires=DAY with a "
                          "release."));
  return NULL;
}

static gboolean
document_new_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *client_id = NULL;
  g_autofree char *kind_nick = NULL;
  g_autofree char *template_id = NULL;
  g_auto (GStrv) settings = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GDate) expires = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autofree char *id = NULL;
  int kind;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("Whom it concerns"), N_ ("ID") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_nick, N_ ("Kind of paper, such as consent or closing"), N_ ("K") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &template_id, N_ ("Which template"), N_ ("T") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &settings, N_ ("A field of the paper"), N_ ("FIELD=VALUE") },
    { "expires", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("The last day that it is to be in force"), N_ ("YYYY-MM-DD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (client_id, "--client", error) ||
      !tandem_terminal_require_option (kind_nick, "--kind", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_DOCUMENT_KIND, kind_nick, &kind, error) ||
      (day != NULL && (expires = parse_expires (kind, day, error)) == NULL) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  client = tandem_clients_load (terminal->practice, client_id, error);
  if (client == NULL)
    return FALSE;
  if (kind == TANDEM_DOCUMENT_KIND_RELEASE)
    id = write_release (terminal, client, template_id, settings, error);
  else if (kind == TANDEM_DOCUMENT_KIND_REFERRAL)
    id = write_referral (terminal, client, template_id, settings, error);
  else
    id = write_paper (terminal, client, (TandemDocumentKind) kind, template_id, &settings, expires, error);
  if (id == NULL)
    return FALSE;
  tandem_terminal_print_id (terminal, id);
  return TRUE;
}

const TandemCommand tandem_commands_drafts[] = {
  { "document", "new", document_new_command, N_ ("Write a draft") },
  { NULL, NULL, NULL, NULL },
};
