/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet that a recovery key is printed on, to lie in a safe place. */

#include "tandem-recovery-sheet.h"

#include <glib/gi18n-lib.h>

#include "tandem-words.h"

/**
 * tandem_recovery_sheet_new:
 * @practice: an open practice
 * @recovery_key: its recovery key, as tandem_practice_renew_recovery_key() gave it
 *
 * Lays out a sheet that says whose key it is, what it is for, and how to use it. The sheet holds the key: it is to be
 * let go of as soon as it is printed or saved.
 *
 * Returns: (transfer full): the sheet
 */
TandemPaper *
tandem_recovery_sheet_new (TandemPractice *practice, const char *recovery_key)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  const char *name = tandem_profile_get_name (tandem_practice_get_profile (practice));
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autofree char *day = tandem_words_date (today);
  g_autofree char *whose = g_strdup_printf (_ ("Practice of %s, key of %s"), name, day);
  g_autoptr (TandemPaper) paper = NULL;
  char *markdown;

  markdown =
    g_strdup_printf ("# %s\n\n%s\n\n---\n\n**%s**\n\n---\n\n%s\n\n- %s\n- %s\n- %s\n", _ ("Recovery Key"), whose,
                     recovery_key, _ ("It opens the practice in Tandem when the passphrase is forgotten."),
                     _ ("Keep this sheet in a safe place, away from the computer."),
                     _ ("In Tandem, choose “Use the recovery key instead” and type the key. Capitals, dashes "
                        "and spaces do not matter."),
                     _ ("Whoever has this sheet and the computer can read everything. If it is lost, make a "
                        "new key under Practice: this one stops working then."));
  paper = tandem_paper_new (markdown, "en", tandem_practitioner_get_paper_size (practitioner));
  tandem_wipe (markdown);
  tandem_paper_set_title (paper, _ ("Recovery Key"), name);
  return g_steal_pointer (&paper);
}
