/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of what a template can name. tandem-context.c fills it in; a test holds the two against one another. */

#include "tandem-merge-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT TANDEM_MERGE_FIELD_TEXT
#define FLAG TANDEM_MERGE_FIELD_FLAG
#define GROUP TANDEM_MERGE_FIELD_GROUP
#define LIST TANDEM_MERGE_FIELD_LIST

#define ALL 0
#define LETTER (1u << TANDEM_DOCUMENT_KIND_REFERRAL)
#define TAKEN_BACK (1u << TANDEM_DOCUMENT_KIND_WITHDRAWAL)
#define PERMITTED (1u << TANDEM_DOCUMENT_KIND_RELEASE | LETTER)
#define WITH_THERAPIST (PERMITTED | 1u << TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL)
#define SPONSORED (1u << TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT | 1u << TANDEM_DOCUMENT_KIND_PROGRESS_REPORT)
/* Known by name, and never filled in. */
#define NONE (1u << 31)

static const TandemMergeField fields[] = {
  { "date", TEXT, ALL, N_ ("The day on which the paper is made ready") },
  { "place", TEXT, NONE, NULL },
  { "language", TEXT, ALL, NULL },
  { "document", GROUP, ALL, NULL },
  { "document.id", TEXT, ALL, N_ ("The paper’s own number") },
  { "document.title", TEXT, ALL, N_ ("The paper’s title") },

  { "practitioner", GROUP, ALL, NULL },
  { "practitioner.name", TEXT, ALL, N_ ("Your name") },
  { "practitioner.title", TEXT, ALL, N_ ("Your title or profession") },
  { "practitioner.practice_name", TEXT, ALL, N_ ("The name of your practice") },
  { "practitioner.address", TEXT, ALL, N_ ("Your address") },
  { "practitioner.email", TEXT, ALL, N_ ("Your e-mail address") },
  { "practitioner.phone", TEXT, ALL, N_ ("Your telephone number") },
  { "practitioner.website", TEXT, ALL, N_ ("Your website") },
  { "practitioner.country", TEXT, ALL, N_ ("Your country, as two letters") },
  { "practitioner.training", TEXT, ALL, N_ ("Your training") },
  { "practitioner.qualifications", TEXT, ALL, N_ ("Your qualifications") },
  { "practitioner.professional_body", TEXT, ALL, N_ ("Your professional body") },
  { "practitioner.code_of_ethics", TEXT, ALL, N_ ("The code of ethics you follow") },
  { "practitioner.supervision", TEXT, ALL, N_ ("Your supervision") },
  { "practitioner.insurance", TEXT, ALL, N_ ("Your insurance") },
  { "practitioner.health_licence", TEXT, ALL, N_ ("Your licence as a health professional, if you have one") },
  { "practitioner.methods", TEXT, ALL, N_ ("The methods you work with") },
  { "practitioner.psychotherapeutic_methods", TEXT, ALL, N_ ("The psychotherapeutic methods you work with") },
  { "practitioner.session_terms", TEXT, ALL, N_ ("Your terms: sessions") },
  { "practitioner.fee_terms", TEXT, ALL, N_ ("Your terms: fees") },
  { "practitioner.cancellation_terms", TEXT, ALL, N_ ("Your terms: cancelling") },
  { "practitioner.contact_terms", TEXT, ALL, N_ ("Your terms: contact between sessions") },
  { "practitioner.complaints", TEXT, ALL, N_ ("To whom a complaint can be taken") },
  { "practitioner.data_authority", TEXT, ALL, N_ ("The authority for data protection") },
  { "practitioner.crisis_lines", TEXT, ALL, N_ ("Where to turn in a crisis") },
  { "practitioner.retention_years", TEXT, ALL, N_ ("For how many years records are kept") },
  { "practitioner.fingerprint", TEXT, ALL, N_ ("The fingerprint of your signing key") },

  { "client", GROUP, ALL, NULL },
  { "client.name", TEXT, ALL, N_ ("The client’s name") },
  { "client.pronouns", TEXT, ALL, N_ ("The client’s pronouns") },
  { "client.date_of_birth", TEXT, ALL, N_ ("The client’s date of birth") },
  { "client.email", TEXT, ALL, N_ ("The client’s e-mail address") },
  { "client.phone", TEXT, ALL, N_ ("The client’s telephone number") },
  { "client.address", TEXT, ALL, N_ ("The client’s address") },
  { "client.emergency_name", TEXT, ALL, N_ ("Whom to call in an emergency") },
  { "client.emergency_phone", TEXT, ALL, N_ ("The telephone number for an emergency") },
  { "client.started", TEXT, ALL, N_ ("When coaching began") },
  { "identified", FLAG, ALL, N_ ("Only when the client may be named") },

  { "jurisdiction", GROUP, ALL, NULL },
  { "jurisdiction.us", FLAG, ALL, N_ ("Only in the United States") },
  { "jurisdiction.eu", FLAG, ALL, N_ ("Only where the GDPR holds") },
  { "jurisdiction.california", FLAG, ALL, N_ ("Only with the clauses for California") },
  { "jurisdiction.minnesota", FLAG, ALL, N_ ("Only with the clauses for Minnesota") },

  { "sponsor", GROUP, SPONSORED, N_ ("Only when there is a sponsor") },
  { "sponsor.organisation", TEXT, SPONSORED, N_ ("The organisation that pays") },
  { "sponsor.contact", TEXT, SPONSORED, N_ ("Who speaks for the sponsor") },
  { "sponsor.email", TEXT, SPONSORED, N_ ("The sponsor’s e-mail address") },
  { "sponsor.phone", TEXT, SPONSORED, N_ ("The sponsor’s telephone number") },
  { "sponsor.address", TEXT, SPONSORED, N_ ("The sponsor’s address") },
  { "agreement", GROUP, SPONSORED, N_ ("Only when the agreement with the sponsor is in force") },
  { "agreement.signed", TEXT, SPONSORED, N_ ("When the agreement with the sponsor was signed") },

  { "withdrawal", GROUP, TAKEN_BACK, N_ ("What is taken back") },
  { "withdrawal.title", TEXT, TAKEN_BACK, N_ ("The title of the paper that is taken back") },
  { "withdrawal.question", TEXT, TAKEN_BACK, N_ ("The one question whose yes is taken back") },
  { "withdrawal.given", TEXT, TAKEN_BACK, N_ ("When it was given") },
  { "withdrawal.recipient", TEXT, TAKEN_BACK, N_ ("Who could be told something") },

  { "therapist", GROUP, WITH_THERAPIST, N_ ("Only when a therapist is named") },
  { "therapist.name", TEXT, WITH_THERAPIST, N_ ("The therapist’s name") },
  { "therapist.profession", TEXT, WITH_THERAPIST, N_ ("The therapist’s profession") },
  { "therapist.address", TEXT, WITH_THERAPIST, N_ ("The therapist’s address") },
  { "therapist.email", TEXT, WITH_THERAPIST, N_ ("The therapist’s e-mail address") },
  { "therapist.phone", TEXT, WITH_THERAPIST, N_ ("The therapist’s telephone number") },

  { "permission", GROUP, PERMITTED, N_ ("Only when the client permits it") },
  { "permission.purpose", TEXT, PERMITTED, N_ ("What the permission is for") },
  { "permission.limits", TEXT, PERMITTED, N_ ("The client’s own limits, in words") },
  { "permission.expires", TEXT, PERMITTED, N_ ("The last day of the permission") },
  { "permission.granted", TEXT, PERMITTED, N_ ("When the permission was given") },
  { "permission.to_recipient", FLAG, PERMITTED, N_ ("Only when you may tell the therapist") },
  { "permission.from_recipient", FLAG, PERMITTED, N_ ("Only when the therapist may tell you") },
  { "permission.categories", LIST, PERMITTED, N_ ("For each category of information that may be told") },
  { "permission.categories.name", TEXT, PERMITTED, NULL },
  { "permission.categories.explanation", TEXT, PERMITTED, NULL },
  { "permission.categories.comma", FLAG, PERMITTED, NULL },
  { "permission.categories.and", FLAG, PERMITTED, NULL },

  { "referral", GROUP, LETTER, NULL },
  { "referral.purpose", TEXT, LETTER, N_ ("What the referral is for") },
  { "referral.urgency", TEXT, LETTER, N_ ("How urgent it is") },
  { "referral.carried", FLAG, LETTER, N_ ("Only when the client carries the letter") },
  { "referral.approved", TEXT, LETTER, N_ ("When the client read the letter and approved it") },
  { "referral.emergency", FLAG, LETTER, N_ ("Only in an emergency") },
  { "referral.emergency_basis", TEXT, LETTER, N_ ("The legal basis in an emergency") },
  { "referral.emergency_reason", TEXT, LETTER, N_ ("The reason in an emergency") },
  { "sections", LIST, LETTER, N_ ("For each section of the letter that may be told") },
  { "sections.category", TEXT, LETTER, NULL },
  { "sections.heading", TEXT, LETTER, NULL },
  { "sections.text", TEXT, LETTER, NULL },
  { "enclosures", LIST, LETTER, N_ ("For each file that goes with the letter") },
  { "enclosures.name", TEXT, LETTER, NULL },
  { "enclosures.hash", TEXT, LETTER, NULL },
  { "enclosures.comma", FLAG, LETTER, NULL },
  { "enclosures.and", FLAG, LETTER, NULL },
};

