/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TandemChoices:
 *
 * A row for each value of a closed list: one can be chosen of an enumeration whose values are explained, any number of
 * flags.
 */
typedef struct _TandemChoices TandemChoices;

/* Adds the rows to @group. @changed: (nullable): gets @data first, whenever something was chosen. */
TandemChoices *tandem_choices_new (AdwPreferencesGroup *group, GType type, guint value, GCallback changed,
                                   gpointer data);
void tandem_choices_free (TandemChoices *self);
/* 0 when nothing is chosen. */
guint tandem_choices_get_value (TandemChoices *self);
void tandem_choices_focus (TandemChoices *self);

G_END_DECLS
