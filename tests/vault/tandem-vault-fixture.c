/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-vault-fixture.h"

#include <string.h>

#include "tandem-key-file.h"

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  tandem_key_file_set_limits_for_tests (1, 8192);
  self->path = g_dir_make_tmp ("tandem-vault-XXXXXX", &error);
  self->folder = g_file_new_for_path (self->path);
  self->profile = tandem_profile_new ("Nora Lindqvist", "GB", "en");
  self->passphrase = tandem_secret_new_text (PASSPHRASE);
  self->vault = tandem_vault_create (self->folder, self->profile, self->passphrase, &self->recovery_key, &error);
  g_assert_no_error (error);
  tandem_store_set_who (tandem_vault_get_store (self->vault), "Nora");
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  const char *argv[] = { "rm", "-rf", self->path, NULL };

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->vault);
  g_clear_object (&self->profile);
  g_clear_object (&self->folder);
  tandem_secret_unref (self->passphrase);
  tandem_secret_unref (self->recovery_key);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (self->path);
}

TandemStore *
fixture_get_store (Fixture *self)
{
  return tandem_vault_get_store (self->vault);
}

void
fixture_close_vault (Fixture *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->vault);
}

char *
fixture_get_path (Fixture *self, const char *name)
{
  return g_build_filename (g_file_peek_path (tandem_profile_get_folder (self->profile)), name, NULL);
}

void
fixture_assert_does_not_open (Fixture *self, int code)
{
  g_autoptr (GError) error = NULL;
  TandemVault *vault = tandem_vault_open (self->profile, self->passphrase, &error);

  g_assert_null (vault);
  g_assert_error (error, TANDEM_VAULT_ERROR, code);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

TandemClient *
fixture_add_client (Fixture *self, const char *name)
{
  TandemClient *client = tandem_client_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (client, "name", name, NULL);
  tandem_store_save (fixture_get_store (self), TANDEM_RECORD (client), NULL, &error);
  g_assert_no_error (error);
  return client;
}
