/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 10 of the practice: nobody is coach and therapist of the same person, or only with a justification in writing,
 * which is journalled and shown on the client's page. */

#include "tandem-dual-role.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-practice-private.h"

/**
 * tandem_dual_role_is_possible:
 * @practice: an open practice
 *
 * Returns: whether the practitioner holds a licence as a health professional
 */
gboolean
tandem_dual_role_is_possible (TandemPractice *practice)
{
  TandemPractitioner *practitioner;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), FALSE);

  practitioner = tandem_practice_get_practitioner (practice);
  return practitioner != NULL && !tandem_practice_is_blank (tandem_practitioner_get_health_licence (practitioner));
}

/**
 * tandem_dual_role_get_objection:
 * @practice: an open practice
 * @client: a client
 *
 * Returns: (transfer none) (nullable): why this client may not be coached yet, for the sake of the two roles; %NULL
 * when nothing speaks against it
 */
const char *
tandem_dual_role_get_objection (TandemPractice *practice, TandemClient *client)
{
  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  switch (tandem_client_get_treatment (client))
    {
    case TANDEM_TREATMENT_UNASKED:
      return tandem_dual_role_is_possible (practice)
               ? _ ("You hold a licence as a health professional: say first whether you are this client’s therapist as "
                    "well.")
               : NULL;
    case TANDEM_TREATMENT_EARLIER:
      return tandem_practice_is_blank (tandem_client_get_dual_role_reason (client))
               ? _ (
                   "You were this client’s therapist. Coaching them now mixes two roles; if you go on, write down why.")
               : NULL;
    case TANDEM_TREATMENT_NOW:
      return tandem_practice_is_blank (tandem_client_get_dual_role_reason (client))
               ? _ ("You are this client’s therapist. One person in both roles is hardly ever right; if you go on, "
                    "write "
                    "down why.")
               : NULL;
    case TANDEM_TREATMENT_NEVER:
    default:
      return NULL;
    }
}

/**
 * tandem_dual_role_set_treatment:
 * @practice: an open practice
 * @client: a client
 * @treatment: whether the coach is or was the client's therapist
 * @error: return location for an error
 *
 * Returns: whether it was kept
 */
gboolean
tandem_dual_role_set_treatment (TandemPractice *practice, TandemClient *client, TandemTreatment treatment,
                                GError **error)
{
  TandemTreatment before;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  before = tandem_client_get_treatment (client);
  g_object_set (client, "treatment", treatment, NULL);
  if (tandem_clients_save (practice, client, error))
    return TRUE;
  g_object_set (client, "treatment", before, NULL);
  return FALSE;
}

/**
 * tandem_dual_role_justify:
 * @practice: an open practice
 * @client: a client whom the coach treats or treated
 * @reason: why both roles
 * @error: return location for an error
 *
 * Keeps the justification of the two roles. It stands in the journal and on the client's page.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_STATE where there is only one role,
 *   %TANDEM_PRACTICE_ERROR_REASON_NEEDED without a reason
 */
gboolean
tandem_dual_role_justify (TandemPractice *practice, TandemClient *client, const char *reason, GError **error)
{
  g_autofree char *before = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), FALSE);

  if (tandem_client_get_treatment (client) < TANDEM_TREATMENT_EARLIER)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("It is not noted that you are or were this client’s therapist."));
      return FALSE;
    }
  if (!tandem_practice_require_reason (reason, error))
    return FALSE;
  before = g_strdup (tandem_client_get_dual_role_reason (client));
  g_object_set (client, "dual-role-reason", reason, NULL);
  if (tandem_clients_save (practice, client, error))
    return TRUE;
  g_object_set (client, "dual-role-reason", before, NULL);
  return FALSE;
}
