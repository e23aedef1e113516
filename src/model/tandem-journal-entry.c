/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemJournalEntry is a line of the journal: who did what, when, to which record. */

#include "tandem-journal-entry.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemJournalEntry
{
  TandemRecord parent_instance;

  gint64 sequence;
  char *time;
  char *who;
  char *action;
  char *subject;
  char *subject_id;
  char *client_id;
  char *changed;
  char *note;
  char *note_hash;
  char *previous_hash;
  char *hash;
};

G_DEFINE_FINAL_TYPE (TandemJournalEntry, tandem_journal_entry, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemJournalEntry:sequence:
   *
   * Its place in the chain, from 1.
   */
  TANDEM_FIELD (TandemJournalEntry, sequence, "sequence", INT, N_ ("Number")),
  /**
   * TandemJournalEntry:time:
   *
   * When it happened, ISO 8601 in UTC.
   */
  TANDEM_FIELD (TandemJournalEntry, time, "time", STRING, N_ ("Time")),
  /**
   * TandemJournalEntry:who:
   *
   * Name of the practitioner.
   */
  TANDEM_FIELD (TandemJournalEntry, who, "who", STRING, N_ ("Who")),
  /**
   * TandemJournalEntry:action:
   *
   * What was done, a word.
   */
  TANDEM_FIELD (TandemJournalEntry, action, "action", STRING, N_ ("What")),
  /**
   * TandemJournalEntry:subject:
   *
   * The kind of record it was done to.
   */
  TANDEM_FIELD (TandemJournalEntry, subject, "subject", STRING, N_ ("Kind of record")),
  /**
   * TandemJournalEntry:subject-id:
   *
   * Id of that record.
   */
  TANDEM_FIELD (TandemJournalEntry, subject_id, "subject-id", STRING, N_ ("Record")),
  /**
   * TandemJournalEntry:client-id:
   *
   * Id of the client it concerns, if one.
   */
  TANDEM_FIELD (TandemJournalEntry, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemJournalEntry:changed:
   *
   * Names of the properties that changed, separated by spaces.
   */
  TANDEM_FIELD (TandemJournalEntry, changed, "changed", STRING, N_ ("Changed properties")),
  /**
   * TandemJournalEntry:note:
   *
   * A reason, where one was given.
   */
  TANDEM_FIELD (TandemJournalEntry, note, "note", STRING, N_ ("Note")),
  /**
   * TandemJournalEntry:note-hash:
   *
   * SHA-256 over id and note, in hexadecimal: what the chain holds of it, so that a note can be erased.
   */
  TANDEM_FIELD (TandemJournalEntry, note_hash, "note-hash", STRING, N_ ("Hash of the note")),
  /**
   * TandemJournalEntry:previous-hash:
   *
   * The hash of the entry before it.
   */
  TANDEM_FIELD (TandemJournalEntry, previous_hash, "previous-hash", STRING, N_ ("Hash of the entry before")),
  /**
   * TandemJournalEntry:hash:
   *
   * SHA-256 over the entry and the hash before it, in hexadecimal.
   */
  TANDEM_FIELD (TandemJournalEntry, hash, "hash", STRING, N_ ("Hash")),
};

static void
tandem_journal_entry_class_init (TandemJournalEntryClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "journal", fields, G_N_ELEMENTS (fields));
}

static void
tandem_journal_entry_init (TandemJournalEntry *self)
{
}

/**
 * tandem_journal_entry_new:
 *
 * Returns: (transfer full): a line of the journal: who did what, when, to which record with nothing filled in
 */
TandemJournalEntry *
tandem_journal_entry_new (void)
{
  return g_object_new (TANDEM_TYPE_JOURNAL_ENTRY, NULL);
}

/**
 * tandem_journal_entry_get_sequence:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: its place in the chain, from 1
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, gint64, sequence, 0)

/**
 * tandem_journal_entry_get_time:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): when it happened, ISO 8601 in UTC
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, time, NULL)

/**
 * tandem_journal_entry_get_who:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): name of the practitioner
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, who, NULL)

/**
 * tandem_journal_entry_get_action:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): what was done, a word
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, action, NULL)

/**
 * tandem_journal_entry_get_subject:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): the kind of record it was done to
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, subject, NULL)

/**
 * tandem_journal_entry_get_subject_id:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): id of that record
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, subject_id, NULL)

/**
 * tandem_journal_entry_get_client_id:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): id of the client it concerns, if one
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, client_id, NULL)

/**
 * tandem_journal_entry_get_changed:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): names of the properties that changed, separated by spaces
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, changed, NULL)

/**
 * tandem_journal_entry_get_note:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): a reason, where one was given
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, note, NULL)

/**
 * tandem_journal_entry_get_note_hash:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): SHA-256 over id and note, in hexadecimal: what the chain holds of it, so that a
 * note can be erased
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, note_hash, NULL)

/**
 * tandem_journal_entry_get_previous_hash:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): the hash of the entry before it
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, previous_hash,
                      NULL)

/**
 * tandem_journal_entry_get_hash:
 * @self: a line of the journal: who did what, when, to which record
 *
 * Returns: (transfer none) (nullable): SHA-256 over the entry and the hash before it, in hexadecimal
 */
TANDEM_DEFINE_GETTER (TandemJournalEntry, tandem_journal_entry, TANDEM_IS_JOURNAL_ENTRY, const char *, hash, NULL)
