/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about documents. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tandem-attachments.h"
#include "tandem-clients.h"
#include "tandem-filing.h"
#include "tandem-papers.h"
#include "tandem-picture.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

/* Of the image of a signature, in pixels: enough for the line it stands on at 300 dots an inch. */
#define MAX_IMAGE_WIDTH 1000
#define MAX_IMAGE_HEIGHT 400

static TandemDocument *
load_document (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_papers_load (terminal->practice, arguments[0], error);
}

static gboolean
document_ready_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemDocument) document = load_document (terminal, NULL, argc, argv, error);

  return document != NULL && tandem_papers_make_ready (terminal->practice, document, error);
}

/* "all", or numbers of clauses from 1. */
static char **
parse_acknowledged (GPtrArray *clauses, const char *text, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = g_strsplit (text != NULL ? text : "", ",", -1);

  for (guint i = 0; g_strcmp0 (text, "all") == 0 && i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  for (gsize i = 0; g_strcmp0 (text, "all") != 0 && numbers[i] != NULL; i++)
    {
      guint64 number;

      if (numbers[i][0] == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (numbers[i], 10, 1, clauses->len, &number, NULL))
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                       _ ("“%s” is not the number of a clause; there are %u."), numbers[i], clauses->len);
          return NULL;
        }
      g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[number - 1])->id);
    }
  return g_strv_builder_end (builder);
}

/* "CLAUSE=yes" and "CLAUSE=no" as a JSON object. */
static char *
parse_answers (char **answers, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (gsize i = 0; answers != NULL && answers[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!tandem_terminal_split_assignment (answers[i], &name, &value, error))
        return NULL;
      if (!g_str_equal (value, "yes") && !g_str_equal (value, "no"))
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” is neither yes nor no."),
                       value);
          return NULL;
        }
      json_builder_set_member_name (builder, name);
      json_builder_add_boolean_value (builder, g_str_equal (value, "yes"));
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

typedef struct
{
  char *signer;
  char *role;
  char *acknowledge;
  char **answers;
  char *image;
  gboolean on_paper;
  char *scan;
  char *witness;
  char *authority;
  char *place;
} SignOptions;

static void
sign_options_clear (SignOptions *options)
{
  g_free (options->signer);
  g_free (options->role);
  g_free (options->acknowledge);
  g_strfreev (options->answers);
  g_free (options->image);
  g_free (options->scan);
  g_free (options->witness);
  g_free (options->authority);
  g_free (options->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SignOptions, sign_options_clear)

/* A photograph may say where it was taken, and more: only its pixels are kept. */
static gboolean
set_image (TandemSignature *signature, const char *path, GError **error)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;
  g_autoptr (GBytes) content = file != NULL ? g_file_load_bytes (file, NULL, NULL, error) : NULL;
  g_autoptr (GBytes) image = NULL;

  if (path == NULL)
    return TRUE;
  image = content != NULL ? tandem_picture_normalize (content, MAX_IMAGE_WIDTH, MAX_IMAGE_HEIGHT, error) : NULL;
  g_object_set (signature, "method", TANDEM_SIGNING_METHOD_IMAGE, "image", image, NULL);
  return image != NULL;
}

static gboolean
sign_paper (TandemTerminal *terminal, TandemDocument *document, TandemSignature *signature, const SignOptions *options,
            GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) scan = NULL;
  g_autofree char *name = NULL;

  if (!options->on_paper)
    return set_image (signature, options->image, error) &&
           tandem_papers_sign (terminal->practice, document, signature, error);
  if (!tandem_terminal_require_option (options->scan, "--scan", error) ||
      !tandem_terminal_require_option (options->witness, "--witnessed-by", error))
    return FALSE;
  file = g_file_new_for_commandline_arg (options->scan);
  name = g_file_get_basename (file);
  scan = tandem_attachments_read (file, error);
  return scan != NULL && tandem_papers_sign_on_paper (terminal->practice, document, signature, scan, name, error);
}

