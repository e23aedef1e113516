/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The login keyring, through libsecret: GNOME Keyring, KWallet, KeePassXC, or the Secret portal inside a Flatpak. It is
 * one way in of several; whatever is wrong with it, the passphrase opens the vault. */

#include "tandem-keyring.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>
#include <string.h>

#include "tandem-vault-error.h"

#define KEY_SIZE 32

static const SecretSchema *
get_schema (void)
{
  static const SecretSchema schema = { TANDEM_APP_ID ".Vault",
                                       SECRET_SCHEMA_NONE,
                                       {
                                         { "practitioner", SECRET_SCHEMA_ATTRIBUTE_STRING },
                                         { "vault", SECRET_SCHEMA_ATTRIBUTE_STRING },
                                         { NULL, 0 },
                                       } };

  return &schema;
}

static GHashTable *
get_attributes (TandemProfile *profile)
{
  return secret_attributes_build (get_schema (), "practitioner", tandem_profile_get_id (profile), "vault", "1", NULL);
}

static void
set_error (GError **error, const char *message)
{
  g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_KEYRING, _ ("%s Please use the passphrase."), message);
}

static void
set_error_from (GError **error, const GError *cause)
{
  g_autoptr (GError) plain = g_error_copy (cause);
  g_autofree char *message = NULL;

  g_dbus_error_strip_remote_error (plain);
  message = g_strdup_printf (_ ("The login keyring cannot be used (%s)."), plain->message);
  set_error (error, message);
}

/* A locked keyring is not asked to unlock itself, nor a missing one to be made: that would be a surprise, and a dead
 * end where nobody sits before the prompt. libsecret 0.20 also never returns from a prompt that was dismissed. Where
 * there is no Secret Service, as inside a Flatpak, libsecret itself knows what to do. */
static gboolean
refuse_locked (GCancellable *cancellable, GError **error)
{
  g_autoptr (SecretService) service = secret_service_get_sync (SECRET_SERVICE_NONE, cancellable, NULL);
  g_autoptr (SecretCollection) collection = NULL;
  g_autoptr (GError) local_error = NULL;

  if (service == NULL)
    return FALSE;
  collection = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                                                 cancellable, &local_error);
  if (g_error_matches (local_error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN))
    return FALSE;
  if (local_error != NULL)
    set_error_from (error, local_error);
  else if (collection == NULL)
    set_error (error, _ ("There is no login keyring yet."));
  else if (secret_collection_get_locked (collection))
    set_error (error, _ ("The login keyring is locked."));
  else
    return FALSE;
  return TRUE;
}

gboolean
tandem_keyring_store (TandemProfile *profile, TandemSecret *slot_key, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = get_attributes (profile);
  g_autofree char *label = g_strdup_printf (_ ("Tandem practice of %s"), tandem_profile_get_name (profile));
  g_autoptr (GError) local_error = NULL;
  gboolean stored;
  char *text;

  if (refuse_locked (cancellable, error))
    return FALSE;
  text = g_base64_encode (tandem_secret_peek (slot_key), tandem_secret_get_size (slot_key));
  stored = secret_password_storev_sync (get_schema (), attributes, SECRET_COLLECTION_DEFAULT, label, text, cancellable,
                                        &local_error);
  secret_password_free (text);
  if (!stored)
    set_error_from (error, local_error);
  return stored;
}

static gboolean
is_locked (SecretRetrievable *item)
{
  return SECRET_IS_ITEM (item) && secret_item_get_locked (SECRET_ITEM (item));
}

static TandemSecret *
read_item (SecretRetrievable *item, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SecretValue) value = NULL;
  TandemSecret *slot_key = NULL;
  guchar *decoded = NULL;
  const char *text;
  gsize size = 0;

  if (is_locked (item))
    {
      set_error (error, _ ("The login keyring is locked."));
      return NULL;
    }
  value = secret_retrievable_retrieve_secret_sync (item, cancellable, &local_error);
  if (value == NULL)
    {
      if (local_error != NULL)
        set_error_from (error, local_error);
      else
        set_error (error, _ ("The login keyring did not give its secret."));
      return NULL;
    }
  text = secret_value_get_text (value);
  if (text != NULL)
    decoded = g_base64_decode (text, &size);
  if (decoded != NULL && size == KEY_SIZE)
    slot_key = tandem_secret_new (decoded, size);
  else
    set_error (error, _ ("What the login keyring holds for this practice is not from Tandem."));
  if (decoded != NULL)
    explicit_bzero (decoded, size);
  g_free (decoded);
  return slot_key;
}

/* Another keyring of the same login may hold an item that looks like ours: so all of them are read, and one that cannot
 * be used matters only when no other can. */
GPtrArray *
tandem_keyring_load (TandemProfile *profile, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = get_attributes (profile);
  g_autoptr (GPtrArray) slot_keys = g_ptr_array_new_with_free_func ((GDestroyNotify) tandem_secret_unref);
  g_autoptr (GError) local_error = NULL;
  GList *items = secret_password_searchv_sync (get_schema (), attributes, SECRET_SEARCH_ALL, cancellable, &local_error);

  if (local_error != NULL)
    {
      set_error_from (error, local_error);
      return NULL;
    }
  for (GList *item = items; item != NULL; item = item->next)
    {
      TandemSecret *slot_key = read_item (item->data, cancellable, local_error == NULL ? &local_error : NULL);

      if (slot_key != NULL)
        g_ptr_array_add (slot_keys, slot_key);
    }
  g_list_free_full (items, g_object_unref);
  if (slot_keys->len > 0)
    return g_steal_pointer (&slot_keys);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    set_error (error, _ ("The login keyring holds nothing for this practice."));
  return NULL;
}

gboolean
tandem_keyring_forget (TandemProfile *profile, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = get_attributes (profile);
  g_autoptr (GError) local_error = NULL;

  secret_password_clearv_sync (get_schema (), attributes, cancellable, &local_error);
  if (local_error != NULL)
    set_error_from (error, local_error);
  return local_error == NULL;
}
