/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a template is made of, for the files that read it and hold it against its kind. */

#pragma once

#include "tandem-template.h"

G_BEGIN_DECLS

struct _TandemTemplate
{
  GObject parent_instance;

  char *name;
  char *source;
  char *id;
  char *version;
  char *language;
  char *title;
  char *body;
  guint body_line; /* the line of the file that the body begins in */
  TandemDocumentKind kind;
  TandemRoles signers;
  char **signing_order; /* of nicks, as the manifest lists them */
  gboolean in_order;
  JsonNode *clauses_json;
  JsonNode *fields_json;
  GPtrArray *clauses;
  char **elements; /* fulfilled outside of clauses */
};

GPtrArray *tandem_template_faults_new (void);
/* @text is taken. */
void tandem_template_add_fault (GPtrArray *faults, guint line, guint column, char *text);
/* Where @text stands between quotes in the manifest; 1 when it does not. */
guint tandem_template_find_line (TandemTemplate *self, const char *text);
/* Adds a fault for each mark that does not agree with the manifest. */
void tandem_template_check_marks (TandemTemplate *self, GPtrArray *faults);
/* Adds a fault for each field that @sample has not, and for each tag that is no Mustache. */
void tandem_template_check_fields (TandemTemplate *self, JsonNode *sample, GPtrArray *faults);

G_END_DECLS
