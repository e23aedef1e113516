/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: what is merged into papers and printed on them, in the language of the paper, which need not be the
 * language of the window. */

#pragma once

#include "tandem-types.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * TandemPhrase:
 * @TANDEM_PHRASE_YES: the answer to a clause's question
 * @TANDEM_PHRASE_NO: the answer to a clause's question
 * @TANDEM_PHRASE_ACKNOWLEDGED: beside a clause without a question
 * @TANDEM_PHRASE_DRAFT: across a paper that is not fixed yet
 * @TANDEM_PHRASE_REFERRAL: the purpose of a permission, where no other was written
 * @TANDEM_PHRASE_EXAMPLE: across the pages that a template makes for nobody
 * @TANDEM_PHRASE_CLIENT_COPY: across the client's copy
 *
 * What a paper says by itself.
 */
typedef enum
{
  TANDEM_PHRASE_YES,
  TANDEM_PHRASE_NO,
  TANDEM_PHRASE_ACKNOWLEDGED,
  TANDEM_PHRASE_DRAFT,
  TANDEM_PHRASE_REFERRAL,
  TANDEM_PHRASE_EXAMPLE,
  TANDEM_PHRASE_CLIENT_COPY,
} TandemPhrase;

/* @language: (nullable): a BCP 47 tag. Where there are no words in it, all of them are English. */
char *tandem_language_date (const char *language, const GDate *date);
const char *tandem_language_category (const char *language, TandemCategory category);
const char *tandem_language_category_explanation (const char *language, TandemCategory category);
const char *tandem_language_urgency (const char *language, TandemUrgency urgency);
const char *tandem_language_role (const char *language, TandemRole role);
const char *tandem_language_phrase (const char *language, TandemPhrase phrase);
/* The tag of each language that there are words in; NULL beyond the last. */
const char *tandem_language_nth (guint index);
/* Of these, the one that the coach reads the window in. */
const char *tandem_language_of_window (void);
/* Whether @text is nothing but @phrase, in any language. */
gboolean tandem_language_is_phrase (TandemPhrase phrase, const char *text);

G_END_DECLS
