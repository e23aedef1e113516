/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemNeed:
 * @TANDEM_NEED_STARTED_WITHOUT_PAPERS: coaching began without papers in force
 * @TANDEM_NEED_WITHDRAWN: an active client took a paper back
 * @TANDEM_NEED_EXPIRED: a paper of an active client is no longer in force, and none is in its place
 * @TANDEM_NEED_BOUNDARY_REVIEW: a boundary check, or a decision against advice, is to be looked at again
 * @TANDEM_NEED_GUIDANCE_REVIEW: a therapist is to be asked again how coaching goes on
 * @TANDEM_NEED_SIGNATURE: a paper waits for a signature
 * @TANDEM_NEED_DISCLOSURE: an enquiry has no disclosure statement
 * @TANDEM_NEED_CONSENT: an enquiry has no informed consent
 * @TANDEM_NEED_PAPER_EXPIRING: a paper in force ends within 30 days
 * @TANDEM_NEED_PERMISSION_EXPIRING: a permission in force ends within 14 days
 * @TANDEM_NEED_COPY: the client has no copy of a signed paper
 * @TANDEM_NEED_REFERRAL_UNANSWERED: an issued referral was not acknowledged in 14 days
 * @TANDEM_NEED_LETTER_DRAFTED: a referral letter is not issued yet
 * @TANDEM_NEED_MEETING_UNSHARED: somebody does not have the summary of a meeting of three
 *
 * What needs the coach.
 */
typedef enum
{
  TANDEM_NEED_STARTED_WITHOUT_PAPERS,
  TANDEM_NEED_WITHDRAWN,
  TANDEM_NEED_EXPIRED,
  TANDEM_NEED_BOUNDARY_REVIEW,
  TANDEM_NEED_GUIDANCE_REVIEW,
  TANDEM_NEED_SIGNATURE,
  TANDEM_NEED_DISCLOSURE,
  TANDEM_NEED_CONSENT,
  TANDEM_NEED_PAPER_EXPIRING,
  TANDEM_NEED_PERMISSION_EXPIRING,
  TANDEM_NEED_COPY,
  TANDEM_NEED_REFERRAL_UNANSWERED,
  TANDEM_NEED_LETTER_DRAFTED,
  TANDEM_NEED_MEETING_UNSHARED,
} TandemNeed;

#define TANDEM_TYPE_TASK (tandem_task_get_type ())

/* One thing that needs the coach. Properties: need, title ("Mara Ellison"), detail ("Informed consent waits for a
 * signature"). */
G_DECLARE_FINAL_TYPE (TandemTask, tandem_task, TANDEM, TASK, GObject)

TandemNeed tandem_task_get_need (TandemTask *self);
const char *tandem_task_get_title (TandemTask *self);
const char *tandem_task_get_detail (TandemTask *self);
const char *tandem_task_get_client_id (TandemTask *self);
const char *tandem_task_get_document_id (TandemTask *self); /* nullable */
const char *tandem_task_get_referral_id (TandemTask *self); /* nullable */

/* A GListModel of TandemTasks, the most urgent first, that stays current (recomputed when idle after a change). */
GListModel *tandem_today_list (TandemPractice *practice);

G_END_DECLS
