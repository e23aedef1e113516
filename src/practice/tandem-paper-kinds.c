/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the papers of each kind begin, and what they need beyond their words: a sponsor and the agreement with them, a
 * therapist, fields that must not be empty, and the order of signatures. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

#include "tandem-sponsors.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

static gboolean
needs_sponsor (TandemDocumentKind kind)
{
  return kind == TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT || kind == TANDEM_DOCUMENT_KIND_PROGRESS_REPORT;
}

/* A draft of @kind that names @sponsor_id and @therapist_id, where there are such. */
static TandemDocument *
begin (TandemPractice *practice, TandemClient *client, TandemDocumentKind kind, const char *template_id,
       const char *sponsor_id, const char *therapist_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = store != NULL ? tandem_store_begin (store, error) : NULL;
  g_autoptr (TandemDocument) document = NULL;

  if (transaction == NULL)
    return NULL;
  document = tandem_papers_new_draft (practice, client, kind, template_id, NULL, error);
  if (document == NULL)
    return NULL;
  g_object_set (document, "sponsor-id", sponsor_id, "therapist-id", therapist_id, NULL);
  if (((sponsor_id != NULL || therapist_id != NULL) &&
       !tandem_store_save (store, TANDEM_RECORD (document), NULL, error)) ||
      !tandem_papers_check_terms (practice, document, error) || !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&document);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, message);
  return FALSE;
}

/* Some papers begin with something else than the client alone. */
static gboolean
require_plain_kind (TandemDocumentKind kind, GError **error)
{
  switch (kind)
    {
    case TANDEM_DOCUMENT_KIND_RELEASE:
      return refuse (error, _ ("A release of information is written by asking for a permission."));
    case TANDEM_DOCUMENT_KIND_REFERRAL:
      return refuse (error, _ ("A referral letter is written by beginning a referral."));
    case TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL:
      return refuse (error, _ ("A joint protocol is written for a therapist. Please choose who it is with."));
    case TANDEM_DOCUMENT_KIND_WITHDRAWAL:
      return refuse (error, _ ("A withdrawal takes something back. Please choose the paper or the permission."));
    case TANDEM_DOCUMENT_KIND_DISCLOSURE:
    case TANDEM_DOCUMENT_KIND_CONSENT:
    case TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT:
    case TANDEM_DOCUMENT_KIND_PROGRESS_REPORT:
    case TANDEM_DOCUMENT_KIND_CLOSING:
    case TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD:
    default:
      return TRUE;
    }
}

gboolean
tandem_papers_require_supersedable (TandemDocumentKind kind, GError **error)
{
  if (kind == TANDEM_DOCUMENT_KIND_WITHDRAWAL)
    return refuse (error, _ ("A withdrawal stays as it is. What was taken back can be given again by a new paper."));
  return kind == TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL || require_plain_kind (kind, error);
}

/**
 * tandem_papers_write:
 * @practice: an open practice
 * @client: whom it concerns
 * @kind: a kind of paper
 * @template_id: (nullable): a template; %NULL for the program's own in the client's language
 * @error: return location for an error
 *
 * Begins a paper as a draft. A release of information belongs to a permission, a referral letter to a referral, a
 * joint protocol to a therapist, and a withdrawal to what it takes back: they begin with tandem_permissions_ask(),
 * tandem_referrals_write(), tandem_papers_write_joint_protocol() and tandem_withdrawals_write().
 *
 * Returns: (transfer full): the saved draft; %NULL with %TANDEM_PRACTICE_ERROR_INVALID when the client has no sponsor
 *   and the paper needs one, and with %TANDEM_PRACTICE_ERROR_NOT_SIGNED for a report without a sponsor agreement
 */
TandemDocument *
tandem_papers_write (TandemPractice *practice, TandemClient *client, TandemDocumentKind kind, const char *template_id,
                     GError **error)
{
  const char *sponsor_id = NULL;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  if (!require_plain_kind (kind, error))
    return NULL;
  if (needs_sponsor (kind))
    sponsor_id = tandem_client_get_sponsor_id (client);
  return begin (practice, client, kind, template_id, sponsor_id, NULL, error);
}

/**
 * tandem_papers_write_joint_protocol:
 * @practice: an open practice
 * @client: whom it concerns
 * @therapist: the client's therapist
 * @template_id: (nullable): a template; %NULL for the program's own in the client's language
 * @error: return location for an error
 *
 * Begins the protocol by which client, therapist and coach work side by side.
 *
 * Returns: (transfer full): the saved draft, or %NULL
 */
TandemDocument *
tandem_papers_write_joint_protocol (TandemPractice *practice, TandemClient *client, TandemTherapist *therapist,
                                    const char *template_id, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);
  g_return_val_if_fail (TANDEM_IS_THERAPIST (therapist), NULL);

  return begin (practice, client, TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL, template_id, NULL,
                tandem_record_get_id (TANDEM_RECORD (therapist)), error);
}

