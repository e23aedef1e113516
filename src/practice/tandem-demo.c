/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a new vault with a made-up practice, through the same rules that a coach works by: papers are written, frozen
 * and signed, permissions asked for, letters issued. Nobody in it exists. */

#include "tandem-demo.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-demo-boundary.h"
#include "tandem-demo-words.h"
#include "tandem-papers-private.h"
#include "tandem-permissions.h"
#include "tandem-referrals.h"
#include "tandem-therapists.h"

/* Clients kept in one transaction: few enough that cancelling is quick, many enough that it does not crawl. */
#define BATCH 100

static const char *const given_names[] = {
  "Mara",   "Jonas", "Aylin",  "Tomasz", "Sofia", "Elias", "Ngozi", "Hannah", "Mateo",  "Ines",
  "Oskar",  "Leila", "Viktor", "Amara",  "Piotr", "Clara", "Samir", "Freya",  "Daniel", "Yuki",
  "Rosa",   "Anton", "Miriam", "Luca",   "Greta", "Kofi",  "Elena", "Ruben",  "Nadia",  "Felix",
  "Ondine", "Tariq", "Birgit", "Cormac", "Dalia", "Emrys", "Fatou", "Goran",  "Hedda",  "Idris",
};
static const char *const family_names[] = {
  "Ellison", "Brandt",   "Demir",   "Kowalski",  "Moreau",    "Lindholm", "Okafor",   "Fischer",
  "Alvarez", "Carvalho", "Nilsson", "Haddad",    "Petrov",    "Mensah",   "Nowak",    "Weber",
  "Rahman",  "Sorensen", "Cohen",   "Tanaka",    "Marchetti", "Wolff",    "Levi",     "Romano",
  "Keller",  "Asante",   "Popescu", "Peeters",   "Aziz",      "Baumann",  "Whitlock", "Delacroix",
  "O’Brien", "Varga",    "Quist",   "Abernathy", "Zielinski", "Thorsen",  "Iyer",     "Castellanos",
};
typedef struct
{
  TandemPractice *practice;
  TandemStore *store;
  const TandemDemoWords *words;
  GRand *rand;
  GPtrArray *therapists;
  guint n_signed;
} Filler;

#define PICK(filler, array) (array)[g_rand_int_range ((filler)->rand, 0, G_N_ELEMENTS (array))]

/* A UUID of version 4 whose random part comes from the seed. */
static char *
make_id (Filler *filler)
{
  guint32 a = g_rand_int (filler->rand), b = g_rand_int (filler->rand), c = g_rand_int (filler->rand),
          d = g_rand_int (filler->rand);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0xfff, 0x8000 | (c >> 18), c & 0xffff, d);
}

static GDate *
date_from_today (int days)
{
  GDate *date = tandem_practice_today ();

  if (days < 0)
    g_date_subtract_days (date, (guint) -days);
  else
    g_date_add_days (date, (guint) days);
  return date;
}

static gboolean
fill_practitioner (Filler *filler, GError **error)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (filler->practice);

  for (const TandemDemoText *text = filler->words->practitioner; text->property != NULL; text++)
    g_object_set (practitioner, text->property, text->text, NULL);
  return tandem_practice_save_practitioner (filler->practice, error);
}

/* A house in the country of the language. */
static char *
make_address (Filler *filler)
{
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (filler->rand, 1, 120));
  GString *address = g_string_new (filler->words->address);

  g_string_replace (address, "{number}", number, 1);
  g_string_replace (address, "{street}", PICK (filler, filler->words->streets), 1);
  g_string_replace (address, "{town}", PICK (filler, filler->words->towns), 1);
  return g_string_free (address, FALSE);
}

static char *
make_phone (Filler *filler, const char *range)
{
  return g_strdup_printf ("%s %03d", range, g_rand_int_range (filler->rand, 0, 1000));
}

