/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking therapists over from a CSV file: all of them or none, and every row at fault named. */

#include <string.h>

#include "tandem-exchange-error.h"
#include "tandem-fixture.h"
#include "tandem-store-private.h"

#define HEADER "name,profession,languages,last-verified,accepts-referrals\n"

static gboolean
import (TandemFixture *self, const char *csv, gboolean dry_run, GPtrArray **report, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  return tandem_therapists_import (self->practice, bytes, "people.csv", dry_run, report, error);
}

static guint
count_therapists (TandemFixture *self)
{
  g_autoptr (GListModel) therapists = tandem_therapists_list (self->practice, NULL);

  return g_list_model_get_n_items (therapists);
}

static guint64
count_journal (TandemFixture *self)
{
  guint64 n_entries;

  g_assert_true (tandem_practice_verify_journal (self->practice, &n_entries, NULL, NULL));
  return n_entries;
}

static void
takes_all (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GListModel) therapists = NULL;
  g_autoptr (TandemTherapist) ada = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *languages;

  import (self,
          "\xef\xbb\xbf" HEADER "\"Stone, Ada\",Counsellor,en; de-AT,2026-02-28,Yes\r\n\r\nBo Lind,Psychologist,,,\r\n",
          FALSE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->len, ==, 2);
  g_assert_cmpstr (report->pdata[0], ==, "people.csv:2: Stone, Ada can be taken.");
  g_assert_cmpstr (report->pdata[1], ==, "people.csv:4: Bo Lind can be taken.");
  g_assert_cmpuint (count_therapists (self), ==, 3);
  therapists = tandem_therapists_list (self->practice, "Stone");
  ada = g_list_model_get_item (therapists, 0);
  g_assert_true (tandem_therapist_get_accepts_referrals (ada));
  languages = tandem_therapist_get_languages (ada);
  g_assert_cmpuint (g_strv_length ((char **) languages), ==, 2);
  g_assert_cmpstr (languages[1], ==, "de-AT");
}

static void
dry_run_takes_nothing (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GError) error = NULL;
  guint64 before = count_journal (self);

  g_assert_true (import (self, HEADER "Ada Stone,Counsellor,,,\n", TRUE, &report, &error));
  g_assert_cmpuint (report->len, ==, 1);
  g_assert_cmpuint (count_therapists (self), ==, 1);
  g_assert_cmpuint (count_journal (self), ==, before);
}

typedef struct
{
  const char *path;
  const char *csv;
  const char *reported; /* in the report, where the rows can be read */
  const char *refused;  /* in the error */
} Refusal;

static const Refusal refusals[] = {
  { "no-name", HEADER "Ada Stone,Counsellor,,,\n,Psychologist,,,\n", "people.csv:3: ", "1 row" },
  { "blank-profession", HEADER "Ada Stone,\" \t\",,,\n", "people.csv:2: ", "1 row" },
  { "each-fault", HEADER ",Counsellor,,,\nAda Stone,Counsellor,,,\nBo,,,,\nCy,Counsellor,,soon,\n",
    "people.csv:5: ", "3 rows" },
  { "field-too-few", HEADER "\"Ada\nStone\",Counsellor,,,\nBo Lind,Counsellor\n", "people.csv:4: ", "1 row" },
  { "field-too-many", HEADER "Ada Stone,Counsellor,,,,more\n", "people.csv:2: the row has 6 fields", "1 row" },
  { "day", HEADER "Ada Stone,Counsellor,,29.2.2026,\n", "people.csv:2: column “last-verified”", "1 row" },
  { "day-to-come", HEADER "Ada Stone,Counsellor,,9999-01-01,\n", "people.csv:2: ", "1 row" },
  { "neither-yes-nor-no", HEADER "Ada Stone,Counsellor,,,maybe\n", "people.csv:2: column “accepts-referrals”",
    "1 row" },
  { "no-column-name", "profession\nCounsellor\n", NULL, "people.csv:1: " },
  { "no-column-profession-and-no-row", "name,notes\n", NULL, "people.csv:1: " },
  { "unknown-column", "name,profession,shoe size\nAda Stone,Counsellor,38\n", NULL, "people.csv:1: " },
  { "column-of-the-program", "name,profession,id\nAda Stone,Counsellor,1\n", NULL, "people.csv:1: " },
  { "same-column-twice", "name,profession,name\nAda Stone,Counsellor,Bo Lind\n", NULL, "people.csv:1: " },
  { "nothing", "", NULL, "people.csv is empty" },
  { "wrong-bytes", HEADER "Ada Stone,Counsellor,,,\nZo\xeb,Counsellor,,,\n", NULL, "people.csv:3: " },
  { "quote-without-end", HEADER "Ada Stone,Counsellor,,,\n\"Bo,Counsellor,,,\n", NULL, "people.csv:3: " },
};

static void
refuses (TandemFixture *self, gconstpointer data)
{
  const Refusal *refusal = data;
  guint64 before = count_journal (self);

  for (int dry_run = 0; dry_run < 2; dry_run++)
    {
      g_autoptr (GPtrArray) report = NULL;
      g_autoptr (GError) error = NULL;
      gboolean reported = refusal->reported == NULL;

      g_assert_false (import (self, refusal->csv, dry_run, &report, &error));
      g_assert_true (error->domain == TANDEM_EXCHANGE_ERROR);
      if (strstr (error->message, refusal->refused) == NULL)
        g_error ("“%s” is not in: %s", refusal->refused, error->message);
      for (guint i = 0; i < report->len && !reported; i++)
        reported = g_str_has_prefix (report->pdata[i], refusal->reported);
      g_assert_true (reported);
      g_assert_cmpuint (count_therapists (self), ==, 1);
      g_assert_cmpuint (count_journal (self), ==, before);
    }
}

/* The rows are good; the last cannot be kept. The ones before it go again. */
static void
takes_nothing_when_one_cannot_be_kept (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GError) error = NULL;
  TandemStore *store = tandem_practice_get_store (self->practice, NULL);
  sqlite3 *handle = tandem_store_lock (store, NULL);

  g_assert_cmpint (sqlite3_exec (handle,
                                 "CREATE TEMP TRIGGER no_bo BEFORE INSERT ON therapist WHEN new.name = 'Bo Lind' "
                                 "BEGIN SELECT RAISE(ABORT, 'no room'); END",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  tandem_store_unlock (store);
  g_assert_false (import (self, HEADER "Ada Stone,Counsellor,,,\nBo Lind,Psychologist,,,\n", FALSE, &report, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_therapists (self), ==, 1);
}

#define ADD(path, func) g_test_add (path, TandemFixture, NULL, tandem_fixture_set_up, func, tandem_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/therapist/import/takes-all", takes_all);
  ADD ("/therapist/import/dry-run-takes-nothing", dry_run_takes_nothing);
  ADD ("/therapist/import/takes-nothing-when-one-cannot-be-kept", takes_nothing_when_one_cannot_be_kept);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/therapist/import/refuses/", refusals[i].path, NULL);

      g_test_add (path, TandemFixture, &refusals[i], tandem_fixture_set_up, refuses, tandem_fixture_tear_down);
    }
  return g_test_run ();
}
