/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTherapyLink says that a client sees a therapist beside the coaching, and what the therapist advises about
 * it. */

#include "tandem-therapy-link.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemTherapyLink
{
  TandemRecord parent_instance;

  char *client_id;
  char *therapist_id;
  GDate *since;
  TandemGuidance guidance;
  char *conditions;
  GDate *guidance_date;
  char *guidance_source;
  GDate *review_date;
  GDate *ended;
};

G_DEFINE_FINAL_TYPE (TandemTherapyLink, tandem_therapy_link, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemTherapyLink:client-id:
   *
   * Id of the client.
   */
  TANDEM_FIELD (TandemTherapyLink, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemTherapyLink:therapist-id:
   *
   * Id of the therapist the client sees.
   */
  TANDEM_FIELD (TandemTherapyLink, therapist_id, "therapist-id", STRING, N_ ("Therapist")),
  /**
   * TandemTherapyLink:since:
   *
   * The day from which the coach knows of it.
   */
  TANDEM_FIELD (TandemTherapyLink, since, "since", DATE, N_ ("Since")),
  /**
   * TandemTherapyLink:guidance:
   *
   * What the therapist advises about the coaching.
   */
  TANDEM_FIELD_CHOICE (TandemTherapyLink, guidance, "guidance", ENUM, N_ ("Guidance"), tandem_guidance_get_type),
  /**
   * TandemTherapyLink:conditions:
   *
   * The therapist's conditions, in words.
   */
  TANDEM_FIELD (TandemTherapyLink, conditions, "conditions", STRING, N_ ("Conditions")),
  /**
   * TandemTherapyLink:guidance-date:
   *
   * The day on which the guidance was given.
   */
  TANDEM_FIELD (TandemTherapyLink, guidance_date, "guidance-date", DATE, N_ ("Guidance given on")),
  /**
   * TandemTherapyLink:guidance-source:
   *
   * How the guidance came: by letter, by telephone, through the client.
   */
  TANDEM_FIELD (TandemTherapyLink, guidance_source, "guidance-source", STRING, N_ ("How you received it")),
  /**
   * TandemTherapyLink:review-date:
   *
   * The day on which the guidance is asked for again.
   */
  TANDEM_FIELD (TandemTherapyLink, review_date, "review-date", DATE, N_ ("Look again on")),
  /**
   * TandemTherapyLink:ended:
   *
   * The last day of the therapy; empty while it goes on.
   */
  TANDEM_FIELD (TandemTherapyLink, ended, "ended", DATE, N_ ("Ended")),
};

static void
tandem_therapy_link_class_init (TandemTherapyLinkClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "therapy_link", fields, G_N_ELEMENTS (fields));
}

static void
tandem_therapy_link_init (TandemTherapyLink *self)
{
}

/**
 * tandem_therapy_link_new:
 *
 * Returns: (transfer full): that a client sees a therapist, and what the therapist advises about the coaching; with
 * nothing filled in
 */
TandemTherapyLink *
tandem_therapy_link_new (void)
{
  return g_object_new (TANDEM_TYPE_THERAPY_LINK, NULL);
}

/**
 * tandem_therapy_link_get_client_id:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): id of the client
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const char *, client_id, NULL)

/**
 * tandem_therapy_link_get_therapist_id:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): id of the therapist the client sees
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const char *, therapist_id, NULL)

/**
 * tandem_therapy_link_get_since:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): the day from which the coach knows of it
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const GDate *, since, NULL)

/**
 * tandem_therapy_link_get_guidance:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: what the therapist advises about the coaching
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, TandemGuidance, guidance, 0)

/**
 * tandem_therapy_link_get_conditions:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): the therapist's conditions, in words
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const char *, conditions, NULL)

/**
 * tandem_therapy_link_get_guidance_date:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): the day on which the guidance was given
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const GDate *, guidance_date,
                      NULL)

/**
 * tandem_therapy_link_get_guidance_source:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): how the guidance came: by letter, by telephone, through the client
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const char *, guidance_source,
                      NULL)

/**
 * tandem_therapy_link_get_review_date:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): the day on which the guidance is asked for again
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const GDate *, review_date, NULL)

/**
 * tandem_therapy_link_get_ended:
 * @self: that a client sees a therapist, and what the therapist advises about the coaching
 *
 * Returns: (transfer none) (nullable): the last day of the therapy; empty while it goes on
 */
TANDEM_DEFINE_GETTER (TandemTherapyLink, tandem_therapy_link, TANDEM_IS_THERAPY_LINK, const GDate *, ended, NULL)
