/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in the made-up practice, in each language that there are papers in. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *profession;
  const char *modality;
  const char *body;
  const char *waiting;
  const char *notes;
} TandemDemoTherapist;

typedef struct
{
  const char *property; /* of a practitioner */
  const char *text;
} TandemDemoText;

typedef struct
{
  const char *language;
  const char *address; /* of a house: number, street and town are put in, in this order */
  const char *streets[8];
  const char *towns[6];
  const char *topics[7];
  const char *sources[4];
  const char *pronouns[3];
  const char *therapist_phone; /* followed by three digits */
  const char *client_phone;
  const char *place;
  TandemDemoTherapist therapists[6];
  TandemDemoText practitioner[21];

  /* The permission and the letter. */
  const char *purpose;
  const char *limits;
  const char *reason;
  const char *observations;
  const char *coaching_context;
  const char *work_environment;
  const char *reply;
  const char *begun_because;

  /* The boundary check, the therapist's guidance, and the meeting of three. */
  const char *sleep_since;
  const char *sleep;
  const char *mood_since;
  const char *mood;
  const char *decided_because;
  const char *conditions;
  const char *said;
  const char *guidance_conditions;
  const char *guidance_source;
  const char *agreed;
  const char *summary;
} TandemDemoWords;

/* @language: (nullable): a BCP 47 tag; English where it is unknown. */
const TandemDemoWords *tandem_demo_words_find (const char *language);

G_END_DECLS
