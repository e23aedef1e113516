/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-profile.h"

G_BEGIN_DECLS

TandemProfile *tandem_profile_file_parse (GFile *folder, const char *data, gsize size);
gboolean tandem_profile_file_save (TandemProfile *profile, GFile *folder, GError **error);

G_END_DECLS
