/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first place of the day: what needs the coach, each row leading to where it is mended. */

#include "tandem-today-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-rows.h"
#include "tandem-today.h"
#include "tandem-window.h"
#include "tandem-words.h"

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
  TandemNeed need = tandem_task_get_need (item);
  gboolean therapy =
    need == TANDEM_NEED_BOUNDARY_REVIEW || need == TANDEM_NEED_GUIDANCE_REVIEW || need == TANDEM_NEED_MEETING_UNSHARED;

  if (tandem_task_get_referral_id (item) != NULL)
    tandem_window_show_referral (window, tandem_task_get_referral_id (item));
  else if (tandem_task_get_document_id (item) != NULL)
    tandem_window_show_document (window, tandem_task_get_document_id (item));
  else
    tandem_window_show_client (window, tandem_task_get_client_id (item), therapy ? "therapy" : NULL);
}

static void
show_stack (TandemTodayPlace *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->tasks) > 0     ? "tasks"
                                                 : g_list_model_get_n_items (self->clients) > 0 ? "nothing"
                                                                                                : "empty");
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *button = tandem_page_button (_ ("_Add Your First Client"), "suggested-action");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-client");
  return tandem_page_empty ("system-users-symbolic", _ ("Your Practice Is Ready"),
                            _ ("Begin with a client. Disclosure statement and consent come next."), button);
}

static GtkWidget *
make_tasks (TandemTodayPlace *self)
{
  return tandem_rows_page_list (tandem_page_get_practice (TANDEM_PAGE (self)), self->tasks, _ ("What needs you"),
                                tandem_rows_task, on_activated, self);
}

GtkWidget *
tandem_today_place_new (TandemPractice *practice)
{
  TandemTodayPlace *self = g_object_new (TANDEM_TYPE_TODAY_PLACE, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *weekday = g_date_time_format (now, "%A");
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autofree char *date = tandem_words_date (today);
  /* Translators: a day of the week, and a day */
  g_autofree char *day = g_strdup_printf (_ ("%s, %s"), weekday, date);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Today"), day);
  self->tasks = tandem_today_list (practice);
  self->clients = tandem_clients_list (practice, NULL, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_tasks (self), "tasks");
  gtk_stack_add_named (self->stack,
                       tandem_page_empty ("object-select-symbolic", _ ("Nothing Needs You"),
                                          _ ("Papers are signed, letters are answered. Have a good day."), NULL),
                       "nothing");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  tandem_page_set_content (TANDEM_PAGE (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->tasks, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
