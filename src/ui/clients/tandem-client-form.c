/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a client. */

#include "tandem-client-form.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"

static const TandemFormField fields[] = {
  { N_ ("Who"), NULL, "name", FALSE },
  { NULL, NULL, "pronouns", FALSE },
  { NULL, NULL, "date-of-birth", FALSE },
  { NULL, NULL, "country", FALSE },
  { NULL, NULL, "language", FALSE },
  { N_ ("How to Reach Them"), NULL, "email", FALSE },
  { NULL, NULL, "phone", FALSE },
  { NULL, NULL, "address", TRUE },
  { N_ ("In an Emergency"), N_ ("Whom to call when there is danger. It is printed in the consent."), "emergency-name",
    FALSE },
  { NULL, NULL, "emergency-phone", FALSE },
  { N_ ("For You Alone"), N_ ("None of this ever stands on a paper."), "found-through", FALSE },
  { NULL, NULL, "tags", FALSE },
  { NULL, NULL, "notes", TRUE },
  { NULL, NULL, "retention-date", FALSE },
};

static gboolean
save (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_clients_save (practice, TANDEM_CLIENT (record), error);
}

GtkWidget *
tandem_client_form_new (TandemPractice *practice, TandemClient *client)
{
  g_autoptr (TandemClient) edited = NULL;

  /* Another copy than the page's: what is typed and not saved must not show there. */
  if (client != NULL)
    edited = tandem_clients_load (practice, tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  if (edited == NULL)
    edited = tandem_client_new ();
  return tandem_record_form_new (practice, TANDEM_RECORD (edited),
                                 client != NULL ? _ ("Edit Client") : _ ("New Client"), fields, G_N_ELEMENTS (fields),
                                 save);
}
