/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemVault is a practitioner's folder, opened: key file, database and lock. It holds the vault key for as long as it
 * is open and gives it to nobody. */

#include "tandem-vault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <malloc.h>
#include <sodium.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tandem-allocator.h"
#include "tandem-database.h"
#include "tandem-file.h"
#include "tandem-key-file.h"
#include "tandem-keyring.h"
#include "tandem-profile-file.h"
#include "tandem-recovery-key.h"
#include "tandem-store-private.h"

struct _TandemVault
{
  GObject parent_instance;

  TandemProfile *profile;
  TandemSecret *key;
  TandemSecret *seed; /* of the signing key */
  TandemDatabase *database;
  TandemStore *store;
  int lock_fd;
};

G_DEFINE_FINAL_TYPE (TandemVault, tandem_vault, G_TYPE_OBJECT)

static void
tandem_vault_dispose (GObject *object)
{
  tandem_vault_close (TANDEM_VAULT (object));

  G_OBJECT_CLASS (tandem_vault_parent_class)->dispose (object);
}

static void
tandem_vault_finalize (GObject *object)
{
  TandemVault *self = TANDEM_VAULT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (tandem_vault_parent_class)->finalize (object);
}

static void
tandem_vault_class_init (TandemVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tandem_vault_dispose;
  object_class->finalize = tandem_vault_finalize;
}

static void
tandem_vault_init (TandemVault *self)
{
  self->lock_fd = -1;
}

/**
 * tandem_vault_harden:
 *
 * To be called first in main(): files for this user alone, no core dumps and no debugger, memory that is wiped when
 * freed, by SQLite through its own allocator and by everybody else through glibc.
 */
void
tandem_vault_harden (void)
{
  const struct rlimit none = { 0, 0 };

  umask (077);
  prctl (PR_SET_DUMPABLE, 0);
  setrlimit (RLIMIT_CORE, &none);
  mallopt (M_PERTURB, 0xa5);
  if (sodium_init () < 0)
    g_error ("libsodium cannot be used");
  tandem_allocator_install ();
}

/**
 * tandem_vault_is_encrypted_build:
 *
 * Returns: whether this program encrypts the database; %FALSE when it was built against plain SQLite
 */
gboolean
tandem_vault_is_encrypted_build (void)
{
  return TANDEM_VAULT_ENCRYPTED;
}

