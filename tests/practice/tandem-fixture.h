/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A practice in a throw-away folder, with a client and a therapist, for tests of the rules. */

#pragma once

#include "tandem-clients.h"
#include "tandem-papers.h"
#include "tandem-permissions.h"
#include "tandem-practice-private.h"
#include "tandem-referrals.h"
#include "tandem-therapists.h"
#include "tandem-workstation.h"

G_BEGIN_DECLS

#define TANDEM_TEST_PASSPHRASE "correct horse battery staple orbit"

typedef struct
{
  char *folder;
  TandemWorkstation *workstation;
  TandemPractice *practice;
  TandemClient *client;
  TandemTherapist *therapist;
} TandemFixture;

void tandem_fixture_set_up (TandemFixture *self, gconstpointer data);
void tandem_fixture_tear_down (TandemFixture *self, gconstpointer data);

/* A signature that acknowledges everything. */
gboolean tandem_fixture_sign (TandemFixture *self, TandemDocument *document, TandemRole role, GError **error);
/* A paper signed by everyone. */
TandemDocument *tandem_fixture_signed_paper (TandemFixture *self, TandemDocumentKind kind);
/* An informed consent that the client signed with these answers, as JSON; the coach has yet to sign. */
TandemDocument *tandem_fixture_sign_consent (TandemFixture *self, const char *answers);
/* A permission in force from today for @days. */
TandemPermission *tandem_fixture_permit (TandemFixture *self, TandemCategory categories, const char *purpose);
/* Read and approved by the client, then issued. */
gboolean tandem_fixture_issue (TandemFixture *self, TandemReferral *referral, GError **error);
GDate *tandem_fixture_day (int days_from_today);
/* What a program says of a file: pdftotext or qpdf. */
char *tandem_fixture_output_of (const char *program, const char *option, const char *path);

G_END_DECLS
