/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule 3 of the practice: nothing leaves beyond the client's permission. Every paragraph of a letter is held against
 * the permissions in force; what is not covered is not even laid out, and a letter with such a paragraph is not
 * issued. */

#include "tandem-issuing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-enclosures.h"
#include "tandem-permissions.h"
#include "tandem-emergencies.h"
#include "tandem-words.h"

struct _TandemLetterCheck
{
  GObject parent_instance;

  TandemCategory category;
  guint position;
  char *enclosure; /* name of the file, of an enclosure */
  char *reason;
  TandemPermission *permission;
};

G_DEFINE_FINAL_TYPE (TandemLetterCheck, tandem_letter_check, G_TYPE_OBJECT)

static void
tandem_letter_check_finalize (GObject *object)
{
  TandemLetterCheck *self = TANDEM_LETTER_CHECK (object);

  g_free (self->enclosure);
  g_free (self->reason);
  g_clear_object (&self->permission);

  G_OBJECT_CLASS (tandem_letter_check_parent_class)->finalize (object);
}

static void
tandem_letter_check_class_init (TandemLetterCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_letter_check_finalize;
}

static void
tandem_letter_check_init (TandemLetterCheck *self)
{
}

/**
 * tandem_letter_check_get_category:
 * @self: what was found on a paragraph
 *
 * Returns: the paragraph's category of information
 */
TandemCategory
tandem_letter_check_get_category (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), 0);

  return self->category;
}

/**
 * tandem_letter_check_get_position:
 * @self: what was found on a paragraph
 *
 * Returns: the paragraph's place in the letter, from 1
 */
guint
tandem_letter_check_get_position (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), 0);

  return self->position;
}

/**
 * tandem_letter_check_get_enclosure:
 * @self: what was found on a paragraph or an enclosure
 *
 * Returns: (transfer none) (nullable): name of the enclosed file that it is about; %NULL of a paragraph
 */
const char *
tandem_letter_check_get_enclosure (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), NULL);

  return self->enclosure;
}

/**
 * tandem_letter_check_is_covered:
 * @self: what was found on a paragraph
 *
 * Returns: whether a permission in force covers it
 */
gboolean
tandem_letter_check_is_covered (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), FALSE);

  return self->reason == NULL;
}

/**
 * tandem_letter_check_get_reason:
 * @self: what was found on a paragraph
 *
 * Returns: (transfer none) (nullable): a sentence that says why it is not covered
 */
const char *
tandem_letter_check_get_reason (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), NULL);

  return self->reason;
}

/**
 * tandem_letter_check_get_permission:
 * @self: what was found on a paragraph
 *
 * Returns: (transfer none) (nullable): the permission that covers it
 */
TandemPermission *
tandem_letter_check_get_permission (TandemLetterCheck *self)
{
  g_return_val_if_fail (TANDEM_IS_LETTER_CHECK (self), NULL);

  return self->permission;
}

static GPtrArray *
find_permissions (TandemStore *store, const char *client_id, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PERMISSION);

  tandem_query_where (query, "client-id", client_id);
  tandem_query_order (query, "created", TRUE);
  return tandem_store_find (store, query, error);
}

