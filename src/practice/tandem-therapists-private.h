/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-therapists.h"

G_BEGIN_DECLS

/* Whether all is there that a letter needs, and nothing lies in the future that cannot. */
gboolean tandem_therapists_check (TandemTherapist *therapist, GError **error);

G_END_DECLS
