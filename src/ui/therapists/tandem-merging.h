/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

/* To the page of a therapist: who of the directory may be the same person, and the way to make one entry of two. */
void tandem_merging_add (TandemPage *page, TandemTherapist *therapist);

G_END_DECLS
