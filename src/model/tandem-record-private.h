/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For record classes only: how a class declares its properties. A field is one GObject property that lives in a member
 * of the instance struct; the base class reads, writes, compares and frees it. */

#pragma once

#include "tandem-record.h"

G_BEGIN_DECLS

typedef enum
{
  TANDEM_FIELD_STRING,
  TANDEM_FIELD_INT,
  TANDEM_FIELD_BOOLEAN,
  TANDEM_FIELD_DOUBLE,
  TANDEM_FIELD_ENUM,
  TANDEM_FIELD_FLAGS,
  TANDEM_FIELD_DATE_TIME,
  TANDEM_FIELD_DATE,
  TANDEM_FIELD_STRV,
  TANDEM_FIELD_BYTES,
} TandemFieldKind;

struct _TandemField
{
  const char *name;
  TandemFieldKind kind;
  gsize offset;
  const char *label;
  GParamFlags flags;
  GType (*value_type) (void);
};

#define TANDEM_FIELD(Type, member, name, KIND, label)                                                                  \
  {                                                                                                                    \
    name, TANDEM_FIELD_##KIND, G_STRUCT_OFFSET (Type, member), label, 0, NULL                                          \
  }
#define TANDEM_FIELD_SEARCHED(Type, member, name, label)                                                               \
  {                                                                                                                    \
    name, TANDEM_FIELD_STRING, G_STRUCT_OFFSET (Type, member), label, TANDEM_PARAM_SEARCHED, NULL                      \
  }
#define TANDEM_FIELD_STRV_SEARCHED(Type, member, name, label)                                                          \
  {                                                                                                                    \
    name, TANDEM_FIELD_STRV, G_STRUCT_OFFSET (Type, member), label, TANDEM_PARAM_SEARCHED, NULL                        \
  }
#define TANDEM_FIELD_CODE(Type, member, name, FLAG, label)                                                             \
  {                                                                                                                    \
    name, TANDEM_FIELD_STRING, G_STRUCT_OFFSET (Type, member), label, TANDEM_PARAM_##FLAG, NULL                        \
  }
#define TANDEM_FIELD_CHOICE(Type, member, name, KIND, label, value_type)                                               \
  {                                                                                                                    \
    name, TANDEM_FIELD_##KIND, G_STRUCT_OFFSET (Type, member), label, 0, value_type                                    \
  }

void tandem_record_class_install_fields (TandemRecordClass *klass, const char *table, const TandemField *fields,
                                         gsize n_fields);

/* One line for each getter that only hands out a member. */
#define TANDEM_DEFINE_GETTER(Type, prefix, CAST, ReturnType, member, otherwise)                                        \
  ReturnType prefix##_get_##member (Type *self)                                                                        \
  {                                                                                                                    \
    g_return_val_if_fail (CAST (self), otherwise);                                                                     \
    return (ReturnType) self->member;                                                                                  \
  }

G_END_DECLS
