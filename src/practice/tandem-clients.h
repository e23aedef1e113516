/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* A lazy model of TandemClients by name that stays current. @search: words in name, contacts, notes; @status: a nick;
 * either may be NULL. */
GListModel *tandem_clients_list (TandemPractice *practice, const char *search, const char *status);
void tandem_clients_list_narrow (GListModel *clients, const char *search, const char *status);
TandemClient *tandem_clients_load (TandemPractice *practice, const char *id, GError **error);
/* Refuses an empty name, a date of birth in the future, an e-mail address without "@"; and status "active" where
 * coaching may not begin: see tandem_clients_begin(). */
gboolean tandem_clients_save (TandemPractice *practice, TandemClient *client, GError **error);
/* All that is kept of the client goes; a journal line without personal data remains. */
gboolean tandem_clients_erase (TandemPractice *practice, TandemClient *client, const char *reason, GError **error);

/**
 * TandemPaperStanding:
 * @TANDEM_PAPER_STANDING_MISSING: no such paper was written
 * @TANDEM_PAPER_STANDING_DRAFT: it is a draft
 * @TANDEM_PAPER_STANDING_WAITING: it waits for a signature
 * @TANDEM_PAPER_STANDING_IN_FORCE: it is signed and in force
 * @TANDEM_PAPER_STANDING_DECLINED: the client declined
 * @TANDEM_PAPER_STANDING_WITHDRAWN: the client took it back
 * @TANDEM_PAPER_STANDING_EXPIRED: its time is over
 *
 * How a client's paper of one kind stands.
 */
typedef enum
{
  TANDEM_PAPER_STANDING_MISSING,
  TANDEM_PAPER_STANDING_DRAFT,
  TANDEM_PAPER_STANDING_WAITING,
  TANDEM_PAPER_STANDING_IN_FORCE,
  TANDEM_PAPER_STANDING_DECLINED,
  TANDEM_PAPER_STANDING_WITHDRAWN,
  TANDEM_PAPER_STANDING_EXPIRED,
} TandemPaperStanding;

/* @document: (out) (optional) (nullable) (transfer full): the paper that decides */
TandemPaperStanding tandem_clients_get_standing (TandemPractice *practice, const char *client_id,
                                                 TandemDocumentKind kind, TandemDocument **document);
const char *tandem_words_paper_standing (TandemPaperStanding standing);

/* Rule 2: no start without signed disclosure and consent in force. */
gboolean tandem_clients_may_begin (TandemPractice *practice, const char *client_id, GError **error);
/* Sets the client active. Asks tandem_may_coach_require(): where it wants a written @reason, that is journalled. */
gboolean tandem_clients_begin (TandemPractice *practice, TandemClient *client, const char *reason, GError **error);
/* The reason to be shown until the papers are in force; NULL when there is nothing to show. */
const char *tandem_clients_get_open_start_reason (TandemPractice *practice, TandemClient *client);

G_END_DECLS
