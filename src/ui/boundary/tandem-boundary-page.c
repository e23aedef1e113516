/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A boundary check, step by step: acute risk and whom to call first; then what was noticed, in the coach's own words;
 * then the decision. Nothing is kept before all of it is there. */

#include "tandem-boundary-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-boundary.h"
#include "tandem-check-page.h"
#include "tandem-compat.h"
#include "tandem-crisis.h"
#include "tandem-form.h"
#include "tandem-supervision-page.h"
#include "tandem-types-enums.h"
#include "tandem-window.h"

#define DAYS_TO_REVIEW 14
/* A bit for a value of a choice, as TandemForm takes it. */
#define BIT(value) (1u << (value))

/* One kind of sign: a row that opens when it is ticked. */
typedef struct
{
  TandemObservedSign *record;
  TandemForm *form;
  GtkCheckButton *check;
} SignRow;

struct _TandemBoundaryPage
{
  TandemPage parent_instance;

  TandemClient *client;
  TandemBoundaryCheck *check;
  TandemForm *form;
  GPtrArray *signs; /* of SignRow */
};

G_DEFINE_FINAL_TYPE (TandemBoundaryPage, tandem_boundary_page, TANDEM_TYPE_PAGE)

static void
sign_row_free (gpointer data)
{
  SignRow *row = data;

  tandem_form_free (row->form);
  g_object_unref (row->record);
  g_free (row);
}

static void
tandem_boundary_page_dispose (GObject *object)
{
  TandemBoundaryPage *self = TANDEM_BOUNDARY_PAGE (object);

  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->form, tandem_form_free);
  g_clear_object (&self->check);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (tandem_boundary_page_parent_class)->dispose (object);
}

static gboolean
tandem_boundary_page_may_leave (TandemPage *page)
{
  TandemBoundaryPage *self = TANDEM_BOUNDARY_PAGE (page);
  gboolean changed = tandem_form_is_changed (self->form);

  for (guint i = 0; i < self->signs->len; i++)
    changed |= gtk_check_button_get_active (((SignRow *) self->signs->pdata[i])->check);
  if (changed)
    tandem_page_ask_discard (page);
  return !changed;
}

static void
tandem_boundary_page_class_init (TandemBoundaryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_boundary_page_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_boundary_page_may_leave;
}

static void
tandem_boundary_page_init (TandemBoundaryPage *self)
{
  self->signs = g_ptr_array_new_with_free_func (sign_row_free);
}

/* (transfer container): takes over what was typed: the check, and the signs that are ticked; %NULL with an error that
 * names the field at fault. */
static GPtrArray *
read_page (TandemBoundaryPage *self, GError **error)
{
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func (g_object_unref);

  if (!tandem_form_apply (self->form, error))
    return NULL;
  for (guint i = 0; i < self->signs->len; i++)
    {
      SignRow *row = self->signs->pdata[i];

      if (!gtk_check_button_get_active (row->check))
        continue;
      if (!tandem_form_apply (row->form, error))
        return NULL;
      g_ptr_array_add (signs, g_object_ref (row->record));
    }
  return g_steal_pointer (&signs);
}

static void
on_record (TandemBoundaryPage *self)
{
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));
  TandemPractice *practice = tandem_page_get_practice (TANDEM_PAGE (self));
  g_autoptr (TandemBoundaryCheck) check = g_object_ref (self->check);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs = read_page (self, &error);
  GtkWidget *page;

  if (signs == NULL || !tandem_boundary_record (practice, check, signs, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  page = tandem_check_page_new (practice, check);
  tandem_window_push (window, page);
  if (tandem_boundary_check_get_decision (check) == TANDEM_DECISION_REFER)
    tandem_check_page_refer (TANDEM_CHECK_PAGE (page));
}

static void
on_ask_supervision (TandemBoundaryPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs = read_page (self, &error);
  GtkWidget *page = NULL;

  if (signs != NULL)
    page = tandem_supervision_page_new (tandem_page_get_practice (TANDEM_PAGE (self)), self->client, self->check, signs,
                                        &error);
  if (page != NULL)
    tandem_window_push (tandem_window_of (GTK_WIDGET (self)), page);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
add_country (AdwPreferencesGroup *group, const TandemCrisisHelp *help)
{
  /* Translators: a telephone number, and a country as two letters */
  g_autofree char *number = g_strdup_printf (_ ("%s (%s)"), help->emergency, help->country);
  GtkWidget *row = tandem_page_fact_row (_ ("In danger, call"), number);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  adw_preferences_group_add (group, row);
  for (guint i = 0; i < help->lines->len; i++)
    {
      const TandemCrisisLine *line = help->lines->pdata[i];
      g_autofree char *text = tandem_crisis_line_to_text (line);

      row = tandem_page_fact_row (line->name, text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("call-start-symbolic"));
      adw_preferences_group_add (group, row);
    }
}

static void
add_contact (TandemBoundaryPage *self, AdwPreferencesGroup *group)
{
  const char *name = tandem_client_get_emergency_name (self->client);
  const char *phone = tandem_client_get_emergency_phone (self->client);
  g_autofree char *contact = g_strdup_printf ("%s %s", name != NULL ? name : "", phone != NULL ? phone : "");
  gboolean known = g_strstrip (contact)[0] != '\0';
  GtkWidget *row =
    tandem_page_fact_row (_ ("Emergency contact"), known ? contact : _ ("None is on the client’s record"));

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
  adw_preferences_group_add (group, row);
}

/* Whom to call: the people around the client, the lines of the country, and what the coach has written down. */
static GtkWidget *
add_help (TandemBoundaryPage *self)
{
  TandemPractice *practice = tandem_page_get_practice (TANDEM_PAGE (self));
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("Whom to Call First"),
                           _ ("Stay with the client until somebody else is there. The rest of this page can wait."));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) help = tandem_crisis_find (practice, self->client, &error);

  add_contact (self, group);
  for (guint i = 0; help != NULL && i < help->len; i++)
    add_country (group, help->pdata[i]);
  if (help == NULL || help->len == 0)
    adw_preferences_group_add (
      group, tandem_page_fact_row (_ ("In danger, call"), _ ("The emergency number where you are; in Europe it "
                                                             "is 112. Say in which country you practise, and the "
                                                             "lines stand here.")));
  tandem_page_add_fact (group, _ ("Your own list"),
                        tandem_practitioner_get_crisis_lines (tandem_practice_get_practitioner (practice)));
  return GTK_WIDGET (group);
}

