/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the context that a template is merged with, from records. An empty value is null: a template can leave out
 * the sentence around it, and a name that is not known here is an error in the template. */

#include "tandem-context.h"

#include <string.h>

#include "tandem-clause.h"
#include "tandem-language.h"
#include "tandem-practice-private.h"
#include "tandem-types-enums.h"

/* The European Economic Area and the United Kingdom, where the GDPR or its British twin is in force. */
static const char *const gdpr_countries[] = { "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR",
                                              "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
                                              "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", NULL };

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (tandem_practice_is_blank (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_null (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}

static void
add_date (JsonBuilder *builder, const char *name, const GDate *date, const char *language)
{
  g_autofree char *text = tandem_language_date (language, date);

  add_text (builder, name, text);
}

static void
add_moment (JsonBuilder *builder, const char *name, GDateTime *moment, const char *language)
{
  g_autoptr (GDate) date = NULL;

  if (moment != NULL)
    {
      g_autoptr (GDateTime) local = g_date_time_to_local (moment);

      date = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (local),
                             (GDateMonth) g_date_time_get_month (local), (GDateYear) g_date_time_get_year (local));
    }
  add_date (builder, name, date, language);
}

static void
begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
add_practitioner (JsonBuilder *builder, const TandemContextParts *parts)
{
  static const char *const texts[] = {
    "name",
    "title",
    "practice-name",
    "address",
    "email",
    "phone",
    "website",
    "country",
    "training",
    "qualifications",
    "professional-body",
    "code-of-ethics",
    "supervision",
    "insurance",
    "health-licence",
    "methods",
    "psychotherapeutic-methods",
    "session-terms",
    "fee-terms",
    "cancellation-terms",
    "contact-terms",
    "complaints",
    "data-authority",
    "crisis-lines",
  };
  g_autofree char *years = NULL;

  begin_object (builder, "practitioner");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *member = g_strdelimit (g_strdup (texts[i]), "-", '_');

      g_object_get (parts->practitioner, texts[i], &value, NULL);
      add_text (builder, member, value);
    }
  if (tandem_practitioner_get_retention_years (parts->practitioner) > 0)
    years = g_strdup_printf ("%" G_GINT64_FORMAT, tandem_practitioner_get_retention_years (parts->practitioner));
  add_text (builder, "retention_years", years);
  add_text (builder, "fingerprint", parts->fingerprint);
  json_builder_end_object (builder);
}

static void
add_client (JsonBuilder *builder, const TandemContextParts *parts, const char *language)
{
  TandemClient *client = parts->identified ? parts->client : NULL;

  begin_object (builder, "client");
  add_text (builder, "name", client != NULL ? tandem_client_get_name (client) : NULL);
  add_text (builder, "pronouns", client != NULL ? tandem_client_get_pronouns (client) : NULL);
  add_date (builder, "date_of_birth", client != NULL ? tandem_client_get_date_of_birth (client) : NULL, language);
  add_text (builder, "email", client != NULL ? tandem_client_get_email (client) : NULL);
  add_text (builder, "phone", client != NULL ? tandem_client_get_phone (client) : NULL);
  add_text (builder, "address", client != NULL ? tandem_client_get_address (client) : NULL);
  add_text (builder, "emergency_name", client != NULL ? tandem_client_get_emergency_name (client) : NULL);
  add_text (builder, "emergency_phone", client != NULL ? tandem_client_get_emergency_phone (client) : NULL);
  add_moment (builder, "started", client != NULL ? tandem_client_get_started (client) : NULL, language);
  json_builder_end_object (builder);
  add_boolean (builder, "identified", client != NULL);
}

static gboolean
is_region (const char *region, const char *code)
{
  return region != NULL && g_ascii_strcasecmp (region, code) == 0;
}

/* Words that a law asks for where the practice is, or where the client lives. Too many words harm nobody; the coach
 * can choose more. */
static void
add_jurisdiction (JsonBuilder *builder, TandemPractitioner *practitioner, TandemClient *client)
{
  const char *countries[] = { tandem_practitioner_get_country (practitioner),
                              client != NULL ? tandem_client_get_country (client) : NULL };
  const char *const *chosen = tandem_practitioner_get_jurisdictions (practitioner);
  const char *region = client != NULL ? tandem_client_get_region (client) : NULL;
  gboolean us = FALSE;
  gboolean eu = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (countries[i] != NULL)
      {
        us |= g_str_equal (countries[i], "US");
        eu |= g_strv_contains (gdpr_countries, countries[i]);
      }
  begin_object (builder, "jurisdiction");
  add_boolean (builder, "us", us);
  add_boolean (builder, "eu", eu);
  add_boolean (builder, "california",
               is_region (region, "US-CA") || (chosen != NULL && g_strv_contains (chosen, "US-CA")));
  add_boolean (builder, "minnesota",
               is_region (region, "US-MN") || (chosen != NULL && g_strv_contains (chosen, "US-MN")));
  json_builder_end_object (builder);
}

