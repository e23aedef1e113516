/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TANDEM_PRACTICE_ERROR (tandem_practice_error_quark ())

/**
 * TandemPracticeError:
 * @TANDEM_PRACTICE_ERROR_INVALID: a field holds something that cannot be; the message names it
 * @TANDEM_PRACTICE_ERROR_NOT_FOUND: there is no such thing
 * @TANDEM_PRACTICE_ERROR_STATE: the thing is not in the state that this needs
 * @TANDEM_PRACTICE_ERROR_FROZEN: the words of a frozen document cannot change
 * @TANDEM_PRACTICE_ERROR_NOT_SIGNED: a paper that must be signed is not
 * @TANDEM_PRACTICE_ERROR_NOT_PERMITTED: no permission in force covers it
 * @TANDEM_PRACTICE_ERROR_NOT_APPROVED: the client has not read the letter as it stands
 * @TANDEM_PRACTICE_ERROR_REASON_NEEDED: only with a written reason
 * @TANDEM_PRACTICE_ERROR_ALTERED: something that was signed is no longer what it was
 * @TANDEM_PRACTICE_ERROR_LOCKED: the practice was locked
 *
 * Why a rule of the practice refused.
 */
typedef enum
{
  TANDEM_PRACTICE_ERROR_INVALID,
  TANDEM_PRACTICE_ERROR_NOT_FOUND,
  TANDEM_PRACTICE_ERROR_STATE,
  TANDEM_PRACTICE_ERROR_FROZEN,
  TANDEM_PRACTICE_ERROR_NOT_SIGNED,
  TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
  TANDEM_PRACTICE_ERROR_NOT_APPROVED,
  TANDEM_PRACTICE_ERROR_REASON_NEEDED,
  TANDEM_PRACTICE_ERROR_ALTERED,
  TANDEM_PRACTICE_ERROR_LOCKED,
} TandemPracticeError;

GQuark tandem_practice_error_quark (void);

G_END_DECLS