GPtrArray *
tandem_issuing_find_paragraphs (TandemStore *store, const char *document_id, GError **error)
{
  g_autoptr (TandemQuery) query = tandem_query_new (TANDEM_TYPE_PARAGRAPH);

  tandem_query_where (query, "document-id", document_id);
  tandem_query_order (query, "position", FALSE);
  return tandem_store_find (store, query, error);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static gboolean
is_word_character (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* Whether @needle stands in @text as whole words. Both are folded. */
static gboolean
holds_words (const char *text, const char *needle)
{
  gsize length = strlen (needle);

  for (const char *at = strstr (text, needle); at != NULL && length > 0; at = strstr (at + 1, needle))
    {
      gboolean starts = at == text || !is_word_character (g_utf8_prev_char (at));
      gboolean ends = at[length] == '\0' || !is_word_character (at + length);

      if (starts && ends)
        return TRUE;
    }
  return FALSE;
}

/* Whether a paragraph names or reaches the client: the whole name or a part of it of three letters or more, the
 * e-mail address, the telephone number. */
static gboolean
names_client (TandemClient *client, const char *text)
{
  g_autofree char *folded = fold (text);
  g_autofree char *name = fold (tandem_client_get_name (client) != NULL ? tandem_client_get_name (client) : "");
  g_auto (GStrv) parts = g_strsplit_set (name, " -", -1);
  const char *const contacts[] = { tandem_client_get_email (client), tandem_client_get_phone (client) };

  for (gsize i = 0; parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) >= 3 && holds_words (folded, parts[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    if (!tandem_practice_is_blank (contacts[i]))
      {
        g_autofree char *contact = fold (contacts[i]);

        if (strstr (folded, contact) != NULL)
          return TRUE;
      }
  return FALSE;
}

static TandemLetterCheck *
check_paragraph (TandemParagraph *paragraph, TandemReferral *referral, TandemClient *client, GPtrArray *permissions,
                 gboolean identified, const GDate *today)
{
  TandemLetterCheck *check = g_object_new (TANDEM_TYPE_LETTER_CHECK, NULL);
  TandemPermission *permission;

  check->category = tandem_paragraph_get_category (paragraph);
  check->position = (guint) tandem_paragraph_get_position (paragraph);
  permission = tandem_permissions_find_cover (permissions, tandem_referral_get_therapist_id (referral), check->category,
                                              tandem_referral_get_purpose (referral), today, &check->reason);
  if (permission == NULL)
    return check;
  if (!identified && names_client (client, tandem_paragraph_get_text (paragraph)))
    check->reason = g_strdup_printf (_ ("It names the client, and the permission does not include “%s”."),
                                     tandem_words_category (TANDEM_CATEGORY_IDENTITY));
  else
    check->permission = g_object_ref (permission);
  return check;
}

/* One check for each category that a file tells. */
static void
check_enclosure (GPtrArray *checks, TandemAttachment *enclosure, TandemReferral *referral, GPtrArray *permissions,
                 const GDate *today)
{
  TandemCategory categories = tandem_attachment_get_categories (enclosure);

  for (guint bit = 1; bit <= TANDEM_CATEGORY_THIRD_PARTIES; bit <<= 1)
    if (categories & bit)
      {
        TandemLetterCheck *check = g_object_new (TANDEM_TYPE_LETTER_CHECK, NULL);
        TandemPermission *permission =
          tandem_permissions_find_cover (permissions, tandem_referral_get_therapist_id (referral), (TandemCategory) bit,
                                         tandem_referral_get_purpose (referral), today, &check->reason);

        check->category = (TandemCategory) bit;
        check->position = checks->len + 1;
        check->enclosure = g_strdup (tandem_attachment_get_name (enclosure));
        if (permission != NULL)
          check->permission = g_object_ref (permission);
        g_ptr_array_add (checks, check);
      }
}

static TandemPermission *
find_identity_cover (GPtrArray *permissions, TandemReferral *referral, const GDate *today)
{
  return tandem_permissions_find_cover (permissions, tandem_referral_get_therapist_id (referral),
                                        TANDEM_CATEGORY_IDENTITY, tandem_referral_get_purpose (referral), today, NULL);
}

/**
 * tandem_referrals_check:
 * @practice: an open practice
 * @referral: a referral
 * @error: return location for an error
 *
 * Rule 3: holds every paragraph of the letter against the permissions that are in force today.
 *
 * Returns: (transfer full) (element-type TandemLetterCheck): what was found, a row for each paragraph in their order,
 *   and then one for each category of each enclosure
 */
GPtrArray *
tandem_referrals_check (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) permissions = NULL;
  g_autoptr (GPtrArray) enclosures = NULL;
  g_autoptr (TandemClient) client = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  gboolean identified;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), NULL);

  if (store == NULL)
    return NULL;
  client = tandem_store_load (store, TANDEM_TYPE_CLIENT, tandem_referral_get_client_id (referral), error);
  if (client == NULL)
    return NULL;
  paragraphs = tandem_issuing_find_paragraphs (store, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  permissions = paragraphs != NULL ? find_permissions (store, tandem_referral_get_client_id (referral), error) : NULL;
  if (permissions == NULL)
    return NULL;
  identified = find_identity_cover (permissions, referral, today) != NULL;
  for (guint i = 0; i < paragraphs->len; i++)
    g_ptr_array_add (checks, check_paragraph (paragraphs->pdata[i], referral, client, permissions, identified, today));
  enclosures = tandem_enclosures_find (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (enclosures == NULL)
    return NULL;
  for (guint i = 0; i < enclosures->len; i++)
    check_enclosure (checks, enclosures->pdata[i], referral, permissions, today);
  return g_steal_pointer (&checks);
}

/**
 * tandem_referrals_get_struck:
 * @practice: an open practice
 * @referral: a referral
 * @error: return location for an error
 *
 * Returns: the categories of the paragraphs that nothing covers; none when the letter may be issued, or on an error
 */
TandemCategory
tandem_referrals_get_struck (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  g_autoptr (GPtrArray) checks = tandem_referrals_check (practice, referral, error);
  TandemCategory struck = 0;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    if (!tandem_letter_check_is_covered (checks->pdata[i]))
      struck |= tandem_letter_check_get_category (checks->pdata[i]);
  return struck;
}

/* Not even the name of a file is told that may not go. */
static GPtrArray *
find_covered_enclosures (TandemPractice *practice, const char *letter_id, GPtrArray *checks, GError **error)
{
  GPtrArray *enclosures = tandem_enclosures_find (practice, letter_id, error);

  for (guint i = 0; enclosures != NULL && i < checks->len; i++)
    {
      const TandemLetterCheck *check = checks->pdata[i];

      for (guint j = enclosures->len; check->enclosure != NULL && check->reason != NULL && j > 0; j--)
        if (g_strcmp0 (tandem_attachment_get_name (enclosures->pdata[j - 1]), check->enclosure) == 0)
          g_ptr_array_remove_index (enclosures, j - 1);
    }
  return enclosures;
}

gboolean
tandem_issuing_load_letter (TandemPractice *practice, TandemDocument *document, TandemPaperSources *sources,
                            GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  const char *id = tandem_record_get_id (TANDEM_RECORD (document));
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) permissions = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GDate) today = tandem_practice_today ();
  TandemPermission *identity;

  if (store == NULL)
    return FALSE;
  sources->referral = tandem_store_load (store, TANDEM_TYPE_REFERRAL, id, error);
  if (sources->referral == NULL)
    return FALSE;
  sources->sections = g_ptr_array_new_with_free_func (g_object_unref);
  checks = tandem_referrals_check (practice, sources->referral, error);
  paragraphs = checks != NULL ? tandem_issuing_find_paragraphs (store, id, error) : NULL;
  permissions = paragraphs != NULL ? find_permissions (store, tandem_document_get_client_id (document), error) : NULL;
  if (permissions == NULL)
    return FALSE;
  identity = find_identity_cover (permissions, sources->referral, today);
  sources->identified = identity != NULL;
  if (sources->permission == NULL && identity != NULL)
    sources->permission = g_object_ref (identity);
  for (guint i = 0; i < checks->len && i < paragraphs->len; i++)
    {
      TandemPermission *permission = tandem_letter_check_get_permission (checks->pdata[i]);

      if (!tandem_letter_check_is_covered (checks->pdata[i]))
        continue;
      g_ptr_array_add (sources->sections, g_object_ref (paragraphs->pdata[i]));
      if (sources->permission == NULL)
        sources->permission = g_object_ref (permission);
    }
  sources->enclosures = find_covered_enclosures (practice, id, checks, error);
  if (sources->enclosures == NULL)
    return FALSE;
  sources->approved = tandem_issuing_is_approved (practice, document, sources);
  return TRUE;
}

gboolean
tandem_issuing_remove_letter (TandemStore *store, TandemDocument *document, GError **error)
{
  const char *id = tandem_record_get_id (TANDEM_RECORD (document));
  g_autoptr (GPtrArray) paragraphs = tandem_issuing_find_paragraphs (store, id, error);
  g_autoptr (GPtrArray) attachments = tandem_attachments_find (store, document, error);
  g_autoptr (TandemReferral) referral = NULL;

  if (attachments == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    if (!tandem_store_remove (store, attachments->pdata[i], NULL, error))
      return FALSE;
  for (guint i = 0; paragraphs != NULL && i < paragraphs->len; i++)
    if (!tandem_store_remove (store, paragraphs->pdata[i], NULL, error))
      return FALSE;
  referral = paragraphs != NULL ? tandem_store_load (store, TANDEM_TYPE_REFERRAL, id, error) : NULL;
  return referral != NULL && tandem_store_remove (store, TANDEM_RECORD (referral), NULL, error);
}

gboolean
tandem_issuing_update_status (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) checks = NULL;
  TandemReferralStatus status = TANDEM_REFERRAL_STATUS_PERMITTED;

  if (store == NULL)
    return FALSE;
  if (tandem_referral_get_issued (referral) != NULL)
    return TRUE;
  checks = tandem_referrals_check (practice, referral, error);
  if (checks == NULL)
    return FALSE;
  if (checks->len == 0)
    status = TANDEM_REFERRAL_STATUS_DRAFTED;
  for (guint i = 0; i < checks->len; i++)
    if (!tandem_letter_check_is_covered (checks->pdata[i]))
      status = TANDEM_REFERRAL_STATUS_DRAFTED;
  if (status == tandem_referral_get_status (referral))
    return TRUE;
  g_object_set (referral, "status", status, NULL);
  return tandem_store_save (store, TANDEM_RECORD (referral), NULL, error);
}

static gboolean
refuse_struck (GPtrArray *checks, GError **error)
{
  g_autoptr (GString) struck = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      TandemLetterCheck *check = checks->pdata[i];

      if (!tandem_letter_check_is_covered (check) && check->enclosure != NULL)
        g_string_append_printf (struck, _ (" Enclosure %s, “%s”: %s"), check->enclosure,
                                tandem_words_category (check->category), check->reason);
      else if (!tandem_letter_check_is_covered (check))
        g_string_append_printf (struck, _ (" Paragraph %u, “%s”: %s"), check->position,
                                tandem_words_category (check->category), check->reason);
    }
  if (struck->len == 0)
    return TRUE;
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_PERMITTED,
               /* Translators: %s is a list of paragraphs and what is wrong with each */
               _ ("The letter was not issued: the client’s permission does not cover all of it.%s"), struck->str);
  return FALSE;
}

