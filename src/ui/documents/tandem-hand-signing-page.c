/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-hand-signing-page.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "tandem-attachments.h"
#include "tandem-clients.h"
#include "tandem-compat.h"
#include "tandem-papers.h"
#include "tandem-scan-view.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemHandSigningPage
{
  TandemPage parent_instance;

  TandemDocument *document;
  GPtrArray *clauses;
  GPtrArray *checks; /* (element-type GtkCheckButton): one a clause, in their order */
  TandemRole roles[5];
  guint n_roles;
  GtkWidget *role;
  GtkWidget *signer;
  GtkWidget *authority;
  GtkWidget *witness;
  GtkWidget *place;
  GtkWidget *clauses_group;
  GtkWidget *scan_row;
  GtkWidget *view;
  GBytes *scan;
  char *scan_name;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TandemHandSigningPage, tandem_hand_signing_page, TANDEM_TYPE_PAGE)

static void
tandem_hand_signing_page_dispose (GObject *object)
{
  TandemHandSigningPage *self = TANDEM_HAND_SIGNING_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->scan, g_bytes_unref);
  g_clear_pointer (&self->scan_name, g_free);

  G_OBJECT_CLASS (tandem_hand_signing_page_parent_class)->dispose (object);
}

static void
tandem_hand_signing_page_class_init (TandemHandSigningPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_hand_signing_page_dispose;
}

static void
tandem_hand_signing_page_init (TandemHandSigningPage *self)
{
  self->checks = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

static TandemPractice *
practice_of (TandemHandSigningPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemRole
chosen_role (TandemHandSigningPage *self)
{
  return self->roles[MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (self->role)), self->n_roles - 1)];
}

static char *
name_for (TandemHandSigningPage *self, TandemRole role)
{
  g_autoptr (TandemClient) client = NULL;

  if (role == TANDEM_ROLE_COACH)
    return g_strdup (tandem_practitioner_get_name (tandem_practice_get_practitioner (practice_of (self))));
  if (role != TANDEM_ROLE_CLIENT)
    return g_strdup ("");
  client = tandem_clients_load (practice_of (self), tandem_document_get_client_id (self->document), NULL);
  return g_strdup (client != NULL ? tandem_client_get_name (client) : "");
}

/* Clauses are for whoever signs as or for the client, and the coach saw them sign, most of the time. */
static void
on_role (TandemHandSigningPage *self)
{
  TandemRole role = chosen_role (self);
  g_autofree char *name = name_for (self, role);
  g_autofree char *coach = name_for (self, TANDEM_ROLE_COACH);

  gtk_editable_set_text (GTK_EDITABLE (self->signer), name);
  gtk_editable_set_text (GTK_EDITABLE (self->witness), role == TANDEM_ROLE_COACH ? "" : coach);
  gtk_widget_set_visible (self->authority, role == TANDEM_ROLE_GUARDIAN);
  gtk_widget_set_visible (self->clauses_group, role != TANDEM_ROLE_COACH && self->clauses->len > 0);
}

static GtkWidget *
add_entry (AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  return row;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemHandSigningPage) self = data;
  g_autoptr (GError) error = NULL;
  GBytes *content = tandem_attachments_read_finish (G_FILE (source), result, &error);

  if (content == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->scan, g_bytes_unref);
  g_free (self->scan_name);
  self->scan = content;
  self->scan_name = g_file_get_basename (G_FILE (source));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scan_row), self->scan_name);
  tandem_scan_view_show (TANDEM_SCAN_VIEW (self->view), content, tandem_attachments_recognize (content, NULL));
}

static void
on_file (GFile *file, gpointer data)
{
  TandemHandSigningPage *self = data;

  tandem_attachments_read_async (file, self->cancellable, on_read, g_object_ref (self));
}

static void
on_choose (TandemHandSigningPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Choose the Scan"), NULL,
                             TANDEM_ATTACHMENT_PATTERNS, on_file, self);
}

/* What was ticked, as clauses acknowledged and questions answered. */
static char **
read_checks (TandemHandSigningPage *self, char **answers)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];
      gboolean ticked = gtk_check_button_get_active (self->checks->pdata[i]);

      if (clause->optional)
        {
          json_builder_set_member_name (builder, clause->id);
          json_builder_add_boolean_value (builder, ticked);
        }
      else if (ticked)
        g_strv_builder_add (ids, clause->id);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  *answers = json_to_string (root, FALSE);
  return g_strv_builder_end (ids);
}

