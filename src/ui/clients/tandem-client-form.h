/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record-form.h"

G_BEGIN_DECLS

/* @client: NULL for a new one. */
GtkWidget *tandem_client_form_new (TandemPractice *practice, TandemClient *client);

G_END_DECLS
