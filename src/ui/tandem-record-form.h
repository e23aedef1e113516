/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-form.h"
#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_RECORD_FORM (tandem_record_form_get_type ())

/* A page that edits a copy of a record: saved as a whole, or left with a question when something was typed. */
G_DECLARE_FINAL_TYPE (TandemRecordForm, tandem_record_form, TANDEM, RECORD_FORM, TandemPage)

typedef struct
{
  const char *heading;     /* begins a group */
  const char *explanation; /* of the group */
  const char *property;
  gboolean several_lines;
  const char *choice; /* (nullable): shown only while this property has */
  guint values;       /* one of these values: a bit for each */
} TandemFormField;

typedef gboolean (*TandemFormSave) (TandemPractice *practice, TandemRecord *record, GError **error);

GtkWidget *tandem_record_form_new (TandemPractice *practice, TandemRecord *record, const char *title,
                                   const TandemFormField *fields, gsize n_fields, TandemFormSave save);

G_END_DECLS
