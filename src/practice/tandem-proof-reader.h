/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of a proof file, which can be written in exactly one way: every member on a line of its own, in its
 * place, every character escaped or not as it must be. So no bit of the file can be other than it was written. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *position;
  const char *end;
  guint line;
  char *fault; /* what was wrong first, with its line; nothing more is read then */
} TandemProofReader;

/* @text must be next. */
gboolean tandem_proof_reader_expect (TandemProofReader *self, const char *text);
/* Whether @text is next; it is passed then. */
gboolean tandem_proof_reader_skip (TandemProofReader *self, const char *text);
/* The member @names[@index] must be next, in an object that has the members @names in this order. */
gboolean tandem_proof_reader_expect_member (TandemProofReader *self, const char *const *names, guint index,
                                            guint depth);
char *tandem_proof_reader_read_string (TandemProofReader *self);
GBytes *tandem_proof_reader_read_base64 (TandemProofReader *self);

/* The one way to write these. */
void tandem_proof_append_member (GString *json, const char *name, gboolean first, guint depth);
void tandem_proof_append_string (GString *json, const char *text, gsize size);

G_END_DECLS
