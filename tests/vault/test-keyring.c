/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slot of the login keyring, with a real keyring behind it: `test-keyring SITUATION`, within
 * build-aux/with-display. Whatever is wrong with the keyring, nothing is changed and the passphrase opens the vault. */

#include <libsecret/secret.h>
#include <signal.h>
#include <string.h>

#include "tandem-keyring.h"
#include "tandem-vault-fixture.h"

/* Seconds that a keyring may take; a prompt that waits for nobody would take for ever. */
#define PATIENCE 15

static GHashTable *
attributes_of (Fixture *self)
{
  GHashTable *attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (attributes, g_strdup ("xdg:schema"), g_strdup (TANDEM_APP_ID ".Vault"));
  g_hash_table_insert (attributes, g_strdup ("practitioner"), g_strdup (tandem_profile_get_id (self->profile)));
  g_hash_table_insert (attributes, g_strdup ("vault"), g_strdup ("1"));
  return attributes;
}

/* As another program would: an item with our attributes and something else in it. */
static void
put_item (Fixture *self, const char *collection, const char *content)
{
  g_autoptr (GHashTable) attributes = attributes_of (self);
  g_autoptr (GError) error = NULL;

  secret_password_storev_sync (NULL, attributes, collection, "Somebody’s", content, NULL, &error);
  g_assert_no_error (error);
}

static char *
get_item (Fixture *self)
{
  g_autoptr (GHashTable) attributes = attributes_of (self);
  g_autoptr (GError) error = NULL;
  char *content = secret_password_lookupv_sync (NULL, attributes, NULL, &error);

  g_assert_no_error (error);
  return content;
}

static guint
count_items (Fixture *self)
{
  g_autoptr (GHashTable) attributes = attributes_of (self);
  g_autoptr (GError) error = NULL;
  GList *items = secret_password_searchv_sync (NULL, attributes, SECRET_SEARCH_ALL, NULL, &error);
  guint n_items = g_list_length (items);

  g_assert_no_error (error);
  g_list_free_full (items, g_object_unref);
  return n_items;
}

static GBytes *
read_keys (Fixture *self)
{
  g_autofree char *path = fixture_get_path (self, "vault.keys");
  g_autoptr (GError) error = NULL;
  char *content;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, size);
}

static void
assert_says_passphrase (const GError *error, int code)
{
  g_assert_error (error, TANDEM_VAULT_ERROR, code);
  g_assert_nonnull (strstr (error->message, "Please use the passphrase."));
  g_assert_null (strstr (error->message, "GDBus.Error"));
}

/* By the keyring not, in good time and with words; by the passphrase yes; and the key file is what it was. */
static void
assert_passphrase_alone_opens (Fixture *self, int code, const char *words)
{
  g_autoptr (GBytes) before = read_keys (self);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;

  fixture_close_vault (self);
  g_assert_null (tandem_vault_open_with_keyring (self->profile, NULL, &error));
  assert_says_passphrase (error, code);
  g_assert_nonnull (strstr (error->message, words));
  g_clear_error (&error);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE);
  self->vault = tandem_vault_open (self->profile, self->passphrase, &error);
  g_assert_no_error (error);
  after = read_keys (self);
  g_assert_true (g_bytes_equal (before, after));
}

static void
store (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  tandem_vault_store_in_keyring (self->vault, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_keyring_opens (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  fixture_close_vault (self);
  self->vault = tandem_vault_open_with_keyring (self->profile, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_store_is_refused (Fixture *self)
{
  g_autoptr (GBytes) before = read_keys (self);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tandem_vault_store_in_keyring (self->vault, NULL, &error));
  assert_says_passphrase (error, TANDEM_VAULT_ERROR_KEYRING);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE);
  after = read_keys (self);
  g_assert_true (g_bytes_equal (before, after));
}

static void
stored_slot_opens (Fixture *self, gconstpointer data)
{
  g_assert_false (tandem_vault_has_keyring_slot (self->profile));
  store (self);
  g_assert_true (tandem_vault_has_keyring_slot (self->profile));
  assert_keyring_opens (self);
}

/* The item is the key of a slot: the vault key itself would open every copy of the key file, for ever. */
static void
storing_again_makes_a_fresh_slot (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  store (self);
  first = get_item (self);
  store (self);
  second = get_item (self);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpuint (count_items (self), ==, 1);
  assert_keyring_opens (self);
  put_item (self, SECRET_COLLECTION_DEFAULT, first);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_WRONG_SECRET, "does not open this practice any more");
}

static void
forgotten_slot_is_closed (Fixture *self, gconstpointer data)
{
  g_autofree char *item = NULL;
  g_autoptr (GError) error = NULL;

  store (self);
  item = get_item (self);
  tandem_vault_forget_in_keyring (self->vault, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (tandem_vault_has_keyring_slot (self->profile));
  g_assert_cmpuint (count_items (self), ==, 0);
  /* Also for who kept a copy of the item. */
  put_item (self, SECRET_COLLECTION_DEFAULT, item);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_NOT_FOUND, "keyring");
}

static void
removed_item (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) attributes = attributes_of (self);
  g_autoptr (GError) error = NULL;

  store (self);
  secret_password_clearv_sync (NULL, attributes, NULL, &error);
  g_assert_no_error (error);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_KEYRING, "holds nothing for this practice");
  store (self);
  assert_keyring_opens (self);
}

