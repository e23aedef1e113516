/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemOwnTemplate is a template that the coach wrote. Its words are in its versions. */

#include "tandem-own-template.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemOwnTemplate
{
  TandemRecord parent_instance;

  TandemDocumentKind kind;
  char *language;
  char *title;
  gint64 version;
  gint64 whole_version;
  gboolean chosen;
  GDateTime *retired;
};

G_DEFINE_FINAL_TYPE (TandemOwnTemplate, tandem_own_template, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemOwnTemplate:kind:
   *
   * The kind of paper it is for.
   */
  TANDEM_FIELD_CHOICE (TandemOwnTemplate, kind, "kind", ENUM, N_ ("Kind"), tandem_document_kind_get_type),
  /**
   * TandemOwnTemplate:language:
   *
   * The language it is written in, as a BCP 47 tag.
   */
  TANDEM_FIELD (TandemOwnTemplate, language, "language", STRING, N_ ("Language")),
  /**
   * TandemOwnTemplate:title:
   *
   * The title of papers made from it.
   */
  TANDEM_FIELD_SEARCHED (TandemOwnTemplate, title, "title", N_ ("Title")),
  /**
   * TandemOwnTemplate:version:
   *
   * The number of its last version.
   */
  TANDEM_FIELD (TandemOwnTemplate, version, "version", INT, N_ ("Version")),
  /**
   * TandemOwnTemplate:whole-version:
   *
   * The number of its last version without a fault, from which papers are made; 0 when there is none.
   */
  TANDEM_FIELD (TandemOwnTemplate, whole_version, "whole-version", INT, N_ ("Version in use")),
  /**
   * TandemOwnTemplate:chosen:
   *
   * Whether new papers of its kind and language are made from it.
   */
  TANDEM_FIELD (TandemOwnTemplate, chosen, "chosen", BOOLEAN, N_ ("Used for new papers")),
  /**
   * TandemOwnTemplate:retired:
   *
   * Since when it is no longer offered.
   */
  TANDEM_FIELD (TandemOwnTemplate, retired, "retired", DATE_TIME, N_ ("Retired")),
};

static void
tandem_own_template_class_init (TandemOwnTemplateClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "own_template", fields, G_N_ELEMENTS (fields));
}

static void
tandem_own_template_init (TandemOwnTemplate *self)
{
}

/**
 * tandem_own_template_new:
 *
 * Returns: (transfer full): a template of the coach's own with nothing filled in
 */
TandemOwnTemplate *
tandem_own_template_new (void)
{
  return g_object_new (TANDEM_TYPE_OWN_TEMPLATE, NULL);
}

/**
 * tandem_own_template_get_kind:
 * @self: a template of the coach's own
 *
 * Returns: the kind of paper it is for
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, TandemDocumentKind, kind, 0)

/**
 * tandem_own_template_get_language:
 * @self: a template of the coach's own
 *
 * Returns: (transfer none) (nullable): the language it is written in, as a BCP 47 tag
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, const char *, language, NULL)

/**
 * tandem_own_template_get_title:
 * @self: a template of the coach's own
 *
 * Returns: (transfer none) (nullable): the title of papers made from it
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, const char *, title, NULL)

/**
 * tandem_own_template_get_version:
 * @self: a template of the coach's own
 *
 * Returns: the number of its last version
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, gint64, version, 0)

/**
 * tandem_own_template_get_whole_version:
 * @self: a template of the coach's own
 *
 * Returns: the number of its last version without a fault, from which papers are made; 0 when there is none
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, gint64, whole_version, 0)

/**
 * tandem_own_template_get_chosen:
 * @self: a template of the coach's own
 *
 * Returns: whether new papers of its kind and language are made from it
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, gboolean, chosen, FALSE)

/**
 * tandem_own_template_get_retired:
 * @self: a template of the coach's own
 *
 * Returns: (transfer none) (nullable): since when it is no longer offered
 */
TANDEM_DEFINE_GETTER (TandemOwnTemplate, tandem_own_template, TANDEM_IS_OWN_TEMPLATE, GDateTime *, retired, NULL)
