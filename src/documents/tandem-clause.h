/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clauses of a frozen document, for reading and acknowledging one by one. */

#pragma once

#include "tandem-template.h"

G_BEGIN_DECLS

GPtrArray *tandem_clauses_from_json (JsonNode *clauses);
char *tandem_clause_get_markup (const char *markdown, const char *clause_id);

G_END_DECLS