/**
 * tandem_merge_fields_get:
 * @n_fields: (out): how many
 *
 * Returns: (transfer none) (array length=n_fields): what templates can name, groups before what is within them
 */
const TandemMergeField *
tandem_merge_fields_get (gsize *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

/**
 * tandem_merge_field_is_for:
 * @field: a field
 * @kind: a kind of paper
 *
 * Returns: whether papers of that kind have it
 */
gboolean
tandem_merge_field_is_for (const TandemMergeField *field, TandemDocumentKind kind)
{
  return field->papers == ALL || (field->papers & 1u << kind) != 0;
}

/* What to print of each: what is within the list, in the order of the table. */
static void
append_items (GString *text, const char *list)
{
  gsize length = strlen (list);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == TEXT && strncmp (fields[i].name, list, length) == 0 && fields[i].name[length] == '.')
      g_string_append_printf (text, "{{%s}} ", fields[i].name + length + 1);
  g_string_truncate (text, text->len - 1);
}

/**
 * tandem_merge_field_to_text:
 * @field: a field
 *
 * Returns: (transfer full): what is put into a template to use it: a tag, or a section to write in
 */
char *
tandem_merge_field_to_text (const TandemMergeField *field)
{
  GString *text;

  if (field->kind == TEXT)
    return g_strdup_printf ("{{%s}}", field->name);
  text = g_string_new (NULL);
  g_string_append_printf (text, "\n{{#%s}}\n", field->name);
  if (field->kind == LIST)
    append_items (text, field->name);
  else
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "\n{{/%s}}\n", field->name);
  return g_string_free (text, FALSE);
}