gboolean
tandem_papers_check_terms (TandemPractice *practice, TandemDocument *document, GError **error)
{
  TandemDocumentKind kind = tandem_document_get_kind (document);
  const char *sponsor_id = tandem_document_get_sponsor_id (document);
  g_autoptr (TandemDocument) agreement = NULL;

  if (needs_sponsor (kind) && sponsor_id == NULL)
    return refuse (error, _ ("The client has no sponsor. Say first who pays for the coaching."));
  if (kind != TANDEM_DOCUMENT_KIND_PROGRESS_REPORT)
    return TRUE;
  agreement = tandem_sponsors_find_agreement (practice, tandem_document_get_client_id (document), sponsor_id);
  if (agreement != NULL)
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED,
                       _ ("No agreement of client, sponsor and coach is in force. Until all three have signed one, the "
                          "sponsor is told nothing."));
  return FALSE;
}

/**
 * tandem_papers_may_leave:
 * @practice: an open practice
 * @document: a document
 * @error: return location for an error
 *
 * Rule 3 for reports: one leaves only when the client has signed it and the agreement with the sponsor is in force.
 * Every way out of the practice asks here.
 *
 * Returns: whether the paper may leave the practice; %TANDEM_PRACTICE_ERROR_NOT_PERMITTED or
 *   %TANDEM_PRACTICE_ERROR_NOT_SIGNED says why not
 */
gboolean
tandem_papers_may_leave (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (tandem_document_get_kind (document) != TANDEM_DOCUMENT_KIND_PROGRESS_REPORT)
    return TRUE;
  if (tandem_document_get_state (document) != TANDEM_DOCUMENT_STATE_SIGNED)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                           _ ("The report has not left: the client has to read and sign it first."));
      return FALSE;
    }
  return tandem_papers_check_terms (practice, document, error);
}

gboolean
tandem_papers_check_required (TandemPractice *practice, TandemDocument *document, TandemTemplate *template,
                              GError **error)
{
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);
  JsonArray *array = json_node_get_array (fields);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *field = json_array_get_object_element (array, i);
      const char *name = json_object_get_string_member (field, "name");
      g_autofree char *value = tandem_papers_get_value (practice, document, name);
      const char *proposed = json_object_get_string_member_with_default (field, "default", NULL);

      if (json_object_get_boolean_member_with_default (field, "required", FALSE) &&
          !tandem_practice_require_text (value != NULL ? value : proposed,
                                         json_object_get_string_member (field, "label"), error))
        return FALSE;
    }
  return TRUE;
}

static TandemRoles
parse_role (GFlagsClass *klass, const char *nick)
{
  const GFlagsValue *value = g_flags_get_value_by_nick (klass, nick);

  return value != NULL ? (TandemRoles) value->value : 0;
}

/* The name of the one role in @roles. */
static const char *
name_role (TandemRoles roles)
{
  return tandem_words_role ((TandemRole) (g_bit_nth_lsf (roles, -1)));
}

gboolean
tandem_papers_check_order (TandemDocument *document, TandemRole role, TandemRoles signed_roles, GError **error)
{
  const char *const *order = tandem_document_get_signing_order (document);
  TandemRoles own = 1u << (role == TANDEM_ROLE_GUARDIAN ? TANDEM_ROLE_CLIENT : role);
  g_autoptr (GFlagsClass) klass = g_type_class_ref (TANDEM_TYPE_ROLES);

  for (gsize i = 0; order != NULL && order[i] != NULL; i++)
    {
      TandemRoles next = parse_role (klass, order[i]);

      if (next == own || role == TANDEM_ROLE_WITNESS)
        return TRUE;
      if (next != 0 && (signed_roles & next) == 0)
        {
          g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                       /* Translators: both are roles, such as “Sponsor” and “Coach” */
                       _ ("This paper is signed in an order: “%s” signs before “%s”."), name_role (next),
                       tandem_words_role (role));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * tandem_papers_get_next_roles:
 * @practice: an open practice
 * @document: a document
 *
 * Returns: the roles that may sign now: all that are missing, or the one whose turn it is where there is an order
 */
TandemRoles
tandem_papers_get_next_roles (TandemPractice *practice, TandemDocument *document)
{
  const char *const *order = tandem_document_get_signing_order (document);
  TandemRoles missing = tandem_papers_get_missing_roles (practice, document);
  g_autoptr (GFlagsClass) klass = g_type_class_ref (TANDEM_TYPE_ROLES);

  for (gsize i = 0; order != NULL && order[i] != NULL; i++)
    if (missing & parse_role (klass, order[i]))
      return parse_role (klass, order[i]);
  return missing;
}
