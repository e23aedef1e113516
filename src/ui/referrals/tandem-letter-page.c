/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a referral letter: one text for each category of information. What the client's permission does not cover is
 * struck, with the reason and the way to ask; the page below shows the letter as it will be. */

#include "tandem-letter-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-compat.h"
#include "tandem-enclosures-group.h"
#include "tandem-files-group.h"
#include "tandem-letter-issuing.h"
#include "tandem-letter-reading.h"
#include "tandem-letter-sending.h"
#include "tandem-paper-view.h"
#include "tandem-papers.h"
#include "tandem-permission-page.h"
#include "tandem-record-form.h"
#include "tandem-referrals.h"
#include "tandem-side-by-side.h"
#include "tandem-template-row.h"
#include "tandem-text-row.h"
#include "tandem-therapists.h"
#include "tandem-window.h"
#include "tandem-words.h"

/* How long nothing must be typed before it is kept, in milliseconds. */
#define KEEP_AFTER 600

typedef struct
{
  TandemCategory category;
  GtkTextBuffer *buffer;
  GtkWidget *view;
  GtkWidget *warning; /* the reason and the button, shown when struck */
  GtkLabel *reason;
  gboolean changed;
} Section;

struct _TandemLetterPage
{
  TandemPage parent_instance;

  TandemReferral *referral;
  TandemClient *client;
  TandemTherapist *therapist;
  GArray *sections;
  GtkWidget *view;
  GtkWidget *issue;
  GtkWidget *enclosures;
  GtkWidget *sending; /* once it is issued */
  GtkWidget *show;
  AdwActionRow *approval;
  guint keep_id;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemLetterPage, tandem_letter_page, TANDEM_TYPE_PAGE)

static void build (TandemLetterPage *self);
static void tandem_letter_page_print (TandemPage *page);

static TandemPractice *
practice_of (TandemLetterPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemWindow *
window_of (TandemLetterPage *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

/* FALSE when something that was typed could not be kept. */
static gboolean
keep_all (TandemLetterPage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = &g_array_index (self->sections, Section, i);
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      if (!section->changed)
        continue;
      gtk_text_buffer_get_bounds (section->buffer, &start, &end);
      text = gtk_text_buffer_get_text (section->buffer, &start, &end, FALSE);
      if (!tandem_referrals_set_text (practice_of (self), self->referral, section->category, text, &error))
        {
          tandem_page_show_error (TANDEM_PAGE (self), error);
          return FALSE;
        }
      section->changed = FALSE;
    }
  return TRUE;
}

static gboolean
tandem_letter_page_may_leave (TandemPage *page)
{
  return keep_all (TANDEM_LETTER_PAGE (page));
}

static void
tandem_letter_page_unmap (GtkWidget *widget)
{
  TandemLetterPage *self = TANDEM_LETTER_PAGE (widget);

  if (self->referral != NULL && !tandem_practice_is_locked (practice_of (self)))
    keep_all (self);
  GTK_WIDGET_CLASS (tandem_letter_page_parent_class)->unmap (widget);
}

static void
tandem_letter_page_dispose (GObject *object)
{
  TandemLetterPage *self = TANDEM_LETTER_PAGE (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->referral);
  g_clear_object (&self->client);
  g_clear_object (&self->therapist);
  g_clear_pointer (&self->sections, g_array_unref);

  G_OBJECT_CLASS (tandem_letter_page_parent_class)->dispose (object);
}

static void
tandem_letter_page_class_init (TandemLetterPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_letter_page_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = tandem_letter_page_unmap;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_letter_page_may_leave;
  TANDEM_PAGE_CLASS (klass)->print = tandem_letter_page_print;
}

static void
tandem_letter_page_init (TandemLetterPage *self)
{
  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
}

static Section *
find_section (TandemLetterPage *self, TandemCategory category)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_array_index (self->sections, Section, i).category == category)
      return &g_array_index (self->sections, Section, i);
  return NULL;
}

static void
show_page (TandemLetterPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->referral)), &error);
  g_autoptr (TandemPaper) paper =
    letter != NULL ? tandem_papers_lay_out (practice_of (self), letter, FALSE, &error) : NULL;

  if (paper != NULL)
    tandem_paper_view_set_paper (TANDEM_PAPER_VIEW (self->view), paper);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