static gboolean
document_sign_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (SignOptions) options = { NULL };
  g_auto (GStrv) acknowledged = NULL;
  g_autofree char *answers_json = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = NULL;
  int role;
  const GOptionEntry entries[] = {
    { "signer", 0, 0, G_OPTION_ARG_STRING, &options.signer, N_ ("Name of the person who signs"), N_ ("NAME") },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role, N_ ("client, coach, sponsor, therapist, witness or guardian"),
      N_ ("ROLE") },
    { "acknowledge", 0, 0, G_OPTION_ARG_STRING, &options.acknowledge, N_ ("“all”, or numbers of clauses"),
      N_ ("1,2,…") },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.answers, N_ ("Answer to an optional clause"),
      N_ ("CLAUSE=yes|no") },
    { "image", 0, 0, G_OPTION_ARG_FILENAME, &options.image, N_ ("An image of the signature alone, a PNG or JPEG file"),
      N_ ("FILE") },
    { "on-paper", 0, 0, G_OPTION_ARG_NONE, &options.on_paper, N_ ("Signed by hand on the printed paper"), NULL },
    { "scan", 0, 0, G_OPTION_ARG_FILENAME, &options.scan, N_ ("Scan of the signed paper: PNG, JPEG or PDF"),
      N_ ("FILE") },
    { "witnessed-by", 0, 0, G_OPTION_ARG_STRING, &options.witness, N_ ("Who saw the paper signed"), N_ ("NAME") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &options.authority, N_ ("On what authority a guardian signs"),
      N_ ("TEXT") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, N_ ("Where"), N_ ("PLACE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  document = load_document (terminal, entries, argc, argv, error);
  if (document == NULL || !tandem_terminal_require_option (options.signer, "--signer", error) ||
      !tandem_terminal_require_option (options.role, "--role", error) ||
      !tandem_words_parse_enum (TANDEM_TYPE_ROLE, options.role, &role, error))
    return FALSE;
  clauses = tandem_papers_get_clauses (terminal->practice, document, error);
  acknowledged = clauses != NULL ? parse_acknowledged (clauses, options.acknowledge, error) : NULL;
  answers_json = acknowledged != NULL ? parse_answers (options.answers, error) : NULL;
  if (answers_json == NULL)
    return FALSE;
  g_object_set (signature, "signer", options.signer, "role", role, "acknowledged", acknowledged, "answers",
                answers_json, "authority", options.authority, "place", options.place, "witness", options.witness, NULL);
  if (!sign_paper (terminal, document, signature, &options, error))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (signature)));
  return TRUE;
}

/* The document that the one argument names, and the reason. */
static TandemDocument *
load_with_reason (TandemTerminal *terminal, int argc, char **argv, char **reason, GError **error)
{
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, reason, N_ ("Why"), N_ ("R") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  return load_document (terminal, entries, argc, argv, error);
}

static gboolean
document_decline_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (TandemDocument) document = load_with_reason (terminal, argc, argv, &reason, error);

  return document != NULL && tandem_papers_decline (terminal->practice, document, reason, error);
}

static gboolean
document_withdraw_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (TandemDocument) document = load_with_reason (terminal, argc, argv, &reason, error);

  return document != NULL && tandem_papers_withdraw (terminal->practice, document, reason, error);
}

static gboolean
document_supersede_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (TandemDocument) document = load_with_reason (terminal, argc, argv, &reason, error);
  g_autoptr (TandemDocument) next = NULL;

  next = document != NULL ? tandem_papers_supersede (terminal->practice, document, reason, error) : NULL;
  if (next == NULL)
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (next)));
  return TRUE;
}

static gboolean
document_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "kind", "state", "client-id", "title", NULL };
  g_autofree char *client = NULL;
  g_autofree char *state = NULL;
  g_autoptr (GListModel) papers = NULL;
  const char *states[] = { NULL, NULL };
  int value;
  const GOptionEntry entries[] = {
    { "client", 0, 0, G_OPTION_ARG_STRING, &client, N_ ("Only papers of one client"), N_ ("ID") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("Only papers in this state"), N_ ("S") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      (state != NULL && !tandem_words_parse_enum (TANDEM_TYPE_DOCUMENT_STATE, state, &value, error)) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  states[0] = state;
  papers = tandem_papers_list (terminal->practice, client, states);
  tandem_terminal_print_list (terminal, papers, columns);
  return TRUE;
}

/* The copies that the client was given come after the document's own properties. */
static void
print_copies (GPtrArray *copies)
{
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *given = g_date_time_format_iso8601 (tandem_paper_copy_get_given (copies->pdata[i]));

      g_print ("copy: %s, %s\n", given, tandem_words_copying (tandem_paper_copy_get_how (copies->pdata[i])));
    }
}

/* The papers that took each other's place, the first one first. */
static void
print_chain (GPtrArray *chain)
{
  for (guint i = 0; chain->len > 1 && i < chain->len; i++)
    g_print ("chain: %s, %s\n", tandem_record_get_id (chain->pdata[i]),
             tandem_words_document_state (tandem_document_get_state (chain->pdata[i])));
}

