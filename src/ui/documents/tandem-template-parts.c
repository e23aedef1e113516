/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplateParts edits the manifest of a template by rows: nobody has to know that there is one. */

#include "tandem-template-parts.h"

#include <glib/gi18n-lib.h>

#include "tandem-code-row.h"
#include "tandem-compat.h"
#include "tandem-page.h"

struct _TandemTemplateParts
{
  AdwBin parent_instance;

  TandemTemplateDraft *draft;
  GtkBox *column;
  GtkSwitch *use; /* while it is built */
  gboolean used;
  gboolean possible;
};

G_DEFINE_FINAL_TYPE (TandemTemplateParts, tandem_template_parts, ADW_TYPE_BIN)

enum
{
  EDITED,
  ABOUT_TO,
  RESTRUCTURED,
  GO_TO,
  USE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void build (TandemTemplateParts *self);

static void
tandem_template_parts_dispose (GObject *object)
{
  g_clear_object (&TANDEM_TEMPLATE_PARTS (object)->draft);

  G_OBJECT_CLASS (tandem_template_parts_parent_class)->dispose (object);
}

static void
tandem_template_parts_class_init (TandemTemplatePartsClass *klass)
{
  GType type = TANDEM_TYPE_TEMPLATE_PARTS;

  G_OBJECT_CLASS (klass)->dispose = tandem_template_parts_dispose;
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ABOUT_TO] = g_signal_new ("about-to", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESTRUCTURED] =
    g_signal_new ("restructured", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GO_TO] = g_signal_new ("go-to", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[USE] = g_signal_new ("use", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
tandem_template_parts_init (TandemTemplateParts *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (self->column), "column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Which clause or field a row is of, and which of its texts. */
static guint
number_of (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "number"));
}

static const char *
member_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "member");
}

static void
mark (GtkWidget *row, guint number, const char *member)
{
  g_object_set_data (G_OBJECT (row), "number", GUINT_TO_POINTER (number));
  g_object_set_data (G_OBJECT (row), "member", (gpointer) member);
}

static GtkWidget *
make_entry (TandemTemplateParts *self, const char *label, const char *value, guint number, const char *member,
            GCallback changed)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_editable_set_text (GTK_EDITABLE (row), value != NULL ? value : "");
  mark (row, number, member);
  g_signal_connect_swapped (row, "changed", changed, self);
  return row;
}

static void
edited (TandemTemplateParts *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_text (TandemTemplateParts *self, GtkWidget *row)
{
  tandem_template_draft_set (self->draft, member_of (row), gtk_editable_get_text (GTK_EDITABLE (row)));
  edited (self);
}

static void
on_language (TandemTemplateParts *self, TandemCodeRow *row)
{
  const char *tag = tandem_code_row_get_code (row);

  if (tag == NULL || g_strcmp0 (tag, tandem_template_draft_get (self->draft, "language")) == 0)
    return;
  tandem_template_draft_set (self->draft, "language", tag);
  edited (self);
}

/* The row that opens is called what the clause is called. */
static void
rename_expander (GtkWidget *row, const char *title)
{
  GtkWidget *expander = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

  if (expander != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
}

static void
on_clause_text (TandemTemplateParts *self, GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  tandem_template_draft_set_clause (self->draft, number_of (row), member_of (row), text);
  if (g_str_equal (member_of (row), "title"))
    rename_expander (row, text);
  edited (self);
}

static void
on_field_text (TandemTemplateParts *self, GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  tandem_template_draft_set_field (self->draft, number_of (row), member_of (row), text);
  if (g_str_equal (member_of (row), "label"))
    rename_expander (row, text);
  edited (self);
}

static void
on_optional (TandemTemplateParts *self, GParamSpec *pspec, GtkWidget *toggle)
{
  tandem_template_draft_set_clause_optional (self->draft, number_of (toggle),
                                             gtk_switch_get_active (GTK_SWITCH (toggle)));
  edited (self);
}

static void
restructured (TandemTemplateParts *self, const char *what)
{
  g_signal_emit (self, signals[RESTRUCTURED], 0, what);
  build (self);
}

static void
on_remove_clause (TandemTemplateParts *self, GtkWidget *button)
{
  guint clause = number_of (button);
  g_autofree char *what = g_strdup_printf (_ ("“%s” is removed, with its words."),
                                           tandem_template_draft_get_clause (self->draft, clause, "title"));

  g_signal_emit (self, signals[ABOUT_TO], 0);
  tandem_template_draft_remove_clause (self->draft, clause);
  restructured (self, what);
}

static void
on_remove_field (TandemTemplateParts *self, GtkWidget *button)
{
  guint field = number_of (button);
  g_autofree char *what = g_strdup_printf (_ ("“%s” is removed. Take it out of the text as well."),
                                           tandem_template_draft_get_field (self->draft, field, "label"));

  g_signal_emit (self, signals[ABOUT_TO], 0);
  tandem_template_draft_remove_field (self->draft, field);
  restructured (self, what);
}

static void
on_add_clause (TandemTemplateParts *self)
{
  g_signal_emit (self, signals[ABOUT_TO], 0);
  tandem_template_draft_add_clause (self->draft, _ ("New clause"));
  restructured (self, NULL);
}

static void
on_add_field (TandemTemplateParts *self)
{
  g_signal_emit (self, signals[ABOUT_TO], 0);
  tandem_template_draft_add_field (self->draft, _ ("New field"));
  restructured (self, NULL);
}

static void
on_go_to (TandemTemplateParts *self, GtkWidget *button)
{
  g_signal_emit (self, signals[GO_TO], 0, number_of (button));
}

static AdwPreferencesGroup *
add_group (TandemTemplateParts *self, const char *title, const char *description, const char *button_label,
           GCallback add)
{
  AdwPreferencesGroup *group = tandem_page_group_new (title, description);

  if (button_label != NULL)
    tandem_page_add_group_button (group, button_label, add, self);
  gtk_box_append (self->column, GTK_WIDGET (group));
  return group;
}

static void
add_row_of_buttons (AdwExpanderRow *expander, TandemButtonRow *buttons)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (GTK_WIDGET (buttons), "text-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (buttons));
  adw_expander_row_add_row (expander, row);
}

static void
add_clause (TandemTemplateParts *self, AdwPreferencesGroup *group, guint number)
{
  const char *title = tandem_template_draft_get_clause (self->draft, number, "title");
  GtkWidget *expander = tandem_compat_expander_new (title);
  GtkWidget *optional = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  GtkWidget *question =
    make_entry (self, _ ("The question"), tandem_template_draft_get_clause (self->draft, number, "question"), number,
                "question", G_CALLBACK (on_clause_text));
  TandemButtonRow *buttons = tandem_button_row_new ();

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_entry (self, _ ("Title of the clause"), title, number,
                                                                     "title", G_CALLBACK (on_clause_text)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (optional), _ ("Answered yes or no"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (optional), _ ("A free choice: no, unless the client says yes"));
  mark (toggle, number, NULL);
  gtk_switch_set_active (GTK_SWITCH (toggle), tandem_template_draft_get_clause_optional (self->draft, number));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (optional), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (optional), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Answered yes or no"), -1);
  g_object_bind_property (toggle, "active", question, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_optional), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), optional);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), question);
  mark (tandem_button_row_add (buttons, _ ("_Go to Its Words"), NULL, G_CALLBACK (on_go_to), self), number, NULL);
  mark (
    tandem_button_row_add (buttons, _ ("Re_move Clause"), "destructive-action", G_CALLBACK (on_remove_clause), self),
    number, NULL);
  add_row_of_buttons (ADW_EXPANDER_ROW (expander), buttons);
  adw_preferences_group_add (group, expander);
}

