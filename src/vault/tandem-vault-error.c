/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The domain of the errors that keeping things raises. */

#include "tandem-vault-error.h"

G_DEFINE_QUARK (tandem - vault - error - quark, tandem_vault_error)