static gboolean
fill_therapists (Filler *filler, GError **error)
{
  const char *const languages[] = { filler->words->language, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (filler->words->therapists); i++)
    {
      const TandemDemoTherapist *made_up = &filler->words->therapists[i];
      g_autofree char *id = make_id (filler);
      g_autofree char *address = make_address (filler);
      g_autofree char *phone = make_phone (filler, filler->words->therapist_phone);
      g_autofree char *number = g_strdup_printf ("%06d", g_rand_int_range (filler->rand, 1000, 1000000));
      g_autoptr (GDate) verified = date_from_today (-g_rand_int_range (filler->rand, 5, 200));
      TandemTherapist *therapist = g_object_new (
        TANDEM_TYPE_THERAPIST, "id", id, "name", made_up->name, "profession", made_up->profession, "modality",
        made_up->modality, "languages", languages, "registration-body", made_up->body, "registration-number", number,
        "last-verified", verified, "phone", phone, "address", address, "waiting-time", made_up->waiting, "notes",
        made_up->notes, "accepts-referrals", !g_str_equal (made_up->name, "Beatrix Holm"), NULL);

      g_ptr_array_add (filler->therapists, therapist);
      if (!tandem_therapists_save (filler->practice, therapist, error))
        return FALSE;
    }
  return TRUE;
}

static TandemClient *
make_client (Filler *filler, guint number)
{
  const char *given = PICK (filler, given_names);
  const char *family = PICK (filler, family_names);
  /* Beyond the names there are, a middle initial keeps people apart. */
  g_autofree char *name = number < 400 ? g_strdup_printf ("%s %s", given, family)
                                       : g_strdup_printf ("%s %c. %s", given, 'A' + (int) (number % 26), family);
  g_autofree char *id = make_id (filler);
  g_autofree char *local = g_ascii_strdown (given, -1);
  g_autofree char *email = g_strdup_printf ("%s.%u@example.org", local, number + 1);
  g_autofree char *phone = make_phone (filler, filler->words->client_phone);
  g_autofree char *address = make_address (filler);
  g_autofree char *emergency_phone = make_phone (filler, filler->words->client_phone);
  g_autofree char *emergency = g_strdup_printf ("%s %s", PICK (filler, given_names), family);
  g_autoptr (GDate) born = g_date_new_dmy ((GDateDay) g_rand_int_range (filler->rand, 1, 28),
                                           (GDateMonth) g_rand_int_range (filler->rand, 1, 13),
                                           (GDateYear) g_rand_int_range (filler->rand, 1955, 2002));

  return g_object_new (TANDEM_TYPE_CLIENT, "id", id, "name", name, "pronouns", PICK (filler, filler->words->pronouns),
                       "date-of-birth", born, "email", email, "phone", phone, "address", address, "language",
                       filler->words->language, "emergency-name", emergency, "emergency-phone", emergency_phone,
                       "found-through", PICK (filler, filler->words->sources), "notes",
                       PICK (filler, filler->words->topics), NULL);
}

static char **
all_clause_ids (GPtrArray *clauses)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < clauses->len; i++)
    {
      const TandemClause *clause = clauses->pdata[i];

      if (!clause->optional)
        g_strv_builder_add (builder, clause->id);
    }
  return g_strv_builder_end (builder);
}

static gboolean
sign (Filler *filler, TandemDocument *document, TandemRole role, const char *name, GError **error)
{
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GPtrArray) clauses = tandem_papers_get_clauses (filler->practice, document, error);
  g_auto (GStrv) ids = NULL;

  if (clauses == NULL)
    return FALSE;
  ids = all_clause_ids (clauses);
  g_object_set (signature, "signer", name, "role", role, "method", TANDEM_SIGNING_METHOD_TYPED, "acknowledged",
                role == TANDEM_ROLE_CLIENT ? ids : NULL, "place", filler->words->place, NULL);
  return tandem_papers_sign (filler->practice, document, signature, error);
}

/* Most clients have their copy, by mail where they agreed to that; a few still wait for it. */
static gboolean
give_copy (Filler *filler, TandemDocument *document, GError **error)
{
  guint number = filler->n_signed++;
  TandemCopying how = (TandemCopying) (number % 4);

  if (!tandem_papers_check_copy (filler->practice, document, how, NULL))
    how = TANDEM_COPYING_HANDED;
  return number % 12 == 11 || tandem_papers_record_copy (filler->practice, document, how, error);
}