/* What the client said to the letter as it stands; the next step is the one that stands out. */
static void
show_approval (TandemLetterPage *self)
{
  GDateTime *approved = tandem_referral_get_approved (self->referral);
  const char *objection = tandem_referral_get_objection (self->referral);
  gboolean holds = tandem_referrals_is_approved (practice_of (self), self->referral);
  g_autofree char *when = tandem_words_time (approved);
  g_autofree char *words = NULL;

  if (holds)
    words = g_strdup_printf (_ ("Read and approved by %s, %s"), tandem_referral_get_approved_by (self->referral), when);
  else if (objection != NULL)
    words = g_strdup_printf (_ ("Not like this: %s"), objection);
  else
    words = g_strdup (approved != NULL ? _ ("Changed since the client read it") : _ ("Not read yet"));
  adw_action_row_set_subtitle (self->approval, words);
  if (holds)
    {
      gtk_widget_add_css_class (self->issue, "suggested-action");
      gtk_widget_remove_css_class (self->show, "suggested-action");
    }
  else
    {
      gtk_widget_remove_css_class (self->issue, "suggested-action");
      gtk_widget_add_css_class (self->show, "suggested-action");
    }
}

/* Strikes what is not covered, and lets a letter be issued in which nothing is. */
static void
show_checks (TandemLetterPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks = tandem_referrals_check (practice_of (self), self->referral, &error);
  gboolean all_covered = checks != NULL && checks->len > 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = &g_array_index (self->sections, Section, i);

      gtk_widget_set_visible (section->warning, FALSE);
      gtk_widget_remove_css_class (section->view, "struck");
    }
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      Section *section = find_section (self, tandem_letter_check_get_category (checks->pdata[i]));

      if (tandem_letter_check_is_covered (checks->pdata[i]))
        continue;
      all_covered = FALSE;
      if (section == NULL || tandem_letter_check_get_enclosure (checks->pdata[i]) != NULL)
        continue;
      gtk_label_set_text (section->reason, tandem_letter_check_get_reason (checks->pdata[i]));
      gtk_widget_set_visible (section->warning, TRUE);
      gtk_widget_add_css_class (section->view, "struck");
    }
  tandem_enclosures_group_show (TANDEM_ENCLOSURES_GROUP (self->enclosures), checks);
  gtk_widget_set_sensitive (self->issue, all_covered);
  gtk_widget_set_sensitive (self->show, all_covered);
  show_approval (self);
}

static gboolean
refresh (gpointer data)
{
  TandemLetterPage *self = data;
  g_autoptr (TandemReferral) referral =
    tandem_referrals_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->referral)), NULL);
  gboolean issued_now;

  self->refresh_id = 0;
  if (referral == NULL)
    return G_SOURCE_REMOVE;
  issued_now = tandem_referral_get_issued (referral) != NULL;
  g_set_object (&self->referral, referral);
  if (issued_now)
    build (self);
  else
    {
      show_checks (self);
      show_page (self);
    }
  return G_SOURCE_REMOVE;
}

static void
on_practice_changed (TandemLetterPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static gboolean
on_keep (gpointer data)
{
  TandemLetterPage *self = data;

  self->keep_id = 0;
  keep_all (self);
  return G_SOURCE_REMOVE;
}

static void
on_text_changed (TandemLetterPage *self, GtkTextBuffer *buffer)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = &g_array_index (self->sections, Section, i);

      if (section->buffer == buffer)
        section->changed = TRUE;
    }
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_AFTER, on_keep, self);
}

static void
on_ask (TandemLetterPage *self)
{
  TandemCategory categories = TANDEM_CATEGORY_IDENTITY;

  if (!keep_all (self))
    return;
  for (guint i = 0; i < self->sections->len; i++)
    if (gtk_text_buffer_get_char_count (g_array_index (self->sections, Section, i).buffer) > 0)
      categories |= g_array_index (self->sections, Section, i).category;
  tandem_window_push (window_of (self),
                      tandem_permission_page_new (practice_of (self), self->client, self->therapist, categories));
}

