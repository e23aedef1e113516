/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-secret.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * TandemDatabase:
 *
 * The encrypted file of a vault, opened with the right key, brought to the program's schema, and checked to be
 * encrypted.
 */
typedef struct _TandemDatabase TandemDatabase;

/* @file is made when it does not exist and @create is set. */
TandemDatabase *tandem_database_open (GFile *file, TandemSecret *key, gboolean create, GError **error);
void tandem_database_close (TandemDatabase *self);
sqlite3 *tandem_database_get_handle (TandemDatabase *self);
/* Made by a newer program: nothing is written. */
gboolean tandem_database_is_read_only (TandemDatabase *self);
GPtrArray *tandem_database_check (TandemDatabase *self, GCancellable *cancellable, GError **error);

gboolean tandem_database_exec (sqlite3 *handle, const char *sql, GError **error);
void tandem_database_set_error (GError **error, sqlite3 *handle);

/* Tests try migrations that no release has: SQL texts, the first being schema version 1. NULL for the program's own. */
void tandem_database_set_schema_for_tests (const char *const *schema);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemDatabase, tandem_database_close)

G_END_DECLS