/* Everyone signs who must. */
static gboolean
sign_all (Filler *filler, TandemDocument *document, TandemClient *client, GError **error)
{
  TandemRoles roles = tandem_document_get_signers (document);
  const char *coach = tandem_practitioner_get_name (tandem_practice_get_practitioner (filler->practice));

  return ((roles & TANDEM_ROLES_CLIENT) == 0 ||
          sign (filler, document, TANDEM_ROLE_CLIENT, tandem_client_get_name (client), error)) &&
         ((roles & TANDEM_ROLES_COACH) == 0 || sign (filler, document, TANDEM_ROLE_COACH, coach, error)) &&
         give_copy (filler, document, error);
}

/* How far a client's paper has come. */
typedef enum
{
  UNWRITTEN,
  DRAFTED,
  READY,
  SIGNED,
} Progress;

static gboolean
write_paper (Filler *filler, TandemClient *client, TandemDocumentKind kind, Progress progress, GError **error)
{
  g_autoptr (TandemDocument) document = NULL;

  if (progress == UNWRITTEN)
    return TRUE;
  document = tandem_papers_write (filler->practice, client, kind, NULL, error);
  return document != NULL && (progress == DRAFTED || tandem_papers_make_ready (filler->practice, document, error)) &&
         (progress != SIGNED || sign_all (filler, document, client, error));
}

static gboolean
ask_permission (Filler *filler, TandemClient *client, TandemTherapist *therapist, TandemCategory categories,
                gboolean signed_by_client, GError **error)
{
  g_autoptr (TandemPermission) permission = tandem_permission_new ();
  g_autoptr (TandemDocument) release = NULL;
  g_autoptr (GDate) expires = date_from_today (g_rand_int_range (filler->rand, 7, 300));

  g_object_set (permission, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "therapist-id",
                tandem_record_get_id (TANDEM_RECORD (therapist)), "categories", categories, "purpose",
                filler->words->purpose, "limits", filler->words->limits, "direction", TANDEM_DIRECTION_BOTH, "expires",
                expires, NULL);
  return tandem_permissions_ask (filler->practice, permission, NULL, &release, error) &&
         (!signed_by_client || sign_all (filler, release, client, error));
}

static gboolean
write_letter (Filler *filler, TandemClient *client, guint number, GError **error)
{
  TandemCategory categories =
    TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON | TANDEM_CATEGORY_COACHING_CONTEXT | TANDEM_CATEGORY_OBSERVATIONS;
  TandemTherapist *therapist = filler->therapists->pdata[number % filler->therapists->len];
  g_autoptr (TandemReferral) referral = NULL;

  if ((number % 4 != 3 && !ask_permission (filler, client, therapist, categories, TRUE, error)) ||
      !tandem_demo_fill_boundary (filler->practice, filler->words, client, therapist, number, error))
    return FALSE;
  referral = tandem_referrals_write (filler->practice, client, therapist, NULL, error);
  if (referral == NULL ||
      !tandem_referrals_set_text (filler->practice, referral, TANDEM_CATEGORY_REASON, filler->words->reason, error) ||
      !tandem_referrals_set_text (filler->practice, referral, TANDEM_CATEGORY_OBSERVATIONS, filler->words->observations,
                                  error) ||
      !tandem_referrals_set_text (filler->practice, referral, TANDEM_CATEGORY_COACHING_CONTEXT,
                                  filler->words->coaching_context, error))
    return FALSE;
  if (number % 4 == 2)
    return tandem_referrals_set_text (filler->practice, referral, TANDEM_CATEGORY_WORK_ENVIRONMENT,
                                      filler->words->work_environment, error);
  if (number % 4 == 3)
    return TRUE;
  if (!tandem_referrals_approve (filler->practice, referral, tandem_client_get_name (client), error) ||
      !tandem_referrals_issue (filler->practice, referral, error))
    return FALSE;
  return number % 4 != 1 ||
         tandem_referrals_set_status (filler->practice, referral, TANDEM_REFERRAL_STATUS_ACKNOWLEDGED,
                                      filler->words->reply, error);
}

