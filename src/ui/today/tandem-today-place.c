/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first place of the day: what needs the coach, each row leading to where it is mended. */

#include "tandem-today-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-rows.h"
#include "tandem-today.h"
#include "tandem-window.h"

struct _TandemTodayPlace
{
  TandemPage parent_instance;

  GListModel *tasks;
  GListModel *clients;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TandemTodayPlace, tandem_today_place, TANDEM_TYPE_PAGE)

static void
tandem_today_place_dispose (GObject *object)
{
  TandemTodayPlace *self = TANDEM_TODAY_PLACE (object);

  if (self->tasks != NULL)
    g_signal_handlers_disconnect_by_data (self->tasks, self);
  g_clear_object (&self->tasks);
  g_clear_object (&self->clients);

  G_OBJECT_CLASS (tandem_today_place_parent_class)->dispose (object);
}

static void
tandem_today_place_class_init (TandemTodayPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_today_place_dispose;
}

static void
tandem_today_place_init (TandemTodayPlace *self)
{
}

static void
on_activated (gpointer item, gpointer data)
{
  TandemWindow *window = tandem_window_of (data);

  if (tandem_task_get_referral_id (item) != NULL)
    tandem_window_show_referral (window, tandem_task_get_referral_id (item));
  else if (tandem_task_get_document_id (item) != NULL)
    tandem_window_show_document (window, tandem_task_get_document_id (item));
  else
    tandem_window_show_client (window, tandem_task_get_client_id (item));
}

static void
show_stack (TandemTodayPlace *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->tasks) > 0     ? "tasks"
                                                 : g_list_model_get_n_items (self->clients) > 0 ? "nothing"
                                                                                                : "empty");
}

static GtkWidget *
make_status (const char *icon_name, const char *title, const char *description, gboolean with_button)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button;

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);
  if (with_button)
    {
      button = tandem_page_button (_ ("_Add Your First Client"), "suggested-action");
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-client");
      adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
    }
  return status;
}

static GtkWidget *
make_tasks (TandemTodayPlace *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What Needs You"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             tandem_rows_boxed_list (tandem_page_get_practice (TANDEM_PAGE (self)), self->tasks,
                                                     _ ("What needs you"), tandem_rows_task, on_activated, self));
  gtk_widget_add_css_class (group, "column");
  adw_clamp_set_child (ADW_CLAMP (clamp), group);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

GtkWidget *
tandem_today_place_new (TandemPractice *practice)
{
  TandemTodayPlace *self = g_object_new (TANDEM_TYPE_TODAY_PLACE, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%A, %x");

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Today"), day);
  self->tasks = tandem_today_list (practice);
  self->clients = tandem_clients_list (practice, NULL, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_tasks (self), "tasks");
  gtk_stack_add_named (self->stack,
                       make_status ("emblem-ok-symbolic", _ ("Nothing Needs You"),
                                    _ ("Papers are signed, letters are answered. Have a good day."), FALSE),
                       "nothing");
  gtk_stack_add_named (self->stack,
                       make_status ("system-users-symbolic", _ ("Your Practice Is Ready"),
                                    _ ("Begin with a client. Disclosure statement and consent come next."), TRUE),
                       "empty");
  tandem_page_set_content (TANDEM_PAGE (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->tasks, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