static void
item_of_something_else (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *content;
    int code;
    const char *words;
  } items[] = {
    { "hunter2, as ever", TANDEM_VAULT_ERROR_KEYRING, "not from Tandem" },
    { "", TANDEM_VAULT_ERROR_KEYRING, "not from Tandem" },
    /* 31 bytes, and 32 that are not the slot's */
    { "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", TANDEM_VAULT_ERROR_KEYRING, "not from Tandem" },
    { "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", TANDEM_VAULT_ERROR_WRONG_SECRET,
      "does not open this practice any more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      store (self);
      put_item (self, SECRET_COLLECTION_DEFAULT, items[i].content);
      assert_passphrase_alone_opens (self, items[i].code, items[i].words);
      store (self);
      assert_keyring_opens (self);
      g_assert_cmpuint (count_items (self), ==, 1);
    }
}

static void
item_that_is_not_text (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) attributes = attributes_of (self);
  g_autoptr (SecretValue) value = secret_value_new ("\xff\x00\xfe\x01", 4, "application/octet-stream");
  g_autoptr (GError) error = NULL;

  store (self);
  secret_service_store_sync (NULL, NULL, attributes, SECRET_COLLECTION_DEFAULT, "Bytes", value, NULL, &error);
  g_assert_no_error (error);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_KEYRING, "not from Tandem");
  store (self);
  assert_keyring_opens (self);
}

/* Another keyring of the same login may hold an item that looks like ours and is not. */
static void
foreign_item_beside_ours (Fixture *self, gconstpointer data)
{
  store (self);
  put_item (self, SECRET_COLLECTION_SESSION, "not ours");
  g_assert_cmpuint (count_items (self), ==, 2);
  assert_keyring_opens (self);
  put_item (self, SECRET_COLLECTION_SESSION, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  assert_keyring_opens (self);
  store (self);
  assert_keyring_opens (self);
}

static void
item_of_another_vault (Fixture *self, gconstpointer data)
{
  Fixture other = { NULL };
  g_autofree char *theirs = NULL;

  store (self);
  fixture_set_up (&other, NULL);
  assert_passphrase_alone_opens (&other, TANDEM_VAULT_ERROR_NOT_FOUND, "keyring");
  store (&other);
  theirs = get_item (&other);
  put_item (self, SECRET_COLLECTION_DEFAULT, theirs);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_WRONG_SECRET, "does not open this practice any more");
  store (self);
  assert_keyring_opens (self);
  assert_keyring_opens (&other);
  fixture_tear_down (&other, NULL);
}

/* The folder cannot be written: the keyring must keep the key of the slot that is still there. */
static void
failed_store_keeps_the_old_slot (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_get_path (self, "vault.keys.new");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store (self);
  before = get_item (self);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_false (tandem_vault_store_in_keyring (self->vault, NULL, &error));
  g_assert_nonnull (error);
  after = get_item (self);
  g_assert_cmpstr (before, ==, after);
  assert_keyring_opens (self);
}

static void
lock (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SecretService) service = secret_service_get_sync (SECRET_SERVICE_LOAD_COLLECTIONS, NULL, &error);
  GList *collections;
  int n_locked;

  g_assert_no_error (error);
  collections = secret_service_get_collections (service);
  g_assert_nonnull (collections);
  n_locked = secret_service_lock_sync (service, collections, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_locked, >, 0);
  g_list_free_full (collections, g_object_unref);
}

static GVariant *
call_keyring (const char *interface, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GVariant *answer;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.secrets", "/org/freedesktop/secrets", interface, method,
                                        parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return answer;
}

/* As the desktop does it once the person has typed the password. */
static void
unlock (void)
{
  const char *password = g_getenv ("TANDEM_KEYRING_PASSWORD");
  g_autoptr (GVariant) opened = call_keyring ("org.freedesktop.Secret.Service", "OpenSession",
                                              g_variant_new ("(sv)", "plain", g_variant_new_string ("")));
  g_autoptr (GVariant) unlocked = NULL;
  const char *session;

  g_variant_get (opened, "(v&o)", NULL, &session);
  unlocked = call_keyring (
    "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
    g_variant_new ("(o(o@ay@ays))", "/org/freedesktop/secrets/collection/login", session,
                   g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, "", 0, 1),
                   g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, password, strlen (password), 1), "text/plain"));
}

