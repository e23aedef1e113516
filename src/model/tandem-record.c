/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemRecord is the base of every kept thing. It gives it an identity, two times and a revision, and implements the
 * properties that a record class declares in its table of fields, so that a record class is that table and nothing
 * more. */

#include "tandem-record-private.h"

#include <gio/gio.h>

typedef struct
{
  char *id;
  GDateTime *created;
  GDateTime *modified;
  gint64 revision;
} TandemRecordPrivate;

typedef enum
{
  PROP_ID = 1,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_REVISION,
  N_PROPS,
} TandemRecordProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TandemRecord, tandem_record, G_TYPE_OBJECT)

static gpointer
field_member (TandemRecord *self, const TandemField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static gboolean
set_boxed (gpointer *member, GType type, const GValue *value)
{
  gpointer new_value = g_value_get_boxed (value);

  if (*member == new_value)
    return FALSE;
  if (*member != NULL)
    g_boxed_free (type, *member);
  *member = new_value != NULL ? g_boxed_copy (type, new_value) : NULL;
  return TRUE;
}

static gboolean
same_bytes (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static gboolean
same_strv (char **a, char **b)
{
  return a == b || (a != NULL && b != NULL && g_strv_equal ((const char *const *) a, (const char *const *) b));
}

static gboolean
same_date (GDate *a, GDate *b)
{
  return a == b || (a != NULL && b != NULL && g_date_compare (a, b) == 0);
}

static gboolean
same_date_time (GDateTime *a, GDateTime *b)
{
  return a == b || (a != NULL && b != NULL && g_date_time_equal (a, b));
}

/* Returns whether the member's value changed. */
static gboolean
set_field (TandemRecord *self, const TandemField *field, const GValue *value)
{
  gpointer member = field_member (self, field);

  switch (field->kind)
    {
    case TANDEM_FIELD_STRING:
      return tandem_set_str (member, g_value_get_string (value));
    case TANDEM_FIELD_INT:
      {
        gint64 old_value = *(gint64 *) member;
        *(gint64 *) member = g_value_get_int64 (value);
        return old_value != *(gint64 *) member;
      }
    case TANDEM_FIELD_BOOLEAN:
      {
        gboolean old_value = *(gboolean *) member;
        *(gboolean *) member = g_value_get_boolean (value);
        return old_value != *(gboolean *) member;
      }
    case TANDEM_FIELD_DOUBLE:
      {
        double new_value = g_value_get_double (value);
        gboolean changed = *(double *) member < new_value || *(double *) member > new_value;
        *(double *) member = new_value;
        return changed;
      }
    case TANDEM_FIELD_ENUM:
      {
        int old_value = *(int *) member;
        *(int *) member = g_value_get_enum (value);
        return old_value != *(int *) member;
      }
    case TANDEM_FIELD_FLAGS:
      {
        guint old_value = *(guint *) member;
        *(guint *) member = g_value_get_flags (value);
        return old_value != *(guint *) member;
      }
    case TANDEM_FIELD_DATE_TIME:
      return !same_date_time (*(GDateTime **) member, g_value_get_boxed (value)) &&
             set_boxed (member, G_TYPE_DATE_TIME, value);
    case TANDEM_FIELD_DATE:
      return !same_date (*(GDate **) member, g_value_get_boxed (value)) && set_boxed (member, G_TYPE_DATE, value);
    case TANDEM_FIELD_STRV:
      return !same_strv (*(char ***) member, g_value_get_boxed (value)) && set_boxed (member, G_TYPE_STRV, value);
    case TANDEM_FIELD_BYTES:
      return !same_bytes (*(GBytes **) member, g_value_get_boxed (value)) && set_boxed (member, G_TYPE_BYTES, value);
    default:
      g_assert_not_reached ();
    }
}

static void
get_field (TandemRecord *self, const TandemField *field, GValue *value)
{
  gpointer member = field_member (self, field);

  switch (field->kind)
    {
    case TANDEM_FIELD_STRING:
      g_value_set_string (value, *(char **) member);
      break;
    case TANDEM_FIELD_INT:
      g_value_set_int64 (value, *(gint64 *) member);
      break;
    case TANDEM_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) member);
      break;
    case TANDEM_FIELD_DOUBLE:
      g_value_set_double (value, *(double *) member);
      break;
    case TANDEM_FIELD_ENUM:
      g_value_set_enum (value, *(int *) member);
      break;
    case TANDEM_FIELD_FLAGS:
      g_value_set_flags (value, *(guint *) member);
      break;
    case TANDEM_FIELD_DATE_TIME:
    case TANDEM_FIELD_DATE:
    case TANDEM_FIELD_STRV:
    case TANDEM_FIELD_BYTES:
      g_value_set_boxed (value, *(gpointer *) member);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
clear_field (TandemRecord *self, const TandemField *field)
{
  gpointer *member = field_member (self, field);

  switch (field->kind)
    {
    case TANDEM_FIELD_STRING:
      g_clear_pointer ((char **) member, g_free);
      break;
    case TANDEM_FIELD_DATE_TIME:
      g_clear_pointer ((GDateTime **) member, g_date_time_unref);
      break;
    case TANDEM_FIELD_DATE:
      g_clear_pointer ((GDate **) member, g_date_free);
      break;
    case TANDEM_FIELD_STRV:
      g_clear_pointer ((char ***) member, g_strfreev);
      break;
    case TANDEM_FIELD_BYTES:
      g_clear_pointer ((GBytes **) member, g_bytes_unref);
      break;
    case TANDEM_FIELD_INT:
    case TANDEM_FIELD_BOOLEAN:
    case TANDEM_FIELD_DOUBLE:
    case TANDEM_FIELD_ENUM:
    case TANDEM_FIELD_FLAGS:
      break;
    default:
      g_assert_not_reached ();
    }
}

static GParamSpec *
field_param_spec (const TandemField *field)
{
  GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | TANDEM_PARAM_STORED | field->flags;

  switch (field->kind)
    {
    case TANDEM_FIELD_STRING:
      return g_param_spec_string (field->name, field->label, NULL, NULL, flags);
    case TANDEM_FIELD_INT:
      return g_param_spec_int64 (field->name, field->label, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case TANDEM_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, field->label, NULL, FALSE, flags);
    case TANDEM_FIELD_DOUBLE:
      return g_param_spec_double (field->name, field->label, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case TANDEM_FIELD_ENUM:
      return g_param_spec_enum (field->name, field->label, NULL, field->value_type (), 0, flags);
    case TANDEM_FIELD_FLAGS:
      return g_param_spec_flags (field->name, field->label, NULL, field->value_type (), 0, flags);
    case TANDEM_FIELD_DATE_TIME:
      return g_param_spec_boxed (field->name, field->label, NULL, G_TYPE_DATE_TIME, flags);
    case TANDEM_FIELD_DATE:
      return g_param_spec_boxed (field->name, field->label, NULL, G_TYPE_DATE, flags);
    case TANDEM_FIELD_STRV:
      return g_param_spec_boxed (field->name, field->label, NULL, G_TYPE_STRV, flags);
    case TANDEM_FIELD_BYTES:
      return g_param_spec_boxed (field->name, field->label, NULL, G_TYPE_BYTES, flags);
    default:
      g_assert_not_reached ();
    }
}

static void
tandem_record_get_own_field (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  get_field (TANDEM_RECORD (object), &TANDEM_RECORD_GET_CLASS (object)->fields[prop_id - 1], value);
}

static void
tandem_record_set_own_field (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (set_field (TANDEM_RECORD (object), &TANDEM_RECORD_GET_CLASS (object)->fields[prop_id - 1], value))
    g_object_notify_by_pspec (object, pspec);
}

static void
tandem_record_finalize (GObject *object)
{
  TandemRecord *self = TANDEM_RECORD (object);
  TandemRecordClass *klass = TANDEM_RECORD_GET_CLASS (self);
  TandemRecordPrivate *priv = tandem_record_get_instance_private (self);

  for (gsize i = 0; i < klass->n_fields; i++)
    clear_field (self, &klass->fields[i]);
  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->created, g_date_time_unref);
  g_clear_pointer (&priv->modified, g_date_time_unref);

  G_OBJECT_CLASS (tandem_record_parent_class)->finalize (object);
}

static void
tandem_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (TANDEM_RECORD (object));

  switch ((TandemRecordProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_CREATED:
      g_value_set_boxed (value, priv->created);
      break;
    case PROP_MODIFIED:
      g_value_set_boxed (value, priv->modified);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, priv->revision);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tandem_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (TANDEM_RECORD (object));

  switch ((TandemRecordProperty) prop_id)
    {
    case PROP_ID:
      tandem_set_str (&priv->id, g_value_get_string (value));
      if (priv->id == NULL)
        priv->id = g_uuid_string_random ();
      break;
    case PROP_CREATED:
      g_clear_pointer (&priv->created, g_date_time_unref);
      priv->created = g_value_dup_boxed (value);
      break;
    case PROP_MODIFIED:
      g_clear_pointer (&priv->modified, g_date_time_unref);
      priv->modified = g_value_dup_boxed (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_REVISION:
      priv->revision = g_value_get_int64 (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tandem_record_class_init (TandemRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | TANDEM_PARAM_STORED;

  object_class->finalize = tandem_record_finalize;
  object_class->get_property = tandem_record_get_property;
  object_class->set_property = tandem_record_set_property;

  /**
   * TandemRecord:id:
   *
   * The record's identity, a random UUID in its canonical text form (RFC 9562), made when none is given.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  /**
   * TandemRecord:created:
   *
   * When the record was first saved, in UTC; %NULL before.
   */
  properties[PROP_CREATED] = g_param_spec_boxed ("created", NULL, NULL, G_TYPE_DATE_TIME, flags);
  /**
   * TandemRecord:modified:
   *
   * When the record was last saved, in UTC; %NULL before.
   */
  properties[PROP_MODIFIED] =
    g_param_spec_boxed ("modified", NULL, NULL, G_TYPE_DATE_TIME, flags | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * TandemRecord:revision:
   *
   * How often the record was saved; 0 before. A save is refused when the kept record has another revision.
   */
  properties[PROP_REVISION] =
    g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tandem_record_init (TandemRecord *self)
{
}

/**
 * tandem_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): the record's UUID
 */
const char *
tandem_record_get_id (TandemRecord *self)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (self);

  g_return_val_if_fail (TANDEM_IS_RECORD (self), NULL);

  return priv->id;
}

/**
 * tandem_record_get_created:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): when the record was first saved, in UTC
 */
GDateTime *
tandem_record_get_created (TandemRecord *self)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (self);

  g_return_val_if_fail (TANDEM_IS_RECORD (self), NULL);

  return priv->created;
}

/**
 * tandem_record_get_modified:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): when the record was last saved, in UTC
 */
GDateTime *
tandem_record_get_modified (TandemRecord *self)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (self);

  g_return_val_if_fail (TANDEM_IS_RECORD (self), NULL);

  return priv->modified;
}

/**
 * tandem_record_get_revision:
 * @self: a record
 *
 * Returns: how often the record was saved; 0 for one that never was
 */
gint64
tandem_record_get_revision (TandemRecord *self)
{
  TandemRecordPrivate *priv = tandem_record_get_instance_private (self);

  g_return_val_if_fail (TANDEM_IS_RECORD (self), 0);

  return priv->revision;
}

/**
 * tandem_record_get_table:
 * @self: a record
 *
 * Returns: (transfer none): name of the table that keeps records of this class
 */
const char *
tandem_record_get_table (TandemRecord *self)
{
  g_return_val_if_fail (TANDEM_IS_RECORD (self), NULL);

  return TANDEM_RECORD_GET_CLASS (self)->table;
}

/* For class_init of a record class. @fields must be static; the properties get the ids 1, 2, … in its order. */
void
tandem_record_class_install_fields (TandemRecordClass *klass, const char *table, const TandemField *fields,
                                    gsize n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  g_autofree GParamSpec **pspecs = g_new0 (GParamSpec *, n_fields + 1);

  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;

  object_class->get_property = tandem_record_get_own_field;
  object_class->set_property = tandem_record_set_own_field;
  for (gsize i = 0; i < n_fields; i++)
    pspecs[i + 1] = field_param_spec (&fields[i]);
  g_object_class_install_properties (object_class, n_fields + 1, pspecs);
}

/**
 * tandem_set_str:
 * @str_pointer: (inout) (nullable): where the string is kept
 * @new_str: (nullable): the new value; it is copied
 *
 * Replaces a kept string, as g_set_str() of GLib 2.76 does.
 *
 * Returns: whether the value changed
 */
gboolean
tandem_set_str (char **str_pointer, const char *new_str)
{
  char *copy;

  if (g_strcmp0 (*str_pointer, new_str) == 0)
    return FALSE;
  copy = g_strdup (new_str);
  g_free (*str_pointer);
  *str_pointer = copy;
  return TRUE;
}
