/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-several-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-bundle.h"
#include "tandem-compat.h"
#include "tandem-papers.h"
#include "tandem-print.h"
#include "tandem-rows.h"
#include "tandem-window.h"

/* More than anybody prints at once, and rows for each of them. */
#define MAX_PAPERS 200

struct _TandemSeveralPage
{
  TandemPage parent_instance;

  TandemClient *client;
  GPtrArray *papers; /* (element-type TandemDocument) */
  GPtrArray *checks; /* (element-type GtkCheckButton): one a paper */
  GPtrArray *chosen; /* (element-type TandemDocument): being printed */
  gboolean client_copy;
  GtkWidget *copy;
  GtkWidget *choices; /* all that is set before it begins */
  GtkWidget *working;
  GtkWidget *bar;
  GtkPrintOperation *operation;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TandemSeveralPage, tandem_several_page, TANDEM_TYPE_PAGE)

static void
tandem_several_page_dispose (GObject *object)
{
  TandemSeveralPage *self = TANDEM_SEVERAL_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->operation != NULL)
    gtk_print_operation_cancel (self->operation);
  g_clear_object (&self->operation);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->client);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);

  G_OBJECT_CLASS (tandem_several_page_parent_class)->dispose (object);
}

static void
tandem_several_page_class_init (TandemSeveralPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_several_page_dispose;
}

static void
tandem_several_page_init (TandemSeveralPage *self)
{
  self->papers = g_ptr_array_new_with_free_func (g_object_unref);
  self->checks = g_ptr_array_new ();
}

static TandemPractice *
practice_of (TandemSeveralPage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static gboolean
is_shown (TandemSeveralPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
begin (TandemSeveralPage *self)
{
  self->client_copy = gtk_switch_get_active (GTK_SWITCH (self->copy));
  gtk_widget_set_sensitive (self->choices, FALSE);
  gtk_widget_set_visible (self->working, TRUE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0);
}

static void
end (TandemSeveralPage *self, const char *done, const GError *error)
{
  g_clear_object (&self->operation);
  g_clear_object (&self->cancellable);
  if (!is_shown (self))
    return;
  gtk_widget_set_sensitive (self->choices, TRUE);
  gtk_widget_set_visible (self->working, FALSE);
  if (error == NULL)
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), done);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tandem_page_show_error (TANDEM_PAGE (self), error);
  else
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), _ ("Stopped."));
}

static void
on_progress (double done, gpointer data)
{
  TandemSeveralPage *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), done);
}

static void
on_cancel (TandemSeveralPage *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->operation != NULL)
    gtk_print_operation_cancel (self->operation);
}

static TandemPaper *
lay_out (guint number, gpointer data, GError **error)
{
  TandemSeveralPage *self = data;

  return tandem_papers_lay_out (practice_of (self), self->chosen->pdata[number], self->client_copy, error);
}

static gboolean
record_copies (TandemSeveralPage *self, GError **error)
{
  for (guint i = 0; self->client_copy && i < self->chosen->len; i++)
    if (tandem_document_get_in_force (self->chosen->pdata[i]) != NULL &&
        !tandem_papers_record_copy (practice_of (self), self->chosen->pdata[i], TANDEM_COPYING_PRINTED, error))
      return FALSE;
  return TRUE;
}

static void
on_printed (gboolean printed, const GError *error, gpointer data)
{
  g_autoptr (TandemSeveralPage) self = g_object_ref (data);
  g_autoptr (GError) copy_error = NULL;

  if (printed && !record_copies (self, &copy_error))
    error = copy_error;
  end (self, printed ? _ ("Sent to the printer.") : _ ("Nothing was printed."), error);
}

static void
on_print (TandemSeveralPage *self)
{
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->papers->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (self->chosen, g_object_ref (self->papers->pdata[i]));
  if (self->chosen->len == 0)
    {
      tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), _ ("Please choose at least one paper."));
      return;
    }
  begin (self);
  self->operation =
    tandem_print_operation_new (self->chosen->len, lay_out, on_progress, on_printed, G_OBJECT (self), _ ("Papers"));
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), NULL);
}

static void
on_bundle_progress (guint n_done, guint n_all, gpointer data)
{
  on_progress ((double) n_done / n_all, data);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemSeveralPage) self = data;
  g_autoptr (GError) error = NULL;
  guint n_papers = tandem_bundle_save_finish (TANDEM_PRACTICE (source), result, &error);
  g_autofree char *done =
    g_strdup_printf (ngettext ("%u paper saved. Outside of your practice it is not protected.",
                               "%u papers saved. Outside of your practice they are not protected.", n_papers),
                     n_papers);

  end (self, done, error);
}

