/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs the coach today, found anew from the records whenever one of them changed. */

#include "tandem-today.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary.h"
#include "tandem-clients.h"
#include "tandem-filing.h"
#include "tandem-meetings.h"
#include "tandem-papers-private.h"
#include "tandem-permissions.h"
#include "tandem-practice-enums.h"
#include "tandem-therapy.h"
#include "tandem-words.h"

/* So many rows of one kind are enough to begin a day with. */
#define MOST_OF_A_KIND 50
#define PERMISSION_DAYS 14
#define REFERRAL_DAYS 14

struct _TandemTask
{
  GObject parent_instance;

  TandemNeed need;
  char *title;
  char *detail;
  char *client_id;
  char *document_id;
  char *referral_id;
};

typedef enum
{
  PROP_NEED = 1,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPS,
} TandemTaskProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TandemTask, tandem_task, G_TYPE_OBJECT)

static void
tandem_task_finalize (GObject *object)
{
  TandemTask *self = TANDEM_TASK (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->client_id);
  g_free (self->document_id);
  g_free (self->referral_id);

  G_OBJECT_CLASS (tandem_task_parent_class)->finalize (object);
}

static void
tandem_task_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TandemTask *self = TANDEM_TASK (object);

  switch ((TandemTaskProperty) prop_id)
    {
    case PROP_NEED:
      g_value_set_enum (value, (int) self->need);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tandem_task_class_init (TandemTaskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tandem_task_finalize;
  object_class->get_property = tandem_task_get_property;

  /**
   * TandemTask:need:
   *
   * What kind of thing it is.
   */
  properties[PROP_NEED] =
    g_param_spec_enum ("need", NULL, NULL, TANDEM_TYPE_NEED, TANDEM_NEED_STARTED_WITHOUT_PAPERS, flags);
  /**
   * TandemTask:title:
   *
   * Whom it concerns.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * TandemTask:detail:
   *
   * What it is, as a sentence.
   */
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tandem_task_init (TandemTask *self)
{
}

/**
 * tandem_task_get_need:
 * @self: a task
 *
 * Returns: what kind of thing it is
 */
TandemNeed
tandem_task_get_need (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), TANDEM_NEED_SIGNATURE);

  return self->need;
}

/**
 * tandem_task_get_title:
 * @self: a task
 *
 * Returns: (transfer none): whom it concerns
 */
const char *
tandem_task_get_title (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), NULL);

  return self->title;
}

/**
 * tandem_task_get_detail:
 * @self: a task
 *
 * Returns: (transfer none): what it is, as a sentence
 */
const char *
tandem_task_get_detail (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), NULL);

  return self->detail;
}

/**
 * tandem_task_get_client_id:
 * @self: a task
 *
 * Returns: (transfer none): id of the client it concerns
 */
const char *
tandem_task_get_client_id (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), NULL);

  return self->client_id;
}

/**
 * tandem_task_get_document_id:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): id of the document it is mended at
 */
const char *
tandem_task_get_document_id (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), NULL);

  return self->document_id;
}

/**
 * tandem_task_get_referral_id:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): id of the referral it is mended at
 */
const char *
tandem_task_get_referral_id (TandemTask *self)
{
  g_return_val_if_fail (TANDEM_IS_TASK (self), NULL);

  return self->referral_id;
}

typedef struct
{
  TandemPractice *practice;
  TandemStore *store;
  GPtrArray *tasks;
} Finder;

static TandemTask *
add_task (Finder *finder, TandemNeed need, const char *client_id, char *detail)
{
  TandemTask *task = g_object_new (TANDEM_TYPE_TASK, NULL);
  g_autoptr (TandemClient) client = tandem_store_load (finder->store, TANDEM_TYPE_CLIENT, client_id, NULL);

  task->need = need;
  task->client_id = g_strdup (client_id);
  task->title = g_strdup (client != NULL ? tandem_client_get_name (client) : "");
  task->detail = detail;
  g_ptr_array_add (finder->tasks, task);
  return task;
}

static GPtrArray *
find (Finder *finder, TandemQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  tandem_query_limit (query, MOST_OF_A_KIND);
  records = tandem_store_find (finder->store, query, &error);
  if (records == NULL)
    {
      g_warning ("What needs the coach could not be read: %s", error->message);
      records = g_ptr_array_new ();
    }
  return records;
}

