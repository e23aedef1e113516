/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tandem-paper.h"

G_BEGIN_DECLS

/* @printed: whether the pages went to the printer; FALSE with no error when the coach cancelled. */
typedef void (*TandemPrintFunc) (gboolean printed, const GError *error, gpointer data);
/* Paper @number of several, from 0, when its turn comes. */
typedef TandemPaper *(*TandemPrintLayOut) (guint number, gpointer data, GError **error);
/* How far it is, from 0 to 1. */
typedef void (*TandemPrintProgress) (double done, gpointer data);

/* Asks for the printer and prints. @callback may be %NULL; @destroy is called for @data in any case. */
void tandem_print_paper (GtkWindow *parent, TandemPaper *paper, const char *name, TandemPrintFunc callback,
                         gpointer data, GDestroyNotify destroy);

/* Makes what prints several papers as one job, page for page as they are shown. They are laid out one at a time, so
 * that the window stays awake; gtk_print_operation_cancel() stops it. @data: for all functions, a #GObject. */
GtkPrintOperation *tandem_print_operation_new (guint n_papers, TandemPrintLayOut lay_out, TandemPrintProgress progress,
                                               TandemPrintFunc callback, GObject *data, const char *name);

G_END_DECLS
