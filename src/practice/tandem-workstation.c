/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemWorkstation knows the practitioners on this computer, makes new ones, and opens their practices. */

#include "tandem-workstation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-practice-private.h"

struct _TandemWorkstation
{
  GObject parent_instance;

  GFile *folder;
  GListStore *profiles;
};

G_DEFINE_FINAL_TYPE (TandemWorkstation, tandem_workstation, G_TYPE_OBJECT)

static void
tandem_workstation_finalize (GObject *object)
{
  TandemWorkstation *self = TANDEM_WORKSTATION (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->profiles);

  G_OBJECT_CLASS (tandem_workstation_parent_class)->finalize (object);
}

static void
tandem_workstation_class_init (TandemWorkstationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_workstation_finalize;
}

static void
tandem_workstation_init (TandemWorkstation *self)
{
  self->profiles = g_list_store_new (TANDEM_TYPE_PROFILE);
}

/**
 * tandem_workstation_prepare:
 *
 * To be called first in main(): memory that is wiped when freed, no core dumps, files for this user alone.
 */
void
tandem_workstation_prepare (void)
{
  tandem_vault_harden ();
}

/**
 * tandem_workstation_is_encrypted:
 *
 * Returns: whether this program encrypts its files itself
 */
gboolean
tandem_workstation_is_encrypted (void)
{
  return tandem_vault_is_encrypted_build ();
}

/**
 * tandem_workstation_new:
 * @data_dir: (nullable) (type filename): where the practices are kept; %NULL for `$XDG_DATA_HOME/tandem`
 *
 * Returns: (transfer full): the workstation, with the practitioners that are there
 */
TandemWorkstation *
tandem_workstation_new (const char *data_dir)
{
  TandemWorkstation *self = g_object_new (TANDEM_TYPE_WORKSTATION, NULL);
  g_autofree char *folder = data_dir != NULL
                              ? g_build_filename (data_dir, "practitioners", NULL)
                              : g_build_filename (g_get_user_data_dir (), "tandem", "practitioners", NULL);
  g_autoptr (GError) error = NULL;

  self->folder = g_file_new_for_path (folder);
  if (!tandem_workstation_refresh (self, &error))
    g_warning ("The practitioners on this computer could not be listed: %s", error->message);
  return self;
}

/**
 * tandem_workstation_get_profiles:
 * @self: the workstation
 *
 * Returns: (transfer none): a model of #TandemProfile by name
 */
GListModel *
tandem_workstation_get_profiles (TandemWorkstation *self)
{
  g_return_val_if_fail (TANDEM_IS_WORKSTATION (self), NULL);

  return G_LIST_MODEL (self->profiles);
}

/**
 * tandem_workstation_refresh:
 * @self: the workstation
 * @error: return location for an error
 *
 * Looks again who is there.
 *
 * Returns: whether the folder could be read; one that does not exist yet is empty
 */
gboolean
tandem_workstation_refresh (TandemWorkstation *self, GError **error)
{
  g_autoptr (GPtrArray) profiles = NULL;

  g_return_val_if_fail (TANDEM_IS_WORKSTATION (self), FALSE);

  profiles = tandem_vault_list_profiles (self->folder, error);
  if (profiles == NULL)
    return FALSE;
  g_list_store_splice (self->profiles, 0, g_list_model_get_n_items (G_LIST_MODEL (self->profiles)), profiles->pdata,
                       profiles->len);
  return TRUE;
}

static gboolean
matches (TandemProfile *profile, const char *name, gboolean whole)
{
  g_autofree char *folded = g_utf8_casefold (tandem_profile_get_name (profile), -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  if (whole)
    return g_str_equal (folded, wanted) || g_str_equal (tandem_profile_get_id (profile), name);
  return g_str_has_prefix (folded, wanted) || g_str_has_prefix (tandem_profile_get_id (profile), name);
}

static TandemProfile *
find_one (TandemWorkstation *self, const char *name, gboolean whole, guint *n_found)
{
  TandemProfile *found = NULL;

  *n_found = 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->profiles)); i++)
    {
      g_autoptr (TandemProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);

      if (name != NULL && !matches (profile, name, whole))
        continue;
      found = profile;
      (*n_found)++;
    }
  return *n_found == 1 ? g_object_ref (found) : NULL;
}

