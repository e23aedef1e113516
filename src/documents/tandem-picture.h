/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *tandem_picture_normalize (GBytes *file, int max_width, int max_height, GError **error);

G_END_DECLS
