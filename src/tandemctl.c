/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tandemctl: the practice from a terminal. Finds the command, runs it, and turns what went wrong into one line and an
 * exit status: 1 refused or failed, 2 wrong usage. */

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "tandem-terminal.h"
#include "tandem-words.h"

enum
{
  EXIT_REFUSED = 1,
  EXIT_USAGE = 2,
};

static const TandemCommand *const tables[] = {
  tandem_commands_vault,     tandem_commands_people,      tandem_commands_papers,    tandem_commands_proofs,
  tandem_commands_templates, tandem_commands_attachments, tandem_commands_referrals, tandem_commands_letterhead,
  tandem_commands_boundary,  tandem_commands_disclosures, tandem_commands_therapy,   tandem_commands_sponsors,
  tandem_commands_drafts
};

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:\n"));

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TandemCommand *command = tables[i]; command->name != NULL; command++)
      {
        g_autofree char *words =
          g_strjoin (" ", command->name, command->subcommand != NULL ? command->subcommand : "", NULL);

        g_string_append_printf (text, "  %-22s %s\n", words, _ (command->description));
      }
  g_string_append (text, _ ("\n“tandemctl COMMAND --help” tells the options of a command."));
  return g_string_free (text, FALSE);
}

static const TandemCommand *
find_command (const char *name, const char *subcommand)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TandemCommand *command = tables[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name) &&
          (command->subcommand == NULL || g_strcmp0 (command->subcommand, subcommand) == 0))
        return command;
  return NULL;
}

/* One line, whatever the message was. */
static void
print_error (const GError *error)
{
  g_autofree char *line = g_strdelimit (g_strdup (error->message), "\n", ' ');

  g_printerr ("tandemctl: %s\n", line);
}

static int
run_command (TandemTerminal *terminal, int argc, char **argv)
{
  const char *subcommand = argc > 1 ? argv[1] : NULL;
  const TandemCommand *command = argc > 0 ? find_command (argv[0], subcommand) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *prgname = NULL;

  if (command == NULL)
    {
      g_printerr (argc > 0 ? _ ("tandemctl: there is no command “%s %s”. See “tandemctl --help”.\n")
                           : _ ("tandemctl: no command was given%s%s. See “tandemctl --help”.\n"),
                  argc > 0 ? argv[0] : "", argc > 0 && subcommand != NULL ? subcommand : "");
      return EXIT_USAGE;
    }
  if (command->subcommand != NULL)
    {
      argc--;
      argv++;
    }
  prgname = g_strjoin (" ", "tandemctl", command->name, command->subcommand, NULL);
  g_set_prgname (prgname);
  if (command->run (terminal, argc, argv, &error))
    return EXIT_SUCCESS;
  print_error (error);
  return error->domain == TANDEM_TERMINAL_ERROR ? EXIT_USAGE : EXIT_REFUSED;
}

static void
clear_terminal (TandemTerminal *terminal)
{
  if (terminal->practice != NULL)
    tandem_practice_lock (terminal->practice);
  g_clear_object (&terminal->practice);
  g_clear_object (&terminal->workstation);
  g_free (terminal->data_dir);
  g_free (terminal->practitioner);
  g_free (terminal->passphrase_file);
  g_free (terminal->recovery_file);
}

int
main (int argc, char **argv)
{
  TandemTerminal terminal = { .passphrase_fd = -1 };
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *commands = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  tandem_workstation_prepare ();
  tandem_words_choose_language ();
  context = g_option_context_new (_ ("COMMAND …"));
  commands = describe_commands ();
  g_option_context_set_description (context, commands);
  g_option_context_set_summary (context, _ ("The practice from a terminal."));
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_main_group (context, tandem_terminal_get_general_options (&terminal));
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      print_error (error);
      status = EXIT_USAGE;
    }
  else
    {
      terminal.workstation = tandem_workstation_new (terminal.data_dir);
      status = run_command (&terminal, argc - 1, argv + 1);
    }
  clear_terminal (&terminal);
  return status;
}
