/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A template's page: its text, its parts and what it must say, beside the paper that it makes. The paper follows what
 * is typed, a moment later and without holding up whoever types. */

#include "tandem-template-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-compat.h"
#include "tandem-paper-view.h"
#include "tandem-template-editor.h"
#include "tandem-template-parts.h"
#include "tandem-template-required.h"
#include "tandem-template-versions-page.h"
#include "tandem-templates.h"
#include "tandem-window.h"
#include "tandem-words.h"

/* How long nothing must be typed before the paper follows, in milliseconds. */
#define FOLLOW_AFTER 350

struct _TandemTemplatePage
{
  TandemPage parent_instance;

  char *id;
  char *version;          /* %NULL for the last one, which can be edited */
  TandemOwnTemplate *own; /* %NULL for one of the program's */
  TandemTemplate *template;
  TandemTemplateDraft *draft;
  TandemTemplateDraft *before; /* what Undo brings back */
  TandemTemplateEditor *editor;
  TandemTemplateParts *parts;
  TandemTemplateRequired *required;
  AdwViewStack *panes;
  AdwViewStackPage *required_page;
  GtkWidget *halves;
  GtkWidget *view;
  GtkWidget *save;
  GtkLabel *standing;
  GSimpleActionGroup *actions;
  GCancellable *cancellable;
  guint follow_id;
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (TandemTemplatePage, tandem_template_page, TANDEM_TYPE_PAGE)

static guint bring_back_signal;

static TandemPractice *
practice_of (TandemTemplatePage *self)
{
  return tandem_page_get_practice (TANDEM_PAGE (self));
}

static TandemWindow *
window_of (TandemTemplatePage *self)
{
  return tandem_window_of (GTK_WIDGET (self));
}

static void
tandem_template_page_dispose (GObject *object)
{
  TandemTemplatePage *self = TANDEM_TEMPLATE_PAGE (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->own);
  g_clear_object (&self->template);
  g_clear_object (&self->draft);
  g_clear_object (&self->before);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (tandem_template_page_parent_class)->dispose (object);
}

static void
set_changed (TandemTemplatePage *self, gboolean changed)
{
  self->changed = changed;
  if (self->save != NULL)
    gtk_widget_set_sensitive (self->save, changed);
}

static void
on_leave_response (TandemTemplatePage *self, const char *response)
{
  if (!g_str_equal (response, "discard"))
    return;
  set_changed (self, FALSE);
  tandem_window_pop (window_of (self));
}

static gboolean
tandem_template_page_may_leave (TandemPage *page)
{
  TandemTemplatePage *self = TANDEM_TEMPLATE_PAGE (page);
  GtkWidget *dialog;

  if (!self->changed)
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (window_of (self)), _ ("Discard What You Wrote?"),
                                   _ ("This version of the template was not saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep Writing"), "discard", _ ("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_leave_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

static void
tandem_template_page_class_init (TandemTemplatePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_template_page_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_template_page_may_leave;
  bring_back_signal = g_signal_new ("bring-back", TANDEM_TYPE_TEMPLATE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tandem_template_page_init (TandemTemplatePage *self)
{
}

static void
say_standing (TandemTemplatePage *self, guint n_faults)
{
  g_autofree char *text = NULL;

  if (self->standing == NULL)
    return;
  if (n_faults == 0)
    text = g_strdup (_ ("Nothing is missing"));
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to mend", "%u things to mend", n_faults), n_faults);
  gtk_label_set_text (self->standing, text);
}

static void
show_faults (TandemTemplatePage *self, TandemTemplate *template, GPtrArray *faults)
{
  if (self->editor == NULL)
    return;
  tandem_template_editor_set_faults (self->editor, faults);
  adw_view_stack_page_set_badge_number (self->required_page,
                                        tandem_template_required_show (self->required, self->draft, template));
  say_standing (self, faults->len);
}

/* What cannot be read at all, such as a language that is none. */
static void
show_unreadable (TandemTemplatePage *self, const GError *error)
{
  if (self->standing != NULL)
    gtk_label_set_text (self->standing, error->message);
}

static void
on_preview (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemTemplatePage) self = data;
  g_autoptr (TandemTemplate) template = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPaper) paper =
    tandem_templates_preview_finish (TANDEM_PRACTICE (source), result, &template, &faults, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (faults != NULL)
    show_faults (self, template, faults);
  else if (error != NULL)
    show_unreadable (self, error);
  /* While a tag is being typed there is nothing to show: the last paper stays. */
  if (paper != NULL)
    tandem_paper_view_set_paper (TANDEM_PAPER_VIEW (self->view), paper);
}

static gboolean
follow (gpointer data)
{
  TandemTemplatePage *self = data;
  g_autoptr (GBytes) file = tandem_template_draft_to_bytes (self->draft);

  self->follow_id = 0;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  tandem_templates_preview_async (practice_of (self), file, self->cancellable, on_preview, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
on_edited (TandemTemplatePage *self)
{
  set_changed (self, TRUE);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->follow_id = g_timeout_add (FOLLOW_AFTER, follow, self);
}

static TandemTemplateDraft *
copy_draft (TandemTemplatePage *self)
{
  g_autoptr (GBytes) file = tandem_template_draft_to_bytes (self->draft);
  g_autoptr (TandemTemplate) template = tandem_template_new_draft (file, "", NULL);

  return template != NULL ? tandem_template_draft_new (template) : NULL;
}

static void
show_draft (TandemTemplatePage *self)
{
  tandem_template_editor_set_draft (self->editor, self->draft);
  tandem_template_parts_set_draft (self->parts, self->draft);
}

static void
on_about_to (TandemTemplatePage *self)
{
  g_clear_object (&self->before);
  self->before = copy_draft (self);
}

static void
on_undo (TandemTemplatePage *self)
{
  if (self->before == NULL)
    return;
  g_set_object (&self->draft, self->before);
  g_clear_object (&self->before);
  show_draft (self);
  on_edited (self);
}

static void
on_restructured (TandemTemplatePage *self, const char *what)
{
  tandem_template_editor_set_draft (self->editor, self->draft);
  on_edited (self);
  if (what != NULL)
    tandem_window_toast_undo (window_of (self), what, G_CALLBACK (on_undo), self);
}

static void
show_pane (TandemTemplatePage *self, const char *name)
{
  adw_view_stack_set_visible_child_name (self->panes, name);
  tandem_compat_split_show (self->halves, FALSE);
}

static void
on_go_to_clause (TandemTemplatePage *self, guint clause)
{
  gssize offset = tandem_template_draft_find_clause (self->draft, clause);

  if (offset < 0)
    {
      tandem_window_toast (window_of (self), _ ("The text has no mark where this clause begins."));
      return;
    }
  show_pane (self, "text");
  tandem_template_editor_go_to (self->editor, (gsize) offset);
}

static void
on_go_to (TandemTemplatePage *self, gulong offset)
{
  show_pane (self, "text");
  tandem_template_editor_go_to (self->editor, offset);
}

static void
on_insert (TandemTemplatePage *self, const char *text)
{
  show_pane (self, "text");
  tandem_template_editor_insert (self->editor, text);
}

static void
on_parts (TandemTemplatePage *self)
{
  show_pane (self, "parts");
}

static void
say_version (TandemTemplatePage *self)
{
  TandemDocumentKind kind = tandem_template_get_kind (self->template);
  gint64 version = self->version != NULL ? g_ascii_strtoll (self->version, NULL, 10)
                   : self->own != NULL   ? tandem_own_template_get_version (self->own)
                                         : 0;
  g_autofree char *subtitle =
    self->own != NULL ? g_strdup_printf (_ ("%s · version %d"), tandem_words_document_kind (kind), (int) version)
                      : g_strdup_printf (_ ("%s · comes with Tandem"), tandem_words_document_kind (kind));

  tandem_page_set_title (TANDEM_PAGE (self), tandem_template_get_title (self->template), subtitle);
}

static void
enable (TandemTemplatePage *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)),
                               enabled);
}

static void
enable_actions (TandemTemplatePage *self)
{
  gboolean retired = self->own != NULL && tandem_own_template_get_retired (self->own) != NULL;

  enable (self, "retire", self->own != NULL && !retired);
  enable (self, "offer-again", retired);
  if (self->parts != NULL)
    tandem_template_parts_set_use (self->parts, tandem_own_template_get_chosen (self->own),
                                   !retired && tandem_own_template_get_whole_version (self->own) > 0);
}

static void
on_save (TandemTemplatePage *self)
{
  g_autoptr (GBytes) file = tandem_template_draft_to_bytes (self->draft);
  g_autoptr (GError) error = NULL;
  gint64 version;

  if (!tandem_templates_save (practice_of (self), self->own, file, &error))
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  set_changed (self, FALSE);
  g_clear_object (&self->template);
  self->template = tandem_template_new_draft (file, "", NULL);
  say_version (self);
  enable_actions (self);
  version = tandem_own_template_get_version (self->own);
  if (tandem_own_template_get_whole_version (self->own) == version)
    tandem_window_toast (window_of (self), _ ("Saved. New papers can be made from this version."));
  else
    tandem_window_toast (window_of (self), _ ("Saved, though not finished: no paper is made from this version yet."));
}

static void
on_copy (TandemTemplatePage *self)
{
  TandemWindow *window = window_of (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemOwnTemplate) own = tandem_templates_copy (practice_of (self), self->id, &error);
  GtkWidget *page =
    own != NULL ? tandem_template_page_new (practice_of (self), tandem_record_get_id (TANDEM_RECORD (own)), &error)
                : NULL;

  if (page == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  tandem_window_pop (window);
  tandem_window_push (window, page);
  tandem_window_toast (window, _ ("This is your own copy."));
}

static void
on_use (TandemTemplatePage *self, gboolean chosen)
{
  g_autoptr (GError) error = NULL;

  if (tandem_templates_choose (practice_of (self), self->own, chosen, &error))
    tandem_window_toast (window_of (self), chosen ? _ ("New papers are made from this template.")
                                                  : _ ("New papers are made from Tandem’s own template again."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
  enable_actions (self);
}

static void
retire (TandemTemplatePage *self, gboolean retired)
{
  g_autoptr (GError) error = NULL;

  if (tandem_templates_retire (practice_of (self), self->own, retired, &error))
    tandem_window_toast (window_of (self), retired ? _ ("No longer offered. Papers made from it stay as they are.")
                                                   : _ ("Offered again for new papers."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
  enable_actions (self);
}

static void
retire_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  retire (data, TRUE);
}

static void
offer_again_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  retire (data, FALSE);
}

static void
on_export_file (GFile *file, gpointer data)
{
  TandemTemplatePage *self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_templates_export (practice_of (self), self->id, NULL, file, &error))
    tandem_window_toast (window_of (self), _ ("The template is written to the file. No client is in it."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemTemplatePage *self = data;

  tandem_compat_choose_file (GTK_WINDOW (window_of (self)), _ ("Export the Template"), "template.tandem", "*.tandem",
                             on_export_file, self);
}

static void
copy_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemTemplatePage *self = data;

  if (tandem_template_page_may_leave (TANDEM_PAGE (self)))
    on_copy (self);
}

/* From the list of versions, which lies over this page, or from the version that was opened there. */
static void
on_version (TandemTemplatePage *self, const char *version)
{
  TandemWindow *window = window_of (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemTemplate) template = tandem_templates_open (practice_of (self), self->id, version, &error);
  g_autofree char *said = NULL;

  tandem_window_pop (window);
  tandem_window_pop (window);
  if (template == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  on_about_to (self);
  g_clear_object (&self->draft);
  self->draft = tandem_template_draft_new (template);
  show_draft (self);
  on_edited (self);
  said = g_strdup_printf (_ ("These are the words of version %s. Save to use them again."), version);
  tandem_window_toast_undo (window, said, G_CALLBACK (on_undo), self);
}

static void
versions_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemTemplatePage *self = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = tandem_template_versions_page_new (practice_of (self), self->own, &error);

  if (page == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  g_signal_connect_object (page, "bring-back", G_CALLBACK (on_version), self, G_CONNECT_SWAPPED);
  tandem_window_push (window_of (self), page);
}

static const GActionEntry actions[] = {
  { "versions", versions_action, NULL, NULL, NULL, { 0 } },
  { "retire", retire_action, NULL, NULL, NULL, { 0 } },
  { "offer-again", offer_again_action, NULL, NULL, NULL, { 0 } },
  { "export", export_action, NULL, NULL, NULL, { 0 } },
  { "copy", copy_action, NULL, NULL, NULL, { 0 } },
};

static void
append_hidden (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu (TandemTemplatePage *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Versions"), "template.versions");
  g_menu_append (menu, _ ("Make a _Copy"), "template.copy");
  g_menu_append (menu, _ ("_Export…"), "template.export");
  append_hidden (menu, _ ("_Retire"), "template.retire");
  append_hidden (menu, _ ("_Offer Again"), "template.offer-again");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Menu of the template"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu of the template"),
                                  -1);
  return button;
}

static GtkWidget *
make_preview (TandemTemplatePage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = tandem_paper_view_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "paper-pane");
  return scrolled;
}

static GtkWidget *
make_panes (TandemTemplatePage *self)
{
  TandemDocumentKind kind = tandem_template_get_kind (self->template);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_center_box_new ();
  GtkWidget *switcher = adw_view_switcher_new ();
  GtkWidget *standing = gtk_label_new ("");

  self->panes = ADW_VIEW_STACK (adw_view_stack_new ());
  self->editor = TANDEM_TEMPLATE_EDITOR (tandem_template_editor_new (kind));
  self->parts = TANDEM_TEMPLATE_PARTS (tandem_template_parts_new ());
  self->required = TANDEM_TEMPLATE_REQUIRED (tandem_template_required_new (kind));
  self->standing = GTK_LABEL (standing);
  adw_view_stack_add_titled_with_icon (self->panes, GTK_WIDGET (self->editor), "text", _ ("Text"),
                                       "document-edit-symbolic");
  adw_view_stack_add_titled_with_icon (self->panes, GTK_WIDGET (self->parts), "parts", _ ("Parts"),
                                       "view-list-symbolic");
  self->required_page = adw_view_stack_add_titled_with_icon (self->panes, GTK_WIDGET (self->required), "required",
                                                             _ ("Required"), "object-select-symbolic");
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), self->panes);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_NARROW);
  gtk_widget_add_css_class (bar, "panes");
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), switcher);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (bar), make_menu (self));
  gtk_label_set_wrap (self->standing, TRUE);
  gtk_widget_add_css_class (standing, "standing");
  gtk_widget_set_vexpand (GTK_WIDGET (self->panes), TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), standing);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->panes));
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->editor, "parts", G_CALLBACK (on_parts), self);
  g_signal_connect_swapped (self->parts, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->parts, "about-to", G_CALLBACK (on_about_to), self);
  g_signal_connect_swapped (self->parts, "restructured", G_CALLBACK (on_restructured), self);
  g_signal_connect_swapped (self->parts, "go-to", G_CALLBACK (on_go_to_clause), self);
  g_signal_connect_swapped (self->parts, "use", G_CALLBACK (on_use), self);
  g_signal_connect_swapped (self->required, "go-to", G_CALLBACK (on_go_to), self);
  g_signal_connect_swapped (self->required, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->required, "insert", G_CALLBACK (on_insert), self);
  return box;
}

