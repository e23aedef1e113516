/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 5 in writing: the paper by which a client takes back a consent, one answer in it, a disclosure, a permission, an
 * agreement or a protocol. */

#pragma once

#include "tandem-consents.h"

G_BEGIN_DECLS

gboolean tandem_withdrawals_may_name (TandemDocumentKind kind);
/* What a client could take back today: (element-type TandemDocument). */
GPtrArray *tandem_withdrawals_list_papers (TandemPractice *practice, const char *client_id, GError **error);
/* A draft. @target: a signed paper. @part: the nick of a TandemConsentTo, for one answer of a consent alone; or NULL.
 */
TandemDocument *tandem_withdrawals_write (TandemPractice *practice, TandemDocument *target, const char *part,
                                          GError **error);
/* A draft that takes back a permission, be it by a paper or by word. */
TandemDocument *tandem_withdrawals_write_for_permission (TandemPractice *practice, TandemPermission *permission,
                                                         GError **error);

G_END_DECLS
