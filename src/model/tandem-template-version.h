/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_TEMPLATE_VERSION (tandem_template_version_get_type ())

G_DECLARE_FINAL_TYPE (TandemTemplateVersion, tandem_template_version, TANDEM, TEMPLATE_VERSION, TandemRecord)

TandemTemplateVersion *tandem_template_version_new (void);

const char *tandem_template_version_get_template_id (TandemTemplateVersion *self);
const char *tandem_template_version_get_version (TandemTemplateVersion *self);
const char *tandem_template_version_get_source (TandemTemplateVersion *self);

G_END_DECLS
