/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemBoundaryCheck is one look at whether coaching is still what a client needs: acute risk, the decision, why,
 * and when it is looked at again. The signs it rests on are records of their own. */

#include "tandem-boundary-check.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemBoundaryCheck
{
  TandemRecord parent_instance;

  char *client_id;
  GDate *day;
  gboolean acute;
  char *acute_action;
  TandemDecision decision;
  char *reason;
  char *said_to_client;
  char *conditions;
  GDate *review_date;
};

G_DEFINE_FINAL_TYPE (TandemBoundaryCheck, tandem_boundary_check, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemBoundaryCheck:client-id:
   *
   * Id of the client it is about.
   */
  TANDEM_FIELD (TandemBoundaryCheck, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemBoundaryCheck:day:
   *
   * The day of the check.
   */
  TANDEM_FIELD (TandemBoundaryCheck, day, "day", DATE, N_ ("Date")),
  /**
   * TandemBoundaryCheck:acute:
   *
   * Whether somebody may come to serious harm soon.
   */
  TANDEM_FIELD (TandemBoundaryCheck, acute, "acute", BOOLEAN, N_ ("Acute risk")),
  /**
   * TandemBoundaryCheck:acute-action:
   *
   * What the coach did about an acute risk.
   */
  TANDEM_FIELD (TandemBoundaryCheck, acute_action, "acute-action", STRING, N_ ("What did you do?")),
  /**
   * TandemBoundaryCheck:decision:
   *
   * What was decided.
   */
  TANDEM_FIELD_CHOICE (TandemBoundaryCheck, decision, "decision", ENUM, N_ ("Decision"), tandem_decision_get_type),
  /**
   * TandemBoundaryCheck:reason:
   *
   * Why it was decided.
   */
  TANDEM_FIELD (TandemBoundaryCheck, reason, "reason", STRING, N_ ("Reason")),
  /**
   * TandemBoundaryCheck:said-to-client:
   *
   * What the coach told the client of it.
   */
  TANDEM_FIELD (TandemBoundaryCheck, said_to_client, "said-to-client", STRING, N_ ("What was said to the client")),
  /**
   * TandemBoundaryCheck:conditions:
   *
   * Under which conditions coaching goes on.
   */
  TANDEM_FIELD (TandemBoundaryCheck, conditions, "conditions", STRING, N_ ("Conditions")),
  /**
   * TandemBoundaryCheck:review-date:
   *
   * The day on which the decision is looked at again.
   */
  TANDEM_FIELD (TandemBoundaryCheck, review_date, "review-date", DATE, N_ ("Look again on")),
};

static void
tandem_boundary_check_class_init (TandemBoundaryCheckClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "boundary_check", fields, G_N_ELEMENTS (fields));
}

static void
tandem_boundary_check_init (TandemBoundaryCheck *self)
{
}

/**
 * tandem_boundary_check_new:
 *
 * Returns: (transfer full): a look at whether coaching is still what a client needs, and what was decided; with nothing
 * filled in
 */
TandemBoundaryCheck *
tandem_boundary_check_new (void)
{
  return g_object_new (TANDEM_TYPE_BOUNDARY_CHECK, NULL);
}

/**
 * tandem_boundary_check_get_client_id:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): id of the client it is about
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const char *, client_id,
                      NULL)

/**
 * tandem_boundary_check_get_day:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): the day of the check
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const GDate *, day, NULL)

/**
 * tandem_boundary_check_get_acute:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: whether somebody may come to serious harm soon
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, gboolean, acute, FALSE)

/**
 * tandem_boundary_check_get_acute_action:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): what the coach did about an acute risk
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const char *, acute_action,
                      NULL)

/**
 * tandem_boundary_check_get_decision:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: what was decided
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, TandemDecision, decision, 0)

/**
 * tandem_boundary_check_get_reason:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): why it was decided
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const char *, reason, NULL)

/**
 * tandem_boundary_check_get_said_to_client:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): what the coach told the client of it
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const char *,
                      said_to_client, NULL)

/**
 * tandem_boundary_check_get_conditions:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): under which conditions coaching goes on
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const char *, conditions,
                      NULL)

/**
 * tandem_boundary_check_get_review_date:
 * @self: a look at whether coaching is still what a client needs, and what was decided
 *
 * Returns: (transfer none) (nullable): the day on which the decision is looked at again
 */
TANDEM_DEFINE_GETTER (TandemBoundaryCheck, tandem_boundary_check, TANDEM_IS_BOUNDARY_CHECK, const GDate *, review_date,
                      NULL)
