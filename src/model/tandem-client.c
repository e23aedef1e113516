/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemClient is a client: who it is, how to reach them, and where they stand with the practice. */

#include "tandem-client.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemClient
{
  TandemRecord parent_instance;

  char *name;
  char *pronouns;
  GDate *date_of_birth;
  char *email;
  char *phone;
  char *address;
  char *country;
  char *region;
  char *language;
  char *emergency_name;
  char *emergency_phone;
  char *found_through;
  TandemClientStatus status;
  char **tags;
  char *notes;
  GDateTime *started;
  char *start_reason;
  GDate *retention_date;
  TandemTreatment treatment;
  char *dual_role_reason;
  char *sponsor_id;
};

G_DEFINE_FINAL_TYPE (TandemClient, tandem_client, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemClient:name:
   *
   * The name the client goes by and signs with.
   */
  TANDEM_FIELD_SEARCHED (TandemClient, name, "name", N_ ("Name")),
  /**
   * TandemClient:pronouns:
   *
   * The pronouns the client asks for.
   */
  TANDEM_FIELD (TandemClient, pronouns, "pronouns", STRING, N_ ("Pronouns")),
  /**
   * TandemClient:date-of-birth:
   *
   * The date of birth; a therapist needs it to file a referral.
   */
  TANDEM_FIELD (TandemClient, date_of_birth, "date-of-birth", DATE, N_ ("Date of birth")),
  /**
   * TandemClient:email:
   *
   * The e-mail address.
   */
  TANDEM_FIELD_SEARCHED (TandemClient, email, "email", N_ ("E-mail")),
  /**
   * TandemClient:phone:
   *
   * The telephone number.
   */
  TANDEM_FIELD_SEARCHED (TandemClient, phone, "phone", N_ ("Telephone")),
  /**
   * TandemClient:address:
   *
   * The postal address, with line breaks.
   */
  TANDEM_FIELD (TandemClient, address, "address", STRING, N_ ("Address")),
  /**
   * TandemClient:country:
   *
   * Where the client lives, as two letters of ISO 3166; empty for the country of the practice.
   */
  TANDEM_FIELD_CODE (TandemClient, country, "country", COUNTRY, N_ ("Country")),
  /**
   * TandemClient:region:
   *
   * The state or region the client lives in, as ISO 3166-2: "US-CA"; its law may ask for words of its own.
   */
  TANDEM_FIELD (TandemClient, region, "region", STRING, N_ ("State or region, such as US-CA")),
  /**
   * TandemClient:language:
   *
   * The language of the papers for this client, as a BCP 47 tag.
   */
  TANDEM_FIELD_CODE (TandemClient, language, "language", LANGUAGE, N_ ("Language")),
  /**
   * TandemClient:emergency-name:
   *
   * Who is to be called in an emergency.
   */
  TANDEM_FIELD (TandemClient, emergency_name, "emergency-name", STRING, N_ ("Emergency contact")),
  /**
   * TandemClient:emergency-phone:
   *
   * The telephone number of the emergency contact.
   */
  TANDEM_FIELD (TandemClient, emergency_phone, "emergency-phone", STRING, N_ ("Emergency telephone")),
  /**
   * TandemClient:found-through:
   *
   * How the client found the coach.
   */
  TANDEM_FIELD (TandemClient, found_through, "found-through", STRING, N_ ("Found the practice through")),
  /**
   * TandemClient:status:
   *
   * Where the client stands.
   */
  TANDEM_FIELD_CHOICE (TandemClient, status, "status", ENUM, N_ ("Status"), tandem_client_status_get_type),
  /**
   * TandemClient:tags:
   *
   * The coach's own labels.
   */
  TANDEM_FIELD (TandemClient, tags, "tags", STRV, N_ ("Tags")),
  /**
   * TandemClient:notes:
   *
   * The coach's private notes; never part of a paper.
   */
  TANDEM_FIELD_SEARCHED (TandemClient, notes, "notes", N_ ("Private notes")),
  /**
   * TandemClient:started:
   *
   * When coaching began.
   */
  TANDEM_FIELD (TandemClient, started, "started", DATE_TIME, N_ ("Coaching began")),
  /**
   * TandemClient:start-reason:
   *
   * Why coaching began although disclosure or consent was not in force.
   */
  TANDEM_FIELD (TandemClient, start_reason, "start-reason", STRING, N_ ("Reason for beginning without papers")),
  /**
   * TandemClient:retention-date:
   *
   * The day on which the practice asks whether the record is to be erased.
   */
  TANDEM_FIELD (TandemClient, retention_date, "retention-date", DATE, N_ ("Keep until")),
  /**
   * TandemClient:treatment:
   *
   * Whether the coach is or was the client's therapist as well.
   */
  TANDEM_FIELD_CHOICE (TandemClient, treatment, "treatment", ENUM, N_ ("Are you their therapist as well?"),
                       tandem_treatment_get_type),
  /**
   * TandemClient:dual-role-reason:
   *
   * Why the coach coaches somebody they treat or treated.
   */
  TANDEM_FIELD (TandemClient, dual_role_reason, "dual-role-reason", STRING, N_ ("Reason for both roles")),
  /**
   * TandemClient:sponsor-id:
   *
   * Id of the organisation that pays for the coaching.
   */
  TANDEM_FIELD (TandemClient, sponsor_id, "sponsor-id", STRING, N_ ("Sponsor")),
};