static int
read_owner (int fd)
{
  char text[16] = { 0 };

  return pread (fd, text, sizeof text - 1, 0) > 0 ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

/* One process a vault. The lock goes with the process, whatever becomes of it. */
static gboolean
take_lock (TandemVault *self, GFile *folder, GError **error)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), "vault.lock", NULL);
  g_autofree char *pid = g_strdup_printf ("%d\n", (int) getpid ());

  self->lock_fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->lock_fd < 0)
    {
      tandem_file_set_error (error, errno, path);
      return FALSE;
    }
  if (flock (self->lock_fd, LOCK_EX | LOCK_NB) != 0)
    {
      g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_IN_USE,
                   _ ("The practice of %s is open in another window or program (process %d). Close it there first."),
                   tandem_profile_get_name (self->profile), read_owner (self->lock_fd));
      close (self->lock_fd);
      self->lock_fd = -1;
      return FALSE;
    }
  if (ftruncate (self->lock_fd, 0) != 0 || pwrite (self->lock_fd, pid, strlen (pid), 0) < 0)
    {
      tandem_file_set_error (error, errno, path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_seed (TandemVault *self, GError **error)
{
  sqlite3 *handle = tandem_database_get_handle (self->database);
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (handle, "SELECT seed FROM signing_key", -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW && sqlite3_column_bytes (statement, 0) == crypto_sign_SEEDBYTES)
    self->seed = tandem_secret_new (sqlite3_column_blob (statement, 0), crypto_sign_SEEDBYTES);
  else if (result == SQLITE_ROW || result == SQLITE_DONE)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_DATABASE_DAMAGED,
                         _ ("The key that papers are signed with is missing. Restore the newest backup."));
  else
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  return self->seed != NULL;
}

/* The folder's files are there; the vault key is at hand. */
static TandemVault *
open_with_key (TandemProfile *profile, TandemSecret *key, GError **error)
{
  g_autoptr (TandemVault) self = g_object_new (TANDEM_TYPE_VAULT, NULL);
  GFile *folder = tandem_profile_get_folder (profile);
  g_autoptr (GFile) file = g_file_get_child (folder, "vault.db");

  self->profile = g_object_ref (profile);
  if (!take_lock (self, folder, error))
    return NULL;
  self->database = tandem_database_open (file, key, FALSE, error);
  if (self->database == NULL || !load_seed (self, error))
    return NULL;
  self->key = tandem_secret_ref (key);
  self->store = tandem_store_new (self->database);
  return g_steal_pointer (&self);
}

static TandemSecret *
find_key (TandemProfile *profile, TandemSlotKind kind, TandemSecret *secret, GError **error)
{
  g_autoptr (TandemKeyFile) keys =
    tandem_key_file_load (tandem_profile_get_folder (profile), tandem_profile_get_id (profile), error);

  return keys != NULL ? tandem_key_file_open (keys, kind, secret, error) : NULL;
}

/* Where a vault is made, or what is left of one that could not be. */
static void
remove_folder (GFile *folder)
{
  static const char *const names[] = { "vault.db",       "vault.db-journal", "vault.db-wal",
                                       "vault.db-shm",   "vault.keys",       "vault.lock",
                                       "vault.keys.new", "profile.json.new", "profile.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (folder), names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (g_file_peek_path (folder));
}

static gboolean
keep_seed (TandemDatabase *database, TandemSecret *seed, GError **error)
{
  sqlite3 *handle = tandem_database_get_handle (database);
  sqlite3_stmt *statement = NULL;
  gboolean kept;

  sqlite3_prepare_v2 (handle, "INSERT INTO signing_key (one, seed) VALUES (1, ?)", -1, &statement, NULL);
  sqlite3_bind_blob (statement, 1, tandem_secret_peek (seed), crypto_sign_SEEDBYTES, SQLITE_TRANSIENT);
  kept = sqlite3_step (statement) == SQLITE_DONE;
  if (!kept)
    tandem_database_set_error (error, handle);
  sqlite3_finalize (statement);
  return kept;
}

/* Makes all files of a vault in @folder. */
static gboolean
fill_folder (GFile *folder, TandemProfile *profile, TandemKeyFile *keys, TandemSecret *key, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, "vault.db");
  g_autoptr (TandemSecret) seed = tandem_secret_new_random (crypto_sign_SEEDBYTES);
  g_autoptr (TandemDatabase) database = NULL;
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];
  guint8 *secret_key = sodium_malloc (crypto_sign_SECRETKEYBYTES);
  g_autofree char *encoded = NULL;

  if (secret_key == NULL)
    g_error ("no locked memory left for a key");
  crypto_sign_seed_keypair (public_key, secret_key, tandem_secret_peek (seed));
  sodium_free (secret_key);
  encoded = g_base64_encode (public_key, sizeof public_key);
  g_object_set (profile, "public-key", encoded, NULL);
  database = tandem_database_open (file, key, TRUE, error);
  return database != NULL && keep_seed (database, seed, error) && tandem_key_file_save (keys, folder, error) &&
         tandem_profile_file_save (profile, folder, error) && tandem_file_sync_folder (folder, error);
}

static gboolean
refuse_weak (TandemProfile *profile, TandemSecret *passphrase, GError **error)
{
  const char *const words[] = { "tandem", "coach", "coaching", tandem_profile_get_name (profile), NULL };

  if (tandem_passphrase_strength (tandem_secret_peek_text (passphrase), words) >= TANDEM_PASSPHRASE_FLOOR)
    return FALSE;
  g_set_error_literal (
    error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WEAK_PASSPHRASE,
    _ ("This passphrase is too easy to guess. Take four or five words that do not belong together."));
  return TRUE;
}

