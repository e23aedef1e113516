/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* A paper in force that ends within so many days is one to renew. */
#define TANDEM_FILING_EXPIRING_DAYS 30

/**
 * TandemFiling:
 * @TANDEM_FILING_WAITING: ready, and not signed by all who must
 * @TANDEM_FILING_DRAFTS: its words can still change
 * @TANDEM_FILING_IN_FORCE: signed by all who must
 * @TANDEM_FILING_EXPIRING: in force, for 30 days at most
 * @TANDEM_FILING_WITHDRAWN: taken back by the client
 * @TANDEM_FILING_DECLINED: not signed, because the client did not want to
 * @TANDEM_FILING_SUPERSEDED: a later paper is in its place
 * @TANDEM_FILING_EXPIRED: its last day is over
 * @TANDEM_FILING_ALL: every paper
 */
typedef enum
{
  TANDEM_FILING_WAITING,
  TANDEM_FILING_DRAFTS,
  TANDEM_FILING_IN_FORCE,
  TANDEM_FILING_EXPIRING,
  TANDEM_FILING_WITHDRAWN,
  TANDEM_FILING_DECLINED,
  TANDEM_FILING_SUPERSEDED,
  TANDEM_FILING_EXPIRED,
  TANDEM_FILING_ALL,
} TandemFiling;

#define TANDEM_FILING_N (TANDEM_FILING_ALL + 1)

GListModel *tandem_filing_list (TandemPractice *practice, TandemFiling filing);
void tandem_filing_list_narrow (GListModel *papers, TandemFiling filing);
guint tandem_filing_count (TandemPractice *practice, TandemFiling filing);

/* The papers that took each other's place, the first one first, @document among them. */
GPtrArray *tandem_filing_get_chain (TandemPractice *practice, TandemDocument *document, GError **error);

G_END_DECLS
