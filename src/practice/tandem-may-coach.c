/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether coaching may be booked or held now, under which conditions, and why: from the papers (rule 2), consent taken
 * back (rule 5), where the client stands and the last boundary check (rule 6), the therapist's guidance, and the two
 * roles (rule 10). */

#include "tandem-may-coach.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-boundary.h"
#include "tandem-clients.h"
#include "tandem-dual-role.h"
#include "tandem-practice-private.h"
#include "tandem-start.h"
#include "tandem-therapists.h"
#include "tandem-therapy.h"
#include "tandem-words.h"

struct _TandemCoachingAnswer
{
  GObject parent_instance;

  GPtrArray *points;
};

G_DEFINE_FINAL_TYPE (TandemCoachingAnswer, tandem_coaching_answer, G_TYPE_OBJECT)

static void
point_free (gpointer data)
{
  TandemCoachingPoint *point = data;

  g_free (point->text);
  g_free (point);
}

static void
tandem_coaching_answer_finalize (GObject *object)
{
  g_ptr_array_unref (TANDEM_COACHING_ANSWER (object)->points);

  G_OBJECT_CLASS (tandem_coaching_answer_parent_class)->finalize (object);
}

static void
tandem_coaching_answer_class_init (TandemCoachingAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_coaching_answer_finalize;
}

static void
tandem_coaching_answer_init (TandemCoachingAnswer *self)
{
  self->points = g_ptr_array_new_with_free_func (point_free);
}

/**
 * tandem_words_coaching:
 * @coaching: whether coaching may be booked or held
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_coaching (TandemCoaching coaching)
{
  switch (coaching)
    {
    case TANDEM_COACHING_YES:
      return _ ("Coaching may go on");
    case TANDEM_COACHING_CONDITIONS:
      return _ ("Coaching may go on, under conditions");
    case TANDEM_COACHING_REASON:
      return _ ("Coaching only with a written reason");
    case TANDEM_COACHING_NO:
      return _ ("No coaching now");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_coaching_answer_get_coaching:
 * @self: an answer
 *
 * Returns: whether coaching may be booked or held: the strictest of all points
 */
TandemCoaching
tandem_coaching_answer_get_coaching (TandemCoachingAnswer *self)
{
  TandemCoaching strictest = TANDEM_COACHING_YES;

  g_return_val_if_fail (TANDEM_IS_COACHING_ANSWER (self), TANDEM_COACHING_NO);

  for (guint i = 0; i < self->points->len; i++)
    strictest = MAX (strictest, ((TandemCoachingPoint *) self->points->pdata[i])->coaching);
  return strictest;
}

/**
 * tandem_coaching_answer_get_points:
 * @self: an answer
 *
 * Returns: (transfer none) (element-type TandemCoachingPoint): all that speaks for or against it, the strictest first
 */
GPtrArray *
tandem_coaching_answer_get_points (TandemCoachingAnswer *self)
{
  g_return_val_if_fail (TANDEM_IS_COACHING_ANSWER (self), NULL);

  return self->points;
}

/**
 * tandem_coaching_answer_to_text:
 * @self: an answer
 * @from: how strict a point must be at least
 *
 * Returns: (transfer full): the sentences of these points, one after the other
 */
char *
tandem_coaching_answer_to_text (TandemCoachingAnswer *self, TandemCoaching from)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (TANDEM_IS_COACHING_ANSWER (self), NULL);

  for (guint i = 0; i < self->points->len; i++)
    {
      const TandemCoachingPoint *point = self->points->pdata[i];

      if (point->coaching >= from)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", point->text);
    }
  return g_string_free (text, FALSE);
}

/* Takes @text over. */
static void
add_point (TandemCoachingAnswer *self, TandemCoaching coaching, char *text)
{
  TandemCoachingPoint *point = g_new0 (TandemCoachingPoint, 1);

  point->coaching = coaching;
  point->text = text;
  g_ptr_array_add (self->points, point);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  return (int) (*(TandemCoachingPoint **) b)->coaching - (int) (*(TandemCoachingPoint **) a)->coaching;
}

static gboolean
is_over (const GDate *review)
{
  g_autoptr (GDate) today = tandem_practice_today ();

  return review != NULL && g_date_compare (review, today) < 0;
}

/* Rule 2; and rule 5: what the client took back or declined, no reason of the coach's puts in its place. */
static void
add_papers (TandemCoachingAnswer *self, TandemPractice *practice, const char *client_id)
{
  static const TandemDocumentKind kinds[] = { TANDEM_DOCUMENT_KIND_DISCLOSURE, TANDEM_DOCUMENT_KIND_CONSENT };
  g_autoptr (GError) missing = NULL;
  gboolean refused = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      TandemPaperStanding standing = tandem_clients_get_standing (practice, client_id, kinds[i], NULL);

      if (standing == TANDEM_PAPER_STANDING_WITHDRAWN || standing == TANDEM_PAPER_STANDING_DECLINED)
        {
          refused = TRUE;
          add_point (
            self, TANDEM_COACHING_NO,
            g_strdup_printf (standing == TANDEM_PAPER_STANDING_WITHDRAWN
                               ? _ ("The client has taken this paper back: %s. Only the client can sign it "
                                    "anew.")
                               : _ ("The client has declined this paper: %s. Only the client can change that."),
                             tandem_words_document_kind (kinds[i])));
        }
    }
  if (!refused && !tandem_start_check (practice, client_id, &missing))
    add_point (self, TANDEM_COACHING_REASON, g_strdup (missing->message));
}