/* Made beside and renamed: a vault is there whole or not at all. */
static gboolean
make_folder (GFile *practitioners_folder, TandemProfile *profile, TandemKeyFile *keys, TandemSecret *key,
             GError **error)
{
  g_autofree char *name = g_strconcat (".new-", tandem_profile_get_id (profile), NULL);
  g_autoptr (GFile) beside = g_file_get_child (practitioners_folder, name);
  g_autoptr (GFile) folder = g_file_get_child (practitioners_folder, tandem_profile_get_id (profile));

  if (!tandem_file_make_folder (practitioners_folder, error) || !tandem_file_make_folder (beside, error))
    return FALSE;
  if (!fill_folder (beside, profile, keys, key, error))
    {
      remove_folder (beside);
      return FALSE;
    }
  if (rename (g_file_peek_path (beside), g_file_peek_path (folder)) != 0)
    {
      tandem_file_set_error (error, errno, g_file_peek_path (folder));
      remove_folder (beside);
      return FALSE;
    }
  g_object_set (profile, "folder", folder, NULL);
  if (tandem_file_sync_folder (practitioners_folder, error))
    return TRUE;
  remove_folder (folder);
  return FALSE;
}

/**
 * tandem_vault_create:
 * @practitioners_folder: where the vaults are; made when it does not exist
 * @profile: who it is for; gets its folder and public key
 * @passphrase: what opens the vault from now on
 * @recovery_key: (out) (transfer full): what opens it when the passphrase is forgotten: 128 random bits as grouped
 * base32
 * @error: return location for an error
 *
 * Makes a vault: whole or not at all.
 *
 * Returns: (transfer full): the vault, open; %NULL with %TANDEM_VAULT_ERROR_WEAK_PASSPHRASE,
 *   %TANDEM_VAULT_ERROR_READ_ONLY, %TANDEM_VAULT_ERROR_FULL or %TANDEM_VAULT_ERROR_NOT_ENCRYPTED
 */
TandemVault *
tandem_vault_create (GFile *practitioners_folder, TandemProfile *profile, TandemSecret *passphrase,
                     TandemSecret **recovery_key, GError **error)
{
  g_autoptr (TandemSecret) key = tandem_secret_new_random (TANDEM_KEY_SIZE);
  g_autoptr (TandemSecret) recovery = tandem_secret_new_random (TANDEM_RECOVERY_KEY_SIZE);
  g_autoptr (TandemKeyFile) keys = NULL;
  TandemVault *self;

  g_return_val_if_fail (TANDEM_IS_PROFILE (profile), NULL);

  if (refuse_weak (profile, passphrase, error))
    return NULL;
  keys = tandem_key_file_new (tandem_profile_get_id (profile));
  tandem_key_file_set_passphrase (keys, key, passphrase);
  tandem_key_file_set_key (keys, TANDEM_SLOT_RECOVERY, key, recovery);
  if (!make_folder (practitioners_folder, profile, keys, key, error))
    return NULL;
  self = open_with_key (profile, key, error);
  if (self == NULL)
    {
      /* Nobody has seen the recovery key, and nobody will. */
      remove_folder (tandem_profile_get_folder (profile));
      return NULL;
    }
  *recovery_key = tandem_recovery_key_to_text (recovery);
  return self;
}

/**
 * tandem_vault_open:
 * @profile: whose vault
 * @passphrase: the passphrase
 * @error: return location for an error
 *
 * Returns: (transfer full): the vault; %NULL with %TANDEM_VAULT_ERROR_WRONG_SECRET,
 *   %TANDEM_VAULT_ERROR_KEY_FILE_MISSING, %TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED,
 *   %TANDEM_VAULT_ERROR_DATABASE_DAMAGED, %TANDEM_VAULT_ERROR_READ_ONLY or %TANDEM_VAULT_ERROR_IN_USE
 */
