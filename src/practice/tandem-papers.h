/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-paper.h"
#include "tandem-practice.h"
#include "tandem-template.h"

G_BEGIN_DECLS

/* Documents, newest first; of one client, kind, or in some states (nicks) where given. */
GListModel *tandem_papers_list (TandemPractice *practice, const char *client_id, const char *const *states);
TandemDocument *tandem_papers_load (TandemPractice *practice, const char *id, GError **error);

/* A draft, saved. @template_id: NULL for the one chosen for the client's language, else the program's own. A release
 * needs its permission, a referral its therapist, a withdrawal what it takes back: use tandem_permissions_ask(),
 * tandem_referrals_write(), tandem_withdrawals_write(). Refuses a paper for a sponsor when the client has none, and a
 * report before there is an agreement. */
TandemDocument *tandem_papers_write (TandemPractice *practice, TandemClient *client, TandemDocumentKind kind,
                                     const char *template_id, GError **error);
TandemDocument *tandem_papers_write_joint_protocol (TandemPractice *practice, TandemClient *client,
                                                    TandemTherapist *therapist, const char *template_id,
                                                    GError **error);
TandemTemplate *tandem_papers_get_template (TandemPractice *practice, TandemDocument *document, GError **error);
/* Made anew from another template, or the last version of the same. Drafts only. */
gboolean tandem_papers_set_template (TandemPractice *practice, TandemDocument *document, const char *template_id,
                                     GError **error);
/* The template's own fields. Drafts only. */
gboolean tandem_papers_set_value (TandemPractice *practice, TandemDocument *document, const char *field,
                                  const char *value, GError **error);
char *tandem_papers_get_value (TandemPractice *practice, TandemDocument *document, const char *field);
/* The last day it is to be in force; NULL: no end. Drafts only. */
gboolean tandem_papers_set_expires (TandemPractice *practice, TandemDocument *document, const GDate *expires,
                                    GError **error);
/* A draft that is not wanted. Frozen documents are never removed. */
gboolean tandem_papers_discard (TandemPractice *practice, TandemDocument *document, GError **error);

/* Freezes the words: text, context, clauses and letterhead are stored, and their hash. */
gboolean tandem_papers_make_ready (TandemPractice *practice, TandemDocument *document, GError **error);

/* Clauses to acknowledge, of a draft or a frozen document: (element-type TandemClause) (transfer container). */
GPtrArray *tandem_papers_get_clauses (TandemPractice *practice, TandemDocument *document, GError **error);
/* A clause's words as Pango markup, for reading on the screen; @clause_id NULL: all that is before the first clause.
 */
char *tandem_papers_get_clause_markup (TandemPractice *practice, TandemDocument *document, const char *clause_id,
                                       GError **error);

/* @signature: unsaved, with signer, role, method (strokes or image), acknowledged, answers, place, authority set.
 * Refuses a document that is not ready or waits no more, an empty name, a drawing without strokes, a clause that is
 * not acknowledged (by client or guardian), a role that signed already. Signed by all: in force. */
gboolean tandem_papers_sign (TandemPractice *practice, TandemDocument *document, TandemSignature *signature,
                             GError **error);
/* By hand on the printed paper; @signature needs a witness, but no method. The scan (image or PDF) is kept with it. */
gboolean tandem_papers_sign_on_paper (TandemPractice *practice, TandemDocument *document, TandemSignature *signature,
                                      GBytes *scan, const char *name, GError **error);
GPtrArray *tandem_papers_get_signatures (TandemPractice *practice, TandemDocument *document, GError **error);
/* The roles that still must sign. */
TandemRoles tandem_papers_get_missing_roles (TandemPractice *practice, TandemDocument *document);
/* Of these, who may sign now: where the paper has an order, the one whose turn it is. */
TandemRoles tandem_papers_get_next_roles (TandemPractice *practice, TandemDocument *document);
/* Answer to an optional clause as signed; FALSE when not answered (GDPR Art. 7: no is the default). */
gboolean tandem_papers_get_answer (TandemPractice *practice, TandemDocument *document, const char *clause_id);

gboolean tandem_papers_decline (TandemPractice *practice, TandemDocument *document, const char *reason, GError **error);
/* Rule 5. At once; a release's permission goes with it. */
gboolean tandem_papers_withdraw (TandemPractice *practice, TandemDocument *document, const char *reason,
                                 GError **error);
/* A new draft in its place; the old one is superseded when the new one is signed. */
TandemDocument *tandem_papers_supersede (TandemPractice *practice, TandemDocument *document, const char *reason,
                                         GError **error);

/* Rule 4. Recomputes hash and signatures. Lines naming what was altered; empty when it is what was signed. */
GPtrArray *tandem_papers_verify (TandemPractice *practice, TandemDocument *document, GError **error);

/* Whether the client may get a copy this way: of a signed paper, and by mail where they agreed to it. */
gboolean tandem_papers_check_copy (TandemPractice *practice, TandemDocument *document, TandemCopying how,
                                   GError **error);
/* That the client was given a copy of the signed paper. */
gboolean tandem_papers_record_copy (TandemPractice *practice, TandemDocument *document, TandemCopying how,
                                    GError **error);
GPtrArray *tandem_papers_get_copies (TandemPractice *practice, TandemDocument *document, GError **error);
/* A file by which the paper can be checked without the vault: tandem_proof_check(). */
gboolean tandem_papers_save_proof (TandemPractice *practice, TandemDocument *document, GFile *file, GError **error);

/* Pages of a draft as it would be, or of a frozen document as it is. @client_copy: marked as the client's copy. */
TandemPaper *tandem_papers_lay_out (TandemPractice *practice, TandemDocument *document, gboolean client_copy,
                                    GError **error);
/* Whoever sends, prints for somebody else or saves a paper asks here: a report waits for the client's signature. */
gboolean tandem_papers_may_leave (TandemPractice *practice, TandemDocument *document, GError **error);
/* To a PDF file; journalled, and the client's copy of a signed paper is recorded as given ("saved"). */
void tandem_papers_export_async (TandemPractice *practice, TandemDocument *document, GFile *file, gboolean client_copy,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean tandem_papers_export_finish (TandemPractice *practice, GAsyncResult *result, GError **error);
/* The client's copy as a PDF that opens with a password only; recorded, unless it is for the mail. */
void tandem_papers_protect_copy_async (TandemPractice *practice, TandemDocument *document, TandemCopying how,
                                       const char *password, GFile *file, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
