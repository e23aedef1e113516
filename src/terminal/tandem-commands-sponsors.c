/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about sponsors: who pays for the coaching. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-clients.h"
#include "tandem-sponsors.h"

static gboolean
sponsor_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "organisation", "contact", NULL };
  g_autoptr (GListModel) sponsors = NULL;

  if (!tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  sponsors = tandem_sponsors_list (terminal->practice);
  tandem_terminal_print_list (terminal, sponsors, columns);
  return TRUE;
}

static TandemSponsor *
load_sponsor (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_sponsors_load (terminal->practice, arguments[0], error);
}

static gboolean
sponsor_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemSponsor) sponsor = load_sponsor (terminal, NULL, argc, argv, error);

  if (sponsor == NULL)
    return FALSE;
  tandem_terminal_print_record (terminal, TANDEM_RECORD (sponsor));
  return TRUE;
}

static gboolean
sponsor_remove_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemSponsor) sponsor = load_sponsor (terminal, NULL, argc, argv, error);

  return sponsor != NULL && tandem_sponsors_remove (terminal->practice, sponsor, error);
}

static gboolean
sponsor_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *organisation = NULL;
  g_autofree char *contact = NULL;
  g_autofree char *client_id = NULL;
  g_auto (GStrv) fields = NULL;
  g_autoptr (TandemSponsor) sponsor = tandem_sponsor_new ();
  g_autoptr (TandemClient) client = NULL;
  const GOptionEntry entries[] = {
    { "organisation", 0, 0, G_OPTION_ARG_STRING, &organisation, N_ ("Who pays"), N_ ("NAME") },
    { "contact", 0, 0, G_OPTION_ARG_STRING, &contact, N_ ("Who signs for it"), N_ ("NAME") },
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("For whom it pays"), N_ ("ID") },
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, N_ ("Another field of the record"), N_ ("K=V") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (organisation, "--organisation", error) ||
      !tandem_terminal_require_option (contact, "--contact", error))
    return FALSE;
  g_object_set (sponsor, "organisation", organisation, "contact", contact, NULL);
  for (gsize i = 0; fields != NULL && fields[i] != NULL; i++)
    if (!tandem_terminal_set_field (TANDEM_RECORD (sponsor), fields[i], error))
      return FALSE;
  if (tandem_terminal_open (terminal, error) == NULL ||
      (client_id != NULL && (client = tandem_clients_load (terminal->practice, client_id, error)) == NULL) ||
      !tandem_sponsors_save (terminal->practice, sponsor, error) ||
      (client != NULL && !tandem_sponsors_set (terminal->practice, client, sponsor, error)))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (sponsor)));
  return TRUE;
}

const TandemCommand tandem_commands_sponsors[] = {
  { "sponsor", "list", sponsor_list_command, N_ ("List who pays for coaching") },
  { "sponsor", "show", sponsor_show_command, N_ ("Show one sponsor") },
  { "sponsor", "add", sponsor_add_command, N_ ("Add a sponsor") },
  { "sponsor", "remove", sponsor_remove_command, N_ ("Remove a sponsor whom nothing names") },
  { NULL, NULL, NULL, NULL },
};