static void
add_therapist (JsonBuilder *builder, TandemTherapist *therapist)
{
  if (therapist == NULL)
    {
      add_null (builder, "therapist");
      return;
    }
  begin_object (builder, "therapist");
  add_text (builder, "name", tandem_therapist_get_name (therapist));
  add_text (builder, "profession", tandem_therapist_get_profession (therapist));
  add_text (builder, "address", tandem_therapist_get_address (therapist));
  add_text (builder, "email", tandem_therapist_get_email (therapist));
  add_text (builder, "phone", tandem_therapist_get_phone (therapist));
  json_builder_end_object (builder);
}

/* What stands after each in a sentence is said with it: a comma, an “and”, or nothing. */
static void
add_categories (JsonBuilder *builder, TandemCategory categories, const char *language)
{
  int n_left = __builtin_popcount (categories);

  json_builder_set_member_name (builder, "categories");
  json_builder_begin_array (builder);
  for (guint bit = 1; bit <= TANDEM_CATEGORY_THIRD_PARTIES; bit <<= 1)
    if (categories & bit)
      {
        json_builder_begin_object (builder);
        add_text (builder, "name", tandem_language_category (language, (TandemCategory) bit));
        add_text (builder, "explanation", tandem_language_category_explanation (language, (TandemCategory) bit));
        n_left--;
        add_boolean (builder, "comma", n_left > 1);
        add_boolean (builder, "and", n_left == 1);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
}

/* A purpose that nobody wrote is printed in the language of the paper. */
static void
add_purpose (JsonBuilder *builder, const char *purpose, const char *language)
{
  gboolean unwritten = tandem_language_is_phrase (TANDEM_PHRASE_REFERRAL, purpose);

  add_text (builder, "purpose", unwritten ? tandem_language_phrase (language, TANDEM_PHRASE_REFERRAL) : purpose);
}

static void
add_permission (JsonBuilder *builder, TandemPermission *permission, const char *language)
{
  TandemDirection direction;

  if (permission == NULL)
    {
      add_null (builder, "permission");
      return;
    }
  direction = tandem_permission_get_direction (permission);
  begin_object (builder, "permission");
  add_purpose (builder, tandem_permission_get_purpose (permission), language);
  add_text (builder, "limits", tandem_permission_get_limits (permission));
  add_date (builder, "expires", tandem_permission_get_expires (permission), language);
  add_moment (builder, "granted", tandem_permission_get_granted (permission), language);
  add_boolean (builder, "to_recipient", direction != TANDEM_DIRECTION_FROM_RECIPIENT);
  add_boolean (builder, "from_recipient", direction != TANDEM_DIRECTION_TO_RECIPIENT);
  add_categories (builder, tandem_permission_get_categories (permission), language);
  json_builder_end_object (builder);
}

static void
add_sponsor (JsonBuilder *builder, TandemSponsor *sponsor)
{
  if (sponsor == NULL)
    {
      add_null (builder, "sponsor");
      return;
    }
  begin_object (builder, "sponsor");
  add_text (builder, "organisation", tandem_sponsor_get_organisation (sponsor));
  add_text (builder, "contact", tandem_sponsor_get_contact (sponsor));
  add_text (builder, "email", tandem_sponsor_get_email (sponsor));
  add_text (builder, "phone", tandem_sponsor_get_phone (sponsor));
  add_text (builder, "address", tandem_sponsor_get_address (sponsor));
  json_builder_end_object (builder);
}

static void
add_agreement (JsonBuilder *builder, TandemDocument *agreement, const char *language)
{
  if (agreement == NULL)
    {
      add_null (builder, "agreement");
      return;
    }
  begin_object (builder, "agreement");
  add_moment (builder, "signed", tandem_document_get_in_force (agreement), language);
  json_builder_end_object (builder);
}

/* The question of the clause that asked for @part, in the words that were signed. */
static char *
find_question (TandemDocument *document, const char *part)
{
  g_autoptr (JsonNode) node = json_from_string (tandem_document_get_clauses (document), NULL);
  g_autoptr (GPtrArray) clauses = node != NULL ? tandem_clauses_from_json (node) : NULL;

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (clause->optional && g_strv_contains ((const char *const *) clause->elements, part))
        return g_strdup (clause->question != NULL ? clause->question : clause->title);
    }
  return NULL;
}

/* What is taken back: a paper, one answer in it, or a permission that was given without a paper. */
static void
add_withdrawal (JsonBuilder *builder, const TandemContextParts *parts, const char *language)
{
  const char *part = tandem_document_get_withdraws_part (parts->document);
  g_autofree char *question = NULL;
  GDateTime *given = NULL;

  if (tandem_document_get_kind (parts->document) != TANDEM_DOCUMENT_KIND_WITHDRAWAL)
    {
      add_null (builder, "withdrawal");
      return;
    }
  if (parts->withdrawn != NULL)
    given = tandem_document_get_in_force (parts->withdrawn);
  else if (parts->permission != NULL)
    given = tandem_permission_get_granted (parts->permission);
  if (parts->withdrawn != NULL && part != NULL)
    question = find_question (parts->withdrawn, part);
  begin_object (builder, "withdrawal");
  add_text (builder, "title", parts->withdrawn != NULL ? tandem_document_get_title (parts->withdrawn) : NULL);
  add_text (builder, "question", question);
  add_moment (builder, "given", given, language);
  add_text (builder, "recipient", parts->therapist != NULL ? tandem_therapist_get_name (parts->therapist) : NULL);
  json_builder_end_object (builder);
}

