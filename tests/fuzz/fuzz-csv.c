/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A CSV file of therapists: its rows, and what would be taken from them into a practice. */

#include "fuzz.h"

#include "tandem-csv.h"
#include "tandem-fixture.h"

static TandemFixture fixture;

static void
leave (void)
{
  tandem_fixture_tear_down (&fixture, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GError) error = NULL;
  guint line = 0;

  fuzz_begin ();
  if (fixture.practice == NULL)
    {
      tandem_fixture_set_up (&fixture, NULL);
      atexit (leave);
    }
  rows = tandem_csv_read (bytes, "people.csv", &error);
  fuzz_check_result (rows, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const TandemCsvRow *row = rows->pdata[i];

      g_assert (row->line > line && row->fields[0] != NULL);
      line = row->line;
    }
  g_clear_error (&error);
  if (tandem_therapists_import (fixture.practice, bytes, "people.csv", TRUE, &report, &error))
    g_assert (error == NULL && report->len == rows->len - 1);
  else
    g_assert (g_str_has_prefix (error->message, "people.csv"));
  for (guint i = 0; i < report->len; i++)
    g_assert (g_str_has_prefix (report->pdata[i], "people.csv:"));
  return 0;
}
