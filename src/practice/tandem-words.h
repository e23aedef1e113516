/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for everything that a record holds as a nick: translated, as a coach would say them. */

#pragma once

#include "tandem-types.h"

G_BEGIN_DECLS

/* Once, before any word is said. */
void tandem_words_choose_language (void);

const char *tandem_words_client_status (TandemClientStatus status);
const char *tandem_words_document_kind (TandemDocumentKind kind);
const char *tandem_words_purpose (const char *purpose);
const char *tandem_words_document_purpose (TandemDocumentKind kind); /* what it is for, in a sentence */
const char *tandem_words_document_state (TandemDocumentState state);
/* One category. */
const char *tandem_words_category (TandemCategory category);
const char *tandem_words_category_explanation (TandemCategory category);
/* Several, joined by commas. */
char *tandem_words_categories (TandemCategory categories);
const char *tandem_words_direction (TandemDirection direction);
const char *tandem_words_role (TandemRole role);
const char *tandem_words_signing_method (TandemSigningMethod method);
const char *tandem_words_referral_status (TandemReferralStatus status);
const char *tandem_words_urgency (TandemUrgency urgency);
const char *tandem_words_referral_status_explanation (TandemReferralStatus status);
const char *tandem_words_delivery (TandemDelivery delivery);
const char *tandem_words_sending_way (TandemSendingWay way);
const char *tandem_words_copying (TandemCopying how);
char *tandem_words_date (const GDate *date); /* in the user's format; "" for NULL */
char *tandem_words_time (GDateTime *time);   /* local day and time; "" for NULL */
/* What happened, as a short sentence. */
char *tandem_words_journal (const char *subject, const char *action);
/* A value of any list that a form shows; NULL for another type. */
const char *tandem_words_of (GType type, guint value);
/* What it means; "" for what nobody chooses, NULL where that needs no words. */
const char *tandem_words_explain (GType type, guint value);
/* From nicks; FALSE with TANDEM_PRACTICE_ERROR_INVALID that lists what may be said. */
gboolean tandem_words_parse_enum (GType type, const char *nick, int *value, GError **error);
gboolean tandem_words_parse_flags (GType type, const char *nicks, guint *value, GError **error);
GDate *tandem_words_parse_date (const char *text, GError **error); /* YYYY-MM-DD */

G_END_DECLS