static void
on_issue (TandemLetterPage *self)
{
  if (keep_all (self))
    tandem_letter_issue (TANDEM_PAGE (self), self->referral, self->therapist);
}

static void
on_emergency (TandemLetterPage *self)
{
  if (keep_all (self))
    tandem_letter_issue_in_emergency (TANDEM_PAGE (self), self->referral);
}

static void
on_show (TandemLetterPage *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *reading = keep_all (self) ? tandem_letter_reading_new (practice_of (self), self->referral, &error) : NULL;

  if (reading != NULL)
    tandem_window_hand_over (window_of (self), reading, _ ("The Letter About You"));
  else if (error != NULL)
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static const TandemFormField follow_up_fields[] = {
  { N_ ("Where It Stands"), NULL, "status", FALSE },
  { N_ ("What Was Heard"), NULL, "status-date", FALSE },
  { NULL, NULL, "status-note", TRUE },
  { N_ ("What Comes Next"), N_ ("On the day to ask again, Today reminds you."), "remind", FALSE },
  { NULL, NULL, "outcome", TRUE },
};

static gboolean
save_follow_up (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_referrals_follow_up (practice, TANDEM_REFERRAL (record), error);
}

static void
on_follow_up (TandemLetterPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) edited =
    tandem_referrals_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->referral)), &error);

  if (edited != NULL)
    tandem_window_push (window_of (self),
                        tandem_record_form_new (practice_of (self), TANDEM_RECORD (edited), _ ("Follow Up"),
                                                follow_up_fields, G_N_ELEMENTS (follow_up_fields), save_follow_up));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_urgency (TandemLetterPage *self, GParamSpec *pspec, AdwComboRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!tandem_referrals_set_urgency (practice_of (self), self->referral,
                                     (TandemUrgency) adw_combo_row_get_selected (row), &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_delivery (TandemLetterPage *self, GParamSpec *pspec, AdwComboRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!tandem_referrals_set_delivery (practice_of (self), self->referral,
                                      (TandemDelivery) adw_combo_row_get_selected (row), &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static GtkWidget *
make_template_row (TandemLetterPage *self)
{
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->referral)), NULL);

  return letter != NULL ? tandem_template_row_new (practice_of (self), letter) : NULL;
}

static void
add_head (TandemLetterPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), NULL, NULL);
  GtkWidget *urgency = adw_combo_row_new ();
  GtkWidget *delivery = adw_combo_row_new ();
  GtkWidget *template = make_template_row (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);
  g_autofree char *to = g_strdup_printf ("%s, %s", tandem_therapist_get_name (self->therapist),
                                         tandem_therapist_get_profession (self->therapist));

  for (int i = TANDEM_URGENCY_ROUTINE; i <= TANDEM_URGENCY_URGENT; i++)
    gtk_string_list_append (names, tandem_words_urgency ((TandemUrgency) i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (urgency), _ ("Urgency"));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (urgency), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (urgency), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (urgency), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (urgency), tandem_referral_get_urgency (self->referral));
  g_signal_connect_swapped (urgency, "notify::selected", G_CALLBACK (on_urgency), self);
  for (int i = TANDEM_DELIVERY_SENT; i <= TANDEM_DELIVERY_CARRIED; i++)
    gtk_string_list_append (ways, tandem_words_delivery ((TandemDelivery) i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (delivery), _ ("How it goes"));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (delivery), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (delivery), G_LIST_MODEL (ways));
  adw_combo_row_set_selected (ADW_COMBO_ROW (delivery), tandem_referral_get_delivery (self->referral));
  g_signal_connect_swapped (delivery, "notify::selected", G_CALLBACK (on_delivery), self);
  self->approval = ADW_ACTION_ROW (tandem_page_fact_row (_ ("Read by the client"), ""));
  self->show = tandem_page_button (_ ("_Show to Client"), NULL);
  tandem_page_add_row_button (GTK_WIDGET (self->approval), self->show);
  g_signal_connect_swapped (self->show, "clicked", G_CALLBACK (on_show), self);
  adw_preferences_group_add (group, tandem_page_fact_row (_ ("To"), to));
  adw_preferences_group_add (group, urgency);
  adw_preferences_group_add (group, delivery);
  if (template != NULL)
    adw_preferences_group_add (group, template);
  adw_preferences_group_add (group, GTK_WIDGET (self->approval));
}

