/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

GListModel *tandem_therapists_list (TandemPractice *practice, const char *search);
void tandem_therapists_list_narrow (GListModel *therapists, const char *search);
TandemTherapist *tandem_therapists_load (TandemPractice *practice, const char *id, GError **error);
/* Refuses an empty name or profession and a last-verified date in the future. */
gboolean tandem_therapists_save (TandemPractice *practice, TandemTherapist *therapist, GError **error);
/* Refused while a permission, document or referral names the therapist. */
gboolean tandem_therapists_remove (TandemPractice *practice, TandemTherapist *therapist, GError **error);

/* A CSV file (RFC 4180, UTF-8) with a header line that names the properties of a therapist. All or nothing.
 * @report: (out) (element-type utf8): a line per row that says what was, or would be, taken or is at fault. */
gboolean tandem_therapists_import (TandemPractice *practice, GBytes *csv, const char *name, gboolean dry_run,
                                   GPtrArray **report, GError **error);

G_END_DECLS