static void
locked_meanwhile (Fixture *self, gconstpointer data)
{
  store (self);
  lock ();
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_KEYRING, "locked");
  assert_store_is_refused (self);
  unlock ();
  assert_keyring_opens (self);
}

static void
locked_from_the_start (Fixture *self, gconstpointer data)
{
  assert_store_is_refused (self);
  g_assert_false (tandem_vault_has_keyring_slot (self->profile));
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_NOT_FOUND, "keyring");
}

/* The keyring of the private desktop ends; nothing on that bus may start another one. */
static void
end_keyring (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) answer = NULL;
  guint32 pid;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetConnectionUnixProcessID", g_variant_new ("(s)", "org.freedesktop.secrets"),
                                        G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(u)", &pid);
  g_assert_cmpint (kill ((pid_t) pid, SIGKILL), ==, 0);
  /* It may be a child of ours no more than of anybody: wait until the bus has seen it go. */
  for (guint tries = 0; tries < 100; tries++)
    {
      g_autoptr (GVariant) gone =
        g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                     "NameHasOwner", g_variant_new ("(s)", "org.freedesktop.secrets"),
                                     G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
      gboolean has_owner;

      g_variant_get (gone, "(b)", &has_owner);
      if (!has_owner)
        return;
      g_usleep (G_USEC_PER_SEC / 20);
    }
  g_assert_not_reached ();
}

static void
gone_meanwhile (Fixture *self, gconstpointer data)
{
  store (self);
  end_keyring ();
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_KEYRING, "cannot be used");
  assert_store_is_refused (self);
}

/* A keyring that nobody ever set up: the service is there, and no collection to keep anything in. */
static void
no_collection (Fixture *self, gconstpointer data)
{
  const char *argv[] = { "env", "-u", "G_DEBUG", "gnome-keyring-daemon", "--components=secrets", "--daemonize", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  assert_store_is_refused (self);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_NOT_FOUND, "keyring");
}

static void
no_service (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tandem_keyring_load (self->profile, NULL, &error));
  assert_says_passphrase (error, TANDEM_VAULT_ERROR_KEYRING);
  assert_store_is_refused (self);
  assert_passphrase_alone_opens (self, TANDEM_VAULT_ERROR_NOT_FOUND, "keyring");
}

/* Closing the way in must not depend on the keyring that may be broken. */
static void
forgetting_closes_the_slot_without_service (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store (self);
  end_keyring ();
  g_assert_false (tandem_vault_forget_in_keyring (self->vault, NULL, &error));
  g_assert_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_KEYRING);
  g_assert_false (tandem_vault_has_keyring_slot (self->profile));
}

/* What the bus puts off until its connection is idle is freed, and so no leak. */
static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (5000);
}

int
main (int argc, char **argv)
{
  const char *situation;
  int status;

  g_test_init (&argc, &argv, NULL);
  situation = argc > 1 ? argv[1] : "";
  if (g_str_equal (situation, "unlocked"))
    {
      ADD ("/keyring/store/opens", stored_slot_opens);
      ADD ("/keyring/store/again-makes-a-fresh-slot", storing_again_makes_a_fresh_slot);
      ADD ("/keyring/store/failed-keeps-the-old-slot", failed_store_keeps_the_old_slot);
      ADD ("/keyring/forget/closes-the-slot", forgotten_slot_is_closed);
      ADD ("/keyring/open/removed-item", removed_item);
      ADD ("/keyring/open/item-of-something-else", item_of_something_else);
      ADD ("/keyring/open/item-that-is-not-text", item_that_is_not_text);
      ADD ("/keyring/open/foreign-item-beside-ours", foreign_item_beside_ours);
      ADD ("/keyring/open/item-of-another-vault", item_of_another_vault);
      ADD ("/keyring/open/locked-meanwhile", locked_meanwhile);
      /* The last: from here on there is no keyring. */
      ADD ("/keyring/open/gone-meanwhile", gone_meanwhile);
    }
  else if (g_str_equal (situation, "unlocked-then-gone"))
    ADD ("/keyring/forget/closes-the-slot-without-service", forgetting_closes_the_slot_without_service);
  else if (g_str_equal (situation, "locked"))
    ADD ("/keyring/locked/changes-nothing", locked_from_the_start);
  else if (g_str_equal (situation, "none"))
    ADD ("/keyring/none/changes-nothing", no_service);
  else if (g_str_equal (situation, "empty"))
    ADD ("/keyring/empty/changes-nothing", no_collection);
  else
    g_error ("test-keyring unlocked|unlocked-then-gone|locked|none|empty");
  status = g_test_run ();
  settle ();
  return status;
}
