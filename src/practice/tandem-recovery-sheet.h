/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

TandemPaper *tandem_recovery_sheet_new (TandemPractice *practice, const char *recovery_key);

G_END_DECLS
