/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_CODE_ROW (tandem_code_row_get_type ())

/* A row in which something is chosen by its name and kept by its code. Its signal “changed” says that it was. */
G_DECLARE_FINAL_TYPE (TandemCodeRow, tandem_code_row, TANDEM, CODE_ROW, AdwActionRow)

/**
 * TandemCodes:
 * @TANDEM_CODES_COUNTRIES: countries, as ISO 3166-1 alpha-2
 * @TANDEM_CODES_LANGUAGES: the languages that papers are written in, as BCP 47 tags
 * @TANDEM_CODES_ALL_LANGUAGES: all that have a code in ISO 639-1, as BCP 47 tags; first those that papers are written
 * in
 *
 * What is chosen from.
 */
typedef enum
{
  TANDEM_CODES_COUNTRIES,
  TANDEM_CODES_LANGUAGES,
  TANDEM_CODES_ALL_LANGUAGES,
} TandemCodes;

/* @none: (nullable): what choosing nothing means; with it, nothing can be chosen */
void tandem_code_row_choose_from (TandemCodeRow *self, TandemCodes codes, const char *none);
/* A code that is not among the known ones stays as it is; %NULL: nothing is chosen. */
void tandem_code_row_set_code (TandemCodeRow *self, const char *code);
const char *tandem_code_row_get_code (TandemCodeRow *self);
/* Whether the chosen language is one that the program has no papers in. */
gboolean tandem_code_row_lacks_papers (TandemCodeRow *self);
/* What the computer's own language and country suggest. */
void tandem_code_row_guess (TandemCodeRow *self);

G_END_DECLS
