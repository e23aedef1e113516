/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-button-row.h"
#include "tandem-practice.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_PAGE (tandem_page_get_type ())

/* How wide a column is at most, in pixels, for easy reading. */
#define TANDEM_PAGE_WIDTH 600

/**
 * TandemPage:
 *
 * A page of the window: a header bar with its title, and what it shows below, no wider than can be read.
 */
G_DECLARE_DERIVABLE_TYPE (TandemPage, tandem_page, TANDEM, PAGE, AdwBin)

struct _TandemPageClass
{
  AdwBinClass parent_class;

  /* Whether the page can be left now; one that cannot asks the coach and leaves by itself. */
  gboolean (*may_leave) (TandemPage *self);
  /* Prints what the page shows; %NULL where there is nothing to print. */
  void (*print) (TandemPage *self);
};

gboolean tandem_page_may_leave (TandemPage *self);
void tandem_page_print (TandemPage *self);

void tandem_page_set_practice (TandemPage *self, TandemPractice *practice);
TandemPractice *tandem_page_get_practice (TandemPage *self);
void tandem_page_set_title (TandemPage *self, const char *title, const char *subtitle);
AdwHeaderBar *tandem_page_get_header (TandemPage *self);
/* Adds a button to the header bar. */
void tandem_page_add_to_bar (TandemPage *self, GtkWidget *widget, GtkPackType side);
/* The button that leads back: shown on a page over a place, and on a place where it hides the sidebar. */
GtkWidget *tandem_page_get_back (TandemPage *self);

/* One of the two fills the page: a column that scrolls, or a widget that fills it all. */
GtkBox *tandem_page_get_column (TandemPage *self);
void tandem_page_set_content (TandemPage *self, GtkWidget *content);
void tandem_page_clear_column (TandemPage *self);
/* Where a page has more than can be looked through: one column for each section, and a switch above them. What is
 * added from now on goes into the section, which is emptied when it begins again. */
void tandem_page_begin_section (TandemPage *self, const char *name, const char *title, const char *icon_name);
void tandem_page_show_section (TandemPage *self, const char *name);
/* How wide the column may be, in pixels, where a page has more to show than text. */
void tandem_page_set_width (TandemPage *self, int width);
/* To the first control below the header bar. */
void tandem_page_focus (TandemPage *self);
/* Where Ctrl+F leads, and what is typed anywhere on the page; tandem_page_find() goes there. */
void tandem_page_set_search (TandemPage *self, GtkWidget *entry);
void tandem_page_find (TandemPage *self);

/* Asks whether what was typed may go, and leaves the page if so. */
void tandem_page_ask_discard (TandemPage *self);
/* Shows an error where the coach looks, as a toast. Does nothing for %NULL. */
void tandem_page_show_error (TandemPage *self, const GError *error);

/* Small pieces that every page is made of. */
GtkWidget *tandem_page_button (const char *label, const char *style_class);
GtkWidget *tandem_page_icon_button (const char *icon_name, const char *name);
/* @title and @description may be %NULL; tandem_page_add_group() adds it to the column. */
AdwPreferencesGroup *tandem_page_group_new (const char *title, const char *description);
AdwPreferencesGroup *tandem_page_add_group (TandemPage *self, const char *title, const char *description);
/* A button beside the title of a group; @callback gets @data first. */
GtkWidget *tandem_page_add_group_button (AdwPreferencesGroup *group, const char *label, GCallback callback,
                                         gpointer data);
/* What a group says where it has nothing to show yet. */
void tandem_page_add_nothing (AdwPreferencesGroup *group, const char *words);
/* Buttons in a row, which breaks where the page is narrow. */
TandemButtonRow *tandem_page_add_buttons (TandemPage *self);
/* What stands in the place of a list that is empty; @button may be %NULL. */
GtkWidget *tandem_page_empty (const char *icon_name, const char *title, const char *description, GtkWidget *button);
GtkWidget *tandem_page_fact_row (const char *title, const char *value);
/* Puts a button beside the words of an #AdwActionRow; below them where there is not enough room. Comes before
 * tandem_page_row_opens(). */
void tandem_page_add_row_button (GtkWidget *row, GtkWidget *button);
/* Says of a row that it opens what it is about. */
void tandem_page_row_opens (GtkWidget *row);
/* A row that opens something, with an icon; its name is all of it, which tells it from others of that title. */
GtkWidget *tandem_page_opening_row (const char *title, const char *value, const char *icon_name);
/* A row for a fact that is there. */
void tandem_page_add_fact (AdwPreferencesGroup *group, const char *title, const char *value);

/* Puts a dialog in front of @parent: @width by @height pixels, and no wider than what it stands in front of. */
void tandem_page_prepare_dialog (GtkWindow *dialog, GtkWindow *parent, int width, int height);
/* AdwWindow has no way out by keys of its own. */
void tandem_page_close_on_escape (GtkWindow *dialog);

G_END_DECLS
