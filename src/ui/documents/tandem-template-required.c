/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplateRequired lists what a paper must hold, what is missing first. A row leads to where it is said, or asks
 * where that is. */

#include "tandem-template-required.h"

#include <glib/gi18n-lib.h>

#include "tandem-elements.h"
#include "tandem-page.h"

struct _TandemTemplateRequired
{
  AdwBin parent_instance;

  TandemDocumentKind kind;
  TandemTemplateDraft *draft;
  GtkBox *column;
  char *shown; /* which are missing, as it is shown: nothing is rebuilt under somebody's hands without need */
};

G_DEFINE_FINAL_TYPE (TandemTemplateRequired, tandem_template_required, ADW_TYPE_BIN)

enum
{
  GO_TO,
  EDITED,
  INSERT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tandem_template_required_dispose (GObject *object)
{
  TandemTemplateRequired *self = TANDEM_TEMPLATE_REQUIRED (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (tandem_template_required_parent_class)->dispose (object);
}

static void
tandem_template_required_class_init (TandemTemplateRequiredClass *klass)
{
  GType type = TANDEM_TYPE_TEMPLATE_REQUIRED;

  G_OBJECT_CLASS (klass)->dispose = tandem_template_required_dispose;
  signals[GO_TO] = g_signal_new ("go-to", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ULONG);
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[INSERT] =
    g_signal_new ("insert", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tandem_template_required_init (TandemTemplateRequired *self)
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

typedef struct
{
  TandemTemplateRequired *required;
  const char *element;
  AdwComboRow *choice;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Question *) data)->required);
  g_free (data);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  TandemTemplateRequired *self = question->required;
  guint clause = adw_combo_row_get_selected (question->choice);

  if (!g_str_equal (response, "here"))
    return;
  if (clause < tandem_template_draft_get_n_clauses (self->draft))
    {
      tandem_template_draft_add_element (self->draft, clause, question->element);
      g_signal_emit (self, signals[EDITED], 0);
    }
  else
    {
      g_autofree char *mark = g_strdup_printf ("<!-- element: %s -->\n", question->element);

      g_signal_emit (self, signals[INSERT], 0, mark);
    }
}

static GListModel *
list_places (TandemTemplateRequired *self)
{
  GtkStringList *places = gtk_string_list_new (NULL);

  for (guint i = 0; i < tandem_template_draft_get_n_clauses (self->draft); i++)
    gtk_string_list_append (places, tandem_template_draft_get_clause (self->draft, i, "title"));
  gtk_string_list_append (places, _ ("Where the cursor stands in the text"));
  return G_LIST_MODEL (places);
}

/* The table's descriptions stand within sentences; a row begins with a capital. */
static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/* Whether the words say it no program can tell: the coach says in which clause they do. */
static void
ask_where (TandemTemplateRequired *self, const TandemElement *element)
{
  g_autofree char *body = capitalize (_ (element->description));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _ ("Where Does the Paper Say This?"), body);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *choice = adw_combo_row_new ();
  g_autoptr (GListModel) places = list_places (self);
  Question *question = g_new0 (Question, 1);

  question->required = g_object_ref (self);
  question->element = element->id;
  question->choice = ADW_COMBO_ROW (choice);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (choice), _ ("Clause"));
  adw_combo_row_set_model (ADW_COMBO_ROW (choice), places);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (choice), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), choice);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), group);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "here",
                                    _ ("It Says It _Here"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "here", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_row_activated (TandemTemplateRequired *self, GtkWidget *row)
{
  const TandemElement *element = g_object_get_data (G_OBJECT (row), "element");
  gssize offset = tandem_template_draft_find_element (self->draft, element->id);

  if (offset >= 0)
    g_signal_emit (self, signals[GO_TO], 0, (gulong) offset);
  else
    ask_where (self, element);
}

static void
add_row (TandemTemplateRequired *self, AdwPreferencesGroup *group, const TandemElement *element, gboolean fulfilled)
{
  g_autofree char *subtitle =
    /* Translators: “Missing” or “Fulfilled”, and the law or code that asks for it */
    g_strdup_printf (_ ("%s · %s"), fulfilled ? _ ("Fulfilled") : _ ("Missing"), _ (element->source));
  g_autofree char *title = capitalize (_ (element->description));
  GtkWidget *row =
    tandem_page_opening_row (title, subtitle, fulfilled ? "object-select-symbolic" : "dialog-warning-symbolic");

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data (G_OBJECT (row), "element", (gpointer) element);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_row_activated), self);
  adw_preferences_group_add (group, row);
}

static void
add_group (TandemTemplateRequired *self, TandemTemplate *template, gboolean fulfilled, const char *title,
           const char *description)
{
  AdwPreferencesGroup *group = NULL;
  gsize n_elements;
  const TandemElement *elements = tandem_elements_get (&n_elements);

  for (gsize i = 0; i < n_elements; i++)
    {
      if (!tandem_template_needs (template, &elements[i]) ||
          tandem_template_fulfils (template, elements[i].id) != fulfilled)
        continue;
      if (group == NULL)
        {
          group = tandem_page_group_new (title, description);
          gtk_box_append (self->column, GTK_WIDGET (group));
        }
      add_row (self, group, &elements[i], fulfilled);
    }
}

static char *
list_missing (TandemTemplateRequired *self, TandemTemplate *template, guint *n_missing)
{
  GString *missing = g_string_new (NULL);
  gsize n_elements;
  const TandemElement *elements = tandem_elements_get (&n_elements);

  *n_missing = 0;
  for (gsize i = 0; i < n_elements; i++)
    if (tandem_template_needs (template, &elements[i]) && !tandem_template_fulfils (template, elements[i].id))
      {
        g_string_append_printf (missing, "%s ", elements[i].id);
        (*n_missing)++;
      }
  return g_string_free (missing, FALSE);
}

GtkWidget *
tandem_template_required_new (TandemDocumentKind kind)
{
  TandemTemplateRequired *self = g_object_new (TANDEM_TYPE_TEMPLATE_REQUIRED, NULL);

  self->kind = kind;
  return GTK_WIDGET (self);
}

guint
tandem_template_required_show (TandemTemplateRequired *self, TandemTemplateDraft *draft, TandemTemplate *template)
{
  guint n_missing;
  g_autofree char *missing = list_missing (self, template, &n_missing);
  GtkWidget *child;

  g_set_object (&self->draft, draft);
  if (g_strcmp0 (missing, self->shown) == 0)
    return n_missing;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);
  add_group (self, template, FALSE, _ ("Missing"),
             _ ("No paper is made from this template before it says all of this."));
  add_group (self, template, TRUE, _ ("Fulfilled"), NULL);
  g_free (self->shown);
  self->shown = g_steal_pointer (&missing);
  return n_missing;
}
