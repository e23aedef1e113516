/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemQuery says which records of a class are wanted, in words of properties, and becomes SQL here and nowhere
 * else. Property names come from the program, values are always bound. */

#include "tandem-query-private.h"

#include "tandem-fold.h"

typedef struct
{
  char *sql;
  char **values;
} Condition;

struct _TandemQuery
{
  GType record_type;
  GPtrArray *conditions;
  GPtrArray *orders;
  guint limit;
};

static void
condition_free (Condition *condition)
{
  g_free (condition->sql);
  g_strfreev (condition->values);
  g_free (condition);
}

static gpointer
condition_copy (gconstpointer source, gpointer data)
{
  const Condition *condition = source;
  Condition *copy = g_new0 (Condition, 1);

  copy->sql = g_strdup (condition->sql);
  copy->values = g_strdupv (condition->values);
  return copy;
}

static gpointer
string_copy (gconstpointer source, gpointer data)
{
  return g_strdup (source);
}

char *
tandem_query_column (const char *property)
{
  return g_strdelimit (g_strdup (property), "-", '_');
}

const char *
tandem_query_table (GType record_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);

  return ((TandemRecordClass *) klass)->table;
}

static GParamSpec *
find_property (GType record_type, const char *property)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);

  return g_object_class_find_property ((GObjectClass *) klass, property);
}

/* (transfer full): the column of a property that the class really has. */
static char *
column (const TandemQuery *self, const char *property)
{
  if (find_property (self->record_type, property) == NULL)
    g_error ("%s has no property “%s”", g_type_name (self->record_type), property);
  return tandem_query_column (property);
}

static void
add_condition (TandemQuery *self, char *sql, const char *value)
{
  Condition *condition = g_new0 (Condition, 1);

  condition->sql = sql;
  condition->values = g_new0 (char *, 2);
  condition->values[0] = g_strdup (value);
  g_ptr_array_add (self->conditions, condition);
}

/**
 * tandem_query_new:
 * @record_type: a class of #TandemRecord
 *
 * Returns: (transfer full): a query for all records of the class
 */
TandemQuery *
tandem_query_new (GType record_type)
{
  TandemQuery *self = g_new0 (TandemQuery, 1);

  self->record_type = record_type;
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  self->orders = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * tandem_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): another one like it
 */
TandemQuery *
tandem_query_copy (const TandemQuery *self)
{
  TandemQuery *copy = g_new0 (TandemQuery, 1);

  copy->record_type = self->record_type;
  copy->limit = self->limit;
  copy->conditions = g_ptr_array_copy (self->conditions, (GCopyFunc) condition_copy, NULL);
  g_ptr_array_set_free_func (copy->conditions, (GDestroyNotify) condition_free);
  copy->orders = g_ptr_array_copy (self->orders, (GCopyFunc) string_copy, NULL);
  g_ptr_array_set_free_func (copy->orders, g_free);
  return copy;
}

/**
 * tandem_query_free:
 * @self: (transfer full): a query
 *
 * Frees @self.
 */
void
tandem_query_free (TandemQuery *self)
{
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->orders);
  g_free (self);
}

