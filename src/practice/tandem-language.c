/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of papers in the languages that the program has templates in. They are not looked up by gettext: that would
 * give the language of whoever looks, and a paper has one of its own. */

#include "tandem-language.h"

#include <string.h>

#define N_CATEGORIES 8

typedef struct
{
  const char *name;
  const char *explanation;
} Category;

typedef struct
{
  const char *tag;
  const char *date; /* "{day}", "{month}" and "{year}" are put in */
  const char *months[12];
  Category categories[N_CATEGORIES]; /* in the order of their bits */
  const char *urgencies[TANDEM_URGENCY_URGENT + 1];
  const char *roles[TANDEM_ROLE_THERAPIST + 1];
  const char *phrases[TANDEM_PHRASE_CLIENT_COPY + 1];
} Language;

/* The first is for every language that is not here. */
static const Language languages[] = {
  {
    .tag = "en",
    .date = "{day} {month} {year}",
    .months = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December" },
    .categories = {
      { "Identity and contact", "Name, date of birth, address, telephone and e-mail" },
      { "Reason for referral", "Why a therapist is asked, and what is asked of them" },
      { "Coaching context", "That there is coaching, since when and how" },
      { "Goals and progress", "What the coaching is for and how far it came" },
      { "Work environment", "Work, daily life and other outer circumstances" },
      { "Observations of concern", "What was noticed, in the client’s words where possible, without diagnosis" },
      { "Risk", "Risk of harm, and what was done about it" },
      { "Other people", "Family, employer, other professionals" },
    },
    .urgencies = {
      [TANDEM_URGENCY_ROUTINE] = "Routine: within your usual waiting time",
      [TANDEM_URGENCY_SOON] = "Soon: within two weeks, please",
      [TANDEM_URGENCY_URGENT] = "Urgent: within days, please",
    },
    .roles = {
      [TANDEM_ROLE_CLIENT] = "Client",
      [TANDEM_ROLE_COACH] = "Coach",
      [TANDEM_ROLE_WITNESS] = "Witness",
      [TANDEM_ROLE_GUARDIAN] = "For the client",
      [TANDEM_ROLE_SPONSOR] = "Sponsor",
      [TANDEM_ROLE_THERAPIST] = "Therapist",
    },
    .phrases = {
      [TANDEM_PHRASE_YES] = "Yes.",
      [TANDEM_PHRASE_NO] = "No.",
      [TANDEM_PHRASE_ACKNOWLEDGED] = "Read and understood.",
      [TANDEM_PHRASE_DRAFT] = "Draft",
      [TANDEM_PHRASE_REFERRAL] = "referral",
      [TANDEM_PHRASE_EXAMPLE] = "Example",
      [TANDEM_PHRASE_CLIENT_COPY] = "Client’s copy",
    },
  },
  {
    .tag = "de",
    .date = "{day}. {month} {year}",
    .months = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember" },
    .categories = {
      { "Name und Kontakt", "Name, Geburtsdatum, Anschrift, Telefon und E-Mail" },
      { "Anlass", "Warum therapeutischer Rat gesucht wird und worum gebeten wird" },
      { "Rahmen des Coachings", "Dass es ein Coaching gibt, seit wann und wie" },
      { "Ziele und Fortschritt", "Wozu das Coaching dient und wie weit es kam" },
      { "Arbeit und Umfeld", "Arbeit, Alltag und andere äußere Umstände" },
      { "Beobachtungen, die Sorge machen", "Was auffiel, möglichst in eigenen Worten der Person, ohne Diagnose" },
      { "Gefahr", "Gefahr, dass jemand zu Schaden kommt, und was dagegen getan wurde" },
      { "Andere Menschen", "Familie, Arbeitgeber, andere Fachleute" },
    },
    .urgencies = {
      [TANDEM_URGENCY_ROUTINE] = "üblich: im Rahmen Ihrer gewohnten Wartezeit",
      [TANDEM_URGENCY_SOON] = "bald: bitte innerhalb von zwei Wochen",
      [TANDEM_URGENCY_URGENT] = "dringend: bitte innerhalb weniger Tage",
    },
    .roles = {
      [TANDEM_ROLE_CLIENT] = "Gecoachte Person",
      [TANDEM_ROLE_COACH] = "Coach",
      [TANDEM_ROLE_WITNESS] = "Bezeugt von",
      [TANDEM_ROLE_GUARDIAN] = "Für die gecoachte Person",
      [TANDEM_ROLE_SPONSOR] = "Auftraggeber",
      [TANDEM_ROLE_THERAPIST] = "Therapie",
    },
    .phrases = {
      [TANDEM_PHRASE_YES] = "Ja.",
      [TANDEM_PHRASE_NO] = "Nein.",
      [TANDEM_PHRASE_ACKNOWLEDGED] = "Gelesen und verstanden.",
      [TANDEM_PHRASE_DRAFT] = "Entwurf",
      [TANDEM_PHRASE_REFERRAL] = "Vermittlung in eine Therapie",
      [TANDEM_PHRASE_EXAMPLE] = "Beispiel",
      [TANDEM_PHRASE_CLIENT_COPY] = "Kopie für die gecoachte Person",
    },
  },
};

