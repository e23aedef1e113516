/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The directory of therapists: what may be written into it, and taking many of them over from a file. */

#include "tandem-therapists.h"

#include <glib/gi18n-lib.h>

#include "tandem-csv.h"
#include "tandem-practice-private.h"
#include "tandem-words.h"

static TandemQuery *
therapist_query (const char *search)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_THERAPIST);

  if (!tandem_practice_is_blank (search))
    tandem_query_search (query, search);
  return tandem_query_order (query, "name", FALSE);
}

/**
 * tandem_therapists_list:
 * @practice: an open practice
 * @search: (nullable): words that name, profession, modality, address or notes must hold
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

static gboolean
check_fields (TandemTherapist *therapist, GError **error)
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
 * Keeps a therapist. A letter needs name and profession.
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_therapists_save (TandemPractice *practice, TandemTherapist *therapist, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);

  g_return_val_if_fail (TANDEM_IS_THERAPIST (therapist), FALSE);

  return store != NULL && check_fields (therapist, error) &&
         tandem_store_save (store, TANDEM_RECORD (therapist), NULL, error);
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

static gboolean
parse_boolean (const char *text, gboolean *value, GError **error)
{
  static const char *const yes[] = { "yes", "true", "1", "ja", NULL };
  static const char *const no[] = { "no", "false", "0", "nein", "", NULL };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  *value = g_strv_contains (yes, folded);
  if (*value || g_strv_contains (no, folded))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” is neither yes nor no."), text);
  return FALSE;
}

static gboolean
set_column (TandemTherapist *therapist, const char *column, const char *text, GError **error)
{
  if (g_str_equal (column, "languages"))
    {
      g_auto (GStrv) languages = g_strsplit_set (text, " ;", -1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) kept = NULL;

      for (gsize i = 0; languages[i] != NULL; i++)
        if (languages[i][0] != '\0')
          g_strv_builder_add (builder, languages[i]);
      kept = g_strv_builder_end (builder);
      g_object_set (therapist, "languages", kept, NULL);
    }
  else if (g_str_equal (column, "accepts-referrals"))
    {
      gboolean accepts;

      if (!parse_boolean (text, &accepts, error))
        return FALSE;
      g_object_set (therapist, "accepts-referrals", accepts, NULL);
    }
  else if (g_str_equal (column, "last-verified"))
    {
      g_autoptr (GDate) date = NULL;

      if (text[0] != '\0' && (date = tandem_words_parse_date (text, error)) == NULL)
        return FALSE;
      g_object_set (therapist, "last-verified", date, NULL);
    }
  else
    g_object_set (therapist, column, text, NULL);
  return TRUE;
}

static gboolean
check_column (GObjectClass *klass, char **header, gsize index, GError **error)
{
  GParamSpec *pspec = g_object_class_find_property (klass, header[index]);

  for (gsize i = 0; i < index; i++)
    if (g_str_equal (header[i], header[index]))
      {
        g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID, _ ("there are two columns “%s”."),
                     header[index]);
        return FALSE;
      }
  if (pspec != NULL && pspec->owner_type == TANDEM_TYPE_THERAPIST)
    return TRUE;
  g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID,
               _ ("there is no column “%s”. Columns are: name, profession, modality, languages, registration-body, "
                  "registration-number, last-verified, email, phone, address, fees, waiting-time, accepts-referrals, "
                  "notes."),
               header[index]);
  return FALSE;
}

static gboolean
check_header (const TandemCsvRow *row, const char *name, GError **error)
{
  static const char *const needed[] = { "name", "profession" };
  g_autoptr (GTypeClass) klass = g_type_class_ref (TANDEM_TYPE_THERAPIST);
  g_autoptr (GError) local_error = NULL;

  for (gsize i = 0; row->fields[i] != NULL && local_error == NULL; i++)
    {
      g_strstrip (row->fields[i]);
      check_column ((GObjectClass *) klass, row->fields, i, &local_error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (needed) && local_error == NULL; i++)
    if (!g_strv_contains ((const char *const *) row->fields, needed[i]))
      g_set_error (&local_error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID,
                   _ ("the column “%s” is missing. The first line names the columns."), needed[i]);
  if (local_error != NULL)
    g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID, "%s:%u: %s", name, row->line,
                 local_error->message);
  return local_error == NULL;
}

static TandemTherapist *
read_row (const TandemCsvRow *row, char **header, const char *name, GError **error)
{
  g_autoptr (TandemTherapist) therapist = tandem_therapist_new ();
  g_autoptr (GError) local_error = NULL;
  guint n_fields = g_strv_length (row->fields);
  guint n_columns = g_strv_length (header);

  if (n_fields != n_columns)
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID,
                   _ ("%s:%u: the row has %u fields, the first line has %u."), name, row->line, n_fields, n_columns);
      return NULL;
    }
  for (guint i = 0; i < n_columns; i++)
    if (!set_column (therapist, header[i], g_strstrip (row->fields[i]), &local_error))
      {
        g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID, _ ("%s:%u: column “%s”: %s"), name,
                     row->line, header[i], local_error->message);
        return NULL;
      }
  if (!check_fields (therapist, &local_error))
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID, "%s:%u: %s", name, row->line,
                   local_error->message);
      return NULL;
    }
  return g_steal_pointer (&therapist);
}

/* Reads all rows before anything is kept; every fault is reported, not only the first. */
static GPtrArray *
read_rows (GPtrArray *rows, const char *name, GPtrArray *report, GError **error)
{
  g_autoptr (GPtrArray) therapists = g_ptr_array_new_with_free_func (g_object_unref);
  char **header = ((TandemCsvRow *) rows->pdata[0])->fields;
  guint n_faults = 0;

  if (!check_header (rows->pdata[0], name, error))
    return NULL;
  for (guint i = 1; i < rows->len; i++)
    {
      const TandemCsvRow *row = rows->pdata[i];
      g_autoptr (GError) row_error = NULL;
      TandemTherapist *therapist = read_row (row, header, name, &row_error);

      if (therapist != NULL)
        {
          g_ptr_array_add (therapists, therapist);
          g_ptr_array_add (report, g_strdup_printf (_ ("%s:%u: %s can be taken."), name, row->line,
                                                    tandem_therapist_get_name (therapist)));
          continue;
        }
      n_faults++;
      g_ptr_array_add (report, g_strdup (row_error->message));
    }
  if (n_faults == 0)
    return g_steal_pointer (&therapists);
  g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID,
               g_dngettext (GETTEXT_PACKAGE, "%s: %u row cannot be taken, so nothing was taken.",
                            "%s: %u rows cannot be taken, so nothing was taken.", n_faults),
               name, n_faults);
  return NULL;
}