TandemVault *
tandem_vault_open (TandemProfile *profile, TandemSecret *passphrase, GError **error)
{
  g_autoptr (TandemSecret) key = find_key (profile, TANDEM_SLOT_PASSPHRASE, passphrase, error);
  g_autoptr (TandemKeyFile) keys = NULL;
  TandemVault *self = key != NULL ? open_with_key (profile, key, error) : NULL;

  if (self == NULL)
    return NULL;
  /* What is a fair effort for guessing grows with the years: a slot with lower limits is made anew. */
  keys = tandem_key_file_load (tandem_profile_get_folder (profile), tandem_profile_get_id (profile), NULL);
  if (keys != NULL && tandem_key_file_is_dated (keys))
    {
      g_autoptr (GError) local_error = NULL;

      tandem_key_file_set_passphrase (keys, key, passphrase);
      if (!tandem_key_file_save (keys, tandem_profile_get_folder (profile), &local_error))
        g_message ("The passphrase could not be strengthened: %s", local_error->message);
    }
  return self;
}

/**
 * tandem_vault_check_passphrase:
 * @profile: whose vault
 * @passphrase: what was typed
 * @error: return location for an error
 *
 * Finds out whether @passphrase opens the vault, which may be open already.
 *
 * Returns: whether it does; %TANDEM_VAULT_ERROR_WRONG_SECRET when not
 */
gboolean
tandem_vault_check_passphrase (TandemProfile *profile, TandemSecret *passphrase, GError **error)
{
  g_autoptr (TandemSecret) key = find_key (profile, TANDEM_SLOT_PASSPHRASE, passphrase, error);

  return key != NULL;
}

/**
 * tandem_vault_open_with_recovery_key:
 * @profile: whose vault
 * @recovery_key: the recovery key as typed; letter case, spaces and dashes do not matter
 * @error: return location for an error
 *
 * Returns: (transfer full): the vault; %NULL with %TANDEM_VAULT_ERROR_WRONG_SECRET, and as tandem_vault_open() says
 */
TandemVault *
tandem_vault_open_with_recovery_key (TandemProfile *profile, TandemSecret *recovery_key, GError **error)
{
  g_autoptr (TandemSecret) slot_key = tandem_recovery_key_from_text (recovery_key);
  g_autoptr (TandemSecret) key = NULL;

  if (slot_key == NULL)
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WRONG_SECRET,
                           _ ("A letter of the recovery key is missing or mistyped. Compare it group by group."));
      return NULL;
    }
  key = find_key (profile, TANDEM_SLOT_RECOVERY, slot_key, error);
  return key != NULL ? open_with_key (profile, key, error) : NULL;
}

/* The vault key by the first of @slot_keys that opens the slot of the keyring; @fitting: (out) (optional) (transfer
 * full): that one. */
static TandemSecret *
try_slot_keys (TandemKeyFile *keys, GPtrArray *slot_keys, TandemSecret **fitting, GError **error)
{
  TandemSecret *key = NULL;

  for (guint i = 0; i < slot_keys->len && key == NULL; i++)
    {
      g_clear_error (error);
      key = tandem_key_file_open (keys, TANDEM_SLOT_KEYRING, slot_keys->pdata[i], error);
      if (key != NULL && fitting != NULL)
        *fitting = tandem_secret_ref (slot_keys->pdata[i]);
    }
  return key;
}

