/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemProfile is a practitioner as everybody at the workstation sees them, before any vault is opened. */

#include "tandem-profile.h"

#include "tandem-record.h"

struct _TandemProfile
{
  GObject parent_instance;

  char *id;
  char *name;
  char *country;
  char *language;
  char *public_key;
  GFile *folder;
};

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_COUNTRY,
  PROP_LANGUAGE,
  PROP_PUBLIC_KEY,
  PROP_FOLDER,
  N_PROPS,
} TandemProfileProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TandemProfile, tandem_profile, G_TYPE_OBJECT)

static void
tandem_profile_finalize (GObject *object)
{
  TandemProfile *self = TANDEM_PROFILE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->public_key, g_free);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (tandem_profile_parent_class)->finalize (object);
}

static void
tandem_profile_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TandemProfile *self = TANDEM_PROFILE (object);

  switch ((TandemProfileProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_PUBLIC_KEY:
      g_value_set_string (value, self->public_key);
      break;
    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tandem_profile_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TandemProfile *self = TANDEM_PROFILE (object);
  gboolean changed = FALSE;

  switch ((TandemProfileProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      if (self->id == NULL)
        self->id = g_uuid_string_random ();
      break;
    case PROP_NAME:
      changed = tandem_set_str (&self->name, g_value_get_string (value));
      break;
    case PROP_COUNTRY:
      changed = tandem_set_str (&self->country, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      changed = tandem_set_str (&self->language, g_value_get_string (value));
      break;
    case PROP_PUBLIC_KEY:
      changed = tandem_set_str (&self->public_key, g_value_get_string (value));
      break;
    case PROP_FOLDER:
      changed = g_set_object (&self->folder, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tandem_profile_class_init (TandemProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tandem_profile_finalize;
  object_class->get_property = tandem_profile_get_property;
  object_class->set_property = tandem_profile_set_property;

  /**
   * TandemProfile:id:
   *
   * The practitioner's identity, a random UUID, made when none is given.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  /**
   * TandemProfile:name:
   *
   * The practitioner's full name.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * TandemProfile:country:
   *
   * The country, as an ISO 3166-1 alpha-2 code.
   */
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  /**
   * TandemProfile:language:
   *
   * The language, as a BCP 47 tag.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /**
   * TandemProfile:public-key:
   *
   * The Ed25519 public key that signed papers are checked with, in base64; %NULL before the vault is made.
   */
  properties[PROP_PUBLIC_KEY] = g_param_spec_string ("public-key", NULL, NULL, NULL, flags);
  /**
   * TandemProfile:folder:
   *
   * Where the practitioner's vault is; %NULL before it is made.
   */
  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tandem_profile_init (TandemProfile *self)
{
}

/**
 * tandem_profile_new:
 * @name: the practitioner's full name
 * @country: ISO 3166-1 alpha-2 code
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): a profile with a new identity and no vault
 */
TandemProfile *
tandem_profile_new (const char *name, const char *country, const char *language)
{
  return g_object_new (TANDEM_TYPE_PROFILE, "name", name, "country", country, "language", language, NULL);
}

/**
 * tandem_profile_get_id:
 * @self: a profile
 *
 * Returns: (transfer none): the practitioner's UUID
 */
const char *
tandem_profile_get_id (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->id;
}

/**
 * tandem_profile_get_name:
 * @self: a profile
 *
 * Returns: (transfer none): the full name
 */
const char *
tandem_profile_get_name (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->name;
}

/**
 * tandem_profile_get_country:
 * @self: a profile
 *
 * Returns: (transfer none): the country's ISO 3166-1 alpha-2 code
 */
const char *
tandem_profile_get_country (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->country;
}

/**
 * tandem_profile_get_language:
 * @self: a profile
 *
 * Returns: (transfer none): the language's BCP 47 tag
 */
const char *
tandem_profile_get_language (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->language;
}

/**
 * tandem_profile_get_public_key:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the Ed25519 public key in base64; %NULL before the vault is made
 */
const char *
tandem_profile_get_public_key (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->public_key;
}

/**
 * tandem_profile_get_folder:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the vault's folder; %NULL before the vault is made
 */
GFile *
tandem_profile_get_folder (TandemProfile *self)
{
  g_return_val_if_fail (TANDEM_IS_PROFILE (self), NULL);

  return self->folder;
}
