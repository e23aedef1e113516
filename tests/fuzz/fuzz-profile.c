/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open profile of a practitioner, which anybody at the workstation could have written. */

#include "fuzz.h"

#include "tandem-profile-file.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere/0f9b2a52-7a4c-4b33-8f46-1d6a5d0a9c11");
  g_autoptr (TandemProfile) profile = NULL;

  fuzz_begin ();
  profile = tandem_profile_file_parse (folder, (const char *) data, size);
  if (profile == NULL)
    return 0;
  g_assert_cmpstr (tandem_profile_get_id (profile), ==, "0f9b2a52-7a4c-4b33-8f46-1d6a5d0a9c11");
  g_assert (tandem_profile_get_folder (profile) == folder);
  g_assert (g_utf8_validate (tandem_profile_get_name (profile), -1, NULL));
  return 0;
}
