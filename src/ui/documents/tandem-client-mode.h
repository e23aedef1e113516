/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CLIENT_MODE (tandem_client_mode_get_type ())

/* One paper for the client to read and sign, and no way back without the coach. Signal "done". */
G_DECLARE_FINAL_TYPE (TandemClientMode, tandem_client_mode, TANDEM, CLIENT_MODE, TandemPage)

GtkWidget *tandem_client_mode_new (TandemPractice *practice, TandemDocument *document);

G_END_DECLS
