/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_ENCLOSURES_GROUP (tandem_enclosures_group_get_type ())

/* The files that go with a letter: struck where the permission does not cover what they tell. */
G_DECLARE_FINAL_TYPE (TandemEnclosuresGroup, tandem_enclosures_group, TANDEM, ENCLOSURES_GROUP, AdwPreferencesGroup)

GtkWidget *tandem_enclosures_group_new (TandemPractice *practice, TandemReferral *referral);
/* @checks: (element-type TandemLetterCheck): what was found on the letter */
void tandem_enclosures_group_show (TandemEnclosuresGroup *self, GPtrArray *checks);

G_END_DECLS
