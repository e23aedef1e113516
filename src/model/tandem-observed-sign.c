/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemObservedSign is one sign in a boundary check: what the coach noticed, in the coach's own words. It is never
 * a diagnosis, and its severity is a word, which nothing adds up. */

#include "tandem-observed-sign.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemObservedSign
{
  TandemRecord parent_instance;

  char *client_id;
  char *check_id;
  TandemSignKind kind;
  TandemSeverity severity;
  char *since;
  char *words;
};

G_DEFINE_FINAL_TYPE (TandemObservedSign, tandem_observed_sign, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemObservedSign:client-id:
   *
   * Id of the client it was noticed in.
   */
  TANDEM_FIELD (TandemObservedSign, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemObservedSign:check-id:
   *
   * Id of the boundary check it is part of.
   */
  TANDEM_FIELD (TandemObservedSign, check_id, "check-id", STRING, N_ ("Boundary check")),
  /**
   * TandemObservedSign:kind:
   *
   * What kind of sign it is.
   */
  TANDEM_FIELD_CHOICE (TandemObservedSign, kind, "kind", ENUM, N_ ("Sign"), tandem_sign_kind_get_type),
  /**
   * TandemObservedSign:severity:
   *
   * How much it weighs on the client, as the coach sees it.
   */
  TANDEM_FIELD_CHOICE (TandemObservedSign, severity, "severity", ENUM, N_ ("Severity"), tandem_severity_get_type),
  /**
   * TandemObservedSign:since:
   *
   * Since when it shows, in words: “since March”, “for two sessions”.
   */
  TANDEM_FIELD (TandemObservedSign, since, "since", STRING, N_ ("Since when")),
  /**
   * TandemObservedSign:words:
   *
   * What the coach saw or heard, in the coach's own words.
   */
  TANDEM_FIELD (TandemObservedSign, words, "words", STRING, N_ ("What you noticed")),
};

static void
tandem_observed_sign_class_init (TandemObservedSignClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "observed_sign", fields, G_N_ELEMENTS (fields));
}

static void
tandem_observed_sign_init (TandemObservedSign *self)
{
}

/**
 * tandem_observed_sign_new:
 *
 * Returns: (transfer full): something a coach noticed that may belong to therapy; with nothing filled in
 */
TandemObservedSign *
tandem_observed_sign_new (void)
{
  return g_object_new (TANDEM_TYPE_OBSERVED_SIGN, NULL);
}

/**
 * tandem_observed_sign_get_client_id:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: (transfer none) (nullable): id of the client it was noticed in
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, const char *, client_id, NULL)

/**
 * tandem_observed_sign_get_check_id:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: (transfer none) (nullable): id of the boundary check it is part of
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, const char *, check_id, NULL)

/**
 * tandem_observed_sign_get_kind:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: what kind of sign it is
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, TandemSignKind, kind, 0)

/**
 * tandem_observed_sign_get_severity:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: how much it weighs on the client, as the coach sees it
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, TandemSeverity, severity, 0)

/**
 * tandem_observed_sign_get_since:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: (transfer none) (nullable): since when it shows, in words: “since March”, “for two sessions”
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, const char *, since, NULL)

/**
 * tandem_observed_sign_get_words:
 * @self: something a coach noticed that may belong to therapy
 *
 * Returns: (transfer none) (nullable): what the coach saw or heard, in the coach's own words
 */
TANDEM_DEFINE_GETTER (TandemObservedSign, tandem_observed_sign, TANDEM_IS_OBSERVED_SIGN, const char *, words, NULL)
