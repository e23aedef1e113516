/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"
#include "tandem-workstation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_WINDOW (tandem_window_get_type ())

/**
 * TandemWindow:
 *
 * The one window of a practitioner: the start pages while it is locked, the six places while it is open, and the one
 * paper in client mode.
 *
 * What a place or a page may count on:
 *
 * - It is destroyed before the practice is locked, never merely hidden.
 * - Its actions are in a group that it inserts on itself with the prefix "place". The window looks there for "search"
 *   (Ctrl+F), "new" (Ctrl+N) and "print" (Ctrl+P); for "leave", which it activates instead of going back, so that a
 *   form can ask first and then call tandem_window_pop(); and for "keep", which it activates before it locks, so that
 *   what was typed is kept.
 */
G_DECLARE_FINAL_TYPE (TandemWindow, tandem_window, TANDEM, WINDOW, AdwApplicationWindow)

TandemWindow *tandem_window_new (AdwApplication *application, TandemWorkstation *workstation);
/* On a practice that is gone when the window is closed. */
TandemWindow *tandem_window_new_made_up (AdwApplication *application);

TandemWindow *tandem_window_of (GtkWidget *widget);
TandemPractice *tandem_window_get_practice (TandemWindow *self);

void tandem_window_push (TandemWindow *self, GtkWidget *page);
void tandem_window_pop (TandemWindow *self);
void tandem_window_show_place (TandemWindow *self, const char *place);
void tandem_window_show_client (TandemWindow *self, const char *client_id);
void tandem_window_show_document (TandemWindow *self, const char *document_id);
void tandem_window_show_referral (TandemWindow *self, const char *referral_id);
void tandem_window_show_therapist (TandemWindow *self, const char *therapist_id);

void tandem_window_toast (TandemWindow *self, const char *text);
void tandem_window_show_error (TandemWindow *self, const GError *error);

void tandem_window_enter_client_mode (TandemWindow *self, TandemDocument *document);
void tandem_window_lock (TandemWindow *self);

G_END_DECLS
