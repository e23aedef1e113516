/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Client mode: the screen is handed over for reading and signing one paper. Each part is read by itself and said yes
 * to; questions are answered yes or no; then the name is drawn or typed. */

#include "tandem-client-mode.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-papers.h"
#include "tandem-signature-pad.h"
#include "tandem-sponsors.h"
#include "tandem-therapists.h"

struct _TandemClientMode
{
  TandemHandedOver parent_instance;

  TandemDocument *document;
  TandemRole role; /* of who reads */
  GPtrArray *clauses;
  guint part; /* 0 is what stands before the first clause */
  GtkWidget *next;
  GtkWidget *previous;
  GtkWidget *pad;
  GtkWidget *typed;
  GtkWidget *for_somebody;
  GtkWidget *for_somebody_row;
  GtkWidget *authority;
  GtkWidget *reason;
  GtkWidget *place;
  GArray *read; /* of gboolean: acknowledged, or the answer */
};

G_DEFINE_FINAL_TYPE (TandemClientMode, tandem_client_mode, TANDEM_TYPE_HANDED_OVER)

static void show_part (TandemClientMode *self);

static void
tandem_client_mode_finalize (GObject *object)
{
  TandemClientMode *self = TANDEM_CLIENT_MODE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->read, g_array_unref);

  G_OBJECT_CLASS (tandem_client_mode_parent_class)->finalize (object);
}

static void
tandem_client_mode_class_init (TandemClientModeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_client_mode_finalize;
}

static void
tandem_client_mode_init (TandemClientMode *self)
{
}

static TandemPractice *
practice_of (TandemClientMode *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static char **
acknowledged_ids (TandemClientMode *self, char **answers)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];
      gboolean yes = g_array_index (self->read, gboolean, i);

      if (clause->optional)
        {
          json_builder_set_member_name (builder, clause->id);
          json_builder_add_boolean_value (builder, yes);
        }
      else if (yes)
        g_strv_builder_add (ids, clause->id);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  *answers = json_to_string (root, FALSE);
  return g_strv_builder_end (ids);
}

static void
on_for_somebody (TandemClientMode *self)
{
  gboolean guardian = gtk_switch_get_active (GTK_SWITCH (self->for_somebody));

  gtk_widget_set_visible (self->authority, guardian);
  if (guardian)
    gtk_editable_set_text (GTK_EDITABLE (self->typed), "");
}

static void
on_sign (TandemClientMode *self)
{
  gboolean guardian = gtk_switch_get_active (GTK_SWITCH (self->for_somebody));
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *answers = NULL;
  g_auto (GStrv) ids = acknowledged_ids (self, &answers);
  gboolean drawn = !tandem_signature_pad_is_empty (TANDEM_SIGNATURE_PAD (self->pad));
  const char *place = gtk_editable_get_text (GTK_EDITABLE (self->place));
  g_autofree char *strokes = drawn ? tandem_signature_pad_get_strokes (TANDEM_SIGNATURE_PAD (self->pad)) : NULL;

  g_object_set (signature, "signer", gtk_editable_get_text (GTK_EDITABLE (self->typed)), "role",
                guardian ? TANDEM_ROLE_GUARDIAN : self->role, "authority",
                guardian ? gtk_editable_get_text (GTK_EDITABLE (self->authority)) : NULL, "method",
                drawn ? TANDEM_SIGNING_METHOD_DRAWN : TANDEM_SIGNING_METHOD_TYPED, "strokes", strokes, "place",
                place[0] != '\0' ? place : NULL, "acknowledged", ids, "answers", answers, NULL);
  if (tandem_papers_sign (practice_of (self), self->document, signature, &error))
    tandem_handed_over_end (TANDEM_HANDED_OVER (self), _ ("Thank you. Please hand the device back."));
  else
    tandem_handed_over_say (TANDEM_HANDED_OVER (self), error->message);
}

static void
on_decline (TandemClientMode *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  g_autoptr (GError) error = NULL;

  if (tandem_papers_decline (practice_of (self), self->document, reason[0] != '\0' ? reason : NULL, &error))
    tandem_handed_over_end (TANDEM_HANDED_OVER (self),
                            _ ("That is all right: nothing was signed. Please hand the device back."));
  else
    tandem_handed_over_say (TANDEM_HANDED_OVER (self), error->message);
}

