/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A proof file: whatever it is, it holds or it is said in words why not. */

#include "fuzz.h"

#include "tandem-proof.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_auto (TandemProofSummary) summary = { NULL };
  g_autoptr (GPtrArray) faults = NULL;

  fuzz_begin ();
  faults = tandem_proof_check (bytes, &summary);
  for (guint i = 0; i < faults->len; i++)
    g_assert (((char *) faults->pdata[i])[0] != '\0' && g_utf8_validate (faults->pdata[i], -1, NULL));
  g_assert (faults->len > 0 || (summary.title != NULL && summary.fingerprint != NULL && summary.signers[0] != NULL));
  return 0;
}
