/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The record of what was told in an emergency, without the client's permission: to whom, what, why and by which law. */

#include "tandem-emergencies.h"

#include <glib/gi18n-lib.h>

#include "tandem-issuing.h"
#include "tandem-papers-private.h"
#include "tandem-words.h"

static void
add (JsonBuilder *builder, const char *field, const char *value)
{
  if (tandem_practice_is_blank (value))
    return;
  json_builder_set_member_name (builder, field);
  json_builder_add_string_value (builder, value);
}

/* What the letter itself says, for the coach to go on from. */
static char *
describe_letter (TandemStore *store, TandemReferral *referral, GError **error)
{
  g_autoptr (TandemTherapist) therapist =
    tandem_store_load (store, TANDEM_TYPE_THERAPIST, tandem_referral_get_therapist_id (referral), error);
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *when = tandem_words_time (tandem_referral_get_issued (referral));
  g_autofree char *recipient = NULL;
  g_autofree char *categories = NULL;
  g_autofree char *what = NULL;
  TandemCategory told = TANDEM_CATEGORY_IDENTITY;

  if (therapist != NULL)
    paragraphs = tandem_issuing_find_paragraphs (store, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (paragraphs == NULL)
    return NULL;
  for (guint i = 0; i < paragraphs->len; i++)
    told |= tandem_paragraph_get_category (paragraphs->pdata[i]);
  recipient =
    g_strdup_printf ("%s, %s", tandem_therapist_get_name (therapist), tandem_therapist_get_profession (therapist));
  categories = tandem_words_categories (told);
  /* Translators: %s is a list of categories of information */
  what = g_strdup_printf (_ ("A letter with: %s"), categories);
  json_builder_begin_object (builder);
  add (builder, "when", when);
  add (builder, "recipient", recipient);
  add (builder, "what", what);
  add (builder, "risk", tandem_referral_get_emergency_reason (referral));
  add (builder, "basis", tandem_referral_get_emergency_basis (referral));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * tandem_emergencies_write:
 * @practice: an open practice
 * @client: whose confidence was broken to avert harm
 * @referral: (nullable): the letter that was issued in an emergency; %NULL for a call, or anything else
 * @error: return location for an error
 *
 * Begins the record of an emergency disclosure (rule 3, GDPR Art. 5(2)). Of a letter, what it says itself is filled in.
 *
 * Returns: (transfer full): the saved draft, or %NULL
 */
TandemDocument *
tandem_emergencies_write (TandemPractice *practice, TandemClient *client, TandemReferral *referral, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemDocument) record = NULL;
  g_autofree char *values = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  if (store == NULL)
    return NULL;
  if (referral == NULL)
    return tandem_papers_write (practice, client, TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD, NULL, error);
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL || (values = describe_letter (store, referral, error)) == NULL)
    return NULL;
  record = tandem_papers_write (practice, client, TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD, NULL, error);
  if (record == NULL)
    return NULL;
  g_object_set (record, "field-values", values, "therapist-id", tandem_referral_get_therapist_id (referral), NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (record), NULL, error) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&record);
}
