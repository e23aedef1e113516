/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_WORKSTATION (tandem_workstation_get_type ())

/* The practitioners on this computer, each with a vault of their own. */
G_DECLARE_FINAL_TYPE (TandemWorkstation, tandem_workstation, TANDEM, WORKSTATION, GObject)

/**
 * TandemUnlock:
 * @TANDEM_UNLOCK_PASSPHRASE: by the passphrase
 * @TANDEM_UNLOCK_RECOVERY_KEY: by the recovery key
 * @TANDEM_UNLOCK_KEYRING: by the login keyring
 *
 * The ways into a vault.
 */
typedef enum
{
  TANDEM_UNLOCK_PASSPHRASE,
  TANDEM_UNLOCK_RECOVERY_KEY,
  TANDEM_UNLOCK_KEYRING,
} TandemUnlock;

/* @data_dir: NULL for $XDG_DATA_HOME/tandem. The two programs call tandem_workstation_prepare () first in main (). */
void tandem_workstation_prepare (void);
/* FALSE when the program was built against plain SQLite: the window says so at every start. */
gboolean tandem_workstation_is_encrypted (void);
TandemWorkstation *tandem_workstation_new (const char *data_dir);

/* TandemProfiles by name; current after every call that makes one, and after refresh. */
GListModel *tandem_workstation_get_profiles (TandemWorkstation *self);
gboolean tandem_workstation_refresh (TandemWorkstation *self, GError **error);
/* By id, by whole name, or by unique beginning of either. NULL @name: the only one there is. */
TandemProfile *tandem_workstation_find (TandemWorkstation *self, const char *name, GError **error);
/* Whether the profile can be opened by the login keyring. */
gboolean tandem_workstation_has_keyring (TandemWorkstation *self, TandemProfile *profile);

/* 0.0 to 1.0; below the floor a passphrase is refused. @name is what it must not be made of. */
double tandem_workstation_get_strength (const char *passphrase, const char *name);
double tandem_workstation_get_strength_floor (void);
gboolean tandem_workstation_recovery_group_is_well_formed (const char *group);

void tandem_workstation_create_async (TandemWorkstation *self, const char *name, const char *country,
                                      const char *language, const char *passphrase, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/* @recovery_key: (out): shown once; wipe with tandem_wipe () */
TandemPractice *tandem_workstation_create_finish (TandemWorkstation *self, GAsyncResult *result, char **recovery_key,
                                                  GError **error);

void tandem_workstation_open_async (TandemWorkstation *self, TandemProfile *profile, TandemUnlock by,
                                    const char *secret, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
TandemPractice *tandem_workstation_open_finish (TandemWorkstation *self, GAsyncResult *result, GError **error);

G_END_DECLS
