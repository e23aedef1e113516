/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-application.h"
#include "tandem-words.h"

int
main (int argc, char **argv)
{
  tandem_words_choose_language ();
  return tandem_application_main (argc, argv);
}
