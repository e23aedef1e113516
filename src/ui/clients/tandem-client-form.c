/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a client. */

#include "tandem-client-form.h"

#include <glib/gi18n-lib.h>

#include "tandem-clients.h"
#include "tandem-dual-role.h"

static const TandemFormField fields[] = {
  { N_ ("Who"), NULL, "name", FALSE },
  { NULL, NULL, "pronouns", FALSE },
  { NULL, NULL, "date-of-birth", FALSE },
  { NULL, NULL, "country", FALSE },
  { NULL, NULL, "region", FALSE },
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
  /* For a coach who is a licensed therapist alone; last, so that they can be left out. */
  { N_ ("Two Roles"), N_ ("One person as coach and therapist needs a reason, which stays on the client’s page."),
    "treatment", FALSE },
  { NULL, NULL, "dual-role-reason", TRUE, "treatment", 1u << TANDEM_TREATMENT_EARLIER | 1u << TANDEM_TREATMENT_NOW },
};
#define N_ROLE_FIELDS 2

static gboolean
save (TandemPractice *practice, TandemRecord *record, GError **error)
{
  return tandem_clients_save (practice, TANDEM_CLIENT (record), error);
}

GtkWidget *
tandem_client_form_new (TandemPractice *practice, TandemClient *client)
{
  g_autoptr (TandemClient) edited = NULL;
  gboolean licensed = tandem_dual_role_is_possible (practice);

  /* Another copy than the page's: what is typed and not saved must not show there. */
  if (client != NULL)
    edited = tandem_clients_load (practice, tandem_record_get_id (TANDEM_RECORD (client)), NULL);
  if (edited == NULL)
    edited = tandem_client_new ();
  return tandem_record_form_new (practice, TANDEM_RECORD (edited),
                                 client != NULL ? _ ("Edit Client") : _ ("New Client"), fields,
                                 G_N_ELEMENTS (fields) - (licensed ? 0 : N_ROLE_FIELDS), save);
}
