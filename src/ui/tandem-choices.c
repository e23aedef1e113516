/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemChoices are rows to choose from, each with what it means below. */

#include "tandem-choices.h"

#include "tandem-words.h"

struct _TandemChoices
{
  GPtrArray *checks; /* not owned: the group has them */
  GArray *values;    /* of guint, one for each check */
  gboolean one;
};

static void
add_row (TandemChoices *self, AdwPreferencesGroup *group, GType type, guint value)
{
  const char *name = tandem_words_of (type, value);
  const char *explanation = tandem_words_explain (type, value);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (explanation != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explanation);
  if (self->one && self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->checks->pdata[0]);
  /* The row names what it activates by its title. */
  if (explanation != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->checks, check);
  g_array_append_val (self->values, value);
}

static void
add_rows (TandemChoices *self, AdwPreferencesGroup *group, GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (!self->one)
    for (guint i = 0; i < G_FLAGS_CLASS (klass)->n_values; i++)
      add_row (self, group, type, G_FLAGS_CLASS (klass)->values[i].value);
  else
    for (guint i = 0; i < G_ENUM_CLASS (klass)->n_values; i++)
      {
        guint value = (guint) G_ENUM_CLASS (klass)->values[i].value;

        if (g_strcmp0 (tandem_words_explain (type, value), "") != 0)
          add_row (self, group, type, value);
      }
}

TandemChoices *
tandem_choices_new (AdwPreferencesGroup *group, GType type, guint value, GCallback changed, gpointer data)
{
  TandemChoices *self = g_new0 (TandemChoices, 1);

  self->checks = g_ptr_array_new ();
  self->values = g_array_new (FALSE, FALSE, sizeof (guint));
  self->one = G_TYPE_IS_ENUM (type);
  add_rows (self, group, type);
  for (guint i = 0; i < self->checks->len; i++)
    {
      guint own = g_array_index (self->values, guint, i);

      gtk_check_button_set_active (self->checks->pdata[i], self->one ? own == value : (own & value) != 0);
      if (changed != NULL)
        g_signal_connect_swapped (self->checks->pdata[i], "toggled", changed, data);
    }
  return self;
}

void
tandem_choices_free (TandemChoices *self)
{
  g_ptr_array_unref (self->checks);
  g_array_unref (self->values);
  g_free (self);
}

guint
tandem_choices_get_value (TandemChoices *self)
{
  guint value = 0;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      value |= g_array_index (self->values, guint, i);
  return value;
}

void
tandem_choices_focus (TandemChoices *self)
{
  gtk_widget_grab_focus (self->checks->pdata[0]);
}
