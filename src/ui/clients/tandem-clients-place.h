/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_CLIENTS_PLACE (tandem_clients_place_get_type ())

G_DECLARE_FINAL_TYPE (TandemClientsPlace, tandem_clients_place, TANDEM, CLIENTS_PLACE, TandemPage)

GtkWidget *tandem_clients_place_new (TandemPractice *practice);

G_END_DECLS
