/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_OWN_TEMPLATE (tandem_own_template_get_type ())

G_DECLARE_FINAL_TYPE (TandemOwnTemplate, tandem_own_template, TANDEM, OWN_TEMPLATE, TandemRecord)

TandemOwnTemplate *tandem_own_template_new (void);

TandemDocumentKind tandem_own_template_get_kind (TandemOwnTemplate *self);
const char *tandem_own_template_get_language (TandemOwnTemplate *self);
const char *tandem_own_template_get_title (TandemOwnTemplate *self);
gint64 tandem_own_template_get_version (TandemOwnTemplate *self);
gint64 tandem_own_template_get_whole_version (TandemOwnTemplate *self);
gboolean tandem_own_template_get_chosen (TandemOwnTemplate *self);
GDateTime *tandem_own_template_get_retired (TandemOwnTemplate *self);

G_END_DECLS
