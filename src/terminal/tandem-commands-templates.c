/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about templates. Those of the program can be seen, and a file checked, without a practice. */

#include "tandem-terminal.h"

#include <glib/gi18n.h>

#include "tandem-templates.h"
#include "tandem-types-enums.h"

typedef struct
{
  TandemTerminal *terminal;
  GPtrArray *lines;
  JsonBuilder *builder;
} Listing;

static void
list_one (Listing *listing, const char *id, TandemDocumentKind kind, const char *language, const char *version,
          const char *standing, const char *title)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (TANDEM_TYPE_DOCUMENT_KIND);
  const char *nick = g_enum_get_value (kinds, (int) kind)->value_nick;
  const char *const members[][2] = { { "id", id },           { "kind", nick },         { "language", language },
                                     { "version", version }, { "standing", standing }, { "title", title } };

  g_ptr_array_add (listing->lines,
                   g_strdup_printf ("%s\t%s\t%s\t%s\t%s\t%s", id, nick, language, version, standing, title));
  json_builder_begin_object (listing->builder);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      json_builder_set_member_name (listing->builder, members[i][0]);
      json_builder_add_string_value (listing->builder, members[i][1]);
    }
  json_builder_end_object (listing->builder);
}

/* "builtin", or of the coach's own: "chosen", "whole", "unfinished", "retired". */
static const char *
own_standing (TandemOwnTemplate *own)
{
  if (tandem_own_template_get_retired (own) != NULL)
    return "retired";
  if (tandem_own_template_get_chosen (own))
    return "chosen";
  return tandem_own_template_get_whole_version (own) == tandem_own_template_get_version (own) ? "whole" : "unfinished";
}

static void
list_own (Listing *listing)
{
  g_autoptr (GListModel) list = tandem_templates_list (listing->terminal->practice);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TandemOwnTemplate) own = g_list_model_get_item (list, i);
      g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, tandem_own_template_get_version (own));

      list_one (listing, tandem_record_get_id (TANDEM_RECORD (own)), tandem_own_template_get_kind (own),
                tandem_own_template_get_language (own), version, own_standing (own),
                tandem_own_template_get_title (own));
    }
}

static void
end_listing (Listing *self)
{
  json_builder_end_array (self->builder);
  if (self->terminal->json)
    tandem_terminal_print_json (self->builder);
  else
    tandem_terminal_print_lines (self->terminal, self->lines);
}

static gboolean
template_list_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean builtin = FALSE;
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Listing listing = { terminal, lines, builder };
  const GOptionEntry entries[] = {
    { "builtin", 0, 0, G_OPTION_ARG_NONE, &builtin, N_ ("Those of the program only; this needs no practice"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, NULL, 0, argc, argv, NULL, error) ||
      (!builtin && tandem_terminal_open (terminal, error) == NULL))
    return FALSE;
  json_builder_begin_array (builder);
  templates = tandem_template_list_builtin ();
  for (guint i = 0; i < templates->len; i++)
    list_one (&listing, tandem_template_get_id (templates->pdata[i]), tandem_template_get_kind (templates->pdata[i]),
              tandem_template_get_language (templates->pdata[i]), tandem_template_get_version (templates->pdata[i]),
              "builtin", tandem_template_get_title (templates->pdata[i]));
  if (!builtin)
    list_own (&listing);
  end_listing (&listing);
  return TRUE;
}

static TandemTemplate *
find_builtin (const char *id)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    if (g_str_equal (tandem_template_get_id (templates->pdata[i]), id))
      return g_object_ref (templates->pdata[i]);
  return NULL;
}

static TandemTemplate *
open_template (TandemTerminal *terminal, const char *id, const char *version, GError **error)
{
  TandemTemplate *builtin = version == NULL ? find_builtin (id) : NULL;

  if (builtin != NULL)
    return builtin;
  return tandem_terminal_open (terminal, error) != NULL ? tandem_templates_open (terminal->practice, id, version, error)
                                                        : NULL;
}

static gboolean
template_show_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *version = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (TandemTemplate) template = NULL;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_STRING, &version, N_ ("Which version; the last one otherwise"), N_ ("N") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error))
    return FALSE;
  template = open_template (terminal, arguments[0], version, error);
  if (template != NULL)
    g_print ("%s", tandem_template_get_source (template));
  return template != NULL;
}

/* A line for each fault; FALSE when there is one. */
static gboolean
print_faults (TandemTerminal *terminal, TandemTemplate *template, const char *name, GError **error)
{
  g_autoptr (GPtrArray) faults = tandem_templates_find_faults (template);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (lines, tandem_template_format_fault (template, faults->pdata[i]));
  tandem_terminal_print_lines (terminal, lines);
  if (faults->len > 0)
    g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_INCOMPLETE,
                 g_dngettext (GETTEXT_PACKAGE, "%s is refused: %u fault.", "%s is refused: %u faults.", faults->len),
                 name, faults->len);
  return faults->len == 0;
}

/* Needs no practice: a template is checked before it is taken. */
static gboolean
template_check_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autoptr (TandemTemplate) template = NULL;

  if (!tandem_terminal_parse (terminal, NULL, "FILE", 1, argc, argv, &arguments, error))
    return FALSE;
  file = g_file_new_for_commandline_arg (arguments[0]);
  name = g_file_get_basename (file);
  template = tandem_templates_read_file (file, error);
  return template != NULL && print_faults (terminal, template, name, error);
}

