/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Permissions: asking for them, putting them in force, taking them back, and the one place that decides what they
 * cover. */

#include "tandem-permissions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-language.h"
#include "tandem-papers-private.h"
#include "tandem-words.h"

/**
 * tandem_permissions_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for their permissions only
 *
 * Returns: (transfer full): a lazy model of #TandemPermission, newest first
 */
GListModel *
tandem_permissions_list (TandemPractice *practice, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PERMISSION);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "created", TRUE);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_permissions_load:
 * @practice: an open practice
 * @id: a permission's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the permission; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemPermission *
tandem_permissions_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_PERMISSION, id, error) : NULL;
}

/* The core elements of 45 CFR 164.508(c)(1): what, to whom, for what, until when. */
static gboolean
check_fields (TandemStore *store, TandemPermission *permission, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemTherapist) therapist = NULL;
  const GDate *expires = tandem_permission_get_expires (permission);

  if (!tandem_practice_require_text (tandem_permission_get_client_id (permission), _ ("Client"), error) ||
      !tandem_practice_require_text (tandem_permission_get_therapist_id (permission), _ ("Recipient"), error) ||
      !tandem_practice_require_text (tandem_permission_get_purpose (permission), _ ("Purpose"), error))
    return FALSE;
  if (tandem_permission_get_categories (permission) == 0)
    return tandem_practice_require_text (NULL, _ ("Categories of information"), error);
  if (expires == NULL)
    return tandem_practice_require_text (NULL, _ ("Until"), error);
  if (g_date_compare (expires, today) < 0)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” lies in the past."),
                   _ ("Until"));
      return FALSE;
    }
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_permission_get_client_id (permission), error);
  if (client == NULL)
    return FALSE;
  therapist = tandem_store_load (store, TANDEM_TYPE_THERAPIST, tandem_permission_get_therapist_id (permission), error);
  return therapist != NULL;
}

static TandemDocument *
write_release (TandemPractice *practice, TandemStore *store, TandemPermission *permission, const char *template_id,
               GError **error)
{
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (TandemDocument) release = NULL;
  g_auto (TandemPaperSources) sources = { NULL };

  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_permission_get_client_id (permission), error);
  if (client == NULL)
    return NULL;
  release = tandem_papers_new_draft (practice, client, TANDEM_DOCUMENT_KIND_RELEASE, template_id, NULL, error);
  if (release == NULL)
    return NULL;
  g_object_set (release, "permission-id", tandem_record_get_id (TANDEM_RECORD (permission)), "therapist-id",
                tandem_permission_get_therapist_id (permission), "expires", tandem_permission_get_expires (permission),
                NULL);
  if (!tandem_papers_load_sources (practice, release, &sources, error) ||
      !tandem_papers_freeze (practice, release, &sources, error))
    return NULL;
  return g_steal_pointer (&release);
}

/**
 * tandem_permissions_ask:
 * @practice: an open practice
 * @permission: an unsaved permission: client, therapist, categories, limits, purpose, direction, last day
 * @template_id: (nullable): from which template; %NULL for the one in use for the client's language
 * @release: (out) (optional) (transfer full): its release of information, ready to be signed
 * @error: return location for an error
 *
 * Asks a client for a permission. It comes into force when the release of information is signed.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_permissions_ask (TandemPractice *practice, TandemPermission *permission, const char *template_id,
                        TandemDocument **release, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (TandemDocument) document = NULL;

  g_return_val_if_fail (TANDEM_IS_PERMISSION (permission), FALSE);

  if (store == NULL || !check_fields (store, permission, error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL || !tandem_store_save (store, TANDEM_RECORD (permission), NULL, error))
    return FALSE;
  document = write_release (practice, store, permission, template_id, error);
  if (document == NULL)
    return FALSE;
  g_object_set (permission, "document-id", tandem_record_get_id (TANDEM_RECORD (document)), NULL);
  if (!tandem_store_save (store, TANDEM_RECORD (permission), NULL, error) ||
      !tandem_transaction_commit (transaction, error))
    {
      g_object_set (permission, "document-id", NULL, NULL);
      return FALSE;
    }
  if (release != NULL)
    *release = g_steal_pointer (&document);
  return TRUE;
}

/**
 * tandem_permissions_grant:
 * @practice: an open practice
 * @permission: an unsaved permission: client, therapist, categories, limits, purpose, direction, last day
 * @evidence: how the client gave it: a signed paper in a folder, a letter, a word in a session
 * @error: return location for an error
 *
 * Records a permission that the client gave outside of Tandem. It is in force at once.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_permissions_grant (TandemPractice *practice, TandemPermission *permission, const char *evidence, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_return_val_if_fail (TANDEM_IS_PERMISSION (permission), FALSE);

  if (store == NULL || !check_fields (store, permission, error) ||
      !tandem_practice_require_text (evidence, _ ("How it was given"), error))
    return FALSE;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  g_object_set (permission, "granted", now, "evidence", evidence, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (permission), NULL, error) &&
      tandem_store_journal (store, "granted", TANDEM_RECORD (permission), tandem_permission_get_client_id (permission),
                            evidence, error) &&
      tandem_transaction_commit (transaction, error))
    return TRUE;
  g_object_set (permission, "granted", NULL, "evidence", NULL, NULL);
  return FALSE;
}

/* The paper of a permission ends with it: signed, it was taken back; unsigned, it is declined. */
static gboolean
end_release (TandemPractice *practice, TandemStore *store, TandemPermission *permission, const char *reason,
             GError **error)
{
  const char *document_id = tandem_permission_get_document_id (permission);
  g_autoptr (TandemDocument) release = NULL;

  if (document_id == NULL)
    return TRUE;
  release = tandem_store_load (store, TANDEM_TYPE_DOCUMENT, document_id, error);
  if (release == NULL)
    return FALSE;
  if (tandem_document_get_state (release) == TANDEM_DOCUMENT_STATE_SIGNED)
    return tandem_papers_end (practice, release, TANDEM_DOCUMENT_STATE_WITHDRAWN, "withdrawn", reason, error);
  if (tandem_document_get_state (release) == TANDEM_DOCUMENT_STATE_READY)
    return tandem_papers_end (practice, release, TANDEM_DOCUMENT_STATE_DECLINED, "declined", reason, error);
  return TRUE;
}

