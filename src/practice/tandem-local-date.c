/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-local-date.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "tandem-practice-error.h"

#define N_PARTS 3
/* What may stand between them. */
#define SEPARATORS " ./-"

/* The parts of a day in the order in which they are written, and what stands before, between and after them. */
typedef struct
{
  char parts[N_PARTS + 1]; /* such as "DMY" */
  char *between[N_PARTS + 1];
} Pattern;

static void
pattern_clear (Pattern *self)
{
  for (gsize i = 0; i <= N_PARTS; i++)
    g_clear_pointer (&self->between[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pattern, pattern_clear)

static char
part_of (const char *number, gsize length)
{
  static const struct
  {
    const char *number;
    char part;
  } parts[] = { { "22", 'D' }, { "11", 'M' }, { "33", 'Y' }, { "2033", 'Y' } };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strlen (parts[i].number) == length && strncmp (parts[i].number, number, length) == 0)
      return parts[i].part;
  return '\0';
}

static gboolean
has_each_part (const Pattern *self)
{
  return strchr (self->parts, 'D') != NULL && strchr (self->parts, 'M') != NULL && strchr (self->parts, 'Y') != NULL;
}

/* Reads how the locale writes the 22nd of November 2033. FALSE where it does so in other digits, by another calendar or
 * with words. */
static gboolean
read_example (Pattern *self, const char *example)
{
  const char *p = example;

  for (gsize i = 0; i <= N_PARTS; i++)
    {
      gsize between = strcspn (p, "0123456789");
      gsize number = strspn (p + between, "0123456789");

      if (strspn (p, SEPARATORS) < between)
        return FALSE;
      self->between[i] = g_strndup (p, between);
      p += between;
      if (i == N_PARTS || number == 0)
        return i == N_PARTS && number == 0 && has_each_part (self);
      self->parts[i] = part_of (p, number);
      p += number;
    }
  return FALSE;
}

/* The locale of programs writes days as the United States do, which is what nobody there has asked for. */
static gboolean
is_nobodys_locale (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.") ||
         g_str_equal (locale, "POSIX");
}

static void
find_pattern (Pattern *self)
{
  g_autoptr (GDate) day = g_date_new_dmy (22, 11, 2033);
  char example[64];

  if (!is_nobodys_locale () && g_date_strftime (example, sizeof example, "%x", day) > 0 && read_example (self, example))
    return;
  pattern_clear (self);
  strcpy (self->parts, "YMD");
  for (gsize i = 0; i <= N_PARTS; i++)
    self->between[i] = g_strdup (i == 0 || i == N_PARTS ? "" : "-");
}

static char *
fill (const Pattern *pattern, const char *day, const char *month, const char *year)
{
  GString *text = g_string_new (pattern->between[0]);

  for (gsize i = 0; i < N_PARTS; i++)
    {
      g_string_append (text, pattern->parts[i] == 'D' ? day : pattern->parts[i] == 'M' ? month : year);
      g_string_append (text, pattern->between[i + 1]);
    }
  return g_string_free (text, FALSE);
}

/**
 * tandem_local_date_hint:
 *
 * Returns: (transfer full): how a day is written here, in the letters of the program's language, such as "DD/MM/YYYY"
 */
char *
tandem_local_date_hint (void)
{
  g_auto (Pattern) pattern = { 0 };

  find_pattern (&pattern);
  /* Translators: DD, MM and YYYY show in a field how a day is written: two digits of the day, two of the month, four of
   * the year */
  return fill (&pattern, _ ("DD"), _ ("MM"), _ ("YYYY"));
}

/**
 * tandem_local_date_to_text:
 * @date: a day
 *
 * Returns: (transfer full): the day in digits, as it is written here
 */
char *
tandem_local_date_to_text (const GDate *date)
{
  g_auto (Pattern) pattern = { 0 };
  g_autofree char *day = g_strdup_printf ("%02d", g_date_get_day (date));
  g_autofree char *month = g_strdup_printf ("%02d", (int) g_date_get_month (date));
  g_autofree char *year = g_strdup_printf ("%04d", g_date_get_year (date));

  find_pattern (&pattern);
  return fill (&pattern, day, month, year);
}

/* Three numbers with points, strokes or blanks between them. */
static gboolean
read_numbers (const char *text, guint numbers[N_PARTS], gsize lengths[N_PARTS])
{
  const char *p = text;

  for (gsize i = 0; i < N_PARTS; i++)
    {
      p += strspn (p, SEPARATORS);
      lengths[i] = strspn (p, "0123456789");
      if (lengths[i] == 0 || lengths[i] > 4)
        return FALSE;
      numbers[i] = (guint) g_ascii_strtoull (p, NULL, 10);
      p += lengths[i];
    }
  return p[strspn (p, SEPARATORS)] == '\0';
}

static GDate *
read_day (const char *text)
{
  g_auto (Pattern) pattern = { 0 };
  guint numbers[N_PARTS], day = 0, month = 0, year = 0;
  gsize lengths[N_PARTS];

  find_pattern (&pattern);
  if (!read_numbers (text, numbers, lengths))
    return NULL;
  /* A year in front can be nothing but that. */
  if (lengths[0] == 4)
    strcpy (pattern.parts, "YMD");
  for (gsize i = 0; i < N_PARTS; i++)
    {
      if ((pattern.parts[i] == 'Y') != (lengths[i] == 4))
        return NULL;
      *(pattern.parts[i] == 'D' ? &day : pattern.parts[i] == 'M' ? &month : &year) = numbers[i];
    }
  if (day > 31 || month > 12 || year < 1000 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  return g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * tandem_local_date_parse:
 * @text: what was typed
 * @error: return location for an error
 *
 * Returns: (transfer full): the day that @text names, in the order of numbers that is usual here or as YYYY-MM-DD (ISO
 *   8601), with the year in four digits; %NULL with %TANDEM_PRACTICE_ERROR_INVALID when it names none
 */
GDate *
tandem_local_date_parse (const char *text, GError **error)
{
  GDate *date = read_day (text);
  g_autoptr (GDate) day = NULL;
  g_autofree char *hint = NULL;
  g_autofree char *example = NULL;

  if (date != NULL)
    return date;
  day = g_date_new_dmy (31, 3, 2027);
  hint = tandem_local_date_hint ();
  example = tandem_local_date_to_text (day);
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” is not a day. Please write it as %s, such as %s."), text, hint, example);
  return NULL;
}
