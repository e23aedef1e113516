/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A template as a paper, while it is written: for a client and a therapist who do not exist, with the practice's own
 * letterhead and terms. Reading, checking and merging happen in a thread; the records are looked at before. */

#include <glib/gi18n-lib.h>

#include "tandem-papers-private.h"
#include "tandem-templates-private.h"

typedef struct
{
  GBytes *file;
  TandemTemplate *template; /* (nullable): what could be read */
  GPtrArray *faults;
  JsonNode *context;
  char *text; /* (nullable): the words, when they could be merged */
} Preview;

static void
preview_free (Preview *preview)
{
  g_bytes_unref (preview->file);
  g_clear_object (&preview->template);
  g_clear_pointer (&preview->faults, g_ptr_array_unref);
  g_clear_pointer (&preview->context, json_node_unref);
  g_free (preview->text);
  g_free (preview);
}

static GPtrArray *
make_sections (void)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint bit = TANDEM_CATEGORY_REASON; bit <= TANDEM_CATEGORY_THIRD_PARTIES; bit <<= 1)
    g_ptr_array_add (sections, g_object_new (TANDEM_TYPE_PARAGRAPH, "category", bit, "text",
                                             _ ("Here stands what you write on this."), NULL));
  return sections;
}

static GPtrArray *
make_enclosures (void)
{
  GPtrArray *enclosures = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (enclosures, g_object_new (TANDEM_TYPE_ATTACHMENT, "name", _ ("example.pdf"), "hash", "0", NULL));
  return enclosures;
}

static gboolean
needs_permission (TandemDocumentKind kind)
{
  return kind == TANDEM_DOCUMENT_KIND_RELEASE || kind == TANDEM_DOCUMENT_KIND_REFERRAL;
}

/* A paper that another one names. */
static TandemDocument *
make_named (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_object_new (TANDEM_TYPE_DOCUMENT, "title", _ ("Informed consent"), "in-force", now, NULL);
}

static TandemSponsor *
make_sponsor (void)
{
  return g_object_new (TANDEM_TYPE_SPONSOR, "organisation", _ ("Example and Sons"), "contact", _ ("Alex Example"),
                       "email", "alex@example.org", "phone", "+00 000 0002", NULL);
}

static TandemDocument *
make_document (TandemTemplate *template)
{
  return g_object_new (TANDEM_TYPE_DOCUMENT, "kind", tandem_template_get_kind (template), "title",
                       tandem_template_get_title (template), "language", tandem_template_get_language (template),
                       "signers", tandem_template_get_signers (template), NULL);
}

JsonNode *
tandem_templates_build_example (TandemPractice *practice, TandemTemplate *template)
{
  g_autofree char *fingerprint =
    tandem_vault_fingerprint (tandem_profile_get_public_key (tandem_practice_get_profile (practice)));
  g_autoptr (TandemDocument) document = make_document (template);
  g_autoptr (JsonNode) fields = tandem_template_get_fields_json (template);
  g_autoptr (GPtrArray) sections = make_sections ();
  g_autoptr (GPtrArray) enclosures = make_enclosures ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDate) expires = tandem_practice_today ();
  g_autoptr (GDate) born = g_date_new_dmy (4, G_DATE_MAY, 1984);
  g_autoptr (TandemClient) client = g_object_new (
    TANDEM_TYPE_CLIENT, "name", _ ("Robin Example"), "date-of-birth", born, "email", "robin@example.org", "phone",
    "+00 000 0000", "emergency-name", _ ("Kim Example"), "emergency-phone", "+00 000 0001", NULL);
  g_autoptr (TandemTherapist) therapist =
    g_object_new (TANDEM_TYPE_THERAPIST, "name", _ ("Dr Jo Example"), "profession", _ ("psychotherapist"), NULL);
  g_autoptr (TandemReferral) referral =
    g_object_new (TANDEM_TYPE_REFERRAL, "purpose", _ ("what the client and you agreed"), NULL);
  g_autoptr (TandemPermission) permission = NULL;
  g_autoptr (TandemSponsor) sponsor = make_sponsor ();
  g_autoptr (TandemDocument) named = make_named ();
  TandemDocumentKind kind = tandem_template_get_kind (template);
  TandemContextParts parts = { .practitioner = tandem_practice_get_practitioner (practice),
                               .fingerprint = fingerprint,
                               .document = document,
                               .fields = fields,
                               .client = client,
                               .identified = TRUE };

  g_date_add_months (expires, 6);
  permission = g_object_new (TANDEM_TYPE_PERMISSION, "purpose", _ ("what the client and you agreed"), "categories",
                             TANDEM_CATEGORY_IDENTITY | TANDEM_CATEGORY_REASON | TANDEM_CATEGORY_GOALS, "expires",
                             expires, "granted", now, NULL);
  if (needs_permission (kind))
    {
      parts.therapist = therapist;
      parts.permission = permission;
    }
  if (kind == TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL)
    parts.therapist = therapist;
  if (kind == TANDEM_DOCUMENT_KIND_WITHDRAWAL)
    parts.withdrawn = named;
  if (kind == TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT || kind == TANDEM_DOCUMENT_KIND_PROGRESS_REPORT)
    {
      parts.sponsor = sponsor;
      parts.agreement = named;
    }
  if (kind == TANDEM_DOCUMENT_KIND_REFERRAL)
    {
      parts.referral = referral;
      parts.sections = sections;
      parts.enclosures = enclosures;
    }
  return tandem_context_build (&parts);
}

static void
preview_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Preview *preview = data;

  preview->faults = tandem_templates_find_faults (preview->template);
  preview->text = tandem_template_merge (preview->template, preview->context, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * tandem_templates_preview_async:
 * @practice: an open practice
 * @file: a whole template, that is being written
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks a template that is being written, and makes a paper of it for a client who does not exist.
 */
void
tandem_templates_preview_async (TandemPractice *practice, GBytes *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);
  Preview *preview = g_new0 (Preview, 1);
  GError *error = NULL;

  g_return_if_fail (file != NULL);

  g_task_set_source_tag (task, tandem_templates_preview_async);
  g_task_set_task_data (task, preview, (GDestroyNotify) preview_free);
  preview->file = g_bytes_ref (file);
  preview->template = tandem_template_new_draft (file, _ ("template"), &error);
  if (preview->template == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  preview->context = tandem_templates_build_example (practice, preview->template);
  g_task_run_in_thread (task, preview_thread);
}

/**
 * tandem_templates_preview_finish:
 * @practice: an open practice
 * @result: what the callback was given
 * @template: (out) (optional): what was read
 * @faults: (out) (optional) (element-type TandemTemplateFault): why no paper can be made from it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the paper; %NULL without an error while its tags cannot be filled in
 */
TandemPaper *
tandem_templates_preview_finish (TandemPractice *practice, GAsyncResult *result, TandemTemplate **template,
                                 GPtrArray **faults, GError **error)
{
  Preview *preview;
  g_autoptr (TandemDocument) document = NULL;

  g_return_val_if_fail (g_task_is_valid (result, practice), NULL);

  if (template != NULL)
    *template = NULL;
  if (faults != NULL)
    *faults = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  preview = g_task_get_task_data (G_TASK (result));
  if (template != NULL)
    *template = g_object_ref (preview->template);
  if (faults != NULL)
    *faults = g_ptr_array_ref (preview->faults);
  if (preview->text == NULL)
    return NULL;
  document = make_document (preview->template);
  return tandem_papers_lay_out_sample (practice, document, preview->text);
}
