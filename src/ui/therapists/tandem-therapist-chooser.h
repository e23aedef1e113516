/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-window.h"

G_BEGIN_DECLS

typedef void (*TandemTherapistFunc) (TandemTherapist *therapist, gpointer data);

/* Asks for a therapist of the directory; @callback is not called when the coach thinks better of it. @data is a widget.
 */
void tandem_therapist_chooser_present (TandemWindow *window, TandemPractice *practice, TandemTherapistFunc callback,
                                       gpointer data);

G_END_DECLS
