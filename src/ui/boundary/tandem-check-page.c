/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A boundary check as it was recorded: what was noticed and decided, and what it leads on to, a letter or supervision.
 */

#include "tandem-check-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-page.h"
#include "tandem-boundary-words.h"
#include "tandem-boundary.h"
#include "tandem-clients.h"
#include "tandem-supervision-page.h"
#include "tandem-therapist-chooser.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemCheckPage
{
  TandemPage parent_instance;

  TandemBoundaryCheck *check;
  TandemClient *client;
  GPtrArray *signs;
};

G_DEFINE_FINAL_TYPE (TandemCheckPage, tandem_check_page, TANDEM_TYPE_PAGE)

static void
tandem_check_page_dispose (GObject *object)
{
  TandemCheckPage *self = TANDEM_CHECK_PAGE (object);

  g_clear_object (&self->check);
  g_clear_object (&self->client);
  g_clear_pointer (&self->signs, g_ptr_array_unref);

  G_OBJECT_CLASS (tandem_check_page_parent_class)->dispose (object);
}

static void
tandem_check_page_class_init (TandemCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_check_page_dispose;
}

static void
tandem_check_page_init (TandemCheckPage *self)
{
}

static TandemPractice *
practice_of (TandemCheckPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static void
on_therapist_chosen (TandemTherapist *therapist, gpointer data)
{
  TandemCheckPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) referral = tandem_boundary_refer (practice_of (self), self->check, therapist, &error);

  if (referral != NULL)
    tandem_window_show_referral (tandem_window_of (GTK_WIDGET (self)), tandem_record_get_id (TANDEM_RECORD (referral)));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

void
tandem_check_page_refer (TandemCheckPage *self)
{
  tandem_therapist_chooser_present (tandem_window_of (GTK_WIDGET (self)), practice_of (self), on_therapist_chosen,
                                    self);
}

static void
on_ask_supervision (TandemCheckPage *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = tandem_supervision_page_new (practice_of (self), self->client, self->check, self->signs, &error);

  if (page != NULL)
    tandem_window_push (tandem_window_of (GTK_WIDGET (self)), page);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_look_again (TandemCheckPage *self)
{
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)),
                      tandem_boundary_page_new (practice_of (self), self->client));
}

static void
add_decision (TandemCheckPage *self)
{
  TandemDecision decision = tandem_boundary_check_get_decision (self->check);
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), tandem_words_decision (decision),
                                                      tandem_words_decision_explanation (decision));
  g_autofree char *day = tandem_words_date (tandem_boundary_check_get_day (self->check));
  g_autofree char *review = tandem_words_date (tandem_boundary_check_get_review_date (self->check));

  tandem_page_add_fact (group, _ ("Date"), day);
  tandem_page_add_fact (group, _ ("Reason"), tandem_boundary_check_get_reason (self->check));
  if (decision == TANDEM_DECISION_CONDITIONS)
    tandem_page_add_fact (group, _ ("Conditions"), tandem_boundary_check_get_conditions (self->check));
  tandem_page_add_fact (group, _ ("What was said to the client"),
                        tandem_boundary_check_get_said_to_client (self->check));
  tandem_page_add_fact (group, _ ("Look again on"), review);
}

static void
add_acute (TandemCheckPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Acute Risk"), NULL);

  tandem_page_add_fact (group, _ ("What did you do?"), tandem_boundary_check_get_acute_action (self->check));
}

static void
add_signs (TandemCheckPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("What You Noticed"), NULL);

  for (guint i = 0; i < self->signs->len; i++)
    {
      TandemObservedSign *sign = self->signs->pdata[i];
      const char *since = tandem_observed_sign_get_since (sign);
      g_autofree char *words = g_strdup_printf ("%s\n%s%s%s", tandem_observed_sign_get_words (sign),
                                                tandem_words_severity (tandem_observed_sign_get_severity (sign)),
                                                since != NULL ? " · " : "", since != NULL ? since : "");

      adw_preferences_group_add (
        group, tandem_page_fact_row (tandem_words_sign_kind (tandem_observed_sign_get_kind (sign)), words));
    }
}

GtkWidget *
tandem_check_page_new (TandemPractice *practice, TandemBoundaryCheck *check)
{
  TandemCheckPage *self = g_object_new (TANDEM_TYPE_CHECK_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  TandemButtonRow *buttons;

  tandem_page_set_practice (page, practice);
  self->check = g_object_ref (check);
  self->client = tandem_clients_load (practice, tandem_boundary_check_get_client_id (check), NULL);
  self->signs = tandem_boundary_find_signs (practice, check, NULL);
  tandem_page_set_title (page, _ ("Boundary Check"),
                         self->client != NULL ? tandem_client_get_name (self->client) : NULL);
  if (self->client == NULL || self->signs == NULL)
    return GTK_WIDGET (self);
  add_decision (self);
  if (tandem_boundary_check_get_acute (check))
    add_acute (self);
  if (self->signs->len > 0)
    add_signs (self);
  buttons = tandem_page_add_buttons (page);
  if (tandem_boundary_check_get_decision (check) == TANDEM_DECISION_REFER)
    tandem_button_row_add (buttons, _ ("Write _Referral Letter…"), "suggested-action",
                           G_CALLBACK (tandem_check_page_refer), self);
  tandem_button_row_add (buttons, _ ("_Ask Supervision…"), NULL, G_CALLBACK (on_ask_supervision), self);
  tandem_button_row_add (buttons, _ ("_Look Again…"), NULL, G_CALLBACK (on_look_again), self);
  return GTK_WIDGET (self);
}
