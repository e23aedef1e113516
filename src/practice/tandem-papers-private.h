/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What writing, issuing, signing and showing papers share on this floor. */

#pragma once

#include "tandem-context.h"
#include "tandem-papers.h"
#include "tandem-practice-private.h"

G_BEGIN_DECLS

/* Records that a document is made from, loaded once. */
typedef struct
{
  TandemTemplate *template;
  TandemClient *client;
  TandemTherapist *therapist;
  TandemPermission *permission;
  TandemReferral *referral;
  TandemSponsor *sponsor;
  TandemDocument *agreement;
  TandemDocument *withdrawn;
  GPtrArray *sections;
  GPtrArray *enclosures;
  gboolean identified;
  gboolean approved;
} TandemPaperSources;

void tandem_paper_sources_clear (TandemPaperSources *sources);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TandemPaperSources, tandem_paper_sources_clear)

/* A referral letter gets only the sections that may be told. */
gboolean tandem_papers_load_sources (TandemPractice *practice, TandemDocument *document, TandemPaperSources *sources,
                                     GError **error);
JsonNode *tandem_papers_build_context (TandemPractice *practice, TandemDocument *document,
                                       const TandemPaperSources *sources);
char *tandem_papers_merge (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources,
                           char **context, GError **error);
JsonNode *tandem_papers_get_furniture (TandemPractice *practice);
TandemPaper *tandem_papers_lay_out_sample (TandemPractice *practice, TandemDocument *document, const char *text);

/* Freezes and saves inside the caller's transaction. */
gboolean tandem_papers_freeze (TandemPractice *practice, TandemDocument *document, const TandemPaperSources *sources,
                               GError **error);
TandemDocument *tandem_papers_new_draft (TandemPractice *practice, TandemClient *client, TandemDocumentKind kind,
                                         const char *template_id, const char *id, GError **error);
/* What a kind of paper needs beyond its words, asked again at every step: written, made ready, signed, sent. */
gboolean tandem_papers_check_terms (TandemPractice *practice, TandemDocument *document, GError **error);
/* %FALSE with TANDEM_PRACTICE_ERROR_INVALID naming the first field of a draft that must not be empty and is. */
gboolean tandem_papers_check_required (TandemPractice *practice, TandemDocument *document, TandemTemplate *template,
                                       GError **error);
gboolean tandem_papers_require_supersedable (TandemDocumentKind kind, GError **error);
/* Withdraws the document alone; the callers see to the permission that belongs to it. */
gboolean tandem_papers_end (TandemPractice *practice, TandemDocument *document, TandemDocumentState state,
                            const char *action, const char *reason, GError **error);
TandemRoles tandem_papers_get_signed_roles (GPtrArray *signatures);
/* FALSE with TANDEM_PRACTICE_ERROR_STATE when somebody else signs before @role. */
gboolean tandem_papers_check_order (TandemDocument *document, TandemRole role, TandemRoles signed_roles,
                                    GError **error);

/* When a withdrawal was signed: what it names is withdrawn. */
gboolean tandem_withdrawals_take_effect (TandemPractice *practice, TandemDocument *withdrawal, GError **error);
gboolean tandem_withdrawals_is_part_withdrawn (TandemStore *store, const char *consent_id, const char *part);

/* Unsaved; the scan of @signature_id unless that is %NULL. */
TandemAttachment *tandem_attachments_new (TandemDocument *document, const char *signature_id, GBytes *content,
                                          const char *name, GError **error);
GPtrArray *tandem_attachments_find (TandemStore *store, TandemDocument *document, GError **error);
gboolean tandem_attachments_is_whole (TandemAttachment *attachment);

gboolean tandem_papers_require_draft (TandemDocument *document, GError **error);
gboolean tandem_papers_check_expiry (const GDate *expires, GError **error);
GDate *tandem_papers_renew_expiry (TandemDocument *document);
gboolean tandem_papers_expire_overdue (TandemPractice *practice, GError **error);

G_END_DECLS
