/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPractice is an open practice: the one object that the window and the command line hold. It owns the vault and
 * holds no rule of its own; the rules are in the files beside this one, one topic each. */

#include "tandem-practice-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-papers-private.h"

struct _TandemPractice
{
  GObject parent_instance;

  TandemVault *vault;
  TandemProfile *profile;
  TandemPractitioner *practitioner;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LOCKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TandemPractice, tandem_practice, G_TYPE_OBJECT)

static void
on_store_changed (TandemPractice *self, TandemRecord *record, gboolean removed)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, record, removed);
}

static void
close_vault (TandemPractice *self)
{
  if (self->vault == NULL)
    return;
  g_signal_handlers_disconnect_by_data (tandem_vault_get_store (self->vault), self);
  tandem_vault_close (self->vault);
  g_clear_object (&self->vault);
  g_clear_object (&self->practitioner);
}

static void
tandem_practice_dispose (GObject *object)
{
  close_vault (TANDEM_PRACTICE (object));

  G_OBJECT_CLASS (tandem_practice_parent_class)->dispose (object);
}

static void
tandem_practice_finalize (GObject *object)
{
  TandemPractice *self = TANDEM_PRACTICE (object);

  g_clear_object (&self->profile);

  G_OBJECT_CLASS (tandem_practice_parent_class)->finalize (object);
}

static void
tandem_practice_class_init (TandemPracticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tandem_practice_dispose;
  object_class->finalize = tandem_practice_finalize;

  /**
   * TandemPractice::changed:
   * @self: the practice
   * @record: the record that was saved or removed
   * @removed: whether it was removed
   *
   * After a change is kept.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, TANDEM_TYPE_RECORD, G_TYPE_BOOLEAN);
  /**
   * TandemPractice::locked:
   * @self: the practice
   *
   * The vault was closed and the keys are gone.
   */
  signals[SIGNAL_LOCKED] =
    g_signal_new ("locked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tandem_practice_init (TandemPractice *self)
{
}

/* The one practitioner record of the vault, made from the profile at the first opening. */
static TandemPractitioner *
load_practitioner (TandemPractice *self, TandemStore *store, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PRACTITIONER);
  g_autoptr (TandemPractitioner) practitioner = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *country;

  practitioner = tandem_store_find_first (store, query, &local_error);
  if (practitioner != NULL || local_error != NULL)
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      return g_steal_pointer (&practitioner);
    }

  practitioner = tandem_practitioner_new ();
  country = tandem_profile_get_country (self->profile);
  g_object_set (practitioner, "name", tandem_profile_get_name (self->profile), "country", country, "language",
                tandem_profile_get_language (self->profile), "paper-size",
                g_strcmp0 (country, "US") == 0 || g_strcmp0 (country, "CA") == 0 ? TANDEM_PAPER_SIZE_LETTER
                                                                                 : TANDEM_PAPER_SIZE_A4,
                "retention-years", (gint64) 10, NULL);
  if (!tandem_vault_is_read_only (self->vault) && !tandem_store_save (store, TANDEM_RECORD (practitioner), NULL, error))
    return NULL;
  return g_steal_pointer (&practitioner);
}

/* (transfer full): takes over an open vault; closes it again when something fails. */
TandemPractice *
tandem_practice_new (TandemVault *vault, GError **error)
{
  g_autoptr (TandemPractice) self = g_object_new (TANDEM_TYPE_PRACTICE, NULL);
  TandemStore *store = tandem_vault_get_store (vault);

  self->vault = g_object_ref (vault);
  self->profile = g_object_ref (tandem_vault_get_profile (vault));
  tandem_store_set_who (store, tandem_profile_get_name (self->profile));
  self->practitioner = load_practitioner (self, store, error);
  if (self->practitioner == NULL)
    return NULL;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  if (!tandem_vault_is_read_only (vault) && !tandem_papers_expire_overdue (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

TandemVault *
tandem_practice_get_vault (TandemPractice *self, GError **error)
{
  if (self->vault == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_LOCKED,
                           _ ("The practice is locked. Unlock it and try again."));
      return NULL;
    }
  return self->vault;
}

TandemStore *
tandem_practice_get_store (TandemPractice *self, GError **error)
{
  TandemVault *vault = tandem_practice_get_vault (self, error);

  return vault != NULL ? tandem_vault_get_store (vault) : NULL;
}

GListModel *
tandem_practice_list (TandemPractice *self, TandemQuery *query)
{
  TandemStore *store = tandem_practice_get_store (self, NULL);

  if (store == NULL)
    return G_LIST_MODEL (g_list_store_new (TANDEM_TYPE_RECORD));
  return tandem_store_list (store, query);
}

gboolean
tandem_practice_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

gboolean
tandem_practice_require_text (const char *value, const char *label, GError **error)
{
  if (!tandem_practice_is_blank (value))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               /* Translators: %s is the name of a field of a form */
               _ ("“%s” is empty. Please fill it in."), label);
  return FALSE;
}

gboolean
tandem_practice_check_email (const char *email, GError **error)
{
  if (tandem_practice_is_blank (email) || (strchr (email, '@') != NULL && strpbrk (email, " \n") == NULL))
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” is not an e-mail address. It needs an “@” and no spaces."), email);
  return FALSE;
}

gboolean
tandem_practice_require_reason (const char *reason, GError **error)
{
  if (!tandem_practice_is_blank (reason))
    return TRUE;
  g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED,
                       _ ("This needs a reason in writing. Please say why."));
  return FALSE;
}