static gboolean
document_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemDocument) document = load_document (terminal, NULL, argc, argv, error);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) chain = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  copies = document != NULL ? tandem_papers_get_copies (terminal->practice, document, error) : NULL;
  chain = copies != NULL ? tandem_filing_get_chain (terminal->practice, document, error) : NULL;
  if (chain == NULL)
    return FALSE;
  if (!terminal->json)
    {
      tandem_terminal_print_record (terminal, TANDEM_RECORD (document));
      print_copies (copies);
      print_chain (chain);
      return TRUE;
    }
  tandem_terminal_begin_record (builder, TANDEM_RECORD (document));
  json_builder_set_member_name (builder, "copies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < copies->len; i++)
    tandem_terminal_build_record (builder, copies->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "chain");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chain->len; i++)
    json_builder_add_string_value (builder, tandem_record_get_id (chain->pdata[i]));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tandem_terminal_print_json (builder);
  return TRUE;
}

static gboolean
document_render_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  gboolean client_copy = FALSE;
  g_autoptr (TandemDocument) document = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PDF file to write"), N_ ("F.pdf") },
    { "client-copy", 0, 0, G_OPTION_ARG_NONE, &client_copy, N_ ("Say on it that it is the client’s copy"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = NULL;

  document = load_document (terminal, entries, argc, argv, error);
  if (document == NULL || !tandem_terminal_require_option (output, "--output", error))
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  tandem_papers_export_async (terminal->practice, document, file, client_copy, NULL, tandem_terminal_on_ready, &result);
  return tandem_papers_export_finish (terminal->practice, tandem_terminal_wait (&result), error);
}

/* (transfer full) (nullable): all papers, or the one with that id. */
static GListModel *
list_papers (TandemTerminal *terminal, const char *id, GError **error)
{
  g_autoptr (TandemDocument) document = NULL;
  GListStore *papers;

  if (id == NULL)
    return tandem_papers_list (terminal->practice, NULL, NULL);
  document = tandem_papers_load (terminal->practice, id, error);
  if (document == NULL)
    return NULL;
  papers = g_list_store_new (TANDEM_TYPE_DOCUMENT);
  g_list_store_append (papers, document);
  return G_LIST_MODEL (papers);
}

static gboolean
verify_papers (TandemTerminal *terminal, GListModel *papers, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (TandemDocument) document = g_list_model_get_item (papers, i);
      GPtrArray *found = tandem_papers_verify (terminal->practice, document, error);

      if (found == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (faults, found);
    }
  tandem_terminal_print_lines (terminal, faults);
  if (faults->len > 0)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_ALTERED,
                         _ ("Something that was signed was altered."));
  else if (!terminal->json)
    g_print ("%s\n", _ ("unaltered"));
  return faults->len == 0;
}

/* All papers, or one, or a proof file. */
static gboolean
document_verify_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *proof = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GListModel) papers = NULL;
  const char *only = argc == 2 && argv[1][0] != '-' ? argv[1] : NULL;
  const GOptionEntry entries[] = {
    { "proof", 0, 0, G_OPTION_ARG_FILENAME, &proof, N_ ("Check a proof file; this needs no practice"), N_ ("F") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, only != NULL ? "ID" : NULL, only != NULL ? 1 : 0, argc, argv,
                              &arguments, error))
    return FALSE;
  if (proof != NULL)
    return tandem_terminal_verify_proof (terminal, proof, error);
  if (tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  papers = list_papers (terminal, only, error);
  return papers != NULL && verify_papers (terminal, papers, error);
}

const TandemCommand tandem_commands_papers[] = {
  { "document", "ready", document_ready_command, N_ ("Fix the words of a draft") },
  { "document", "sign", document_sign_command, N_ ("Sign a paper that is ready") },
  { "document", "decline", document_decline_command, N_ ("Note that the client does not sign") },
  { "document", "withdraw", document_withdraw_command, N_ ("Take back what was signed") },
  { "document", "supersede", document_supersede_command, N_ ("Write a new draft in the place of a paper") },
  { "document", "list", document_list_command, N_ ("List papers, newest first") },
  { "document", "show", document_show_command, N_ ("Show a paper’s record") },
  { "document", "render", document_render_command, N_ ("Write a paper to a PDF file") },
  { "document", "verify", document_verify_command, N_ ("Find out whether papers are what was signed") },
  { NULL, NULL, NULL, NULL },
};