/**
 * tandem_vault_open_with_keyring:
 * @profile: whose vault
 * @cancellable: (nullable): to stop waiting for the keyring
 * @error: return location for an error
 *
 * The keyring is never asked to unlock itself.
 *
 * Returns: (transfer full): the vault; %NULL with %TANDEM_VAULT_ERROR_NOT_FOUND when the key file has no slot for the
 *   keyring, %TANDEM_VAULT_ERROR_KEYRING when the keyring is missing, locked, empty or holds something else,
 *   %TANDEM_VAULT_ERROR_WRONG_SECRET when what it holds does not fit, and as tandem_vault_open() says
 */
TandemVault *
tandem_vault_open_with_keyring (TandemProfile *profile, GCancellable *cancellable, GError **error)
{
  g_autoptr (TandemKeyFile) keys =
    tandem_key_file_load (tandem_profile_get_folder (profile), tandem_profile_get_id (profile), error);
  g_autoptr (GPtrArray) slot_keys = NULL;
  g_autoptr (TandemSecret) key = NULL;

  if (keys == NULL || !tandem_key_file_require_slot (keys, TANDEM_SLOT_KEYRING, error))
    return NULL;
  slot_keys = tandem_keyring_load (profile, cancellable, error);
  key = slot_keys != NULL ? try_slot_keys (keys, slot_keys, NULL, error) : NULL;
  return key != NULL ? open_with_key (profile, key, error) : NULL;
}

/**
 * tandem_vault_has_keyring_slot:
 * @profile: whose vault
 *
 * Returns: whether the key file has a slot for the keyring; the keyring itself is not asked
 */
gboolean
tandem_vault_has_keyring_slot (TandemProfile *profile)
{
  g_autoptr (TandemKeyFile) keys =
    tandem_key_file_load (tandem_profile_get_folder (profile), tandem_profile_get_id (profile), NULL);

  return keys != NULL && tandem_key_file_has_slot (keys, TANDEM_SLOT_KEYRING);
}

static TandemKeyFile *
load_keys (TandemVault *self, GError **error)
{
  if (self->key == NULL)
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED, _ ("The practice is locked."));
      return NULL;
    }
  return tandem_key_file_load (tandem_profile_get_folder (self->profile), tandem_profile_get_id (self->profile), error);
}

/* (transfer full) (nullable): what the keyring holds for the slot, when it does open it. */
static TandemSecret *
find_slot_key (TandemVault *self, TandemKeyFile *keys, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) slot_keys = NULL;
  g_autoptr (TandemSecret) key = NULL;
  TandemSecret *fitting = NULL;

  if (tandem_key_file_has_slot (keys, TANDEM_SLOT_KEYRING))
    slot_keys = tandem_keyring_load (self->profile, cancellable, NULL);
  if (slot_keys != NULL)
    key = try_slot_keys (keys, slot_keys, &fitting, NULL);
  return fitting;
}

/**
 * tandem_vault_store_in_keyring:
 * @self: an open vault
 * @cancellable: (nullable): to stop waiting for the keyring
 * @error: return location for an error
 *
 * Makes a fresh slot whose key is in the login keyring, in the place of one that was there.
 *
 * Returns: whether the keyring opens the vault now
 */
gboolean
tandem_vault_store_in_keyring (TandemVault *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (TandemKeyFile) keys = load_keys (self, error);
  g_autoptr (TandemSecret) slot_key = tandem_secret_new_random (TANDEM_KEY_SIZE);
  g_autoptr (TandemSecret) old_slot_key = NULL;

  if (keys == NULL)
    return FALSE;
  old_slot_key = find_slot_key (self, keys, cancellable);
  if (!tandem_keyring_store (self->profile, slot_key, cancellable, error))
    return FALSE;
  tandem_key_file_set_key (keys, TANDEM_SLOT_KEYRING, self->key, slot_key);
  if (tandem_key_file_save (keys, tandem_profile_get_folder (self->profile), error))
    return TRUE;
  /* The old slot is still in the key file, so its key goes back. */
  if (old_slot_key != NULL)
    tandem_keyring_store (self->profile, old_slot_key, NULL, NULL);
  else
    tandem_keyring_forget (self->profile, NULL, NULL);
  return FALSE;
}

