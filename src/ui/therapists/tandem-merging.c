/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two entries of one person become one: proposed where they are alike, and possible for any two. */

#include "tandem-merging.h"

#include <glib/gi18n-lib.h>

#include "tandem-rows.h"
#include "tandem-therapist-chooser.h"
#include "tandem-therapists.h"
#include "tandem-window.h"

typedef struct
{
  TandemPage *page;
  TandemTherapist *kept;
  TandemTherapist *other;
} Merging;

static void
merging_free (gpointer data, GClosure *closure)
{
  Merging *merging = data;

  g_object_unref (merging->page);
  g_object_unref (merging->kept);
  g_object_unref (merging->other);
  g_free (merging);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Merging *merging = data;
  TandemWindow *window = tandem_window_of (GTK_WIDGET (merging->page));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "merge"))
    return;
  if (tandem_therapists_merge (tandem_page_get_practice (merging->page), merging->kept, merging->other, &error))
    {
      tandem_window_pop (window);
      tandem_window_toast (window, _ ("The two entries are one now."));
    }
  else
    tandem_page_show_error (merging->page, error);
}

static void
ask (TandemPage *page, TandemTherapist *kept, TandemTherapist *other)
{
  g_autofree char *body =
    g_strdup_printf (_ ("Permissions, letters and clients of %s (%s) will name %s (%s) from now on, and what is not "
                        "known here is taken over from there. Signed papers stay as they are. This cannot be undone."),
                     tandem_therapist_get_name (other), tandem_therapist_get_profession (other),
                     tandem_therapist_get_name (kept), tandem_therapist_get_profession (kept));
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (tandem_window_of (GTK_WIDGET (page))), _ ("Make One Entry of Both?"), body);
  Merging *merging = g_new0 (Merging, 1);

  merging->page = g_object_ref (page);
  merging->kept = g_object_ref (kept);
  merging->other = g_object_ref (other);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "merge", _ ("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "merge", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), merging, merging_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static TandemTherapist *
kept_on (gpointer page)
{
  return g_object_get_data (G_OBJECT (page), "therapist");
}

static void
on_alike (gpointer item, gpointer data)
{
  ask (data, kept_on (data), item);
}

static void
on_chosen (TandemTherapist *therapist, gpointer data)
{
  ask (data, kept_on (data), therapist);
}

static void
on_merge (TandemPage *page)
{
  if (tandem_page_may_leave (page))
    tandem_therapist_chooser_present (tandem_window_of (GTK_WIDGET (page)), tandem_page_get_practice (page), on_chosen,
                                      page);
}

void
tandem_merging_add (TandemPage *page, TandemTherapist *therapist)
{
  TandemPractice *practice = tandem_page_get_practice (page);
  g_autoptr (GPtrArray) alike = tandem_therapists_find_alike (practice, therapist, NULL);
  g_autoptr (GListStore) list = g_list_store_new (TANDEM_TYPE_THERAPIST);
  /* As it is kept, not as it is being typed. */
  TandemTherapist *kept = tandem_therapists_load (practice, tandem_record_get_id (TANDEM_RECORD (therapist)), NULL);
  AdwPreferencesGroup *group;

  if (kept == NULL)
    return;
  g_object_set_data_full (G_OBJECT (page), "therapist", kept, g_object_unref);
  for (guint i = 0; alike != NULL && i < alike->len; i++)
    g_list_store_append (list, alike->pdata[i]);
  if (alike != NULL && alike->len > 0)
    {
      group = tandem_page_add_group (page, _ ("Perhaps the Same Person"),
                                     _ ("Choose an entry to make one of both; this one stays."));
      adw_preferences_group_add (group,
                                 tandem_rows_boxed_list (practice, G_LIST_MODEL (list), _ ("Perhaps the same person"),
                                                         tandem_rows_therapist, on_alike, page));
      gtk_box_reorder_child_after (tandem_page_get_column (page), GTK_WIDGET (group), NULL);
    }
  tandem_button_row_add (tandem_page_add_buttons (page), _ ("_Merge with Another Entry…"), NULL, G_CALLBACK (on_merge),
                         page);
}
