/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-record.h"

G_BEGIN_DECLS

/**
 * TandemForm:
 *
 * Rows in which the properties of a record are written: one way for clients, therapists and the practitioner. What is
 * typed is kept in the record when tandem_form_apply() is called.
 */
typedef struct _TandemForm TandemForm;

TandemForm *tandem_form_new (TandemRecord *record);
void tandem_form_free (TandemForm *self);

/* A row for @property, of the kind that its type asks for. @several_lines: for a text that may have them. */
void tandem_form_add (TandemForm *self, AdwPreferencesGroup *group, const char *property, gboolean several_lines);
/* The same within a row that opens. */
void tandem_form_add_within (TandemForm *self, AdwExpanderRow *expander, const char *property, gboolean several_lines);
/* Shows the row of @property, or a widget beside the rows, only while @choice has one of @values: a bit for each. */
void tandem_form_show_for (TandemForm *self, const char *property, const char *choice, guint values);
void tandem_form_show_widget_for (TandemForm *self, GtkWidget *widget, const char *choice, guint values);
/* Takes over what was typed. FALSE with an error naming the field that cannot be read; the row is marked then. */
gboolean tandem_form_apply (TandemForm *self, GError **error);
gboolean tandem_form_is_changed (TandemForm *self);
void tandem_form_focus_first (TandemForm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TandemForm, tandem_form_free)

G_END_DECLS
