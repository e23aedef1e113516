/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Beginning coaching, or going on with it: what the rules ask, one question after the other. */

#include "tandem-begin.h"

#include <glib/gi18n-lib.h>

#include "tandem-boundary-words.h"
#include "tandem-clients.h"
#include "tandem-dual-role.h"
#include "tandem-window.h"

/* While a question is open. */
typedef struct
{
  TandemPage *page;
  TandemClient *client;
} Beginning;

static Beginning *
beginning_new (TandemPage *page, TandemClient *client)
{
  Beginning *beginning = g_new0 (Beginning, 1);

  beginning->page = g_object_ref (page);
  beginning->client = g_object_ref (client);
  return beginning;
}

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_object_unref (beginning->page);
  g_object_unref (beginning->client);
  g_free (beginning);
}

static void
beginning_closure_free (gpointer data, GClosure *closure)
{
  beginning_free (data);
}

static void
on_reason (const char *reason, gpointer data)
{
  Beginning *beginning = data;
  g_autoptr (GError) error = NULL;

  if (!tandem_clients_begin (tandem_page_get_practice (beginning->page), beginning->client, reason, &error))
    tandem_page_show_error (beginning->page, error);
}

static void
on_justified (const char *reason, gpointer data)
{
  Beginning *beginning = data;
  g_autoptr (GError) error = NULL;

  if (tandem_dual_role_justify (tandem_page_get_practice (beginning->page), beginning->client, reason, &error))
    tandem_begin_coaching (beginning->page, beginning->client);
  else
    tandem_page_show_error (beginning->page, error);
}

static void
on_treatment (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Beginning *beginning = data;
  TandemTreatment treatment = g_str_equal (response, "never")     ? TANDEM_TREATMENT_NEVER
                              : g_str_equal (response, "earlier") ? TANDEM_TREATMENT_EARLIER
                              : g_str_equal (response, "now")     ? TANDEM_TREATMENT_NOW
                                                                  : TANDEM_TREATMENT_UNASKED;
  g_autoptr (GError) error = NULL;

  if (treatment == TANDEM_TREATMENT_UNASKED)
    return;
  if (tandem_dual_role_set_treatment (tandem_page_get_practice (beginning->page), beginning->client, treatment, &error))
    tandem_begin_coaching (beginning->page, beginning->client);
  else
    tandem_page_show_error (beginning->page, error);
}

static void
ask_treatment (TandemPage *page, TandemClient *client, const char *objection)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (tandem_window_of (GTK_WIDGET (page))),
                                              _ ("Are You Their Therapist as Well?"), objection);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "never",
                                    tandem_words_treatment (TANDEM_TREATMENT_NEVER), "earlier",
                                    tandem_words_treatment (TANDEM_TREATMENT_EARLIER), "now",
                                    tandem_words_treatment (TANDEM_TREATMENT_NOW), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_treatment), beginning_new (page, client),
                         beginning_closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Whether nothing has to be asked about two roles. */
static gboolean
ask_roles (TandemPage *page, TandemClient *client)
{
  const char *objection = tandem_dual_role_get_objection (tandem_page_get_practice (page), client);

  if (objection == NULL)
    return TRUE;
  if (tandem_client_get_treatment (client) == TANDEM_TREATMENT_UNASKED)
    ask_treatment (page, client, objection);
  else
    tandem_window_ask_reason (tandem_window_of (GTK_WIDGET (page)), _ ("Two Roles in One Person?"), objection,
                              _ ("_Go On"), TRUE, on_justified, beginning_new (page, client), beginning_free);
  return FALSE;
}

void
tandem_begin_coaching (TandemPage *page, TandemClient *client)
{
  g_autoptr (GError) error = NULL;

  if (!ask_roles (page, client) || tandem_clients_begin (tandem_page_get_practice (page), client, NULL, &error))
    return;
  if (g_error_matches (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_NOT_SIGNED))
    tandem_window_ask_reason (tandem_window_of (GTK_WIDGET (page)), _ ("Begin Without Signed Papers?"), error->message,
                              _ ("_Begin"), TRUE, on_reason, beginning_new (page, client), beginning_free);
  else if (g_error_matches (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_REASON_NEEDED))
    tandem_window_ask_reason (tandem_window_of (GTK_WIDGET (page)), _ ("Go On All the Same?"), error->message,
                              _ ("_Go On"), TRUE, on_reason, beginning_new (page, client), beginning_free);
  else
    tandem_page_show_error (page, error);
}
