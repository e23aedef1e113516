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
  GtkLabel *key;
  TandemButtonRow *buttons;
  GtkWidget *entry;
  GtkWidget *done;
  GtkLabel *done_label;
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
tandem_recovery_page_class_init (TandemRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_recovery_page_dispose;
  TANDEM_PAGE_CLASS (klass)->may_leave = tandem_recovery_page_may_leave;
  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (TANDEM_TYPE_BUTTON_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandempractice/Tandem/ui/recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TandemRecoveryPage, key);
  gtk_widget_class_bind_template_child (widget_class, TandemRecoveryPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, TandemRecoveryPage, entry);
  gtk_widget_class_bind_template_child (widget_class, TandemRecoveryPage, done);
  gtk_widget_class_bind_template_child (widget_class, TandemRecoveryPage, done_label);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
tandem_recovery_page_init (TandemRecoveryPage *self)
{
  g_autofree char *question = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->asked_group = (guint) g_random_int_range (0, 7);
  /* Translators: %u is the number of a group of letters, from 1 */
  question = g_strdup_printf (_ ("Group %u of the key, from your paper"), self->asked_group + 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), question);
  tandem_button_row_add (self->buttons, _ ("_Print…"), NULL, G_CALLBACK (on_print), self);
  tandem_button_row_add (self->buttons, _ ("_Save as PDF…"), NULL, G_CALLBACK (on_save), self);
}

GtkWidget *
tandem_recovery_page_new (TandemPractice *practice, const char *recovery_key, const char *done)
{
  TandemRecoveryPage *self = g_object_new (TANDEM_TYPE_RECOVERY_PAGE, NULL);
  g_autofree char *spaced = g_strdelimit (g_strdup (recovery_key), "-", ' ');

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  self->recovery_key = g_strdup (recovery_key);
  gtk_label_set_text (self->key, spaced);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->key), GTK_ACCESSIBLE_PROPERTY_LABEL, spaced, -1);
  gtk_label_set_text_with_mnemonic (self->done_label, done);
  return GTK_WIDGET (self);
}