static char *
date_in_days (int days)
{
  g_autoptr (GDate) date = tandem_practice_today ();
  char text[16];

  if (days < 0)
    g_date_subtract_days (date, (guint) -days);
  else
    g_date_add_days (date, (guint) days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  return g_strdup (text);
}

static void
find_started_without_papers (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_CLIENT);
  g_autoptr (GPtrArray) clients = NULL;

  tandem_query_where (query, "status", "active");
  tandem_query_where_set (query, "start-reason", TRUE);
  clients = find (finder, query);
  for (guint i = 0; i < clients->len; i++)
    {
      const char *reason = tandem_clients_get_open_start_reason (finder->practice, clients->pdata[i]);

      if (reason != NULL)
        add_task (finder, TANDEM_NEED_STARTED_WITHOUT_PAPERS, tandem_record_get_id (clients->pdata[i]),
                  g_strdup_printf (_ ("Coaching began without signed papers: “%s”"), reason));
    }
}

/* A paper that an active client took back or that is over, with none in its place. */
static void
find_ended (Finder *finder)
{
  static const char *const kinds[] = { "disclosure", "consent", NULL };
  static const char *const states[] = { "withdrawn", "expired", NULL };
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  tandem_query_where_any (query, "state", states);
  tandem_query_where_any (query, "kind", kinds);
  tandem_query_order (query, "ended", TRUE);
  documents = find (finder, query);
  for (guint i = 0; i < documents->len; i++)
    {
      TandemDocument *document = documents->pdata[i];
      const char *client_id = tandem_document_get_client_id (document);
      g_autoptr (TandemClient) client = tandem_store_load (finder->store, TANDEM_TYPE_CLIENT, client_id, NULL);
      g_autoptr (TandemDocument) deciding = NULL;
      gboolean withdrawn;

      if (client == NULL || tandem_client_get_status (client) != TANDEM_CLIENT_STATUS_ACTIVE)
        continue;
      tandem_clients_get_standing (finder->practice, client_id, tandem_document_get_kind (document), &deciding);
      if (deciding == NULL || g_strcmp0 (tandem_record_get_id (TANDEM_RECORD (deciding)),
                                         tandem_record_get_id (TANDEM_RECORD (document))) != 0)
        continue;
      withdrawn = tandem_document_get_state (document) == TANDEM_DOCUMENT_STATE_WITHDRAWN;
      add_task (finder, withdrawn ? TANDEM_NEED_WITHDRAWN : TANDEM_NEED_EXPIRED, client_id,
                g_strdup_printf (withdrawn ? _ ("%s was withdrawn") : _ ("%s has ended and was not renewed"),
                                 tandem_words_document_kind (tandem_document_get_kind (document))))
        ->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
    }
}

static void
find_waiting (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  tandem_query_where (query, "state", "ready");
  tandem_query_order (query, "frozen", FALSE);
  documents = find (finder, query);
  for (guint i = 0; i < documents->len; i++)
    {
      TandemDocument *document = documents->pdata[i];

      add_task (finder, TANDEM_NEED_SIGNATURE, tandem_document_get_client_id (document),
                g_strdup_printf (_ ("%s waits for a signature"),
                                 tandem_words_document_kind (tandem_document_get_kind (document))))
        ->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
    }
}

static void
add_missing (Finder *finder, const char *client_id, TandemDocumentKind kind, TandemNeed need)
{
  g_autoptr (TandemDocument) document = NULL;
  TandemPaperStanding standing = tandem_clients_get_standing (finder->practice, client_id, kind, &document);
  TandemTask *task;

  if (standing != TANDEM_PAPER_STANDING_MISSING && standing != TANDEM_PAPER_STANDING_DRAFT)
    return;
  task = add_task (
    finder, need, client_id,
    g_strdup_printf (standing == TANDEM_PAPER_STANDING_DRAFT ? _ ("%s is still a draft") : _ ("%s is missing"),
                     tandem_words_document_kind (kind)));
  if (document != NULL)
    task->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
}

