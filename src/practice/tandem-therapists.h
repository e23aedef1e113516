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

/* Those of the directory who may be the same person. */
GPtrArray *tandem_therapists_find_alike (TandemPractice *practice, TandemTherapist *therapist, GError **error);
/* One of two that are the same person: all that names @other names @kept from now on. */
gboolean tandem_therapists_merge (TandemPractice *practice, TandemTherapist *kept, TandemTherapist *other,
                                  GError **error);

/* A CSV file (RFC 4180, UTF-8) with a header line that names the properties of a therapist, or vCards. All or nothing.
 * @report: (out) (element-type utf8): a line per row that says what was, or would be, taken or is at fault. */
gboolean tandem_therapists_import (TandemPractice *practice, GBytes *bytes, const char *name, gboolean dry_run,
                                   GPtrArray **report, GError **error);
/* The whole directory, as CSV or as vCards. */
GBytes *tandem_therapists_export (TandemPractice *practice, gboolean cards, GError **error);

G_END_DECLS
