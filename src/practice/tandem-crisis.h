/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tandem-practice.h"

G_BEGIN_DECLS

/* A line that people in a crisis may call. */
typedef struct
{
  char *name;
  char *number;
  char *hours;    /* "always", or a time of day */
  char *source;   /* the public page it comes from */
  GDate *checked; /* nullable: the day on which it was compared with its source; NULL while it was not */
} TandemCrisisLine;

/* What there is in one country. */
typedef struct
{
  char *country;    /* ISO 3166 */
  char *emergency;  /* the number to call in danger */
  GPtrArray *lines; /* of TandemCrisisLine */
} TandemCrisisHelp;

/* (element-type TandemCrisisHelp): every country that the file names. */
GPtrArray *tandem_crisis_load (GError **error);
/* (element-type TandemCrisisHelp): the countries of the practice and of the client, in this order, without those that
 * the file does not name. */
GPtrArray *tandem_crisis_find (TandemPractice *practice, TandemClient *client, GError **error);
/* (transfer full): number and hours, and where they come from. */
char *tandem_crisis_line_to_text (const TandemCrisisLine *line);

G_END_DECLS