static gboolean
sign_letter (TandemPractice *practice, TandemDocument *document, GError **error)
{
  g_autoptr (TandemSignature) signature = tandem_signature_new ();

  g_object_set (signature, "signer", tandem_practitioner_get_name (tandem_practice_get_practitioner (practice)), "role",
                TANDEM_ROLE_COACH, "method", TANDEM_SIGNING_METHOD_TYPED, NULL);
  return tandem_papers_sign (practice, document, signature, error);
}

/* A letter that left without permission gets a record of why, for the coach to complete. */
static gboolean
record_emergency (TandemPractice *practice, TandemReferral *referral, TandemClient *client, GError **error)
{
  g_autoptr (TandemDocument) record = NULL;

  if (!tandem_referral_get_emergency (referral))
    return TRUE;
  record = tandem_emergencies_write (practice, client, referral, error);
  return record != NULL;
}

static void
add_disclosed (GPtrArray *disclosures, TandemPermission *permission, TandemCategory category)
{
  const char *id = tandem_record_get_id (TANDEM_RECORD (permission));
  TandemDisclosure *disclosure;

  for (guint i = 0; i < disclosures->len; i++)
    if (g_strcmp0 (tandem_disclosure_get_permission_id (disclosures->pdata[i]), id) == 0)
      {
        g_object_set (disclosures->pdata[i], "categories",
                      tandem_disclosure_get_categories (disclosures->pdata[i]) | category, NULL);
        return;
      }
  disclosure = g_object_new (TANDEM_TYPE_DISCLOSURE, "permission-id", id, "categories", category, NULL);
  g_ptr_array_add (disclosures, disclosure);
}

