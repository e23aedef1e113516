/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the preferences over @parent. */
void tandem_preferences_present (GtkWindow *parent);
/* Light, dark, or as the desktop, as it was chosen and whenever it changes. */
void tandem_preferences_follow_color_scheme (void);

G_END_DECLS
