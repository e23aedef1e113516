/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TandemCsvRow:
 * @line: the line of the file that the row begins in, from 1
 * @fields: (array zero-terminated=1): its fields
 *
 * A row of a CSV file.
 */
typedef struct
{
  guint line;
  char **fields;
} TandemCsvRow;

GPtrArray *tandem_csv_read (GBytes *bytes, const char *name, GError **error);
/* A field at the end of what was written so far. */
void tandem_csv_append (GString *file, const char *field, gboolean last);

G_END_DECLS
