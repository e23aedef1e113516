/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSponsor is an organisation that pays for coaching, and the person who speaks for it. */

#include "tandem-sponsor.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"

struct _TandemSponsor
{
  TandemRecord parent_instance;

  char *organisation;
  char *contact;
  char *email;
  char *phone;
  char *address;
};

G_DEFINE_FINAL_TYPE (TandemSponsor, tandem_sponsor, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemSponsor:organisation:
   *
   * The organisation that pays, as it is printed.
   */
  TANDEM_FIELD_SEARCHED (TandemSponsor, organisation, "organisation", N_ ("Organisation")),
  /**
   * TandemSponsor:contact:
   *
   * Who speaks and signs for the organisation.
   */
  TANDEM_FIELD_SEARCHED (TandemSponsor, contact, "contact", N_ ("Contact person")),
  /**
   * TandemSponsor:email:
   *
   * The e-mail address of the contact person.
   */
  TANDEM_FIELD (TandemSponsor, email, "email", STRING, N_ ("E-mail")),
  /**
   * TandemSponsor:phone:
   *
   * The telephone number of the contact person.
   */
  TANDEM_FIELD (TandemSponsor, phone, "phone", STRING, N_ ("Telephone")),
  /**
   * TandemSponsor:address:
   *
   * The postal address, with line breaks.
   */
  TANDEM_FIELD (TandemSponsor, address, "address", STRING, N_ ("Address")),
};

static void
tandem_sponsor_class_init (TandemSponsorClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "sponsor", fields, G_N_ELEMENTS (fields));
}

static void
tandem_sponsor_init (TandemSponsor *self)
{
}

/**
 * tandem_sponsor_new:
 *
 * Returns: (transfer full): a sponsor with nothing filled in
 */
TandemSponsor *
tandem_sponsor_new (void)
{
  return g_object_new (TANDEM_TYPE_SPONSOR, NULL);
}

/**
 * tandem_sponsor_get_organisation:
 * @self: an organisation that pays for coaching
 *
 * Returns: (transfer none) (nullable): the organisation that pays, as it is printed
 */
TANDEM_DEFINE_GETTER (TandemSponsor, tandem_sponsor, TANDEM_IS_SPONSOR, const char *, organisation, NULL)

/**
 * tandem_sponsor_get_contact:
 * @self: an organisation that pays for coaching
 *
 * Returns: (transfer none) (nullable): who speaks and signs for the organisation
 */
TANDEM_DEFINE_GETTER (TandemSponsor, tandem_sponsor, TANDEM_IS_SPONSOR, const char *, contact, NULL)

/**
 * tandem_sponsor_get_email:
 * @self: an organisation that pays for coaching
 *
 * Returns: (transfer none) (nullable): the e-mail address of the contact person
 */
TANDEM_DEFINE_GETTER (TandemSponsor, tandem_sponsor, TANDEM_IS_SPONSOR, const char *, email, NULL)

/**
 * tandem_sponsor_get_phone:
 * @self: an organisation that pays for coaching
 *
 * Returns: (transfer none) (nullable): the telephone number of the contact person
 */
TANDEM_DEFINE_GETTER (TandemSponsor, tandem_sponsor, TANDEM_IS_SPONSOR, const char *, phone, NULL)

/**
 * tandem_sponsor_get_address:
 * @self: an organisation that pays for coaching
 *
 * Returns: (transfer none) (nullable): the postal address, with line breaks
 */
TANDEM_DEFINE_GETTER (TandemSponsor, tandem_sponsor, TANDEM_IS_SPONSOR, const char *, address, NULL)