static void
add_field (TandemTemplateParts *self, AdwPreferencesGroup *group, guint number)
{
  const char *label = tandem_template_draft_get_field (self->draft, number, "label");
  GtkWidget *expander = tandem_compat_expander_new (label);
  TandemButtonRow *buttons = tandem_button_row_new ();

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_entry (self, _ ("What is asked for"), label, number,
                                                                     "label", G_CALLBACK (on_field_text)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                            make_entry (self, _ ("What stands there unless you change it"),
                                        tandem_template_draft_get_field (self->draft, number, "default"), number,
                                        "default", G_CALLBACK (on_field_text)));
  mark (tandem_button_row_add (buttons, _ ("Re_move Field"), "destructive-action", G_CALLBACK (on_remove_field), self),
        number, NULL);
  add_row_of_buttons (ADW_EXPANDER_ROW (expander), buttons);
  adw_preferences_group_add (group, expander);
}

static void
on_use (TandemTemplateParts *self)
{
  gboolean used = gtk_switch_get_active (self->use);

  if (used == self->used)
    return;
  self->used = used;
  g_signal_emit (self, signals[USE], 0, used);
}

static GtkWidget *
make_use_row (TandemTemplateParts *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  self->use = GTK_SWITCH (toggle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Make new papers from this template"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), self->possible
                                                       ? _ ("For clients of this language, in place of Tandem’s own")
                                                       : _ ("Once a version of it says all that it must"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_switch_set_active (self->use, self->used);
  gtk_widget_set_sensitive (row, self->possible || self->used);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Make new papers from this template"), -1);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_use), self);
  return row;
}

static GtkWidget *
make_language_row (TandemTemplateParts *self)
{
  TandemCodeRow *row = g_object_new (TANDEM_TYPE_CODE_ROW, "title", _ ("Language"), NULL);

  tandem_code_row_choose_from (row, TANDEM_CODES_ALL_LANGUAGES, NULL);
  tandem_code_row_set_code (row, tandem_template_draft_get (self->draft, "language"));
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_language), self);
  return GTK_WIDGET (row);
}

static void
build (TandemTemplateParts *self)
{
  AdwPreferencesGroup *group;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);
  group = add_group (self, _ ("The Paper"), NULL, NULL, NULL);
  adw_preferences_group_add (group, make_entry (self, _ ("Title"), tandem_template_draft_get (self->draft, "title"), 0,
                                                "title", G_CALLBACK (on_text)));
  adw_preferences_group_add (group, make_language_row (self));
  adw_preferences_group_add (group, make_use_row (self));
  group = add_group (self, _ ("Clauses"), _ ("The client reads and acknowledges each by itself."), _ ("_Add Clause"),
                     G_CALLBACK (on_add_clause));
  for (guint i = 0; i < tandem_template_draft_get_n_clauses (self->draft); i++)
    add_clause (self, group, i);
  group = add_group (self, _ ("Fields of Your Own"), _ ("You fill them in for each paper before it is signed."),
                     _ ("A_dd Field"), G_CALLBACK (on_add_field));
  for (guint i = 0; i < tandem_template_draft_get_n_fields (self->draft); i++)
    add_field (self, group, i);
}

GtkWidget *
tandem_template_parts_new (void)
{
  return g_object_new (TANDEM_TYPE_TEMPLATE_PARTS, NULL);
}

void
tandem_template_parts_set_draft (TandemTemplateParts *self, TandemTemplateDraft *draft)
{
  g_set_object (&self->draft, draft);
  build (self);
}

void
tandem_template_parts_set_use (TandemTemplateParts *self, gboolean used, gboolean possible)
{
  if (used == self->used && possible == self->possible)
    return;
  self->used = used;
  self->possible = possible;
  build (self);
}
