/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An issued letter on its way: whether it may still go, and that it went. */

#include "tandem-sendings.h"

#include <glib/gi18n-lib.h>

#include "tandem-consents.h"
#include "tandem-disclosures.h"
#include "tandem-papers.h"
#include "tandem-permissions.h"
#include "tandem-practice-private.h"
#include "tandem-recovery-key.h"
#include "tandem-words.h"

/**
 * tandem_sendings_may_mail:
 * @practice: an open practice
 * @client_id: a client
 * @error: return location for an error
 *
 * Papers about a client are mailed only where the client said yes to e-mail, in a consent that is in force.
 *
 * Returns: whether they may be mailed; %TANDEM_PRACTICE_ERROR_NOT_PERMITTED says why not
 */
gboolean
tandem_sendings_may_mail (TandemPractice *practice, const char *client_id, GError **error)
{
  if (tandem_consents_get (practice, client_id, TANDEM_CONSENT_TO_EMAIL))
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                       _ ("Nothing may be mailed: no informed consent of the client is in force that says yes to "
                          "e-mail. Print it or hand it over instead."));
  return FALSE;
}

static gboolean
check_permissions (TandemPractice *practice, TandemDocument *letter, GError **error)
{
  g_autoptr (GPtrArray) disclosures =
    tandem_disclosures_find (practice, tandem_record_get_id (TANDEM_RECORD (letter)), error);
  g_autoptr (GDate) today = tandem_practice_today ();

  for (guint i = 0; disclosures != NULL && i < disclosures->len; i++)
    {
      const char *permission_id = tandem_disclosure_get_permission_id (disclosures->pdata[i]);
      g_autoptr (TandemPermission) permission = NULL;
      TandemPermissionStanding standing;

      if (permission_id == NULL)
        continue;
      permission = tandem_permissions_load (practice, permission_id, error);
      if (permission == NULL)
        return FALSE;
      standing = tandem_permissions_get_standing (permission, today);
      if (standing == TANDEM_PERMISSION_STANDING_IN_FORCE)
        continue;
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
                   standing == TANDEM_PERMISSION_STANDING_WITHDRAWN
                     ? _ ("The letter must not be sent: the client withdrew the permission that it was issued under.")
                     : _ ("The letter must not be sent: the permission that it was issued under has ended."));
      return FALSE;
    }
  return disclosures != NULL;
}

/**
 * tandem_sendings_check:
 * @practice: an open practice
 * @letter: an issued letter
 * @way: how it is to leave
 * @error: return location for an error
 *
 * Rule 3, once more when the letter leaves: a permission that was withdrawn or has ended since blocks at once.
 *
 * Returns: whether it may leave; %TANDEM_PRACTICE_ERROR_STATE when it was not issued or does not go this way,
 *   %TANDEM_PRACTICE_ERROR_NOT_PERMITTED when it may not
 */
gboolean
tandem_sendings_check (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemReferral) referral = NULL;
  gboolean carried;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (letter), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_document_get_kind (letter) != TANDEM_DOCUMENT_KIND_REFERRAL ||
      tandem_document_get_state (letter) != TANDEM_DOCUMENT_STATE_SIGNED)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("Only a letter that was issued can be sent."));
      return FALSE;
    }
  referral = tandem_store_load (store, TANDEM_TYPE_REFERRAL, tandem_record_get_id (TANDEM_RECORD (letter)), error);
  if (referral == NULL)
    return FALSE;
  carried = tandem_referral_get_delivery (referral) == TANDEM_DELIVERY_CARRIED;
  if (carried ? way == TANDEM_SENDING_WAY_MAILED : way == TANDEM_SENDING_WAY_HANDED)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           carried ? _ ("The client carries this letter; it is not mailed to the therapist.")
                                   : _ ("This letter is sent by the coach; the client does not carry it."));
      return FALSE;
    }
  return check_permissions (practice, letter, error) &&
         (way != TANDEM_SENDING_WAY_MAILED ||
          tandem_sendings_may_mail (practice, tandem_document_get_client_id (letter), error));
}

/**
 * tandem_sendings_record:
 * @practice: an open practice
 * @letter: an issued letter
 * @way: how it left
 * @address: (nullable): the address it was mailed to
 * @error: return location for an error
 *
 * Records that a letter left, now.
 *
 * Returns: whether it was kept; refused as by tandem_sendings_check()
 */
gboolean
tandem_sendings_record (TandemPractice *practice, TandemDocument *letter, TandemSendingWay way, const char *address,
                        GError **error)
{
  g_autoptr (TandemSending) sending = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (!tandem_sendings_check (practice, letter, way, error))
    return FALSE;
  sending = g_object_new (TANDEM_TYPE_SENDING, "document-id", tandem_record_get_id (TANDEM_RECORD (letter)), "way", way,
                          "address", address, "sent", now, NULL);
  return tandem_store_save (tandem_practice_get_store (practice, NULL), TANDEM_RECORD (sending),
                            tandem_words_sending_way (way), error);
}

static TandemQuery *
query_of (const char *document_id)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_SENDING);

  tandem_query_where (query, "document-id", document_id);
  return tandem_query_order (query, "created", FALSE);
}

/**
 * tandem_sendings_list:
 * @practice: an open practice
 * @document_id: id of a letter
 *
 * Returns: (transfer full): a lazy model of #TandemSending, the first time first
 */
GListModel *
tandem_sendings_list (TandemPractice *practice, const char *document_id)
{
  g_autoptr (TandemQuery) query = query_of (document_id);

  return tandem_practice_list (practice, query);
}

/**
 * tandem_sendings_find:
 * @practice: an open practice
 * @document_id: id of a letter
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemSending): how it left, the first time first
 */
GPtrArray *
tandem_sendings_find (TandemPractice *practice, const char *document_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = query_of (document_id);

  return store != NULL ? tandem_store_find (store, query, error) : NULL;
}

/* Groups of a recovery key, each with a character that shows a slip of the ear: 80 bits in all. */
#define PASSWORD_GROUPS 4
#define GROUP_LENGTH 6

/**
 * tandem_sendings_suggest_password:
 *
 * Returns: (transfer full): a new password at random, of capital letters and digits that are not mistaken for one
 *   another, in groups to be told by telephone; give it to tandem_wipe()
 */
char *
tandem_sendings_suggest_password (void)
{
  g_autoptr (TandemSecret) key = tandem_secret_new_random (TANDEM_RECOVERY_KEY_SIZE);
  g_autoptr (TandemSecret) text = tandem_recovery_key_to_text (key);

  return g_strndup (tandem_secret_peek_text (text), PASSWORD_GROUPS * GROUP_LENGTH - 1);
}
