/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about clients and therapists. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-clients.h"
#include "tandem-consents.h"
#include "tandem-practice-enums.h"
#include "tandem-therapists.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

static gboolean
set_fields (TandemRecord *record, char **fields, GError **error)
{
  for (gsize i = 0; fields != NULL && fields[i] != NULL; i++)
    if (!tandem_terminal_set_field (record, fields[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
client_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "name", "status", NULL };
  g_autofree char *search = NULL;
  g_autofree char *status = NULL;
  g_autoptr (GListModel) clients = NULL;
  int value;
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_ ("Words in name, contacts or notes"), N_ ("TEXT") },
    { "status", 0, 0, G_OPTION_ARG_STRING, &status, N_ ("Only clients of this status"), N_ ("S") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      (status != NULL && !tandem_words_parse_enum (TANDEM_TYPE_CLIENT_STATUS, status, &value, error)) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  clients = tandem_clients_list (terminal->practice, search, status);
  tandem_terminal_print_list (terminal, clients, columns);
  return TRUE;
}

/* The client that the one argument names. */
static TandemClient *
load_client (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_clients_load (terminal->practice, arguments[0], error);
}

/* The record, and what the client says yes to. */
static void
print_client (TandemTerminal *terminal, TandemClient *client)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_CONSENT_TO);
  const char *id = tandem_record_get_id (TANDEM_RECORD (client));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!terminal->json)
    tandem_terminal_print_record (terminal, TANDEM_RECORD (client));
  tandem_terminal_begin_record (builder, TANDEM_RECORD (client));
  json_builder_set_member_name (builder, "consents");
  json_builder_begin_object (builder);
  for (guint i = 0; i < klass->n_values; i++)
    {
      gboolean yes = tandem_consents_get (terminal->practice, id, (TandemConsentTo) klass->values[i].value);

      json_builder_set_member_name (builder, klass->values[i].value_nick);
      json_builder_add_boolean_value (builder, yes);
      if (!terminal->json)
        g_print ("consents.%s: %s\n", klass->values[i].value_nick, yes ? "yes" : "no");
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  if (terminal->json)
    tandem_terminal_print_json (builder);
}

static gboolean
client_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemClient) client = load_client (terminal, NULL, argc, argv, error);
  const char *reason;

  if (client == NULL)
    return FALSE;
  print_client (terminal, client);
  reason = tandem_clients_get_open_start_reason (terminal->practice, client);
  if (reason != NULL)
    g_printerr (_ ("Coaching began without signed papers: %s\n"), reason);
  return TRUE;
}

static gboolean
client_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) fields = NULL;
  g_autoptr (TandemClient) client = tandem_client_new ();
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Name of the client"), N_ ("N") },
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, N_ ("Another field of the record"), N_ ("K=V") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (name, "--name", error))
    return FALSE;
  g_object_set (client, "name", name, NULL);
  if (!set_fields (TANDEM_RECORD (client), fields, error) || tandem_terminal_open (terminal, error) == NULL ||
      !tandem_clients_save (terminal->practice, client, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (client)));
  return TRUE;
}

static gboolean
client_set_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) fields = NULL;
  g_autoptr (TandemClient) client = NULL;
  const GOptionEntry entries[] = {
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, N_ ("A field of the record"), N_ ("K=V") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  client = load_client (terminal, entries, argc, argv, error);
  return client != NULL && set_fields (TANDEM_RECORD (client), fields, error) &&
         tandem_clients_save (terminal->practice, client, error);
}

static gboolean
client_begin_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (TandemClient) client = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why without signed papers"), N_ ("R") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  client = load_client (terminal, entries, argc, argv, error);
  return client != NULL && tandem_clients_begin (terminal->practice, client, reason, error);
}

static gboolean
client_erase_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (TandemClient) client = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why, without saying who"), N_ ("R") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  client = load_client (terminal, entries, argc, argv, error);
  return client != NULL && tandem_clients_erase (terminal->practice, client, reason, error);
}

static gboolean
therapist_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "name", "profession", "modality", "accepts-referrals", NULL };
  g_autofree char *search = NULL;
  g_autoptr (GListModel) therapists = NULL;
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_ ("Words in name, profession, modality, address or notes"),
      N_ ("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  therapists = tandem_therapists_list (terminal->practice, search);
  tandem_terminal_print_list (terminal, therapists, columns);
  return TRUE;
}

