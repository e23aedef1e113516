/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a template can say of a practice: one table, which the check of templates and the editor's list go by. */

#pragma once

#include "tandem-types.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  TANDEM_MERGE_FIELD_TEXT,
  TANDEM_MERGE_FIELD_FLAG, /* yes or no: for a section */
  TANDEM_MERGE_FIELD_GROUP,
  TANDEM_MERGE_FIELD_LIST, /* for a section, which is printed for each */
} TandemMergeFieldKind;

/**
 * TandemMergeField:
 * @name: from the outermost, with dots; what is within a list is named within its section
 * @kind: what it is
 * @papers: kinds of papers that have it, a mask of `1 << TandemDocumentKind`; 0: all
 * @explanation: (nullable): what it is, untranslated; %NULL where there is nothing to insert
 *
 * Something that a template can name.
 */
typedef struct
{
  const char *name;
  TandemMergeFieldKind kind;
  guint papers;
  const char *explanation;
} TandemMergeField;

const TandemMergeField *tandem_merge_fields_get (gsize *n_fields);
gboolean tandem_merge_field_is_for (const TandemMergeField *field, TandemDocumentKind kind);
/* What is put into a template to use the field, as Mustache. */
char *tandem_merge_field_to_text (const TandemMergeField *field);
/* A context in which everything is filled in that a paper of @kind can have; @own_fields: the template’s own. */
JsonNode *tandem_merge_fields_build_sample (TandemDocumentKind kind, JsonNode *own_fields);

G_END_DECLS
