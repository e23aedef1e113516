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
  JsonNode *clauses_json;
  JsonNode *fields_json;
  GPtrArray *clauses;
  char **elements; /* fulfilled outside of clauses */
};

G_END_DECLS
