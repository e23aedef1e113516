/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The domain of the errors that the rules of a practice raise. */

#include "tandem-practice-error.h"

G_DEFINE_QUARK (tandem - practice - error - quark, tandem_practice_error)
