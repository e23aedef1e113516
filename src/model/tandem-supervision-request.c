/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSupervisionRequest is a question to a supervisor: a summary of what was noticed without names, contacts and
 * places, as the coach let it go out. */

#include "tandem-supervision-request.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"

struct _TandemSupervisionRequest
{
  TandemRecord parent_instance;

  char *client_id;
  char *check_id;
  GDate *day;
  char *summary;
};

G_DEFINE_FINAL_TYPE (TandemSupervisionRequest, tandem_supervision_request, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemSupervisionRequest:client-id:
   *
   * Id of the client it is about; never part of the summary.
   */
  TANDEM_FIELD (TandemSupervisionRequest, client_id, "client-id", STRING, N_ ("Client")),
  /**
   * TandemSupervisionRequest:check-id:
   *
   * Id of the boundary check it comes from; empty when it was asked before the check was finished.
   */
  TANDEM_FIELD (TandemSupervisionRequest, check_id, "check-id", STRING, N_ ("Boundary check")),
  /**
   * TandemSupervisionRequest:day:
   *
   * The day on which supervision was asked for.
   */
  TANDEM_FIELD (TandemSupervisionRequest, day, "day", DATE, N_ ("Date")),
  /**
   * TandemSupervisionRequest:summary:
   *
   * The summary, as the coach edited it.
   */
  TANDEM_FIELD (TandemSupervisionRequest, summary, "summary", STRING, N_ ("Summary without names")),
};

static void
tandem_supervision_request_class_init (TandemSupervisionRequestClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "supervision_request", fields,
                                      G_N_ELEMENTS (fields));
}

static void
tandem_supervision_request_init (TandemSupervisionRequest *self)
{
}

/**
 * tandem_supervision_request_new:
 *
 * Returns: (transfer full): a question to a supervisor, without anything that says who the client is; with nothing
 * filled in
 */
TandemSupervisionRequest *
tandem_supervision_request_new (void)
{
  return g_object_new (TANDEM_TYPE_SUPERVISION_REQUEST, NULL);
}

/**
 * tandem_supervision_request_get_client_id:
 * @self: a question to a supervisor, without anything that says who the client is
 *
 * Returns: (transfer none) (nullable): id of the client it is about; never part of the summary
 */
TANDEM_DEFINE_GETTER (TandemSupervisionRequest, tandem_supervision_request, TANDEM_IS_SUPERVISION_REQUEST, const char *,
                      client_id, NULL)

/**
 * tandem_supervision_request_get_check_id:
 * @self: a question to a supervisor, without anything that says who the client is
 *
 * Returns: (transfer none) (nullable): id of the boundary check it comes from; empty when it was asked before the check
 * was finished
 */
TANDEM_DEFINE_GETTER (TandemSupervisionRequest, tandem_supervision_request, TANDEM_IS_SUPERVISION_REQUEST, const char *,
                      check_id, NULL)

/**
 * tandem_supervision_request_get_day:
 * @self: a question to a supervisor, without anything that says who the client is
 *
 * Returns: (transfer none) (nullable): the day on which supervision was asked for
 */
TANDEM_DEFINE_GETTER (TandemSupervisionRequest, tandem_supervision_request, TANDEM_IS_SUPERVISION_REQUEST,
                      const GDate *, day, NULL)

/**
 * tandem_supervision_request_get_summary:
 * @self: a question to a supervisor, without anything that says who the client is
 *
 * Returns: (transfer none) (nullable): the summary, as the coach edited it
 */
TANDEM_DEFINE_GETTER (TandemSupervisionRequest, tandem_supervision_request, TANDEM_IS_SUPERVISION_REQUEST, const char *,
                      summary, NULL)
