/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mail by the desktop's portal (org.freedesktop.portal.Email, version 3), which is there inside and outside of a
 * sandbox: the program itself needs no network, no mail account, and no other program's files. */

#include "tandem-mail.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* In memory where there is no sandbox; within one, where the portal outside finds it. */
static char *
folder_path (void)
{
  gboolean sandboxed = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);

  return g_build_filename (sandboxed ? g_get_user_cache_dir () : g_get_user_runtime_dir (), "tandem-mail", NULL);
}

void
tandem_mail_clear (void)
{
  g_autofree char *path = folder_path ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
}

GFile *
tandem_mail_new_file (const char *name)
{
  g_autofree char *path = folder_path ();
  g_autofree char *file = g_build_filename (path, name, NULL);

  tandem_mail_clear ();
  return g_mkdir_with_parents (path, 0700) == 0 ? g_file_new_for_path (file) : NULL;
}

typedef struct
{
  GDBusConnection *bus;
  guint subscription;
} Request;

static void
request_free (Request *request)
{
  if (request->subscription != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, request->subscription);
  g_clear_object (&request->bus);
  g_free (request);
}

/* Once and for all: the task is let go, and with it the subscription. */
static void
finish (GTask *task, GError *error)
{
  Request *request = g_task_get_task_data (task);

  if (g_task_get_completed (task))
    {
      g_clear_error (&error);
      return;
    }
  if (request->subscription != 0)
    {
      guint subscription = request->subscription;

      request->subscription = 0;
      g_object_ref (task);
      g_dbus_connection_signal_unsubscribe (request->bus, subscription);
    }
  else
    g_object_ref (task);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
on_response (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *signal,
             GVariant *parameters, gpointer data)
{
  guint32 answer;

  g_variant_get (parameters, "(u@a{sv})", &answer, NULL);
  finish (data, answer == 0   ? NULL
                : answer == 1 ? g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The mail was not written."))
                              : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED,
                                                     _ ("No mail program could be opened. Save it with a password, "
                                                        "and attach it to a mail yourself.")));
}

static void
on_called (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, &error);

  if (answer == NULL)
    finish (task, g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _ ("This desktop cannot write a mail for Tandem (%s). Save it with a password, and "
                                  "attach it to a mail yourself."),
                               error->message));
}

/* The path that the portal will answer at. */
static char *
request_path (GDBusConnection *bus, const char *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');

  return g_strdup_printf ("%s/request/%s/%s", PORTAL_PATH, sender, token);
}

static GVariant *
build_options (const char *token, const char *address, const char *subject, const char *body)
{
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "address", g_variant_new_string (address));
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (subject));
  g_variant_builder_add (&options, "{sv}", "body", g_variant_new_string (body));
  g_variant_builder_add (&options, "{sv}", "attachment_fds", g_variant_new_parsed ("[handle 0]"));
  return g_variant_builder_end (&options);
}

static GUnixFDList *
open_attachment (GFile *attachment, GError **error)
{
  const char *path = g_file_peek_path (attachment);
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  return g_unix_fd_list_new_from_array (&fd, 1);
}

void
tandem_mail_compose_async (const char *address, const char *subject, const char *body, GFile *attachment,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GUnixFDList) fds = NULL;
  g_autofree char *token = g_strdup_printf ("tandem%u", g_random_int ());
  g_autofree char *path = NULL;
  Request *request = g_new0 (Request, 1);
  GError *error = NULL;

  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  request->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, &error);
  fds = request->bus != NULL ? open_attachment (attachment, &error) : NULL;
  if (fds == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  path = request_path (request->bus, token);
  request->subscription =
    g_dbus_connection_signal_subscribe (request->bus, PORTAL, "org.freedesktop.portal.Request", "Response", path, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, on_response, g_object_ref (task), g_object_unref);
  g_dbus_connection_call_with_unix_fd_list (
    request->bus, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Email", "ComposeEmail",
    g_variant_new ("(s@a{sv})", "", build_options (token, address, subject, body)), G_VARIANT_TYPE ("(o)"),
    G_DBUS_CALL_FLAGS_NONE, -1, fds, cancellable, on_called, g_object_ref (task));
}

gboolean
tandem_mail_compose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
