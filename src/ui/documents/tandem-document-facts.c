/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper's page says of it: how it stands, who signed it, and what replaced what. */

#include "tandem-document-facts.h"

#include <glib/gi18n-lib.h>

#include "tandem-filing.h"
#include "tandem-papers.h"
#include "tandem-rows.h"
#include "tandem-window.h"
#include "tandem-words.h"

static const char *
explain_state (TandemDocumentState state)
{
  switch (state)
    {
    case TANDEM_DOCUMENT_STATE_DRAFT:
      return _ ("The words can still change. Once it is ready to sign they are fixed for good.");
    case TANDEM_DOCUMENT_STATE_READY:
      return _ ("The words are fixed. Hand the screen to the client to read and sign.");
    case TANDEM_DOCUMENT_STATE_SIGNED:
      return _ ("Signed by everyone who must, and in force.");
    case TANDEM_DOCUMENT_STATE_DECLINED:
      return _ ("The client did not want to sign.");
    case TANDEM_DOCUMENT_STATE_WITHDRAWN:
      return _ ("The client took it back. It is kept as it was signed.");
    case TANDEM_DOCUMENT_STATE_SUPERSEDED:
      return _ ("A later paper stands in its place.");
    case TANDEM_DOCUMENT_STATE_EXPIRED:
    default:
      return _ ("Its time is over.");
    }
}

/* Until when it holds, or since when not any more, and why. */
void
tandem_document_facts_add_standing (TandemPage *page, TandemDocument *document)
{
  TandemDocumentState state = tandem_document_get_state (document);
  AdwPreferencesGroup *group = tandem_page_add_group (page, tandem_words_document_state (state), explain_state (state));
  g_autofree char *until = tandem_words_date (tandem_document_get_expires (document));
  g_autofree char *since = NULL;

  if (until[0] != '\0')
    adw_preferences_group_add (group, tandem_page_fact_row (_ ("Last day"), until));
  if (tandem_document_get_ended (document) == NULL)
    return;
  since = tandem_words_time (tandem_document_get_ended (document));
  adw_preferences_group_add (group, tandem_page_fact_row (tandem_words_document_state (state), since));
  if (tandem_document_get_reason (document) != NULL)
    adw_preferences_group_add (group,
                               tandem_page_fact_row (_ ("The reason given"), tandem_document_get_reason (document)));
}

/* Who signed, in which role, how and when. */
void
tandem_document_facts_add_signatures (TandemPage *page, TandemDocument *document)
{
  g_autoptr (GPtrArray) signatures = tandem_papers_get_signatures (tandem_page_get_practice (page), document, NULL);
  AdwPreferencesGroup *group;

  if (signatures == NULL || signatures->len == 0)
    return;
  group = tandem_page_add_group (page, _ ("Signatures"), NULL);
  for (guint i = 0; i < signatures->len; i++)
    {
      TandemSignature *signature = signatures->pdata[i];
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (tandem_signature_get_signed_at (signature), NULL);
      g_autofree char *when = tandem_words_time (time);
      g_autofree char *how =
        g_strdup_printf ("%s · %s · %s", tandem_words_role (tandem_signature_get_role (signature)),
                         tandem_words_signing_method (tandem_signature_get_method (signature)), when);

      const char *witness = tandem_signature_get_witness (signature);
      /* Translators: how somebody signed, and the name of who saw it */
      g_autofree char *seen = witness != NULL ? g_strdup_printf (_ ("%s · seen by %s"), how, witness) : NULL;

      adw_preferences_group_add (
        group, tandem_page_fact_row (tandem_signature_get_signer (signature), seen != NULL ? seen : how));
    }
}

static void
on_open_other (GtkWidget *row)
{
  tandem_window_show_document (tandem_window_of (row), g_object_get_data (G_OBJECT (row), "document-id"));
}

/* What stood in its place before, and what stands there now. */
void
tandem_document_facts_add_chain (TandemPage *page, TandemDocument *document)
{
  g_autoptr (GPtrArray) chain = tandem_filing_get_chain (tandem_page_get_practice (page), document, NULL);
  const char *own_id = tandem_record_get_id (TANDEM_RECORD (document));
  AdwPreferencesGroup *group;

  if (chain == NULL || chain->len < 2)
    return;
  group = tandem_page_add_group (page, _ ("In Each Other’s Place"),
                                 _ ("Papers that replaced one another, the first one first."));
  for (guint i = 0; i < chain->len; i++)
    {
      const char *id = tandem_record_get_id (chain->pdata[i]);
      TandemRowWords words = { NULL };
      GtkWidget *row;

      tandem_rows_document_of_client (tandem_page_get_practice (page), chain->pdata[i], &words);
      row = tandem_page_fact_row (g_str_equal (id, own_id) ? _ ("This paper") : words.title, words.subtitle);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (words.icon_name));
      if (!g_str_equal (id, own_id))
        {
          tandem_page_row_opens (row);
          g_object_set_data_full (G_OBJECT (row), "document-id", g_strdup (id), g_free);
          g_signal_connect (row, "activated", G_CALLBACK (on_open_other), NULL);
        }
      adw_preferences_group_add (group, row);
      g_free (words.title);
      g_free (words.subtitle);
    }
}
