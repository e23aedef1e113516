/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key slots of a vault, as LUKS has them: the vault key is sealed once for each way in, with XChaCha20-Poly1305,
 * and what a slot says of itself is authenticated with it. */

#include "tandem-key-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>

#include "tandem-file.h"
#include "tandem-json-text.h"
#include "tandem-vault-error.h"

#define FILE_NAME "vault.keys"
#define FORMAT 1
#define MAX_SIZE 65536
#define N_KINDS 3
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define SEALED_SIZE (TANDEM_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define SALT_SIZE crypto_pwhash_SALTBYTES
/* A hostile file must not make us work for hours or take all memory: 1 GiB and 20 passes are the most that is obeyed.
 */
#define MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)
#define MOST_PASSES 20

typedef struct
{
  gboolean used;
  guint64 passes; /* of Argon2id; 0 for slots with a key of their own */
  guint64 memory; /* bytes */
  guint8 salt[SALT_SIZE];
  guint8 nonce[NONCE_SIZE];
  guint8 sealed[SEALED_SIZE];
} Slot;

struct _TandemKeyFile
{
  char *practitioner_id;
  Slot slots[N_KINDS];
};

static const char *const kind_names[N_KINDS] = { "passphrase", "recovery", "keyring" };
static guint64 new_passes = crypto_pwhash_OPSLIMIT_MODERATE;
static guint64 new_memory = crypto_pwhash_MEMLIMIT_MODERATE;

void
tandem_key_file_set_limits_for_tests (guint64 passes, guint64 memory)
{
  new_passes = passes;
  new_memory = memory;
}

/* Returns: (transfer full): a key file without slots */
TandemKeyFile *
tandem_key_file_new (const char *practitioner_id)
{
  TandemKeyFile *self = g_new0 (TandemKeyFile, 1);

  self->practitioner_id = g_strdup (practitioner_id);
  return self;
}

void
tandem_key_file_free (TandemKeyFile *self)
{
  g_free (self->practitioner_id);
  g_free (self);
}

static gboolean
set_damaged (GError **error, const char *what)
{
  g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_KEY_FILE_DAMAGED,
               _ ("The key file (%s) is damaged: %s. Put a copy of it from a backup in its place."), FILE_NAME, what);
  return FALSE;
}

static gboolean
get_bytes (JsonObject *object, const char *member, guint8 *bytes, gsize size, GError **error)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);
  g_autofree guchar *decoded = NULL;
  gsize decoded_size = 0;

  if (text != NULL)
    decoded = g_base64_decode (text, &decoded_size);
  if (decoded == NULL || decoded_size != size)
    return set_damaged (error, member);
  memcpy (bytes, decoded, size);
  return TRUE;
}

static gboolean
load_slot (TandemKeyFile *self, JsonObject *object, GError **error)
{
  const char *name = json_object_get_string_member_with_default (object, "kind", "");
  Slot slot = { .used = TRUE };
  guint kind = 0;

  while (kind < N_KINDS && !g_str_equal (kind_names[kind], name))
    kind++;
  if (kind == N_KINDS || self->slots[kind].used)
    return set_damaged (error, "kind");
  if (!get_bytes (object, "nonce", slot.nonce, NONCE_SIZE, error) ||
      !get_bytes (object, "sealed", slot.sealed, SEALED_SIZE, error))
    return FALSE;
  if (kind == TANDEM_SLOT_PASSPHRASE)
    {
      gint64 passes = json_object_get_int_member_with_default (object, "passes", 0);
      gint64 memory = json_object_get_int_member_with_default (object, "memory", 0);

      if (!get_bytes (object, "salt", slot.salt, SALT_SIZE, error))
        return FALSE;
      if (passes < (gint64) crypto_pwhash_OPSLIMIT_MIN || passes > MOST_PASSES)
        return set_damaged (error, "passes");
      if (memory < (gint64) crypto_pwhash_MEMLIMIT_MIN || memory > (gint64) MOST_MEMORY)
        return set_damaged (error, "memory");
      slot.passes = (guint64) passes;
      slot.memory = (guint64) memory;
    }
  self->slots[kind] = slot;
  return TRUE;
}

