/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a property of a record becomes in the database, and back: every property of every class, every value that is
 * awkward, and whatever else may stand in a column. */

#include <string.h>

#include "tandem-column.h"
#include "tandem-values.h"
#include "tandem-vault-error.h"

typedef struct
{
  sqlite3 *handle;
} Fixture;

typedef void (*ColumnFunc) (Fixture *self, GParamSpec *pspec);

static void
set_up (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (sqlite3_open (":memory:", &self->handle), ==, SQLITE_OK);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (self->handle), ==, SQLITE_OK);
}

static void
for_each_column (Fixture *self, ColumnFunc func)
{
  for (gsize i = 0; tandem_record_types[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) columns = tandem_column_list (tandem_record_types[i]());

      g_assert_cmpuint (columns->len, >, 4);
      for (guint j = 0; j < columns->len; j++)
        func (self, columns->pdata[j]);
    }
}

static sqlite3_stmt *
prepare (Fixture *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
check_comes_back (Fixture *self, GParamSpec *pspec)
{
  for (guint i = 0; i < tandem_value_count (pspec); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) kept = G_VALUE_INIT;
      sqlite3_stmt *statement = prepare (self, "SELECT ?");
      g_autoptr (GError) error = NULL;

      tandem_value_make (pspec, i, &value);
      tandem_column_bind (statement, 1, pspec, &value);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      tandem_column_read (statement, 0, pspec, &kept, &error);
      g_assert_no_error (error);
      if (!tandem_value_equal (pspec, &value, &kept) || !tandem_column_same (pspec, &value, &kept))
        g_error ("%s, value %u, did not come back as it was kept", pspec->name, i);
      sqlite3_finalize (statement);
    }
}

static void
comes_back (Fixture *self, gconstpointer data)
{
  for_each_column (self, check_comes_back);
}

/* Two different values must never be taken for the same: the store would not write the change. */
static void
check_tells_apart (Fixture *self, GParamSpec *pspec)
{
  for (guint i = 1; i < tandem_value_count (pspec); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) other = G_VALUE_INIT;

      tandem_value_make (pspec, i, &value);
      tandem_value_make (pspec, i - 1, &other);
      g_assert_false (tandem_column_same (pspec, &value, &other));
    }
}

static void
tells_apart (Fixture *self, gconstpointer data)
{
  for_each_column (self, check_tells_apart);
}

static void
check_null_is_unset (Fixture *self, GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = prepare (self, "SELECT NULL");

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_true (tandem_column_read (statement, 0, pspec, &value, &error));
  g_assert_true (g_param_value_defaults (pspec, &value));
  sqlite3_finalize (statement);
}

static void
null_is_unset (Fixture *self, gconstpointer data)
{
  for_each_column (self, check_null_is_unset);
}

static void
assert_refused (Fixture *self, GParamSpec *pspec, const char *text, int length)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = prepare (self, "SELECT ?");

  sqlite3_bind_text (statement, 1, text, length, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  if (tandem_column_read (statement, 0, pspec, &value, &error))
    g_error ("“%s” was taken for %s", text, pspec->name);
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED);
  g_assert_nonnull (strstr (error->message, pspec->name));
  sqlite3_finalize (statement);
}

static void
check_foreign_words (Fixture *self, GParamSpec *pspec)
{
  static const char *const words[] = { "nonsense", " ", "0", "identity,nonsense", "identity,,reason", "Identity" };
  static const char *const dates[] = { "",           "2026-02-29", "2026-13-01",  "2026-00-10",
                                       "0000-01-01", "2026-01-1x", "2026-01-011", "26",
                                       "2026/01/01", "-001-01-01", "2026-01-01 ", "2026-1-1" };
  static const char *const times[] = { "",
                                       "2026-01-01",
                                       "2026-01-01T00:00:00",
                                       "2026-01-01T00:00:00Z",
                                       "2026-01-01T24:00:00.000000Z",
                                       "2026-02-30T00:00:00.000000Z",
                                       "2026-01-01T00:00:00.000000+01",
                                       "2026-01-01T00:00:00.000000Z ",
                                       "2026-01-01T00:00:61.000000Z",
                                       "2026-01-01T00:00:00.-00001Z",
                                       "2026-01-01T00:00:00.1Z" };
  static const char *const lists[] = { "", "a", "{}", "[1]", "[null]", "[[\"a\"]]", "[\"a\"", "[\"a\"] x" };
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

#define ASSERT_ALL_REFUSED(texts)                                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)                                                                     \
  assert_refused (self, pspec, texts[i], -1)

  if (G_TYPE_IS_ENUM (type))
    {
      assert_refused (self, pspec, "", -1);
      ASSERT_ALL_REFUSED (words);
    }
  else if (G_TYPE_IS_FLAGS (type))
    ASSERT_ALL_REFUSED (words);
  else if (type == G_TYPE_DATE)
    ASSERT_ALL_REFUSED (dates);
  else if (type == G_TYPE_DATE_TIME)
    ASSERT_ALL_REFUSED (times);
  else if (type == G_TYPE_STRV)
    ASSERT_ALL_REFUSED (lists);
  else if (type == G_TYPE_STRING)
    assert_refused (self, pspec, "\xff\xfe", 2);
#undef ASSERT_ALL_REFUSED
}

static void
refuses_foreign_words (Fixture *self, gconstpointer data)
{
  for_each_column (self, check_foreign_words);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/column/comes-back", comes_back);
  ADD ("/column/tells-apart", tells_apart);
  ADD ("/column/null-is-unset", null_is_unset);
  ADD ("/column/refuses-foreign-words", refuses_foreign_words);
  return g_test_run ();
}