static void
find_enquiries (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_CLIENT);
  g_autoptr (GPtrArray) clients = NULL;

  tandem_query_where (query, "status", "enquiry");
  tandem_query_order (query, "created", TRUE);
  clients = find (finder, query);
  for (guint i = 0; i < clients->len; i++)
    {
      const char *id = tandem_record_get_id (clients->pdata[i]);

      add_missing (finder, id, TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_NEED_DISCLOSURE);
      add_missing (finder, id, TANDEM_DOCUMENT_KIND_CONSENT, TANDEM_NEED_CONSENT);
    }
}

static void
find_expiring_papers (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *until = date_in_days (TANDEM_FILING_EXPIRING_DAYS);

  tandem_query_where (query, "state", "signed");
  tandem_query_where_not (query, "kind", "release");
  tandem_query_where_at_most (query, "expires", until);
  documents = find (finder, query);
  for (guint i = 0; i < documents->len; i++)
    {
      TandemDocument *document = documents->pdata[i];
      g_autofree char *day = tandem_words_date (tandem_document_get_expires (document));

      add_task (
        finder, TANDEM_NEED_PAPER_EXPIRING, tandem_document_get_client_id (document),
        g_strdup_printf (_ ("%s ends on %s"), tandem_words_document_kind (tandem_document_get_kind (document)), day))
        ->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
    }
}

/* What the client has signed, they get a copy of. */
static void
find_uncopied (Finder *finder)
{
  static const char *const signers[] = { "client", "client,coach", NULL };
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) documents = NULL;

  tandem_query_where (query, "state", "signed");
  tandem_query_where_any (query, "signers", signers);
  tandem_query_where_without (query, TANDEM_TYPE_PAPER_COPY, "document-id");
  tandem_query_order (query, "in-force", TRUE);
  documents = find (finder, query);
  for (guint i = 0; i < documents->len; i++)
    {
      TandemDocument *document = documents->pdata[i];

      add_task (finder, TANDEM_NEED_COPY, tandem_document_get_client_id (document),
                g_strdup_printf (_ ("%s is signed, and the client has no copy yet"),
                                 tandem_words_document_kind (tandem_document_get_kind (document))))
        ->document_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (document)));
    }
}

static void
find_expiring_permissions (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PERMISSION);
  g_autoptr (GPtrArray) permissions = NULL;
  g_autofree char *from = date_in_days (0);
  g_autofree char *until = date_in_days (PERMISSION_DAYS);

  tandem_query_where_set (query, "granted", TRUE);
  tandem_query_where_set (query, "withdrawn", FALSE);
  tandem_query_where_at_least (query, "expires", from);
  tandem_query_where_at_most (query, "expires", until);
  permissions = find (finder, query);
  for (guint i = 0; i < permissions->len; i++)
    {
      TandemPermission *permission = permissions->pdata[i];
      g_autofree char *day = tandem_words_date (tandem_permission_get_expires (permission));
      TandemTask *task =
        add_task (finder, TANDEM_NEED_PERMISSION_EXPIRING, tandem_permission_get_client_id (permission),
                  g_strdup_printf (_ ("A permission to pass on information ends on %s"), day));

      task->document_id = g_strdup (tandem_permission_get_document_id (permission));
    }
}

static void
find_reminders (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_REFERRAL);
  g_autofree char *today = date_in_days (0);
  g_autoptr (GPtrArray) due = NULL;

  tandem_query_where_at_most (query, "remind", today);
  due = find (finder, query);
  for (guint i = 0; i < due->len; i++)
    {
      TandemReferral *referral = due->pdata[i];
      g_autofree char *day = tandem_words_date (tandem_referral_get_remind (referral));

      add_task (finder, TANDEM_NEED_REFERRAL_UNANSWERED, tandem_referral_get_client_id (referral),
                g_strdup_printf (_ ("Ask again about the referral: due since %s"), day))
        ->referral_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (referral)));
    }
}

