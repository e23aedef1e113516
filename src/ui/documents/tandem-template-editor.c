/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplateEditor is where the text of a template is written. Marks, headings and fields are told apart by their
 * looks; the list of fields comes from the table that the check goes by. */

#include "tandem-template-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-merge-fields.h"
#include "tandem-page.h"

struct _TandemTemplateEditor
{
  AdwBin parent_instance;

  TandemDocumentKind kind;
  TandemTemplateDraft *draft;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkListBox *fields;
  GtkWidget *search;
  GtkWidget *popover;
  GtkListBox *faults;
  GtkWidget *faults_area;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (TandemTemplateEditor, tandem_template_editor, ADW_TYPE_BIN)

enum
{
  EDITED,
  PARTS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tandem_template_editor_dispose (GObject *object)
{
  g_clear_object (&TANDEM_TEMPLATE_EDITOR (object)->draft);

  G_OBJECT_CLASS (tandem_template_editor_parent_class)->dispose (object);
}

static void
tandem_template_editor_class_init (TandemTemplateEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_template_editor_dispose;
  signals[EDITED] =
    g_signal_new ("edited", TANDEM_TYPE_TEMPLATE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PARTS] =
    g_signal_new ("parts", TANDEM_TYPE_TEMPLATE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tandem_template_editor_init (TandemTemplateEditor *self)
{
}

static void
tag_matches (TandemTemplateEditor *self, const char *text, const char *pattern, const char *tag)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *counted = text;
  int offset = 0;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end;
      GtkTextIter from, to;

      g_match_info_fetch_pos (match, 0, &start, &end);
      offset += (int) g_utf8_strlen (counted, text + start - counted);
      counted = text + start;
      gtk_text_buffer_get_iter_at_offset (self->buffer, &from, offset);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &to,
                                          offset + (int) g_utf8_strlen (counted, text + end - counted));
      gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &from, &to);
    }
}

static void
colour (TandemTemplateEditor *self, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  tag_matches (self, text, "^#+ .*$", "heading");
  tag_matches (self, text, "\\{\\{[^}]*\\}\\}\\}?", "field");
  tag_matches (self, text, "<!--.*?-->", "mark");
}

static void
on_changed (TandemTemplateEditor *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  colour (self, text);
  if (self->loading)
    return;
  tandem_template_draft_set_body (self->draft, text);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
place_cursor (TandemTemplateEditor *self, GtkTextIter *iter)
{
  gtk_text_buffer_place_cursor (self->buffer, iter);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.1, TRUE, 0, 0.2);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_fault_activated (TandemTemplateEditor *self, GtkListBoxRow *row)
{
  int line = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "line"));
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "column"));
  GtkTextIter iter;

  if (line < 0)
    {
      g_signal_emit (self, signals[PARTS], 0);
      return;
    }
  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, line);
  gtk_text_iter_set_line_offset (&iter, MIN (column, MAX (0, gtk_text_iter_get_chars_in_line (&iter) - 1)));
  place_cursor (self, &iter);
}

static void
on_field_activated (TandemTemplateEditor *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tandem_template_editor_insert (self, g_object_get_data (G_OBJECT (row), "text"));
}

static gboolean
matches_search (GtkListBoxRow *row, gpointer data)
{
  TandemTemplateEditor *self = data;
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *words = g_utf8_casefold (g_object_get_data (G_OBJECT (row), "words"), -1);

  return strstr (words, wanted) != NULL;
}

static void
add_field (TandemTemplateEditor *self, const char *explanation, const char *name, char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), explanation);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "text", text, g_free);
  g_object_set_data_full (G_OBJECT (row), "words", g_strjoin (" ", explanation, name, NULL), g_free);
  gtk_list_box_append (self->fields, row);
}

/* The fields of this kind of paper, and the template's own, which may have changed since. */
static void
fill_fields (TandemTemplateEditor *self)
{
  gsize n_fields;
  const TandemMergeField *fields = tandem_merge_fields_get (&n_fields);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_list_box_remove (self->fields, child);
  for (guint i = 0; i < tandem_template_draft_get_n_fields (self->draft); i++)
    {
      g_autofree char *name = g_strconcat ("fields.", tandem_template_draft_get_field (self->draft, i, "name"), NULL);

      add_field (self, tandem_template_draft_get_field (self->draft, i, "label"), name,
                 g_strdup_printf ("{{%s}}", name));
    }
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].explanation != NULL && tandem_merge_field_is_for (&fields[i], self->kind))
      add_field (self, _ (fields[i].explanation), fields[i].name, tandem_merge_field_to_text (&fields[i]));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static GtkWidget *