/**
 * tandem_workstation_find:
 * @self: the workstation
 * @name: (nullable): an id or name, or the beginning of one; %NULL for the only practitioner
 * @error: return location for an error
 *
 * Returns: (transfer full): the practitioner meant; %NULL with %TANDEM_PRACTICE_ERROR_NOT_FOUND when there is none, or
 *   when more than one could be meant
 */
TandemProfile *
tandem_workstation_find (TandemWorkstation *self, const char *name, GError **error)
{
  TandemProfile *profile;
  guint n_found;

  g_return_val_if_fail (TANDEM_IS_WORKSTATION (self), NULL);

  profile = find_one (self, name, TRUE, &n_found);
  if (profile == NULL && n_found == 0 && name != NULL && name[0] != '\0')
    profile = find_one (self, name, FALSE, &n_found);
  if (profile != NULL)
    return profile;
  if (name == NULL && n_found == 0)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND,
                         _ ("There is no practitioner on this computer yet."));
  else if (name == NULL)
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND,
                 _ ("There are %u practitioners on this computer. Say which one is meant."), n_found);
  else if (n_found == 0)
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND,
                 _ ("There is no practitioner “%s” on this computer."), name);
  else
    g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_FOUND,
                 _ ("“%s” could be any of %u practitioners. Give the whole name or the id."), name, n_found);
  return NULL;
}

/**
 * tandem_workstation_has_keyring:
 * @self: the workstation
 * @profile: a practitioner
 *
 * Returns: whether the login keyring may open the practice; the keyring itself is not asked
 */
gboolean
tandem_workstation_has_keyring (TandemWorkstation *self, TandemProfile *profile)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (profile), FALSE);

  return tandem_vault_has_keyring_slot (profile);
}

/**
 * tandem_workstation_get_strength:
 * @passphrase: what was typed
 * @name: (nullable): what it must not be made of
 *
 * Returns: how hard @passphrase is to guess, from 0.0 to 1.0
 */
double
tandem_workstation_get_strength (const char *passphrase, const char *name)
{
  const char *const words[] = { "tandem", "coach", "coaching", name, NULL };

  return tandem_passphrase_strength (passphrase, words);
}

/**
 * tandem_workstation_get_strength_floor:
 *
 * Returns: the strength below which a passphrase is refused
 */
double
tandem_workstation_get_strength_floor (void)
{
  return TANDEM_PASSPHRASE_FLOOR;
}

/**
 * tandem_workstation_recovery_group_is_well_formed:
 * @group: one group of a recovery key, as typed
 *
 * Returns: whether its check character is right
 */
gboolean
tandem_workstation_recovery_group_is_well_formed (const char *group)
{
  return tandem_recovery_key_check_group (group);
}

typedef struct
{
  GFile *folder;
  TandemProfile *profile;
  TandemUnlock by;
  TandemSecret *secret;
  TandemSecret *recovery_key;
  TandemVault *vault;
} OpenJob;

static void
open_job_free (OpenJob *job)
{
  g_clear_object (&job->folder);
  g_clear_object (&job->profile);
  g_clear_pointer (&job->secret, tandem_secret_unref);
  g_clear_pointer (&job->recovery_key, tandem_secret_unref);
  g_clear_object (&job->vault);
  g_free (job);
}

static OpenJob *
open_job_new (TandemWorkstation *self, TandemProfile *profile, TandemUnlock by, const char *secret)
{
  OpenJob *job = g_new0 (OpenJob, 1);

  job->folder = g_object_ref (self->folder);
  job->profile = g_object_ref (profile);
  job->by = by;
  job->secret = secret != NULL ? tandem_secret_new_text (secret) : NULL;
  return job;
}

