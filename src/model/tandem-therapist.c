/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTherapist is a therapist in the directory: somebody a client can be referred to. */

#include "tandem-therapist.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemTherapist
{
  TandemRecord parent_instance;

  char *name;
  char *profession;
  char *modality;
  char **languages;
  char *registration_body;
  char *registration_number;
  GDate *last_verified;
  char *email;
  char *phone;
  char *address;
  char *fees;
  char *waiting_time;
  gboolean accepts_referrals;
  char *notes;
  char *merged_into;
};

G_DEFINE_FINAL_TYPE (TandemTherapist, tandem_therapist, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemTherapist:name:
   *
   * The full name.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, name, "name", N_ ("Name")),
  /**
   * TandemTherapist:profession:
   *
   * The profession, as it is licensed.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, profession, "profession", N_ ("Profession")),
  /**
   * TandemTherapist:modality:
   *
   * The kinds of therapy offered.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, modality, "modality", N_ ("Modality")),
  /**
   * TandemTherapist:languages:
   *
   * The languages therapy is offered in, as BCP 47 tags.
   */
  TANDEM_FIELD_STRV_SEARCHED (TandemTherapist, languages, "languages", N_ ("Languages")),
  /**
   * TandemTherapist:registration-body:
   *
   * The body that keeps the register.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, registration_body, "registration-body", N_ ("Registered with")),
  /**
   * TandemTherapist:registration-number:
   *
   * The number in that register.
   */
  TANDEM_FIELD (TandemTherapist, registration_number, "registration-number", STRING, N_ ("Registration number")),
  /**
   * TandemTherapist:last-verified:
   *
   * When the registration was last looked up.
   */
  TANDEM_FIELD (TandemTherapist, last_verified, "last-verified", DATE, N_ ("Last verified")),
  /**
   * TandemTherapist:email:
   *
   * The e-mail address.
   */
  TANDEM_FIELD (TandemTherapist, email, "email", STRING, N_ ("E-mail")),
  /**
   * TandemTherapist:phone:
   *
   * The telephone number.
   */
  TANDEM_FIELD (TandemTherapist, phone, "phone", STRING, N_ ("Telephone")),
  /**
   * TandemTherapist:address:
   *
   * The postal address, with line breaks.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, address, "address", N_ ("Address")),
  /**
   * TandemTherapist:fees:
   *
   * What therapy costs, and who may pay for it.
   */
  TANDEM_FIELD (TandemTherapist, fees, "fees", STRING, N_ ("Fees")),
  /**
   * TandemTherapist:waiting-time:
   *
   * How long new clients wait.
   */
  TANDEM_FIELD (TandemTherapist, waiting_time, "waiting-time", STRING, N_ ("Waiting time")),
  /**
   * TandemTherapist:accepts-referrals:
   *
   * Whether new clients are accepted at present.
   */
  TANDEM_FIELD (TandemTherapist, accepts_referrals, "accepts-referrals", BOOLEAN, N_ ("Accepts referrals")),
  /**
   * TandemTherapist:notes:
   *
   * The coach's notes on whom this therapist suits.
   */
  TANDEM_FIELD_SEARCHED (TandemTherapist, notes, "notes", N_ ("Notes on fit")),
  /**
   * TandemTherapist:merged-into:
   *
   * Id of the entry of the same person that stands for this one in the directory; empty for one that stands for itself.
   */
  TANDEM_FIELD (TandemTherapist, merged_into, "merged-into", STRING, N_ ("Part of another entry")),
};

static void
tandem_therapist_class_init (TandemTherapistClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "therapist", fields, G_N_ELEMENTS (fields));
}

static void
tandem_therapist_init (TandemTherapist *self)
{
}

/**
 * tandem_therapist_new:
 *
 * Returns: (transfer full): a therapist in the directory: somebody a client can be referred to with nothing filled in
 */
TandemTherapist *
tandem_therapist_new (void)
{
  return g_object_new (TANDEM_TYPE_THERAPIST, NULL);
}

/**
 * tandem_therapist_get_name:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the full name
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, name, NULL)

/**
 * tandem_therapist_get_profession:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the profession, as it is licensed
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, profession, NULL)

/**
 * tandem_therapist_get_modality:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the kinds of therapy offered
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, modality, NULL)

/**
 * tandem_therapist_get_languages:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the languages therapy is offered in, as BCP 47 tags
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *const *, languages, NULL)

/**
 * tandem_therapist_get_registration_body:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the body that keeps the register
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, registration_body, NULL)

/**
 * tandem_therapist_get_registration_number:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the number in that register
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, registration_number, NULL)

/**
 * tandem_therapist_get_last_verified:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): when the registration was last looked up
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const GDate *, last_verified, NULL)

/**
 * tandem_therapist_get_email:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the e-mail address
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, email, NULL)

/**
 * tandem_therapist_get_phone:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the telephone number
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, phone, NULL)

/**
 * tandem_therapist_get_address:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the postal address, with line breaks
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, address, NULL)

/**
 * tandem_therapist_get_fees:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): what therapy costs, and who may pay for it
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, fees, NULL)

/**
 * tandem_therapist_get_waiting_time:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): how long new clients wait
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, waiting_time, NULL)

/**
 * tandem_therapist_get_accepts_referrals:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: whether new clients are accepted at present
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, gboolean, accepts_referrals, FALSE)

/**
 * tandem_therapist_get_notes:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): the coach's notes on whom this therapist suits
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, notes, NULL)

/**
 * tandem_therapist_get_merged_into:
 * @self: a therapist in the directory: somebody a client can be referred to
 *
 * Returns: (transfer none) (nullable): id of the entry of the same person that stands for this one
 */
TANDEM_DEFINE_GETTER (TandemTherapist, tandem_therapist, TANDEM_IS_THERAPIST, const char *, merged_into, NULL)