/**
 * tandem_practice_today:
 *
 * Returns: (transfer full): the day it is at this place
 */
GDate *
tandem_practice_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                         (GDateYear) g_date_time_get_year (now));
}

/**
 * tandem_practice_get_profile:
 * @self: a practice
 *
 * Returns: (transfer none): who the practice belongs to, as everybody at the workstation sees them
 */
TandemProfile *
tandem_practice_get_profile (TandemPractice *self)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), NULL);

  return self->profile;
}

/**
 * tandem_practice_get_practitioner:
 * @self: a practice
 *
 * Returns: (transfer none) (nullable): the practitioner as they stand on papers; %NULL once locked
 */
TandemPractitioner *
tandem_practice_get_practitioner (TandemPractice *self)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), NULL);

  return self->practitioner;
}

/**
 * tandem_practice_save_practitioner:
 * @self: a practice
 * @error: return location for an error
 *
 * Keeps what was changed in tandem_practice_get_practitioner().
 *
 * Returns: whether it was kept; %TANDEM_PRACTICE_ERROR_INVALID names the field at fault
 */
gboolean
tandem_practice_save_practitioner (TandemPractice *self, GError **error)
{
  TandemStore *store;
  gint64 years;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  store = tandem_practice_get_store (self, error);
  if (store == NULL)
    return FALSE;
  if (!tandem_practice_require_text (tandem_practitioner_get_name (self->practitioner), _ ("Name"), error))
    return FALSE;
  years = tandem_practitioner_get_retention_years (self->practitioner);
  if (years < 0 || years > 100)
    {
      g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” must be between 0 and 100."),
                   _ ("Years that records are kept"));
      return FALSE;
    }
  return tandem_store_save (store, TANDEM_RECORD (self->practitioner), NULL, error);
}

/**
 * tandem_practice_is_read_only:
 * @self: a practice
 *
 * Returns: whether a newer Tandem made the vault, so that this one only reads it
 */
gboolean
tandem_practice_is_read_only (TandemPractice *self)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  return self->vault != NULL && tandem_vault_is_read_only (self->vault);
}

/**
 * tandem_practice_lock:
 * @self: a practice
 *
 * Closes the vault and wipes its keys. Every later call fails with %TANDEM_PRACTICE_ERROR_LOCKED.
 */
void
tandem_practice_lock (TandemPractice *self)
{
  g_return_if_fail (TANDEM_IS_PRACTICE (self));

  if (self->vault == NULL)
    return;
  close_vault (self);
  g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
}

/**
 * tandem_practice_is_locked:
 * @self: a practice
 *
 * Returns: whether the practice was locked
 */
gboolean
tandem_practice_is_locked (TandemPractice *self)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), TRUE);

  return self->vault == NULL;
}

