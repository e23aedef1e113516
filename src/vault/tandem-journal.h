/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What is to be written down; everything but @who and @action may be %NULL. */
typedef struct
{
  const char *who;
  const char *action;
  const char *subject;
  const char *subject_id;
  const char *client_id;
  const char *changed;
  const char *note;
} TandemJournalLine;

/* To be called inside of a transaction. */
gboolean tandem_journal_append (sqlite3 *handle, const TandemJournalLine *line, GError **error);
gboolean tandem_journal_verify (sqlite3 *handle, guint64 *n_entries, char **head_hash, GError **error);
/* Erases the notes on a client; the chain stays whole, because it holds only their hashes. */
gboolean tandem_journal_forget_notes (sqlite3 *handle, const char *client_id, GError **error);

G_END_DECLS
