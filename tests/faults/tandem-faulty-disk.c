/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails when it is told to: a VFS for SQLite over the one of the system, and the system calls by which the
 * vault writes its small files, which the linker leads here (--wrap). */

#include "tandem-faulty-disk.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

int __wrap_fsync (int fd);
int __wrap_rename (const char *old_path, const char *new_path);
ssize_t __wrap_write (int fd, const void *data, size_t size);
int __real_fsync (int fd);
int __real_rename (const char *old_path, const char *new_path);
ssize_t __real_write (int fd, const void *data, size_t size);

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* in the space behind this one */
} File;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods methods;

static TandemFault what;
static guint left; /* until it fails; 0: it does not, or it did */
static gboolean has_failed;

void
tandem_faulty_disk_arm (TandemFault fault, guint nth)
{
  what = fault;
  left = nth;
  has_failed = FALSE;
}

gboolean
tandem_faulty_disk_disarm (void)
{
  gboolean result = has_failed;

  left = 0;
  has_failed = FALSE;
  return result;
}

static gboolean
fails (gboolean writes)
{
  if (has_failed)
    return what == TANDEM_FAULT_FROM_THEN_ON || (what == TANDEM_FAULT_FULL && writes);
  /* A full disk still syncs and renames. */
  if (left == 0 || (what == TANDEM_FAULT_FULL && !writes) || --left > 0)
    return FALSE;
  has_failed = TRUE;
  return TRUE;
}

static int
code_of_fault (void)
{
  errno = what == TANDEM_FAULT_FULL ? ENOSPC : EIO;
  return errno;
}

int
__wrap_fsync (int fd)
{
  return fails (FALSE) ? (code_of_fault (), -1) : __real_fsync (fd);
}

int
__wrap_rename (const char *old_path, const char *new_path)
{
  return fails (FALSE) ? (code_of_fault (), -1) : __real_rename (old_path, new_path);
}

ssize_t
__wrap_write (int fd, const void *data, size_t size)
{
  return fails (TRUE) ? (code_of_fault (), -1) : __real_write (fd, data, size);
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
close_file (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
read_file (sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, size, at);
}

static int
write_file (sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
  if (fails (TRUE))
    {
      /* Half of it arrives, as it may when the power goes. */
      real_of (file)->pMethods->xWrite (real_of (file), data, size / 2, at);
      code_of_fault ();
      return what == TANDEM_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
  return real_of (file)->pMethods->xWrite (real_of (file), data, size, at);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  return fails (FALSE) ? SQLITE_IOERR_TRUNCATE : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
sync_file (sqlite3_file *file, int flags)
{
  return fails (FALSE) ? SQLITE_IOERR_FSYNC : real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
lock_file (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
unlock_file (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
device_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  if (extend && fails (TRUE))
    {
      code_of_fault ();
      return SQLITE_IOERR_SHMSIZE;
    }
  return real_of (file)->pMethods->xShmMap (real_of (file), region, size, extend, memory);
}

static int
shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
shm_unmap (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static int
open_file (sqlite3_vfs *self, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  int result;

  ((File *) file)->real = (sqlite3_file *) (gpointer) ((File *) file + 1);
  result = real_vfs->xOpen (real_vfs, name, real_of (file), flags, out_flags);
  file->pMethods = real_of (file)->pMethods != NULL ? &methods : NULL;
  return result;
}

void
tandem_faulty_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  g_assert (real_vfs != NULL);
  vfs = *real_vfs;
  vfs.zName = "faulty";
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = open_file;
  methods = (sqlite3_io_methods){ .iVersion = 2,
                                  .xClose = close_file,
                                  .xRead = read_file,
                                  .xWrite = write_file,
                                  .xTruncate = truncate_file,
                                  .xSync = sync_file,
                                  .xFileSize = file_size,
                                  .xLock = lock_file,
                                  .xUnlock = unlock_file,
                                  .xCheckReservedLock = check_reserved_lock,
                                  .xFileControl = file_control,
                                  .xSectorSize = sector_size,
                                  .xDeviceCharacteristics = device_characteristics,
                                  .xShmMap = shm_map,
                                  .xShmLock = shm_lock,
                                  .xShmBarrier = shm_barrier,
                                  .xShmUnmap = shm_unmap };
  g_assert (sqlite3_vfs_register (&vfs, 1) == SQLITE_OK);
}