/* What the letter tells, one disclosure for each permission that covers a part of it. */
static GPtrArray *
find_disclosed (TandemStore *store, TandemReferral *referral, GPtrArray *checks, GError **error)
{
  g_autoptr (GPtrArray) permissions = find_permissions (store, tandem_referral_get_client_id (referral), error);
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDate) today = tandem_practice_today ();
  TandemPermission *identity;

  if (permissions == NULL)
    return NULL;
  identity = find_identity_cover (permissions, referral, today);
  if (identity != NULL)
    add_disclosed (disclosures, identity, TANDEM_CATEGORY_IDENTITY);
  for (guint i = 0; i < checks->len; i++)
    {
      TandemLetterCheck *check = checks->pdata[i];

      add_disclosed (disclosures, check->permission, check->category);
    }
  return g_steal_pointer (&disclosures);
}

/* In an emergency the whole letter leaves, under no permission. */
static GPtrArray *
find_disclosed_in_emergency (TandemReferral *referral, GPtrArray *checks)
{
  GPtrArray *disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  TandemCategory categories = TANDEM_CATEGORY_IDENTITY;

  for (guint i = 0; i < checks->len; i++)
    categories |= tandem_letter_check_get_category (checks->pdata[i]);
  g_ptr_array_add (disclosures, g_object_new (TANDEM_TYPE_DISCLOSURE, "categories", categories, "basis",
                                              tandem_referral_get_emergency_basis (referral), "reason",
                                              tandem_referral_get_emergency_reason (referral), NULL));
  return disclosures;
}

