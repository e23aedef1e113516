/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The versions of a template, the newest first: when each was saved, whether papers are made from it and how many were.
 * One opens as the paper that it makes, and its words can be brought back. */

#include "tandem-template-versions-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-template-page.h"
#include "tandem-templates.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemTemplateVersionsPage
{
  TandemPage parent_instance;

  TandemOwnTemplate *own;
};

G_DEFINE_FINAL_TYPE (TandemTemplateVersionsPage, tandem_template_versions_page, TANDEM_TYPE_PAGE)

static guint bring_back_signal;

static void
tandem_template_versions_page_dispose (GObject *object)
{
  g_clear_object (&TANDEM_TEMPLATE_VERSIONS_PAGE (object)->own);

  G_OBJECT_CLASS (tandem_template_versions_page_parent_class)->dispose (object);
}

static void
tandem_template_versions_page_class_init (TandemTemplateVersionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_template_versions_page_dispose;
  bring_back_signal = g_signal_new ("bring-back", TANDEM_TYPE_TEMPLATE_VERSIONS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tandem_template_versions_page_init (TandemTemplateVersionsPage *self)
{
}

static void
on_bring_back (TandemTemplateVersionsPage *self, const char *version)
{
  g_signal_emit (self, bring_back_signal, 0, version);
}

static void
on_row_activated (TandemTemplateVersionsPage *self, GtkWidget *row)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = tandem_template_page_new_for_version (tandem_page_get_practice (TANDEM_PAGE (self)),
                                                          tandem_record_get_id (TANDEM_RECORD (self->own)),
                                                          g_object_get_data (G_OBJECT (row), "version"), &error);

  if (page == NULL)
    {
      tandem_page_show_error (TANDEM_PAGE (self), error);
      return;
    }
  g_signal_connect_object (page, "bring-back", G_CALLBACK (on_bring_back), self, G_CONNECT_SWAPPED);
  tandem_window_push (tandem_window_of (GTK_WIDGET (self)), page);
}

static char *
count_papers (TandemTemplateVersionsPage *self, const char *version)
{
  gint64 n = tandem_templates_count_papers (tandem_page_get_practice (TANDEM_PAGE (self)), self->own, version, NULL);

  if (n <= 0)
    return g_strdup (_ ("no paper made from it"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d paper made from it", "%d papers made from it", (gulong) n),
                          (int) n);
}

/* Of the last version that is whole, and of those after it; nothing is to be said of earlier ones. */
static const char *
get_standing (TandemOwnTemplate *own, gint64 number, const char **icon_name)
{
  gint64 whole = tandem_own_template_get_whole_version (own);

  *icon_name = "x-office-document-symbolic";
  if (number < whole || tandem_own_template_get_retired (own) != NULL)
    return NULL;
  *icon_name = number > whole ? "dialog-warning-symbolic" : "object-select-symbolic";
  if (number > whole)
    return _ ("not finished: no paper is made from it");
  return tandem_own_template_get_chosen (own) ? _ ("used for new papers") : _ ("ready to be used");
}

static void
add_version (TandemTemplateVersionsPage *self, AdwPreferencesGroup *group, TandemTemplateVersion *saved)
{
  const char *number = tandem_template_version_get_version (saved);
  const char *icon_name;
  const char *standing = get_standing (self->own, g_ascii_strtoll (number, NULL, 10), &icon_name);
  g_autofree char *title = g_strdup_printf (_ ("Version %s"), number);
  g_autofree char *when = tandem_words_time (tandem_record_get_created (TANDEM_RECORD (saved)));
  g_autofree char *papers = count_papers (self, number);
  g_autofree char *subtitle =
    /* Translators: of a version of a template: when it was saved; how it stands; how many papers were made from it */
    standing != NULL ? g_strdup_printf (_ ("Saved %s · %s · %s"), when, standing, papers)
                     : g_strdup_printf (_ ("Saved %s · %s"), when, papers);
  GtkWidget *row = tandem_page_opening_row (title, subtitle, icon_name);

  g_object_set_data_full (G_OBJECT (row), "version", g_strdup (number), g_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_row_activated), self);
  adw_preferences_group_add (group, row);
}

GtkWidget *
tandem_template_versions_page_new (TandemPractice *practice, TandemOwnTemplate *own, GError **error)
{
  g_autoptr (GPtrArray) versions = tandem_templates_get_versions (practice, own, error);
  TandemTemplateVersionsPage *self;
  AdwPreferencesGroup *group;

  if (versions == NULL)
    return NULL;
  self = g_object_new (TANDEM_TYPE_TEMPLATE_VERSIONS_PAGE, NULL);
  self->own = g_object_ref (own);
  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Versions"), tandem_own_template_get_title (own));
  group = tandem_page_add_group (TANDEM_PAGE (self), NULL,
                                 _ ("Each time you save, the version before is kept. A paper always shows the version "
                                    "that it was made from."));
  for (guint i = 0; i < versions->len; i++)
    add_version (self, group, versions->pdata[i]);
  return GTK_WIDGET (self);
}