/**
 * tandem_therapists_import:
 * @practice: an open practice
 * @csv: a CSV file (RFC 4180, UTF-8) whose first line names properties of a therapist
 * @name: what to call it in messages
 * @dry_run: whether only to say what would be taken
 * @report: (out) (transfer full) (element-type utf8): a line for each row
 * @error: return location for an error
 *
 * Takes therapists over from a file: all of them or none.
 *
 * Returns: whether all were, or would be, taken; faults are named by line and column
 */
gboolean
tandem_therapists_import (TandemPractice *practice, GBytes *csv, const char *name, gboolean dry_run, GPtrArray **report,
                          GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) therapists = NULL;
  g_autoptr (TandemTransaction) transaction = NULL;

  *report = g_ptr_array_new_with_free_func (g_free);
  rows = store != NULL ? tandem_csv_read (csv, name, error) : NULL;
  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX, _ ("%s is empty."), name);
      return FALSE;
    }
  therapists = read_rows (rows, name, *report, error);
  if (therapists == NULL || dry_run)
    return therapists != NULL;
  transaction = tandem_store_begin (store, error);
  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < therapists->len; i++)
    if (!tandem_store_save (store, therapists->pdata[i], name, error))
      return FALSE;
  return tandem_transaction_commit (transaction, error);
}
