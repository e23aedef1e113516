/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window looks and behaves: the few things that are a matter of taste. */

#include "tandem-preferences.h"

#include "tandem-page.h"
#include "tandem-settings.h"

static gboolean
get_scheme (GValue *value, GVariant *variant, gpointer data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, g_str_equal (nick, "light") ? 1 : g_str_equal (nick, "dark") ? 2 : 0);
  return TRUE;
}

static GVariant *
set_scheme (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const nicks[] = { "system", "light", "dark" };
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (nicks) ? g_variant_new_string (nicks[selected]) : NULL;
}

void
tandem_preferences_present (GtkWindow *parent)
{
  g_autoptr (GSettings) settings = tandem_settings_new ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/tandempractice/Tandem/ui/preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));

  if (settings != NULL)
    {
      g_settings_bind_with_mapping (settings, "color-scheme", gtk_builder_get_object (builder, "color_scheme"),
                                    "selected", G_SETTINGS_BIND_DEFAULT, get_scheme, set_scheme, NULL, NULL);
      g_settings_bind (settings, "auto-lock-minutes", gtk_builder_get_object (builder, "auto_lock_minutes"), "value",
                       G_SETTINGS_BIND_DEFAULT);
    }
  tandem_page_prepare_dialog (window, parent, 480, 320);
  gtk_window_present (window);
}

static void
on_scheme_changed (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int scheme = g_settings_get_enum (settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[CLAMP (scheme, 0, 2)]);
}

void
tandem_preferences_follow_color_scheme (void)
{
  GSettings *settings = tandem_settings_new ();

  if (settings == NULL)
    return;
  g_signal_connect_data (settings, "changed::color-scheme", G_CALLBACK (on_scheme_changed), NULL, NULL, 0);
  on_scheme_changed (settings);
  g_object_set_data_full (G_OBJECT (adw_style_manager_get_default ()), "tandem-settings", settings, g_object_unref);
}
