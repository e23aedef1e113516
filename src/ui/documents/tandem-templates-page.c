/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All templates by kind: the coach's own first, each with its language, its version and whether papers are made from
 * it. */

#include "tandem-templates-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-template-page.h"
#include "tandem-templates.h"
#include "tandem-types-enums.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemTemplatesPage
{
  TandemPage parent_instance;

  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemTemplatesPage, tandem_templates_page, TANDEM_TYPE_PAGE)

static void
tandem_templates_page_dispose (GObject *object)
{
  TandemTemplatesPage *self = TANDEM_TEMPLATES_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);

  G_OBJECT_CLASS (tandem_templates_page_parent_class)->dispose (object);
}

static void
tandem_templates_page_class_init (TandemTemplatesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_templates_page_dispose;
}

static void
tandem_templates_page_init (TandemTemplatesPage *self)
{
}

static void
on_row_activated (TandemTemplatesPage *self, GtkWidget *row)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = tandem_template_page_new (tandem_page_get_practice (TANDEM_PAGE (self)),
                                              g_object_get_data (G_OBJECT (row), "template-id"), &error);

  if (page != NULL)
    tandem_window_push (tandem_window_of (GTK_WIDGET (self)), page);
  else
    tandem_page_show_error (TANDEM_PAGE (self), error);
}

static void
add_row (TandemTemplatesPage *self, AdwPreferencesGroup *group, const char *id, const char *title, const char *subtitle,
         const char *icon_name)
{
  GtkWidget *row = tandem_page_opening_row (title, subtitle, icon_name);

  g_object_set_data_full (G_OBJECT (row), "template-id", g_strdup (id), g_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_row_activated), self);
  adw_preferences_group_add (group, row);
}

static char *
describe_own (TandemOwnTemplate *own)
{
  gint64 version = tandem_own_template_get_version (own);
  gint64 whole = tandem_own_template_get_whole_version (own);
  g_autofree char *language = g_ascii_strup (tandem_own_template_get_language (own), -1);
  g_autofree char *standing = NULL;

  if (tandem_own_template_get_retired (own) != NULL)
    standing = g_strdup (_ ("no longer offered"));
  else if (whole == 0)
    standing = g_strdup (_ ("not finished: no paper is made from it"));
  else if (whole < version)
    standing = g_strdup_printf (_ ("not finished: papers are made from version %d"), (int) whole);
  else
    standing = g_strdup (tandem_own_template_get_chosen (own) ? _ ("used for new papers") : _ ("ready to be used"));
  /* Translators: of a template: its language, as a tag; its version; how it stands */
  return g_strdup_printf (_ ("Your own · %s · version %d · %s"), language, (int) version, standing);
}

static const char *
own_icon (TandemOwnTemplate *own)
{
  if (tandem_own_template_get_retired (own) != NULL)
    return "action-unavailable-symbolic";
  if (tandem_own_template_get_whole_version (own) < tandem_own_template_get_version (own))
    return "dialog-warning-symbolic";
  return tandem_own_template_get_chosen (own) ? "object-select-symbolic" : "document-edit-symbolic";
}

static void
add_kind (TandemTemplatesPage *self, TandemDocumentKind kind, GListModel *own, GPtrArray *builtin)
{
  AdwPreferencesGroup *group = tandem_page_add_group (TANDEM_PAGE (self), tandem_words_document_kind (kind), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (TandemOwnTemplate) item = g_list_model_get_item (own, i);
      g_autofree char *subtitle = describe_own (item);

      if (tandem_own_template_get_kind (item) == kind)
        add_row (self, group, tandem_record_get_id (TANDEM_RECORD (item)), tandem_own_template_get_title (item),
                 subtitle, own_icon (item));
    }
  for (guint i = 0; i < builtin->len; i++)
    {
      TandemTemplate *item = builtin->pdata[i];
      g_autofree char *language = g_ascii_strup (tandem_template_get_language (item), -1);
      g_autofree char *subtitle =
        g_strdup_printf (_ ("Comes with Tandem · %s · version %s"), language, tandem_template_get_version (item));

      if (tandem_template_get_kind (item) == kind)
        add_row (self, group, tandem_template_get_id (item), tandem_template_get_title (item), subtitle,
                 "x-office-document-symbolic");
    }
}

static void
build (TandemTemplatesPage *self)
{
  g_autoptr (GListModel) own = tandem_templates_list (tandem_page_get_practice (TANDEM_PAGE (self)));
  g_autoptr (GPtrArray) builtin = tandem_template_list_builtin ();
  g_autoptr (GEnumClass) kinds = g_type_class_ref (TANDEM_TYPE_DOCUMENT_KIND);

  tandem_page_clear_column (TANDEM_PAGE (self));
  tandem_page_add_group (TANDEM_PAGE (self), NULL,
                         _ ("Papers are made from templates. Those that come with Tandem stay as they are; open one "
                            "and copy it to put it in your own words."));
  for (guint i = 0; i < kinds->n_values; i++)
    add_kind (self, (TandemDocumentKind) kinds->values[i].value, own, builtin);
}

static gboolean
refresh (gpointer data)
{
  TandemTemplatesPage *self = data;

  self->refresh_id = 0;
  if (!tandem_practice_is_locked (tandem_page_get_practice (TANDEM_PAGE (self))))
    build (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemTemplatesPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
on_file (GFile *file, gpointer data)
{
  TandemTemplatesPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemOwnTemplate) own =
    tandem_templates_import (tandem_page_get_practice (TANDEM_PAGE (self)), file, TRUE, &error);

  if (own == NULL)
    tandem_page_show_error (TANDEM_PAGE (self), error);
  else
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)),
                         tandem_own_template_get_whole_version (own) > 0
                           ? _ ("The template is among your own now.")
                           : _ ("The template is among your own now. It has faults to be mended first."));
}

static void
on_import (TandemTemplatesPage *self)
{
  tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))), _ ("Import a Template"), NULL,
                             "*.tandem", on_file, self);
}

GtkWidget *
tandem_templates_page_new (TandemPractice *practice)
{
  TandemTemplatesPage *self = g_object_new (TANDEM_TYPE_TEMPLATES_PAGE, NULL);
  GtkWidget *import = tandem_page_button (_ ("_Import…"), NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Templates"), NULL);
  tandem_page_add_to_bar (TANDEM_PAGE (self), import, GTK_PACK_END);
  g_signal_connect_swapped (import, "clicked", G_CALLBACK (on_import), self);
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
