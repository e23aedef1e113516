/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for everything that a record holds as a nick, and the way back from what was typed. */

#include "tandem-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>

#include "tandem-language.h"
#include "tandem-practice-error.h"
#include "tandem-types-enums.h"

typedef struct
{
  TandemCategory category;
  const char *name;
  const char *explanation;
} CategoryWords;

static const CategoryWords category_words[] = {
  { TANDEM_CATEGORY_IDENTITY, N_ ("Identity and contact"), N_ ("Name, date of birth, address, telephone and e-mail") },
  { TANDEM_CATEGORY_REASON, N_ ("Reason for referral"), N_ ("Why a therapist is asked, and what is asked of them") },
  { TANDEM_CATEGORY_COACHING_CONTEXT, N_ ("Coaching context"), N_ ("That there is coaching, since when and how") },
  { TANDEM_CATEGORY_GOALS, N_ ("Goals and progress"), N_ ("What the coaching is for and how far it came") },
  { TANDEM_CATEGORY_WORK_ENVIRONMENT, N_ ("Work environment"), N_ ("Work, daily life and other outer circumstances") },
  { TANDEM_CATEGORY_OBSERVATIONS, N_ ("Observations of concern"),
    N_ ("What was noticed, in the client’s words where possible, without diagnosis") },
  { TANDEM_CATEGORY_RISK, N_ ("Risk"), N_ ("Risk of harm, and what was done about it") },
  { TANDEM_CATEGORY_THIRD_PARTIES, N_ ("Other people"), N_ ("Family, employer, other professionals") },
};

/**
 * tandem_words_choose_language:
 *
 * Takes up the language and the formats of whoever runs the program. The translations are where they were installed, or
 * where TEXTDOMAINDIR says, as for the programs of GNU gettext: so they are found when Tandem runs from where it was
 * built.
 */