static void
tandem_client_class_init (TandemClientClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "client", fields, G_N_ELEMENTS (fields));
}

static void
tandem_client_init (TandemClient *self)
{
}

/**
 * tandem_client_new:
 *
 * Returns: (transfer full): a client: who it is, how to reach them, and where they stand with the practice with nothing
 * filled in
 */
TandemClient *
tandem_client_new (void)
{
  return g_object_new (TANDEM_TYPE_CLIENT, NULL);
}

/**
 * tandem_client_get_name:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the name the client goes by and signs with
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, name, NULL)

/**
 * tandem_client_get_pronouns:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the pronouns the client asks for
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, pronouns, NULL)

/**
 * tandem_client_get_date_of_birth:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the date of birth; a therapist needs it to file a referral
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const GDate *, date_of_birth, NULL)

/**
 * tandem_client_get_email:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the e-mail address
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, email, NULL)

/**
 * tandem_client_get_phone:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the telephone number
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, phone, NULL)

/**
 * tandem_client_get_address:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the postal address, with line breaks
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, address, NULL)

/**
 * tandem_client_get_country:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): where the client lives, as two letters of ISO 3166; empty for the country of
 *   the practice
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, country, NULL)

/**
 * tandem_client_get_language:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the language of the papers for this client, as a BCP 47 tag
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, language, NULL)

/**
 * tandem_client_get_emergency_name:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): who is to be called in an emergency
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, emergency_name, NULL)

/**
 * tandem_client_get_emergency_phone:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the telephone number of the emergency contact
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, emergency_phone, NULL)

/**
 * tandem_client_get_found_through:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): how the client found the coach
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, found_through, NULL)

/**
 * tandem_client_get_status:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: where the client stands
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, TandemClientStatus, status, 0)

/**
 * tandem_client_get_tags:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the coach's own labels
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *const *, tags, NULL)

/**
 * tandem_client_get_notes:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the coach's private notes; never part of a paper
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, notes, NULL)

/**
 * tandem_client_get_started:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): when coaching began
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, GDateTime *, started, NULL)

/**
 * tandem_client_get_start_reason:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): why coaching began although disclosure or consent was not in force
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, start_reason, NULL)

/**
 * tandem_client_get_retention_date:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the day on which the practice asks whether the record is to be erased
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const GDate *, retention_date, NULL)

/**
 * tandem_client_get_treatment:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: whether the coach is or was the client's therapist as well
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, TandemTreatment, treatment, 0)

/**
 * tandem_client_get_dual_role_reason:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): why the coach coaches somebody they treat or treated
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, dual_role_reason, NULL)

/**
 * tandem_client_get_region:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): the state or region the client lives in, as ISO 3166-2
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, region, NULL)

/**
 * tandem_client_get_sponsor_id:
 * @self: a client: who it is, how to reach them, and where they stand with the practice
 *
 * Returns: (transfer none) (nullable): id of the organisation that pays for the coaching
 */
TANDEM_DEFINE_GETTER (TandemClient, tandem_client, TANDEM_IS_CLIENT, const char *, sponsor_id, NULL)