/* A vault that was opened although nobody waits for it any more is closed again, with the job that holds it. */
static void
return_vault (GTask *task, OpenJob *job, TandemVault *vault, GError *error)
{
  if (vault == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->vault = vault;
  g_task_return_boolean (task, TRUE);
}

static void
create_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenJob *job = data;
  GError *error = NULL;
  TandemVault *vault = tandem_vault_create (job->folder, job->profile, job->secret, &job->recovery_key, &error);

  return_vault (task, job, vault, error);
}

/**
 * tandem_workstation_create_async:
 * @self: the workstation
 * @name: the practitioner's full name
 * @country: ISO 3166-1 alpha-2 code
 * @language: BCP 47 tag of the language of papers
 * @passphrase: what opens the vault from now on
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a practitioner and their vault.
 */
void
tandem_workstation_create_async (TandemWorkstation *self, const char *name, const char *country, const char *language,
                                 const char *passphrase, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (TandemProfile) profile = tandem_profile_new (name, country, language);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TANDEM_IS_WORKSTATION (self));

  g_task_set_source_tag (task, tandem_workstation_create_async);
  if (!tandem_practice_require_text (name, _ ("Name"), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, open_job_new (self, profile, TANDEM_UNLOCK_PASSPHRASE, passphrase),
                        (GDestroyNotify) open_job_free);
  g_task_run_in_thread (task, create_thread);
}

static TandemPractice *
finish (GAsyncResult *result, GError **error)
{
  OpenJob *job;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  return tandem_practice_new (job->vault, error);
}

/**
 * tandem_workstation_create_finish:
 * @self: the workstation
 * @result: what the callback was given
 * @recovery_key: (out) (transfer full): what opens the vault when the passphrase is forgotten; to be shown once and
 *   given to tandem_wipe()
 * @error: return location for an error
 *
 * Returns: (transfer full): the open practice; %NULL with %TANDEM_VAULT_ERROR_WEAK_PASSPHRASE and others
 */
TandemPractice *
tandem_workstation_create_finish (TandemWorkstation *self, GAsyncResult *result, char **recovery_key, GError **error)
{
  TandemPractice *practice;
  OpenJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  practice = finish (result, error);
  if (practice == NULL)
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  *recovery_key = g_strdup (tandem_secret_peek_text (job->recovery_key));
  tandem_workstation_refresh (self, NULL);
  return practice;
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenJob *job = data;
  GError *error = NULL;
  TandemVault *vault = NULL;

  switch (job->by)
    {
    case TANDEM_UNLOCK_PASSPHRASE:
      vault = tandem_vault_open (job->profile, job->secret, &error);
      break;
    case TANDEM_UNLOCK_RECOVERY_KEY:
      vault = tandem_vault_open_with_recovery_key (job->profile, job->secret, &error);
      break;
    case TANDEM_UNLOCK_KEYRING:
      vault = tandem_vault_open_with_keyring (job->profile, cancellable, &error);
      break;
    default:
      g_assert_not_reached ();
    }
  return_vault (task, job, vault, error);
}

/**
 * tandem_workstation_open_async:
 * @self: the workstation
 * @profile: a practitioner
 * @by: the way in
 * @secret: (nullable): passphrase or recovery key; %NULL for the keyring
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a practice.
 */
void
tandem_workstation_open_async (TandemWorkstation *self, TandemProfile *profile, TandemUnlock by, const char *secret,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (TANDEM_IS_WORKSTATION (self));
  g_return_if_fail (TANDEM_IS_PROFILE (profile));
  g_return_if_fail (by == TANDEM_UNLOCK_KEYRING || secret != NULL);

  g_task_set_source_tag (task, tandem_workstation_open_async);
  g_task_set_task_data (task, open_job_new (self, profile, by, secret), (GDestroyNotify) open_job_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * tandem_workstation_open_finish:
 * @self: the workstation
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the open practice; %NULL with an error of %TANDEM_VAULT_ERROR that says what is wrong
 */
TandemPractice *
tandem_workstation_open_finish (TandemWorkstation *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return finish (result, error);
}
