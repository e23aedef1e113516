/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Referrals, newest first; of one client, or in one status (nick), where given. */
GListModel *tandem_referrals_list (TandemPractice *practice, const char *client_id, const char *status);
TandemReferral *tandem_referrals_load (TandemPractice *practice, const char *id, GError **error);

/* Begins a letter: a referral and its draft document, with the same id. @purpose: NULL for "referral". */
TandemReferral *tandem_referrals_write (TandemPractice *practice, TandemClient *client, TandemTherapist *therapist,
                                        const char *purpose, GError **error);
/* Sets the letter's words of one category; empty @text removes them. Refused once issued. */
gboolean tandem_referrals_set_text (TandemPractice *practice, TandemReferral *referral, TandemCategory category,
                                    const char *text, GError **error);
char *tandem_referrals_get_text (TandemPractice *practice, TandemReferral *referral, TandemCategory category);
gboolean tandem_referrals_set_urgency (TandemPractice *practice, TandemReferral *referral, TandemUrgency urgency,
                                       GError **error);
gboolean tandem_referrals_set_delivery (TandemPractice *practice, TandemReferral *referral, TandemDelivery delivery,
                                        GError **error);

/* What of the letter may leave. One per paragraph, and one for the identity of the client when the letter names them.
 */
#define TANDEM_TYPE_LETTER_CHECK (tandem_letter_check_get_type ())
G_DECLARE_FINAL_TYPE (TandemLetterCheck, tandem_letter_check, TANDEM, LETTER_CHECK, GObject)

TandemCategory tandem_letter_check_get_category (TandemLetterCheck *self);
guint tandem_letter_check_get_position (TandemLetterCheck *self); /* of the paragraph, from 1; 0: the letter's head */
const char *tandem_letter_check_get_enclosure (TandemLetterCheck *self);
gboolean tandem_letter_check_is_covered (TandemLetterCheck *self);
const char *tandem_letter_check_get_reason (TandemLetterCheck *self); /* why not; NULL when covered */
TandemPermission *tandem_letter_check_get_permission (TandemLetterCheck *self);

GPtrArray *tandem_referrals_check (TandemPractice *practice, TandemReferral *referral, GError **error);
/* The categories that are in the letter and not covered. */
TandemCategory tandem_referrals_get_struck (TandemPractice *practice, TandemReferral *referral, GError **error);

/* The client reads the letter before it goes. Any change of it after that asks for another reading. */
gboolean tandem_referrals_approve (TandemPractice *practice, TandemReferral *referral, const char *by, GError **error);
gboolean tandem_referrals_object (TandemPractice *practice, TandemReferral *referral, const char *objection,
                                  GError **error);
gboolean tandem_referrals_is_approved (TandemPractice *practice, TandemReferral *referral);
/* The letter as it would be issued, as Pango markup, for reading on the screen. */
char *tandem_referrals_get_markup (TandemPractice *practice, TandemReferral *referral, GError **error);

/* Rule 3. Freezes the letter, signs it as the coach, notes the permission. Refuses with NOT_PERMITTED naming every
 * paragraph that is not covered; nothing is changed then. */
gboolean tandem_referrals_issue (TandemPractice *practice, TandemReferral *referral, GError **error);
/* The same for a letter that the client has not read; @reason says why, and the letter does not claim it. */
gboolean tandem_referrals_issue_unread (TandemPractice *practice, TandemReferral *referral, const char *reason,
                                        GError **error);
/* Serious risk of harm: @basis (the law) and @reason are demanded, journalled and printed. */
gboolean tandem_referrals_issue_in_emergency (TandemPractice *practice, TandemReferral *referral, const char *basis,
                                              const char *reason, GError **error);
/* After issuing only; forward along acknowledged, first-appointment, declined, no-reply, closed. */
gboolean tandem_referrals_follow_up (TandemPractice *practice, TandemReferral *referral, GError **error);
gboolean tandem_referrals_set_status (TandemPractice *practice, TandemReferral *referral, TandemReferralStatus status,
                                      const char *note, GError **error);

G_END_DECLS