static const Language *
find_language (const char *tag)
{
  gsize length = tag != NULL ? strcspn (tag, "-_") : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].tag) == length && g_ascii_strncasecmp (languages[i].tag, tag, length) == 0)
      return &languages[i];
  return &languages[0];
}

/**
 * tandem_language_date:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @date: (nullable): a day
 *
 * Returns: (transfer full) (nullable): "31 March 2027"; %NULL for no day
 */
char *
tandem_language_date (const char *language, const GDate *date)
{
  const Language *words = find_language (language);
  g_autofree char *day = NULL;
  g_autofree char *year = NULL;
  GString *text;

  if (date == NULL || !g_date_valid (date))
    return NULL;
  day = g_strdup_printf ("%d", g_date_get_day (date));
  year = g_strdup_printf ("%d", g_date_get_year (date));
  text = g_string_new (words->date);
  g_string_replace (text, "{day}", day, 1);
  g_string_replace (text, "{month}", words->months[g_date_get_month (date) - 1], 1);
  g_string_replace (text, "{year}", year, 1);
  return g_string_free (text, FALSE);
}

static const Category *
find_category (const char *language, TandemCategory category)
{
  int bit = g_bit_nth_lsf (category, -1);

  g_return_val_if_fail (bit >= 0 && bit < N_CATEGORIES, NULL);

  return &find_language (language)->categories[bit];
}

/**
 * tandem_language_category:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @category: one category of information
 *
 * Returns: (transfer none): its name
 */
const char *
tandem_language_category (const char *language, TandemCategory category)
{
  return find_category (language, category)->name;
}

/**
 * tandem_language_category_explanation:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @category: one category of information
 *
 * Returns: (transfer none): what belongs to it, as a phrase
 */
const char *
tandem_language_category_explanation (const char *language, TandemCategory category)
{
  return find_category (language, category)->explanation;
}

/**
 * tandem_language_urgency:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @urgency: how soon the therapist is asked to see the client
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_language_urgency (const char *language, TandemUrgency urgency)
{
  g_return_val_if_fail ((gsize) urgency < G_N_ELEMENTS (languages[0].urgencies), "");

  return find_language (language)->urgencies[urgency];
}

/**
 * tandem_language_role:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @role: in which role somebody signs
 *
 * Returns: (transfer none): the word for it
 */
const char *
tandem_language_role (const char *language, TandemRole role)
{
  g_return_val_if_fail ((gsize) role < G_N_ELEMENTS (languages[0].roles), "");

  return find_language (language)->roles[role];
}

/**
 * tandem_language_phrase:
 * @language: (nullable): the language of the paper, a BCP 47 tag
 * @phrase: something that papers say by themselves
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_language_phrase (const char *language, TandemPhrase phrase)
{
  g_return_val_if_fail ((gsize) phrase < G_N_ELEMENTS (languages[0].phrases), "");

  return find_language (language)->phrases[phrase];
}

/**
 * tandem_language_nth:
 * @index: a number, from 0
 *
 * Returns: (transfer none) (nullable): the tag of that language, of those that papers can speak by themselves; %NULL
 *   beyond the last
 */
const char *
tandem_language_nth (guint index)
{
  return index < G_N_ELEMENTS (languages) ? languages[index].tag : NULL;
}

/**
 * tandem_language_of_window:
 *
 * Returns: (transfer none): the tag of the first language that the session asks for and papers can speak; English
 *   where there is none
 */
const char *
tandem_language_of_window (void)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      if (g_str_equal (names[i], languages[j].tag))
        return languages[j].tag;
  return languages[0].tag;
}

/**
 * tandem_language_is_phrase:
 * @phrase: something that papers say by themselves
 * @text: (nullable): what somebody wrote
 *
 * Returns: whether @text is @phrase in one of the languages, in whichever letters
 */
gboolean
tandem_language_is_phrase (TandemPhrase phrase, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *words = g_utf8_casefold (languages[i].phrases[phrase], -1);

      if (g_str_equal (words, folded))
        return TRUE;
    }
  return FALSE;
}
