/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of all papers, one list with a choice of state that says how many there are. */

#include "tandem-documents-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-papers.h"
#include "tandem-rows.h"
#include "tandem-window.h"

typedef struct
{
  const char *title;
  const char *const *states;
} Group;

static const char *const waiting[] = { "ready", NULL };
static const char *const drafts[] = { "draft", NULL };
static const char *const in_force[] = { "signed", NULL };
static const char *const ended[] = { "declined", "withdrawn", "superseded", "expired", NULL };

static const Group groups[] = {
  { N_ ("Waiting for a signature"), waiting },
  { N_ ("Drafts"), drafts },
  { N_ ("Signed and in force"), in_force },
  { N_ ("Declined, withdrawn or over"), ended },
};

struct _TandemDocumentsPlace
{
  TandemPage parent_instance;

  GListModel *papers;
  GtkStringList *names;
  GtkWidget *choice;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TandemDocumentsPlace, tandem_documents_place, TANDEM_TYPE_PAGE)

static void
tandem_documents_place_dispose (GObject *object)
{
  TandemDocumentsPlace *self = TANDEM_DOCUMENTS_PLACE (object);

  if (self->papers != NULL)
    g_signal_handlers_disconnect_by_data (self->papers, self);
  g_clear_object (&self->papers);

  G_OBJECT_CLASS (tandem_documents_place_parent_class)->dispose (object);
}

static void
tandem_documents_place_class_init (TandemDocumentsPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_documents_place_dispose;
}

static void
tandem_documents_place_init (TandemDocumentsPlace *self)
{
}

static char *
group_name (TandemDocumentsPlace *self, guint group)
{
  guint n_papers = tandem_papers_count (tandem_page_get_practice (TANDEM_PAGE (self)), groups[group].states);

  return g_strdup_printf ("%s (%u)", _ (groups[group].title), n_papers);
}

static void
show_stack (TandemDocumentsPlace *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->papers) > 0 ? "list" : "empty");
}

static void
on_chosen (TandemDocumentsPlace *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (selected >= G_N_ELEMENTS (groups))
    return;
  tandem_papers_list_narrow (self->papers, NULL, groups[selected].states);
  show_stack (self);
}

static void
on_activated (gpointer item, gpointer data)
{
  tandem_window_show_document (tandem_window_of (data), tandem_record_get_id (item));
}

static void
build (TandemDocumentsPlace *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();

  self->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *name = group_name (self, i);

      gtk_string_list_append (self->names, name);
    }
  self->choice = gtk_drop_down_new (G_LIST_MODEL (self->names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("State"), -1);
  gtk_widget_set_margin_top (self->choice, 6);
  gtk_widget_set_margin_bottom (self->choice, 6);
  gtk_widget_set_margin_start (self->choice, 12);
  gtk_widget_set_margin_end (self->choice, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->choice);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack,
                       tandem_rows_page_list (tandem_page_get_practice (page), self->papers, _ ("Documents"),
                                              tandem_rows_document, on_activated, self),
                       "list");
  gtk_stack_add_named (self->stack,
                       tandem_page_empty ("x-office-document-symbolic", _ ("No Papers Here"),
                                          _ ("Papers are written on a client’s page."), NULL),
                       "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  tandem_page_set_content (page, box);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_chosen), self);
}

GtkWidget *
tandem_documents_place_new (TandemPractice *practice)
{
  TandemDocumentsPlace *self = g_object_new (TANDEM_TYPE_DOCUMENTS_PLACE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Documents"), NULL);
  self->papers = tandem_papers_list (practice, NULL, waiting);
  build (self);
  g_signal_connect_swapped (self->papers, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
