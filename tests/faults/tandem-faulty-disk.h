/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TandemFault:
 * @TANDEM_FAULT_ONCE: the disk fails once and is well again
 * @TANDEM_FAULT_FROM_THEN_ON: the disk stays broken
 * @TANDEM_FAULT_FULL: nothing can be written any more, as the disk is full
 *
 * What is wrong with the disk.
 */
typedef enum
{
  TANDEM_FAULT_ONCE,
  TANDEM_FAULT_FROM_THEN_ON,
  TANDEM_FAULT_FULL,
} TandemFault;

/* To be called before SQLite is used. */
void tandem_faulty_disk_install (void);
/* The @nth write, sync, truncation or renaming from now on fails, as @fault says; 0 for none. */
void tandem_faulty_disk_arm (TandemFault fault, guint nth);
/* Returns: whether the one that was to fail did come; nothing fails any more. */
gboolean tandem_faulty_disk_disarm (void);

G_END_DECLS
