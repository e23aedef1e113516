/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemParagraph is a paragraph of a letter, and the category of information it belongs to. */

#include "tandem-paragraph.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemParagraph
{
  TandemRecord parent_instance;

  char *document_id;
  gint64 position;
  TandemCategory category;
  char *text;
};

G_DEFINE_FINAL_TYPE (TandemParagraph, tandem_paragraph, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemParagraph:document-id:
   *
   * Id of the letter it is part of.
   */
  TANDEM_FIELD (TandemParagraph, document_id, "document-id", STRING, N_ ("Letter")),
  /**
   * TandemParagraph:position:
   *
   * Its place in the letter, from 1.
   */
  TANDEM_FIELD (TandemParagraph, position, "position", INT, N_ ("Position")),
  /**
   * TandemParagraph:category:
   *
   * The category of information it belongs to; exactly one.
   */
  TANDEM_FIELD_CHOICE (TandemParagraph, category, "category", FLAGS, N_ ("Category"), tandem_category_get_type),
  /**
   * TandemParagraph:text:
   *
   * Its words; line breaks are kept.
   */
  TANDEM_FIELD (TandemParagraph, text, "text", STRING, N_ ("Text")),
};

static void
tandem_paragraph_class_init (TandemParagraphClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "paragraph", fields, G_N_ELEMENTS (fields));
}

static void
tandem_paragraph_init (TandemParagraph *self)
{
}

/**
 * tandem_paragraph_new:
 *
 * Returns: (transfer full): a paragraph of a letter, and the category of information it belongs to with nothing filled
 * in
 */
TandemParagraph *
tandem_paragraph_new (void)
{
  return g_object_new (TANDEM_TYPE_PARAGRAPH, NULL);
}

/**
 * tandem_paragraph_get_document_id:
 * @self: a paragraph of a letter, and the category of information it belongs to
 *
 * Returns: (transfer none) (nullable): id of the letter it is part of
 */
TANDEM_DEFINE_GETTER (TandemParagraph, tandem_paragraph, TANDEM_IS_PARAGRAPH, const char *, document_id, NULL)

/**
 * tandem_paragraph_get_position:
 * @self: a paragraph of a letter, and the category of information it belongs to
 *
 * Returns: its place in the letter, from 1
 */
TANDEM_DEFINE_GETTER (TandemParagraph, tandem_paragraph, TANDEM_IS_PARAGRAPH, gint64, position, 0)

/**
 * tandem_paragraph_get_category:
 * @self: a paragraph of a letter, and the category of information it belongs to
 *
 * Returns: the category of information it belongs to; exactly one
 */
TANDEM_DEFINE_GETTER (TandemParagraph, tandem_paragraph, TANDEM_IS_PARAGRAPH, TandemCategory, category, 0)

/**
 * tandem_paragraph_get_text:
 * @self: a paragraph of a letter, and the category of information it belongs to
 *
 * Returns: (transfer none) (nullable): its words; line breaks are kept
 */
TANDEM_DEFINE_GETTER (TandemParagraph, tandem_paragraph, TANDEM_IS_PARAGRAPH, const char *, text, NULL)