static void
save (TandemSeveralPage *self, TandemBundleKind kind, GFile *output)
{
  if (self->client == NULL || self->cancellable != NULL)
    return;
  begin (self);
  self->cancellable = g_cancellable_new ();
  tandem_bundle_save_async (practice_of (self), self->client, kind, output, self->client_copy, on_bundle_progress, self,
                            self->cancellable, on_saved, g_object_ref (self));
}

static void
on_file (GFile *file, gpointer data)
{
  save (data, TANDEM_BUNDLE_FILE, file);
}

static void
on_folder (GFile *file, gpointer data)
{
  save (data, TANDEM_BUNDLE_FOLDER, file);
}

static void
on_save_file (TandemSeveralPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save All as One PDF"), "papers.pdf",
                             "*.pdf", on_file, self);
}

static void
on_save_folder (TandemSeveralPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Save All to a New Folder"),
                             _ ("papers"), "*", on_folder, self);
}

static void
add_copy_row (TandemSeveralPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = tandem_page_fact_row (_ ("As the client’s copy"),
                                         _ ("Each page says so, and it is recorded that the client was given it."));

  self->copy = gtk_switch_new ();
  gtk_widget_set_valign (self->copy, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As the client’s copy"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->copy);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->copy);
  adw_preferences_group_add (group, row);
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (group));
}

static void
add_paper (TandemSeveralPage *self, AdwPreferencesGroup *group, TandemDocument *document)
{
  TandemRowWords words = { NULL };
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row;
  g_autofree char *name = NULL;

  if (self->client != NULL)
    tandem_rows_document_of_client (practice_of (self), document, &words);
  else
    tandem_rows_document (practice_of (self), document, &words);
  row = tandem_page_fact_row (words.title, words.subtitle);
  name = g_strdup_printf ("%s, %s", words.title, words.subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->papers, g_object_ref (document));
  g_ptr_array_add (self->checks, check);
  g_free (words.title);
  g_free (words.subtitle);
}

static void
tick (TandemSeveralPage *self, gboolean active)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], active);
}

static void
on_none (TandemSeveralPage *self)
{
  tick (self, FALSE);
}

static void
add_papers (TandemSeveralPage *self, GListModel *papers)
{
  AdwPreferencesGroup *group = tandem_page_group_new (_ ("To Print"), NULL);

  tandem_page_add_group_button (group, _ ("_None"), G_CALLBACK (on_none), self);
  for (guint i = 0; i < g_list_model_get_n_items (papers) && self->papers->len < MAX_PAPERS; i++)
    {
      g_autoptr (TandemDocument) document = g_list_model_get_item (papers, i);

      if (tandem_document_get_state (document) != TANDEM_DOCUMENT_STATE_DRAFT)
        add_paper (self, group, document);
    }
  if (self->papers->len == 0)
    adw_preferences_group_set_description (group, _ ("There are only drafts here. Make them ready first."));
  else if (self->papers->len == MAX_PAPERS)
    adw_preferences_group_set_description (group, _ ("The newest 200 papers."));
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (group));
}

static void
add_buttons (TandemSeveralPage *self)
{
  TandemButtonRow *buttons = tandem_button_row_new ();

  tandem_button_row_add (buttons, _ ("_Print…"), "suggested-action", G_CALLBACK (on_print), self);
  if (self->client != NULL)
    {
      tandem_button_row_add (buttons, _ ("Save All as _One PDF…"), NULL, G_CALLBACK (on_save_file), self);
      tandem_button_row_add (buttons, _ ("Save All to a _Folder…"), NULL, G_CALLBACK (on_save_folder), self);
    }
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (buttons));
}

static void
add_working (TandemSeveralPage *self)
{
  GtkWidget *cancel = tandem_page_button (_ ("_Cancel"), NULL);

  self->working = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How far it is"), -1);
  gtk_widget_set_visible (self->working, FALSE);
  gtk_box_append (GTK_BOX (self->working), self->bar);
  gtk_box_append (GTK_BOX (self->working), cancel);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), self->working);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (on_cancel), self);
}

GtkWidget *
tandem_several_page_new (TandemPractice *practice, GListModel *papers, TandemClient *client)
{
  TandemSeveralPage *self = g_object_new (TANDEM_TYPE_SEVERAL_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);

  tandem_page_set_practice (page, practice);
  self->client = client != NULL ? g_object_ref (client) : NULL;
  tandem_page_set_title (page, client != NULL ? _ ("Print or Save Papers") : _ ("Print Several Papers"),
                         client != NULL ? tandem_client_get_name (client) : NULL);
  add_working (self);
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (tandem_page_get_column (page), self->choices);
  add_buttons (self);
  add_copy_row (self);
  add_papers (self, papers);
  return GTK_WIDGET (self);
}
