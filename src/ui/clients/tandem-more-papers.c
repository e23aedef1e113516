/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers that not every client needs, each with a sentence on what it is for, and the sponsor whom two of them are
 * with. */

#include "tandem-more-papers.h"

#include <glib/gi18n-lib.h>

#include "tandem-papers.h"
#include "tandem-record-form.h"
#include "tandem-sponsors.h"
#include "tandem-therapist-chooser.h"
#include "tandem-window.h"
#include "tandem-words.h"

static const struct
{
  TandemDocumentKind kind;
  const char *purpose;
} papers[] = {
  { TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT,
    N_ ("What client, sponsor and coach can expect from one another, before somebody else pays") },
  { TANDEM_DOCUMENT_KIND_PROGRESS_REPORT,
    N_ ("How far the agreed outcomes have come; it leaves when the client signed") },
  { TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL, N_ ("How client, therapist and coach work side by side") },
  { TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD, N_ ("What was told in an emergency without permission, and why") },
  { TANDEM_DOCUMENT_KIND_CLOSING, N_ ("What was reached, what stays open, and where to turn") },
};

static const TandemFormField fields[] = {
  { N_ ("Who Pays"), N_ ("The sponsor pays, and the client comes first."), "organisation", FALSE },
  { NULL, NULL, "contact", FALSE },
  { NULL, NULL, "email", FALSE },
  { NULL, NULL, "phone", FALSE },
  { NULL, NULL, "address", TRUE },
};

static TandemClient *
client_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "client");
}

static void
show (TandemPage *page, TandemDocument *document, const GError *error)
{
  if (document != NULL)
    tandem_window_show_document (tandem_window_of (GTK_WIDGET (page)), tandem_record_get_id (TANDEM_RECORD (document)));
  else
    tandem_page_show_error (page, error);
}

static void
on_therapist (TandemTherapist *therapist, gpointer data)
{
  TandemPage *page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document =
    tandem_papers_write_joint_protocol (tandem_page_get_practice (page), client_of (page), therapist, NULL, &error);

  show (page, document, error);
}

static void
on_paper (TandemPage *page, GtkWidget *row)
{
  TandemDocumentKind kind = (TandemDocumentKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));
  TandemPractice *practice = tandem_page_get_practice (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document = NULL;

  if (kind == TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL)
    {
      tandem_therapist_chooser_present (tandem_window_of (GTK_WIDGET (page)), practice, on_therapist, page);
      return;
    }
  document = tandem_papers_write (practice, client_of (page), kind, NULL, &error);
  show (page, document, error);
}

static gboolean
save_sponsor (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_sponsors_save (practice, TANDEM_SPONSOR (record), error) &&
         tandem_sponsors_set (practice, client_of (record), TANDEM_SPONSOR (record), error);
}

static TandemSponsor *
load_sponsor (TandemPage *page)
{
  const char *id = tandem_client_get_sponsor_id (client_of (page));

  return id != NULL ? tandem_sponsors_load (tandem_page_get_practice (page), id, NULL) : NULL;
}

static void
on_sponsor (TandemPage *page)
{
  g_autoptr (TandemSponsor) sponsor = load_sponsor (page);

  if (sponsor == NULL)
    sponsor = tandem_sponsor_new ();
  g_object_set_data_full (G_OBJECT (sponsor), "client", g_object_ref (client_of (page)), g_object_unref);
  tandem_window_push (tandem_window_of (GTK_WIDGET (page)),
                      tandem_record_form_new (tandem_page_get_practice (page), TANDEM_RECORD (sponsor), _ ("Sponsor"),
                                              fields, G_N_ELEMENTS (fields), save_sponsor));
}

static void
add_sponsor (TandemPage *page)
{
  g_autoptr (TandemSponsor) sponsor = load_sponsor (page);
  AdwPreferencesGroup *group = tandem_page_add_group (page, _ ("Who Pays"), NULL);
  GtkWidget *row = tandem_page_fact_row (sponsor != NULL ? tandem_sponsor_get_organisation (sponsor) : _ ("The client"),
                                         sponsor != NULL ? tandem_sponsor_get_contact (sponsor)
                                                         : _ ("Choose this where somebody else pays"));

  tandem_page_row_opens (row);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_sponsor), page);
  adw_preferences_group_add (group, row);
}

void
tandem_more_papers_add (TandemPage *page, TandemClient *client)
{
  AdwPreferencesGroup *group;

  g_object_set_data_full (G_OBJECT (page), "client", g_object_ref (client), g_object_unref);
  add_sponsor (page);
  group = tandem_page_add_group (page, _ ("Write Another Paper"), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkWidget *row = tandem_page_fact_row (tandem_words_document_kind (papers[i].kind), _ (papers[i].purpose));

      g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (papers[i].kind));
      tandem_page_row_opens (row);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (on_paper), page);
      adw_preferences_group_add (group, row);
    }
}