static gboolean
template_add_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean unfinished = FALSE;
  gboolean chosen = FALSE;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (TandemOwnTemplate) own = NULL;
  const GOptionEntry entries[] = {
    { "unfinished", 0, 0, G_OPTION_ARG_NONE, &unfinished, N_ ("Keep it with its faults; no paper is made from it"),
      NULL },
    { "use", 0, 0, G_OPTION_ARG_NONE, &chosen, N_ ("Make new papers of its kind and language from it"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "FILE", 1, argc, argv, &arguments, error))
    return FALSE;
  if (unfinished && chosen)
    {
      g_set_error_literal (error, TANDEM_TERMINAL_ERROR, TANDEM_TERMINAL_ERROR_USAGE,
                           _ ("--unfinished and --use do not go together."));
      return FALSE;
    }
  if (tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (arguments[0]);
  own = tandem_templates_import (terminal->practice, file, unfinished, error);
  if (own == NULL || (chosen && !tandem_templates_choose (terminal->practice, own, TRUE, error)))
    return FALSE;
  tandem_terminal_print_id (terminal, tandem_record_get_id (TANDEM_RECORD (own)));
  return TRUE;
}

static gboolean
template_export_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_autofree char *version = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("F") },
    { "version", 0, 0, G_OPTION_ARG_STRING, &version, N_ ("Which version; the last one otherwise"), N_ ("N") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      !tandem_terminal_require_option (output, "--output", error) || tandem_terminal_open (terminal, error) == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (output);
  return tandem_templates_export (terminal->practice, arguments[0], version, file, error);
}

/* The coach's own template that is named by the one argument. */
static TandemOwnTemplate *
load_own (TandemTerminal *terminal, const GOptionEntry *entries, int argc, char **argv, GError **error)
{
  g_auto (GStrv) arguments = NULL;

  if (!tandem_terminal_parse (terminal, entries, "ID", 1, argc, argv, &arguments, error) ||
      tandem_terminal_open (terminal, error) == NULL)
    return NULL;
  return tandem_templates_load (terminal->practice, arguments[0], error);
}

/* Of a version: that of the template for the last one that is whole, "unfinished" for those after it, "kept" for those
 * before. */
static const char *
version_standing (TandemOwnTemplate *own, gint64 number)
{
  gint64 whole = tandem_own_template_get_whole_version (own);

  if (number < whole)
    return "kept";
  if (number > whole)
    return "unfinished";
  if (tandem_own_template_get_retired (own) != NULL)
    return "retired";
  return tandem_own_template_get_chosen (own) ? "chosen" : "whole";
}

static void
add_version (Listing *listing, TandemOwnTemplate *own, TandemTemplateVersion *saved)
{
  const char *version = tandem_template_version_get_version (saved);
  gint64 papers = tandem_templates_count_papers (listing->terminal->practice, own, version, NULL);
  const char *standing = version_standing (own, g_ascii_strtoll (version, NULL, 10));
  g_autofree char *when = g_date_time_format_iso8601 (tandem_record_get_created (TANDEM_RECORD (saved)));

  g_ptr_array_add (listing->lines,
                   g_strdup_printf ("%s\t%s\t%" G_GINT64_FORMAT "\t%s", version, when, papers, standing));
  json_builder_begin_object (listing->builder);
  json_builder_set_member_name (listing->builder, "version");
  json_builder_add_string_value (listing->builder, version);
  json_builder_set_member_name (listing->builder, "saved");
  json_builder_add_string_value (listing->builder, when);
  json_builder_set_member_name (listing->builder, "papers");
  json_builder_add_int_value (listing->builder, papers);
  json_builder_set_member_name (listing->builder, "standing");
  json_builder_add_string_value (listing->builder, standing);
  json_builder_end_object (listing->builder);
}

static gboolean
template_versions_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  g_autoptr (TandemOwnTemplate) own = load_own (terminal, NULL, argc, argv, error);
  g_autoptr (GPtrArray) versions = own != NULL ? tandem_templates_get_versions (terminal->practice, own, error) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Listing listing = { terminal, lines, builder };

  if (versions == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < versions->len; i++)
    add_version (&listing, own, versions->pdata[i]);
  end_listing (&listing);
  return TRUE;
}

static gboolean
template_use_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean no = FALSE;
  g_autoptr (TandemOwnTemplate) own = NULL;
  const GOptionEntry entries[] = {
    { "no", 0, 0, G_OPTION_ARG_NONE, &no, N_ ("No longer: the program’s own again"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  own = load_own (terminal, entries, argc, argv, error);
  return own != NULL && tandem_templates_choose (terminal->practice, own, !no, error);
}

static gboolean
template_retire_command (TandemTerminal *terminal, int argc, char **argv, GError **error)
{
  gboolean no = FALSE;
  g_autoptr (TandemOwnTemplate) own = NULL;
  const GOptionEntry entries[] = {
    { "no", 0, 0, G_OPTION_ARG_NONE, &no, N_ ("Offer it again"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  own = load_own (terminal, entries, argc, argv, error);
  return own != NULL && tandem_templates_retire (terminal->practice, own, !no, error);
}

const TandemCommand tandem_commands_templates[] = {
  { "template", "list", template_list_command, N_ ("List templates, the program’s and your own") },
  { "template", "show", template_show_command, N_ ("Print a template") },
  { "template", "check", template_check_command, N_ ("Check a template file") },
  { "template", "add", template_add_command, N_ ("Keep a template file as your own") },
  { "template", "export", template_export_command, N_ ("Write a template to a file") },
  { "template", "versions", template_versions_command, N_ ("List the versions of a template of your own") },
  { "template", "use", template_use_command, N_ ("Make new papers from a template of your own") },
  { "template", "retire", template_retire_command, N_ ("No longer offer a template of your own") },
  { NULL, NULL, NULL, NULL },
};
