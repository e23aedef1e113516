/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemOpposedDecision is what a coach decided when the therapist is opposed to coaching and the client wants to go
 * on, with the responsibilities that the coach acknowledged before. */

#include "tandem-opposed-decision.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemOpposedDecision
{
  TandemRecord parent_instance;

  char *client_id;
  char *link_id;
  GDate *day;
  char *client_wish;
  TandemResponsibility acknowledged;
  TandemDecision decision;
  char *reason;
  char *conditions;
  GDate *review_date;
};

G_DEFINE_FINAL_TYPE (TandemOpposedDecision, tandem_opposed_decision, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemOpposedDecision:client-id:
   *
   * Id of the client.
   */
  TANDEM_FIELD (TandemOpposedDecision, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemOpposedDecision:link-id:
   *
   * Id of the therapy link: which therapist is opposed.
   */
  TANDEM_FIELD (TandemOpposedDecision, link_id, "link-id", STRING, N_ ("Therapy")),
  /**
   * TandemOpposedDecision:day:
   *
   * The day of the decision.
   */
  TANDEM_FIELD (TandemOpposedDecision, day, "day", DATE, N_ ("Date")),
  /**
   * TandemOpposedDecision:client-wish:
   *
   * What the client wants, in the client's own words.
   */
  TANDEM_FIELD (TandemOpposedDecision, client_wish, "client-wish", STRING, N_ ("What the client wants")),
  /**
   * TandemOpposedDecision:acknowledged:
   *
   * The responsibilities that the coach acknowledged.
   */
  TANDEM_FIELD_CHOICE (TandemOpposedDecision, acknowledged, "acknowledged", FLAGS, N_ ("Responsibilities"),
                       tandem_responsibility_get_type),
  /**
   * TandemOpposedDecision:decision:
   *
   * What was decided.
   */
  TANDEM_FIELD_CHOICE (TandemOpposedDecision, decision, "decision", ENUM, N_ ("Decision"), tandem_decision_get_type),
  /**
   * TandemOpposedDecision:reason:
   *
   * Why it was decided.
   */
  TANDEM_FIELD (TandemOpposedDecision, reason, "reason", STRING, N_ ("Reason")),
  /**
   * TandemOpposedDecision:conditions:
   *
   * Under which conditions coaching goes on.
   */
  TANDEM_FIELD (TandemOpposedDecision, conditions, "conditions", STRING, N_ ("Conditions")),
  /**
   * TandemOpposedDecision:review-date:
   *
   * The day on which the decision is looked at again.
   */
  TANDEM_FIELD (TandemOpposedDecision, review_date, "review-date", DATE, N_ ("Look again on")),
};

static void
tandem_opposed_decision_class_init (TandemOpposedDecisionClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "opposed_decision", fields, G_N_ELEMENTS (fields));
}

static void
tandem_opposed_decision_init (TandemOpposedDecision *self)
{
}

/**
 * tandem_opposed_decision_new:
 *
 * Returns: (transfer full): what was decided when a therapist is opposed to coaching and the client wants to go on;
 * with nothing filled in
 */
TandemOpposedDecision *
tandem_opposed_decision_new (void)
{
  return g_object_new (TANDEM_TYPE_OPPOSED_DECISION, NULL);
}

/**
 * tandem_opposed_decision_get_client_id:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): id of the client
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const char *,
                      client_id, NULL)

/**
 * tandem_opposed_decision_get_link_id:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): id of the therapy link: which therapist is opposed
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const char *, link_id,
                      NULL)

/**
 * tandem_opposed_decision_get_day:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): the day of the decision
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const GDate *, day,
                      NULL)

/**
 * tandem_opposed_decision_get_client_wish:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): what the client wants, in the client's own words
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const char *,
                      client_wish, NULL)

/**
 * tandem_opposed_decision_get_acknowledged:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: the responsibilities that the coach acknowledged
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, TandemResponsibility,
                      acknowledged, 0)

/**
 * tandem_opposed_decision_get_decision:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: what was decided
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, TandemDecision,
                      decision, 0)

/**
 * tandem_opposed_decision_get_reason:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): why it was decided
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const char *, reason,
                      NULL)

/**
 * tandem_opposed_decision_get_conditions:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): under which conditions coaching goes on
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const char *,
                      conditions, NULL)

/**
 * tandem_opposed_decision_get_review_date:
 * @self: what was decided when a therapist is opposed to coaching and the client wants to go on
 *
 * Returns: (transfer none) (nullable): the day on which the decision is looked at again
 */
TANDEM_DEFINE_GETTER (TandemOpposedDecision, tandem_opposed_decision, TANDEM_IS_OPPOSED_DECISION, const GDate *,
                      review_date, NULL)