static void
add_acute (TandemBoundaryPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group =
    tandem_page_add_group (page, _ ("Is Somebody in Danger?"),
                           _ ("Talk of suicide, self-harm, violence, or no hold on reality: switch this on."));
  GtkWidget *help;

  tandem_form_add (self->form, group, "acute", FALSE);
  help = add_help (self);
  group = tandem_page_add_group (page, NULL, NULL);
  tandem_form_add (self->form, group, "acute-action", TRUE);
  tandem_form_show_widget_for (self->form, help, "acute", BIT (TRUE));
  tandem_form_show_widget_for (self->form, GTK_WIDGET (group), "acute", BIT (TRUE));
}

static void
on_sign_toggled (GtkCheckButton *check, AdwExpanderRow *expander)
{
  adw_expander_row_set_expanded (expander, gtk_check_button_get_active (check));
}

static void
add_sign (TandemBoundaryPage *self, AdwPreferencesGroup *group, TandemSignKind kind)
{
  const char *name = tandem_words_sign_kind (kind);
  GtkWidget *expander = tandem_compat_expander_new (name);
  GtkWidget *check = gtk_check_button_new ();
  SignRow *row = g_new0 (SignRow, 1);

  row->record = tandem_observed_sign_new ();
  g_object_set (row->record, "kind", kind, NULL);
  row->form = tandem_form_new (TANDEM_RECORD (row->record));
  row->check = GTK_CHECK_BUTTON (check);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), tandem_words_sign_explanation (kind));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tandem_words_sign_explanation (kind), -1);
  tandem_form_add_within (row->form, ADW_EXPANDER_ROW (expander), "words", TRUE);
  tandem_form_add_within (row->form, ADW_EXPANDER_ROW (expander), "severity", FALSE);
  tandem_form_add_within (row->form, ADW_EXPANDER_ROW (expander), "since", FALSE);
  g_signal_connect (check, "toggled", G_CALLBACK (on_sign_toggled), expander);
  adw_preferences_group_add (group, expander);
  g_ptr_array_add (self->signs, row);
}

static void
add_signs (TandemBoundaryPage *self)
{
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("What Have You Noticed?"),
                           _ ("Tick it, and say what you saw or heard. What it means is for others to find out."));
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_SIGN_KIND);

  for (guint i = 0; i < klass->n_values; i++)
    add_sign (self, group, (TandemSignKind) klass->values[i].value);
}

static void
add_decision (TandemBoundaryPage *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group = tandem_page_add_group (page, _ ("How Does Coaching Go On?"),
                                                      _ ("Not sure? Ask supervision first; the summary names nobody."));

  tandem_form_add (self->form, group, "decision", FALSE);
  group = tandem_page_add_group (page, _ ("Why, and Until When"), NULL);
  tandem_form_add (self->form, group, "reason", TRUE);
  tandem_form_add (self->form, group, "conditions", TRUE);
  tandem_form_add (self->form, group, "said-to-client", TRUE);
  tandem_form_add (self->form, group, "review-date", FALSE);
  tandem_form_show_for (self->form, "conditions", "decision", BIT (TANDEM_DECISION_CONDITIONS));
}

GtkWidget *
tandem_boundary_page_new (TandemPractice *practice, TandemClient *client)
{
  TandemBoundaryPage *self = g_object_new (TANDEM_TYPE_BOUNDARY_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *record = tandem_page_button (_ ("_Record"), "suggested-action");
  g_autoptr (GDate) review = tandem_practice_today ();

  tandem_page_set_practice (page, practice);
  tandem_page_set_title (page, _ ("Boundary Check"), tandem_client_get_name (client));
  g_date_add_days (review, DAYS_TO_REVIEW);
  self->client = g_object_ref (client);
  self->check = tandem_boundary_check_new ();
  g_object_set (self->check, "client-id", tandem_record_get_id (TANDEM_RECORD (client)), "review-date", review, NULL);
  self->form = tandem_form_new (TANDEM_RECORD (self->check));
  add_acute (self);
  add_signs (self);
  add_decision (self);
  tandem_button_row_add (tandem_page_add_buttons (page), _ ("_Ask Supervision…"), NULL, G_CALLBACK (on_ask_supervision),
                         self);
  tandem_page_add_to_bar (page, record, GTK_PACK_END);
  g_signal_connect_swapped (record, "clicked", G_CALLBACK (on_record), self);
  return GTK_WIDGET (self);
}
