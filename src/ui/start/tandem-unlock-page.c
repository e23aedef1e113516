/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page that opens a practice. Whatever is wrong with the keyring, the passphrase is there, with a plain word on
 * why. */

#include "tandem-unlock-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-start-page.h"
#include "tandem-window.h"

struct _TandemUnlockPage
{
  TandemPage parent_instance;

  TandemWorkstation *workstation;
  TandemProfile *profile;
  GCancellable *cancellable;
  GtkWidget *entry;
  GtkWidget *unlock;
  GtkWidget *recovery;
  GtkWidget *spinner;
  GtkLabel *message;
  gboolean by_recovery_key;
  gboolean keyring_failed;
};

G_DEFINE_FINAL_TYPE (TandemUnlockPage, tandem_unlock_page, TANDEM_TYPE_PAGE)

static void
tandem_unlock_page_dispose (GObject *object)
{
  TandemUnlockPage *self = TANDEM_UNLOCK_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workstation);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (tandem_unlock_page_parent_class)->dispose (object);
}

static void
tandem_unlock_page_class_init (TandemUnlockPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_unlock_page_dispose;
}

static void
tandem_unlock_page_init (TandemUnlockPage *self)
{
}

static void
set_busy (TandemUnlockPage *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->entry, !busy);
  gtk_widget_set_sensitive (self->unlock, !busy);
  gtk_widget_set_sensitive (self->recovery, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  g_object_set (self->spinner, "spinning", busy, NULL);
}

static void
say (TandemUnlockPage *self, const char *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

/* What the keyring cannot give any more is replaced. */
static void
on_store_again (TandemWindow *window)
{
  TandemPractice *practice = tandem_window_get_practice (window);
  g_autoptr (GError) error = NULL;

  /* Locked meanwhile. */
  if (practice == NULL)
    return;
  if (tandem_practice_store_in_keyring (practice, &error))
    tandem_window_toast (window, _ ("From the next start on, the login keyring opens this practice again."));
  else
    tandem_window_toast (window, error->message);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemUnlockPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemPractice) practice = tandem_workstation_open_finish (TANDEM_WORKSTATION (source), result, &error);
  TandemWindow *window;

  /* The page is gone: the coach went back meanwhile. */
  if (self->workstation == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      if (practice != NULL)
        tandem_practice_lock (practice);
      return;
    }
  if (practice == NULL)
    {
      self->keyring_failed = self->keyring_failed || gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0';
      set_busy (self, FALSE);
      say (self, error->message);
      tandem_window_present (tandem_window_of (GTK_WIDGET (self)));
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      gtk_widget_grab_focus (self->entry);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  window = tandem_window_of (GTK_WIDGET (self));
  tandem_window_open (window, practice);
  if (self->keyring_failed)
    tandem_window_offer (window, _ ("The login keyring did not open this practice."), _ ("Store a New Key There"),
                         on_store_again);
  if (tandem_practice_is_read_only (practice))
    tandem_window_toast (window, _ ("A newer Tandem made this practice. It is shown, and cannot be changed here."));
}

static void
open_by (TandemUnlockPage *self, TandemUnlock by, const char *secret)
{
  say (self, "");
  set_busy (self, TRUE);
  tandem_workstation_open_async (self->workstation, self->profile, by, secret, self->cancellable, on_opened,
                                 g_object_ref (self));
}

static void
on_unlock (TandemUnlockPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (text[0] != '\0')
    open_by (self, self->by_recovery_key ? TANDEM_UNLOCK_RECOVERY_KEY : TANDEM_UNLOCK_PASSPHRASE, text);
}

static void
label_entry (TandemUnlockPage *self)
{
  const char *label = self->by_recovery_key ? _ ("Recovery key") : _ ("Passphrase");
  const char *other = self->by_recovery_key ? _ ("Use the passphrase instead") : _ ("Use the recovery key instead");

  g_object_set (self->entry, "placeholder-text", label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->recovery))), other);
}

static void
on_recovery (TandemUnlockPage *self)
{
  self->by_recovery_key = !self->by_recovery_key;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  label_entry (self);
  gtk_widget_grab_focus (self->entry);
}

static void
on_back (TandemUnlockPage *self)
{
  tandem_window_show_start (tandem_window_of (GTK_WIDGET (self)), tandem_start_page_new (self->workstation));
}

static void
build (TandemUnlockPage *self)
{
  GtkBox *column = tandem_page_get_column (TANDEM_PAGE (self));
  const char *name = tandem_profile_get_name (self->profile);
  GtkWidget *back = tandem_page_icon_button ("go-previous-symbolic", _ ("Back"));
  GtkWidget *avatar = adw_avatar_new (96, name, TRUE);
  GtkWidget *label = gtk_label_new (name);

  self->entry = gtk_password_entry_new ();
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->entry), TRUE);
  self->unlock = tandem_page_button (_ ("_Unlock"), "suggested-action");
  self->recovery = tandem_page_button ("", "flat");
  self->spinner = gtk_spinner_new ();
  self->message = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_justify (self->message, GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "title-1");
  gtk_widget_set_size_request (self->entry, 300, -1);
  gtk_widget_add_css_class (self->unlock, "pill");
  gtk_widget_set_valign (GTK_WIDGET (column), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (column), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->unlock, GTK_ALIGN_CENTER);
  gtk_box_append (column, avatar);
  gtk_box_append (column, label);
  gtk_box_append (column, self->entry);
  gtk_box_append (column, GTK_WIDGET (self->message));
  gtk_box_append (column, self->unlock);
  gtk_box_append (column, self->recovery);
  gtk_box_append (column, self->spinner);
  tandem_page_add_to_bar (TANDEM_PAGE (self), back, GTK_PACK_START);
  label_entry (self);
  set_busy (self, FALSE);
  say (self, "");
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_unlock), self);
  g_signal_connect_swapped (self->unlock, "clicked", G_CALLBACK (on_unlock), self);
  g_signal_connect_swapped (self->recovery, "clicked", G_CALLBACK (on_recovery), self);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (on_back), self);
  g_signal_connect (self->entry, "map", G_CALLBACK (gtk_widget_grab_focus), NULL);
}

GtkWidget *
tandem_unlock_page_new (TandemWorkstation *workstation, TandemProfile *profile)
{
  TandemUnlockPage *self = g_object_new (TANDEM_TYPE_UNLOCK_PAGE, NULL);

  self->workstation = g_object_ref (workstation);
  self->profile = g_object_ref (profile);
  self->cancellable = g_cancellable_new ();
  build (self);
  if (tandem_workstation_has_keyring (workstation, profile))
    open_by (self, TANDEM_UNLOCK_KEYRING, NULL);
  return GTK_WIDGET (self);
}