/* A slip of the finger decides nothing; and who wants to say why can. */
static void
show_declining (TandemClientMode *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  AdwPreferencesGroup *group;
  TandemButtonRow *buttons;

  tandem_page_clear_column (page);
  group = tandem_page_add_group (page, _ ("You Do Not Want to Sign?"),
                                 _ ("That is your decision, and you need not say why. If you like, you can."));
  self->reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _ ("My reason, if I want to give one"));
  adw_preferences_group_add (group, self->reason);
  tandem_handed_over_add_message (TANDEM_HANDED_OVER (self));
  buttons = tandem_page_add_buttons (page);
  tandem_button_row_add (buttons, _ ("_Back to the Paper"), NULL, G_CALLBACK (show_part), self);
  tandem_button_row_add (buttons, _ ("I Do _Not Sign"), "destructive-action", G_CALLBACK (on_decline), self);
}

static void
on_clear (TandemClientMode *self)
{
  tandem_signature_pad_clear (TANDEM_SIGNATURE_PAD (self->pad));
}

/* A parent or guardian signs with their own name, and says by what right. */
static void
add_guardian (TandemClientMode *self, AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _ ("I sign for the client, as parent or guardian");

  self->for_somebody_row = row;
  self->for_somebody = gtk_switch_new ();
  gtk_widget_set_valign (self->for_somebody, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->for_somebody), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->for_somebody);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->for_somebody);
  self->authority = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->authority), _ ("By what right, such as: mother"));
  gtk_widget_set_visible (self->authority, FALSE);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, self->authority);
  g_signal_connect_swapped (self->for_somebody, "notify::active", G_CALLBACK (on_for_somebody), self);
}

/* As the practice knows it; the signer may write it otherwise. */
static char *
name_of_reader (TandemClientMode *self)
{
  g_autoptr (TandemClient) client =
    tandem_clients_load (practice_of (self), tandem_document_get_client_id (self->document), NULL);
  g_autoptr (TandemTherapist) therapist = NULL;
  g_autoptr (TandemSponsor) sponsor = NULL;
  const char *name;

  if (self->role == TANDEM_ROLE_THERAPIST)
    {
      therapist = tandem_therapists_load (practice_of (self), tandem_document_get_therapist_id (self->document), NULL);
      name = therapist != NULL ? tandem_therapist_get_name (therapist) : NULL;
    }
  else if (self->role == TANDEM_ROLE_SPONSOR)
    {
      sponsor = tandem_sponsors_load (practice_of (self), tandem_document_get_sponsor_id (self->document), NULL);
      name = sponsor != NULL ? tandem_sponsor_get_contact (sponsor) : NULL;
    }
  else
    name = client != NULL ? tandem_client_get_name (client) : NULL;
  return g_strdup (name != NULL ? name : "");
}

/* The last part: the name, drawn or typed; both count the same. */
static void
show_signing (TandemClientMode *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkBox *column = tandem_page_get_column (page);
  g_autofree char *name = name_of_reader (self);
  AdwPreferencesGroup *group = tandem_page_add_group (
    page, _ ("Your Signature"), _ ("Type your name. If you like, draw your signature, too. Both count the same."));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *clear = tandem_page_button (_ ("C_lear Drawing"), "flat");
  GtkWidget *sign = tandem_page_button (_ ("_Sign"), "suggested-action");

  self->typed = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed), _ ("Your name"));
  gtk_editable_set_text (GTK_EDITABLE (self->typed), name);
  adw_preferences_group_add (group, self->typed);
  add_guardian (self, group);
  gtk_widget_set_visible (self->for_somebody_row, self->role == TANDEM_ROLE_CLIENT);
  self->place = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->place), _ ("Place, such as: Cork"));
  adw_preferences_group_add (group, self->place);
  self->pad = tandem_signature_pad_new ();
  /* As wide as the column: GTK 4.18 leads Tab from one widget to the next one below it, and past one beside it. */
  gtk_widget_set_hexpand (clear, TRUE);
  gtk_widget_set_halign (clear, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), clear);
  gtk_widget_add_css_class (sign, "pill");
  gtk_widget_set_halign (sign, GTK_ALIGN_CENTER);
  gtk_box_append (column, self->pad);
  gtk_box_append (column, line);
  tandem_handed_over_add_message (TANDEM_HANDED_OVER (self));
  gtk_box_append (column, sign);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (on_clear), self);
  g_signal_connect_swapped (sign, "clicked", G_CALLBACK (on_sign), self);
}

static void
on_previous (TandemClientMode *self)
{
  self->part--;
  show_part (self);
}

