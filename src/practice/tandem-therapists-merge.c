/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two entries of the directory that are one person: noticed, and made one. */

#include "tandem-therapists.h"

#include <glib/gi18n-lib.h>

#include "tandem-practice-private.h"

static char *
fold (const char *text)
{
  g_autofree char *normal = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");

  return g_strdup (g_strstrip (folded));
}

/* Whether both have it, and the same. */
static gboolean
same (const char *one, const char *other)
{
  g_autofree char *first = fold (one);
  g_autofree char *second = fold (other);

  return first[0] != '\0' && g_str_equal (first, second);
}

static gboolean
same_number (const char *one, const char *other)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);

  for (const char *p = one; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (first, *p);
  for (const char *p = other; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (second, *p);
  return first->len >= 5 && g_string_equal (first, second);
}

/* The same registration or e-mail address is enough; a name is not, without a second sign. */
static gboolean
is_alike (TandemTherapist *one, TandemTherapist *other)
{
  if (same (tandem_therapist_get_email (one), tandem_therapist_get_email (other)))
    return TRUE;
  if (same (tandem_therapist_get_registration_number (one), tandem_therapist_get_registration_number (other)) &&
      same (tandem_therapist_get_registration_body (one), tandem_therapist_get_registration_body (other)))
    return TRUE;
  return same (tandem_therapist_get_name (one), tandem_therapist_get_name (other)) &&
         (same (tandem_therapist_get_profession (one), tandem_therapist_get_profession (other)) ||
          same_number (tandem_therapist_get_phone (one), tandem_therapist_get_phone (other)));
}

/**
 * tandem_therapists_find_alike:
 * @practice: an open practice
 * @therapist: a therapist, of the directory or not yet
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemTherapist): the others of the directory who may be the same person: with
 *   the same e-mail address or registration, or the same name with the same profession or telephone number
 */
GPtrArray *
tandem_therapists_find_alike (TandemPractice *practice, TandemTherapist *therapist, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *id = tandem_record_get_id (TANDEM_RECORD (therapist));
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_THERAPIST);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (g_object_unref);

  tandem_query_where_set (query, "merged-into", FALSE);
  all = store != NULL ? tandem_store_find (store, query, error) : NULL;
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (tandem_record_get_id (all->pdata[i]), id) != 0 && is_alike (all->pdata[i], therapist))
      g_ptr_array_add (alike, g_object_ref (all->pdata[i]));
  return g_steal_pointer (&alike);
}

/* What names a therapist. Of papers only drafts: what is frozen says whom it names, and is sealed. */
static gboolean
move_records (TandemStore *store, GType type, const char *from, const char *to, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (type);
  g_autoptr (GPtrArray) records = NULL;

  tandem_query_where (query, "therapist-id", from);
  if (type == TANDEM_TYPE_DOCUMENT)
    tandem_query_where (query, "state", "draft");
  records = tandem_store_find (store, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_object_set (records->pdata[i], "therapist-id", to, NULL);
      if (!tandem_store_save (store, records->pdata[i], _ ("Two entries of one therapist became one"), error))
        return FALSE;
    }
  return records != NULL;
}

static void
fill_in (TandemTherapist *kept, TandemTherapist *other)
{
  static const char *const texts[] = {
    "modality", "registration-body", "registration-number", "email", "phone", "address", "fees", "waiting-time"
  };
  g_autofree char *notes = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *has = NULL;
      g_autofree char *had = NULL;

      g_object_get (kept, texts[i], &has, NULL);
      g_object_get (other, texts[i], &had, NULL);
      if (tandem_practice_is_blank (has))
        g_object_set (kept, texts[i], had, NULL);
    }
  if (tandem_therapist_get_languages (kept) == NULL || tandem_therapist_get_languages (kept)[0] == NULL)
    g_object_set (kept, "languages", tandem_therapist_get_languages (other), NULL);
  if (tandem_therapist_get_last_verified (kept) == NULL)
    g_object_set (kept, "last-verified", tandem_therapist_get_last_verified (other), NULL);
  if (tandem_practice_is_blank (tandem_therapist_get_notes (other)))
    return;
  notes = tandem_practice_is_blank (tandem_therapist_get_notes (kept))
            ? g_strdup (tandem_therapist_get_notes (other))
            : g_strdup_printf ("%s\n%s", tandem_therapist_get_notes (kept), tandem_therapist_get_notes (other));
  g_object_set (kept, "notes", notes, NULL);
}

/**
 * tandem_therapists_merge:
 * @practice: an open practice
 * @kept: the entry that stays
 * @other: another entry of the same person
 * @error: return location for an error
 *
 * Makes one entry of two: permissions, letters, therapy links and what was told name @kept from now on, and what it
 * lacks it gets from @other. Papers that were made ready are not touched; for them @other stays, out of the directory.
 *
 * Returns: whether all of it was done; nothing is changed otherwise. %TANDEM_PRACTICE_ERROR_INVALID for one and the
 * same entry, %TANDEM_PRACTICE_ERROR_STATE for one that was merged before
 */
gboolean
tandem_therapists_merge (TandemPractice *practice, TandemTherapist *kept, TandemTherapist *other, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *from = tandem_record_get_id (TANDEM_RECORD (other));
  const char *to = tandem_record_get_id (TANDEM_RECORD (kept));
  const GType types[] = { TANDEM_TYPE_PERMISSION, TANDEM_TYPE_REFERRAL, TANDEM_TYPE_THERAPY_LINK,
                          TANDEM_TYPE_DISCLOSURE, TANDEM_TYPE_DOCUMENT };
  g_autoptr (TandemTransaction) transaction = NULL;

  if (store == NULL)
    return FALSE;
  if (g_str_equal (from, to))
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("This is one and the same entry."));
      return FALSE;
    }
  if (tandem_therapist_get_merged_into (kept) != NULL || tandem_therapist_get_merged_into (other) != NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("One of the two is part of another entry already."));
      return FALSE;
    }
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (!move_records (store, types[i], from, to, error))
      return FALSE;
  fill_in (kept, other);
  g_object_set (other, "merged-into", to, NULL);
  return tandem_store_save (store, TANDEM_RECORD (kept), NULL, error) &&
         tandem_store_save (store, TANDEM_RECORD (other), NULL, error) &&
         tandem_store_journal (store, "merged", TANDEM_RECORD (kept), NULL, tandem_therapist_get_name (other), error) &&
         tandem_transaction_commit (transaction, error);
}
