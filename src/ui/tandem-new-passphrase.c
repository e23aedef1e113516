/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemNewPassphrase is where a passphrase is chosen: at set-up, and when it is changed. */

#include "tandem-new-passphrase.h"

#include <glib/gi18n-lib.h>

#include "tandem-workstation.h"

struct _TandemNewPassphrase
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *passphrase;
  GtkWidget *repeated;
  GtkWidget *strength;
  GtkLabel *words;
  char *name;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TandemNewPassphrase, tandem_new_passphrase, ADW_TYPE_PREFERENCES_GROUP)

static void
tandem_new_passphrase_finalize (GObject *object)
{
  g_free (TANDEM_NEW_PASSPHRASE (object)->name);

  G_OBJECT_CLASS (tandem_new_passphrase_parent_class)->finalize (object);
}

static const char *
repeated_text (TandemNewPassphrase *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->repeated));
}

static double
strength_of (TandemNewPassphrase *self)
{
  return tandem_workstation_get_strength (tandem_new_passphrase_get_text (self), self->name != NULL ? self->name : "");
}

static void
show_strength (TandemNewPassphrase *self)
{
  const char *text = tandem_new_passphrase_get_text (self);
  double strength = strength_of (self);
  double enough = tandem_workstation_get_strength_floor ();
  const char *words =
    text[0] == '\0'     ? _ ("Four or five words that do not belong together are good.")
    : strength < enough ? _ ("Too easy to guess. Four or five words that do not belong together are good.")
    : repeated_text (self)[0] != '\0' && !g_str_equal (text, repeated_text (self)) ? _ ("The two are not the same yet.")
    : strength < 0.7                                                               ? _ ("Good enough.")
                                                                                   : _ ("Strong.");

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->strength), strength);
  gtk_label_set_text (self->words, words);
}

static void
on_changed (TandemNewPassphrase *self)
{
  show_strength (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tandem_new_passphrase_class_init (TandemNewPassphraseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tandem_new_passphrase_finalize;
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandempractice/Tandem/ui/new-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, TandemNewPassphrase, passphrase);
  gtk_widget_class_bind_template_child (widget_class, TandemNewPassphrase, repeated);
  gtk_widget_class_bind_template_child (widget_class, TandemNewPassphrase, strength);
  gtk_widget_class_bind_template_child (widget_class, TandemNewPassphrase, words);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
tandem_new_passphrase_init (TandemNewPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_strength (self);
}

void
tandem_new_passphrase_set_label (TandemNewPassphrase *self, const char *label)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase), label);
}

void
tandem_new_passphrase_set_name (TandemNewPassphrase *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  show_strength (self);
}

gboolean
tandem_new_passphrase_is_good (TandemNewPassphrase *self)
{
  return strength_of (self) >= tandem_workstation_get_strength_floor () &&
         g_str_equal (tandem_new_passphrase_get_text (self), repeated_text (self));
}

const char *
tandem_new_passphrase_get_text (TandemNewPassphrase *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
}

void
tandem_new_passphrase_clear (TandemNewPassphrase *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_editable_set_text (GTK_EDITABLE (self->repeated), "");
}
