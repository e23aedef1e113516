/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lazy list of records: it keeps 16 bytes of id for each, loads a record when somebody looks at it, and remembers the
 * last few it loaded. After a change it asks again which records there are and announces the part that differs. */

#include "tandem-query-private.h"
#include "tandem-store-private.h"

#include <string.h>

/* More than the rows that GtkListView holds at once (200). */
#define KEPT 256
#define ID_SIZE 16

#define TANDEM_TYPE_RECORD_LIST (tandem_record_list_get_type ())

G_DECLARE_FINAL_TYPE (TandemRecordList, tandem_record_list, TANDEM, RECORD_LIST, GObject)

struct _TandemRecordList
{
  GObject parent_instance;

  TandemStore *store;
  TandemQuery *query;
  GByteArray *ids;
  GHashTable *kept; /* id as text -> TandemRecord */
  GQueue order;     /* ids in kept, oldest first; owned by the table */
  guint refresh_id;
};

static void tandem_record_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TandemRecordList, tandem_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tandem_record_list_model_init))

static char *
id_at (TandemRecordList *self, guint position)
{
  const guint8 *b = self->ids->data + (gsize) position * ID_SIZE;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2],
                          b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

static guint
n_ids (GByteArray *ids)
{
  return ids->len / ID_SIZE;
}

static void
keep (TandemRecordList *self, char *id, TandemRecord *record)
{
  if (self->order.length >= KEPT)
    g_hash_table_remove (self->kept, g_queue_pop_head (&self->order));
  g_hash_table_insert (self->kept, id, g_object_ref (record));
  g_queue_push_tail (&self->order, id);
}

static void
forget_all (TandemRecordList *self)
{
  g_queue_clear (&self->order);
  g_hash_table_remove_all (self->kept);
}

static GType
tandem_record_list_get_item_type (GListModel *model)
{
  return tandem_query_get_record_type (TANDEM_RECORD_LIST (model)->query);
}

static guint
tandem_record_list_get_n_items (GListModel *model)
{
  return n_ids (TANDEM_RECORD_LIST (model)->ids);
}

static gpointer
tandem_record_list_get_item (GListModel *model, guint position)
{
  TandemRecordList *self = TANDEM_RECORD_LIST (model);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  GType type = tandem_query_get_record_type (self->query);
  TandemRecord *record;

  if (position >= n_ids (self->ids))
    return NULL;
  id = id_at (self, position);
  record = g_hash_table_lookup (self->kept, id);
  if (record != NULL)
    return g_object_ref (record);
  record = tandem_store_load (self->store, type, id, &error);
  if (record == NULL)
    {
      /* Removed since the list was read, and not refreshed yet: an empty one stands in its place for that moment. */
      g_debug ("A row could not be read: %s", error->message);
      return g_object_new (type, "id", id, NULL);
    }
  keep (self, g_steal_pointer (&id), record);
  return record;
}

static void
tandem_record_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = tandem_record_list_get_item_type;
  interface->get_n_items = tandem_record_list_get_n_items;
  interface->get_item = tandem_record_list_get_item;
}

/* Takes over @ids and announces what lies between the parts that both begin and end with. */
static void
replace_ids (TandemRecordList *self, GByteArray *ids)
{
  g_autoptr (GByteArray) old = self->ids;
  guint n_old = n_ids (old);
  guint n_new = n_ids (ids);
  guint first = 0;
  guint last = 0;

  while (first < n_old && first < n_new &&
         memcmp (old->data + first * ID_SIZE, ids->data + first * ID_SIZE, ID_SIZE) == 0)
    first++;
  while (last < n_old - first && last < n_new - first &&
         memcmp (old->data + (n_old - last - 1) * ID_SIZE, ids->data + (n_new - last - 1) * ID_SIZE, ID_SIZE) == 0)
    last++;
  self->ids = ids;
  if (n_old != first + last || n_new != first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_old - first - last, n_new - first - last);
}

static void
read_ids (TandemRecordList *self)
{
  g_autoptr (GError) error = NULL;
  GByteArray *ids = tandem_store_find_ids (self->store, self->query, &error);

  if (ids == NULL)
    {
      g_debug ("A list could not be read: %s", error->message);
      ids = g_byte_array_new ();
    }
  replace_ids (self, ids);
}

static gboolean
refresh (gpointer data)
{
  TandemRecordList *self = data;

  self->refresh_id = 0;
  read_ids (self);
  return G_SOURCE_REMOVE;
}

/* A record that is shown and stays in its place is announced by itself, so that its row shows it anew. */
static void
announce_record (TandemRecordList *self, TandemRecord *record)
{
  const char *wanted = tandem_record_get_id (record);

  if (!g_hash_table_contains (self->kept, wanted))
    return;
  g_queue_remove (&self->order, g_queue_find_custom (&self->order, wanted, (GCompareFunc) strcmp)->data);
  g_hash_table_remove (self->kept, wanted);
  for (guint i = 0; i < n_ids (self->ids); i++)
    {
      g_autofree char *id = id_at (self, i);

      if (g_str_equal (id, wanted))
        {
          g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
          return;
        }
    }
}

static void
on_changed (TandemRecordList *self, TandemRecord *record, gboolean removed)
{
  GType type = tandem_query_get_record_type (self->query);
  gboolean concerns = G_OBJECT_TYPE (record) == type;

  if (concerns && !removed)
    announce_record (self, record);
  /* Every change adds to the journal, whatever it is a change of. */
  if (!concerns && g_strcmp0 (g_type_name (type), "TandemJournalEntry") != 0)
    return;
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
tandem_record_list_dispose (GObject *object)
{
  TandemRecordList *self = TANDEM_RECORD_LIST (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tandem_record_list_parent_class)->dispose (object);
}

static void
tandem_record_list_finalize (GObject *object)
{
  TandemRecordList *self = TANDEM_RECORD_LIST (object);

  g_queue_clear (&self->order);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_byte_array_unref);
  g_clear_pointer (&self->query, tandem_query_free);

  G_OBJECT_CLASS (tandem_record_list_parent_class)->finalize (object);
}

static void
tandem_record_list_class_init (TandemRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tandem_record_list_dispose;
  object_class->finalize = tandem_record_list_finalize;
}

static void
tandem_record_list_init (TandemRecordList *self)
{
  self->ids = g_byte_array_new ();
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

GListModel *
tandem_record_list_new (TandemStore *store, const TandemQuery *query)
{
  TandemRecordList *self = g_object_new (TANDEM_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->query = tandem_query_copy (query);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (on_changed), self);
  read_ids (self);
  return G_LIST_MODEL (self);
}

/**
 * tandem_store_list_set_query:
 * @list: what tandem_store_list() gave
 * @query: which records it is to be of from now on; of the same class
 *
 * Makes a list one of other records. Does nothing to the empty list of a locked practice.
 */
void
tandem_store_list_set_query (GListModel *list, const TandemQuery *query)
{
  TandemRecordList *self;

  if (!TANDEM_IS_RECORD_LIST (list))
    return;
  self = TANDEM_RECORD_LIST (list);
  g_return_if_fail (tandem_query_get_record_type (query) == tandem_query_get_record_type (self->query));

  /* The list is current by itself. */
  if (tandem_query_equal (query, self->query))
    return;
  tandem_query_free (self->query);
  self->query = tandem_query_copy (query);
  forget_all (self);
  read_ids (self);
}
