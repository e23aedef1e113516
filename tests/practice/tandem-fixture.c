/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-fixture.h"

#include <glib/gstdio.h>

#include "tandem-key-file.h"

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
tandem_fixture_set_up (TandemFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *recovery_key = NULL;

  tandem_key_file_set_limits_for_tests (1, 8192);
  self->folder = g_dir_make_tmp ("tandem-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->workstation = tandem_workstation_new (self->folder);
  tandem_workstation_create_async (self->workstation, "Nora Lindqvist", "GB", "en", TANDEM_TEST_PASSPHRASE, NULL,
                                   on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->practice = tandem_workstation_create_finish (self->workstation, result, &recovery_key, &error);
  g_assert_no_error (error);
  g_assert_nonnull (recovery_key);
  tandem_wipe (recovery_key);
  self->client = tandem_client_new ();
  g_object_set (self->client, "name", "Mara Ellison", "email", "mara@example.org", NULL);
  tandem_clients_save (self->practice, self->client, &error);
  g_assert_no_error (error);
  self->therapist = tandem_therapist_new ();
  g_object_set (self->therapist, "name", "Helena Voss", "profession", "Psychologist", NULL);
  tandem_therapists_save (self->practice, self->therapist, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  const char *argv[] = { "rm", "-rf", path, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

void
tandem_fixture_tear_down (TandemFixture *self, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  tandem_practice_lock (self->practice);
  g_clear_object (&self->client);
  g_clear_object (&self->therapist);
  g_clear_object (&self->practice);
  g_clear_object (&self->workstation);
  remove_all (self->folder);
  g_free (self->folder);
}

gboolean
tandem_fixture_sign (TandemFixture *self, TandemDocument *document, TandemRole role, GError **error)
{
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = tandem_papers_get_clauses (self->practice, document, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  g_object_set (signature, "signer", role == TANDEM_ROLE_COACH ? "Nora Lindqvist" : "Mara Ellison", "role", role,
                "method", TANDEM_SIGNING_METHOD_TYPED, "acknowledged", ids, NULL);
  return tandem_papers_sign (self->practice, document, signature, error);
}

TandemDocument *
tandem_fixture_signed_paper (TandemFixture *self, TandemDocumentKind kind)
{
  g_autoptr (GError) error = NULL;
  TandemDocument *document = tandem_papers_write (self->practice, self->client, kind, NULL, &error);

  g_assert_no_error (error);
  tandem_papers_make_ready (self->practice, document, &error);
  g_assert_no_error (error);
  tandem_fixture_sign (self, document, TANDEM_ROLE_CLIENT, &error);
  g_assert_no_error (error);
  tandem_fixture_sign (self, document, TANDEM_ROLE_COACH, &error);
  g_assert_no_error (error);
  return document;
}

GDate *
tandem_fixture_day (int days_from_today)
{
  GDate *date = tandem_practice_today ();

  if (days_from_today < 0)
    g_date_subtract_days (date, (guint) -days_from_today);
  else
    g_date_add_days (date, (guint) days_from_today);
  return date;
}

TandemPermission *
tandem_fixture_permit (TandemFixture *self, TandemCategory categories, const char *purpose)
{
  TandemPermission *permission = tandem_permission_new ();
  g_autoptr (GDate) expires = tandem_fixture_day (30);
  g_autoptr (GError) error = NULL;

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (self->client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (self->therapist)), "categories", categories, "purpose", purpose,
                "expires", expires, NULL);
  tandem_permissions_grant (self->practice, permission, "said so in the session", &error);
  g_assert_no_error (error);
  return permission;
}

gboolean
tandem_fixture_issue (TandemFixture *self, TandemReferral *referral, GError **error)
{
  return tandem_referrals_approve (self->practice, referral, "Mara Ellison", error) &&
         tandem_referrals_issue (self->practice, referral, error);
}

char *
tandem_fixture_output_of (const char *program, const char *option, const char *path)
{
  const char *argv[] = { program, option, path, g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  char *output = NULL;
  int status;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

TandemDocument *
tandem_fixture_sign_consent (TandemFixture *self, const char *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  TandemDocument *consent =
    tandem_papers_write (self->practice, self->client, TANDEM_DOCUMENT_KIND_CONSENT, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (tandem_papers_make_ready (self->practice, consent, &error));
  clauses = tandem_papers_get_clauses (self->practice, consent, &error);
  for (guint i = 0; i < clauses->len; i++)
    g_strv_builder_add (builder, ((TandemClause *) clauses->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  g_object_set (signature, "signer", "Mara Ellison", "role", TANDEM_ROLE_CLIENT, "method", TANDEM_SIGNING_METHOD_TYPED,
                "acknowledged", ids, "answers", answers, NULL);
  g_assert_true (tandem_papers_sign (self->practice, consent, signature, &error));
  g_assert_no_error (error);
  return consent;
}
