/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of all clients: a list of any length, searched and narrowed by status. */

#include "tandem-clients-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-rows.h"
#include "tandem-types-enums.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemClientsPlace
{
  TandemPage parent_instance;

  GListModel *clients;
  GtkWidget *search;
  GtkWidget *status;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TandemClientsPlace, tandem_clients_place, TANDEM_TYPE_PAGE)

static void
tandem_clients_place_dispose (GObject *object)
{
  TandemClientsPlace *self = TANDEM_CLIENTS_PLACE (object);

  if (self->clients != NULL)
    g_signal_handlers_disconnect_by_data (self->clients, self);
  g_clear_object (&self->clients);

  G_OBJECT_CLASS (tandem_clients_place_parent_class)->dispose (object);
}

static void
tandem_clients_place_class_init (TandemClientsPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_clients_place_dispose;
}

static void
tandem_clients_place_init (TandemClientsPlace *self)
{
}

static const char *
chosen_status (TandemClientsPlace *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status));
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_CLIENT_STATUS);

  return selected == 0 || selected > klass->n_values ? NULL : klass->values[selected - 1].value_nick;
}

static void
show_stack (TandemClientsPlace *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean narrowed = text[0] != '\0' || chosen_status (self) != NULL;

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->clients) > 0 ? "list"
                                                 : narrowed                                   ? "nothing-found"
                                                                                              : "empty");
}

static void
narrow (TandemClientsPlace *self)
{
  tandem_clients_list_narrow (self->clients, gtk_editable_get_text (GTK_EDITABLE (self->search)), chosen_status (self));
  show_stack (self);
}

static void
on_activated (gpointer item, gpointer data)
{
  tandem_window_show_client (tandem_window_of (data), tandem_record_get_id (item), NULL);
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *button = tandem_page_button (_ ("_Add Your First Client"), "suggested-action");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-client");
  return tandem_page_empty ("system-users-symbolic", _ ("No Clients Yet"),
                            _ ("A client begins with a name. Papers come next."), button);
}

static GtkWidget *
make_status_filter (TandemClientsPlace *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_CLIENT_STATUS);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *filter;

  gtk_string_list_append (names, _ ("All"));
  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (names, tandem_words_client_status ((TandemClientStatus) klass->values[i].value));
  filter = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Status"), -1);
  gtk_widget_set_tooltip_text (filter, _ ("Show clients of one status"));
  g_signal_connect_swapped (filter, "notify::selected", G_CALLBACK (narrow), self);
  return filter;
}

static void
build (TandemClientsPlace *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *new_client = tandem_page_icon_button ("list-add-symbolic", _ ("New client"));

  self->search = gtk_search_entry_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), 200);
  g_object_set (self->search, "placeholder-text", _ ("Search names and notes"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search clients"),
                                  -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (narrow), self);
  self->status = make_status_filter (self);
  gtk_box_append (GTK_BOX (bar), self->search);
  gtk_box_append (GTK_BOX (bar), self->status);
  gtk_widget_set_margin_top (bar, 6);
  gtk_widget_set_margin_bottom (bar, 6);
  gtk_widget_set_margin_start (bar, 12);
  gtk_widget_set_margin_end (bar, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), bar);
  gtk_stack_add_named (self->stack,
                       tandem_rows_page_list (tandem_page_get_practice (page), self->clients, _ ("Clients"),
                                              tandem_rows_client, on_activated, self),
                       "list");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  gtk_stack_add_named (
    self->stack,
    tandem_page_empty ("system-search-symbolic", _ ("Nothing Found"), _ ("Try fewer letters or another status."), NULL),
    "nothing-found");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (new_client), "win.new-client");
  tandem_page_add_to_bar (page, new_client, GTK_PACK_START);
  tandem_page_set_content (page, box);
  tandem_page_set_search (page, self->search);
}

GtkWidget *
tandem_clients_place_new (TandemPractice *practice)
{
  TandemClientsPlace *self = g_object_new (TANDEM_TYPE_CLIENTS_PLACE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Clients"), NULL);
  self->clients = tandem_clients_list (practice, NULL, NULL);
  build (self);
  g_signal_connect_swapped (self->clients, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
