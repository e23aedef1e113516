/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about what stands on papers of the practitioner: name, credentials, terms, and the logo. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-letterhead.h"

static gboolean
letterhead_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = { { NULL, 0, 0, 0, NULL, NULL, NULL } };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  tandem_terminal_print_record (terminal, TANDEM_RECORD (tandem_practice_get_practitioner (terminal->practice)));
  return TRUE;
}

static gboolean
letterhead_set_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) fields = NULL;
  const GOptionEntry entries[] = {
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, N_ ("A field of the letterhead"), N_ ("K=V") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  TandemRecord *practitioner;

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (fields != NULL ? fields[0] : NULL, "--field", error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  practitioner = TANDEM_RECORD (tandem_practice_get_practitioner (terminal->practice));
  for (gsize i = 0; fields[i] != NULL; i++)
    if (!tandem_terminal_set_field (practitioner, fields[i], error))
      return FALSE;
  return tandem_practice_save_practitioner (terminal->practice, error);
}

static gboolean
letterhead_logo_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean none = FALSE;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  const GOptionEntry entries[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("A picture, PNG or JPEG"), N_ ("F") },
    { "none", 0, 0, G_OPTION_ARG_NONE, &none, N_ ("Papers have no logo from now on"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      (!none && !tandem_terminal_require_option (path, "--file", error)) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  file = none ? NULL : g_file_new_for_commandline_arg (path);
  tandem_letterhead_set_logo_async (terminal->practice, file, NULL, tandem_terminal_on_ready, &result);
  return tandem_letterhead_set_logo_finish (terminal->practice, tandem_terminal_wait (&result), error);
}

const TandemCommand tandem_commands_letterhead[] = {
  { "letterhead", "show", letterhead_show_command, N_ ("Show what papers say of the practitioner") },
  { "letterhead", "set", letterhead_set_command, N_ ("Change fields of the letterhead and credentials") },
  { "letterhead", "logo", letterhead_logo_command, N_ ("Set the picture at the top of papers, or none") },
  { NULL, NULL, NULL, NULL },
};
