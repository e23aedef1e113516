/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about practitioners, their vaults and keys, and the journal. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-demo.h"

/* Whoever builds Tandem so relies on the disk, and should be reminded of it where it matters. */
static void
warn_of_plain_files (void)
{
  if (!tandem_workstation_is_encrypted ())
    g_printerr (
      _ ("This Tandem was built without encryption. What it keeps lies open in its folder, and nothing but the "
         "encryption of the disk itself protects it.\n"));
}

static gboolean
init_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *country = NULL;
  g_autofree char *language = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char *passphrase;
  char *recovery_key = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Full name of the practitioner"), N_ ("NAME") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &country, N_ ("Country, such as GB"), N_ ("CC") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of papers, such as en"), N_ ("LL") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      !tandem_terminal_require_option (name, "--name", error))
    return FALSE;
  passphrase = tandem_terminal_read_passphrase (terminal, _ ("New passphrase: "), TRUE, error);
  if (passphrase == NULL)
    return FALSE;
  tandem_workstation_create_async (terminal->workstation, name, country, language != NULL ? language : "en", passphrase,
                                   NULL, tandem_terminal_on_ready, &result);
  tandem_wipe (passphrase);
  tandem_terminal_wait (&result);
  terminal->practice = tandem_workstation_create_finish (terminal->workstation, result, &recovery_key, error);
  if (terminal->practice == NULL)
    return FALSE;
  if (terminal->json)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, tandem_profile_get_id (tandem_practice_get_profile (terminal->practice)));
      json_builder_set_member_name (builder, "recovery-key");
      json_builder_add_string_value (builder, recovery_key);
      json_builder_end_object (builder);
      tandem_terminal_print_json (builder);
    }
  else
    {
      g_print ("%s\n", tandem_profile_get_id (tandem_practice_get_profile (terminal->practice)));
      g_print (_ ("Recovery key: %s\n"), recovery_key);
      g_printerr (_ ("Write the recovery key down and keep it apart from this computer. It is not shown again. "
                     "Without it and without the passphrase nobody can open this practice.\n"));
    }
  tandem_wipe (recovery_key);
  warn_of_plain_files ();
  return TRUE;
}

static gboolean
practitioners_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GListModel *profiles;

  if (!tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) ||
      !tandem_workstation_refresh (terminal->workstation, error))
    return FALSE;
  profiles = tandem_workstation_get_profiles (terminal->workstation);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (TandemProfile) profile = g_list_model_get_item (profiles, i);

      if (!terminal->json)
        {
          g_print ("%s\t%s\n", tandem_profile_get_id (profile), tandem_profile_get_name (profile));
          continue;
        }
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, tandem_profile_get_id (profile));
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, tandem_profile_get_name (profile));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (terminal->json)
    tandem_terminal_print_json (builder);
  return TRUE;
}

static gboolean
demo_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  int n_clients = 40;
  int seed = 1;
  const GOptionEntry entries[] = {
    { "clients", 0, 0, G_OPTION_ARG_INT, &n_clients, N_ ("How many clients, 1 to 100000; 40 by default"), N_ ("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("What chance begins with"), N_ ("S") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error))
    return FALSE;
  if (n_clients < 1 || n_clients > 100000)
    {
      g_set_error_literal (error, TANDEM_TERMINAL_ERROR, TANDEM_TERMINAL_ERROR_USAGE,
                           _ ("--clients is a number from 1 to 100000"));
      return FALSE;
    }
  return tandem_terminal_open (terminal, error) != NULL &&
         tandem_demo_fill (terminal->practice, (guint) n_clients, (guint32) seed, NULL, error);
}

static gboolean
journal_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "sequence", "time", "who", "action", "subject", "subject-id", "note", NULL };
  g_autofree char *client = NULL;
  g_autoptr (GListModel) journal = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only what concerns one client"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  journal = tandem_practice_get_journal (terminal->practice, client);
  tandem_terminal_print_list (terminal, journal, columns);
  return TRUE;
}

