/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The directory of therapists: searched, written, and taken over from a file. */

#include "tandem-therapists-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-merging.h"
#include "tandem-record-form.h"
#include "tandem-rows.h"
#include "tandem-therapists.h"
#include "tandem-window.h"

static const TandemFormField fields[] = {
  { N_ ("Who"), NULL, "name", FALSE },
  { NULL, NULL, "profession", FALSE },
  { NULL, NULL, "modality", FALSE },
  { NULL, NULL, "languages", FALSE },
  { N_ ("How to Reach Them"), NULL, "phone", FALSE },
  { NULL, NULL, "email", FALSE },
  { NULL, NULL, "address", TRUE },
  { N_ ("Registration"), N_ ("Look it up now and then, and note the day."), "registration-body", FALSE },
  { NULL, NULL, "registration-number", FALSE },
  { NULL, NULL, "last-verified", FALSE },
  { N_ ("For a Referral"), NULL, "accepts-referrals", FALSE },
  { NULL, NULL, "waiting-time", FALSE },
  { NULL, NULL, "fees", FALSE },
  { NULL, NULL, "notes", TRUE },
};

struct _TandemTherapistsPlace
{
  TandemPage parent_instance;

  GListModel *therapists;
  GtkWidget *search;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TandemTherapistsPlace, tandem_therapists_place, TANDEM_TYPE_PAGE)

static void
tandem_therapists_place_dispose (GObject *object)
{
  TandemTherapistsPlace *self = TANDEM_THERAPISTS_PLACE (object);

  if (self->therapists != NULL)
    g_signal_handlers_disconnect_by_data (self->therapists, self);
  g_clear_object (&self->therapists);

  G_OBJECT_CLASS (tandem_therapists_place_parent_class)->dispose (object);
}

static void
tandem_therapists_place_class_init (TandemTherapistsPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_therapists_place_dispose;
}

static void
tandem_therapists_place_init (TandemTherapistsPlace *self)
{
}

/* Said once of a new entry; who saves again means it. */
static gboolean
tell_alike (TandemPractice *practice, TandemRecord *record, GError **error)
{
  g_autoptr (GPtrArray) alike = NULL;

  if (tandem_record_get_revision (record) > 0 || g_object_get_data (G_OBJECT (record), "told") != NULL)
    return FALSE;
  alike = tandem_therapists_find_alike (practice, TANDEM_THERAPIST (record), NULL);
  if (alike == NULL || alike->len == 0)
    return FALSE;
  g_object_set_data (G_OBJECT (record), "told", record);
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("%s, %s, is in the directory already. If this is somebody else, save again."),
               tandem_therapist_get_name (alike->pdata[0]), tandem_therapist_get_profession (alike->pdata[0]));
  return TRUE;
}

static gboolean
save (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return !tell_alike (practice, record, error) && tandem_therapists_save (practice, TANDEM_THERAPIST (record), error);
}

static void
edit (TandemTherapistsPlace *self, TandemTherapist *therapist, const char *title)
{
  GtkWidget *form = tandem_record_form_new (tandem_page_get_practice (TANDEM_PAGE (self)), TANDEM_RECORD (therapist),
                                            title, fields, G_N_ELEMENTS (fields), save);

  if (tandem_record_get_revision (TANDEM_RECORD (therapist)) > 0)
    tandem_merging_add (TANDEM_PAGE (form), therapist);
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)), form);
}

static void
on_new (TandemTherapistsPlace *self)
{
  g_autoptr (TandemTherapist) therapist = tandem_therapist_new ();

  g_object_set (therapist, "accepts-referrals", TRUE, NULL);
  edit (self, therapist, _ ("New Therapist"));
}

static void
on_activated (gpointer item, gpointer data)
{
  TandemTherapistsPlace *self = data;
  g_autoptr (TandemTherapist) copy =
    tandem_therapists_load (tandem_page_get_practice (TANDEM_PAGE (self)), tandem_record_get_id (item), NULL);

  if (copy != NULL)
    edit (self, copy, tandem_therapist_get_name (copy));
}