static void
add_section (TandemLetterPage *self, GtkBox *sections, TandemCategory category)
{
  const char *name = tandem_words_category (category);
  AdwPreferencesGroup *group = tandem_page_group_new (name, tandem_words_category_explanation (category));
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkTextBuffer *buffer;
  g_autofree char *text = tandem_referrals_get_text (practice_of (self), self->referral, category);
  GtkWidget *view = tandem_text_row_new_view (name, text, 70, &buffer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *struck = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *reason = gtk_label_new ("");
  GtkWidget *ask = tandem_page_button (_ ("_Ask the Client’s Permission"), NULL);
  Section section = {
    .category = category, .buffer = buffer, .view = view, .warning = box, .reason = GTK_LABEL (reason)
  };

  gtk_box_append (sections, GTK_WIDGET (group));
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("action-unavailable-symbolic"));
  gtk_box_append (GTK_BOX (struck), reason);
  gtk_box_append (GTK_BOX (struck), ask);
  gtk_widget_set_halign (ask, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), struck);
  adw_preferences_group_add (group, frame);
  adw_preferences_group_add (group, box);
  g_array_append_val (self->sections, section);
  g_signal_connect_swapped (section.buffer, "changed", G_CALLBACK (on_text_changed), self);
  g_signal_connect_swapped (ask, "clicked", G_CALLBACK (on_ask), self);
}

static void
build_writing (TandemLetterPage *self)
{
  static const TandemCategory categories[] = {
    TANDEM_CATEGORY_REASON,           TANDEM_CATEGORY_OBSERVATIONS, TANDEM_CATEGORY_RISK,
    TANDEM_CATEGORY_COACHING_CONTEXT, TANDEM_CATEGORY_GOALS,        TANDEM_CATEGORY_WORK_ENVIRONMENT,
    TANDEM_CATEGORY_THIRD_PARTIES,    TANDEM_CATEGORY_IDENTITY,
  };
  GtkBox *column = tandem_page_get_column (TANDEM_PAGE (self));
  GtkWidget *emergency = tandem_page_button (_ ("_Emergency…"), "flat");
  GtkWidget *sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  AdwPreferencesGroup *preview =
    tandem_page_group_new (_ ("The Letter as It Will Be"), _ ("Only what the client permits is on it."));

  add_head (self);
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    add_section (self, GTK_BOX (sections), categories[i]);
  self->enclosures = tandem_enclosures_group_new (practice_of (self), self->referral);
  gtk_box_append (GTK_BOX (sections), self->enclosures);
  adw_preferences_group_add (preview, self->view);
  gtk_widget_set_valign (GTK_WIDGET (preview), GTK_ALIGN_START);
  gtk_widget_set_valign (sections, GTK_ALIGN_START);
  gtk_box_append (column, tandem_side_by_side_new (sections, GTK_WIDGET (preview)));
  gtk_widget_set_halign (emergency, GTK_ALIGN_CENTER);
  gtk_box_append (column, emergency);
  g_signal_connect_swapped (emergency, "clicked", G_CALLBACK (on_emergency), self);
  show_checks (self);
}

/* What was heard, and what is to be done. */
static void
add_follow_up (TandemLetterPage *self, TandemDocument *letter)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group = tandem_page_add_group (page, _ ("What Was Heard"), NULL);
  TandemReferralStatus status = tandem_referral_get_status (self->referral);
  g_autofree char *day = tandem_words_date (tandem_referral_get_status_date (self->referral));
  g_autofree char *remind = tandem_words_date (tandem_referral_get_remind (self->referral));
  GtkWidget *files;

  tandem_page_add_fact (group, _ ("Where it stands"), tandem_words_referral_status (status));
  if (tandem_referral_get_status_date (self->referral) != NULL)
    tandem_page_add_fact (group, _ ("Since"), day);
  tandem_page_add_fact (group, _ ("Note"), tandem_referral_get_status_note (self->referral));
  if (tandem_referral_get_remind (self->referral) != NULL)
    tandem_page_add_fact (group, _ ("Ask again on"), remind);
  tandem_page_add_fact (group, _ ("Outcome"), tandem_referral_get_outcome (self->referral));
  if (status != TANDEM_REFERRAL_STATUS_CLOSED)
    tandem_button_row_add (tandem_page_add_buttons (page), _ ("_Follow Up…"), NULL, G_CALLBACK (on_follow_up), self);
  files = tandem_files_group_new (practice_of (self), letter);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (files), _ ("The Therapist’s Answer"));
  gtk_box_append (tandem_page_get_column (page), files);
}