static void
find_letters (Finder *finder)
{
  static const char *const open_states[] = { "drafted", "permitted", NULL };
  g_autoptr (TandemQuery) open_query = tandem_query_new (TANDEM_TYPE_REFERRAL);
  g_autoptr (TandemQuery) issued_query = tandem_query_new (TANDEM_TYPE_REFERRAL);
  g_autoptr (GPtrArray) unanswered = NULL;
  g_autoptr (GPtrArray) drafted = NULL;
  g_autofree char *until = date_in_days (-REFERRAL_DAYS);

  find_reminders (finder);
  tandem_query_where (issued_query, "status", "issued");
  tandem_query_where_at_most (issued_query, "issued", until);
  unanswered = find (finder, issued_query);
  for (guint i = 0; i < unanswered->len; i++)
    {
      TandemReferral *referral = unanswered->pdata[i];
      g_autofree char *day = tandem_words_time (tandem_referral_get_issued (referral));

      /* The coach has said when to ask again. */
      if (tandem_referral_get_remind (referral) != NULL)
        continue;
      add_task (finder, TANDEM_NEED_REFERRAL_UNANSWERED, tandem_referral_get_client_id (referral),
                g_strdup_printf (_ ("No reply to the referral letter of %s"), day))
        ->referral_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (referral)));
    }
  tandem_query_where_any (open_query, "status", open_states);
  drafted = find (finder, open_query);
  for (guint i = 0; i < drafted->len; i++)
    {
      TandemReferral *referral = drafted->pdata[i];

      add_task (finder, TANDEM_NEED_LETTER_DRAFTED, tandem_referral_get_client_id (referral),
                g_strdup (tandem_referral_get_status (referral) == TANDEM_REFERRAL_STATUS_PERMITTED
                            ? _ ("A referral letter may be issued now")
                            : _ ("A referral letter is being written")))
        ->referral_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (referral)));
    }
}

/* Whether coaching with the client is over, so that nothing is to be looked at again. */
static gboolean
is_over (Finder *finder, const char *client_id)
{
  g_autoptr (TandemClient) client = tandem_store_load (finder->store, TANDEM_TYPE_CLIENT, client_id, NULL);

  return client == NULL || tandem_client_get_status (client) == TANDEM_CLIENT_STATUS_ENDED ||
         tandem_client_get_status (client) == TANDEM_CLIENT_STATUS_ARCHIVED;
}

/* Whether @record is @newest, which is taken over. */
static gboolean
is_newest (gpointer record, gpointer newest)
{
  g_autoptr (TandemRecord) owned = newest;

  return owned != NULL && g_strcmp0 (tandem_record_get_id (record), tandem_record_get_id (owned)) == 0;
}

static GPtrArray *
find_due (Finder *finder, GType type)
{
  g_autoptr (TandemQuery) query = tandem_query_new (type);
  g_autofree char *today = date_in_days (0);

  tandem_query_where_at_most (query, "review-date", today);
  if (type == TANDEM_TYPE_THERAPY_LINK)
    tandem_query_where_set (query, "ended", FALSE);
  tandem_query_order (query, "review-date", FALSE);
  return find (finder, query);
}

/* Only the newest check counts: an older one was looked at again with it. */
static void
find_boundary_reviews (Finder *finder)
{
  g_autoptr (GPtrArray) checks = find_due (finder, TANDEM_TYPE_BOUNDARY_CHECK);
  g_autoptr (GPtrArray) decisions = find_due (finder, TANDEM_TYPE_OPPOSED_DECISION);

  for (guint i = 0; i < checks->len; i++)
    {
      const char *client_id = tandem_boundary_check_get_client_id (checks->pdata[i]);
      g_autofree char *day = tandem_words_date (tandem_boundary_check_get_day (checks->pdata[i]));

      if (is_newest (checks->pdata[i], tandem_boundary_find_newest (finder->practice, client_id, NULL)) &&
          !is_over (finder, client_id))
        add_task (finder, TANDEM_NEED_BOUNDARY_REVIEW, client_id,
                  g_strdup_printf (_ ("The boundary check of %s is to be looked at again"), day));
    }
  for (guint i = 0; i < decisions->len; i++)
    {
      TandemOpposedDecision *decision = decisions->pdata[i];
      const char *client_id = tandem_opposed_decision_get_client_id (decision);
      g_autoptr (TandemTherapyLink) link =
        tandem_therapy_load (finder->practice, tandem_opposed_decision_get_link_id (decision), NULL);

      if (link != NULL && tandem_therapy_is_opposed (link) &&
          is_newest (decision, tandem_therapy_find_decision (finder->practice, link, NULL)) &&
          !is_over (finder, client_id))
        add_task (finder, TANDEM_NEED_BOUNDARY_REVIEW, client_id,
                  g_strdup (_ ("The decision to go on against the therapist’s advice is to be looked at again")));
    }
}

