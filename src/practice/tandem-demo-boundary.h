/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For this floor: the part of the made-up practice where coaching meets therapy. */

#pragma once

#include "tandem-demo-words.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

/* What led to the letter that @client has, and what came of it; different for each @number. */
gboolean tandem_demo_fill_boundary (TandemPractice *practice, const TandemDemoWords *words, TandemClient *client,
                                    TandemTherapist *therapist, guint number, GError **error);

G_END_DECLS
