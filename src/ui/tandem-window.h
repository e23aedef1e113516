/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-workstation.h"

G_BEGIN_DECLS

#define TANDEM_TYPE_WINDOW (tandem_window_get_type ())

G_DECLARE_FINAL_TYPE (TandemWindow, tandem_window, TANDEM, WINDOW, AdwApplicationWindow)

/* @place: NULL for "today". Where one practitioner alone has a key in the login keyring, it is tried at once. */
TandemWindow *tandem_window_new (AdwApplication *application, TandemWorkstation *workstation, const char *place);
/* Shows the window: at once, or while the keyring is asked, when it has answered or takes long. */
void tandem_window_present_soon (TandemWindow *self);
void tandem_window_present (TandemWindow *self);
TandemWindow *tandem_window_of (GtkWidget *widget);

TandemWorkstation *tandem_window_get_workstation (TandemWindow *self);
TandemPractice *tandem_window_get_practice (TandemWindow *self);
/* Opens the places of @practice, at "today". */
void tandem_window_open (TandemWindow *self, TandemPractice *practice);
/* Shows a page of the start, in the place of all others. */
void tandem_window_show_start (TandemWindow *self, GtkWidget *page);

void tandem_window_push (TandemWindow *self, GtkWidget *page);
void tandem_window_pop (TandemWindow *self);
void tandem_window_show_place (TandemWindow *self, const char *place);
/* @section: (nullable): the part of the page to begin at. */
void tandem_window_show_client (TandemWindow *self, const char *client_id, const char *section);
void tandem_window_show_document (TandemWindow *self, const char *document_id);
void tandem_window_show_referral (TandemWindow *self, const char *referral_id);
/* @role: who reads and signs */
void tandem_window_enter_client_mode (TandemWindow *self, TandemDocument *document, TandemRole role);
/* Shows a #TandemHandedOver alone, until the coach is back. */
void tandem_window_hand_over (TandemWindow *self, GtkWidget *page, const char *title);

void tandem_window_toast (TandemWindow *self, const char *text);
/* A toast that stays until it is closed, with a button; @callback gets the window. @label has no mnemonic: GTK 4.8
 * would read it with its underscore. */
void tandem_window_offer (TandemWindow *self, const char *text, const char *label,
                          void (*callback) (TandemWindow *self));
/* The same with a button that calls @undo with @object, as long as the toast is there. */
void tandem_window_toast_undo (TandemWindow *self, const char *text, GCallback undo, gpointer object);

/* Asks for a reason in words; @callback gets it, and is not called when the coach thinks better of it. */
typedef void (*TandemReasonFunc) (const char *reason, gpointer data);
void tandem_window_ask_reason (TandemWindow *self, const char *heading, const char *body, const char *verb,
                               gboolean required, TandemReasonFunc callback, gpointer data, GDestroyNotify destroy);

G_END_DECLS