static gboolean
journal_verify_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *head = NULL;
  guint64 n_entries;

  if (!tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL ||
      !tandem_practice_verify_journal (terminal->practice, &n_entries, &head, error))
    return FALSE;
  if (!terminal->json)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n_entries);

      g_print (_ ("whole: %s entries, head %s\n"), number, head);
      return TRUE;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "whole");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, (gint64) n_entries);
  json_builder_set_member_name (builder, "head");
  json_builder_add_string_value (builder, head);
  json_builder_end_object (builder);
  tandem_terminal_print_json (builder);
  return TRUE;
}

/* Prints what is wrong and refuses; says nothing but "whole" when nothing is. */
static gboolean
check_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (!tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  tandem_practice_check_async (terminal->practice, NULL, tandem_terminal_on_ready, &result);
  tandem_terminal_wait (&result);
  faults = tandem_practice_check_finish (terminal->practice, result, error);
  if (faults == NULL)
    return FALSE;
  tandem_terminal_print_lines (terminal, faults);
  if (faults->len > 0)
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED,
                 g_dngettext (GETTEXT_PACKAGE, "The practice is not whole: %u fault.",
                              "The practice is not whole: %u faults.", faults->len),
                 faults->len);
  else if (!terminal->json)
    g_print ("%s\n", _ ("whole"));
  warn_of_plain_files ();
  return faults->len == 0;
}

/* Opens by the general options, and asks for the new passphrase on the terminal or reads it from its own descriptor. */
static gboolean
passphrase_change_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  int new_fd = -1;
  g_autoptr (GAsyncResult) result = NULL;
  TandemTerminal new_one = { .passphrase_fd = -1 };
  char *passphrase;
  const GOptionEntry entries[] = {
    { "new-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &new_fd, N_ ("Read the new passphrase from file descriptor N"),
      N_ ("N") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  new_one.passphrase_fd = new_fd;
  passphrase = tandem_terminal_read_passphrase (&new_one, _ ("New passphrase: "), TRUE, error);
  if (passphrase == NULL)
    return FALSE;
  tandem_practice_change_passphrase_async (terminal->practice, passphrase, NULL, tandem_terminal_on_ready, &result);
  tandem_wipe (passphrase);
  tandem_terminal_wait (&result);
  return tandem_practice_change_passphrase_finish (terminal->practice, result, error);
}

static gboolean
recovery_renew_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  char *key;

  if (!tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  key = tandem_practice_renew_recovery_key (terminal->practice, error);
  if (key == NULL)
    return FALSE;
  if (terminal->json)
    g_print ("{ \"recovery-key\": \"%s\" }\n", key);
  else
    g_print ("%s\n", key);
  tandem_wipe (key);
  return TRUE;
}

static gboolean
keyring_store_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  return tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) &&
         tandem_terminal_open (terminal, error) != NULL && tandem_practice_store_in_keyring (terminal->practice, error);
}

static gboolean
keyring_forget_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  return tandem_terminal_parse (terminal, NULL, NULL, 0, argc, argv, NULL, error) &&
         tandem_terminal_open (terminal, error) != NULL &&
         tandem_practice_forget_in_keyring (terminal->practice, error);
}

const TandemCommand tandem_commands_vault[] = {
  { "init", NULL, init_command, N_ ("Make a practitioner and their vault") },
  { "practitioners", NULL, practitioners_command, N_ ("List who is on this workstation") },
  { "demo", NULL, demo_command, N_ ("Fill a new vault with a made-up practice") },
  { "journal", "list", journal_list_command, N_ ("List who did what, newest first") },
  { "journal", "verify", journal_verify_command, N_ ("Find out whether the journal is whole") },
  { "check", NULL, check_command, N_ ("Check pages, references, journal and signatures") },
  { "passphrase", "change", passphrase_change_command, N_ ("Give the vault another passphrase") },
  { "recovery", "renew", recovery_renew_command, N_ ("Make a new recovery key") },
  { "keyring", "store", keyring_store_command, N_ ("Let the login keyring open the vault") },
  { "keyring", "forget", keyring_forget_command, N_ ("Close the login keyring’s way in") },
  { NULL, NULL, NULL, NULL },
};
