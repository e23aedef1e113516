/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was told of a client: it is recorded by issuing a letter (see tandem-issuing.c), listed here, and accounted for
 * to the client, who has a right to know (GDPR Art. 15(1)(c), 45 CFR 164.528). */

#include "tandem-disclosures.h"

#include <glib/gi18n-lib.h>

#include "tandem-mustache.h"
#include "tandem-permissions.h"
#include "tandem-practice-private.h"
#include "tandem-sendings.h"
#include "tandem-words.h"

static TandemQuery *
disclosure_query (const char *property, const char *id)
{
  TandemQuery *query = tandem_query_new (TANDEM_TYPE_DISCLOSURE);

  if (id != NULL)
    tandem_query_where (query, property, id);
  return tandem_query_order (query, "disclosed", TRUE);
}

/**
 * tandem_disclosures_list:
 * @practice: an open practice
 * @client_id: (nullable): a client, for what was told of them only
 * @permission_id: (nullable): a permission, for what was told under it only
 *
 * Returns: (transfer full): a lazy model of #TandemDisclosure, newest first
 */
GListModel *
tandem_disclosures_list (TandemPractice *practice, const char *client_id, const char *permission_id)
{
  g_autoptr (TandemQuery) query = disclosure_query ("client-id", client_id);

  g_return_val_if_fail (TANDEM_IS_PRACTICE (practice), NULL);

  if (permission_id != NULL)
    tandem_query_where (query, "permission-id", permission_id);
  return tandem_practice_list (practice, query);
}

/**
 * tandem_disclosures_find:
 * @practice: an open practice
 * @document_id: id of a letter
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TandemDisclosure): what the letter tells, one for each permission that it was
 *   issued under; one without a permission when it was an emergency
 */
GPtrArray *
tandem_disclosures_find (TandemPractice *practice, const char *document_id, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemQuery) query = disclosure_query ("document-id", document_id);

  return store != NULL ? tandem_store_find (store, query, error) : NULL;
}

static void
add_line (GString *text, const char *label, const char *value)
{
  g_autofree char *escaped = NULL;

  if (tandem_practice_is_blank (value))
    return;
  escaped = tandem_mustache_escape_markdown (value);
  g_string_append_printf (text, "- **%s:** %s\n", label, escaped);
}

static void
add_permission (GString *text, TandemPractice *practice, const char *permission_id)
{
  g_autoptr (TandemPermission) permission = tandem_permissions_load (practice, permission_id, NULL);
  g_autofree char *granted = NULL;
  g_autofree char *until = NULL;
  g_autofree char *line = NULL;

  if (permission == NULL)
    return;
  granted = tandem_words_time (tandem_permission_get_granted (permission));
  until = tandem_words_date (tandem_permission_get_expires (permission));
  line = g_strdup_printf (_ ("given %s, until %s"), granted, until);
  add_line (text, _ ("Your permission"), line);
  if (tandem_permission_get_withdrawn (permission) != NULL)
    {
      g_autofree char *withdrawn = tandem_words_time (tandem_permission_get_withdrawn (permission));

      add_line (text, _ ("You took it back"), withdrawn);
    }
}

static void
add_sendings (GString *text, TandemPractice *practice, const char *document_id)
{
  g_autoptr (GPtrArray) sendings = tandem_sendings_find (practice, document_id, NULL);

  for (guint i = 0; sendings != NULL && i < sendings->len; i++)
    {
      TandemSending *sending = sendings->pdata[i];
      g_autofree char *when = tandem_words_time (tandem_sending_get_sent (sending));
      g_autofree char *line =
        tandem_practice_is_blank (tandem_sending_get_address (sending))
          ? g_strdup_printf ("%s, %s", tandem_words_sending_way (tandem_sending_get_way (sending)), when)
          : g_strdup_printf ("%s, %s, %s", tandem_words_sending_way (tandem_sending_get_way (sending)),
                             tandem_sending_get_address (sending), when);

      add_line (text, _ ("Sent"), line);
    }
}

