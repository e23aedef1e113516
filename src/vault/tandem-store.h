/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-query.h"
#include "tandem-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_STORE (tandem_store_get_type ())

G_DECLARE_FINAL_TYPE (TandemStore, tandem_store, TANDEM, STORE, GObject)

/**
 * TandemTransaction:
 *
 * A group of changes that all happen or none. Freed without a commit it takes everything back, in the database and in
 * the records that were saved under it. Transactions nest.
 */
typedef struct _TandemTransaction TandemTransaction;

TandemTransaction *tandem_store_begin (TandemStore *self, GError **error);
gboolean tandem_transaction_commit (TandemTransaction *self, GError **error); /* frees nothing; autoptr does */
void tandem_transaction_free (TandemTransaction *self);

gpointer tandem_store_load (TandemStore *self, GType record_type, const char *id, GError **error);
/* Inserts or updates; journals "added" or "changed" with the names of the changed properties. @note may be NULL. */
gboolean tandem_store_save (TandemStore *self, TandemRecord *record, const char *note, GError **error);
gboolean tandem_store_remove (TandemStore *self, TandemRecord *record, const char *note, GError **error);
/* A journal line that is not a change of a record's properties: "signed", "issued", "rendered", ... @subject may be
 * NULL. */
gboolean tandem_store_journal (TandemStore *self, const char *action, TandemRecord *subject, const char *client_id,
                               const char *note, GError **error);

GPtrArray *tandem_store_find (TandemStore *self, const TandemQuery *query, GError **error);
gpointer tandem_store_find_first (TandemStore *self, const TandemQuery *query, GError **error);
gint64 tandem_store_count (TandemStore *self, const TandemQuery *query, GError **error);
/* A lazy GListModel of TandemRecords that stays current: it keeps ids, loads a record when it is looked at. */
GListModel *tandem_store_list (TandemStore *self, const TandemQuery *query);
void tandem_store_list_set_query (GListModel *list, const TandemQuery *query);

/* Walks the whole chain. FALSE with TANDEM_VAULT_ERROR_JOURNAL naming the first entry at fault. */
gboolean tandem_store_verify_journal (TandemStore *self, guint64 *n_entries, char **head_hash, GError **error);

/* Erases the reasons that were journalled on a client. */
gboolean tandem_store_forget_notes (TandemStore *self, const char *client_id, GError **error);

/* The name written into journal entries. */
void tandem_store_set_who (TandemStore *self, const char *who);

/* signal "changed" (TandemRecord *record, gboolean removed): after a commit, in the thread that committed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemTransaction, tandem_transaction_free)

G_END_DECLS
