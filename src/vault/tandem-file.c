/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small files of a vault's folder: read with a bound; written beside, synced and renamed; for the user alone. */

#include "tandem-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tandem-vault-error.h"

void
tandem_file_set_error (GError **error, int code, const char *path)
{
  switch (code)
    {
    case EROFS:
    case EACCES:
    case EPERM:
      g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_READ_ONLY,
                   _ ("%s cannot be written. Nothing was changed. Check whether the folder or the disk is read-only."),
                   path);
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FULL,
                   _ ("The disk is full: %s could not be written. Nothing was changed. Free some space and try again."),
                   path);
      break;
    default:
      g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED, "%s: %s", path, g_strerror (code));
    }
}

/* Returns: (transfer full): what @file holds; %NULL with an error of G_IO_ERROR, also when it is larger than @most */
GBytes *
tandem_file_read (GFile *file, gsize most, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;
  data = g_malloc (most + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, most + 1, &size, NULL, error))
    return NULL;
  if (size > most)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is too large"));
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static gboolean
write_all (int fd, const char *text, gsize size)
{
  while (size > 0)
    {
      gssize written = write (fd, text, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      text += written;
      size -= (gsize) written;
    }
  return fsync (fd) == 0;
}

gboolean
tandem_file_sync_folder (GFile *folder, GError **error)
{
  const char *path = g_file_peek_path (folder);
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    tandem_file_set_error (error, errno, path);
  if (fd >= 0)
    close (fd);
  return synced;
}

/* Whole or not at all, also after a power cut. */
gboolean
tandem_file_replace (GFile *file, const char *text, gsize size, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *beside = g_strconcat (path, ".new", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  int fd = open (beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  int code = 0;

  if (fd < 0 || fchmod (fd, 0600) != 0 || !write_all (fd, text, size))
    code = errno;
  if (fd >= 0 && close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && rename (beside, path) != 0)
    code = errno;
  if (code == 0 && tandem_file_sync_folder (folder, NULL))
    return TRUE;
  if (code == 0)
    {
      g_set_error (error, TANDEM_VAULT_ERROR, TANDEM_VAULT_ERROR_FAILED,
                   _ ("%s was written, but the disk does not confirm that it keeps it. Please try again."), path);
      return FALSE;
    }
  if (fd >= 0)
    unlink (beside);
  tandem_file_set_error (error, code, path);
  return FALSE;
}

gboolean
tandem_file_make_folder (GFile *folder, GError **error)
{
  const char *path = g_file_peek_path (folder);

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  tandem_file_set_error (error, errno, path);
  return FALSE;
}