static void
add_disclosure (GString *text, TandemPractice *practice, TandemDisclosure *disclosure)
{
  g_autofree char *when = tandem_words_time (tandem_disclosure_get_disclosed (disclosure));
  g_autofree char *categories = tandem_words_categories (tandem_disclosure_get_categories (disclosure));
  g_autofree char *recipient = tandem_mustache_escape_markdown (tandem_disclosure_get_recipient (disclosure));

  g_string_append_printf (text, "\n## %s\n\n", recipient);
  add_line (text, _ ("When"), when);
  add_line (text, _ ("What was told"), categories);
  add_line (text, _ ("What for"), tandem_words_purpose (tandem_disclosure_get_purpose (disclosure)));
  add_line (text, _ ("How"), tandem_words_delivery (tandem_disclosure_get_delivery (disclosure)));
  if (tandem_disclosure_get_permission_id (disclosure) != NULL)
    add_permission (text, practice, tandem_disclosure_get_permission_id (disclosure));
  else
    {
      add_line (text, _ ("Without your permission, in an emergency"), tandem_disclosure_get_reason (disclosure));
      add_line (text, _ ("Legal basis"), tandem_disclosure_get_basis (disclosure));
    }
  add_sendings (text, practice, tandem_disclosure_get_document_id (disclosure));
  add_line (text, _ ("Number of the letter"), tandem_disclosure_get_document_id (disclosure));
}

static char *
write_account (TandemPractice *practice, TandemClient *client, GPtrArray *disclosures)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GDate) today = tandem_practice_today ();
  g_autofree char *day = tandem_words_date (today);
  g_autofree char *name = tandem_mustache_escape_markdown (tandem_client_get_name (client));
  g_autofree char *coach =
    tandem_mustache_escape_markdown (tandem_practitioner_get_name (tandem_practice_get_practitioner (practice)));

  g_string_append_printf (text, "# %s\n\n", _ ("What Was Passed On About You"));
  /* Translators: for whom, by whom, and the day */
  g_string_append_printf (text, _ ("For %s, by %s, %s."), name, coach, day);
  g_string_append (text, "\n\n");
  g_string_append (text, disclosures->len > 0
                           ? _ ("These letters about you were issued, to these people, and this is what they tell. "
                                "Ask for a copy of any of them.")
                           : _ ("Nothing about you was passed on to anybody."));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < disclosures->len; i++)
    add_disclosure (text, practice, disclosures->pdata[i]);
  return g_string_free (text, FALSE);
}

/**
 * tandem_disclosures_lay_out_account:
 * @practice: an open practice
 * @client: a client
 * @error: return location for an error
 *
 * Lays out what was told about a client, to whom, when, for what, under which permission and how it was sent; for the
 * client to have.
 *
 * Returns: (transfer full): its pages, or %NULL
 */
TandemPaper *
tandem_disclosures_lay_out_account (TandemPractice *practice, TandemClient *client, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  TandemPractitioner *practitioner = tandem_practice_get_practitioner (practice);
  g_autoptr (TandemQuery) query = disclosure_query ("client-id", tandem_record_get_id (TANDEM_RECORD (client)));
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *text = NULL;
  g_autoptr (TandemPaper) paper = NULL;
  const char *language = tandem_practitioner_get_language (practitioner);

  g_return_val_if_fail (TANDEM_IS_CLIENT (client), NULL);

  disclosures = store != NULL ? tandem_store_find (store, query, error) : NULL;
  if (disclosures == NULL)
    return NULL;
  text = write_account (practice, client, disclosures);
  paper = tandem_paper_new (text, tandem_practice_is_blank (language) ? "en" : language,
                            tandem_practitioner_get_paper_size (practitioner));
  tandem_paper_set_title (paper, _ ("What Was Passed On About You"), tandem_practitioner_get_name (practitioner));
  return g_steal_pointer (&paper);
}

/**
 * tandem_disclosures_save_account:
 * @practice: an open practice
 * @client: a client
 * @file: where the PDF is to be; replaced as a whole when it exists
 * @error: return location for an error
 *
 * Returns: whether the account was written
 */
gboolean
tandem_disclosures_save_account (TandemPractice *practice, TandemClient *client, GFile *file, GError **error)
{
  g_autoptr (TandemPaper) paper = tandem_disclosures_lay_out_account (practice, client, error);
  TandemStore *store = tandem_practice_get_store (practice, NULL);

  if (paper == NULL || !tandem_paper_write_pdf (paper, file, NULL, error))
    return FALSE;
  return tandem_practice_is_read_only (practice) ||
         tandem_store_journal (store, "saved an account", TANDEM_RECORD (client),
                               tandem_record_get_id (TANDEM_RECORD (client)), NULL, error);
}
