/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks up what a client says yes to. A template may give its clauses any name: the question is found by the element
 * that its clause fulfils. */

#include "tandem-consents.h"

#include <glib/gi18n-lib.h>

#include "tandem-papers-private.h"
#include "tandem-practice-enums.h"
#include "tandem-start.h"

/* (transfer full) (nullable): the consent that the client gave last, whatever became of it. An older one does not come
 * back when a newer one is withdrawn. */
static TandemDocument *
find_last_given (TandemStore *store, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  tandem_query_where (query, "client-id", client_id);
  tandem_query_where (query, "kind", "consent");
  tandem_query_where_set (query, "in-force", TRUE);
  tandem_query_where_not (query, "state", "superseded");
  tandem_query_order (query, "in-force", TRUE);
  tandem_query_order (query, "created", TRUE);
  return tandem_store_find_first (store, query, NULL);
}

/**
 * tandem_consents_get:
 * @practice: an open practice
 * @client_id: a client's id
 * @what: what is asked
 *
 * Whether the client at present consents to something that the informed consent asks by itself. Only a yes in the
 * consent that was given last counts, and only as long as that consent is in force.
 *
 * Returns: %TRUE for a yes; %FALSE for a no, for what was never asked, and for what is not in force (GDPR Art. 7)
 */
gboolean
tandem_consents_get (TandemPractice *practice, const char *client_id, TandemConsentTo what)
{
  TandemStore *store;
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_CONSENT_TO);
  const GEnumValue *element = g_enum_get_value (klass, (int) what);
  g_autoptr (TandemDocument) consent = NULL;
  g_autoptr (GPtrArray) clauses = NULL;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), FALSE);
  g_return_val_if_fail (element != NULL, FALSE);

  store = tandem_practice_get_store (practice, NULL);
  consent = store != NULL ? find_last_given (store, client_id) : NULL;
  if (consent == NULL || tandem_start_get_standing (consent) != TANDEM_PAPER_STANDING_IN_FORCE ||
      tandem_withdrawals_is_part_withdrawn (store, tandem_record_get_id (TANDEM_RECORD (consent)), element->value_nick))
    return FALSE;
  clauses = tandem_papers_get_clauses (practice, consent, NULL);
  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional && g_strv_contains ((const char *const *) clause->elements, element->value_nick))
        return tandem_papers_get_answer (practice, consent, clause->id);
    }
  return FALSE;
}

/**
 * tandem_words_consent_to:
 * @what: what is asked
 *
 * Returns: (transfer none): the words for it, as the title of a row
 */
const char *
tandem_words_consent_to (TandemConsentTo what)
{
  switch (what)
    {
    case TANDEM_CONSENT_TO_HEALTH_DATA:
      return _ ("Notes on health");
    case TANDEM_CONSENT_TO_RECORDING:
      return _ ("Recording sessions");
    case TANDEM_CONSENT_TO_CREDENTIALING:
      return _ ("Name in the credentialing log");
    case TANDEM_CONSENT_TO_THERAPIST_CONTACT:
      return _ ("Talking about contact with a therapist");
    case TANDEM_CONSENT_TO_EMAIL:
      return _ ("Papers by e-mail");
    default:
      g_return_val_if_reached ("");
    }
}
