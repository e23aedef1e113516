/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-template.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_DRAFT (tandem_template_draft_get_type ())

/* A template while it is written: manifest and text by their parts, and the file that they make. */
G_DECLARE_FINAL_TYPE (TandemTemplateDraft, tandem_template_draft, TANDEM, TEMPLATE_DRAFT, GObject)

TandemTemplateDraft *tandem_template_draft_new (TandemTemplate *template);

/* "id", "version", "language", "title": texts of the manifest. */
const char *tandem_template_draft_get (TandemTemplateDraft *self, const char *member);
void tandem_template_draft_set (TandemTemplateDraft *self, const char *member, const char *value);

/* The text, in CommonMark with Mustache and marks. */
const char *tandem_template_draft_get_body (TandemTemplateDraft *self);
void tandem_template_draft_set_body (TandemTemplateDraft *self, const char *body);
/* Lines of the file before the text. */
guint tandem_template_draft_get_first_line (TandemTemplateDraft *self);

/* Clauses, in their order. The text of a new one is put at the end; with a clause go its mark and its words. */
guint tandem_template_draft_get_n_clauses (TandemTemplateDraft *self);
const char *tandem_template_draft_get_clause (TandemTemplateDraft *self, guint clause, const char *member);
void tandem_template_draft_set_clause (TandemTemplateDraft *self, guint clause, const char *member, const char *value);
gboolean tandem_template_draft_get_clause_optional (TandemTemplateDraft *self, guint clause);
void tandem_template_draft_set_clause_optional (TandemTemplateDraft *self, guint clause, gboolean optional);
void tandem_template_draft_add_clause (TandemTemplateDraft *self, const char *title);
void tandem_template_draft_remove_clause (TandemTemplateDraft *self, guint clause);
/* Says that the clause holds the required element @element. */
void tandem_template_draft_add_element (TandemTemplateDraft *self, guint clause, const char *element);

/* The template's own fields, which are filled in for one paper. */
guint tandem_template_draft_get_n_fields (TandemTemplateDraft *self);
const char *tandem_template_draft_get_field (TandemTemplateDraft *self, guint field, const char *member);
void tandem_template_draft_set_field (TandemTemplateDraft *self, guint field, const char *member, const char *value);
void tandem_template_draft_add_field (TandemTemplateDraft *self, const char *label);
void tandem_template_draft_remove_field (TandemTemplateDraft *self, guint field);

/* Where in the text, in bytes, the clause or mark stands that holds @element; -1 when nothing does. */
gssize tandem_template_draft_find_element (TandemTemplateDraft *self, const char *element);
gssize tandem_template_draft_find_clause (TandemTemplateDraft *self, guint clause);

/* The whole file. */
GBytes *tandem_template_draft_to_bytes (TandemTemplateDraft *self);

G_END_DECLS
