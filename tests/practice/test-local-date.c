/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days in digits, as they are written in several countries. Their locales are made for the test where the system can.
 */

#include "tandem-local-date.h"
#include "tandem-practice-error.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *locales; /* the folder that they are in */

/* FALSE where the system has no sources of locales: nothing can be tested then. */
static gboolean
use_locale (const char *name)
{
  g_autofree char *locale = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (locales, locale, NULL);
  const char *argv[] = { "localedef", "-i", name, "-f", "UTF-8", path, NULL };

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_spawn_sync (NULL, (char **) argv, NULL,
                  G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                  NULL, NULL);
  if (setlocale (LC_CTYPE, locale) != NULL && setlocale (LC_TIME, locale) != NULL)
    return TRUE;
  g_test_skip ("the system cannot make this locale");
  return FALSE;
}

typedef struct
{
  const char *locale;
  const char *hint;
  const char *text;  /* of the 4th of March 2027 */
  const char *typed; /* which is that day as well */
  const char *other; /* which is none here */
} Country;

static const Country countries[] = {
  { "de_DE", "DD.MM.YYYY", "04.03.2027", "4. 3. 2027", "3/31/2027" },
  { "en_GB", "DD/MM/YYYY", "04/03/2027", "4-3-2027", "3/31/2027" },
  { "en_US", "MM/DD/YYYY", "03/04/2027", "3/4/2027", "31.3.2027" },
  { "sv_SE", "YYYY-MM-DD", "2027-03-04", "2027/3/4", "31.3.2027" },
  { "nl_NL", "DD-MM-YYYY", "04-03-2027", "4.3.2027", "3/31/2027" },
  /* With other digits, or words: as ISO 8601 has it. */
  { "fa_IR", "YYYY-MM-DD", "2027-03-04", "2027-3-4", "31.3.2027" },
  { "ja_JP", "YYYY-MM-DD", "2027-03-04", "2027.3.4", "31.3.2027" },
};

static void
assert_is_the_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) date = tandem_local_date_parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_date_get_day (date), ==, 4);
  g_assert_cmpint (g_date_get_month (date), ==, 3);
  g_assert_cmpint (g_date_get_year (date), ==, 2027);
}

static void
assert_is_none (const char *text, const char *hint)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) date = tandem_local_date_parse (text, &error);

  g_assert_null (date);
  g_assert_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, hint));
}

static void
test_as_it_is_written_there (gconstpointer data)
{
  const Country *country = data;
  g_autoptr (GDate) date = g_date_new_dmy (4, 3, 2027);
  g_autofree char *hint = NULL;
  g_autofree char *text = NULL;

  if (!use_locale (country->locale))
    return;
  hint = tandem_local_date_hint ();
  text = tandem_local_date_to_text (date);
  g_assert_cmpstr (hint, ==, country->hint);
  g_assert_cmpstr (text, ==, country->text);
  assert_is_the_day (text);
  assert_is_the_day (country->typed);
  assert_is_the_day ("2027-03-04");
  assert_is_none (country->other, hint);
}

static void
test_what_is_no_day (void)
{
  static const char *const none[] = { "",           "soon",       "4.3.",     "4.3.27",
                                      "32.1.2027",  "29.2.2027",  "0.3.2027", "4.13.2027",
                                      "4.3.2027 a", "4.3.20270",  "4,3,2027", "2027-3",
                                      "1.1.1.2027", "04.2027.03", "-",        "4.3.\u0662027" };

  setlocale (LC_TIME, "C");
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    assert_is_none (none[i], "YYYY-MM-DD, such as 2027-03-31");
  if (!use_locale ("de_DE"))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    assert_is_none (none[i], "DD.MM.YYYY, such as 31.03.2027");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  int status;

  locales = g_dir_make_tmp ("tandem-locales-XXXXXX", NULL);
  g_setenv ("LOCPATH", locales, TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      g_autofree char *path = g_strconcat ("/local-date/as-it-is-written-there/", countries[i].locale, NULL);

      g_test_add_data_func (path, &countries[i], test_as_it_is_written_there);
    }
  g_test_add_func ("/local-date/what-is-no-day", test_what_is_no_day);
  status = g_test_run ();
  remove_folder (locales);
  g_free (locales);
  return status;
}