/**
 * tandem_permissions_withdraw:
 * @practice: an open practice
 * @permission: a permission
 * @reason: (nullable): why, if the client said so; nobody has to
 * @error: return location for an error
 *
 * Rule 5 (GDPR Art. 7(3), 45 CFR 164.508(b)(5)): the client takes the permission back. Nothing leaves under it from
 * now on; what was sent before stays sent.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_STATE when it was taken back before
 */
gboolean
tandem_permissions_withdraw (TandemPractice *practice, TandemPermission *permission, const char *reason, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_return_val_if_fail (TANDEM_IS_PERMISSION (permission), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_permission_get_withdrawn (permission) != NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("This permission was withdrawn already."));
      return FALSE;
    }
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  g_object_set (permission, "withdrawn", now, "reason", reason, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (permission), NULL, error) &&
      tandem_store_journal (store, "withdrawn", TANDEM_RECORD (permission),
                            tandem_permission_get_client_id (permission), reason, error) &&
      end_release (practice, store, permission, reason, error) && tandem_transaction_commit (transaction, error))
    return TRUE;
  g_object_set (permission, "withdrawn", NULL, "reason", NULL, NULL);
  return FALSE;
}

/**
 * tandem_permissions_get_standing:
 * @permission: a permission
 * @today: the day in question
 *
 * Returns: how it stands on that day
 */
TandemPermissionStanding
tandem_permissions_get_standing (TandemPermission *permission, const GDate *today)
{
  const GDate *expires = tandem_permission_get_expires (permission);

  if (tandem_permission_get_withdrawn (permission) != NULL)
    return TANDEM_PERMISSION_STANDING_WITHDRAWN;
  if (tandem_permission_get_granted (permission) == NULL)
    return TANDEM_PERMISSION_STANDING_ASKED;
  if (expires == NULL || g_date_compare (expires, today) < 0)
    return TANDEM_PERMISSION_STANDING_EXPIRED;
  return TANDEM_PERMISSION_STANDING_IN_FORCE;
}

/**
 * tandem_words_permission_standing:
 * @standing: how a permission stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_permission_standing (TandemPermissionStanding standing)
{
  switch (standing)
    {
    case TANDEM_PERMISSION_STANDING_ASKED:
      return _ ("Asked for");
    case TANDEM_PERMISSION_STANDING_IN_FORCE:
      return _ ("In force");
    case TANDEM_PERMISSION_STANDING_EXPIRED:
      return _ ("Expired");
    case TANDEM_PERMISSION_STANDING_WITHDRAWN:
      return _ ("Withdrawn");
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
has_words (const char *given, const char *purpose)
{
  g_auto (GStrv) needed = g_str_tokenize_and_fold (purpose, NULL, NULL);
  g_auto (GStrv) words = g_str_tokenize_and_fold (given != NULL ? given : "", NULL, NULL);

  for (gsize i = 0; needed[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) words, needed[i]))
      return FALSE;
  return needed[0] != NULL;
}

/* A permission for "referral to therapy" covers the purpose "referral": every word of the purpose must stand in it. A
 * referral is one in whichever language the coach, or the program, called it so. */
