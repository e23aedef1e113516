/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-application.h"

int
main (int argc, char **argv)
{
  return tandem_application_main (argc, argv);
}
