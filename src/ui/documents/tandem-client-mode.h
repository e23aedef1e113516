/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-handed-over.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CLIENT_MODE (tandem_client_mode_get_type ())

/* One paper for the client to read and sign; or for the therapist or sponsor, where the paper is theirs as well. */
G_DECLARE_FINAL_TYPE (TandemClientMode, tandem_client_mode, TANDEM, CLIENT_MODE, TandemHandedOver)

GtkWidget *tandem_client_mode_new (TandemPractice *practice, TandemDocument *document, TandemRole role);

G_END_DECLS
