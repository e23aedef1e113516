/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tandem-types.h"

G_BEGIN_DECLS

/**
 * TANDEM_PARAM_STORED:
 *
 * Flag of a property that is a column of its record's table.
 */
#define TANDEM_PARAM_STORED ((GParamFlags) (1 << G_PARAM_USER_SHIFT))

/**
 * TANDEM_PARAM_SEARCHED:
 *
 * Flag of a text property that a search through the records looks into.
 */
#define TANDEM_PARAM_SEARCHED ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 1)))

/**
 * TANDEM_PARAM_COUNTRY:
 *
 * Flag of a text property that is a country, as an ISO 3166-1 alpha-2 code.
 */
#define TANDEM_PARAM_COUNTRY ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 2)))

/**
 * TANDEM_PARAM_LANGUAGE:
 *
 * Flag of a text property that is the language of papers, as a BCP 47 tag.
 */
#define TANDEM_PARAM_LANGUAGE ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 3)))

#define TANDEM_TYPE_RECORD (tandem_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (TandemRecord, tandem_record, TANDEM, RECORD, GObject)

typedef struct _TandemField TandemField;

/**
 * TandemRecordClass:
 * @table: name of the table that keeps records of this class
 * @fields: the class's own properties, in the order of their ids
 * @n_fields: how many there are
 */
struct _TandemRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const TandemField *fields;
  gsize n_fields;
};

const char *tandem_record_get_id (TandemRecord *self);
GDateTime *tandem_record_get_created (TandemRecord *self);
GDateTime *tandem_record_get_modified (TandemRecord *self);
gint64 tandem_record_get_revision (TandemRecord *self);
const char *tandem_record_get_table (TandemRecord *self);

gboolean tandem_set_str (char **str_pointer, const char *new_str);

G_END_DECLS
