/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Files that go with a letter to its recipient, under the same permission; a file may show whom it is about, so it
 * always tells the identity as well. While the letter is not issued. */
TandemAttachment *tandem_enclosures_add (TandemPractice *practice, TandemReferral *referral, GBytes *content,
                                         const char *name, TandemCategory categories, GError **error);
gboolean tandem_enclosures_remove (TandemPractice *practice, TandemReferral *referral, const char *id, GError **error);
/* The first one first. */
GPtrArray *tandem_enclosures_find (TandemPractice *practice, const char *letter_id, GError **error);

G_END_DECLS
