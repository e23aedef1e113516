/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of tandemctl share: the options before the command, the open practice, and the two ways to answer:
 * lines for people and pipes, or one JSON document. */

#pragma once

#include <json-glib/json-glib.h>

#include "tandem-workstation.h"

G_BEGIN_DECLS

/* Wrong usage: exit status 2 instead of 1. */
#define TANDEM_TERMINAL_ERROR (tandem_terminal_error_quark ())

typedef enum
{
  TANDEM_TERMINAL_ERROR_USAGE,
} TandemTerminalError;

GQuark tandem_terminal_error_quark (void);

typedef struct
{
  char *data_dir;
  char *practitioner;
  char *passphrase_file;
  char *recovery_file;
  int passphrase_fd;
  gboolean keyring;
  gboolean json;
  TandemWorkstation *workstation;
  TandemPractice *practice;
} TandemTerminal;

typedef gboolean (*TandemCommandFunc) (TandemTerminal *terminal, int argc, char **argv, GError **error);

typedef struct
{
  const char *name;
  const char *subcommand; /* %NULL for a command without any */
  TandemCommandFunc run;
  const char *description;
} TandemCommand;

extern const TandemCommand tandem_commands_attachments[];
extern const TandemCommand tandem_commands_letterhead[];
extern const TandemCommand tandem_commands_boundary[];
extern const TandemCommand tandem_commands_disclosures[];
extern const TandemCommand tandem_commands_therapy[];
extern const TandemCommand tandem_commands_vault[];
extern const TandemCommand tandem_commands_people[];
extern const TandemCommand tandem_commands_drafts[];
extern const TandemCommand tandem_commands_papers[];
extern const TandemCommand tandem_commands_proofs[];
extern const TandemCommand tandem_commands_templates[];
extern const TandemCommand tandem_commands_referrals[];
extern const TandemCommand tandem_commands_sponsors[];

/* Parses a command's own options; the general ones are understood there as well. @arguments: (out) (optional): what is
 * left; exactly @n_arguments of it, described by @parameters. */
gboolean tandem_terminal_parse (TandemTerminal *self, const GOptionEntry *entries, const char *parameters,
                                guint n_arguments, int argc, char **argv, char ***arguments, GError **error);
GOptionGroup *tandem_terminal_get_general_options (TandemTerminal *self);

/* The open practice; asks for the passphrase where nothing else was said. */
TandemPractice *tandem_terminal_open (TandemTerminal *self, GError **error);
/* The passphrase from where the options say, or the terminal. @twice: a new one, typed twice. To be wiped. */
char *tandem_terminal_read_passphrase (TandemTerminal *self, const char *prompt, gboolean twice, GError **error);

/* Waits for an asynchronous call: pass it as callback with the address of a result that is %NULL. */
void tandem_terminal_on_ready (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *tandem_terminal_wait (GAsyncResult **result);

gboolean tandem_terminal_require_option (const char *value, const char *option, GError **error);
/* "K=V" into a property of a record. */
gboolean tandem_terminal_set_field (TandemRecord *record, const char *assignment, GError **error);
gboolean tandem_terminal_split_assignment (const char *assignment, char **name, char **value, GError **error);

/* "document verify --proof": needs no practice. */
gboolean tandem_terminal_verify_proof (TandemTerminal *self, const char *path, GError **error);

/* Writes a letter, or the client's copy of a paper, with a password, and prints that. */
gboolean tandem_terminal_protect (TandemTerminal *self, TandemDocument *document, gboolean client_copy,
                                  const char *output, GError **error);

void tandem_terminal_print_id (TandemTerminal *self, const char *id);
void tandem_terminal_print_value (TandemTerminal *self, const char *name, const char *value);
void tandem_terminal_print_record (TandemTerminal *self, TandemRecord *record);
/* A line each: id and the named properties, separated by tabs; or a JSON array of whole records. */
void tandem_terminal_print_list (TandemTerminal *self, GListModel *records, const char *const *properties);
/* A line each, or a JSON array of texts. */
void tandem_terminal_print_lines (TandemTerminal *self, GPtrArray *lines);
void tandem_terminal_print_json (JsonBuilder *builder);
/* The record without the end of its object, for more members. */
void tandem_terminal_begin_record (JsonBuilder *builder, TandemRecord *record);
void tandem_terminal_build_record (JsonBuilder *builder, TandemRecord *record);

G_END_DECLS
