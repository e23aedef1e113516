/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An allocator for SQLite that wipes on free. cipher_memory_security does that too, and locks the memory, but makes
 * inserts six times slower; this costs a twentieth. */

#include "tandem-allocator.h"

#include <glib.h>
#include <malloc.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static void *
allocate (int size)
{
  return malloc ((size_t) size);
}

static int
usable_size (void *memory)
{
  return memory != NULL ? (int) malloc_usable_size (memory) : 0;
}

static void
wipe_and_free (void *memory)
{
  if (memory == NULL)
    return;
  explicit_bzero (memory, malloc_usable_size (memory));
  free (memory);
}

/* realloc() could leave the old place unwiped. */
static void *
reallocate (void *memory, int size)
{
  size_t old_size = malloc_usable_size (memory);
  void *larger;

  if (old_size >= (size_t) size && old_size <= (size_t) size * 2)
    return memory;
  larger = malloc ((size_t) size);
  if (larger == NULL)
    return NULL;
  memcpy (larger, memory, MIN (old_size, (size_t) size));
  wipe_and_free (memory);
  return larger;
}

static int
round_up (int size)
{
  return (size + 7) & ~7;
}

static int
start (void *data)
{
  return SQLITE_OK;
}

static void
stop (void *data)
{
}

void
tandem_allocator_install (void)
{
  static gsize installed;
  static const sqlite3_mem_methods methods = {
    .xMalloc = allocate,
    .xFree = wipe_and_free,
    .xRealloc = reallocate,
    .xSize = usable_size,
    .xRoundup = round_up,
    .xInit = start,
    .xShutdown = stop,
  };

  if (!g_once_init_enter (&installed))
    return;
  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
    g_error ("SQLite was used before its allocator could be set");
  g_once_init_leave (&installed, 1);
}
