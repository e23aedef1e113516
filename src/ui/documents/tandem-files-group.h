/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_FILES_GROUP (tandem_files_group_get_type ())

/* The files that belong to a paper as rows that open them, and a button to add one. */
G_DECLARE_FINAL_TYPE (TandemFilesGroup, tandem_files_group, TANDEM, FILES_GROUP, AdwPreferencesGroup)

GtkWidget *tandem_files_group_new (TandemPractice *practice, TandemDocument *document);

G_END_DECLS
