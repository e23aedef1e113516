/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking therapists over from a file, and writing the directory to one: CSV with all that is kept of them, vCard for
 * the address book of another program. */

#include "tandem-therapists.h"

#include <glib/gi18n-lib.h>

#include "tandem-code-names.h"
#include "tandem-csv.h"
#include "tandem-practice-private.h"
#include "tandem-therapists-private.h"
#include "tandem-vcard.h"
#include "tandem-words.h"

static const char *const columns[] = {
  "name",  "profession", "modality", "languages", "registration-body", "registration-number", "last-verified",
  "email", "phone",      "address",  "fees",      "waiting-time",      "accepts-referrals",   "notes",
  NULL
};

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
      g_auto (GStrv) words = NULL;
      g_auto (GStrv) tags = NULL;

      for (gsize i = 0; languages[i] != NULL; i++)
        if (languages[i][0] != '\0')
          g_strv_builder_add (builder, languages[i]);
      words = g_strv_builder_end (builder);
      tags = tandem_code_names_read_languages ((const char *const *) words);
      g_object_set (therapist, "languages", tags, NULL);
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
  if (pspec != NULL && pspec->owner_type == TANDEM_TYPE_THERAPIST && !g_str_equal (header[index], "merged-into"))
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
read_row (const TandemCsvRow *row, char **header, const char *profession, const char *name, GError **error)
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
  /* A card need not say it; a file with columns must. */
  if (tandem_practice_is_blank (tandem_therapist_get_profession (therapist)) && profession != NULL)
    g_object_set (therapist, "profession", profession, NULL);
  if (!tandem_therapists_check (therapist, &local_error))
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_INVALID, "%s:%u: %s", name, row->line,
                   local_error->message);
      return NULL;
    }
  return g_steal_pointer (&therapist);
}

/* That it can be taken, and who of the directory it may be already. */
static char *
describe (TandemPractice *practice, TandemTherapist *therapist, const char *name, guint line)
{
  g_autoptr (GPtrArray) alike = tandem_therapists_find_alike (practice, therapist, NULL);

  if (alike == NULL || alike->len == 0)
    return g_strdup_printf (_ ("%s:%u: %s can be taken."), name, line, tandem_therapist_get_name (therapist));
  return g_strdup_printf (_ ("%s:%u: %s can be taken, and may be in the directory already: %s, %s."), name, line,
                          tandem_therapist_get_name (therapist), tandem_therapist_get_name (alike->pdata[0]),
                          tandem_therapist_get_profession (alike->pdata[0]));
}

/* Reads all rows before anything is kept; every fault is reported, not only the first. */
static GPtrArray *
read_rows (TandemPractice *practice, GPtrArray *rows, const char *profession, const char *name, GPtrArray *report,
           GError **error)
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
      TandemTherapist *therapist = read_row (row, header, profession, name, &row_error);

      if (therapist != NULL)
        {
          g_ptr_array_add (therapists, therapist);
          g_ptr_array_add (report, describe (practice, therapist, name, row->line));
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
 * @bytes: a CSV file (RFC 4180, UTF-8) whose first line names properties of a therapist, or a file of vCards (RFC 6350,
 *   RFC 2426, version 2.1)
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
tandem_therapists_import (TandemPractice *practice, GBytes *bytes, const char *name, gboolean dry_run,
                          GPtrArray **report, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  gboolean cards = tandem_vcard_is (bytes);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) therapists = NULL;
  g_autoptr (TandemTransaction) transaction = NULL;

  *report = g_ptr_array_new_with_free_func (g_free);
  if (store == NULL)
    return FALSE;
  rows = cards ? tandem_vcard_read (bytes, name, error) : tandem_csv_read (bytes, name, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    {
      g_set_error (error, TANDEM_EXCHANGE_ERROR, TANDEM_EXCHANGE_ERROR_SYNTAX, _ ("%s is empty."), name);
      return FALSE;
    }
  therapists = read_rows (practice, rows, cards ? _ ("Psychotherapist") : NULL, name, *report, error);
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

/* (transfer full): as the import reads it; the languages with ";" between them */
static char *
column_text (TandemTherapist *therapist, const char *column)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (therapist), column, &value);
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_strdup (g_value_get_boolean (&value) ? "yes" : "no");
  if (G_VALUE_TYPE (&value) == G_TYPE_STRV)
    return g_value_get_boxed (&value) != NULL ? g_strjoinv (";", g_value_get_boxed (&value)) : g_strdup ("");
  if (G_VALUE_TYPE (&value) == G_TYPE_DATE)
    {
      char day[16] = "";

      if (g_value_get_boxed (&value) != NULL)
        g_date_strftime (day, sizeof day, "%Y-%m-%d", g_value_get_boxed (&value));
      return g_strdup (day);
    }
  return g_strdup (g_value_get_string (&value) != NULL ? g_value_get_string (&value) : "");
}

static void
append_csv (GString *file, TandemTherapist *therapist)
{
  for (gsize i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *text = column_text (therapist, columns[i]);

      tandem_csv_append (file, text, columns[i + 1] == NULL);
    }
}

static void
append_vcard (GString *file, TandemTherapist *therapist)
{
  const char *values[TANDEM_VCARD_N_COLUMNS];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < TANDEM_VCARD_N_COLUMNS; i++)
    {
      g_ptr_array_add (texts, column_text (therapist, tandem_vcard_columns[i]));
      values[i] = texts->pdata[i];
    }
  tandem_vcard_append (file, values);
}

/**
 * tandem_therapists_export:
 * @practice: an open practice
 * @cards: whether as vCards (RFC 6350) instead of CSV (RFC 4180); a card has no place for all that is kept
 * @error: return location for an error
 *
 * Writes down the whole directory, so that tandem_therapists_import() can take it over again.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
tandem_therapists_export (TandemPractice *practice, gboolean cards, GError **error)
{
  GString *file;
  g_autoptr (GListModel) therapists = NULL;

  if (tandem_practice_get_store (practice, error) == NULL)
    return NULL;
  file = g_string_new (NULL);
  therapists = tandem_therapists_list (practice, NULL);
  for (gsize i = 0; !cards && columns[i] != NULL; i++)
    tandem_csv_append (file, columns[i], columns[i + 1] == NULL);
  for (guint i = 0; i < g_list_model_get_n_items (therapists); i++)
    {
      g_autoptr (TandemTherapist) therapist = g_list_model_get_item (therapists, i);

      if (cards)
        append_vcard (file, therapist);
      else
        append_csv (file, therapist);
    }
  return g_string_free_to_bytes (file);
}
