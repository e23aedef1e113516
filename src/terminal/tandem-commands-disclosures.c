/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about what was told of clients: to whom, when, and under which permission. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-clients.h"
#include "tandem-disclosures.h"

static gboolean
disclosure_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "disclosed", "recipient", "categories", "permission-id", NULL };
  g_autofree char *client_id = NULL;
  g_autofree char *permission_id = NULL;
  g_autoptr (GListModel) disclosures = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("Only what was told of one client"), N_ ("ID") },
    { "permission", 0, 0, G_OPTION_ARG_STRING, &permission_id, N_ ("Only what was told under one permission"),
      N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  disclosures = tandem_disclosures_list (terminal->practice, client_id, permission_id);
  tandem_terminal_print_list (terminal, disclosures, columns);
  return TRUE;
}

static gboolean
disclosure_account_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *client_id = NULL;
  g_autofree char *output = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GFile) file = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("Whose account"), N_ ("ID") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("F.pdf") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (client_id, "--client", error) ||
      !tandem_terminal_require_option (output, "--output", error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  client = tandem_clients_load (terminal->practice, client_id, error);
  if (client == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  return tandem_disclosures_save_account (terminal->practice, client, file, error);
}

const TandemCommand tandem_commands_disclosures[] = {
  { "disclosure", "list", disclosure_list_command, N_ ("List what was told of clients, newest first") },
  { "disclosure", "account", disclosure_account_command,
    N_ ("Write a client’s account of what was told, as a PDF file") },
  { NULL, NULL, NULL, NULL },
};
