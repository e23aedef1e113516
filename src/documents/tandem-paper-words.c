/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few words that a paper prints of itself, in the language of the paper. They are not looked up by gettext: that
 * would give the language of whoever looks, and a signed paper must not change with it. */

#include "tandem-paper-words.h"

#include <string.h>

/* The first is for every language that is not here. */
static const TandemPaperWords languages[] = {
  { "en", "Page {page} of {pages}", "Date and place", "This signature is damaged and cannot be shown.",
    "The words above are fixed; their SHA-256 is {hash}. Signatures are sealed with the key {key}. To check: ask for "
    "the proof file, run “tandemctl document verify --proof FILE” on any computer, and compare what it prints with "
    "these two.",
    "Signed by hand on the printed paper, seen by {witness}. Kept with its scan (SHA-256 {hash}…) on:",
    "Valid until and including {date}.", "Signature of {name}" },
  { "de", "Seite {page} von {pages}", "Datum und Ort",
    "Diese Unterschrift ist beschädigt und kann nicht gezeigt werden.",
    "Die Worte oben stehen fest; ihr SHA-256 ist {hash}. Unterschriften sind mit dem Schlüssel {key} versiegelt. So "
    "prüfen Sie das: Lassen Sie sich die Beweisdatei geben, führen Sie auf einem beliebigen Rechner „tandemctl "
    "document verify --proof DATEI“ aus und vergleichen Sie, was dort steht, mit diesen beiden Angaben.",
    "Von Hand auf dem gedruckten Papier unterschrieben, gesehen von {witness}. Aufbewahrt mit dem Scan (SHA-256 "
    "{hash}…) am:",
    "Gültig bis einschließlich {date}.", "Unterschrift von {name}" },
  { "es", "Página {page} de {pages}", "Fecha y lugar", "Esta firma está dañada y no se puede mostrar.",
    "Las palabras de arriba son fijas; su SHA-256 es {hash}. Las firmas están selladas con la clave {key}. Para "
    "comprobarlo: pida el archivo de prueba, ejecute «tandemctl document verify --proof ARCHIVO» en cualquier "
    "ordenador y compare lo que muestra con estos dos datos.",
    "Firmado a mano en el papel impreso, en presencia de {witness}. Conservado con su escaneo (SHA-256 {hash}…) el:",
    "Válido hasta el {date} inclusive.", "Firma de {name}" },
  { "fr", "Page {page} sur {pages}", "Date et lieu", "Cette signature est endommagée et ne peut pas être affichée.",
    "Le texte ci-dessus est définitif ; son SHA-256 est {hash}. Les signatures sont scellées avec la clé {key}. Pour "
    "vérifier : demandez le fichier de preuve, lancez « tandemctl document verify --proof FICHIER » sur n’importe quel "
    "ordinateur et comparez ce qu’il affiche avec ces deux indications.",
    "Signé à la main sur le papier imprimé, en présence de {witness}. Conservé avec sa numérisation (SHA-256 {hash}…) "
    "le :",
    "Valable jusqu’au {date} inclus.", "Signature de {name}" },
  { "it", "Pagina {page} di {pages}", "Data e luogo", "Questa firma è danneggiata e non può essere mostrata.",
    "Le parole qui sopra sono definitive; il loro SHA-256 è {hash}. Le firme sono sigillate con la chiave {key}. Per "
    "verificare: chieda il file di prova, esegua «tandemctl document verify --proof FILE» su un qualsiasi computer e "
    "confronti ciò che mostra con questi due dati.",
    "Firmato a mano sul foglio stampato, alla presenza di {witness}. Conservato con la sua scansione (SHA-256 {hash}…) "
    "il:",
    "Valido fino al {date} compreso.", "Firma di {name}" },
  { "nl", "Pagina {page} van {pages}", "Datum en plaats", "Deze handtekening is beschadigd en kan niet worden getoond.",
    "De woorden hierboven staan vast; hun SHA-256 is {hash}. Handtekeningen zijn verzegeld met de sleutel {key}. Zo "
    "controleert u dit: vraag om het bewijsbestand, voer op een willekeurige computer ‘tandemctl document verify "
    "--proof BESTAND’ uit en vergelijk wat daar staat met deze twee gegevens.",
    "Met de hand ondertekend op het gedrukte papier, gezien door {witness}. Bewaard met de scan (SHA-256 {hash}…) "
    "op:",
    "Geldig tot en met {date}.", "Handtekening van {name}" },
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
 * tandem_paper_words_format_note:
 * @words: the words of a language
 * @hash: the hash of the document
 * @key: the fingerprint of the key that its signatures are sealed with
 *
 * Returns: (transfer full): how whoever holds the paper can find out whether it is what was signed
 */
char *
tandem_paper_words_format_note (const TandemPaperWords *words, const char *hash, const char *key)
{
  g_autoptr (GString) text = g_string_new (words->note);

  g_string_replace (text, "{hash}", hash, 0);
  g_string_replace (text, "{key}", key, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tandem_paper_words_format_on_paper:
 * @words: the words of a language
 * @witness: who saw it signed
 * @hash: the hash of the scan
 *
 * Returns: (transfer full): what stands before the date of a signature that was given by hand
 */
char *
tandem_paper_words_format_on_paper (const TandemPaperWords *words, const char *witness, const char *hash)
{
  g_autoptr (GString) text = g_string_new (words->on_paper);
  g_autofree char *short_hash = g_strndup (hash, 16);

  g_string_replace (text, "{hash}", short_hash, 0);
  g_string_replace (text, "{witness}", witness, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tandem_paper_words_format_signature:
 * @words: the words of a language
 * @name: who signed
 *
 * Returns: (transfer full): what a drawn signature is, for whoever has the paper read aloud
 */
char *
tandem_paper_words_format_signature (const TandemPaperWords *words, const char *name)
{
  g_autoptr (GString) text = g_string_new (words->signature_of);

  g_string_replace (text, "{name}", name, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tandem_paper_words_format_valid_until:
 * @words: the words of a language
 * @date: a day, in that language
 *
 * Returns: (transfer full): "Valid until and including 31 March 2027."
 */
char *
tandem_paper_words_format_valid_until (const TandemPaperWords *words, const char *date)
{
  g_autoptr (GString) text = g_string_new (words->valid_until);

  g_string_replace (text, "{date}", date, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
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
