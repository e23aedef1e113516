/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-document-error.h"
#include "tandem-elements.h"
#include "tandem-types.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE (tandem_template_get_type ())

G_DECLARE_FINAL_TYPE (TandemTemplate, tandem_template, TANDEM, TEMPLATE, GObject)

/* A part of a paper that is acknowledged by itself. */
typedef struct
{
  char *id; /* [a-z0-9-]+ */
  char *title;
  gboolean optional; /* answered yes or no, default no */
  char *question;    /* for optional clauses: what is answered */
  char **elements;   /* ids of the required elements it fulfils */
} TandemClause;

/**
 * TandemTemplateFault:
 * @line: the line of the file, from 1
 * @column: the column, from 1; 0 for the whole line
 * @element: (nullable): id of the element that is missing
 * @merged: whether it would make one paper of two that are kept apart (product rule 1)
 * @text: what is wrong, in words
 *
 * Why no paper can be made from a template.
 */
typedef struct
{
  guint line;
  guint column;
  char *element;
  gboolean merged;
  char *text;
} TandemTemplateFault;

/* One file: a JSON manifest, a line "---", CommonMark with Mustache. @name is used in messages ("NAME:LINE: ..."). */
TandemTemplate *tandem_template_new_from_bytes (GBytes *bytes, const char *name, GError **error);

/* The same for one that is being written: marks that do not agree with the manifest are left to
 * tandem_template_find_faults(). */
TandemTemplate *tandem_template_new_draft (GBytes *bytes, const char *name, GError **error);

/* The templates that come with the program (resources), checked, every language. */
GPtrArray *tandem_template_list_builtin (void);
/* The one for @kind in @language, else in English. */
TandemTemplate *tandem_template_find_builtin (TandemDocumentKind kind, const char *language);

gboolean tandem_template_same_language (const char *first, const char *second);

const char *tandem_template_get_id (TandemTemplate *self);
const char *tandem_template_get_version (TandemTemplate *self);
TandemDocumentKind tandem_template_get_kind (TandemTemplate *self);
const char *tandem_template_get_language (TandemTemplate *self);
const char *tandem_template_get_title (TandemTemplate *self);
const char *tandem_template_get_source (TandemTemplate *self); /* the whole file */
TandemRoles tandem_template_get_signers (TandemTemplate *self);
/* Nicks of roles, each of whom waits for those before; NULL where any order will do. */
const char *const *tandem_template_get_signing_order (TandemTemplate *self);
GPtrArray *tandem_template_get_clauses (TandemTemplate *self);     /* (element-type TandemClause) (transfer none) */
JsonNode *tandem_template_get_clauses_json (TandemTemplate *self); /* what is frozen with a document */

/* The template's own fields, which a coach fills in for one document: a JSON array of {name, label, default, long,
 * required}; merged as
 * {{fields.NAME}}. */
JsonNode *tandem_template_get_fields_json (TandemTemplate *self);

/* (element-type TandemTemplateFault): why no paper can be made from it, in the order of lines; empty when one can.
 * @sample: nullable; a context in which every field of this kind of paper is filled in. */
GPtrArray *tandem_template_find_faults (TandemTemplate *self, JsonNode *sample);
/* The same without a sample, each "NAME:LINE: what, and from which source". */
GPtrArray *tandem_template_check (TandemTemplate *self);
char *tandem_template_format_fault (TandemTemplate *self, const TandemTemplateFault *fault);
/* Whether a clause or a mark says that the element @id is there. */
gboolean tandem_template_needs (TandemTemplate *self, const TandemElement *element);
gboolean tandem_template_fulfils (TandemTemplate *self, const char *id);
/* The words, in CommonMark. Values escaped; unknown fields are errors. */
char *tandem_template_merge (TandemTemplate *self, JsonNode *context, GError **error);

G_END_DECLS
