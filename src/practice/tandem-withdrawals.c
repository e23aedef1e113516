/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The paper of a withdrawal. What it names is withdrawn in the moment the client signs it, by the same functions that
 * withdraw without a paper. */

#include "tandem-withdrawals.h"

#include <glib/gi18n-lib.h>

#include "tandem-papers-private.h"
#include "tandem-permissions.h"
#include "tandem-practice-enums.h"
#include "tandem-types-enums.h"
#include "tandem-words.h"

static const char *const kinds[] = { "disclosure", "consent", "release", "sponsor-agreement", "joint-protocol", NULL };

static gboolean
refuse (GError **error, TandemPracticeError code, const char *message)
{
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, code, message);
  return FALSE;
}

/**
 * tandem_withdrawals_list_papers:
 * @practice: an open practice
 * @client_id: a client's id
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemDocument): the signed papers that the client can take back today, newest
 *   first
 */
GPtrArray *
tandem_withdrawals_list_papers (TandemPractice *practice, const char *client_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  if (store == NULL)
    return NULL;
  tandem_query_where (query, "client-id", client_id);
  tandem_query_where (query, "state", "signed");
  tandem_query_where_any (query, "kind", kinds);
  tandem_query_order (query, "in-force", TRUE);
  return tandem_store_find (store, query, error);
}

/**
 * tandem_withdrawals_may_name:
 * @kind: a kind of paper
 *
 * Returns: whether a client can take a signed paper of that kind back in writing
 */
gboolean
tandem_withdrawals_may_name (TandemDocumentKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_DOCUMENT_KIND);

  return g_strv_contains (kinds, g_enum_get_value (klass, (int) kind)->value_nick);
}

static gboolean
check_target (TandemDocument *target, GError **error)
{
  if (!tandem_withdrawals_may_name (tandem_document_get_kind (target)))
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                   /* Translators: %s is a kind of paper */
                   _ ("“%s” is nothing that a client has given and can take back."),
                   tandem_words_document_kind (tandem_document_get_kind (target)));
      return FALSE;
    }
  if (tandem_document_get_state (target) == TANDEM_DOCUMENT_STATE_SIGNED)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
               _ ("Only a signed paper can be taken back; this one is in the state “%s”."),
               tandem_words_document_state (tandem_document_get_state (target)));
  return FALSE;
}

static gboolean
check_part (TandemPractice *practice, TandemDocument *target, const char *part, GError **error)
{
  int what;

  if (part == NULL)
    return TRUE;
  if (!tandem_words_parse_enum (TANDEM_TYPE_CONSENT_TO, part, &what, error))
    return FALSE;
  if (tandem_document_get_kind (target) != TANDEM_DOCUMENT_KIND_CONSENT)
    return refuse (error, TANDEM_PRACTICE_ERROR_INVALID,
                   _ ("Only an informed consent has answers that can be taken back one by one."));
  if (tandem_consents_get (practice, tandem_document_get_client_id (target), (TandemConsentTo) what))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
               /* Translators: %s is what was asked, such as “Papers by e-mail” */
               _ ("The client does not say yes to “%s” at present; there is nothing to take back."),
               tandem_words_consent_to ((TandemConsentTo) what));
  return FALSE;
}

/* A draft in the language of what it takes back. */
static TandemDocument *
begin (TandemPractice *practice, const char *client_id, const char *withdraws_id, const char *part,
       const char *permission_id, const char *therapist_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = store != NULL ? tandem_store_begin (store, error) : NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemDocument) document = NULL;

  if (transaction == NULL)
    return NULL;
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, client_id, error);
  if (client == NULL)
    return NULL;
  document = tandem_papers_new_draft (practice, client, TANDEM_DOCUMENT_KIND_WITHDRAWAL, NULL, NULL, error);
  if (document == NULL)
    return NULL;
  g_object_set (document, "withdraws-id", withdraws_id, "withdraws-part", part, "permission-id", permission_id,
                "therapist-id", therapist_id, NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (document), NULL, error) ||
      !tandem_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&document);
}

