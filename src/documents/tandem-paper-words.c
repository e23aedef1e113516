/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few words that a paper prints of itself, in the language of the paper. They are not looked up by gettext: that
 * would give the language of whoever looks, and a signed paper must not change with it. */

#include "tandem-paper-words.h"

#include <string.h>

/* The first is for every language that is not here. */
static const TandemPaperWords languages[] = {
  { "en", "Page {page} of {pages}", "Date and place", "This signature is damaged and cannot be shown." },
  { "de", "Seite {page} von {pages}", "Datum und Ort",
    "Diese Unterschrift ist beschädigt und kann nicht gezeigt werden." },
  { "es", "Página {page} de {pages}", "Fecha y lugar", "Esta firma está dañada y no se puede mostrar." },
  { "fr", "Page {page} sur {pages}", "Date et lieu", "Cette signature est endommagée et ne peut pas être affichée." },
  { "it", "Pagina {page} di {pages}", "Data e luogo", "Questa firma è danneggiata e non può essere mostrata." },
  { "nl", "Pagina {page} van {pages}", "Datum en plaats",
    "Deze handtekening is beschadigd en kan niet worden getoond." },
};

/**
 * tandem_paper_words_find:
 * @language: (nullable): a language as a BCP 47 tag, such as "de-AT"
 *
 * Returns: (transfer none): the words in that language, or else in English
 */
const TandemPaperWords *
tandem_paper_words_find (const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].language) == length &&
          g_ascii_strncasecmp (languages[i].language, language, length) == 0)
        return &languages[i];
    }

  return &languages[0];
}

/**
 * tandem_paper_words_format_page:
 * @words: the words of a language
 * @page: the number of a page, from 1
 * @n_pages: how many pages there are
 *
 * Returns: (transfer full): "Page 1 of 2"
 */
char *
tandem_paper_words_format_page (const TandemPaperWords *words, guint page, guint n_pages)
{
  g_autoptr (GString) text = g_string_new (words->page);
  g_autofree char *page_text = g_strdup_printf ("%u", page);
  g_autofree char *n_pages_text = g_strdup_printf ("%u", n_pages);

  g_string_replace (text, "{page}", page_text, 0);
  g_string_replace (text, "{pages}", n_pages_text, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
