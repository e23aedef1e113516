/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_SECRET (tandem_secret_get_type ())

/**
 * TandemSecret:
 *
 * Bytes that nobody else may read: a passphrase or a key, in memory that is locked against swapping and wiped when
 * the last reference goes.
 */
typedef struct _TandemSecret TandemSecret;

GType tandem_secret_get_type (void);

TandemSecret *tandem_secret_new (const void *data, gsize size);
TandemSecret *tandem_secret_new_text (const char *text);
TandemSecret *tandem_secret_new_random (gsize size);
TandemSecret *tandem_secret_ref (TandemSecret *self);
void tandem_secret_unref (TandemSecret *self);
const guint8 *tandem_secret_peek (TandemSecret *self);
const char *tandem_secret_peek_text (TandemSecret *self);
gsize tandem_secret_get_size (TandemSecret *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemSecret, tandem_secret_unref)

G_END_DECLS
