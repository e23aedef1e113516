/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPaperCopy says that the client got a copy of a signed paper, when and how. */

#include "tandem-paper-copy.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemPaperCopy
{
  TandemRecord parent_instance;

  char *document_id;
  TandemCopying how;
  GDateTime *given;
};

G_DEFINE_FINAL_TYPE (TandemPaperCopy, tandem_paper_copy, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemPaperCopy:document-id:
   *
   * Id of the paper.
   */
  TANDEM_FIELD (TandemPaperCopy, document_id, "document-id", STRING, N_ ("Paper")),
  /**
   * TandemPaperCopy:how:
   *
   * How the client got it.
   */
  TANDEM_FIELD_CHOICE (TandemPaperCopy, how, "how", ENUM, N_ ("How"), tandem_copying_get_type),
  /**
   * TandemPaperCopy:given:
   *
   * When the client got it.
   */
  TANDEM_FIELD (TandemPaperCopy, given, "given", DATE_TIME, N_ ("Given")),
};

static void
tandem_paper_copy_class_init (TandemPaperCopyClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "paper_copy", fields, G_N_ELEMENTS (fields));
}

static void
tandem_paper_copy_init (TandemPaperCopy *self)
{
}

/**
 * tandem_paper_copy_new:
 *
 * Returns: (transfer full): a note that the client got a copy of a paper, with nothing filled in
 */
TandemPaperCopy *
tandem_paper_copy_new (void)
{
  return g_object_new (TANDEM_TYPE_PAPER_COPY, NULL);
}

/**
 * tandem_paper_copy_get_document_id:
 * @self: a note that the client got a copy of a paper
 *
 * Returns: (transfer none) (nullable): id of the paper
 */
TANDEM_DEFINE_GETTER (TandemPaperCopy, tandem_paper_copy, TANDEM_IS_PAPER_COPY, const char *, document_id, NULL)

/**
 * tandem_paper_copy_get_how:
 * @self: a note that the client got a copy of a paper
 *
 * Returns: how the client got it
 */
TANDEM_DEFINE_GETTER (TandemPaperCopy, tandem_paper_copy, TANDEM_IS_PAPER_COPY, TandemCopying, how, 0)

/**
 * tandem_paper_copy_get_given:
 * @self: a note that the client got a copy of a paper
 *
 * Returns: (transfer none) (nullable): when the client got it
 */
TANDEM_DEFINE_GETTER (TandemPaperCopy, tandem_paper_copy, TANDEM_IS_PAPER_COPY, GDateTime *, given, NULL)
