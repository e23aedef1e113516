/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers that hold until a certain day: that day is set while they are drafts, sealed and printed with them, and when
 * it is over they are expired. */

#include "tandem-papers-private.h"

#include <glib/gi18n-lib.h>

gboolean
tandem_papers_check_expiry (const GDate *expires, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();

  if (expires == NULL || g_date_compare (expires, today) >= 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” lies in the past. Please choose today or a later day."), _ ("Valid until"));
  return FALSE;
}

/**
 * tandem_papers_set_expires:
 * @practice: an open practice
 * @document: a draft
 * @expires: (nullable): the last day that it is to be in force; %NULL for no end
 * @error: return location for an error
 *
 * Says until when a paper is to hold. Today reminds of renewing it 30 days before. A release of information holds as
 * long as its permission, and a letter has no end.
 *
 * Returns: whether it was kept
 */
gboolean
tandem_papers_set_expires (TandemPractice *practice, TandemDocument *document, const GDate *expires, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  TandemDocumentKind kind = tandem_document_get_kind (document);
  g_autoptr (GDate) before = NULL;

  g_return_val_if_fail (TANDEM_IS_DOCUMENT (document), FALSE);

  if (store == NULL || !tandem_papers_require_draft (document, error) || !tandem_papers_check_expiry (expires, error))
    return FALSE;
  if (kind == TANDEM_DOCUMENT_KIND_RELEASE || kind == TANDEM_DOCUMENT_KIND_REFERRAL)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                   kind == TANDEM_DOCUMENT_KIND_RELEASE
                     ? _ ("A release of information holds until the day that its permission names.")
                     : _ ("A letter has no last day. The permission it is sent under has one."));
      return FALSE;
    }
  if (tandem_document_get_expires (document) != NULL)
    before = g_date_copy (tandem_document_get_expires (document));
  g_object_set (document, "expires", expires, NULL);
  if (tandem_store_save (store, TANDEM_RECORD (document), NULL, error))
    return TRUE;
  g_object_set (document, "expires", before, NULL);
  return FALSE;
}

/* (transfer full) (nullable): the last day of a paper in the place of @document: from today as long as that was for. */
GDate *
tandem_papers_renew_expiry (TandemDocument *document)
{
  const GDate *expires = tandem_document_get_expires (document);
  g_autoptr (GDateTime) frozen = NULL;
  g_autoptr (GDate) begun = NULL;
  GDate *renewed;
  int days;

  if (expires == NULL)
    return NULL;
  frozen = g_date_time_to_local (tandem_document_get_frozen (document));
  begun = g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (frozen), (GDateMonth) g_date_time_get_month (frozen),
                          (GDateYear) g_date_time_get_year (frozen));
  days = g_date_days_between (begun, expires);
  renewed = tandem_practice_today ();
  g_date_add_days (renewed, (guint) MAX (days, 0));
  return renewed;
}

/* At every opening: papers whose last day is over are said to be so. */
gboolean
tandem_papers_expire_overdue (TandemPractice *practice, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GDate) yesterday = tandem_practice_today ();
  char day[16];

  if (store == NULL)
    return FALSE;
  g_date_subtract_days (yesterday, 1);
  g_date_strftime (day, sizeof day, "%Y-%m-%d", yesterday);
  tandem_query_where (query, "state", "signed");
  tandem_query_where_at_most (query, "expires", day);
  documents = tandem_store_find (store, query, error);
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    if (!tandem_papers_end (practice, documents->pdata[i], TANDEM_DOCUMENT_STATE_EXPIRED, "expired", NULL, error))
      return FALSE;
  return documents != NULL;
}