static void
on_keep (TandemHandSigningPage *self)
{
  TandemRole role = chosen_role (self);
  g_autoptr (TandemSignature) signature = tandem_signature_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *answers = NULL;
  g_auto (GStrv) ids = read_checks (self, &answers);
  TandemWindow *window = tandem_window_of (GTK_WIDGET (self));

  if (self->scan == NULL)
    {
      tandem_window_toast (window, _ ("Please choose the scan of the signed paper first."));
      return;
    }
  g_object_set (signature, "signer", gtk_editable_get_text (GTK_EDITABLE (self->signer)), "role", role, "witness",
                gtk_editable_get_text (GTK_EDITABLE (self->witness)), "place",
                gtk_editable_get_text (GTK_EDITABLE (self->place)), NULL);
  if (role == TANDEM_ROLE_GUARDIAN)
    g_object_set (signature, "authority", gtk_editable_get_text (GTK_EDITABLE (self->authority)), NULL);
  if (role != TANDEM_ROLE_COACH)
    g_object_set (signature, "acknowledged", ids, "answers", answers, NULL);
  if (!tandem_papers_sign_on_paper (practice_of (self), self->document, signature, self->scan, self->scan_name, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_toast (window, _ ("Kept, with the scan beside it."));
}

static void
add_who (TandemHandSigningPage *self)
{
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("Who Signed"),
                           _ ("Print the paper, let it be signed by hand, and scan it. Whoever saw it signed stands in "
                              "the paper for good."));
  TandemRoles missing = tandem_papers_get_next_roles (practice_of (self), self->document);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (missing & TANDEM_ROLES_CLIENT)
    {
      self->roles[self->n_roles++] = TANDEM_ROLE_CLIENT;
      self->roles[self->n_roles++] = TANDEM_ROLE_GUARDIAN;
    }
  if (missing & TANDEM_ROLES_SPONSOR)
    self->roles[self->n_roles++] = TANDEM_ROLE_SPONSOR;
  if (missing & TANDEM_ROLES_THERAPIST)
    self->roles[self->n_roles++] = TANDEM_ROLE_THERAPIST;
  if ((missing & TANDEM_ROLES_COACH) || self->n_roles == 0)
    self->roles[self->n_roles++] = TANDEM_ROLE_COACH;
  for (guint i = 0; i < self->n_roles; i++)
    gtk_string_list_append (names, tandem_words_role (self->roles[i]));
  self->role = adw_combo_row_new ();
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->role), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->role), _ ("In the role of"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->role), G_LIST_MODEL (names));
  adw_preferences_group_add (group, self->role);
  self->signer = add_entry (group, _ ("Name"));
  self->authority = add_entry (group, _ ("By what right, such as: mother"));
  self->witness = add_entry (group, _ ("Who saw it signed"));
  self->place = add_entry (group, _ ("Place"));
}

static void
on_tick_all (TandemHandSigningPage *self)
{
  for (guint i = 0; i < self->clauses->len; i++)
    if (!((const TandemClause *) self->clauses->pdata[i])->optional)
      gtk_check_button_set_active (self->checks->pdata[i], TRUE);
}

static void
add_clauses (TandemHandSigningPage *self)
{
  AdwPreferencesGroup *group =
    tandem_page_add_group (TANDEM_PAGE (self), _ ("What Was Ticked"),
                           _ ("As it stands on the signed paper. Questions that nobody answered count as no."));

  self->clauses_group = GTK_WIDGET (group);
  tandem_page_add_group_button (group, _ ("All _Read"), G_CALLBACK (on_tick_all), self);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const TandemClause *clause = self->clauses->pdata[i];
      const char *title = clause->optional && clause->question != NULL ? clause->question : clause->title;
      GtkWidget *row = tandem_page_fact_row (title, clause->optional ? _ ("A question: ticked for yes") : NULL);
      GtkWidget *check = gtk_check_button_new ();

      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->checks, check);
    }
}

static void
add_scan (TandemHandSigningPage *self)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("The Scan"), NULL);
  GtkWidget *choose = tandem_page_button (_ ("_Choose…"), NULL);

  tandem_compat_set_name (choose, _ ("Choose the scan"));
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  self->scan_row = tandem_page_fact_row (_ ("The signed paper, as an image or PDF"), _ ("None chosen yet"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->scan_row), choose);
  adw_preferences_group_add (group, self->scan_row);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (on_choose), self);
}

GtkWidget *
tandem_hand_signing_page_new (TandemPractice *practice, TandemDocument *document)
{
  TandemHandSigningPage *self = g_object_new (TANDEM_TYPE_HAND_SIGNING_PAGE, NULL);
  GtkWidget *keep = tandem_page_button (_ ("_Keep"), "suggested-action");

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Signed on Paper"), tandem_document_get_title (document));
  self->document = g_object_ref (document);
  self->clauses = tandem_papers_get_clauses (practice, document, NULL);
  if (self->clauses == NULL)
    self->clauses = g_ptr_array_new ();
  tandem_page_add_to_bar (TANDEM_PAGE (self), keep, GTK_PACK_END);
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (on_keep), self);
  add_who (self);
  add_scan (self);
  add_clauses (self);
  self->view = tandem_scan_view_new ();
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), self->view);
  g_signal_connect_swapped (self->role, "notify::selected", G_CALLBACK (on_role), self);
  on_role (self);
  return GTK_WIDGET (self);
}