/**
 * tandem_withdrawals_write:
 * @practice: an open practice
 * @target: the signed paper that is taken back
 * @part: (nullable): nick of a #TandemConsentTo where one answer of a consent is taken back alone
 * @error: return location for an error
 *
 * Begins the paper by which a client takes something back in writing (GDPR Art. 7(3), 45 CFR 164.508(b)(5)).
 *
 * Returns: (transfer full): the saved draft; %NULL with %TANDEM_PRACTICE_ERROR_STATE when there is nothing to take back
 */
TandemDocument *
tandem_withdrawals_write (TandemPractice *practice, TandemDocument *target, const char *part, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_DOCUMENT (target), NULL);

  if (!check_target (target, error) || !check_part (practice, target, part, error))
    return NULL;
  return begin (practice, tandem_document_get_client_id (target), tandem_record_get_id (TANDEM_RECORD (target)), part,
                NULL, tandem_document_get_therapist_id (target), error);
}

/**
 * tandem_withdrawals_write_for_permission:
 * @practice: an open practice
 * @permission: the permission that is taken back
 * @error: return location for an error
 *
 * Begins the paper by which a client takes back a permission. Where the permission has a signed release of
 * information, the paper names that.
 *
 * Returns: (transfer full): the saved draft; %NULL with %TANDEM_PRACTICE_ERROR_STATE when there is nothing to take back
 */
TandemDocument *
tandem_withdrawals_write_for_permission (TandemPractice *practice, TandemPermission *permission, GError **error)
{
  const char *release_id = tandem_permission_get_document_id (permission);
  g_autoptr (TandemDocument) release = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();

  g_return_val_if_fail (TANDEM_IS_PERMISSION (permission), NULL);

  if (tandem_permissions_get_standing (permission, today) != TANDEM_PERMISSION_STANDING_IN_FORCE)
    {
      refuse (error, TANDEM_PRACTICE_ERROR_STATE,
              _ ("This permission is not in force; there is nothing to take back."));
      return NULL;
    }
  if (release_id != NULL)
    {
      release = tandem_papers_load (practice, release_id, error);
      return release != NULL ? tandem_withdrawals_write (practice, release, NULL, error) : NULL;
    }
  return begin (practice, tandem_permission_get_client_id (permission), NULL, NULL,
                tandem_record_get_id (TANDEM_RECORD (permission)), tandem_permission_get_therapist_id (permission),
                error);
}

gboolean
tandem_withdrawals_take_effect (TandemPractice *practice, TandemDocument *withdrawal, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *target_id = tandem_document_get_withdraws_id (withdrawal);
  const char *permission_id = tandem_document_get_permission_id (withdrawal);
  g_autoptr (TandemDocument) target = NULL;
  g_autoptr (TandemPermission) permission = NULL;

  if (store == NULL)
    return FALSE;
  /* One answer alone: tandem_consents_get() looks for the paper. */
  if (tandem_document_get_kind (withdrawal) != TANDEM_DOCUMENT_KIND_WITHDRAWAL ||
      tandem_document_get_withdraws_part (withdrawal) != NULL)
    return TRUE;
  if (target_id != NULL)
    {
      target = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, target_id, error);
      /* What ended in the meantime needs no end. */
      return target != NULL && (tandem_document_get_state (target) != TANDEM_DOCUMENT_STATE_SIGNED ||
                                tandem_papers_withdraw (practice, target, NULL, error));
    }
  permission = permission_id != NULL ? tandem_store_load (store, TANDEM_TYPE_PERMISSION, permission_id, error) : NULL;
  return permission_id == NULL ||
         (permission != NULL && (tandem_permission_get_withdrawn (permission) != NULL ||
                                 tandem_permissions_withdraw (practice, permission, NULL, error)));
}

gboolean
tandem_withdrawals_is_part_withdrawn (TandemStore *store, const char *consent_id, const char *part)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);

  tandem_query_where (query, "withdraws-id", consent_id);
  tandem_query_where (query, "withdraws-part", part);
  tandem_query_where (query, "kind", "withdrawal");
  tandem_query_where (query, "state", "signed");
  return tandem_store_count (store, query, NULL) != 0;
}