static void
show_stack (TandemTherapistsPlace *self)
{
  gboolean searched = gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0';

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->therapists) > 0 ? "list"
                                                 : searched                                      ? "nothing-found"
                                                                                                 : "empty");
}

static void
on_search (TandemTherapistsPlace *self)
{
  tandem_therapists_list_narrow (self->therapists, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_stack (self);
}

static void
tell_taken (TandemTherapistsPlace *self, GPtrArray *report)
{
  g_autofree char *words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u therapist was taken over. Entries that may be double say so.",
                                  "%u therapists were taken over. Entries that may be double say so.", report->len),
                     report->len);

  tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), words);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemTherapistsPlace *self = data;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) report = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL ||
      !tandem_therapists_import (tandem_page_get_practice (TANDEM_PAGE (self)), bytes, name, FALSE, &report, &error))
    tandem_page_show_error (TANDEM_PAGE (self), error);
  else
    tell_taken (self, report);
}

static void
on_export_file (GFile *file, gpointer data)
{
  TandemTherapistsPlace *self = data;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    tandem_therapists_export (tandem_page_get_practice (TANDEM_PAGE (self)), g_str_has_suffix (name, ".vcf"), &error);

  if (bytes != NULL && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                                FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), _ ("The directory is written."));
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
on_export (TandemTherapistsPlace *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))),
                             _ ("Write the Directory to a File (.csv or .vcf)"), "therapists.csv", "*.csv;*.vcf",
                             on_export_file, self);
}

static void
on_import (TandemTherapistsPlace *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Take Over Therapists"), NULL,
                             "*.csv;*.vcf", on_file, self);
}

static GtkWidget *
make_empty (TandemTherapistsPlace *self)
{
  GtkWidget *button = tandem_page_button (_ ("_Add a Therapist"), "suggested-action");

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_new), self);
  return tandem_page_empty ("x-office-address-book-symbolic", _ ("No Therapists Yet"),
                            _ ("Whom would you refer a client to? Better known before it is needed."), button);
}

static void
build (TandemTherapistsPlace *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *new_one = tandem_page_icon_button ("list-add-symbolic", _ ("New therapist"));
  GtkWidget *import = tandem_page_icon_button ("document-open-symbolic", _ ("Take over from a CSV or vCard file"));
  GtkWidget *export = tandem_page_icon_button ("document-save-symbolic", _ ("Write the directory to a file"));

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search names, fields and languages"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search therapists"),
                                  -1);
  gtk_widget_set_margin_top (self->search, 6);
  gtk_widget_set_margin_bottom (self->search, 6);
  gtk_widget_set_margin_start (self->search, 12);
  gtk_widget_set_margin_end (self->search, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->search);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack,
                       tandem_rows_page_list (tandem_page_get_practice (page), self->therapists, _ ("Therapists"),
                                              tandem_rows_therapist, on_activated, self),
                       "list");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (
    self->stack, tandem_page_empty ("system-search-symbolic", _ ("Nothing Found"), _ ("Try fewer letters."), NULL),
    "nothing-found");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  tandem_page_add_to_bar (page, new_one, GTK_PACK_START);
  tandem_page_add_to_bar (page, import, GTK_PACK_END);
  tandem_page_add_to_bar (page, export, GTK_PACK_END);
  tandem_page_set_content (page, box);
  tandem_page_set_search (page, self->search);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search), self);
  g_signal_connect_swapped (new_one, "clicked", G_CALLBACK (on_new), self);
  g_signal_connect_swapped (import, "clicked", G_CALLBACK (on_import), self);
  g_signal_connect_swapped (export, "clicked", G_CALLBACK (on_export), self);
}

GtkWidget *
tandem_therapists_place_new (TandemPractice *practice)
{
  TandemTherapistsPlace *self = g_object_new (TANDEM_TYPE_THERAPISTS_PLACE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Therapists"), NULL);
  self->therapists = tandem_therapists_list (practice, NULL);
  build (self);
  g_signal_connect_swapped (self->therapists, "items-changed", G_CALLBACK (show_stack), self);
  show_stack (self);
  return GTK_WIDGET (self);
}
