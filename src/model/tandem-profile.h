/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_PROFILE (tandem_profile_get_type ())

/**
 * TandemProfile:
 *
 * What anybody at the workstation may know of a practitioner: who it is, and the public key that their papers are
 * checked with.
 */
G_DECLARE_FINAL_TYPE (TandemProfile, tandem_profile, TANDEM, PROFILE, GObject)

TandemProfile *tandem_profile_new (const char *name, const char *country, const char *language);
const char *tandem_profile_get_id (TandemProfile *self);
const char *tandem_profile_get_name (TandemProfile *self);
const char *tandem_profile_get_country (TandemProfile *self);
const char *tandem_profile_get_language (TandemProfile *self);
const char *tandem_profile_get_public_key (TandemProfile *self);
GFile *tandem_profile_get_folder (TandemProfile *self);

G_END_DECLS
