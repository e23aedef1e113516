/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-attachment.h"
#include "tandem-boundary-check.h"
#include "tandem-client.h"
#include "tandem-disclosure.h"
#include "tandem-document.h"
#include "tandem-joint-meeting.h"
#include "tandem-journal-entry.h"
#include "tandem-observed-sign.h"
#include "tandem-opposed-decision.h"
#include "tandem-own-template.h"
#include "tandem-paper-copy.h"
#include "tandem-paragraph.h"
#include "tandem-permission.h"
#include "tandem-practice-error.h"
#include "tandem-practitioner.h"
#include "tandem-profile.h"
#include "tandem-referral.h"
#include "tandem-sending.h"
#include "tandem-signature.h"
#include "tandem-sponsor.h"
#include "tandem-supervision-request.h"
#include "tandem-template-version.h"
#include "tandem-therapist.h"
#include "tandem-therapy-link.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_PRACTICE (tandem_practice_get_type ())

/* An open practice: what the window and the command line hold. Emits "changed" (record, removed) after every change.
 */
G_DECLARE_FINAL_TYPE (TandemPractice, tandem_practice, TANDEM, PRACTICE, GObject)

TandemProfile *tandem_practice_get_profile (TandemPractice *self);
TandemPractitioner *tandem_practice_get_practitioner (TandemPractice *self);
gboolean tandem_practice_save_practitioner (TandemPractice *self, GError **error);
gboolean tandem_practice_is_read_only (TandemPractice *self);

/* Closes the vault and wipes the keys; every further call fails with TANDEM_PRACTICE_ERROR_LOCKED. Emits "locked". */
void tandem_practice_lock (TandemPractice *self);
gboolean tandem_practice_is_locked (TandemPractice *self);

/* The keys. The passphrase is asked again in client mode. Slow (Argon2id): asynchronous. */
void tandem_practice_check_passphrase_async (TandemPractice *self, const char *passphrase, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
gboolean tandem_practice_check_passphrase_finish (TandemPractice *self, GAsyncResult *result, GError **error);
void tandem_practice_change_passphrase_async (TandemPractice *self, const char *passphrase, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
gboolean tandem_practice_change_passphrase_finish (TandemPractice *self, GAsyncResult *result, GError **error);
char *tandem_practice_renew_recovery_key (TandemPractice *self, GError **error); /* to be wiped with tandem_wipe() */
gboolean tandem_practice_has_keyring (TandemPractice *self);
gboolean tandem_practice_store_in_keyring (TandemPractice *self, GError **error);
gboolean tandem_practice_forget_in_keyring (TandemPractice *self, GError **error);

/* The journal, newest first; of one client when @client_id is given. */
GListModel *tandem_practice_get_journal (TandemPractice *self, const char *client_id);
gboolean tandem_practice_verify_journal (TandemPractice *self, guint64 *n_entries, char **head_hash, GError **error);
/* The whole vault: pages, references, journal chain, every signature. Lines saying what is wrong; empty when whole.
 */
void tandem_practice_check_async (TandemPractice *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *tandem_practice_check_finish (TandemPractice *self, GAsyncResult *result, GError **error);

void tandem_wipe (char *text); /* overwrites and frees */

GDate *tandem_practice_today (void);

G_END_DECLS
