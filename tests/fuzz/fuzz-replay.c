/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for libFuzzer in an ordinary build: runs a harness on every file of the folder that is named. */

#include "fuzz.h"

static void
replay (gconstpointer path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const uint8_t *) content, size);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  folder = g_dir_open (argv[2], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/fuzz/%s/%s", argv[1], name);

      g_test_add_data_func_full (path, g_build_filename (argv[2], name, NULL), replay, g_free);
    }
  return g_test_run ();
}
