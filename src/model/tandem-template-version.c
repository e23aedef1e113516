/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTemplateVersion is a template as it was saved, or as a paper was made from it. It is kept for good. */

#include "tandem-template-version.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemTemplateVersion
{
  TandemRecord parent_instance;

  char *template_id;
  char *version;
  char *source;
};

G_DEFINE_FINAL_TYPE (TandemTemplateVersion, tandem_template_version, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemTemplateVersion:template-id:
   *
   * Id of the template: of an own one, or one of the program's.
   */
  TANDEM_FIELD (TandemTemplateVersion, template_id, "template-id", STRING, N_ ("Template")),
  /**
   * TandemTemplateVersion:version:
   *
   * The version.
   */
  TANDEM_FIELD (TandemTemplateVersion, version, "version", STRING, N_ ("Version")),
  /**
   * TandemTemplateVersion:source:
   *
   * The whole file.
   */
  TANDEM_FIELD (TandemTemplateVersion, source, "source", STRING, N_ ("Source")),
};

static void
tandem_template_version_class_init (TandemTemplateVersionClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "template_version", fields, G_N_ELEMENTS (fields));
}

static void
tandem_template_version_init (TandemTemplateVersion *self)
{
}

/**
 * tandem_template_version_new:
 *
 * Returns: (transfer full): a version of a template with nothing filled in
 */
TandemTemplateVersion *
tandem_template_version_new (void)
{
  return g_object_new (TANDEM_TYPE_TEMPLATE_VERSION, NULL);
}

/**
 * tandem_template_version_get_template_id:
 * @self: a version of a template
 *
 * Returns: (transfer none) (nullable): id of the template: of an own one, or one of the program's
 */
TANDEM_DEFINE_GETTER (TandemTemplateVersion, tandem_template_version, TANDEM_IS_TEMPLATE_VERSION, const char *,
                      template_id, NULL)

/**
 * tandem_template_version_get_version:
 * @self: a version of a template
 *
 * Returns: (transfer none) (nullable): the version
 */
TANDEM_DEFINE_GETTER (TandemTemplateVersion, tandem_template_version, TANDEM_IS_TEMPLATE_VERSION, const char *, version,
                      NULL)

/**
 * tandem_template_version_get_source:
 * @self: a version of a template
 *
 * Returns: (transfer none) (nullable): the whole file
 */
TANDEM_DEFINE_GETTER (TandemTemplateVersion, tandem_template_version, TANDEM_IS_TEMPLATE_VERSION, const char *, source,
                      NULL)