static void
add_status (TandemCoachingAnswer *self, TandemClient *client)
{
  switch (tandem_client_get_status (client))
    {
    case TANDEM_CLIENT_STATUS_PAUSED:
      add_point (self, TANDEM_COACHING_REASON, g_strdup (_ ("Coaching is paused.")));
      break;
    case TANDEM_CLIENT_STATUS_REFERRED:
      add_point (self, TANDEM_COACHING_REASON, g_strdup (_ ("The client was referred to a therapist.")));
      break;
    case TANDEM_CLIENT_STATUS_ENDED:
      add_point (self, TANDEM_COACHING_REASON, g_strdup (_ ("Coaching was ended.")));
      break;
    case TANDEM_CLIENT_STATUS_ARCHIVED:
      add_point (self, TANDEM_COACHING_NO,
                 g_strdup (_ ("The record is archived: it is only kept until it may be erased.")));
      break;
    case TANDEM_CLIENT_STATUS_ENQUIRY:
    case TANDEM_CLIENT_STATUS_ACTIVE:
    default:
      break;
    }
}

static void
add_roles (TandemCoachingAnswer *self, TandemPractice *practice, TandemClient *client)
{
  const char *objection = tandem_dual_role_get_objection (practice, client);
  const char *reason = tandem_client_get_dual_role_reason (client);
  TandemTreatment treatment = tandem_client_get_treatment (client);

  if (objection != NULL)
    add_point (self, TANDEM_COACHING_NO, g_strdup (objection));
  else if (treatment == TANDEM_TREATMENT_NOW)
    add_point (self, TANDEM_COACHING_YES, g_strdup_printf (_ ("You are their therapist as well: “%s”"), reason));
  else if (treatment == TANDEM_TREATMENT_EARLIER)
    add_point (self, TANDEM_COACHING_YES, g_strdup_printf (_ ("You were their therapist earlier: “%s”"), reason));
}

static gboolean
add_check (TandemCoachingAnswer *self, TandemPractice *practice, const char *client_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TandemBoundaryCheck) check = tandem_boundary_find_newest (practice, client_id, &local_error);
  g_autofree char *day = NULL;
  g_autofree char *review = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (check == NULL)
    return TRUE;
  day = tandem_words_date (tandem_boundary_check_get_day (check));
  review = tandem_words_date (tandem_boundary_check_get_review_date (check));
  if (tandem_boundary_check_get_decision (check) == TANDEM_DECISION_CONDITIONS)
    add_point (self, TANDEM_COACHING_CONDITIONS,
               g_strdup_printf (_ ("Your conditions of %s: %s"), day, tandem_boundary_check_get_conditions (check)));
  if (is_over (tandem_boundary_check_get_review_date (check)))
    add_point (self, TANDEM_COACHING_REASON,
               g_strdup_printf (_ ("The boundary check of %s was to be looked at again on %s."), day, review));
  return TRUE;
}

/* The therapist is opposed: coaching rests, unless the coach has worked through the responsibilities and decided. */
static gboolean
add_opposed (TandemCoachingAnswer *self, TandemPractice *practice, TandemTherapyLink *link, const char *name,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TandemOpposedDecision) decision = tandem_therapy_find_decision (practice, link, &local_error);
  TandemDecision decided;
  g_autofree char *day = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  decided = decision != NULL ? tandem_opposed_decision_get_decision (decision) : TANDEM_DECISION_UNDECIDED;
  if (decided != TANDEM_DECISION_CONTINUE && decided != TANDEM_DECISION_CONDITIONS)
    {
      add_point (self, TANDEM_COACHING_NO,
                 g_strdup_printf (tandem_therapy_link_get_guidance (link) == TANDEM_GUIDANCE_PAUSE
                                    ? _ ("%s advises that coaching rests for now.")
                                    : _ ("%s advises that coaching stops."),
                                  name));
      return TRUE;
    }
  day = tandem_words_date (tandem_opposed_decision_get_day (decision));
  add_point (self, TANDEM_COACHING_CONDITIONS,
             decided == TANDEM_DECISION_CONDITIONS
               ? g_strdup_printf (_ ("%s is opposed; on %s you decided to go on under these conditions: %s"), name, day,
                                  tandem_opposed_decision_get_conditions (decision))
               : g_strdup_printf (_ ("%s is opposed; on %s you decided to go on, and keep to what you acknowledged."),
                                  name, day));
  if (is_over (tandem_opposed_decision_get_review_date (decision)))
    add_point (self, TANDEM_COACHING_REASON,
               g_strdup_printf (_ ("Your decision of %s to go on against advice was to be looked at again."), day));
  return TRUE;
}

