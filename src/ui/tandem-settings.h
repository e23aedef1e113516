/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): how the window looks and behaves; %NULL when the program runs without its schema. */
GSettings *tandem_settings_new (void);

G_END_DECLS
