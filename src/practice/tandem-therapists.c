/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The directory of therapists: what may be written into it, and taking many of them over from a file. */

#include "tandem-therapists.h"

#include <glib/gi18n-lib.h>

#include "tandem-code-names.h"
#include "tandem-practice-private.h"
#include "tandem-therapists-private.h"
#include "tandem-words.h"

/* Languages are kept as tags; who looks for “German” means "de". */
static char *
name_languages_by_tag (const char *search)
{
  g_auto (GStrv) words = g_strsplit_set (search, " \t\n", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *tag = tandem_code_names_find_language (words[i]);

      if (tag != NULL)
        {
          g_free (words[i]);
          words[i] = g_strdup_printf ("\"%s\"", tag);
        }
    }
  return g_strjoinv (" ", words);
}

static TandemQuery *
therapist_query (const char *search)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_THERAPIST);

  if (!tandem_practice_is_blank (search))
    {
      g_autofree char *words = name_languages_by_tag (search);

      tandem_query_search (query, words);
    }
  tandem_query_where_set (query, "merged-into", FALSE);
  return tandem_query_order (query, "name", FALSE);
}

/**
 * tandem_therapists_list:
 * @practice: an open practice
 * @search: (nullable): words that name, profession, modality, languages, address, registration or notes must hold
 *
 * Returns: (transfer full): a lazy model of #TandemTherapist by name
 */
GListModel *
tandem_therapists_list (TandemPractice *practice, const char *search)
{
  g_autoptr (TandemQuery) query = therapist_query (search);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  return tandem_practice_list (practice, query);
}

/**
 * tandem_therapists_list_narrow:
 * @therapists: what tandem_therapists_list() gave
 * @search: (nullable): words that they must hold
 *
 * Makes the model one of other therapists.
 */
void
tandem_therapists_list_narrow (GListModel *therapists, const char *search)
{
  g_autoptr (TandemQuery) query = therapist_query (search);

  tandem_store_list_set_query (therapists, query);
}

/**
 * tandem_therapists_load:
 * @practice: an open practice
 * @id: a therapist's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the therapist; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when there is none
 */
TandemTherapist *
tandem_therapists_load (TandemPractice *practice, const char *id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  return store != NULL ? tandem_store_load (store, TANDEM_TYPE_THERAPIST, id, error) : NULL;
}

gboolean
tandem_therapists_check (TandemTherapist *therapist, GError **error)
{
  g_autoptr (GDate) today = tandem_practice_today ();
  const GDate *verified = tandem_therapist_get_last_verified (therapist);

  if (!tandem_practice_require_text (tandem_therapist_get_name (therapist), _ ("Name"), error) ||
      !tandem_practice_require_text (tandem_therapist_get_profession (therapist), _ ("Profession"), error))
    return FALSE;
  if (verified == NULL || g_date_compare (verified, today) <= 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” lies in the future."),
               _ ("Last verified"));
  return FALSE;
}

/**
 * tandem_therapists_save:
 * @practice: an open practice
 * @therapist: a therapist, new or changed
 * @error: return location for an error
 *
 * Keeps a therapist. A letter needs name and profession. Languages that are named are kept as their tags.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_therapists_save (TandemPractice *practice, TandemTherapist *therapist, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  g_return_val_if_fail (TANDEM_IS_THERAPIST (therapist), FALSE);

  if (store == NULL || !tandem_therapists_check (therapist, error))
    return FALSE;
  if (tandem_therapist_get_languages (therapist) != NULL)
    {
      g_auto (GStrv) tags = tandem_code_names_read_languages (tandem_therapist_get_languages (therapist));

      g_object_set (therapist, "languages", tags, NULL);
    }
  return tandem_store_save (store, TANDEM_RECORD (therapist), NULL, error);
}

/**
 * tandem_therapists_remove:
 * @practice: an open practice
 * @therapist: a therapist
 * @error: return location for an error
 *
 * Removes a therapist whom no permission, paper or referral names, and whom no client sees.
 *
 * Returns: whether it was removed; %TANDEM_PRACTICE_ERROR_STATE while something names the therapist
 */
gboolean
tandem_therapists_remove (TandemPractice *practice, TandemTherapist *therapist, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const GType types[] = { TANDEM_TYPE_PERMISSION, TANDEM_TYPE_DOCUMENT, TANDEM_TYPE_REFERRAL, TANDEM_TYPE_THERAPY_LINK,
                          TANDEM_TYPE_DISCLOSURE };

  g_return_val_if_fail (TANDEM_IS_THERAPIST (therapist), FALSE);

  if (store == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (TandemQuery) query = tandem_query_new (types[i]);
      gint64 n_records;

      tandem_query_where (query, "therapist-id", tandem_record_get_id (TANDEM_RECORD (therapist)));
      n_records = tandem_store_count (store, query, error);
      if (n_records < 0)
        return FALSE;
      if (n_records > 0)
        {
          g_set_error (
            error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
            _ (
              "%s is named in permissions, papers, referrals or a client’s therapy and has to stay. If no more clients "
              "are to be referred there, say that referrals are not accepted."),
            tandem_therapist_get_name (therapist));
          return FALSE;
        }
    }
  return tandem_store_remove (store, TANDEM_RECORD (therapist), NULL, error);
}