/* Members of a wrong type would be a programmer's mistake to json-glib; here they are a damaged file. */
static gboolean
has_types (JsonObject *object)
{
  static const char *const texts[] = { "kind", "salt", "nonce", "sealed" };
  static const char *const numbers[] = { "passes", "memory" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      JsonNode *node = json_object_get_member (object, texts[i]);

      if (node != NULL && json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      JsonNode *node = json_object_get_member (object, numbers[i]);

      if (node != NULL && json_node_get_value_type (node) != G_TYPE_INT64)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_slots (TandemKeyFile *self, JsonNode *root, GError **error)
{
  JsonObject *object;
  JsonNode *format;
  JsonNode *slots;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return set_damaged (error, "JSON");
  object = json_node_get_object (root);
  format = json_object_get_member (object, "format");
  if (format == NULL || json_node_get_value_type (format) != G_TYPE_INT64)
    return set_damaged (error, "format");
  if (json_node_get_int (format) > FORMAT)
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_TOO_NEW,
                           _ ("A newer Tandem made this practice. Please update Tandem to open it."));
      return FALSE;
    }
  slots = json_object_get_member (object, "slots");
  if (slots == NULL || !JSON_NODE_HOLDS_ARRAY (slots))
    return set_damaged (error, "slots");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (slots)); i++)
    {
      JsonNode *slot = json_array_get_element (json_node_get_array (slots), i);

      if (!JSON_NODE_HOLDS_OBJECT (slot) || !has_types (json_node_get_object (slot)))
        return set_damaged (error, "slots");
      if (!load_slot (self, json_node_get_object (slot), error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full): the key file that @data is; %NULL with KEY_FILE_DAMAGED or TOO_NEW */
TandemKeyFile *
tandem_key_file_parse (const char *data, gsize size, const char *practitioner_id, GError **error)
{
  g_autoptr (TandemKeyFile) self = tandem_key_file_new (practitioner_id);
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (size == 0 || !g_utf8_validate_len (data, size, NULL) || !tandem_json_is_harmless (data, size) ||
      !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    {
      set_damaged (error, "JSON");
      return NULL;
    }
  return load_slots (self, json_parser_get_root (parser), error) ? g_steal_pointer (&self) : NULL;
}

/* Returns: (transfer full): the key file in @folder; %NULL with KEY_FILE_MISSING, KEY_FILE_DAMAGED or TOO_NEW */
TandemKeyFile *
tandem_key_file_load (GFile *folder, const char *practitioner_id, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = tandem_file_read (file, MAX_SIZE, &local_error);

  if (bytes != NULL)
    return tandem_key_file_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), practitioner_id, error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_KEY_FILE_MISSING,
                 _ ("The key file (%s) is missing. Without it nothing can be opened: put a copy of it from a backup "
                    "back into the folder of the practice."),
                 FILE_NAME);
  else
    set_damaged (error, local_error->message);
  return NULL;
}

static void
add_bytes (JsonBuilder *builder, const char *member, const guint8 *bytes, gsize size)
{
  g_autofree char *text = g_base64_encode (bytes, size);

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_slot (JsonBuilder *builder, const char *name, const Slot *slot)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, name);
  if (slot->passes > 0)
    {
      json_builder_set_member_name (builder, "passes");
      json_builder_add_int_value (builder, (gint64) slot->passes);
      json_builder_set_member_name (builder, "memory");
      json_builder_add_int_value (builder, (gint64) slot->memory);
      add_bytes (builder, "salt", slot->salt, SALT_SIZE);
    }
  add_bytes (builder, "nonce", slot->nonce, NONCE_SIZE);
  add_bytes (builder, "sealed", slot->sealed, SEALED_SIZE);
  json_builder_end_object (builder);
}

/* Written beside, synced, renamed: killed at any moment, the old or the new one is there. */
gboolean
tandem_key_file_save (TandemKeyFile *self, GFile *folder, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, FORMAT);
  json_builder_set_member_name (builder, "slots");
  json_builder_begin_array (builder);
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (self->slots[kind].used)
      add_slot (builder, kind_names[kind], &self->slots[kind]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return tandem_file_replace (file, text, strlen (text), error);
}

gboolean
tandem_key_file_has_slot (TandemKeyFile *self, TandemSlotKind kind)
{
  return self->slots[kind].used;
}

/* As has_slot, with NOT_FOUND when it has not. */
gboolean
tandem_key_file_require_slot (TandemKeyFile *self, TandemSlotKind kind, GError **error)
{
  if (self->slots[kind].used)
    return TRUE;
  if (kind == TANDEM_SLOT_KEYRING)
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_FOUND,
                         _ ("The login keyring is not set up to open this practice. Please use the passphrase."));
  else
    g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_NOT_FOUND,
                 _ ("This practice cannot be opened in this way: its key file has no slot “%s”."), kind_names[kind]);
  return FALSE;
}

/* What a slot says of itself, and whose it is: sealed with the key, so that no part of it can be exchanged. */
static char *
additional_data (TandemKeyFile *self, TandemSlotKind kind, const Slot *slot)
{
  g_autofree char *salt = g_base64_encode (slot->salt, SALT_SIZE);

  return g_strdup_printf ("tandem slot 1\n%s\n%s\n%" G_GUINT64_FORMAT "\n%" G_GUINT64_FORMAT "\n%s",
                          self->practitioner_id, kind_names[kind], slot->passes, slot->memory, salt);
}