void
tandem_words_choose_language (void)
{
  const char *folder = g_getenv ("TEXTDOMAINDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : TANDEM_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * tandem_words_client_status:
 * @status: where a client stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_client_status (TandemClientStatus status)
{
  switch (status)
    {
    case TANDEM_CLIENT_STATUS_ENQUIRY:
      return _ ("Enquiry");
    case TANDEM_CLIENT_STATUS_ACTIVE:
      return _ ("Active");
    case TANDEM_CLIENT_STATUS_PAUSED:
      return _ ("Paused");
    case TANDEM_CLIENT_STATUS_ENDED:
      return _ ("Ended");
    case TANDEM_CLIENT_STATUS_REFERRED:
      return _ ("Referred");
    case TANDEM_CLIENT_STATUS_ARCHIVED:
      return _ ("Archived");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_document_kind:
 * @kind: a kind of paper
 *
 * Returns: (transfer none): its name
 */
const char *
tandem_words_document_kind (TandemDocumentKind kind)
{
  switch (kind)
    {
    case TANDEM_DOCUMENT_KIND_DISCLOSURE:
      return _ ("Disclosure statement");
    case TANDEM_DOCUMENT_KIND_CONSENT:
      return _ ("Informed consent");
    case TANDEM_DOCUMENT_KIND_RELEASE:
      return _ ("Release of information");
    case TANDEM_DOCUMENT_KIND_REFERRAL:
      return _ ("Referral letter");
    case TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT:
      return _ ("Sponsor agreement");
    case TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL:
      return _ ("Joint protocol with a therapist");
    case TANDEM_DOCUMENT_KIND_PROGRESS_REPORT:
      return _ ("Progress report to sponsor");
    case TANDEM_DOCUMENT_KIND_WITHDRAWAL:
      return _ ("Withdrawal of consent");
    case TANDEM_DOCUMENT_KIND_CLOSING:
      return _ ("Closing letter");
    case TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD:
      return _ ("Record of an emergency disclosure");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_purpose:
 * @purpose: (nullable): what a permission or a letter is for; %NULL for what it is for where nothing else was written
 *
 * Returns: (transfer none): the same, or a referral as the coach calls it
 */
const char *
tandem_words_purpose (const char *purpose)
{
  return purpose == NULL || tandem_language_is_phrase (TANDEM_PHRASE_REFERRAL, purpose)
           ? tandem_language_phrase (tandem_language_of_window (), TANDEM_PHRASE_REFERRAL)
           : purpose;
}

/**
 * tandem_words_document_purpose:
 * @kind: a kind of paper
 *
 * Returns: (transfer none): what it is for, in a sentence
 */
const char *
tandem_words_document_purpose (TandemDocumentKind kind)
{
  switch (kind)
    {
    case TANDEM_DOCUMENT_KIND_DISCLOSURE:
      return _ ("Says what coaching with you is, and that it is not therapy.");
    case TANDEM_DOCUMENT_KIND_CONSENT:
      return _ ("The client agrees to the coaching, part by part, and to what is kept about them.");
    case TANDEM_DOCUMENT_KIND_RELEASE:
      return _ ("The client permits you to tell one person certain things, for one purpose and for a time.");
    case TANDEM_DOCUMENT_KIND_REFERRAL:
      return _ ("Tells a therapist why you refer the client, and no more than the client permits.");
    case TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT:
      return _ ("Client, sponsor and you agree on outcomes, and on what the sponsor is told and never told.");
    case TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL:
      return _ ("Client, therapist and you agree on how therapy and coaching go side by side.");
    case TANDEM_DOCUMENT_KIND_PROGRESS_REPORT:
      return _ ("Tells the sponsor how far the agreed outcomes came, after the client has signed it.");
    case TANDEM_DOCUMENT_KIND_WITHDRAWAL:
      return _ ("The client takes back a consent or a permission in writing. It counts when signed.");
    case TANDEM_DOCUMENT_KIND_CLOSING:
      return _ ("Ends the coaching: what was reached, what stays open, and where to turn.");
    case TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD:
      return _ ("Records what you told whom in an emergency, without permission, and why.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_document_state:
 * @state: where a document's life stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_document_state (TandemDocumentState state)
{
  switch (state)
    {
    case TANDEM_DOCUMENT_STATE_DRAFT:
      return _ ("Draft");
    case TANDEM_DOCUMENT_STATE_READY:
      return _ ("Waits for signature");
    case TANDEM_DOCUMENT_STATE_SIGNED:
      return _ ("Signed");
    case TANDEM_DOCUMENT_STATE_DECLINED:
      return _ ("Declined");
    case TANDEM_DOCUMENT_STATE_WITHDRAWN:
      return _ ("Withdrawn");
    case TANDEM_DOCUMENT_STATE_SUPERSEDED:
      return _ ("Superseded");
    case TANDEM_DOCUMENT_STATE_EXPIRED:
      return _ ("Expired");
    default:
      g_return_val_if_reached ("");
    }
}

static const CategoryWords *
find_category (TandemCategory category)
{
  for (gsize i = 0; i < G_N_ELEMENTS (category_words); i++)
    if (category_words[i].category == category)
      return &category_words[i];
  return NULL;
}

/**
 * tandem_words_category:
 * @category: one category of information
 *
 * Returns: (transfer none): its name
 */
const char *
tandem_words_category (TandemCategory category)
{
  const CategoryWords *words = find_category (category);

  g_return_val_if_fail (words != NULL, "");

  return _ (words->name);
}

/**
 * tandem_words_category_explanation:
 * @category: one category of information
 *
 * Returns: (transfer none): what belongs to it, as a phrase
 */
const char *
tandem_words_category_explanation (TandemCategory category)
{
  const CategoryWords *words = find_category (category);

  g_return_val_if_fail (words != NULL, "");

  return _ (words->explanation);
}

/**
 * tandem_words_categories:
 * @categories: any number of categories
 *
 * Returns: (transfer full): their names, separated by commas
 */
char *
tandem_words_categories (TandemCategory categories)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (category_words); i++)
    if (categories & category_words[i].category)
      {
        if (names->len > 0)
          /* Translators: between the items of a list */
          g_string_append (names, _ (", "));
        g_string_append (names, _ (category_words[i].name));
      }
  return g_string_free (names, FALSE);
}

/**
 * tandem_words_direction:
 * @direction: which way information may pass
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_direction (TandemDirection direction)
{
  switch (direction)
    {
    case TANDEM_DIRECTION_TO_RECIPIENT:
      return _ ("From the coach to the recipient");
    case TANDEM_DIRECTION_FROM_RECIPIENT:
      return _ ("From the recipient to the coach");
    case TANDEM_DIRECTION_BOTH:
      return _ ("Both ways");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_role:
 * @role: in which role somebody signs
 *
 * Returns: (transfer none): the word for it
 */
const char *
tandem_words_role (TandemRole role)
{
  switch (role)
    {
    case TANDEM_ROLE_CLIENT:
      return _ ("Client");
    case TANDEM_ROLE_COACH:
      return _ ("Coach");
    case TANDEM_ROLE_WITNESS:
      return _ ("Witness");
    case TANDEM_ROLE_GUARDIAN:
      return _ ("For the client");
    case TANDEM_ROLE_SPONSOR:
      return _ ("Sponsor");
    case TANDEM_ROLE_THERAPIST:
      return _ ("Therapist");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_signing_method:
 * @method: how a signature was made
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_signing_method (TandemSigningMethod method)
{
  switch (method)
    {
    case TANDEM_SIGNING_METHOD_TYPED:
      return _ ("typed the name");
    case TANDEM_SIGNING_METHOD_DRAWN:
      return _ ("drew the signature");
    case TANDEM_SIGNING_METHOD_IMAGE:
      return _ ("image of a signature");
    case TANDEM_SIGNING_METHOD_PAPER:
      return _ ("signed on paper");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_referral_status:
 * @status: where a referral stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_referral_status (TandemReferralStatus status)
{
  switch (status)
    {
    case TANDEM_REFERRAL_STATUS_DRAFTED:
      return _ ("Being written");
    case TANDEM_REFERRAL_STATUS_PERMITTED:
      return _ ("Permitted");
    case TANDEM_REFERRAL_STATUS_ISSUED:
      return _ ("Issued");
    case TANDEM_REFERRAL_STATUS_ACKNOWLEDGED:
      return _ ("Acknowledged");
    case TANDEM_REFERRAL_STATUS_FIRST_APPOINTMENT:
      return _ ("First appointment");
    case TANDEM_REFERRAL_STATUS_DECLINED:
      return _ ("Declined by the therapist");
    case TANDEM_REFERRAL_STATUS_NO_REPLY:
      return _ ("No reply");
    case TANDEM_REFERRAL_STATUS_CLOSED:
      return _ ("Closed");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_urgency:
 * @urgency: how soon the therapist is asked to see the client
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_urgency (TandemUrgency urgency)
{
  switch (urgency)
    {
    case TANDEM_URGENCY_ROUTINE:
      return _ ("Routine: within your usual waiting time");
    case TANDEM_URGENCY_SOON:
      return _ ("Soon: within two weeks, please");
    case TANDEM_URGENCY_URGENT:
      return _ ("Urgent: within days, please");
    default:
      g_return_val_if_reached ("");
    }
}

/* With the month as a word: 03/04 is two days, depending on who reads it. */
static const char *
date_format (void)
{
  const char *order = nl_langinfo (D_FMT);

  if (g_str_has_prefix (order, "%m"))
    return "%B %-d, %Y";
  /* Translators: a day, as strftime() writes it; keep the month a word */
  return _ ("%-d %B %Y");
}

/**
 * tandem_words_copying:
 * @how: how a client got a copy
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_copying (TandemCopying how)
{
  switch (how)
    {
    case TANDEM_COPYING_SAVED:
      return _ ("Saved as a file");
    case TANDEM_COPYING_PRINTED:
      return _ ("Printed");
    case TANDEM_COPYING_MAILED:
      return _ ("Mailed");
    case TANDEM_COPYING_HANDED:
      return _ ("Handed over");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_date:
 * @date: (nullable): a day
 *
 * Returns: (transfer full): the day in the user's format; empty for %NULL
 */
char *
tandem_words_date (const GDate *date)
{
  char buffer[128];

  if (date == NULL || !g_date_valid (date))
    return g_strdup ("");
  g_date_strftime (buffer, sizeof buffer, date_format (), date);
  return g_strdup (buffer);
}

/**
 * tandem_words_time:
 * @time: (nullable): a moment
 *
 * Returns: (transfer full): day and time of day at this place, in the user's format; empty for %NULL
 */
char *
tandem_words_time (GDateTime *time)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (time == NULL)
    return g_strdup ("");
  local = g_date_time_to_local (time);
  day = g_date_time_format (local, date_format ());
  clock = g_date_time_format (local, "%H:%M");
  /* Translators: a day, and a time of day */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

typedef struct
{
  const char *subject; /* %NULL: any */
  const char *action;
  const char *sentence;
} JournalWords;

static const JournalWords journal_words[] = {
  { "client", "added", N_ ("Client added") },
  { "client", "changed", N_ ("Client’s record changed") },
  { "client", "removed", N_ ("Client’s record removed") },
  { "client", "saved all papers", N_ ("All papers saved") },
  { "practitioner", "added", N_ ("Practice set up") },
  { "practitioner", "changed", N_ ("Letterhead and credentials changed") },
  { "sponsor", "added", N_ ("Sponsor added") },
  { "sponsor", "changed", N_ ("Sponsor’s entry changed") },
  { "sponsor", "removed", N_ ("Sponsor removed") },
  { "therapist", "added", N_ ("Therapist added to the directory") },
  { "therapist", "changed", N_ ("Therapist’s entry changed") },
  { "therapist", "merged", N_ ("Two entries of a therapist became one") },
  { "therapist", "removed", N_ ("Therapist removed from the directory") },
  { "document", "added", N_ ("Paper begun") },
  { "document", "changed", N_ ("Paper changed") },
  { "document", "removed", N_ ("Draft discarded") },
  { "document", "signed", N_ ("Paper signed") },
  { "document", "declined", N_ ("Paper declined") },
  { "document", "withdrawn", N_ ("Paper withdrawn") },
  { "document", "superseded", N_ ("Paper replaced by a later one") },
  { "document", "expired", N_ ("Paper ran out") },
  { "document", "saved as PDF", N_ ("Paper saved as PDF") },
  { "document", "saved a proof", N_ ("Proof of the paper saved") },
  { "document", "printed", N_ ("Paper printed") },
  { "paper_copy", "added", N_ ("Copy given to the client") },
  { "paper_copy", "removed", N_ ("Note of a copy removed") },
  { "signature", "added", N_ ("Signature given") },
  { "signature", "removed", N_ ("Signature removed") },
  { "attachment", "added", N_ ("File kept with a paper") },
  { "attachment", "removed", N_ ("File of a paper removed") },
  { "attachment", "saved a file", N_ ("File of a paper saved") },
  { "permission", "added", N_ ("Permission asked for") },
  { "permission", "changed", N_ ("Permission changed") },
  { "permission", "removed", N_ ("Permission removed") },
  { "permission", "granted", N_ ("Permission given") },
  { "permission", "withdrawn", N_ ("Permission withdrawn") },
  { "referral", "added", N_ ("Referral letter begun") },
  { "referral", "changed", N_ ("Referral changed") },
  { "referral", "removed", N_ ("Referral removed") },
  { "referral", "issued", N_ ("Referral letter issued") },
  { "referral", "approved", N_ ("Letter read and approved by the client") },
  { "referral", "objected", N_ ("Letter not approved by the client") },
  { "disclosure", "added", N_ ("Disclosure recorded") },
  { "disclosure", "removed", N_ ("Disclosure removed") },
  { "sending", "added", N_ ("Letter sent") },
  { "sending", "removed", N_ ("Note of a sending removed") },
  { "client", "saved an account", N_ ("Account of disclosures saved") },
  { "paragraph", "added", N_ ("Section of the letter written") },
  { "paragraph", "changed", N_ ("Section of the letter changed") },
  { "paragraph", "removed", N_ ("Section of the letter removed") },
  { "own_template", "added", N_ ("Template of your own added") },
  { "own_template", "changed", N_ ("Template of your own changed") },
  { "template_version", "added", N_ ("Version of a template kept") },
  { "boundary_check", "added", N_ ("Boundary check recorded") },
  { "boundary_check", "removed", N_ ("Boundary check removed") },
  { "observed_sign", "added", N_ ("Sign noticed") },
  { "observed_sign", "removed", N_ ("Sign removed") },
  { "supervision_request", "added", N_ ("Supervision asked for") },
  { "supervision_request", "changed", N_ ("Question to supervision changed") },
  { "supervision_request", "removed", N_ ("Question to supervision removed") },
  { "therapy_link", "added", N_ ("Therapy beside the coaching noted") },
  { "therapy_link", "changed", N_ ("Therapy beside the coaching changed") },
  { "therapy_link", "removed", N_ ("Therapy beside the coaching removed") },
  { "opposed_decision", "added", N_ ("Decision recorded against the therapist’s advice") },
  { "opposed_decision", "removed", N_ ("Decision against the therapist’s advice removed") },
  { "joint_meeting", "added", N_ ("Meeting of three recorded") },
  { "joint_meeting", "changed", N_ ("Meeting of three changed") },
  { "joint_meeting", "removed", N_ ("Meeting of three removed") },
  { NULL, "erased", N_ ("All of a client’s records erased") },
};

/**
 * tandem_words_journal:
 * @subject: (nullable): what an entry of the journal is about
 * @action: what was done to it
 *
 * Returns: (transfer full): what happened, as a short sentence
 */
char *
tandem_words_journal (const char *subject, const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (journal_words); i++)
    if (g_str_equal (journal_words[i].action, action) && g_strcmp0 (journal_words[i].subject, subject) == 0)
      return g_strdup (_ (journal_words[i].sentence));
  return subject != NULL ? g_strdup_printf ("%s: %s", subject, action) : g_strdup (action);
}

static char *
list_nicks (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GString *nicks = g_string_new (NULL);
  guint n_values = G_IS_ENUM_CLASS (klass) ? G_ENUM_CLASS (klass)->n_values : G_FLAGS_CLASS (klass)->n_values;

  for (guint i = 0; i < n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "",
                            G_IS_ENUM_CLASS (klass) ? G_ENUM_CLASS (klass)->values[i].value_nick
                                                    : G_FLAGS_CLASS (klass)->values[i].value_nick);
  return g_string_free (nicks, FALSE);
}

static void
set_unknown_nick (GError **error, GType type, const char *nick)
{
  g_autofree char *nicks = list_nicks (type);

  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID, _ ("“%s” is none of: %s."), nick, nicks);
}

/**
 * tandem_words_parse_enum:
 * @type: an enumeration
 * @nick: what was typed
 * @value: (out): the value
 * @error: return location for an error
 *
 * Returns: whether @nick is a value's nick; %TANDEM_PRACTICE_ERROR_INVALID lists them otherwise
 */
gboolean
tandem_words_parse_enum (GType type, const char *nick, int *value, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *enum_value = g_enum_get_value_by_nick (klass, nick);

  if (enum_value == NULL)
    {
      set_unknown_nick (error, type, nick);
      return FALSE;
    }
  *value = enum_value->value;
  return TRUE;
}

/**
 * tandem_words_parse_flags:
 * @type: a flags type
 * @nicks: what was typed: nicks separated by commas
 * @value: (out): all of them together
 * @error: return location for an error
 *
 * Returns: whether all are nicks; %TANDEM_PRACTICE_ERROR_INVALID lists them otherwise
 */
gboolean
tandem_words_parse_flags (GType type, const char *nicks, guint *value, GError **error)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_auto (GStrv) words = g_strsplit (nicks, ",", -1);

  *value = 0;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      GFlagsValue *flags_value = g_flags_get_value_by_nick (klass, g_strstrip (words[i]));

      if (flags_value == NULL)
        {
          set_unknown_nick (error, type, words[i]);
          return FALSE;
        }
      *value |= flags_value->value;
    }
  return TRUE;
}

/**
 * tandem_words_parse_date:
 * @text: what was typed
 * @error: return location for an error
 *
 * Returns: (transfer full): the day that @text names as YYYY-MM-DD (ISO 8601); %NULL with
 *   %TANDEM_PRACTICE_ERROR_INVALID when it names none
 */
GDate *
tandem_words_parse_date (const char *text, GError **error)
{
  guint year, month, day;
  char rest;

  /* A year of four digits: what is shorter is a slip of the keyboard, and a minus sign would make it a large one. */
  if (text != NULL && sscanf (text, "%4u-%2u-%2u%c", &year, &month, &day, &rest) == 3 && year >= 1000 && year <= 9999 &&
      g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_set_error (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
               _ ("“%s” is not a day. Please write it as YYYY-MM-DD, such as 2027-03-31."), text != NULL ? text : "");
  return NULL;
}
