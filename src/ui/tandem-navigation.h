/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_NAVIGATION (tandem_navigation_get_type ())

/* Pages on one another, the first of which stays. A page that is popped is destroyed. */
G_DECLARE_FINAL_TYPE (TandemNavigation, tandem_navigation, TANDEM, NAVIGATION, GtkWidget)

TandemNavigation *tandem_navigation_new (GtkWidget *root);
void tandem_navigation_push (TandemNavigation *self, GtkWidget *page);
gboolean tandem_navigation_pop (TandemNavigation *self);
void tandem_navigation_pop_to_root (TandemNavigation *self);
/* Puts @page in the place of everything that is there. */
void tandem_navigation_replace (TandemNavigation *self, GtkWidget *page);
GtkWidget *tandem_navigation_get_page (TandemNavigation *self);
guint tandem_navigation_get_depth (TandemNavigation *self);
/* Activates an action without a parameter on every page, the topmost first. */
void tandem_navigation_activate_everywhere (TandemNavigation *self, const char *action);

G_END_DECLS
