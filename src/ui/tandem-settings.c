/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of the window itself. Nothing of a client, a practitioner or a key ever goes here. */

#include "tandem-settings.h"

GSettings *
tandem_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, TANDEM_APP_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
