/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemApplication is the program: one instance, its options, and the keys that work everywhere. */

#include "tandem-application.h"

#include <glib/gi18n-lib.h>

#include "tandem-mail.h"
#include "tandem-preferences.h"
#include "tandem-ui-resources.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemApplication
{
  AdwApplication parent_instance;

  char *data_dir;
  char *place;
};

G_DEFINE_FINAL_TYPE (TandemApplication, tandem_application, ADW_TYPE_APPLICATION)

/* Every key, in one place: the shortcuts window lists the same. */
static const struct
{
  const char *action;
  const char *keys;
  const char *title;
} shortcuts[] = {
  { "win.new-client", "<Ctrl>n", N_ ("New client") },
  { "win.find", "<Ctrl>f", N_ ("Find") },
  { "win.print", "<Ctrl>p", N_ ("Print the paper that is shown") },
  { "win.lock", "<Ctrl>l", N_ ("Lock") },
  { "win.back", "Escape", N_ ("Back") },
  { "win.place::today", "<Alt>1", N_ ("Today") },
  { "win.place::clients", "<Alt>2", N_ ("Clients") },
  { "win.place::documents", "<Alt>3", N_ ("Documents") },
  { "win.place::referrals", "<Alt>4", N_ ("Referrals") },
  { "win.place::therapists", "<Alt>5", N_ ("Therapists") },
  { "win.place::practice", "<Alt>6", N_ ("Practice") },
  { "app.preferences", "<Ctrl>comma", N_ ("Preferences") },
  { "app.shortcuts", "<Ctrl>question", N_ ("Keyboard shortcuts") },
  { "app.quit", "<Ctrl>q", N_ ("Quit") },
};

static void
tandem_application_finalize (GObject *object)
{
  g_free (TANDEM_APPLICATION (object)->data_dir);
  g_free (TANDEM_APPLICATION (object)->place);

  G_OBJECT_CLASS (tandem_application_parent_class)->finalize (object);
}

static void
tandem_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autoptr (TandemWorkstation) workstation = NULL;

  if (window == NULL)
    {
      workstation = tandem_workstation_new (TANDEM_APPLICATION (application)->data_dir);
      window = GTK_WINDOW (
        tandem_window_new (ADW_APPLICATION (application), workstation, TANDEM_APPLICATION (application)->place));
    }
  tandem_window_present_soon (TANDEM_WINDOW (window));
}

/* A folder of one's own is a Tandem of its own. */
static int
tandem_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  TandemApplication *self = TANDEM_APPLICATION (application);

  g_variant_dict_lookup (options, "place", "s", &self->place);
  if (g_variant_dict_lookup (options, "data-dir", "^ay", &self->data_dir))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (data), "application-name", _ ("Tandem"), "application-icon",
                         TANDEM_APP_ID, "version", TANDEM_VERSION, "developer-name", _ ("The Tandem developers"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Holds the line between coaching and therapy."), NULL);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tandem_preferences_present (gtk_application_get_active_window (data));
}

/* A shortcuts window takes its sections from GtkBuilder alone: put into it as a child, they stand in the place of what
 * it needs for itself, and it crashes at the first key. */
static char *
describe_shortcuts_window (void)
{
  g_autoptr (GString) text = g_string_new ("<interface><object class='GtkShortcutsWindow' id='shortcuts'>"
                                           "<property name='modal'>1</property><child>"
                                           "<object class='GtkShortcutsSection'>"
                                           "<property name='section-name'>all</property>"
                                           "<property name='max-height'>20</property><child>");
  g_autofree char *group = g_markup_printf_escaped (
    "<object class='GtkShortcutsGroup'><property name='title'>%s</property>", _ ("Everywhere"));

  g_string_append (text, group);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *shortcut =
        g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                 "<property name='accelerator'>%s</property><property name='title'>%s</property>"
                                 "</object></child>",
                                 shortcuts[i].keys, _ (shortcuts[i].title));

      g_string_append (text, shortcut);
    }
  g_string_append (text, "</object></child></object></child></object></interface>");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *description = describe_shortcuts_window ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (description, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (data));
  gtk_window_present (window);
}

/* As its button does: what was written is asked about, and a client who reads cannot. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  for (GList *item = gtk_application_get_windows (data); item != NULL; item = item->next)
    if (TANDEM_IS_WINDOW (item->data))
      {
        gtk_window_close (item->data);
        return;
      }
}

static const GActionEntry actions[] = {
  { "about", about_action, NULL, NULL, NULL, { 0 } },
  { "preferences", preferences_action, NULL, NULL, NULL, { 0 } },
  { "shortcuts", shortcuts_action, NULL, NULL, NULL, { 0 } },
  { "quit", quit_action, NULL, NULL, NULL, { 0 } },
};

static void
tandem_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tandem_application_parent_class)->startup (application);

  tandem_preferences_follow_color_scheme ();
  tandem_mail_clear ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *const keys[] = { shortcuts[i].keys, NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action, keys);
    }
}

static void
tandem_application_class_init (TandemApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tandem_application_finalize;
  application_class->activate = tandem_application_activate;
  application_class->startup = tandem_application_startup;
  application_class->handle_local_options = tandem_application_handle_local_options;
}

static void
tandem_application_init (TandemApplication *self)
{
  const GOptionEntry options[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Folder that the practices are kept in"), N_ ("DIR") },
    { "place", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Place to begin at: today, clients, documents, …"), N_ ("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

int
tandem_application_main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  tandem_workstation_prepare ();
  tandem_words_choose_language ();
  g_resources_register (tandem_ui_get_resource ());
  application = g_object_new (TANDEM_TYPE_APPLICATION, "application-id", TANDEM_APP_ID, "resource-base-path",
                              "/io/github/tandempractice/Tandem", NULL);
  return g_application_run (application, argc, argv);
}
