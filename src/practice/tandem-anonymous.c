/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes out of a text what would tell who it is about: names, contacts and places that the practice has on record, and
 * what looks like a contact. */

#include "tandem-anonymous.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-practice-private.h"

/* Shorter pieces of a name or an address are left, or every “a” and “to” would go. */
#define SHORTEST_PIECE 3

static char *
replace (const char *text, const char *pattern, GRegexCompileFlags flags, const char *by)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, &error);
  char *replaced = NULL;

  if (regex != NULL)
    replaced = g_regex_replace_literal (regex, text, -1, 0, by, 0, &error);
  /* The patterns are made here, and text of the practice is UTF-8: nothing of that can fail. */
  g_assert_no_error (error);
  return replaced;
}

/* Takes @text over. @word: (nullable): a whole word or phrase. */
static char *
without_word (char *text, const char *word, GRegexCompileFlags flags, const char *by)
{
  g_autofree char *old_text = text;
  g_autofree char *escaped = NULL;
  g_autofree char *pattern = NULL;

  if (tandem_practice_is_blank (word))
    return g_steal_pointer (&old_text);
  escaped = g_regex_escape_string (word, -1);
  pattern = g_strdup_printf ("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])", escaped);
  return replace (old_text, pattern, flags, by);
}

/* The whole of @words, and each of its words. */
static char *
without_words (char *text, const char *words, GRegexCompileFlags flags, const char *by)
{
  g_auto (GStrv) pieces = NULL;

  if (tandem_practice_is_blank (words))
    return text;
  text = without_word (text, words, flags, by);
  pieces = g_regex_split_simple ("[\\s,;.()/]+", words, 0, 0);
  for (gsize i = 0; pieces[i] != NULL; i++)
    if (g_utf8_strlen (pieces[i], -1) >= SHORTEST_PIECE)
      text = without_word (text, pieces[i], flags, by);
  return text;
}

/* A name may be written small in a note; better a word too much is taken out than a name too few. */
static char *
without_name (char *text, const char *name, const char *by)
{
  return without_words (text, name, G_REGEX_CASELESS, by);
}

/* Each line of an address, and each of its words as it is written there: “view” is not “Harbour View”. */
static char *
without_place (char *text, const char *address)
{
  g_auto (GStrv) lines = g_strsplit (address != NULL ? address : "", "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    text = without_words (text, g_strstrip (lines[i]), 0, _ ("[place]"));
  return text;
}

/* What looks like an e-mail address, an address on the web, or a telephone number. */
static char *
without_contacts (char *text)
{
  static const char *const patterns[] = {
    "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+",
    "(https?://|www\\.)\\S+",
    "\\+?\\(?\\d[\\d ()/.-]{6,}\\d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *old_text = text;

      text = replace (old_text, patterns[i], 0, _ ("[contact]"));
    }
  return text;
}

static char *
without_therapists (TandemPractice *practice, char *text, GError **error)
{
  g_autofree char *old_text = text;
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_THERAPIST);
  g_autoptr (GPtrArray) therapists = store != NULL ? tandem_store_find (store, query, error) : NULL;

  if (therapists == NULL)
    return NULL;
  for (guint i = 0; i < therapists->len; i++)
    {
      char *before = g_steal_pointer (&old_text);

      old_text = without_words (before, tandem_therapist_get_name (therapists->pdata[i]), 0, _ ("[therapist]"));
    }
  return g_steal_pointer (&old_text);
}

/**
 * tandem_anonymous_text:
 * @practice: an open practice
 * @client: whom the text is about
 * @text: a text
 * @error: return location for an error
 *
 * Takes out names, contacts and places: those of the client, the emergency contact, the therapists and the practice
 * that are on record, and what looks like a contact. A name that stands in no record stays, so that somebody has to
 * read it.
 *
 * Returns: (transfer full): the text without them
 */
char *
tandem_anonymous_text (TandemPractice *practice, TandemClient *client, const char *text, GError **error)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  char *left;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  left = without_contacts (g_strdup (text));
  left = without_name (left, tandem_client_get_name (client), _ ("[client]"));
  left = without_word (left, tandem_client_get_phone (client), 0, _ ("[contact]"));
  left = without_word (left, tandem_client_get_emergency_phone (client), 0, _ ("[contact]"));
  left = without_name (left, tandem_client_get_emergency_name (client), _ ("[name]"));
  left = without_place (left, tandem_client_get_address (client));
  if (practitioner != NULL)
    {
      left = without_name (left, tandem_practitioner_get_name (practitioner), _ ("[coach]"));
      left =
        without_word (left, tandem_practitioner_get_practice_name (practitioner), G_REGEX_CASELESS, _ ("[practice]"));
      left = without_word (left, tandem_practitioner_get_website (practitioner), G_REGEX_CASELESS, _ ("[contact]"));
      left = without_place (left, tandem_practitioner_get_address (practitioner));
    }
  return without_therapists (practice, left, error);
}
