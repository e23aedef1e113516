/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded before SQLCipher: plain SQLite, with the one function that it lacks. The key is taken and thrown away, as
 * libraries have done that were built without their cipher. */

#include <sqlite3.h>

int sqlite3_key (sqlite3 *handle, const void *key, int size);

int
sqlite3_key (sqlite3 *handle, const void *key, int size)
{
  return SQLITE_OK;
}
