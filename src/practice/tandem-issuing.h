/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: what of a letter may leave, which the letter's page and its issuing share. */

#pragma once

#include "tandem-papers-private.h"
#include "tandem-referrals.h"

G_BEGIN_DECLS

/* Paragraphs in the order of the usual clinical headings. */
GPtrArray *tandem_issuing_find_paragraphs (TandemStore *store, const char *document_id, GError **error);
/* Adds to @sources of a letter the referral, the paragraphs that may be told, and whether the client may be named. */
gboolean tandem_issuing_load_letter (TandemPractice *practice, TandemDocument *document, TandemPaperSources *sources,
                                     GError **error);
/* Whether the client has approved the very letter that @sources make. */
gboolean tandem_issuing_is_approved (TandemPractice *practice, TandemDocument *document,
                                     const TandemPaperSources *sources);
gboolean tandem_issuing_remove_letter (TandemStore *store, TandemDocument *document, GError **error);
/* Brings the status "drafted" or "permitted" of an unissued letter up to date. */
gboolean tandem_issuing_update_status (TandemPractice *practice, TandemReferral *referral, GError **error);

G_END_DECLS
