/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The domain of the errors that files from elsewhere raise. */

#include "tandem-exchange-error.h"

G_DEFINE_QUARK (tandem - exchange - error - quark, tandem_exchange_error)