/* Kept in the transaction that issues: no letter leaves without a trace, and no trace is left of what did not. */
static gboolean
keep_disclosures (TandemStore *store, TandemReferral *referral, TandemTherapist *therapist, GPtrArray *checks,
                  GError **error)
{
  g_autoptr (GPtrArray) disclosures = tandem_referral_get_emergency (referral)
                                        ? find_disclosed_in_emergency (referral, checks)
                                        : find_disclosed (store, referral, checks, error);
  g_autofree char *recipient =
    g_strdup_printf ("%s, %s", tandem_therapist_get_name (therapist), tandem_therapist_get_profession (therapist));

  for (guint i = 0; disclosures != NULL && i < disclosures->len; i++)
    {
      g_object_set (disclosures->pdata[i], "client-id", tandem_referral_get_client_id (referral), "therapist-id",
                    tandem_referral_get_therapist_id (referral), "document-id",
                    tandem_record_get_id (TANDEM_RECORD (referral)), "recipient", recipient, "purpose",
                    tandem_referral_get_purpose (referral), "delivery", tandem_referral_get_delivery (referral),
                    "disclosed", tandem_referral_get_issued (referral), NULL);
      if (!tandem_store_save (store, disclosures->pdata[i], NULL, error))
        return FALSE;
    }
  return disclosures != NULL;
}

/* Freezes, signs and notes; all or nothing. */
static gboolean
issue (TandemPractice *practice, TandemReferral *referral, TandemDocument *document, TandemPaperSources *sources,
       GPtrArray *checks, const char *note, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (TandemTransaction) transaction = store != NULL ? tandem_store_begin (store, error) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const char *permission_id = sources->permission != NULL && !tandem_referral_get_emergency (referral)
                                ? tandem_record_get_id (TANDEM_RECORD (sources->permission))
                                : NULL;

  if (transaction == NULL)
    return FALSE;
  g_object_set (document, "permission-id", permission_id, NULL);
  g_object_set (referral, "permission-id", permission_id, "issued", now, "status", TANDEM_REFERRAL_STATUS_ISSUED, NULL);
  return tandem_papers_freeze (practice, document, sources, error) && sign_letter (practice, document, error) &&
         tandem_store_save (store, TANDEM_RECORD (referral), NULL, error) &&
         keep_disclosures (store, referral, sources->therapist, checks, error) &&
         tandem_store_journal (store, "issued", TANDEM_RECORD (referral), tandem_referral_get_client_id (referral),
                               note, error) &&
         record_emergency (practice, referral, sources->client, error) &&
         tandem_transaction_commit (transaction, error);
}

static void
forget_issue (TandemReferral *referral, TandemReferralStatus status)
{
  g_object_set (referral, "permission-id", NULL, "issued", NULL, "status", status, "emergency", FALSE,
                "emergency-basis", NULL, "emergency-reason", NULL, "unread-reason", NULL, NULL);
}

static gboolean
require_unissued (TandemReferral *referral, GPtrArray *checks, GError **error)
{
  if (tandem_referral_get_issued (referral) != NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_FROZEN,
                           _ ("This letter was issued already; its words are fixed. Begin a new one to write again."));
      return FALSE;
    }
  if (checks->len == 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_STATE,
                           _ ("The letter is empty. Write at least one section first."));
      return FALSE;
    }
  return TRUE;
}

/* @unread_reason: %NULL when the client has read the letter. */
static gboolean
issue_within_permission (TandemPractice *practice, TandemReferral *referral, const char *unread_reason, GError **error)
{
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_auto (TandemPaperSources) sources = { NULL };
  g_autofree char *note = NULL;
  TandemReferralStatus status;

  checks = tandem_referrals_check (practice, referral, error);
  if (checks == NULL || !require_unissued (referral, checks, error) || !refuse_struck (checks, error))
    return FALSE;
  document = tandem_papers_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (document == NULL || !tandem_papers_load_sources (practice, document, &sources, error))
    return FALSE;
  if (!sources.approved && unread_reason == NULL)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_APPROVED,
                           tandem_referral_get_approved (referral) == NULL
                             ? _ ("The client has not read this letter. Show it to them first, or write down why it "
                                  "goes unread.")
                             : _ ("The letter is not the one that the client read. Show it to them again, or write "
                                  "down why it goes unread."));
      return FALSE;
    }
  if (!sources.approved)
    {
      g_object_set (referral, "unread-reason", unread_reason, NULL);
      note = g_strdup_printf (_ ("Not read by the client: %s"), unread_reason);
    }
  status = tandem_referral_get_status (referral);
  if (issue (practice, referral, document, &sources, checks, note, error))
    return TRUE;
  forget_issue (referral, status);
  return FALSE;
}