static gboolean
fill_client (Filler *filler, guint number, GError **error)
{
  g_autoptr (TandemClient) client = make_client (filler, number);
  int lot = g_rand_int_range (filler->rand, 0, 100);
  Progress disclosure = lot < 8 ? UNWRITTEN : lot < 12 ? DRAFTED : lot < 18 ? READY : SIGNED;
  Progress consent = lot < 16 ? UNWRITTEN : lot < 20 ? DRAFTED : lot < 26 ? READY : SIGNED;

  if (!tandem_clients_save (filler->practice, client, error) ||
      !write_paper (filler, client, TANDEM_DOCUMENT_KIND_DISCLOSURE, disclosure, error) ||
      !write_paper (filler, client, TANDEM_DOCUMENT_KIND_CONSENT, consent, error))
    return FALSE;
  if (disclosure != SIGNED || consent != SIGNED)
    return lot != 25 || tandem_clients_begin (filler->practice, client, filler->words->begun_because, error);
  if (!tandem_clients_begin (filler->practice, client, NULL, error))
    return FALSE;
  if (lot >= 88 && number < 400 && !write_letter (filler, client, number, error))
    return FALSE;
  if (lot < 50)
    return TRUE;
  if (lot < 72)
    g_object_set (client, "status", lot < 58 ? TANDEM_CLIENT_STATUS_PAUSED : TANDEM_CLIENT_STATUS_ENDED, NULL);
  return tandem_clients_save (filler->practice, client, error);
}

static gboolean
fill_batch (Filler *filler, guint first, guint end, GCancellable *cancellable, GError **error)
{
  g_autoptr (TandemTransaction) transaction = tandem_store_begin (filler->store, error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !fill_client (filler, i, error))
      return FALSE;
  return tandem_transaction_commit (transaction, error);
}

static gboolean
require_empty (Filler *filler, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_CLIENT);
  gint64 n_clients = tandem_store_count (filler->store, query, error);

  if (n_clients > 0)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                         _ ("There are clients in this practice. A made-up practice is only put into an empty one."));
  return n_clients == 0;
}

static gboolean
fill (Filler *filler, guint n_clients, GCancellable *cancellable, GError **error)
{
  if (!require_empty (filler, error) || !fill_practitioner (filler, error) || !fill_therapists (filler, error))
    return FALSE;
  for (guint first = 0; first < n_clients; first += BATCH)
    if (!fill_batch (filler, first, MIN (first + BATCH, n_clients), cancellable, error))
      return FALSE;
  return TRUE;
}

/**
 * tandem_demo_fill:
 * @practice: a practice without clients
 * @n_clients: how many clients it is to have
 * @seed: what chance begins with; the same seed gives the same people and papers
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Fills a new vault with a made-up practice.
 *
 * Returns: whether it was filled; %TANDEM_PRACTICE_ERROR_STATE when there are clients already
 */
gboolean
tandem_demo_fill (TandemPractice *practice, guint n_clients, guint32 seed, GCancellable *cancellable, GError **error)
{
  Filler filler = { .practice = practice };
  gboolean filled;

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), FALSE);

  filler.store = tandem_practice_get_store (practice, error);
  if (filler.store == NULL)
    return FALSE;
  filler.words =
    tandem_demo_words_find (tandem_practitioner_get_language (tandem_practice_get_practitioner (practice)));
  filler.rand = g_rand_new_with_seed (seed);
  filler.therapists = g_ptr_array_new_with_free_func (g_object_unref);
  filled = fill (&filler, n_clients, cancellable, error);
  g_ptr_array_unref (filler.therapists);
  g_rand_free (filler.rand);
  return filled;
}

typedef struct
{
  guint n_clients;
  guint32 seed;
} FillJob;

static void
fill_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FillJob *job = data;
  GError *error = NULL;

  if (tandem_demo_fill (source, job->n_clients, job->seed, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_demo_fill_async:
 * @practice: a practice without clients, and without a window on it yet
 * @n_clients: how many clients it is to have
 * @seed: what chance begins with
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As tandem_demo_fill(), in a thread of its own.
 */
void
tandem_demo_fill_async (TandemPractice *practice, guint n_clients, guint32 seed, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);
  FillJob *job = g_new0 (FillJob, 1);

  job->n_clients = n_clients;
  job->seed = seed;
  g_task_set_source_tag (task, tandem_demo_fill_async);
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, fill_thread);
}

/**
 * tandem_demo_fill_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was filled
 */
gboolean
tandem_demo_fill_finish (TandemPractice *practice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, practice), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
