/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The few words that a paper prints of itself. */
typedef struct
{
  const char *language;
  const char *page;           /* "{page}" and "{pages}" are put in */
  const char *date_and_place; /* below the second line of an empty signature block */
  const char *unreadable;     /* in place of a signature that is damaged */
  const char *note;           /* how to check the paper; "{hash}" and "{key}" are put in */
  const char *on_paper;       /* of a signature given by hand; "{witness}" and "{hash}" are put in */
  const char *valid_until;    /* "{date}" is put in */
  const char *signature_of;   /* of a drawn signature, for who cannot see it; "{name}" is put in */
} TandemPaperWords;

const TandemPaperWords *tandem_paper_words_find (const char *language);
char *tandem_paper_words_format_page (const TandemPaperWords *words, guint page, guint n_pages);
char *tandem_paper_words_format_note (const TandemPaperWords *words, const char *hash, const char *key);
char *tandem_paper_words_format_on_paper (const TandemPaperWords *words, const char *witness, const char *hash);
char *tandem_paper_words_format_signature (const TandemPaperWords *words, const char *name);
char *tandem_paper_words_format_valid_until (const TandemPaperWords *words, const char *date);

G_END_DECLS
