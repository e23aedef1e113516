/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values for every kind of property, the awkward ones among them. */

#include "tandem-values.h"

#include <gio/gio.h>

#include "tandem-attachment.h"
#include "tandem-boundary-check.h"
#include "tandem-client.h"
#include "tandem-disclosure.h"
#include "tandem-document.h"
#include "tandem-joint-meeting.h"
#include "tandem-journal-entry.h"
#include "tandem-observed-sign.h"
#include "tandem-opposed-decision.h"
#include "tandem-own-template.h"
#include "tandem-paper-copy.h"
#include "tandem-paragraph.h"
#include "tandem-permission.h"
#include "tandem-practitioner.h"
#include "tandem-referral.h"
#include "tandem-sending.h"
#include "tandem-signature.h"
#include "tandem-sponsor.h"
#include "tandem-supervision-request.h"
#include "tandem-template-version.h"
#include "tandem-therapist.h"
#include "tandem-therapy-link.h"

GType (*const tandem_record_types[]) (void) = {
  tandem_attachment_get_type,
  tandem_client_get_type,
  tandem_document_get_type,
  tandem_journal_entry_get_type,
  tandem_own_template_get_type,
  tandem_paper_copy_get_type,
  tandem_paragraph_get_type,
  tandem_permission_get_type,
  tandem_practitioner_get_type,
  tandem_referral_get_type,
  tandem_signature_get_type,
  tandem_template_version_get_type,
  tandem_therapist_get_type,
  tandem_boundary_check_get_type,
  tandem_observed_sign_get_type,
  tandem_therapy_link_get_type,
  tandem_joint_meeting_get_type,
  tandem_opposed_decision_get_type,
  tandem_supervision_request_get_type,
  tandem_sponsor_get_type,
  tandem_disclosure_get_type,
  tandem_sending_get_type,
  NULL,
};

static const char *const texts[] = { "Ängström", "two\nlines, “quoted” and 'plain'", "",
                                     "日本語 \U0001f9d1\u200d\U0001f33e" };
static const gint64 integers[] = { 1, -1, G_MAXINT64, G_MININT64 };
static const double numbers[] = { 0.1, -1e300, 5e-324 };
/* Days: the last of a leap February, the last of four digits, and years that a slip of the keyboard makes. */
static const struct
{
  GDateDay day;
  GDateMonth month;
  GDateYear year;
} days[] = {
  { 29, G_DATE_FEBRUARY, 1984 }, { 31, G_DATE_DECEMBER, 9999 }, { 2, G_DATE_MARCH, 198 }, { 1, G_DATE_JANUARY, 1 }
};
static const char *const times[] = { "2026-03-29T01:59:59.999999Z", "1969-12-31T23:59:59.000001Z",
                                     "0198-01-01T00:00:00.500000Z" };
static const char *const lists[][4] = { { "a", "b, c", "“d”\n", NULL }, { NULL }, { "", NULL } };
static const char *const chunks[] = { "\0\xff\x80 ", "" };
static const gsize chunk_sizes[] = { 4, 0 };

guint
tandem_value_count (GParamSpec *pspec)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  if (G_TYPE_IS_ENUM (type))
    return G_PARAM_SPEC_ENUM (pspec)->enum_class->n_values;
  /* None, each alone, all of them. */
  if (G_TYPE_IS_FLAGS (type))
    return G_PARAM_SPEC_FLAGS (pspec)->flags_class->n_values + 2;
  if (type == G_TYPE_STRING)
    return G_N_ELEMENTS (texts);
  if (type == G_TYPE_INT64)
    return G_N_ELEMENTS (integers);
  if (type == G_TYPE_DOUBLE)
    return G_N_ELEMENTS (numbers);
  if (type == G_TYPE_DATE)
    return G_N_ELEMENTS (days);
  if (type == G_TYPE_DATE_TIME)
    return G_N_ELEMENTS (times);
  if (type == G_TYPE_STRV)
    return G_N_ELEMENTS (lists);
  return 2;
}

void
tandem_value_make (GParamSpec *pspec, guint number, GValue *value)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  g_assert (number < tandem_value_count (pspec));

  g_value_init (value, type);
  if (G_TYPE_IS_ENUM (type))
    g_value_set_enum (value, G_PARAM_SPEC_ENUM (pspec)->enum_class->values[number].value);
  else if (G_TYPE_IS_FLAGS (type))
    {
      GFlagsClass *klass = G_PARAM_SPEC_FLAGS (pspec)->flags_class;

      g_value_set_flags (value, number == 0                 ? klass->mask
                                : number <= klass->n_values ? klass->values[number - 1].value
                                                            : 0);
    }
  else if (type == G_TYPE_STRING)
    g_value_set_string (value, texts[number]);
  else if (type == G_TYPE_INT64)
    g_value_set_int64 (value, integers[number]);
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, number == 0);
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (value, numbers[number]);
  else if (type == G_TYPE_DATE)
    g_value_take_boxed (value, g_date_new_dmy (days[number].day, days[number].month, days[number].year));
  else if (type == G_TYPE_DATE_TIME)
    {
      g_autoptr (GDateTime) whole = g_date_time_new_from_iso8601 (times[number], NULL);

      g_value_set_boxed (value, whole);
    }
  else if (type == G_TYPE_STRV)
    g_value_set_boxed (value, lists[number]);
  else if (type == G_TYPE_BYTES)
    g_value_take_boxed (value, g_bytes_new (chunks[number], chunk_sizes[number]));
  else
    g_error ("no values are known for a %s", g_type_name (type));
}

gboolean
tandem_value_equal (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  gconstpointer boxed_a, boxed_b;

  if (!G_TYPE_IS_BOXED (type))
    return g_param_values_cmp (pspec, a, b) == 0;
  boxed_a = g_value_get_boxed (a);
  boxed_b = g_value_get_boxed (b);
  if (boxed_a == NULL || boxed_b == NULL)
    return boxed_a == boxed_b;
  if (type == G_TYPE_DATE)
    return g_date_compare (boxed_a, boxed_b) == 0;
  if (type == G_TYPE_DATE_TIME)
    return g_date_time_equal (boxed_a, boxed_b);
  if (type == G_TYPE_STRV)
    return g_strv_equal (boxed_a, boxed_b);
  return g_bytes_equal (boxed_a, boxed_b);
}
