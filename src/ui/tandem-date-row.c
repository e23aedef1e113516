/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a day: an entry with a calendar beside it. */

#include "tandem-date-row.h"

#include <glib/gi18n-lib.h>

#include "tandem-local-date.h"

static void
on_shown (GtkCalendar *calendar, GtkEditable *row)
{
  g_autoptr (GDate) date = tandem_local_date_parse (gtk_editable_get_text (row), NULL);
  g_autoptr (GDateTime) day = NULL;

  if (date != NULL)
    day =
      g_date_time_new_local (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 12, 0, 0);
  else
    day = g_date_time_new_now_local ();
  gtk_calendar_select_day (calendar, day);
}

static void
on_chosen (GtkCalendar *calendar, GtkEditable *row)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autoptr (GDate) date =
    g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (day), (GDateMonth) g_date_time_get_month (day),
                    (GDateYear) g_date_time_get_year (day));
  g_autofree char *text = tandem_local_date_to_text (date);

  /* Only a person's choice: the calendar selects a day by itself when it is shown. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (calendar)))
    return;
  gtk_editable_set_text (row, text);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
}

GtkWidget *
tandem_date_row_new (const char *label, const GDate *date)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  g_autofree char *hint = tandem_local_date_hint ();
  g_autofree char *text = date != NULL ? tandem_local_date_to_text (date) : NULL;
  /* Translators: a field for a day, and how to write it */
  g_autofree char *title = g_strdup_printf (C_ ("day", "%s (%s)"), label, hint);
  /* Translators: a button beside a field for a day */
  g_autofree char *name = g_strdup_printf (_ ("%s: choose in a calendar"), label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose in a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect (calendar, "map", G_CALLBACK (on_shown), row);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_chosen), row);
  return row;
}

GDate *
tandem_date_row_read (GtkWidget *row, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return text[0] != '\0' ? tandem_local_date_parse (text, error) : NULL;
}
