/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-attachments.h"
#include "tandem-page.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_FILE_PAGE (tandem_file_page_get_type ())

/* A file that belongs to a paper: seen here, and saved outside of the practice only when the coach asks for that. */
G_DECLARE_FINAL_TYPE (TandemFilePage, tandem_file_page, TANDEM, FILE_PAGE, TandemPage)

GtkWidget *tandem_file_page_new (TandemPractice *practice, TandemAttachment *attachment);

G_END_DECLS
