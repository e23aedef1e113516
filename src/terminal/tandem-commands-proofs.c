/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about what proves a paper, and what of it leaves the vault. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-bundle.h"
#include "tandem-clients.h"
#include "tandem-papers.h"
#include "tandem-proof.h"
#include "tandem-sendings.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

static gboolean
document_proof_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (GFile) file = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The proof file to write"), N_ ("F") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (output, "--output", error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  document = tandem_papers_load (terminal->practice, arguments[0], error);
  file = g_file_new_for_commandline_arg (output);
  return document != NULL && tandem_papers_save_proof (terminal->practice, document, file, error);
}

static gboolean
document_copy_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *how_nick = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemDocument) document = NULL;
  int how;
  const GOptionEntry entries[] = {
    { "how", 0, 0, G_OPTION_ARG_STRING, &how_nick, N_ ("saved, printed, mailed or handed"), N_ ("HOW") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (how_nick, "--how", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_COPYING, how_nick, &how, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  document = tandem_papers_load (terminal->practice, arguments[0], error);
  return document != NULL && tandem_papers_record_copy (terminal->practice, document, (TandemCopying) how, error);
}

/* As a PDF that opens with a password only, which is printed. @document: an issued letter or, when @client_copy, a
 * paper whose copy it is. */
gboolean
tandem_terminal_protect (TandemTerminal *terminal, TandemDocument *document, gboolean client_copy, const char *output,
                         GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GAsyncResult) result = NULL;
  char *password = tandem_sendings_suggest_password ();
  gboolean written;

  if (client_copy)
    tandem_papers_protect_copy_async (terminal->practice, document, TANDEM_COPYING_SAVED, password, file, NULL,
                                      tandem_terminal_on_ready, &result);
  else
    tandem_sendings_write_async (terminal->practice, document, TANDEM_SENDING_WAY_PROTECTED, password, file, NULL,
                                 tandem_terminal_on_ready, &result);
  written = tandem_papers_export_finish (terminal->practice, tandem_terminal_wait (&result), error);
  if (written)
    tandem_terminal_print_value (terminal, "password", password);
  tandem_wipe (password);
  return written;
}

static gboolean
document_protect_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemDocument) document = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("F.pdf") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (output, "--output", error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  document = tandem_papers_load (terminal->practice, arguments[0], error);
  return document != NULL && tandem_terminal_protect (terminal, document, TRUE, output, error);
}

/* One file when the name ends like one, or else a folder. */
static gboolean
document_export_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *client_id = NULL;
  g_autofree char *output = NULL;
  gboolean client_copy = FALSE;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client_id, N_ ("Whose papers"), N_ ("ID") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("A new folder, or one file whose name ends in .pdf"),
      N_ ("FOLDER|F.pdf") },
    { "client-copy", 0, 0, G_OPTION_ARG_NONE, &client_copy, N_ ("Say on them that they are the client’s copies"),
      NULL },
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
  name = g_ascii_strdown (output, -1);
  tandem_bundle_save_async (terminal->practice, client,
                            g_str_has_suffix (name, ".pdf") ? TANDEM_BUNDLE_FILE : TANDEM_BUNDLE_FOLDER, file,
                            client_copy, NULL, NULL, NULL, tandem_terminal_on_ready, &result);
  return tandem_bundle_save_finish (terminal->practice, tandem_terminal_wait (&result), error) > 0;
}

static void
print_as_json (GPtrArray *faults, const TandemProofSummary *summary)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const struct
  {
    const char *name;
    const char *value;
  } texts[] = { { "title", summary->title }, { "hash", summary->hash }, { "fingerprint", summary->fingerprint } };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "unaltered");
  json_builder_add_boolean_value (builder, faults->len == 0);
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    json_builder_add_string_value (builder, faults->pdata[i]);
  json_builder_end_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, texts[i].value);
    }
  json_builder_set_member_name (builder, "signers");
  json_builder_begin_array (builder);
  for (gsize i = 0; summary->signers != NULL && summary->signers[i] != NULL; i++)
    json_builder_add_string_value (builder, summary->signers[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tandem_terminal_print_json (builder);
}

/* What comes from the file is shown on one line, whatever is in it. */
static void
print_line (const char *label, const char *text)
{
  g_autofree char *line = g_strdup (text);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_print ("%s%s\n", label, line);
}

static void
print_as_lines (GPtrArray *faults, const TandemProofSummary *summary)
{
  for (guint i = 0; i < faults->len; i++)
    print_line ("", faults->pdata[i]);
  if (faults->len > 0)
    return;
  g_print ("%s\n", _ ("unaltered"));
  print_line ("", summary->title);
  for (gsize i = 0; summary->signers[i] != NULL; i++)
    print_line ("", summary->signers[i]);
  print_line ("SHA-256 ", summary->hash);
  print_line (_ ("Key: "), summary->fingerprint);
  g_print ("%s\n", _ ("Compare this key, and the SHA-256, with those printed at the end of the paper. If they differ, "
                      "this proof is not of that paper."));
  g_print ("%s\n", _ ("It proves what was signed; not whether it was taken back since, or has run out."));
}

gboolean
tandem_terminal_verify_proof (TandemTerminal *self, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr (GPtrArray) faults = NULL;
  g_auto (TandemProofSummary) summary = { NULL };

  if (bytes == NULL)
    return FALSE;
  faults = tandem_proof_check (bytes, &summary);
  if (self->json)
    print_as_json (faults, &summary);
  else
    print_as_lines (faults, &summary);
  if (faults->len > 0)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED,
                         _ ("This proof does not hold: something in it was altered."));
  return faults->len == 0;
}

const TandemCommand tandem_commands_proofs[] = {
  { "document", "proof", document_proof_command, N_ ("Write a file that proves a paper without the practice") },
  { "document", "export", document_export_command, N_ ("Write all papers of a client to a folder or one PDF file") },
  { "document", "copy", document_copy_command, N_ ("Record that the client was given a copy") },
  { "document", "protect", document_protect_command,
    N_ ("Write the client’s copy as a PDF file with a password, and print the password") },
  { NULL, NULL, NULL, NULL },
};
