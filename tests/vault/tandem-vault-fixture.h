/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-client.h"
#include "tandem-vault.h"

G_BEGIN_DECLS

#define PASSPHRASE "correct horse battery staple orbit"

/* A new vault in a folder of its own, open, made with the least effort that Argon2id allows. */
typedef struct
{
  char *path;
  GFile *folder;
  TandemProfile *profile;
  TandemVault *vault;
  TandemSecret *passphrase;
  TandemSecret *recovery_key;
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

TandemStore *fixture_get_store (Fixture *self);
void fixture_close_vault (Fixture *self);
/* (transfer full): the path of a file of the vault */
char *fixture_get_path (Fixture *self, const char *name);
void fixture_assert_does_not_open (Fixture *self, int code);
TandemClient *fixture_add_client (Fixture *self, const char *name);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

G_END_DECLS
