/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

/**
 * TandemAutoLock:
 *
 * Locks a practice when nobody touched the window for a while, and at once when the session is locked, the computer
 * sleeps, or another user comes.
 */
typedef struct _TandemAutoLock TandemAutoLock;

TandemAutoLock *tandem_auto_lock_new (GtkWidget *window, TandemPractice *practice);
void tandem_auto_lock_free (TandemAutoLock *self);

G_END_DECLS
