/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tandem-paper.h"

G_BEGIN_DECLS

/* @printed: whether the pages went to the printer; FALSE with no error when the coach cancelled. */
typedef void (*TandemPrintFunc) (gboolean printed, const GError *error, gpointer data);

/* Makes what prints @paper, page for page as it is shown. */
GtkPrintOperation *tandem_print_operation_new (TandemPaper *paper, const char *name);
/* Asks for the printer and prints. @callback may be %NULL; @destroy is called for @data in any case. */
void tandem_print_paper (GtkWindow *parent, TandemPaper *paper, const char *name, TandemPrintFunc callback,
                         gpointer data, GDestroyNotify destroy);

G_END_DECLS
