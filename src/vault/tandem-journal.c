/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal: a chain in which every entry holds the hash of the one before, so that an altered, removed or moved
 * entry shows. Triggers refuse to change or delete an entry. The head of the chain is kept in a table of its own, in
 * the same transaction, so that a cut-off end shows as well; against somebody who has the key and rewrites both, only a
 * head that was printed or stored elsewhere helps. */

#include "tandem-journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-database.h"
#include "tandem-vault-error.h"

#define COLUMNS "time, who, action, subject, subject_id, client_id, changed, note, note_hash, previous_hash, hash"

enum
{
  TIME,
  WHO,
  ACTION,
  SUBJECT,
  SUBJECT_ID,
  CLIENT_ID,
  CHANGED,
  NOTE,
  NOTE_HASH,
  PREVIOUS_HASH,
  HASH,
  N_COLUMNS,
};

static void
update_text (GChecksum *checksum, const char *text)
{
  guint64 length = GUINT64_TO_BE (text != NULL ? (guint64) strlen (text) : G_MAXUINT64);

  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, -1);
}

/* Over everything but the note itself: that is there by its hash. Each text is preceded by its length. */
static char *
hash_entry (gint64 sequence, const char *id, const char *const *texts)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);

  update_text (checksum, "tandem journal 1");
  update_text (checksum, number);
  update_text (checksum, id);
  for (int i = 0; i < N_COLUMNS; i++)
    if (i != NOTE && i != HASH)
      update_text (checksum, texts[i]);
  return g_strdup (g_checksum_get_string (checksum));
}

/* The random id of the entry keeps a short note from being guessed by its hash. */
static char *
hash_note (const char *id, const char *note)
{
  g_autofree char *salted = NULL;

  if (note == NULL)
    return NULL;
  salted = g_strconcat (id, "\n", note, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, salted, -1);
}

static gboolean
read_head (sqlite3 *handle, gint64 *count, char **hash, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean read = FALSE;

  if (sqlite3_prepare_v2 (handle, "SELECT count, hash FROM journal_head", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    {
      *count = sqlite3_column_int64 (statement, 0);
      *hash = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      read = TRUE;
    }
  else if (sqlite3_errcode (handle) == SQLITE_DONE)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_JOURNAL,
                         _ ("The head of the journal is missing."));
  else
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  return read;
}

static void
bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, index);
}

static gboolean
finish (sqlite3 *handle, sqlite3_stmt *statement, GError **error)
{
  gboolean done = statement != NULL && sqlite3_step (statement) == SQLITE_DONE;

  if (!done)
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  return done;
}

gboolean
tandem_journal_append (sqlite3 *handle, const TandemJournalLine *line, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *note_hash = hash_note (id, line->note);
  g_autofree char *previous = NULL;
  g_autofree char *hash = NULL;
  const char *texts[N_COLUMNS] = { time,          line->who,        line->action,
                                   line->subject, line->subject_id, line->client_id,
                                   line->changed, line->note,       note_hash };
  sqlite3_stmt *statement = NULL;
  gint64 count;

  if (!read_head (handle, &count, &previous, error))
    return FALSE;
  texts[PREVIOUS_HASH] = previous;
  hash = hash_entry (count + 1, id, texts);
  texts[HASH] = hash;
  sqlite3_prepare_v2 (handle,
                      "INSERT INTO journal (sequence, id, created, modified, revision, " COLUMNS
                      ") VALUES (?1, ?2, ?3, ?3, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                      -1, &statement, NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, count + 1);
      bind_text (statement, 2, id);
      for (int i = 0; i < N_COLUMNS; i++)
        bind_text (statement, 3 + i, texts[i]);
    }
  if (!finish (handle, statement, error))
    return FALSE;
  sqlite3_prepare_v2 (handle, "UPDATE journal_head SET count = ?, hash = ?", -1, &statement, NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, count + 1);
      bind_text (statement, 2, hash);
    }
  return finish (handle, statement, error);
}

static gboolean
set_broken (GError **error, gint64 sequence, const char *what)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);

  g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_JOURNAL,
               /* Translators: the number of an entry, and what is wrong with it */
               _ ("The journal is not what it was: entry %s: %s."), number, what);
  return FALSE;
}

/* @previous is the hash of the entry before. */
static gboolean
verify_entry (sqlite3_stmt *statement, gint64 sequence, const char *previous, GError **error)
{
  const char *id = (const char *) sqlite3_column_text (statement, 1);
  const char *texts[N_COLUMNS];
  g_autofree char *hash = NULL;
  g_autofree char *note_hash = NULL;

  for (int i = 0; i < N_COLUMNS; i++)
    texts[i] = (const char *) sqlite3_column_text (statement, 2 + i);
  if (sqlite3_column_int64 (statement, 0) != sequence)
    return set_broken (error, sequence, _ ("it is missing"));
  if (g_strcmp0 (texts[PREVIOUS_HASH], previous) != 0)
    return set_broken (error, sequence, _ ("it does not follow from the entry before"));
  hash = hash_entry (sequence, id, texts);
  if (g_strcmp0 (texts[HASH], hash) != 0)
    return set_broken (error, sequence, _ ("it was altered"));
  note_hash = hash_note (id, texts[NOTE]);
  if (note_hash != NULL && g_strcmp0 (texts[NOTE_HASH], note_hash) != 0)
    return set_broken (error, sequence, _ ("its note was altered"));
  return TRUE;
}

static gboolean
verify_entries (sqlite3_stmt *statement, gint64 *n_entries, char **last_hash, GError **error)
{
  *n_entries = 0;
  *last_hash = g_strdup ("");
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      if (!verify_entry (statement, *n_entries + 1, *last_hash, error))
        return FALSE;
      (*n_entries)++;
      g_free (*last_hash);
      *last_hash = g_strdup ((const char *) sqlite3_column_text (statement, 2 + HASH));
    }
  return TRUE;
}

gboolean
tandem_journal_verify (sqlite3 *handle, guint64 *n_entries, char **head_hash, GError **error)
{
  g_autofree char *hash = NULL;
  g_autofree char *last_hash = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 count;
  gint64 found = 0;
  gboolean whole;

  if (!read_head (handle, &count, &hash, error))
    return FALSE;
  if (sqlite3_prepare_v2 (handle, "SELECT sequence, id, " COLUMNS " FROM journal ORDER BY sequence", -1, &statement,
                          NULL) != SQLITE_OK)
    {
      tandem_database_set_error (error, handle);
      return FALSE;
    }
  whole = verify_entries (statement, &found, &last_hash, error);
  if (sqlite3_finalize (statement) != SQLITE_OK && whole)
    {
      tandem_database_set_error (error, handle);
      return FALSE;
    }
  if (whole && found != count)
    whole = set_broken (error, found + 1, _ ("the end is missing"));
  if (whole && g_strcmp0 (hash, last_hash) != 0)
    whole = set_broken (error, found, _ ("it is not the last one that was written"));
  if (!whole)
    return FALSE;
  if (n_entries != NULL)
    *n_entries = (guint64) count;
  if (head_hash != NULL)
    *head_hash = g_steal_pointer (&hash);
  return TRUE;
}

gboolean
tandem_journal_forget_notes (sqlite3 *handle, const char *client_id, GError **error)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle, "UPDATE journal SET note = NULL WHERE client_id = ? AND note IS NOT NULL", -1, &statement,
                      NULL);
  if (statement != NULL)
    bind_text (statement, 1, client_id);
  return finish (handle, statement, error);
}