static gboolean
covers_purpose (TandemPermission *permission, const char *purpose)
{
  const char *given = tandem_permission_get_purpose (permission);
  const char *language;

  if (has_words (given, purpose) || !tandem_language_is_phrase (TANDEM_PHRASE_REFERRAL, purpose))
    return has_words (given, purpose);
  for (guint i = 0; (language = tandem_language_nth (i)) != NULL; i++)
    if (has_words (given, tandem_language_phrase (language, TANDEM_PHRASE_REFERRAL)))
      return TRUE;
  return FALSE;
}

/* How far a permission comes; a later stage is a nearer miss. */
typedef enum
{
  MISS_NONE_GIVEN,
  MISS_RECIPIENT,
  MISS_ASKED,
  MISS_WITHDRAWN,
  MISS_EXPIRED,
  MISS_DIRECTION,
  MISS_PURPOSE,
  MISS_CATEGORY,
  COVERED,
} Miss;

static Miss
measure (TandemPermission *permission, const char *therapist_id, TandemCategory category, const char *purpose,
         const GDate *today)
{
  if (g_strcmp0 (tandem_permission_get_therapist_id (permission), therapist_id) != 0)
    return MISS_RECIPIENT;
  switch (tandem_permissions_get_standing (permission, today))
    {
    case TANDEM_PERMISSION_STANDING_ASKED:
      return MISS_ASKED;
    case TANDEM_PERMISSION_STANDING_WITHDRAWN:
      return MISS_WITHDRAWN;
    case TANDEM_PERMISSION_STANDING_EXPIRED:
      return MISS_EXPIRED;
    case TANDEM_PERMISSION_STANDING_IN_FORCE:
    default:
      break;
    }
  if (tandem_permission_get_direction (permission) == TANDEM_DIRECTION_FROM_RECIPIENT)
    return MISS_DIRECTION;
  if (!covers_purpose (permission, purpose))
    return MISS_PURPOSE;
  return (tandem_permission_get_categories (permission) & category) != 0 ? COVERED : MISS_CATEGORY;
}

static char *
explain (Miss miss, TandemPermission *nearest, TandemCategory category, const char *purpose)
{
  g_autofree char *day = NULL;

  switch (miss)
    {
    case MISS_NONE_GIVEN:
      return g_strdup (_ ("The client has not permitted anything yet."));
    case MISS_RECIPIENT:
      return g_strdup (_ ("The client’s permission is for another recipient."));
    case MISS_ASKED:
      return g_strdup (_ ("The client was asked but has not signed the permission."));
    case MISS_WITHDRAWN:
      return g_strdup (_ ("The client withdrew the permission."));
    case MISS_EXPIRED:
      day = tandem_words_date (tandem_permission_get_expires (nearest));
      return g_strdup_printf (_ ("The permission ended on %s."), day);
    case MISS_DIRECTION:
      return g_strdup (_ ("The permission lets the recipient tell the coach, not the coach tell the recipient."));
    case MISS_PURPOSE:
      return g_strdup_printf (_ ("The permission is for “%s”, not for “%s”."),
                              tandem_words_purpose (tandem_permission_get_purpose (nearest)),
                              tandem_words_purpose (purpose));
    case MISS_CATEGORY:
      return g_strdup_printf (_ ("The permission does not include “%s”."), tandem_words_category (category));
    case COVERED:
    default:
      return NULL;
    }
}

/**
 * tandem_permissions_find_cover:
 * @permissions: (element-type TandemPermission): all permissions of a client
 * @therapist_id: who is to be told
 * @category: what of: one category of information
 * @purpose: for what
 * @today: when
 * @reason: (out) (optional) (nullable) (transfer full): why nothing covers it, by the permission that comes nearest
 *
 * Rule 3, decided in this one place: only categories, recipient, purpose and dates that a permission in force covers
 * may leave.
 *
 * Returns: (transfer none) (nullable): the permission that covers it, or %NULL
 */
TandemPermission *
tandem_permissions_find_cover (GPtrArray *permissions, const char *therapist_id, TandemCategory category,
                               const char *purpose, const GDate *today, char **reason)
{
  TandemPermission *nearest = NULL;
  Miss best = MISS_NONE_GIVEN;

  for (guint i = 0; i < permissions->len; i++)
    {
      Miss miss = measure (permissions->pdata[i], therapist_id, category, purpose, today);

      if (miss > best)
        {
          best = miss;
          nearest = permissions->pdata[i];
        }
    }
  if (reason != NULL)
    *reason = explain (best, nearest, category, purpose);
  return best == COVERED ? nearest : NULL;
}