/* Where there is room for one half only. */
static void
on_other_half (TandemTemplatePage *self)
{
  tandem_compat_split_show (self->halves, !tandem_compat_split_shows_content (self->halves));
}

static void
build_editor (TandemTemplatePage *self)
{
  GtkWidget *paper = tandem_page_icon_button ("x-office-document-symbolic", _ ("Text or paper"));

  self->save = tandem_page_button (_ ("_Save"), "suggested-action");
  self->halves = tandem_compat_halves_new (make_panes (self), make_preview (self));
  tandem_compat_split_show_when_folded (self->halves, paper);
  tandem_page_add_to_bar (TANDEM_PAGE (self), self->save, GTK_PACK_END);
  tandem_page_add_to_bar (TANDEM_PAGE (self), paper, GTK_PACK_END);
  tandem_page_set_content (TANDEM_PAGE (self), self->halves);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (paper, "clicked", G_CALLBACK (on_other_half), self);
  show_draft (self);
}

static void
build_reader (TandemTemplatePage *self)
{
  GtkWidget *copy = tandem_page_button (_ ("_Copy"), "suggested-action");

  /* There is no room for more on a narrow window. */
  tandem_compat_set_name (copy, _ ("Copy to Edit"));
  gtk_widget_set_tooltip_text (copy, _ ("Copy to Edit"));
  tandem_page_add_to_bar (TANDEM_PAGE (self), copy, GTK_PACK_END);
  tandem_page_set_content (TANDEM_PAGE (self), make_preview (self));
  g_signal_connect_swapped (copy, "clicked", G_CALLBACK (on_copy), self);
}