static void
check_passphrase_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TandemPractice *self = source;
  GError *error = NULL;

  if (tandem_vault_check_passphrase (self->profile, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_practice_check_passphrase_async:
 * @self: a practice
 * @passphrase: what was typed
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out whether @passphrase opens the vault, which is what leads out of client mode.
 */
void
tandem_practice_check_passphrase_async (TandemPractice *self, const char *passphrase, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (TANDEM_IS_PRACTICE (self));

  g_task_set_source_tag (task, tandem_practice_check_passphrase_async);
  g_task_set_task_data (task, tandem_secret_new_text (passphrase), (GDestroyNotify) tandem_secret_unref);
  g_task_run_in_thread (task, check_passphrase_thread);
}

/**
 * tandem_practice_check_passphrase_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %TRUE when it is the passphrase; %TANDEM_VAULT_ERROR_WRONG_SECRET otherwise
 */
gboolean
tandem_practice_check_passphrase_finish (TandemPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
change_passphrase_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TandemPractice *self = source;
  GError *error = NULL;
  TandemVault *vault = tandem_practice_get_vault (self, &error);

  if (vault != NULL && tandem_vault_change_passphrase (vault, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_practice_change_passphrase_async:
 * @self: a practice
 * @passphrase: the new one
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gives the vault another passphrase. Killed at any moment, the old or the new one opens it.
 */
void
tandem_practice_change_passphrase_async (TandemPractice *self, const char *passphrase, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (TANDEM_IS_PRACTICE (self));

  g_task_set_source_tag (task, tandem_practice_change_passphrase_async);
  g_task_set_task_data (task, tandem_secret_new_text (passphrase), (GDestroyNotify) tandem_secret_unref);
  g_task_run_in_thread (task, change_passphrase_thread);
}

/**
 * tandem_practice_change_passphrase_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was changed; %TANDEM_VAULT_ERROR_WEAK_PASSPHRASE when it is too easy to guess
 */
gboolean
tandem_practice_change_passphrase_finish (TandemPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tandem_practice_renew_recovery_key:
 * @self: a practice
 * @error: return location for an error
 *
 * Makes a new recovery key; the old one no longer opens the vault.
 *
 * Returns: (transfer full): the key as grouped base32; to be given to tandem_wipe()
 */
char *
tandem_practice_renew_recovery_key (TandemPractice *self, GError **error)
{
  TandemVault *vault;
  g_autoptr (TandemSecret) key = NULL;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), NULL);

  vault = tandem_practice_get_vault (self, error);
  if (vault == NULL)
    return NULL;
  key = tandem_vault_renew_recovery_key (vault, error);
  return key != NULL ? g_strdup (tandem_secret_peek_text (key)) : NULL;
}

/**
 * tandem_practice_has_keyring:
 * @self: a practice
 *
 * Returns: whether the vault has a slot for the login keyring
 */
gboolean
tandem_practice_has_keyring (TandemPractice *self)
{
  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  return tandem_vault_has_keyring_slot (self->profile);
}

/**
 * tandem_practice_store_in_keyring:
 * @self: a practice
 * @error: return location for an error
 *
 * Lets the login keyring open the vault from now on.
 *
 * Returns: whether it was stored; %TANDEM_VAULT_ERROR_KEYRING when the keyring is missing, locked or refuses
 */
gboolean
tandem_practice_store_in_keyring (TandemPractice *self, GError **error)
{
  TandemVault *vault;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  vault = tandem_practice_get_vault (self, error);
  return vault != NULL && tandem_vault_store_in_keyring (vault, NULL, error);
}

/**
 * tandem_practice_forget_in_keyring:
 * @self: a practice
 * @error: return location for an error
 *
 * Closes the login keyring's way into the vault.
 *
 * Returns: whether it was forgotten
 */
gboolean
tandem_practice_forget_in_keyring (TandemPractice *self, GError **error)
{
  TandemVault *vault;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  vault = tandem_practice_get_vault (self, error);
  return vault != NULL && tandem_vault_forget_in_keyring (vault, NULL, error);
}

/**
 * tandem_practice_get_journal:
 * @self: a practice
 * @client_id: (nullable): a client, for what concerns them only
 *
 * Returns: (transfer full): a lazy model of #TandemJournalEntry, newest first
 */
GListModel *
tandem_practice_get_journal (TandemPractice *self, const char *client_id)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_JOURNAL_ENTRY);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), NULL);

  if (client_id != NULL)
    tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "sequence", TRUE);
  return tandem_practice_list (self, query);
}

/**
 * tandem_practice_verify_journal:
 * @self: a practice
 * @n_entries: (out) (optional): how many entries there are
 * @head_hash: (out) (optional) (transfer full): the hash of the last one
 * @error: return location for an error
 *
 * Walks the whole chain of the journal.
 *
 * Returns: whether it is whole; %TANDEM_VAULT_ERROR_JOURNAL names the first entry at fault
 */
gboolean
tandem_practice_verify_journal (TandemPractice *self, guint64 *n_entries, char **head_hash, GError **error)
{
  TandemStore *store;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (self), FALSE);

  store = tandem_practice_get_store (self, error);
  return store != NULL && tandem_store_verify_journal (store, n_entries, head_hash, error);
}

/* Adds to @faults what is wrong with any frozen document. */
static gboolean
check_documents (TandemPractice *self, TandemStore *store, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  tandem_query_where_not (query, "state", "draft");
  documents = tandem_store_find (store, query, error);
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      found = tandem_papers_verify (self, documents->pdata[i], error);
      if (found == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (faults, g_steal_pointer (&found));
    }
  return TRUE;
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TandemPractice *self = source;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) journal_error = NULL;
  GError *error = NULL;
  TandemVault *vault = tandem_practice_get_vault (self, &error);

  if (vault == NULL || (faults = tandem_vault_check (vault, cancellable, &error)) == NULL ||
      !check_documents (self, tandem_vault_get_store (vault), faults, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (!tandem_store_verify_journal (tandem_vault_get_store (vault), NULL, NULL, &journal_error))
    g_ptr_array_add (faults, g_strdup (journal_error->message));
  g_task_return_pointer (task, g_steal_pointer (&faults), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * tandem_practice_check_async:
 * @self: a practice
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks the whole vault: every page of the file, references, the journal's chain, every hash and signature.
 */
void
tandem_practice_check_async (TandemPractice *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (TANDEM_IS_PRACTICE (self));

  g_task_set_source_tag (task, tandem_practice_check_async);
  g_task_run_in_thread (task, check_thread);
}

/**
 * tandem_practice_check_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each fault; empty when all is whole
 */
GPtrArray *
tandem_practice_check_finish (TandemPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tandem_wipe:
 * @text: (nullable) (transfer full): a text that nobody may find in memory
 *
 * Overwrites @text and frees it.
 */
void
tandem_wipe (char *text)
{
  if (text == NULL)
    return;
  explicit_bzero (text, strlen (text));
  g_free (text);
}