static void
add_referral (JsonBuilder *builder, TandemReferral *referral, gboolean approved, const char *language)
{
  if (referral == NULL)
    {
      add_null (builder, "referral");
      return;
    }
  begin_object (builder, "referral");
  add_purpose (builder, tandem_referral_get_purpose (referral), language);
  add_text (builder, "urgency", tandem_language_urgency (language, tandem_referral_get_urgency (referral)));
  add_boolean (builder, "carried", tandem_referral_get_delivery (referral) == TANDEM_DELIVERY_CARRIED);
  add_moment (builder, "approved", approved ? tandem_referral_get_approved (referral) : NULL, language);
  add_boolean (builder, "emergency", tandem_referral_get_emergency (referral));
  add_text (builder, "emergency_basis", tandem_referral_get_emergency_basis (referral));
  add_text (builder, "emergency_reason", tandem_referral_get_emergency_reason (referral));
  json_builder_end_object (builder);
}

/* With the hash of each, so that the letter seals what it came with. */
static void
add_enclosures (JsonBuilder *builder, GPtrArray *enclosures)
{
  if (enclosures == NULL)
    {
      add_null (builder, "enclosures");
      return;
    }
  json_builder_set_member_name (builder, "enclosures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < enclosures->len; i++)
    {
      guint n_left = enclosures->len - i - 1;

      json_builder_begin_object (builder);
      add_text (builder, "name", tandem_attachment_get_name (enclosures->pdata[i]));
      add_text (builder, "hash", tandem_attachment_get_hash (enclosures->pdata[i]));
      add_boolean (builder, "comma", n_left > 1);
      add_boolean (builder, "and", n_left == 1);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sections (JsonBuilder *builder, GPtrArray *sections, const char *language)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (TANDEM_TYPE_CATEGORY);

  if (sections == NULL)
    {
      add_null (builder, "sections");
      return;
    }
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sections->len; i++)
    {
      TandemCategory category = tandem_paragraph_get_category (sections->pdata[i]);

      json_builder_begin_object (builder);
      add_text (builder, "category", g_flags_get_first_value (klass, category)->value_nick);
      add_text (builder, "heading", tandem_language_category (language, category));
      add_text (builder, "text", tandem_paragraph_get_text (sections->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The template's own fields: what the coach wrote, else what the template proposes. */
static void
add_fields (JsonBuilder *builder, const TandemContextParts *parts)
{
  const char *values_text = tandem_document_get_field_values (parts->document);
  g_autoptr (JsonNode) values = values_text != NULL ? json_from_string (values_text, NULL) : NULL;
  JsonArray *fields = json_node_get_array (parts->fields);

  begin_object (builder, "fields");
  for (guint i = 0; i < json_array_get_length (fields); i++)
    {
      JsonObject *field = json_array_get_object_element (fields, i);
      const char *name = json_object_get_string_member (field, "name");
      const char *value = json_object_get_string_member_with_default (field, "default", NULL);

      if (values != NULL && JSON_NODE_HOLDS_OBJECT (values))
        value = json_object_get_string_member_with_default (json_node_get_object (values), name, value);
      add_text (builder, name, value);
    }
  json_builder_end_object (builder);
}

/**
 * tandem_context_build:
 * @parts: what the paper is about
 *
 * Returns: (transfer full): the context, a JSON object
 */
JsonNode *
tandem_context_build (const TandemContextParts *parts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GDate) today = tandem_practice_today ();
  const char *language = tandem_document_get_language (parts->document);

  json_builder_begin_object (builder);
  add_date (builder, "date", today, language);
  add_null (builder, "place");
  add_text (builder, "language", language);
  begin_object (builder, "document");
  add_text (builder, "id", tandem_record_get_id (TANDEM_RECORD (parts->document)));
  add_text (builder, "title", tandem_document_get_title (parts->document));
  json_builder_end_object (builder);
  add_practitioner (builder, parts);
  add_client (builder, parts, language);
  add_jurisdiction (builder, parts->practitioner, parts->client);
  add_sponsor (builder, parts->sponsor);
  add_agreement (builder, parts->agreement, language);
  add_withdrawal (builder, parts, language);
  add_therapist (builder, parts->therapist);
  add_permission (builder, parts->permission, language);
  add_referral (builder, parts->referral, parts->approved, language);
  add_sections (builder, parts->sections, language);
  add_enclosures (builder, parts->enclosures);
  add_fields (builder, parts);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * tandem_context_to_text:
 * @context: a JSON node
 *
 * Returns: (transfer full): @context as JSON text on one line
 */
char *
tandem_context_to_text (JsonNode *context)
{
  return json_to_string (context, FALSE);
}