/**
 * tandem_referrals_issue:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @error: return location for an error
 *
 * Rule 3: issues the letter when a permission in force covers all of it and the client has read it: freezes it, signs
 * it as the coach, and records what it tells to whom under which permission.
 *
 * Returns: whether it was issued; %TANDEM_PRACTICE_ERROR_NOT_PERMITTED names every paragraph that is not covered;
 *   %TANDEM_PRACTICE_ERROR_NOT_APPROVED when the client has not approved it as it stands
 */
gboolean
tandem_referrals_issue (TandemPractice *practice, TandemReferral *referral, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  return issue_within_permission (practice, referral, NULL, error);
}

/**
 * tandem_referrals_issue_unread:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @reason: why the client has not read it
 * @error: return location for an error
 *
 * As tandem_referrals_issue(), for a letter that the client permits but has not read. The letter does not claim that
 * they have; the reason is kept and journalled. Of a letter that was read as it stands nothing of the kind is noted.
 *
 * Returns: whether it was issued; %TANDEM_PRACTICE_ERROR_REASON_NEEDED without a reason
 */
gboolean
tandem_referrals_issue_unread (TandemPractice *practice, TandemReferral *referral, const char *reason, GError **error)
{
  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  return tandem_practice_require_reason (reason, error) && issue_within_permission (practice, referral, reason, error);
}

/**
 * tandem_referrals_issue_in_emergency:
 * @practice: an open practice
 * @referral: a referral whose letter was not issued
 * @basis: the law that allows to tell without permission
 * @reason: the serious risk of harm, and why it could not wait
 * @error: return location for an error
 *
 * Rule 3's one exception: a serious risk of harm. The whole letter leaves without the client's permission. Basis and
 * reason are printed in it and journalled.
 *
 * Returns: whether it was issued; %TANDEM_PRACTICE_ERROR_REASON_NEEDED when basis or reason is missing
 */
gboolean
tandem_referrals_issue_in_emergency (TandemPractice *practice, TandemReferral *referral, const char *basis,
                                     const char *reason, GError **error)
{
  TandemStore *store = tandem_practice_get_store (practice, error);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (TandemDocument) document = NULL;
  g_auto (TandemPaperSources) sources = { NULL };
  g_autofree char *note = NULL;
  TandemReferralStatus status;

  g_return_val_if_fail (TANDEM_IS_REFERRAL (referral), FALSE);

  if (store == NULL)
    return FALSE;
  if (tandem_practice_is_blank (basis) || tandem_practice_is_blank (reason))
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED,
                           _ ("An emergency needs the legal basis and the reason in writing. Please fill in both."));
      return FALSE;
    }
  checks = tandem_referrals_check (practice, referral, error);
  if (checks == NULL || !require_unissued (referral, checks, error))
    return FALSE;
  document = tandem_papers_load (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  if (document == NULL || !tandem_papers_load_sources (practice, document, &sources, error))
    return FALSE;
  status = tandem_referral_get_status (referral);
  g_object_set (referral, "emergency", TRUE, "emergency-basis", basis, "emergency-reason", reason, NULL);
  g_set_object (&sources.referral, referral);
  g_clear_object (&sources.permission);
  g_clear_pointer (&sources.sections, g_ptr_array_unref);
  sources.identified = TRUE;
  sources.approved = FALSE;
  g_clear_pointer (&sources.enclosures, g_ptr_array_unref);
  sources.enclosures = tandem_enclosures_find (practice, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  sources.sections = tandem_issuing_find_paragraphs (store, tandem_record_get_id (TANDEM_RECORD (referral)), error);
  note = g_strdup_printf (_ ("Emergency. Legal basis: %s. Reason: %s"), basis, reason);
  if (sources.sections != NULL && sources.enclosures != NULL &&
      issue (practice, referral, document, &sources, checks, note, error))
    return TRUE;
  forget_issue (referral, status);
  return FALSE;
}
