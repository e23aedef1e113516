/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemCodeRow offers countries or languages by their names. Countries, all languages, and the names of both in every
 * language are those of iso-codes; the languages of papers are those that the program has papers in, and come first. */

#include "tandem-code-row.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "tandem-code-names.h"
#include "tandem-page.h"
#include "tandem-template.h"

struct _TandemCodeRow
{
  AdwActionRow parent_instance;

  GtkDropDown *choice;
  TandemCodes codes;
  GPtrArray *known;  /* of TandemCodeName, in the order in which they are shown */
  guint n_of_papers; /* of them, how many are languages that the program has papers in */
  gboolean has_none;
};

G_DEFINE_FINAL_TYPE (TandemCodeRow, tandem_code_row, ADW_TYPE_ACTION_ROW)

static guint changed_signal;

/* In the language itself: whoever reads it finds it. */
static const TandemCodeName languages[] = {
  { (char *) "de", (char *) "Deutsch" },
  { (char *) "en", (char *) "English" },
};

static TandemCodeName *
code_new (const char *code, const char *name)
{
  TandemCodeName *self = g_new (TandemCodeName, 1);

  self->code = g_strdup (code);
  self->name = g_strdup (name);
  return self;
}

static void
code_free (TandemCodeName *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const TandemCodeName *const *) a)->name, (*(const TandemCodeName *const *) b)->name);
}

static void
tandem_code_row_finalize (GObject *object)
{
  g_ptr_array_unref (TANDEM_CODE_ROW (object)->known);

  G_OBJECT_CLASS (tandem_code_row_parent_class)->finalize (object);
}

static void
tandem_code_row_class_init (TandemCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_code_row_finalize;
  changed_signal =
    g_signal_new ("changed", TANDEM_TYPE_CODE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_selected (TandemCodeRow *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* A name that the drop-down is searched by. */
static char *
get_string (GtkStringObject *item)
{
  return g_strdup (gtk_string_object_get_string (item));
}

static void
on_title (TandemCodeRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
tandem_code_row_init (TandemCodeRow *self)
{
  g_autoptr (GtkExpression) name =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_string), NULL, NULL);

  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) code_free);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_expression (self->choice, name);
  tandem_page_add_row_button (GTK_WIDGET (self), GTK_WIDGET (self->choice));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->choice));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_selected), self);
}

static const char *
name_of_language (const char *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].code, tag))
      return languages[i].name;
  return tag;
}

static guint
position_of (GPtrArray *known, const char *code)
{
  for (guint i = 0; i < known->len; i++)
    if (g_strcmp0 (((const TandemCodeName *) known->pdata[i])->code, code) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
add_languages (GPtrArray *known)
{
  g_autoptr (GPtrArray) templates = tandem_template_list_builtin ();

  for (guint i = 0; i < templates->len; i++)
    {
      const char *tag = tandem_template_get_language (templates->pdata[i]);

      if (position_of (known, tag) == GTK_INVALID_LIST_POSITION)
        g_ptr_array_add (known, code_new (tag, name_of_language (tag)));
    }
  g_ptr_array_sort (known, compare_names);
}

/* Those that are not there yet. */
static void
add_all (GPtrArray *known, TandemCodeKind kind)
{
  GPtrArray *names = tandem_code_names_list (kind);

  for (guint i = 0; i < names->len; i++)
    {
      const TandemCodeName *entry = names->pdata[i];

      if (position_of (known, entry->code) == GTK_INVALID_LIST_POSITION)
        g_ptr_array_add (known, code_new (entry->code, entry->name));
    }
}

static void
show_known (TandemCodeRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->known->len; i++)
    gtk_string_list_append (names, ((const TandemCodeName *) self->known->pdata[i])->name);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (self->choice, self->known->len > 10);
  gtk_drop_down_set_selected (self->choice, GTK_INVALID_LIST_POSITION);
}

void
tandem_code_row_choose_from (TandemCodeRow *self, TandemCodes codes, const char *none)
{
  g_return_if_fail (TANDEM_IS_CODE_ROW (self));

  self->codes = codes;
  g_ptr_array_set_size (self->known, 0);
  if (codes == TANDEM_CODES_COUNTRIES)
    add_all (self->known, TANDEM_CODE_COUNTRY);
  else
    add_languages (self->known);
  self->n_of_papers = codes == TANDEM_CODES_COUNTRIES ? 0 : self->known->len;
  if (codes == TANDEM_CODES_ALL_LANGUAGES)
    add_all (self->known, TANDEM_CODE_LANGUAGE);
  self->has_none = none != NULL;
  if (none != NULL)
    g_ptr_array_insert (self->known, 0, code_new ("", none));
  show_known (self);
}

void
tandem_code_row_set_code (TandemCodeRow *self, const char *code)
{
  guint position;

  g_return_if_fail (TANDEM_IS_CODE_ROW (self));

  position = position_of (self->known, code);
  if (position == GTK_INVALID_LIST_POSITION && code != NULL && code[0] != '\0')
    {
      position = self->known->len;
      g_ptr_array_add (self->known, code_new (code, code));
      show_known (self);
    }
  gtk_drop_down_set_selected (self->choice, position);
}

const char *
tandem_code_row_get_code (TandemCodeRow *self)
{
  guint position;

  g_return_val_if_fail (TANDEM_IS_CODE_ROW (self), NULL);

  position = gtk_drop_down_get_selected (self->choice);
  return position < self->known->len ? ((const TandemCodeName *) self->known->pdata[position])->code : NULL;
}

gboolean
tandem_code_row_lacks_papers (TandemCodeRow *self)
{
  guint position;

  g_return_val_if_fail (TANDEM_IS_CODE_ROW (self), FALSE);

  position = gtk_drop_down_get_selected (self->choice);
  return self->codes != TANDEM_CODES_COUNTRIES && position < self->known->len &&
         position >= self->n_of_papers + (self->has_none ? 1 : 0);
}

/* (transfer full): names of locales, that of the place first: desktops let a person choose it apart from the language
 * ("Formats"), and the language alone need not name a place. */
static char **
list_places (void)
{
  const char *const *names = g_get_language_names ();
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  g_strv_builder_add (places, setlocale (LC_MONETARY, NULL));
  for (gsize i = 0; names[i] != NULL; i++)
    g_strv_builder_add (places, names[i]);
  return g_strv_builder_end (places);
}

void
tandem_code_row_guess (TandemCodeRow *self)
{
  g_auto (GStrv) locales = NULL;

  g_return_if_fail (TANDEM_IS_CODE_ROW (self));

  locales = self->codes == TANDEM_CODES_COUNTRIES ? list_places () : g_strdupv ((char **) g_get_language_names ());
  for (gsize i = 0; locales[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (locales[i], "_.@", 3);
      const char *code = self->codes == TANDEM_CODES_COUNTRIES ? parts[1] : parts[0];
      guint position = code != NULL ? position_of (self->known, code) : GTK_INVALID_LIST_POSITION;

      if (position != GTK_INVALID_LIST_POSITION)
        {
          gtk_drop_down_set_selected (self->choice, position);
          return;
        }
    }
  tandem_code_row_set_code (self, self->codes == TANDEM_CODES_COUNTRIES ? "GB" : "en");
}
