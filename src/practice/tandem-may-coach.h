/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether coaching may be booked or held now: the one place where it is decided. Whatever begins, books or holds a
 * session asks here. */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemCoaching:
 * @TANDEM_COACHING_YES: coaching may be booked and held
 * @TANDEM_COACHING_CONDITIONS: under conditions, which the answer names
 * @TANDEM_COACHING_REASON: only with a reason in writing
 * @TANDEM_COACHING_NO: not now; the answer names what would have to change
 *
 * Whether coaching may be booked or held. The strictest of all points counts.
 */
typedef enum
{
  TANDEM_COACHING_YES,
  TANDEM_COACHING_CONDITIONS,
  TANDEM_COACHING_REASON,
  TANDEM_COACHING_NO,
} TandemCoaching;

const char *tandem_words_coaching (TandemCoaching coaching);

/* One thing that speaks for or against coaching now, as a sentence. */
typedef struct
{
  TandemCoaching coaching;
  char *text;
} TandemCoachingPoint;

#define TANDEM_TYPE_COACHING_ANSWER (tandem_coaching_answer_get_type ())
G_DECLARE_FINAL_TYPE (TandemCoachingAnswer, tandem_coaching_answer, TANDEM, COACHING_ANSWER, GObject)

TandemCoaching tandem_coaching_answer_get_coaching (TandemCoachingAnswer *self);
/* (element-type TandemCoachingPoint): the strictest first. */
GPtrArray *tandem_coaching_answer_get_points (TandemCoachingAnswer *self);
/* (transfer full): the sentences of the points that are at least as strict as @from, joined. */
char *tandem_coaching_answer_to_text (TandemCoachingAnswer *self, TandemCoaching from);

TandemCoachingAnswer *tandem_may_coach_ask (TandemPractice *practice, TandemClient *client, GError **error);
/* Whether to go on: FALSE with an error that says why not, and whether a reason would do. @reason: (nullable): why all
 * the same. */
gboolean tandem_may_coach_require (TandemPractice *practice, TandemClient *client, const char *reason, GError **error);

G_END_DECLS
