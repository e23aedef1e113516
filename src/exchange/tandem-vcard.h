/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-csv.h"

G_BEGIN_DECLS

/* What of a card is read and written: the columns of tandem_vcard_read(), in their order. */
typedef enum
{
  TANDEM_VCARD_NAME,
  TANDEM_VCARD_PROFESSION,
  TANDEM_VCARD_EMAIL,
  TANDEM_VCARD_PHONE,
  TANDEM_VCARD_ADDRESS,
  TANDEM_VCARD_LANGUAGES,
  TANDEM_VCARD_NOTES,
  TANDEM_VCARD_N_COLUMNS,
} TandemVcardColumn;

extern const char *const tandem_vcard_columns[TANDEM_VCARD_N_COLUMNS + 1];

GPtrArray *tandem_vcard_read (GBytes *bytes, const char *name, GError **error);
gboolean tandem_vcard_is (GBytes *bytes);
/* One card after another. */
void tandem_vcard_append (GString *file, const char *const values[TANDEM_VCARD_N_COLUMNS]);

G_END_DECLS