/**
 * tandem_vault_forget_in_keyring:
 * @self: an open vault
 * @cancellable: (nullable): to stop waiting for the keyring
 * @error: return location for an error
 *
 * Closes the slot of the keyring, and removes its item. The slot is closed even when the keyring cannot be reached.
 *
 * Returns: whether both were done
 */
gboolean
tandem_vault_forget_in_keyring (TandemVault *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (TandemKeyFile) keys = load_keys (self, error);

  if (keys == NULL)
    return FALSE;
  tandem_key_file_remove_slot (keys, TANDEM_SLOT_KEYRING);
  return tandem_key_file_save (keys, tandem_profile_get_folder (self->profile), error) &&
         tandem_keyring_forget (self->profile, cancellable, error);
}

/**
 * tandem_vault_change_passphrase:
 * @self: an open vault
 * @new_passphrase: what opens it from now on
 * @error: return location for an error
 *
 * Gives the vault another passphrase. Killed at any moment, the old or the new one opens it.
 *
 * Returns: whether it was changed; %TANDEM_VAULT_ERROR_WEAK_PASSPHRASE when it is too easy to guess
 */
gboolean
tandem_vault_change_passphrase (TandemVault *self, TandemSecret *new_passphrase, GError **error)
{
  g_autoptr (TandemKeyFile) keys = NULL;

  if (refuse_weak (self->profile, new_passphrase, error))
    return FALSE;
  keys = load_keys (self, error);
  if (keys == NULL)
    return FALSE;
  tandem_key_file_set_passphrase (keys, self->key, new_passphrase);
  return tandem_key_file_save (keys, tandem_profile_get_folder (self->profile), error);
}

/**
 * tandem_vault_renew_recovery_key:
 * @self: an open vault
 * @error: return location for an error
 *
 * Makes a new recovery key; the old one no longer opens the vault.
 *
 * Returns: (transfer full): the key as grouped base32, or %NULL
 */
TandemSecret *
tandem_vault_renew_recovery_key (TandemVault *self, GError **error)
{
  g_autoptr (TandemKeyFile) keys = load_keys (self, error);
  g_autoptr (TandemSecret) recovery = tandem_secret_new_random (TANDEM_RECOVERY_KEY_SIZE);

  if (keys == NULL)
    return NULL;
  tandem_key_file_set_key (keys, TANDEM_SLOT_RECOVERY, self->key, recovery);
  if (!tandem_key_file_save (keys, tandem_profile_get_folder (self->profile), error))
    return NULL;
  return tandem_recovery_key_to_text (recovery);
}

/* Chunks of these sizes stay unwiped in glibc's cache of a thread: take and wipe them. */
static void
flush_thread_cache (void)
{
  enum
  {
    CHUNKS = 7
  };

  for (gsize size = 24; size <= 1032; size += 16)
    {
      void *chunks[CHUNKS];

      for (guint i = 0; i < CHUNKS; i++)
        {
          chunks[i] = malloc (size);
          if (chunks[i] != NULL)
            explicit_bzero (chunks[i], size);
        }
      for (guint i = 0; i < CHUNKS; i++)
        free (chunks[i]);
    }
}

/**
 * tandem_vault_close:
 * @self: a vault
 *
 * Closes the database, wipes the keys, and lets others open the vault. May be called again.
 */
void
tandem_vault_close (TandemVault *self)
{
  g_return_if_fail (TANDEM_IS_VAULT (self));

  if (self->store != NULL)
    tandem_store_close (self->store);
  g_clear_pointer (&self->database, tandem_database_close);
  g_clear_pointer (&self->key, tandem_secret_unref);
  g_clear_pointer (&self->seed, tandem_secret_unref);
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  self->lock_fd = -1;
  flush_thread_cache ();
}

/**
 * tandem_vault_get_profile:
 * @self: a vault
 *
 * Returns: (transfer none): whose it is
 */
