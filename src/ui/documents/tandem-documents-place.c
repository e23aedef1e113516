/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of all papers, one list with a choice of state that says how many there are. */

#include "tandem-documents-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-filing.h"
#include "tandem-rows.h"
#include "tandem-several-page.h"
#include "tandem-templates-page.h"
#include "tandem-window.h"

static const char *const names[TANDEM_FILING_N] = {
  [TANDEM_FILING_WAITING] = N_ ("To be signed"), [TANDEM_FILING_DRAFTS] = N_ ("Drafts"),
  [TANDEM_FILING_IN_FORCE] = N_ ("In force"),    [TANDEM_FILING_EXPIRING] = N_ ("Ending in 30 days"),
  [TANDEM_FILING_WITHDRAWN] = N_ ("Withdrawn"),  [TANDEM_FILING_DECLINED] = N_ ("Declined"),
  [TANDEM_FILING_SUPERSEDED] = N_ ("Replaced"),  [TANDEM_FILING_EXPIRED] = N_ ("Over"),
  [TANDEM_FILING_ALL] = N_ ("All papers"),
};

struct _TandemDocumentsPlace
{
  TandemPage parent_instance;

  GListModel *papers;
  GtkStringList *names;
  GtkWidget *choice;
  GtkStack *stack;
  TandemFiling filing;
  gboolean naming;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemDocumentsPlace, tandem_documents_place, TANDEM_TYPE_PAGE)

static void
tandem_documents_place_dispose (GObject *object)
{
  TandemDocumentsPlace *self = TANDEM_DOCUMENTS_PLACE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
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
filing_name (TandemDocumentsPlace *self, TandemFiling filing)
{
  /* Translators: how papers stand, and how many there are */
  return g_strdup_printf (_ ("%s (%u)"), _ (names[filing]),
                          tandem_filing_count (tandem_page_get_practice (TANDEM_PAGE (self)), filing));
}

/* Counts change with every paper that is signed; what is chosen stays. */
static void
show_names (TandemDocumentsPlace *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < TANDEM_FILING_N; i++)
    {
      g_autofree char *name = filing_name (self, i);

      g_strv_builder_add (builder, name);
    }
  all = g_strv_builder_end (builder);
  self->naming = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *const *) all);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), self->filing);
  self->naming = FALSE;
}

static gboolean
refresh (gpointer data)
{
  TandemDocumentsPlace *self = data;

  self->refresh_id = 0;
  show_names (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemDocumentsPlace *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
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

  if (self->naming || selected >= TANDEM_FILING_N)
    return;
  self->filing = selected;
  tandem_filing_list_narrow (self->papers, selected);
  show_stack (self);
}

static void
on_print (TandemDocumentsPlace *self)
{
  TandemPractice *practice = tandem_page_get_practice (TANDEM_PAGE (self));

  tandem_window_push (tandem_window_of (GTK_WIDGET (self)), tandem_several_page_new (practice, self->papers, NULL));
}

static void
on_activated (gpointer item, gpointer data)
{
  tandem_window_show_document (tandem_window_of (data), tandem_record_get_id (item));
}

static void
on_choice_set_up (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_choice_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The page may be narrower than what is chosen; what else there is stands in a list as wide as it needs. */
static void
let_choice_shrink (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_choice_set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_choice_bind), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

static void
build (TandemDocumentsPlace *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *print = tandem_page_icon_button ("printer-symbolic", _ ("Print Several Papers…"));

  tandem_page_add_to_bar (page, print, GTK_PACK_END);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (on_print), self);
  self->names = gtk_string_list_new (NULL);
  self->choice = gtk_drop_down_new (G_LIST_MODEL (self->names), NULL);
  let_choice_shrink (GTK_DROP_DOWN (self->choice));
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

static void
on_templates (TandemDocumentsPlace *self)
{
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)),
                      tandem_templates_page_new (tandem_page_get_practice (TANDEM_PAGE (self))));
}

GtkWidget *
tandem_documents_place_new (TandemPractice *practice)
{
  TandemDocumentsPlace *self = g_object_new (TANDEM_TYPE_DOCUMENTS_PLACE, NULL);
  GtkWidget *templates = tandem_page_icon_button ("folder-templates-symbolic", _ ("Templates"));

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Documents"), NULL);
  self->papers = tandem_filing_list (practice, self->filing);
  build (self);
  show_names (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  tandem_page_add_to_bar (TANDEM_PAGE (self), templates, GTK_PACK_END);
  g_signal_connect_swapped (templates, "clicked", G_CALLBACK (on_templates), self);
  g_signal_connect_swapped (self->papers, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
