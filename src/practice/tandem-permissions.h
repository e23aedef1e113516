/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* Permissions, newest first. */
GListModel *tandem_permissions_list (TandemPractice *practice, const char *client_id);
TandemPermission *tandem_permissions_load (TandemPractice *practice, const char *id, GError **error);

/* Asks: saves @permission (client, therapist, categories, purpose, expires set), not in force yet, and its release of
 * information, ready to be signed. Signing that puts it in force. */
gboolean tandem_permissions_ask (TandemPractice *practice, TandemPermission *permission, const char *template_id,
                                 TandemDocument **release, GError **error);
/* Records a permission that was given outside of Tandem; @evidence says how. In force at once. */
gboolean tandem_permissions_grant (TandemPractice *practice, TandemPermission *permission, const char *evidence,
                                   GError **error);
/* Rule 5: at once. */
gboolean tandem_permissions_withdraw (TandemPractice *practice, TandemPermission *permission, const char *reason,
                                      GError **error);

/**
 * TandemPermissionStanding:
 * @TANDEM_PERMISSION_STANDING_ASKED: asked for, not given
 * @TANDEM_PERMISSION_STANDING_IN_FORCE: given and in force
 * @TANDEM_PERMISSION_STANDING_EXPIRED: its last day is over
 * @TANDEM_PERMISSION_STANDING_WITHDRAWN: taken back
 *
 * How a permission stands on a day.
 */
typedef enum
{
  TANDEM_PERMISSION_STANDING_ASKED,
  TANDEM_PERMISSION_STANDING_IN_FORCE,
  TANDEM_PERMISSION_STANDING_EXPIRED,
  TANDEM_PERMISSION_STANDING_WITHDRAWN,
} TandemPermissionStanding;

TandemPermissionStanding tandem_permissions_get_standing (TandemPermission *permission, const GDate *today);
const char *tandem_words_permission_standing (TandemPermissionStanding standing);

/* Rule 3, the one place where it is decided: whether one of @permissions covers telling @therapist_id something of
 * @category for @purpose on @today. @reason: (out) (optional): a sentence that says why not. */
TandemPermission *tandem_permissions_find_cover (GPtrArray *permissions, const char *therapist_id,
                                                 TandemCategory category, const char *purpose, const GDate *today,
                                                 char **reason);

G_END_DECLS