static gboolean
add_guidance (TandemCoachingAnswer *self, TandemPractice *practice, TandemTherapyLink *link, GError **error)
{
  g_autoptr (TandemTherapist) therapist =
    tandem_therapists_load (practice, tandem_therapy_link_get_therapist_id (link), error);
  const GDate *review = tandem_therapy_link_get_review_date (link);
  const char *name;

  if (therapist == NULL)
    return FALSE;
  name = tandem_therapist_get_name (therapist);
  switch (tandem_therapy_link_get_guidance (link))
    {
    case TANDEM_GUIDANCE_NONE:
      add_point (self, TANDEM_COACHING_YES,
                 g_strdup_printf (_ ("The client sees %s, who was not asked about the coaching yet."), name));
      return TRUE;
    case TANDEM_GUIDANCE_CONTINUE:
      add_point (self, TANDEM_COACHING_YES, g_strdup_printf (_ ("%s advises that coaching goes on."), name));
      break;
    case TANDEM_GUIDANCE_CONDITIONS:
      add_point (self, TANDEM_COACHING_CONDITIONS,
                 g_strdup_printf (_ ("Conditions of %s: %s"), name, tandem_therapy_link_get_conditions (link)));
      break;
    case TANDEM_GUIDANCE_PAUSE:
    case TANDEM_GUIDANCE_STOP:
    default:
      if (!add_opposed (self, practice, link, name, error))
        return FALSE;
    }
  if (is_over (review))
    {
      g_autofree char *day = tandem_words_date (review);

      add_point (self, TANDEM_COACHING_REASON,
                 g_strdup_printf (_ ("%s was to be asked again by %s how coaching goes on."), name, day));
    }
  return TRUE;
}

static gboolean
add_therapies (TandemCoachingAnswer *self, TandemPractice *practice, const char *client_id, GError **error)
{
  g_autoptr (GPtrArray) links = tandem_therapy_find_open (practice, client_id, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    if (!add_guidance (self, practice, links->pdata[i], error))
      return FALSE;
  return links != NULL;
}

/**
 * tandem_may_coach_ask:
 * @practice: an open practice
 * @client: the client, whose status counts as the object has it
 * @error: return location for an error
 *
 * Whether coaching may be booked or held now, and why. Nothing else in the program decides it.
 *
 * Returns: (transfer full): the answer; %NULL when the practice could not be read
 */
TandemCoachingAnswer *
tandem_may_coach_ask (TandemPractice *practice, TandemClient *client, GError **error)
{
  g_autoptr (TandemCoachingAnswer) self = NULL;
  const char *client_id;

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  if (tandem_practice_get_store (practice, error) == NULL)
    return NULL;
  self = g_object_new (TANDEM_TYPE_COACHING_ANSWER, NULL);
  client_id = tandem_record_get_id (TANDEM_RECORD (client));
  add_papers (self, practice, client_id);
  add_status (self, client);
  add_roles (self, practice, client);
  if (!add_check (self, practice, client_id, error) || !add_therapies (self, practice, client_id, error))
    return NULL;
  g_ptr_array_sort (self->points, compare_points);
  return g_steal_pointer (&self);
}

/**
 * tandem_may_coach_require:
 * @practice: an open practice
 * @client: the client
 * @reason: (nullable): why coaching goes on all the same
 * @error: return location for an error
 *
 * For whatever begins, books or holds a session.
 *
 * Returns: whether it may; %TANDEM_PRACTICE_ERROR_NOT_SIGNED or %TANDEM_PRACTICE_ERROR_REASON_NEEDED where a reason
 * would do, %TANDEM_PRACTICE_ERROR_STATE where it would not
 */
gboolean
tandem_may_coach_require (TandemPractice *practice, TandemClient *client, const char *reason, GError **error)
{
  g_autoptr (TandemCoachingAnswer) answer = tandem_may_coach_ask (practice, client, error);
  TandemCoaching coaching;
  g_autofree char *text = NULL;
  gboolean papers;

  if (answer == NULL)
    return FALSE;
  coaching = tandem_coaching_answer_get_coaching (answer);
  if (coaching <= TANDEM_COACHING_CONDITIONS ||
      (coaching == TANDEM_COACHING_REASON && !tandem_practice_is_blank (reason)))
    return TRUE;
  text = tandem_coaching_answer_to_text (answer, coaching);
  papers = tandem_start_check (practice, tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  if (coaching == TANDEM_COACHING_NO)
    g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE, text);
  else
    g_set_error (error, TANDEM_PRACTICE_ERROR,
                 papers ? TANDEM_PRACTICE_ERROR_REASON_NEEDED : TANDEM_PRACTICE_ERROR_NOT_SIGNED, "%s %s", text,
                 _ ("To go on all the same, write down why."));
  return FALSE;
}