TandemProfile *
tandem_vault_get_profile (TandemVault *self)
{
  g_return_val_if_fail (TANDEM_IS_VAULT (self), NULL);

  return self->profile;
}

/**
 * tandem_vault_get_store:
 * @self: a vault
 *
 * Returns: (transfer none): its records
 */
TandemStore *
tandem_vault_get_store (TandemVault *self)
{
  g_return_val_if_fail (TANDEM_IS_VAULT (self), NULL);

  return self->store;
}

/**
 * tandem_vault_is_read_only:
 * @self: a vault
 *
 * Returns: whether a newer program made it, so that this one only reads it
 */
gboolean
tandem_vault_is_read_only (TandemVault *self)
{
  g_return_val_if_fail (TANDEM_IS_VAULT (self), FALSE);

  return self->database != NULL && tandem_database_is_read_only (self->database);
}

/**
 * tandem_vault_sign:
 * @self: an open vault
 * @message: what is to be signed
 * @error: return location for an error
 *
 * Returns: (transfer full): the practitioner's Ed25519 signature (RFC 8032) of @message, in base64
 */
char *
tandem_vault_sign (TandemVault *self, GBytes *message, GError **error)
{
  guint8 public_key[crypto_sign_PUBLICKEYBYTES];
  guint8 signature[crypto_sign_BYTES];
  guint8 *secret_key;
  gsize size;
  const void *data = g_bytes_get_data (message, &size);

  if (self->seed == NULL)
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED, _ ("The practice is locked."));
      return NULL;
    }
  secret_key = sodium_malloc (crypto_sign_SECRETKEYBYTES);
  if (secret_key == NULL)
    g_error ("no locked memory left for a key");
  crypto_sign_seed_keypair (public_key, secret_key, tandem_secret_peek (self->seed));
  crypto_sign_detached (signature, NULL, data, size, secret_key);
  sodium_free (secret_key);
  return g_base64_encode (signature, sizeof signature);
}

/**
 * tandem_vault_verify_signature:
 * @public_key: an Ed25519 public key, in base64
 * @signature: a signature, in base64
 * @message: what it is said to be of
 *
 * Returns: whether the signature is of @message and by that key
 */
gboolean
tandem_vault_verify_signature (const char *public_key, const char *signature, GBytes *message)
{
  gsize key_size, signature_size, size;
  g_autofree guchar *key = g_base64_decode (public_key, &key_size);
  g_autofree guchar *bytes = g_base64_decode (signature, &signature_size);
  const void *data = g_bytes_get_data (message, &size);

  return key_size == crypto_sign_PUBLICKEYBYTES && signature_size == crypto_sign_BYTES &&
         crypto_sign_verify_detached (bytes, data, size, key) == 0;
}

/**
 * tandem_vault_fingerprint:
 * @public_key: (nullable): a public key, in base64
 *
 * Returns: (transfer full): the beginning of its SHA-256 for people: eight groups of four hexadecimal digits
 */
char *
tandem_vault_fingerprint (const char *public_key)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, public_key != NULL ? public_key : "", -1);
  GString *groups = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    {
      if (i > 0)
        g_string_append_c (groups, ' ');
      g_string_append_len (groups, hash + i * 4, 4);
    }
  return g_string_free (groups, FALSE);
}

/**
 * tandem_vault_check:
 * @self: an open vault
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Checks every page of the file and every reference between records.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each fault; empty when all is whole
 */
GPtrArray *
tandem_vault_check (TandemVault *self, GCancellable *cancellable, GError **error)
{
  GPtrArray *faults;

  g_return_val_if_fail (TANDEM_IS_VAULT (self), NULL);

  if (tandem_store_lock (self->store, error) == NULL)
    return NULL;
  faults = tandem_database_check (self->database, cancellable, error);
  tandem_store_unlock (self->store);
  return faults;
}
