/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting of client, coach and therapist: what was agreed, and a button for each who does not have the summary yet.
 */

#include "tandem-meeting-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-compat.h"
#include "tandem-meetings.h"
#include "tandem-record-form.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemMeetingPage
{
  TandemPage parent_instance;

  TandemJointMeeting *meeting;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemMeetingPage, tandem_meeting_page, TANDEM_TYPE_PAGE)

static const TandemFormField fields[] = {
  { N_ ("When and How"), NULL, "day", FALSE },
  { NULL, NULL, "way", FALSE },
  { N_ ("Who Was There"), NULL, "attended", FALSE },
  { NULL, NULL, "others", FALSE },
  { N_ ("What Came of It"), N_ ("The summary goes to all three; write only what each of them may read."), "agreed",
    TRUE },
  { NULL, NULL, "summary", TRUE },
};

static void
tandem_meeting_page_dispose (GObject *object)
{
  TandemMeetingPage *self = TANDEM_MEETING_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->meeting);

  G_OBJECT_CLASS (tandem_meeting_page_parent_class)->dispose (object);
}

static void
tandem_meeting_page_class_init (TandemMeetingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_meeting_page_dispose;
}

static void
tandem_meeting_page_init (TandemMeetingPage *self)
{
}

static TandemPractice *
practice_of (TandemMeetingPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static gboolean
save_meeting (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_meetings_save (practice, TANDEM_JOINT_MEETING (record), error);
}

GtkWidget *
tandem_meeting_form_new (TandemPractice *practice, TandemJointMeeting *meeting)
{
  g_autoptr (TandemJointMeeting) edited = NULL;

  /* Another copy than the page's: what is typed and not saved must not show there. */
  if (tandem_record_get_revision (TANDEM_RECORD (meeting)) > 0)
    edited = tandem_meetings_load (practice, tandem_record_get_id (TANDEM_RECORD (meeting)), NULL);
  if (edited == NULL)
    edited = g_object_ref (meeting);
  return tandem_record_form_new (practice, TANDEM_RECORD (edited), _ ("Meeting of Three"), fields,
                                 G_N_ELEMENTS (fields), save_meeting);
}

static void
on_edit (TandemMeetingPage *self)
{
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)),
                      tandem_meeting_form_new (practice_of (self), self->meeting));
}

static void
on_share (TandemMeetingPage *self, GtkWidget *button)
{
  TandemParty party = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "party"));
  g_autoptr (GError) error = NULL;

  if (!tandem_meetings_share (practice_of (self), self->meeting, party, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static const GDate *
shared_with (TandemMeetingPage *self, TandemParty party)
{
  switch (party)
    {
    case TANDEM_PARTY_CLIENT:
      return tandem_joint_meeting_get_shared_with_client (self->meeting);
    case TANDEM_PARTY_THERAPIST:
      return tandem_joint_meeting_get_shared_with_therapist (self->meeting);
    case TANDEM_PARTY_COACH:
    default:
      return tandem_joint_meeting_get_shared_with_coach (self->meeting);
    }
}

static void
add_sharing (TandemMeetingPage *self, AdwPreferencesGroup *group, TandemParty party)
{
  const GDate *day = shared_with (self, party);
  g_autofree char *text = tandem_words_date (day);
  GtkWidget *row = tandem_page_fact_row (tandem_words_party (party), day != NULL ? text : _ ("Not yet"));
  /* Translators: what a button does, and for whom: “Has it now: Therapist” */
  g_autofree char *name = g_strdup_printf (_ ("Has it now: %s"), tandem_words_party (party));
  GtkWidget *button;

  adw_action_row_add_prefix (
    ADW_ACTION_ROW (row),
    gtk_image_new_from_icon_name (day != NULL ? "object-select-symbolic" : "content-loading-symbolic"));
  if (day == NULL)
    {
      button = tandem_page_button (_ ("Has It Now"), NULL);
      tandem_compat_set_name (button, name);
      g_object_set_data (G_OBJECT (button), "party", GUINT_TO_POINTER (party));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_share), self);
      tandem_page_add_row_button (row, button);
    }
  adw_preferences_group_add (group, row);
}

static void
build (TandemMeetingPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group;
  g_autofree char *day = tandem_words_date (tandem_joint_meeting_get_day (self->meeting));
  g_autofree char *attended = tandem_words_parties (tandem_joint_meeting_get_attended (self->meeting));

  tandem_page_clear_column (page);
  tandem_page_set_title (page, _ ("Meeting of Three"), day);
  group = tandem_page_add_group (page, NULL, NULL);
  tandem_page_add_fact (group, _ ("Way of meeting"), tandem_words_way (tandem_joint_meeting_get_way (self->meeting)));
  tandem_page_add_fact (group, _ ("Who was there"), attended);
  tandem_page_add_fact (group, _ ("Others who were there"), tandem_joint_meeting_get_others (self->meeting));
  tandem_page_add_fact (group, _ ("What was agreed"), tandem_joint_meeting_get_agreed (self->meeting));
  tandem_page_add_fact (group, _ ("Shared summary"), tandem_joint_meeting_get_summary (self->meeting));
  group = tandem_page_add_group (page, _ ("Who Has the Summary"),
                                 _ ("Hand it over or send it first. The therapist may have it only within the client’s "
                                    "permission."));
  for (guint bit = TANDEM_PARTY_CLIENT; bit <= TANDEM_PARTY_COACH; bit <<= 1)
    add_sharing (self, group, (TandemParty) bit);
  tandem_button_row_add (tandem_page_add_buttons (page), _ ("_Edit…"), NULL, G_CALLBACK (on_edit), self);
}

static gboolean
refresh (gpointer data)
{
  TandemMeetingPage *self = data;
  g_autoptr (TandemJointMeeting) meeting =
    tandem_meetings_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->meeting)), NULL);

  self->refresh_id = 0;
  if (meeting == NULL)
    return G_SOURCE_REMOVE;
  g_set_object (&self->meeting, meeting);
  build (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemMeetingPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

GtkWidget *
tandem_meeting_page_new (TandemPractice *practice, TandemJointMeeting *meeting)
{
  TandemMeetingPage *self = g_object_new (TANDEM_TYPE_MEETING_PAGE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->meeting = g_object_ref (meeting);
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