static gboolean
therapist_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemTherapist) therapist = NULL;

  if (!tandem_terminal_parse (terminal, NULL, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  therapist = tandem_therapists_load (terminal->practice, arguments[0], error);
  if (therapist == NULL)
    return FALSE;
  tandem_terminal_print_record (terminal, TANDEM_RECORD (therapist));
  return TRUE;
}

static gboolean
therapist_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *profession = NULL;
  g_auto (GStrv) fields = NULL;
  g_autoptr (TandemTherapist) therapist = tandem_therapist_new ();
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Name of the therapist"), N_ ("N") },
    { "profession", 0, 0, G_OPTION_ARG_STRING, &profession, N_ ("Profession; psychotherapist by default"), N_ ("P") },
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, N_ ("Another field of the record"), N_ ("K=V") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (name, "--name", error))
    return FALSE;
  g_object_set (therapist, "name", name, "profession", profession != NULL ? profession : _ ("Psychotherapist"),
                "accepts-referrals", TRUE, NULL);
  if (!set_fields (TANDEM_RECORD (therapist), fields, error) || tandem_terminal_open (terminal, error) == NULL ||
      !tandem_therapists_save (terminal->practice, therapist, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (therapist)));
  return TRUE;
}

static gboolean
therapist_import_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean dry_run = FALSE;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) report = NULL;
  g_autofree char *name = NULL;
  gboolean taken;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only say what would be taken"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "FILE", 1, argc, argv, &arguments, error))
    return FALSE;
  file = g_file_new_for_commandline_arg (arguments[0]);
  name = g_file_get_basename (file);
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  taken = tandem_therapists_import (terminal->practice, bytes, name, dry_run, &report, error);
  tandem_terminal_print_lines (terminal, report);
  return taken;
}

static gboolean
therapist_export_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean cards;

  if (!tandem_terminal_parse (terminal, NULL, N_ ("FILE.csv|FILE.vcf"), 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  cards = g_str_has_suffix (arguments[0], ".vcf");
  file = g_file_new_for_commandline_arg (arguments[0]);
  bytes = tandem_therapists_export (terminal->practice, cards, error);
  return bytes != NULL && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                                   FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

static gboolean
therapist_alike_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const shown[] = { "name", "profession", "email", "phone", NULL };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemTherapist) therapist = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  g_autoptr (GListStore) list = g_list_store_new (TANDEM_TYPE_THERAPIST);

  if (!tandem_terminal_parse (terminal, NULL, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  therapist = tandem_therapists_load (terminal->practice, arguments[0], error);
  alike = therapist != NULL ? tandem_therapists_find_alike (terminal->practice, therapist, error) : NULL;
  for (guint i = 0; alike != NULL && i < alike->len; i++)
    g_list_store_append (list, alike->pdata[i]);
  if (alike != NULL)
    tandem_terminal_print_list (terminal, G_LIST_MODEL (list), shown);
  return alike != NULL;
}

static gboolean
therapist_merge_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemTherapist) kept = NULL;
  g_autoptr (TandemTherapist) other = NULL;

  if (!tandem_terminal_parse (terminal, NULL, "KEPT OTHER", 2, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  kept = tandem_therapists_load (terminal->practice, arguments[0], error);
  other = kept != NULL ? tandem_therapists_load (terminal->practice, arguments[1], error) : NULL;
  return other != NULL && tandem_therapists_merge (terminal->practice, kept, other, error);
}

const TandemCommand tandem_commands_people[] = {
  { "client", "list", client_list_command, N_ ("List clients by name") },
  { "client", "show", client_show_command, N_ ("Show a client") },
  { "client", "add", client_add_command, N_ ("Add a client") },
  { "client", "set", client_set_command, N_ ("Change fields of a client") },
  { "client", "begin", client_begin_command, N_ ("Begin coaching, which needs signed papers") },
  { "client", "erase", client_erase_command, N_ ("Erase all that is kept of a client") },
  { "therapist", "list", therapist_list_command, N_ ("List therapists by name") },
  { "therapist", "show", therapist_show_command, N_ ("Show a therapist") },
  { "therapist", "add", therapist_add_command, N_ ("Add a therapist") },
  { "therapist", "import", therapist_import_command, N_ ("Take therapists over from a CSV or vCard file") },
  { "therapist", "export", therapist_export_command, N_ ("Write all therapists to a CSV or vCard file") },
  { "therapist", "alike", therapist_alike_command, N_ ("List who may be the same person as a therapist") },
  { "therapist", "merge", therapist_merge_command, N_ ("Make one entry of two of the same person") },
  { NULL, NULL, NULL, NULL },
};
