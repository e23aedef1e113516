/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-template-row.h"

#include <glib/gi18n-lib.h>

#include "tandem-page.h"
#include "tandem-papers.h"
#include "tandem-templates.h"

typedef struct
{
  TandemPractice *practice;
  char *draft_id;
  GPtrArray *ids; /* (element-type utf8): of the templates, as they are shown */
  guint chosen;   /* of which the paper is made */
} Choice;

static void
choice_free (Choice *self)
{
  g_object_unref (self->practice);
  g_free (self->draft_id);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static void
on_selected (GtkWidget *row, GParamSpec *pspec, Choice *choice)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) draft = NULL;

  if (selected >= choice->ids->len || selected == choice->chosen)
    return;
  draft = tandem_papers_load (choice->practice, choice->draft_id, &error);
  if (draft != NULL && tandem_papers_set_template (choice->practice, draft, choice->ids->pdata[selected], &error))
    {
      choice->chosen = selected;
      return;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice->chosen);
  tandem_page_show_error (TANDEM_PAGE (gtk_widget_get_ancestor (row, TANDEM_TYPE_PAGE)), error);
}

static char *
name_template (TandemTemplate *template)
{
  g_autofree char *language = g_ascii_strup (tandem_template_get_language (template), -1);

  if (g_str_has_prefix (tandem_template_get_id (template), "tandem-"))
    /* Translators: a template: its title, and its language as letters */
    return g_strdup_printf (_ ("%s (Tandem’s own, %s)"), tandem_template_get_title (template), language);
  return g_strdup_printf (_ ("%s (yours, %s, version %s)"), tandem_template_get_title (template), language,
                          tandem_template_get_version (template));
}

static gboolean
is_made_from (TandemDocument *draft, TandemTemplate *template)
{
  return g_str_equal (tandem_template_get_id (template), tandem_document_get_template_id (draft)) &&
         g_strcmp0 (tandem_template_get_version (template), tandem_document_get_template_version (draft)) == 0;
}

/* @ids: gets the ids of those that can be chosen; one that the draft is made from and that is no longer offered is last
 * among @names. Returns: which of @names it is made from */
static guint
list_templates (TandemPractice *practice, TandemDocument *draft, GtkStringList *names, GPtrArray *ids)
{
  g_autoptr (TandemTemplate) current = tandem_papers_get_template (practice, draft, NULL);
  g_autoptr (GPtrArray) offered =
    tandem_templates_offer (practice, tandem_document_get_kind (draft), tandem_document_get_language (draft), NULL);
  g_autofree char *current_name = current != NULL ? name_template (current) : NULL;
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; offered != NULL && i < offered->len; i++)
    {
      g_autofree char *name = name_template (offered->pdata[i]);

      if (is_made_from (draft, offered->pdata[i]))
        selected = i;
      gtk_string_list_append (names, name);
      g_ptr_array_add (ids, g_strdup (tandem_template_get_id (offered->pdata[i])));
    }
  if (selected == GTK_INVALID_LIST_POSITION && current_name != NULL)
    {
      selected = ids->len;
      gtk_string_list_append (names, current_name);
    }
  return selected;
}

GtkWidget *
tandem_template_row_new (TandemPractice *practice, TandemDocument *draft)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint selected = list_templates (practice, draft, names, ids);
  GtkWidget *row;
  Choice *choice;

  if (g_list_model_get_n_items (G_LIST_MODEL (names)) < 2)
    return NULL;
  choice = g_new0 (Choice, 1);
  choice->practice = g_object_ref (practice);
  choice->draft_id = g_strdup (tandem_record_get_id (TANDEM_RECORD (draft)));
  choice->ids = g_steal_pointer (&ids);
  choice->chosen = selected;
  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Template"));
  /* In full below the title: beside it, a long name is cut. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data_full (G_OBJECT (row), "choice", choice, (GDestroyNotify) choice_free);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_selected), choice);
  return row;
}
