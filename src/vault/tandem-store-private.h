/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-database.h"
#include "tandem-record-kind.h"
#include "tandem-store.h"

G_BEGIN_DECLS

/* @database is borrowed until tandem_store_close (). */
TandemStore *tandem_store_new (TandemDatabase *database);
void tandem_store_close (TandemStore *self);

/* %NULL with an error once the vault was closed. To be used between lock and unlock only. */
sqlite3 *tandem_store_lock (TandemStore *self, GError **error);
void tandem_store_unlock (TandemStore *self);

/* What is known of a class of records; to be used while the store is locked. */
TandemRecordKind *tandem_store_get_kind (TandemStore *self, GType type);

/* The ids wanted, as 16 bytes each. */
GByteArray *tandem_store_find_ids (TandemStore *self, const TandemQuery *query, GError **error);

GListModel *tandem_record_list_new (TandemStore *store, const TandemQuery *query);

G_END_DECLS
