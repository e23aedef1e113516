/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TANDEM_EXCHANGE_ERROR (tandem_exchange_error_quark ())

/**
 * TandemExchangeError:
 * @TANDEM_EXCHANGE_ERROR_SYNTAX: the file is not well formed; the message names the line
 * @TANDEM_EXCHANGE_ERROR_INVALID: a value cannot be taken; the message names line and column
 * @TANDEM_EXCHANGE_ERROR_TOO_LARGE: more than can reasonably be meant
 */
typedef enum
{
  TANDEM_EXCHANGE_ERROR_SYNTAX,
  TANDEM_EXCHANGE_ERROR_INVALID,
  TANDEM_EXCHANGE_ERROR_TOO_LARGE,
} TandemExchangeError;

GQuark tandem_exchange_error_quark (void);

G_END_DECLS
