/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemRecoveryPage shows a recovery key. Typing one group of it back shows that it is written down. */

#include "tandem-recovery-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-print.h"
#include "tandem-recovery-sheet.h"
#include "tandem-window.h"

struct _TandemRecoveryPage
{
  TandemPage parent_instance;

  char *recovery_key;
  guint asked_group;
  GtkWidget *entry;
  GtkWidget *done;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TandemRecoveryPage, tandem_recovery_page, TANDEM_TYPE_PAGE)

static void
tandem_recovery_page_dispose (GObject *object)
{
  g_clear_pointer (&TANDEM_RECOVERY_PAGE (object)->recovery_key, tandem_wipe);

  G_OBJECT_CLASS (tandem_recovery_page_parent_class)->dispose (object);
}

/* Written down first: without a question, nobody goes on. */
static gboolean
tandem_recovery_page_may_leave (TandemPage *page)
{
  return gtk_widget_get_sensitive (TANDEM_RECOVERY_PAGE (page)->done);
}

static void
tandem_recovery_page_class_init (TandemRecoveryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_recovery_page_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_recovery_page_may_leave;
  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tandem_recovery_page_init (TandemRecoveryPage *self)
{
}

static void
on_typed (TandemRecoveryPage *self)
{
  g_auto (GStrv) groups = g_strsplit (self->recovery_key, "-", -1);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  gtk_widget_set_sensitive (self->done, g_ascii_strcasecmp (groups[self->asked_group], typed) == 0);
}

static void
on_done (TandemRecoveryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static GtkWindow *
window_of (TandemRecoveryPage *self)
{
  return GTK_WINDOW (tandem_window_of (GTK_WIDGET (self)));
}

static void
on_print (TandemRecoveryPage *self)
{
  g_autoptr (TandemPaper) sheet =
    tandem_recovery_sheet_new (tandem_page_get_practice (TANDEM_PAGE (self)), self->recovery_key);

  tandem_print_paper (window_of (self), sheet, _ ("Recovery Key"), NULL, NULL, NULL);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemRecoveryPage *self = data;
  g_autoptr (TandemPaper) sheet =
    tandem_recovery_sheet_new (tandem_page_get_practice (TANDEM_PAGE (self)), self->recovery_key);
  g_autoptr (GError) error = NULL;

  if (tandem_paper_write_pdf (sheet, file, NULL, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)),
                         _ ("Saved. Move the file away from this computer: whoever has it can open your practice."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_save (TandemRecoveryPage *self)
{
  tandem_compat_choose_file (window_of (self), _ ("Save Recovery Key"), "tandem-recovery-key.pdf", "*.pdf", on_file,
                             self);
}

static void
add_key (TandemRecoveryPage *self)
{
  GtkBox *column = tandem_page_get_column (TANDEM_PAGE (self));
  g_autofree char *spaced = g_strdelimit (g_strdup (self->recovery_key), "-", ' ');
  GtkWidget *key = gtk_label_new (spaced);
  TandemButtonRow *buttons;

  gtk_label_set_wrap (GTK_LABEL (key), TRUE);
  gtk_label_set_justify (GTK_LABEL (key), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (key, "recovery-key");
  gtk_widget_add_css_class (key, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL, spaced, -1);
  gtk_box_append (column, key);
  buttons = tandem_page_add_buttons (TANDEM_PAGE (self));
  tandem_button_row_add (buttons, _ ("_Print…"), NULL, G_CALLBACK (on_print), self);
  tandem_button_row_add (buttons, _ ("_Save as PDF…"), NULL, G_CALLBACK (on_save), self);
}

static void
add_question (TandemRecoveryPage *self, const char *done)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), _ ("Did you write it down?"), NULL);
  g_autofree char *question = NULL;

  self->asked_group = (guint) g_random_int_range (0, 7);
  /* Translators: %u is the number of a group of letters, from 1 */
  question = g_strdup_printf (_ ("Group %u of the key, from your paper"), self->asked_group + 1);
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), question);
  adw_preferences_group_add (group, self->entry);
  self->done = tandem_page_button (done, "suggested-action");
  gtk_widget_add_css_class (self->done, "pill");
  gtk_widget_set_halign (self->done, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->done, FALSE);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), self->done);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->done, "clicked", G_CALLBACK (on_done), self);
}

GtkWidget *
tandem_recovery_page_new (TandemPractice *practice, const char *recovery_key, const char *done)
{
  TandemRecoveryPage *self = g_object_new (TANDEM_TYPE_RECOVERY_PAGE, NULL);
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *explanation =
    gtk_label_new (_ ("This recovery key opens your practice if you ever forget the passphrase. Write it on paper and "
                      "keep it in a safe place, away from this computer. It is shown only now. Without it and without "
                      "the passphrase, nobody can open your practice: not even we."));

  tandem_page_set_practice (page, practice);
  tandem_page_set_title (page, _ ("Your Recovery Key"), NULL);
  self->recovery_key = g_strdup (recovery_key);
  gtk_label_set_wrap (GTK_LABEL (explanation), TRUE);
  gtk_label_set_xalign (GTK_LABEL (explanation), 0);
  gtk_box_append (tandem_page_get_column (page), explanation);
  add_key (self);
  add_question (self, done);
  return GTK_WIDGET (self);
}