make_insert_button (TandemTemplateEditor *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->popover = gtk_popover_new ();
  self->search = gtk_search_entry_new ();
  self->fields = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->fields, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->fields, matches_search, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fields), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Fields"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search for a field"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->fields));
  gtk_widget_set_size_request (scrolled, 300, 320);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Insert a Field"));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (fill_fields), self);
  g_signal_connect_swapped (self->fields, "row-activated", G_CALLBACK (on_field_activated), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->fields);
  return button;
}

static GtkWidget *
make_view (TandemTemplateEditor *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_monospace (self->view, TRUE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, 12);
  gtk_text_view_set_right_margin (self->view, 12);
  gtk_text_view_set_top_margin (self->view, 12);
  gtk_text_view_set_bottom_margin (self->view, 48);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text of the template"), -1);
  gtk_text_buffer_create_tag (self->buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (self->buffer, "field", "weight", PANGO_WEIGHT_BOLD, "background", "rgba(98,160,234,0.22)",
                              NULL);
  gtk_text_buffer_create_tag (self->buffer, "mark", "scale", 0.82, "style", PANGO_STYLE_ITALIC, "background",
                              "rgba(154,153,150,0.20)", NULL);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_changed), self);
  return scrolled;
}

static GtkWidget *
make_faults (TandemTemplateEditor *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->faults = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->faults, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->faults), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is wrong"),
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 150);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->faults));
  g_signal_connect_swapped (self->faults, "row-activated", G_CALLBACK (on_fault_activated), self);
  self->faults_area = scrolled;
  gtk_widget_set_visible (scrolled, FALSE);
  return scrolled;
}

GtkWidget *
tandem_template_editor_new (TandemDocumentKind kind)
{
  TandemTemplateEditor *self = g_object_new (TANDEM_TYPE_TEMPLATE_EDITOR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->kind = kind;
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_box_append (GTK_BOX (bar), make_insert_button (self));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), make_view (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_faults (self));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
tandem_template_editor_set_draft (TandemTemplateEditor *self, TandemTemplateDraft *draft)
{
  const char *body = tandem_template_draft_get_body (draft);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_set_object (&self->draft, draft);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  if (g_str_equal (text, body))
    return;
  self->loading = TRUE;
  gtk_text_buffer_set_text (self->buffer, body, -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->loading = FALSE;
}

static void
add_fault (TandemTemplateEditor *self, const TandemTemplateFault *fault, guint first_line)
{
  gboolean in_text = fault->line >= first_line;
  g_autofree char *place = in_text ? g_strdup_printf (_ ("Line %u"), fault->line - first_line + 1) : NULL;
  GtkWidget *row = tandem_page_fact_row (fault->text, place);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "line", GINT_TO_POINTER (in_text ? (int) (fault->line - first_line) : -1));
  g_object_set_data (G_OBJECT (row), "column", GINT_TO_POINTER (fault->column > 0 ? (int) fault->column - 1 : 0));
  gtk_list_box_append (self->faults, row);
}

void
tandem_template_editor_set_faults (TandemTemplateEditor *self, GPtrArray *faults)
{
  guint first_line = tandem_template_draft_get_first_line (self->draft);
  gboolean any = FALSE;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->faults))) != NULL)
    gtk_list_box_remove (self->faults, child);
  for (guint i = 0; i < faults->len; i++)
    {
      const TandemTemplateFault *fault = faults->pdata[i];

      /* What is missing has a list of its own. */
      if (fault->element != NULL)
        continue;
      add_fault (self, fault, first_line);
      any = TRUE;
    }
  gtk_widget_set_visible (self->faults_area, any);
}

void
tandem_template_editor_go_to (TandemTemplateEditor *self, gsize offset)
{
  const char *body = tandem_template_draft_get_body (self->draft);
  GtkTextIter iter;

  g_return_if_fail (offset <= strlen (body));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) g_utf8_strlen (body, (gssize) offset));
  place_cursor (self, &iter);
}

void
tandem_template_editor_insert (TandemTemplateEditor *self, const char *text)
{
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
