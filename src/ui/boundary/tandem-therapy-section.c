/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a client's page where coaching meets therapy. */

#include "tandem-therapy-section.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-page.h"
#include "tandem-boundary-rows.h"
#include "tandem-boundary.h"
#include "tandem-check-page.h"
#include "tandem-meeting-page.h"
#include "tandem-meetings.h"
#include "tandem-supervision-page.h"
#include "tandem-supervision.h"
#include "tandem-therapist-chooser.h"
#include "tandem-therapy-page.h"
#include "tandem-therapy.h"
#include "tandem-window.h"

struct _TandemTherapySection
{
  AdwBin parent_instance;

  TandemPractice *practice;
  TandemClient *client;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (TandemTherapySection, tandem_therapy_section, ADW_TYPE_BIN)

static void
tandem_therapy_section_dispose (GObject *object)
{
  TandemTherapySection *self = TANDEM_THERAPY_SECTION (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (tandem_therapy_section_parent_class)->dispose (object);
}

static void
tandem_therapy_section_class_init (TandemTherapySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_therapy_section_dispose;
}

static void
tandem_therapy_section_init (TandemTherapySection *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static const char *
client_id (TandemTherapySection *self)
{
  return tandem_record_get_id (TANDEM_RECORD (self->client));
}

static void
push (TandemTherapySection *self, GtkWidget *page)
{
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)), page);
}

static void
on_check (TandemTherapySection *self)
{
  push (self, tandem_boundary_page_new (self->practice, self->client));
}

static void
on_therapist_chosen (TandemTherapist *therapist, gpointer data)
{
  TandemTherapySection *self = data;
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));
  TandemPractice *practice = self->practice;
  g_autoptr (TandemTherapyLink) link = tandem_therapy_link_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (link, "client-id", client_id (self), "therapist-id", tandem_record_get_id (TANDEM_RECORD (therapist)),
                NULL);
  if (tandem_therapy_begin (practice, link, &error))
    tandem_window_push (window, tandem_therapy_page_new (practice, link));
  else
    tandem_window_toast (window, error->message);
}

static void
on_therapy (TandemTherapySection *self)
{
  tandem_therapist_chooser_present (tandem_window_of (GTK_WIDGET (self)), self->practice, on_therapist_chosen, self);
}

static void
on_check_activated (gpointer item, gpointer data)
{
  TandemTherapySection *self = data;

  push (self, tandem_check_page_new (self->practice, item));
}

static void
on_link_activated (gpointer item, gpointer data)
{
  TandemTherapySection *self = data;

  push (self, tandem_therapy_page_new (self->practice, item));
}

static void
on_meeting_activated (gpointer item, gpointer data)
{
  TandemTherapySection *self = data;

  push (self, tandem_meeting_page_new (self->practice, item));
}

static void
on_request_activated (gpointer item, gpointer data)
{
  TandemTherapySection *self = data;

  push (self, tandem_supervision_page_new_for (self->practice, item));
}

static AdwPreferencesGroup *
add_group (TandemTherapySection *self, const char *title)
{
  AdwPreferencesGroup *group = tandem_page_group_new (title, NULL);

  gtk_box_append (self->box, GTK_WIDGET (group));
  return group;
}

/* @records: (transfer full). Returns whether there are any. */
static gboolean
add_list (TandemTherapySection *self, AdwPreferencesGroup *group, GListModel *records, const char *name,
          TandemRowFunc words, TandemRowActivated activated)
{
  g_autoptr (GListModel) model = records;

  if (g_list_model_get_n_items (model) == 0)
    return FALSE;
  adw_preferences_group_add (group, tandem_rows_boxed_list (self->practice, model, name, words, activated, self));
  return TRUE;
}

/* A group that is there only when it has something to show. */
static void
add_list_group (TandemTherapySection *self, GListModel *records, const char *title, TandemRowFunc words,
                TandemRowActivated activated)
{
  if (g_list_model_get_n_items (records) > 0)
    add_list (self, add_group (self, title), records, title, words, activated);
  else
    g_object_unref (records);
}

static void
build (TandemTherapySection *self)
{
  AdwPreferencesGroup *group = add_group (self, _ ("May Coaching Go On?"));

  adw_preferences_group_add (group, tandem_coaching_row_new (self->practice, self->client));
  group = add_group (self, _ ("Boundary Checks"));
  tandem_page_add_group_button (group, _ ("_Boundary Check…"), G_CALLBACK (on_check), self);
  if (!add_list (self, group, tandem_boundary_list (self->practice, client_id (self)), _ ("Boundary checks"),
                 tandem_rows_boundary_check, on_check_activated))
    tandem_page_add_nothing (group, _ ("When something shows that may belong to therapy, look at it here and decide."));
  add_list_group (self, tandem_supervision_list (self->practice, client_id (self)), _ ("Supervision"),
                  tandem_rows_supervision_request, on_request_activated);
  group = add_group (self, _ ("In Therapy"));
  tandem_page_add_group_button (group, _ ("_Note a Therapist…"), G_CALLBACK (on_therapy), self);
  if (!add_list (self, group, tandem_therapy_list (self->practice, client_id (self)), _ ("In therapy"),
                 tandem_rows_therapy_link, on_link_activated))
    tandem_page_add_nothing (group, _ ("It is not known that the client sees a therapist."));
  add_list_group (self, tandem_meetings_list (self->practice, client_id (self)), _ ("Meetings of Three"),
                  tandem_rows_joint_meeting, on_meeting_activated);
}

GtkWidget *
tandem_therapy_section_new (TandemPractice *practice, TandemClient *client)
{
  TandemTherapySection *self = g_object_new (TANDEM_TYPE_THERAPY_SECTION, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_object_ref (client);
  build (self);
  return GTK_WIDGET (self);
}