/**
 * tandem_query_where:
 * @self: a query
 * @property: name of a property
 * @value: what it must be
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where (TandemQuery *self, const char *property, const char *value)
{
  g_autofree char *name = column (self, property);

  add_condition (self, g_strdup_printf ("%s = ?", name), value);
  return self;
}

/**
 * tandem_query_where_not:
 * @self: a query
 * @property: name of a property
 * @value: what it must not be
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_not (TandemQuery *self, const char *property, const char *value)
{
  g_autofree char *name = column (self, property);

  add_condition (self, g_strdup_printf ("%s IS NOT ?", name), value);
  return self;
}

/**
 * tandem_query_where_any:
 * @self: a query
 * @property: name of a property
 * @values: (array zero-terminated=1): what it may be
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_any (TandemQuery *self, const char *property, const char *const *values)
{
  g_autofree char *name = column (self, property);
  GString *sql = g_string_new (NULL);
  Condition *condition = g_new0 (Condition, 1);

  g_string_append_printf (sql, "%s IN (", name);
  for (gsize i = 0; values[i] != NULL; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  condition->sql = g_string_free (sql, FALSE);
  condition->values = g_strdupv ((char **) values);
  g_ptr_array_add (self->conditions, condition);
  return self;
}

/**
 * tandem_query_where_set:
 * @self: a query
 * @property: name of a property
 * @set: whether it must have a value, or must have none
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_set (TandemQuery *self, const char *property, gboolean set)
{
  g_autofree char *name = column (self, property);
  Condition *condition = g_new0 (Condition, 1);

  condition->sql = g_strdup_printf (set ? "%s IS NOT NULL" : "%s IS NULL", name);
  condition->values = g_new0 (char *, 1);
  g_ptr_array_add (self->conditions, condition);
  return self;
}

/**
 * tandem_query_where_at_most:
 * @self: a query
 * @property: name of a property that holds a day or a time
 * @value: the last that it may be
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_at_most (TandemQuery *self, const char *property, const char *value)
{
  g_autofree char *name = column (self, property);

  add_condition (self, g_strdup_printf ("%s <= ?", name), value);
  return self;
}

/**
 * tandem_query_where_at_least:
 * @self: a query
 * @property: name of a property that holds a day or a time
 * @value: the first that it may be
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_at_least (TandemQuery *self, const char *property, const char *value)
{
  g_autofree char *name = column (self, property);

  add_condition (self, g_strdup_printf ("%s >= ?", name), value);
  return self;
}

/**
 * tandem_query_where_without:
 * @self: a query
 * @other_type: another class of #TandemRecord
 * @other_property: name of a property of that class which holds an id
 *
 * No record of the other class may refer to the ones wanted.
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_where_without (TandemQuery *self, GType other_type, const char *other_property)
{
  g_autofree char *name = tandem_query_column (other_property);
  const char *table = tandem_query_table (self->record_type);
  const char *other = tandem_query_table (other_type);
  Condition *condition = g_new0 (Condition, 1);

  if (find_property (other_type, other_property) == NULL)
    g_error ("%s has no property “%s”", g_type_name (other_type), other_property);
  condition->sql = g_strdup_printf ("NOT EXISTS (SELECT 1 FROM %s WHERE %s.%s = %s.id)", other, other, name, table);
  condition->values = g_new0 (char *, 1);
  g_ptr_array_add (self->conditions, condition);
  return self;
}

/* The expression that a word is searched in: all properties flagged for it, folded. */
static char *
searched_expression (GType record_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);
  guint n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties ((GObjectClass *) klass, &n_properties);
  GString *expression = g_string_new ("tandem_fold (''");

  for (guint i = 0; i < n_properties; i++)
    if (properties[i]->flags & TANDEM_PARAM_SEARCHED)
      {
        g_autofree char *name = tandem_query_column (properties[i]->name);

        g_string_append_printf (expression, " || coalesce (%s, '') || char (10)", name);
      }
  g_string_append_c (expression, ')');
  return g_string_free (expression, FALSE);
}

/**
 * tandem_query_search:
 * @self: a query
 * @text: words, each of which must stand in one of the properties flagged %TANDEM_PARAM_SEARCHED; letter case and
 *   accents do not matter
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_search (TandemQuery *self, const char *text)
{
  g_autofree char *expression = searched_expression (self->record_type);
  g_autofree char *folded = tandem_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      add_condition (self, g_strdup_printf ("instr (%s, ?)", expression), words[i]);
  return self;
}

/**
 * tandem_query_order:
 * @self: a query
 * @property: name of a property; the first call orders first
 * @descending: whether the largest comes first
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_order (TandemQuery *self, const char *property, gboolean descending)
{
  g_autofree char *name = column (self, property);
  gboolean is_name = g_str_equal (property, "name");

  g_ptr_array_add (self->orders,
                   g_strdup_printf (is_name ? "tandem_fold (%s)%s" : "%s%s", name, descending ? " DESC" : ""));
  return self;
}

/**
 * tandem_query_limit:
 * @self: a query
 * @limit: how many records are wanted at most; 0 for all
 *
 * Returns: (transfer none): @self
 */
TandemQuery *
tandem_query_limit (TandemQuery *self, guint limit)
{
  self->limit = limit;
  return self;
}

/**
 * tandem_query_get_record_type:
 * @self: a query
 *
 * Returns: the class of record that is wanted
 */
GType
tandem_query_get_record_type (const TandemQuery *self)
{
  return self->record_type;
}

char *
tandem_query_to_sql (const TandemQuery *self, const char *columns, GPtrArray *values)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT %s FROM %s", columns, tandem_query_table (self->record_type));
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const Condition *condition = self->conditions->pdata[i];

      g_string_append_printf (sql, "%s%s", i == 0 ? " WHERE " : " AND ", condition->sql);
      for (gsize j = 0; condition->values[j] != NULL; j++)
        g_ptr_array_add (values, condition->values[j]);
    }
  for (guint i = 0; i < self->orders->len; i++)
    g_string_append_printf (sql, "%s%s", i == 0 ? " ORDER BY " : ", ", (char *) self->orders->pdata[i]);
  if (self->orders->len > 0)
    g_string_append (sql, ", id");
  if (self->limit > 0)
    g_string_append_printf (sql, " LIMIT %u", self->limit);
  return g_string_free (sql, FALSE);
}

gboolean
tandem_query_equal (const TandemQuery *one, const TandemQuery *other)
{
  g_autoptr (GPtrArray) one_values = g_ptr_array_new ();
  g_autoptr (GPtrArray) other_values = g_ptr_array_new ();
  g_autofree char *one_sql = tandem_query_to_sql (one, "id", one_values);
  g_autofree char *other_sql = tandem_query_to_sql (other, "id", other_values);

  if (!g_str_equal (one_sql, other_sql) || one_values->len != other_values->len)
    return FALSE;
  for (guint i = 0; i < one_values->len; i++)
    if (g_strcmp0 (one_values->pdata[i], other_values->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}
