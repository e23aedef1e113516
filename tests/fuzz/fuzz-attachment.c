/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is to be kept with a paper: one of three kinds, or refused in words. */

#include "fuzz.h"

#include "tandem-attachments.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  const char *media_type;

  fuzz_begin ();
  media_type = tandem_attachments_recognize (bytes, &error);
  fuzz_check_result (media_type, error);
  return 0;
}
