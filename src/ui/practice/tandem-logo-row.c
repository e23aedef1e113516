/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-logo-row.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-letterhead.h"
#include "tandem-page.h"
#include "tandem-window.h"

struct _TandemLogoRow
{
  AdwActionRow parent_instance;

  TandemPractice *practice;
  GtkWidget *picture;
  GtkWidget *choose;
  GtkWidget *remove;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TandemLogoRow, tandem_logo_row, ADW_TYPE_ACTION_ROW)

static void
tandem_logo_row_dispose (GObject *object)
{
  TandemLogoRow *self = TANDEM_LOGO_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (tandem_logo_row_parent_class)->dispose (object);
}

static void
tandem_logo_row_class_init (TandemLogoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_logo_row_dispose;
}

static void
show_logo (TandemLogoRow *self)
{
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (self->practice);
  GBytes *logo = practitioner != NULL ? tandem_practitioner_get_logo (practitioner) : NULL;
  g_autoptr (GdkTexture) texture = logo != NULL ? gdk_texture_new_from_bytes (logo, NULL) : NULL;

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, texture != NULL);
  gtk_widget_set_visible (self->remove, logo != NULL);
  gtk_widget_set_sensitive (self->choose, TRUE);
  gtk_widget_set_sensitive (self->remove, TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), logo != NULL
                                                        ? _ ("On papers made ready from now on.")
                                                        : _ ("A picture at the top of papers. There is none yet."));
}

static void
on_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemLogoRow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean set = tandem_letterhead_set_logo_finish (TANDEM_PRACTICE (source), result, &error);

  if (self->practice == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  show_logo (self);
  if (!set)
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), error->message);
}

static void
set_logo (TandemLogoRow *self, GFile *file)
{
  gtk_widget_set_sensitive (self->choose, FALSE);
  gtk_widget_set_sensitive (self->remove, FALSE);
  tandem_letterhead_set_logo_async (self->practice, file, self->cancellable, on_set, g_object_ref (self));
}

static void
on_file (GFile *file, gpointer data)
{
  set_logo (data, file);
}

static void
on_choose (TandemLogoRow *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Choose a Logo"), NULL,
                             "*.png;*.jpg;*.jpeg", on_file, self);
}

static void
on_remove (TandemLogoRow *self)
{
  set_logo (self, NULL);
}

static GtkWidget *
add_button (TandemLogoRow *self, GtkWidget *button, const char *name, GCallback callback)
{
  tandem_compat_set_name (button, name);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
tandem_logo_row_init (TandemLogoRow *self)
{
  self->cancellable = g_cancellable_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Logo"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  self->picture = gtk_picture_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The logo of your letterhead"), -1);
  gtk_widget_set_size_request (self->picture, 72, 40);
  gtk_widget_set_margin_top (self->picture, 6);
  gtk_widget_set_margin_bottom (self->picture, 6);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_END);
  gtk_widget_set_valign (self->picture, GTK_ALIGN_CENTER);
  /* A logo is drawn for paper: dark on white. */
  gtk_widget_add_css_class (self->picture, "logo");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->picture);
  self->remove = add_button (self, gtk_button_new_from_icon_name ("user-trash-symbolic"), _ ("Remove the logo"),
                             G_CALLBACK (on_remove));
  self->choose = add_button (self, gtk_button_new_from_icon_name ("document-open-symbolic"), _ ("Choose a logo"),
                             G_CALLBACK (on_choose));
}

GtkWidget *
tandem_logo_row_new (TandemPractice *practice)
{
  TandemLogoRow *self = g_object_new (TANDEM_TYPE_LOGO_ROW, NULL);

  self->practice = g_object_ref (practice);
  show_logo (self);
  return GTK_WIDGET (self);
}
