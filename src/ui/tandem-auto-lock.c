/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Locks the practice for the coach who walks away. A session without logind or a GNOME screensaver has only the clock.
 */

#include "tandem-auto-lock.h"

#include "tandem-settings.h"

#define DEFAULT_MINUTES 5

struct _TandemAutoLock
{
  GtkWidget *window;
  TandemPractice *practice;
  GtkEventController *watch;
  GDBusConnection *session_bus;
  GDBusConnection *system_bus;
  GArray *session_ids;
  GArray *system_ids;
  guint timeout_id;
  guint minutes;
};

static guint
read_minutes (void)
{
  g_autoptr (GSettings) settings = tandem_settings_new ();

  return settings != NULL ? g_settings_get_uint (settings, "auto-lock-minutes") : DEFAULT_MINUTES;
}

static void
lock_now (TandemAutoLock *self)
{
  tandem_practice_lock (self->practice);
}

static gboolean
on_timeout (gpointer data)
{
  TandemAutoLock *self = data;

  self->timeout_id = 0;
  lock_now (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, gpointer data)
{
  TandemAutoLock *self = data;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->minutes > 0)
    self->timeout_id = g_timeout_add_seconds (self->minutes * 60, on_timeout, self);
  return GDK_EVENT_PROPAGATE;
}

static void
on_signal (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *signal,
           GVariant *parameters, gpointer data)
{
  gboolean active = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    lock_now (data);
}

static void
subscribe (TandemAutoLock *self, GDBusConnection *bus, GArray *ids, const char *interface, const char *signal)
{
  guint id = g_dbus_connection_signal_subscribe (bus, NULL, interface, signal, NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                 on_signal, self, NULL);

  g_array_append_val (ids, id);
}

static void
unsubscribe (GDBusConnection *bus, GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (bus, g_array_index (ids, guint, i));
  g_array_unref (ids);
}

TandemAutoLock *
tandem_auto_lock_new (GtkWidget *window, TandemPractice *practice)
{
  TandemAutoLock *self = g_new0 (TandemAutoLock, 1);

  self->window = window;
  self->practice = practice;
  self->minutes = read_minutes ();
  self->watch = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->watch, GTK_PHASE_CAPTURE);
  g_signal_connect (self->watch, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (window, self->watch);
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->session_bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (self->session_bus != NULL)
    subscribe (self, self->session_bus, self->session_ids, "org.gnome.ScreenSaver", "ActiveChanged");
  self->system_bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  if (self->system_bus != NULL)
    {
      subscribe (self, self->system_bus, self->system_ids, "org.freedesktop.login1.Session", "Lock");
      subscribe (self, self->system_bus, self->system_ids, "org.freedesktop.login1.Manager", "PrepareForSleep");
    }
  on_event (NULL, NULL, self);
  return self;
}

void
tandem_auto_lock_free (TandemAutoLock *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_remove_controller (self->window, self->watch);
  if (self->session_bus != NULL)
    unsubscribe (self->session_bus, self->session_ids);
  if (self->system_bus != NULL)
    unsubscribe (self->system_bus, self->system_ids);
  g_clear_object (&self->session_bus);
  g_clear_object (&self->system_bus);
  g_free (self);
}
