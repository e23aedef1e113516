/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the harnesses share. Each defines LLVMFuzzerTestOneInput(): libFuzzer calls it with what it invents,
 * fuzz-replay.c with the files of the corpus. A warning of a library is a fault as a crash is one. */

#pragma once

#include <gio/gio.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static inline void
fuzz_begin (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
}

/* (transfer full) (nullable): the input as text; %NULL when it is none, which the callers of text parsers make sure of.
 */
static inline char *
fuzz_text (const uint8_t *data, size_t size)
{
  return g_utf8_validate_len ((const char *) data, size, NULL) ? g_strndup ((const char *) data, size) : NULL;
}

/* A parser gives something, or an error with words, never both and never neither. */
static inline void
fuzz_check_result (gconstpointer result, const GError *error)
{
  g_assert ((result != NULL) == (error == NULL));
  g_assert (error == NULL || (error->message[0] != '\0' && g_utf8_validate (error->message, -1, NULL)));
}
