/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop program. */

#include <glib/gi18n.h>
#include <locale.h>

#include "tandem-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (TandemApplication) application = NULL;

  tandem_application_prepare ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TANDEM_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = tandem_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
