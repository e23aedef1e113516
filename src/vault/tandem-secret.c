/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSecret keeps a passphrase or a key in memory of libsodium: locked against swapping, between guard pages, wiped
 * when the last reference goes. */

#include "tandem-secret.h"

#include <sodium.h>
#include <string.h>

struct _TandemSecret
{
  gatomicrefcount ref_count;
  gsize size;
  guint8 *data;
};

G_DEFINE_BOXED_TYPE (TandemSecret, tandem_secret, tandem_secret_ref, tandem_secret_unref)

static TandemSecret *
allocate (gsize size)
{
  TandemSecret *self = g_new0 (TandemSecret, 1);

  if (sodium_init () < 0)
    g_error ("libsodium cannot be used");
  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  /* One byte more, so that a text is always terminated. */
  self->data = sodium_malloc (size + 1);
  if (self->data == NULL)
    g_error ("no locked memory left for a secret of %" G_GSIZE_FORMAT " bytes", size);
  self->data[size] = 0;
  return self;
}

/**
 * tandem_secret_new:
 * @data: (array length=size): the bytes; they are copied
 * @size: how many
 *
 * Returns: (transfer full): a secret of these bytes
 */
TandemSecret *
tandem_secret_new (const void *data, gsize size)
{
  TandemSecret *self = allocate (size);

  if (size > 0)
    memcpy (self->data, data, size);
  sodium_mprotect_readonly (self->data);
  return self;
}

/**
 * tandem_secret_new_text:
 * @text: a text; it is copied
 *
 * Returns: (transfer full): a secret of this text
 */
TandemSecret *
tandem_secret_new_text (const char *text)
{
  return tandem_secret_new (text, strlen (text));
}

/**
 * tandem_secret_new_random:
 * @size: how many bytes
 *
 * Returns: (transfer full): a secret of random bytes from the kernel
 */
TandemSecret *
tandem_secret_new_random (gsize size)
{
  TandemSecret *self = allocate (size);

  randombytes_buf (self->data, size);
  sodium_mprotect_readonly (self->data);
  return self;
}

/**
 * tandem_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self with one more reference
 */
TandemSecret *
tandem_secret_ref (TandemSecret *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tandem_secret_unref:
 * @self: (transfer full): a secret
 *
 * Gives a reference back. With the last one the bytes are wiped.
 */
void
tandem_secret_unref (TandemSecret *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  sodium_free (self->data);
  g_free (self);
}

/**
 * tandem_secret_peek:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes, which end with @self
 */
const guint8 *
tandem_secret_peek (TandemSecret *self)
{
  return self->data;
}

/**
 * tandem_secret_peek_text:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes as a terminated text, which ends with @self
 */
const char *
tandem_secret_peek_text (TandemSecret *self)
{
  return (const char *) self->data;
}

/**
 * tandem_secret_get_size:
 * @self: a secret
 *
 * Returns: how many bytes it has
 */
gsize
tandem_secret_get_size (TandemSecret *self)
{
  return self->size;
}