static void
on_next (TandemClientMode *self)
{
  self->part++;
  show_part (self);
}

static void
on_acknowledged (TandemClientMode *self, GtkCheckButton *check)
{
  gboolean read = gtk_check_button_get_active (check);

  g_array_index (self->read, gboolean, self->part - 1) = read;
  gtk_widget_set_sensitive (self->next, read);
}

static void
on_answered (TandemClientMode *self, GtkCheckButton *yes)
{
  g_array_index (self->read, gboolean, self->part - 1) = gtk_check_button_get_active (yes);
}

static void
add_question (TandemClientMode *self, const TandemClause *clause)
{
  GtkBox *column = tandem_page_get_column (TANDEM_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *no = gtk_check_button_new_with_label (_ ("No"));
  GtkWidget *yes = gtk_check_button_new_with_label (_ ("Yes"));
  g_autofree char *question =
    g_markup_printf_escaped ("<b>%s</b>", clause->question != NULL ? clause->question : clause->title);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (yes), GTK_CHECK_BUTTON (no));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (g_array_index (self->read, gboolean, self->part - 1) ? yes : no),
                               TRUE);
  gtk_box_append (GTK_BOX (box), yes);
  gtk_box_append (GTK_BOX (box), no);
  gtk_box_append (column, tandem_handed_over_make_text (question));
  gtk_box_append (column, box);
  g_signal_connect_swapped (yes, "toggled", G_CALLBACK (on_answered), self);
}

static void
add_acknowledgement (TandemClientMode *self)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ ("I have read this"));
  gboolean read = g_array_index (self->read, gboolean, self->part - 1);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), read);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_acknowledged), self);
}

static void
add_steps (TandemClientMode *self)
{
  TandemButtonRow *steps = tandem_page_add_buttons (TANDEM_PAGE (self));
  GtkWidget *decline = tandem_page_button (_ ("I Do Not Want to Sign"), "flat");

  self->previous = tandem_button_row_add (steps, _ ("_Previous"), NULL, G_CALLBACK (on_previous), self);
  self->next = tandem_button_row_add (steps, _ ("_Next"), "suggested-action", G_CALLBACK (on_next), self);
  gtk_widget_set_halign (decline, GTK_ALIGN_CENTER);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), decline);
  g_signal_connect_swapped (decline, "clicked", G_CALLBACK (show_declining), self);
}

static void
show_part (TandemClientMode *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  guint n_parts = self->clauses->len + 2;
  g_autofree char *progress = g_strdup_printf (_ ("Part %u of %u"), self->part + 1, n_parts);
  const TandemClause *clause =
    self->part > 0 && self->part <= self->clauses->len ? self->clauses->pdata[self->part - 1] : NULL;
  g_autofree char *markup = NULL;

  tandem_page_clear_column (page);
  tandem_page_set_title (page, tandem_document_get_title (self->document), progress);
  if (self->part + 1 == n_parts)
    show_signing (self);
  else
    {
      markup =
        tandem_papers_get_clause_markup (practice_of (self), self->document, clause != NULL ? clause->id : NULL, NULL);
      gtk_box_append (tandem_page_get_column (page), tandem_handed_over_make_text (markup != NULL ? markup : ""));
      if (clause != NULL && clause->optional)
        add_question (self, clause);
      else if (clause != NULL)
        add_acknowledgement (self);
      tandem_handed_over_add_message (TANDEM_HANDED_OVER (self));
    }
  add_steps (self);
  gtk_widget_set_visible (self->previous, self->part > 0);
  gtk_widget_set_visible (self->next, self->part + 1 < n_parts);
  if (clause != NULL && !clause->optional)
    gtk_widget_set_sensitive (self->next, g_array_index (self->read, gboolean, self->part - 1));
}

GtkWidget *
tandem_client_mode_new (TandemPractice *practice, TandemDocument *document, TandemRole role)
{
  TandemClientMode *self = g_object_new (TANDEM_TYPE_CLIENT_MODE, NULL);

  tandem_handed_over_set_up (TANDEM_HANDED_OVER (self), practice,
                             _ ("Take your time: nothing was signed. Please hand the device back."));
  self->document = g_object_ref (document);
  self->role = role;
  self->clauses = tandem_papers_get_clauses (practice, document, NULL);
  if (self->clauses == NULL)
    self->clauses = g_ptr_array_new ();
  self->read = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->read, self->clauses->len);
  show_part (self);
  return GTK_WIDGET (self);
}