static void
build_issued (TandemLetterPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkBox *column = tandem_page_get_column (page);
  g_autofree char *issued = tandem_words_time (tandem_referral_get_issued (self->referral));
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) letter =
    tandem_papers_load (practice_of (self), tandem_record_get_id (TANDEM_RECORD (self->referral)), &error);
  AdwPreferencesGroup *group =
    tandem_page_add_group (page, tandem_words_referral_status (tandem_referral_get_status (self->referral)),
                           _ ("The letter is signed; its words are fixed."));

  tandem_page_add_fact (group, _ ("To"), tandem_therapist_get_name (self->therapist));
  tandem_page_add_fact (group, _ ("Issued"), issued);
  tandem_page_add_fact (group, _ ("How it goes"),
                        tandem_words_delivery (tandem_referral_get_delivery (self->referral)));
  tandem_page_add_fact (group, _ ("Not read by the client"), tandem_referral_get_unread_reason (self->referral));
  if (letter == NULL)
    {
      tandem_page_show_error (page, error);
      return;
    }
  self->sending = tandem_letter_sending_new (practice_of (self), self->referral, letter);
  gtk_box_append (column, self->sending);
  add_follow_up (self, letter);
  gtk_box_append (column, self->view);
}

static void
tandem_letter_page_print (TandemPage *page)
{
  TandemLetterPage *self = TANDEM_LETTER_PAGE (page);

  if (self->sending != NULL)
    tandem_letter_sending_print (TANDEM_LETTER_SENDING (self->sending));
  else
    tandem_window_toast (window_of (self), _ ("The letter can be printed when it is issued."));
}

static void
build (TandemLetterPage *self)
{
  gboolean issued = tandem_referral_get_issued (self->referral) != NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  tandem_page_clear_column (TANDEM_PAGE (self));
  g_array_set_size (self->sections, 0);
  self->view = tandem_paper_view_new ();
  gtk_widget_set_visible (self->issue, !issued);
  tandem_page_set_width (TANDEM_PAGE (self), issued ? TANDEM_PAGE_WIDTH : 1200);
  if (issued)
    build_issued (self);
  else
    build_writing (self);
  show_page (self);
}

GtkWidget *
tandem_letter_page_new (TandemPractice *practice, TandemReferral *referral)
{
  TandemLetterPage *self = g_object_new (TANDEM_TYPE_LETTER_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);

  tandem_page_set_practice (page, practice);
  self->referral = g_object_ref (referral);
  self->client = tandem_clients_load (practice, tandem_referral_get_client_id (referral), NULL);
  self->therapist = tandem_therapists_load (practice, tandem_referral_get_therapist_id (referral), NULL);
  tandem_page_set_title (page, _ ("Referral Letter"),
                         self->client != NULL ? tandem_client_get_name (self->client) : NULL);
  /* There is no room for more on a narrow window. */
  self->issue = tandem_page_button (_ ("_Issue…"), NULL);
  tandem_compat_set_name (self->issue, _ ("Issue Letter…"));
  gtk_widget_set_tooltip_text (self->issue, _ ("Issue Letter…"));
  tandem_page_add_to_bar (page, self->issue, GTK_PACK_END);
  g_signal_connect_swapped (self->issue, "clicked", G_CALLBACK (on_issue), self);
  if (self->client != NULL && self->therapist != NULL)
    {
      build (self);
      g_signal_connect_object (practice, "changed", G_CALLBACK (on_practice_changed), self, G_CONNECT_SWAPPED);
    }
  return GTK_WIDGET (self);
}