static void
find_guidance_reviews (Finder *finder)
{
  g_autoptr (GPtrArray) links = find_due (finder, TANDEM_TYPE_THERAPY_LINK);

  for (guint i = 0; i < links->len; i++)
    {
      const char *client_id = tandem_therapy_link_get_client_id (links->pdata[i]);
      g_autoptr (TandemTherapist) therapist = tandem_store_load (
        finder->store, TANDEM_TYPE_THERAPIST, tandem_therapy_link_get_therapist_id (links->pdata[i]), NULL);

      if (therapist != NULL && !is_over (finder, client_id))
        add_task (
          finder, TANDEM_NEED_GUIDANCE_REVIEW, client_id,
          g_strdup_printf (_ ("%s is to be asked again how coaching goes on"), tandem_therapist_get_name (therapist)));
    }
}

static void
find_unshared_meetings (Finder *finder)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_JOINT_MEETING);
  g_autoptr (GPtrArray) meetings = NULL;

  tandem_query_order (query, "day", TRUE);
  meetings = find (finder, query);
  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *day = tandem_words_date (tandem_joint_meeting_get_day (meetings->pdata[i]));

      if (tandem_meetings_get_unshared (meetings->pdata[i]) != 0)
        add_task (finder, TANDEM_NEED_MEETING_UNSHARED, tandem_joint_meeting_get_client_id (meetings->pdata[i]),
                  g_strdup_printf (_ ("Not all three have the summary of the meeting of %s"), day));
    }
}

static GPtrArray *
find_tasks (TandemPractice *practice)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);
  Finder finder = { practice, tandem_practice_get_store (practice, NULL), tasks };

  if (finder.store == NULL)
    return tasks;
  find_started_without_papers (&finder);
  find_ended (&finder);
  find_boundary_reviews (&finder);
  find_guidance_reviews (&finder);
  find_waiting (&finder);
  find_letters (&finder);
  find_unshared_meetings (&finder);
  find_expiring_permissions (&finder);
  find_expiring_papers (&finder);
  find_uncopied (&finder);
  find_enquiries (&finder);
  return tasks;
}

typedef struct
{
  TandemPractice *practice; /* not owned: the list goes with its watch when the practice goes */
  GListStore *list;         /* not owned */
  guint idle_id;
} Watch;

static gboolean
refresh (gpointer data)
{
  Watch *watch = data;
  g_autoptr (GPtrArray) tasks = find_tasks (watch->practice);

  watch->idle_id = 0;
  g_list_store_splice (watch->list, 0, g_list_model_get_n_items (G_LIST_MODEL (watch->list)), tasks->pdata, tasks->len);
  return G_SOURCE_REMOVE;
}

static void
on_practice_changed (Watch *watch)
{
  if (watch->idle_id == 0)
    watch->idle_id = g_idle_add (refresh, watch);
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->idle_id, g_source_remove);
  if (watch->practice != NULL)
    {
      g_signal_handlers_disconnect_by_data (watch->practice, watch);
      g_object_remove_weak_pointer (G_OBJECT (watch->practice), (gpointer *) &watch->practice);
    }
  g_free (watch);
}

static void
on_practice_locked (Watch *watch)
{
  g_clear_handle_id (&watch->idle_id, g_source_remove);
  g_list_store_remove_all (watch->list);
}

/**
 * tandem_today_list:
 * @practice: an open practice
 *
 * Returns: (transfer full): a model of #TandemTask, the most urgent first, which stays current; at most 50 of a kind
 */
GListModel *
tandem_today_list (TandemPractice *practice)
{
  GListStore *list = g_list_store_new (TANDEM_TYPE_TASK);
  Watch *watch = g_new0 (Watch, 1);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  watch->practice = practice;
  watch->list = list;
  g_object_add_weak_pointer (G_OBJECT (practice), (gpointer *) &watch->practice);
  g_object_set_data_full (G_OBJECT (list), "tandem-today-watch", watch, watch_free);
  g_signal_connect_swapped (practice, "changed", G_CALLBACK (on_practice_changed), watch);
  g_signal_connect_swapped (practice, "locked", G_CALLBACK (on_practice_locked), watch);
  refresh (watch);
  return G_LIST_MODEL (list);
}
