/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_JOURNAL_ENTRY (tandem_journal_entry_get_type ())

G_DECLARE_FINAL_TYPE (TandemJournalEntry, tandem_journal_entry, TANDEM, JOURNAL_ENTRY, TandemRecord)

TandemJournalEntry *tandem_journal_entry_new (void);

gint64 tandem_journal_entry_get_sequence (TandemJournalEntry *self);
const char *tandem_journal_entry_get_time (TandemJournalEntry *self);
const char *tandem_journal_entry_get_who (TandemJournalEntry *self);
const char *tandem_journal_entry_get_action (TandemJournalEntry *self);
const char *tandem_journal_entry_get_subject (TandemJournalEntry *self);
const char *tandem_journal_entry_get_subject_id (TandemJournalEntry *self);
const char *tandem_journal_entry_get_client_id (TandemJournalEntry *self);
const char *tandem_journal_entry_get_changed (TandemJournalEntry *self);
const char *tandem_journal_entry_get_note (TandemJournalEntry *self);
const char *tandem_journal_entry_get_note_hash (TandemJournalEntry *self);
const char *tandem_journal_entry_get_previous_hash (TandemJournalEntry *self);
const char *tandem_journal_entry_get_hash (TandemJournalEntry *self);

G_END_DECLS