/* The object that a member of this name is in: a group, or the one item of a list. */
static JsonObject *
find_parent (JsonObject *root, const char *name, const char **member)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  JsonObject *object = root;

  for (gsize i = 0; object != NULL && parts[i + 1] != NULL; i++)
    {
      JsonNode *node = json_object_get_member (object, parts[i]);

      object = node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL
               : JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_object_element (json_node_get_array (node), 0)
                                              : json_node_get_object (node);
    }
  *member = strrchr (name, '.') != NULL ? strrchr (name, '.') + 1 : name;
  return object;
}

static void
add_sample (JsonObject *object, const char *member, const TandemMergeField *field)
{
  JsonArray *list;

  switch (field->kind)
    {
    case TEXT:
      json_object_set_string_member (object, member, field->name);
      break;
    case FLAG:
      json_object_set_boolean_member (object, member, TRUE);
      break;
    case GROUP:
      json_object_set_object_member (object, member, json_object_new ());
      break;
    case LIST:
    default:
      list = json_array_new ();
      json_array_add_object_element (list, json_object_new ());
      json_object_set_array_member (object, member, list);
      break;
    }
}

static void
add_own_fields (JsonObject *root, JsonNode *own)
{
  JsonObject *object = json_object_new ();
  JsonArray *array = json_node_get_array (own);

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_object_set_string_member (
      object, json_object_get_string_member (json_array_get_object_element (array, i), "name"), "fields");
  json_object_set_object_member (root, "fields", object);
}

/**
 * tandem_merge_fields_build_sample:
 * @kind: a kind of paper
 * @own_fields: the template’s own fields, as tandem_template_get_fields_json() has them
 *
 * Returns: (transfer full): a context in which everything is filled in that a paper of @kind can have; what it never
 *   has is null
 */
JsonNode *
tandem_merge_fields_build_sample (TandemDocumentKind kind, JsonNode *own_fields)
{
  JsonObject *root = json_object_new ();
  JsonNode *sample;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *member;
      JsonObject *object = find_parent (root, fields[i].name, &member);

      if (object == NULL)
        continue;
      if (tandem_merge_field_is_for (&fields[i], kind))
        add_sample (object, member, &fields[i]);
      else
        json_object_set_null_member (object, member);
    }
  add_own_fields (root, own_fields);
  sample = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (sample, root);
  return sample;
}
