/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSending says that an issued letter left the vault towards its recipient, when and how. */

#include "tandem-sending.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemSending
{
  TandemRecord parent_instance;

  char *document_id;
  TandemSendingWay way;
  char *address;
  GDateTime *sent;
};

G_DEFINE_FINAL_TYPE (TandemSending, tandem_sending, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemSending:document-id:
   *
   * Id of the letter.
   */
  TANDEM_FIELD (TandemSending, document_id, "document-id", STRING, N_ ("Paper")),
  /**
   * TandemSending:way:
   *
   * How it left.
   */
  TANDEM_FIELD_CHOICE (TandemSending, way, "way", ENUM, N_ ("How"), tandem_sending_way_get_type),
  /**
   * TandemSending:address:
   *
   * The address it was mailed to; empty when it was not mailed.
   */
  TANDEM_FIELD (TandemSending, address, "address", STRING, N_ ("Address")),
  /**
   * TandemSending:sent:
   *
   * When it left.
   */
  TANDEM_FIELD (TandemSending, sent, "sent", DATE_TIME, N_ ("Sent")),
};

static void
tandem_sending_class_init (TandemSendingClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "sending", fields, G_N_ELEMENTS (fields));
}

static void
tandem_sending_init (TandemSending *self)
{
}

/**
 * tandem_sending_new:
 *
 * Returns: (transfer full): a note that a letter was sent with nothing filled in
 */
TandemSending *
tandem_sending_new (void)
{
  return g_object_new (TANDEM_TYPE_SENDING, NULL);
}

/**
 * tandem_sending_get_document_id:
 * @self: a note that a letter was sent
 *
 * Returns: (transfer none) (nullable): id of the letter
 */
TANDEM_DEFINE_GETTER (TandemSending, tandem_sending, TANDEM_IS_SENDING, const char *, document_id, NULL)

/**
 * tandem_sending_get_way:
 * @self: a note that a letter was sent
 *
 * Returns: how it left
 */
TANDEM_DEFINE_GETTER (TandemSending, tandem_sending, TANDEM_IS_SENDING, TandemSendingWay, way, 0)

/**
 * tandem_sending_get_address:
 * @self: a note that a letter was sent
 *
 * Returns: (transfer none) (nullable): the address it was mailed to; empty when it was not mailed
 */
TANDEM_DEFINE_GETTER (TandemSending, tandem_sending, TANDEM_IS_SENDING, const char *, address, NULL)

/**
 * tandem_sending_get_sent:
 * @self: a note that a letter was sent
 *
 * Returns: (transfer none) (nullable): when it left
 */
TANDEM_DEFINE_GETTER (TandemSending, tandem_sending, TANDEM_IS_SENDING, GDateTime *, sent, NULL)