static void
on_bring_back (TandemTemplatePage *self)
{
  g_autofree char *version = g_strdup (self->version); /* The page goes. */

  g_signal_emit (self, bring_back_signal, 0, version);
}

static void
build_earlier (TandemTemplatePage *self)
{
  GtkWidget *bring_back = tandem_page_button (_ ("_Bring Back"), NULL);

  gtk_widget_set_tooltip_text (bring_back, _ ("Edit the words of this version"));
  tandem_page_add_to_bar (TANDEM_PAGE (self), bring_back, GTK_PACK_END);
  tandem_page_set_content (TANDEM_PAGE (self), make_preview (self));
  g_signal_connect_swapped (bring_back, "clicked", G_CALLBACK (on_bring_back), self);
}

GtkWidget *
tandem_template_page_new (TandemPractice *practice, const char *template_id, GError **error)
{
  return tandem_template_page_new_for_version (practice, template_id, NULL, error);
}

GtkWidget *
tandem_template_page_new_for_version (TandemPractice *practice, const char *template_id, const char *version,
                                      GError **error)
{
  g_autoptr (TandemTemplate) template = tandem_templates_open (practice, template_id, version, error);
  TandemTemplatePage *self;

  if (template == NULL)
    return NULL;
  self = g_object_new (TANDEM_TYPE_TEMPLATE_PAGE, NULL);
  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->id = g_strdup (template_id);
  self->version = g_strdup (version);
  self->template = g_object_ref (template);
  self->draft = tandem_template_draft_new (template);
  self->own = tandem_templates_load (practice, template_id, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "template", G_ACTION_GROUP (self->actions));
  say_version (self);
  if (version != NULL)
    build_earlier (self);
  else if (self->own != NULL)
    build_editor (self);
  else
    build_reader (self);
  enable_actions (self);
  set_changed (self, FALSE);
  follow (self);
  return GTK_WIDGET (self);
}
