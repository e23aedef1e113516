/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers that a signature brings with it: completed ones are read again as they were given, and nothing but a yes
 * is a yes. */

#include "fuzz.h"

#include "tandem-answers.h"
#include "tandem-clause.h"
#include "tandem-practice-error.h"

static const char clauses_text[] = "[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\",\"optional\":true},"
                                   "{\"id\":\"c\",\"title\":\"C\",\"optional\":true,\"question\":\"C?\"}]";

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static GPtrArray *clauses;
  static const char *const ids[] = { "a", "b", "c" };
  g_autofree char *text = fuzz_text (data, size);
  g_autofree char *complete = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_begin ();
  if (clauses == NULL)
    {
      g_autoptr (JsonNode) node = json_from_string (clauses_text, NULL);

      clauses = tandem_clauses_from_json (node);
    }
  if (text == NULL)
    return 0;
  complete = tandem_answers_complete (text, clauses, &error);
  fuzz_check_result (complete, error);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gboolean yes = tandem_answers_get (text, ids[i]);

      g_assert (complete == NULL || tandem_answers_get (complete, ids[i]) == yes);
    }
  if (complete == NULL)
    return 0;
  g_assert (!tandem_answers_get (complete, "a"));
  again = tandem_answers_complete (complete, clauses, NULL);
  g_assert_cmpstr (again, ==, complete);
  return 0;
}