static void
seal (TandemKeyFile *self, TandemSlotKind kind, Slot *slot, TandemSecret *vault_key, const guint8 *slot_key)
{
  g_autofree char *data = additional_data (self, kind, slot);

  g_assert (tandem_secret_get_size (vault_key) == TANDEM_KEY_SIZE);

  randombytes_buf (slot->nonce, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->sealed, NULL, tandem_secret_peek (vault_key), TANDEM_KEY_SIZE,
                                              (const guint8 *) data, strlen (data), NULL, slot->nonce, slot_key);
  slot->used = TRUE;
  self->slots[kind] = *slot;
}

/* Argon2id 1.3 (RFC 9106). */
static guint8 *
derive (TandemSecret *passphrase, const Slot *slot)
{
  guint8 *key = sodium_malloc (TANDEM_KEY_SIZE);

  if (key != NULL &&
      crypto_pwhash (key, TANDEM_KEY_SIZE, tandem_secret_peek_text (passphrase), tandem_secret_get_size (passphrase),
                     slot->salt, slot->passes, (size_t) slot->memory, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return key;
  sodium_free (key);
  return NULL;
}

/* Aborts when there is not enough memory for Argon2id: a vault must not be made with a weaker one in silence. */
void
tandem_key_file_set_passphrase (TandemKeyFile *self, TandemSecret *vault_key, TandemSecret *passphrase)
{
  Slot slot = { .passes = new_passes, .memory = new_memory };
  guint8 *key;

  randombytes_buf (slot.salt, SALT_SIZE);
  key = derive (passphrase, &slot);
  if (key == NULL)
    g_error ("not enough memory to derive a key from the passphrase");
  seal (self, TANDEM_SLOT_PASSPHRASE, &slot, vault_key, key);
  sodium_free (key);
}

/* @slot_key: random; at least 16 bytes, brought to the length of a key by BLAKE2b */
static guint8 *
stretch (TandemSecret *slot_key)
{
  guint8 *key = sodium_malloc (TANDEM_KEY_SIZE);

  if (key == NULL)
    g_error ("no locked memory left for a key");
  crypto_generichash (key, TANDEM_KEY_SIZE, tandem_secret_peek (slot_key), tandem_secret_get_size (slot_key), NULL, 0);
  return key;
}

void
tandem_key_file_set_key (TandemKeyFile *self, TandemSlotKind kind, TandemSecret *vault_key, TandemSecret *slot_key)
{
  Slot slot = { .used = TRUE };
  guint8 *key = stretch (slot_key);

  seal (self, kind, &slot, vault_key, key);
  sodium_free (key);
}

void
tandem_key_file_remove_slot (TandemKeyFile *self, TandemSlotKind kind)
{
  self->slots[kind] = (Slot){ .used = FALSE };
}

static const char *
wrong_secret_message (TandemSlotKind kind)
{
  switch (kind)
    {
    case TANDEM_SLOT_PASSPHRASE:
      return _ ("This is not the passphrase. Look at capital letters and the keyboard’s language, and try again.");
    case TANDEM_SLOT_RECOVERY:
      return _ ("This is not the recovery key of this practice.");
    case TANDEM_SLOT_KEYRING:
    default:
      return _ ("What the login keyring holds does not open this practice any more. Please use the passphrase.");
    }
}

/* Returns: (transfer full): the vault key; %NULL with NOT_FOUND when there is no such slot, WRONG_SECRET otherwise */
TandemSecret *
tandem_key_file_open (TandemKeyFile *self, TandemSlotKind kind, TandemSecret *secret, GError **error)
{
  const Slot *slot = &self->slots[kind];
  g_autofree char *data = NULL;
  guint8 plain[TANDEM_KEY_SIZE];
  TandemSecret *vault_key = NULL;
  guint8 *key;

  if (!tandem_key_file_require_slot (self, kind, error))
    return NULL;
  data = additional_data (self, kind, slot);
  key = kind == TANDEM_SLOT_PASSPHRASE ? derive (secret, slot) : stretch (secret);
  if (key == NULL)
    {
      g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED,
                           _ ("There is not enough free memory to check the passphrase. Close some programs and try "
                              "again."));
      return NULL;
    }
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, slot->sealed, SEALED_SIZE, (const guint8 *) data,
                                                  strlen (data), slot->nonce, key) == 0)
    vault_key = tandem_secret_new (plain, sizeof plain);
  else
    g_set_error_literal (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_WRONG_SECRET, wrong_secret_message (kind));
  sodium_memzero (plain, sizeof plain);
  sodium_free (key);
  return vault_key;
}

gboolean
tandem_key_file_is_dated (TandemKeyFile *self)
{
  const Slot *slot = &self->slots[TANDEM_SLOT_PASSPHRASE];

  return slot->used && (slot->passes < new_passes || slot->memory < new_memory);
}
