/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about the files that belong to papers. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-attachments.h"
#include "tandem-papers.h"

/* Without the content, which is a file and not for the eye. */
static void
build_attachment (JsonBuilder *builder, TandemAttachment *attachment)
{
  const struct
  {
    const char *name;
    const char *value;
  } texts[] = { { "id", tandem_record_get_id (TANDEM_RECORD (attachment)) },
                { "document-id", tandem_attachment_get_document_id (attachment) },
                { "signature-id", tandem_attachment_get_signature_id (attachment) },
                { "name", tandem_attachment_get_name (attachment) },
                { "media-type", tandem_attachment_get_media_type (attachment) },
                { "hash", tandem_attachment_get_hash (attachment) } };

  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, texts[i].value);
    }
  json_builder_set_member_name (builder, "size");
  json_builder_add_int_value (builder, tandem_attachment_get_size (attachment));
  json_builder_end_object (builder);
}

static gboolean
attachment_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  static const char *const columns[] = { "document-id", "media-type", "size", "name", NULL };
  g_autofree char *document = NULL;
  g_autoptr (GListModel) attachments = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GOptionEntry entries[] = {
    { "document", 0, 0, G_OPTION_ARG_STRING, &document, N_ ("Only files of one paper"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  attachments = tandem_attachments_list (terminal->practice, document);
  if (!terminal->json)
    {
      tandem_terminal_print_list (terminal, attachments, columns);
      return TRUE;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (TandemAttachment) attachment = g_list_model_get_item (attachments, i);

      build_attachment (builder, attachment);
    }
  json_builder_end_array (builder);
  tandem_terminal_print_json (builder);
  return TRUE;
}

static gboolean
attachment_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *document_id = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_autoptr (TandemAttachment) attachment = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) content = NULL;
  const GOptionEntry entries[] = {
    { "document", 0, 0, G_OPTION_ARG_STRING, &document_id, N_ ("The paper it belongs to"), N_ ("ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "FILE", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (document_id, "--document", error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  document = tandem_papers_load (terminal->practice, document_id, error);
  file = g_file_new_for_commandline_arg (arguments[0]);
  name = g_file_get_basename (file);
  content = document != NULL ? tandem_attachments_read (file, error) : NULL;
  if (content != NULL)
    attachment = tandem_attachments_add (terminal->practice, document, content, name, error);
  if (attachment == NULL)
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (attachment)));
  return TRUE;
}

static gboolean
attachment_save_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemAttachment) attachment = NULL;
  g_autoptr (GFile) file = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("F") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (output, "--output", error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  attachment = tandem_attachments_load (terminal->practice, arguments[0], error);
  file = g_file_new_for_commandline_arg (output);
  return attachment != NULL && tandem_attachments_save (terminal->practice, attachment, file, error);
}

const TandemCommand tandem_commands_attachments[] = {
  { "attachment", "list", attachment_list_command, N_ ("List files that belong to papers") },
  { "attachment", "add", attachment_add_command, N_ ("Keep a file beside a paper") },
  { "attachment", "save", attachment_save_command, N_ ("Write a kept file out of the practice") },
  { NULL, NULL, NULL, NULL },
};
