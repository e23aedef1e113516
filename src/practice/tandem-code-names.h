/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names that countries and languages have in iso-codes, in the language of the program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TandemCodeKind:
 * @TANDEM_CODE_COUNTRY: ISO 3166-1 alpha-2
 * @TANDEM_CODE_LANGUAGE: ISO 639-1, which BCP 47 takes its tags from
 *
 * What a code is of.
 */
typedef enum
{
  TANDEM_CODE_COUNTRY,
  TANDEM_CODE_LANGUAGE,
} TandemCodeKind;

typedef struct
{
  char *code;
  char *name;
} TandemCodeName;

/* (element-type TandemCodeName): all there are, by name. */
GPtrArray *tandem_code_names_list (TandemCodeKind kind);
/* The name of one; the code itself where it is none. */
const char *tandem_code_names_get (TandemCodeKind kind, const char *code);
/* The code of a language by its name, in English or the language of the program. */
const char *tandem_code_names_find_language (const char *name);
/* Languages as a person writes them, by name or by tag, and the tags that are kept of them. */
char **tandem_code_names_read_languages (const char *const *words);
char *tandem_code_names_write_languages (const char *const *tags);

G_END_DECLS
