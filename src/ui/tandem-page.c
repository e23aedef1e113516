/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPage is what all pages of the window have in common: header bar, way back, a column of readable width. In a
 * .ui file its children go into the column, or with a type to "start" and "end" of the header bar, or fill the page as
 * its "content". */

#include "tandem-page.h"

#include <glib/gi18n-lib.h>

#include "tandem-beside.h"
#include "tandem-compat.h"
#include "tandem-title.h"
#include "tandem-window.h"

typedef struct
{
  TandemPractice *practice;
  AdwHeaderBar *header;
  TandemTitle *title;
  AdwBin *body;
  GtkBox *column;
  AdwClamp *clamp;
  AdwViewStack *sections;
  GtkWidget *switcher; /* of the sections */
  GtkWidget *back;
  GtkWidget *search; /* (nullable): where Ctrl+F leads */
} TandemPagePrivate;

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void tandem_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (TandemPage, tandem_page, ADW_TYPE_BIN,
                         G_ADD_PRIVATE (TandemPage)
                           G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, tandem_page_buildable_init))

static void
tandem_page_dispose (GObject *object)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (TANDEM_PAGE (object));

  g_clear_object (&priv->practice);

  G_OBJECT_CLASS (tandem_page_parent_class)->dispose (object);
}

static void
tandem_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (TANDEM_PAGE (object));

  if (id == PROP_TITLE)
    g_value_set_string (value, tandem_title_get_title (priv->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tandem_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (TANDEM_PAGE (object));

  if (id == PROP_TITLE)
    tandem_page_set_title (TANDEM_PAGE (object), g_value_get_string (value), tandem_title_get_subtitle (priv->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tandem_page_class_init (TandemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tandem_page_dispose;
  object_class->get_property = tandem_page_get_property;
  object_class->set_property = tandem_page_set_property;

  /**
   * TandemPage:title:
   *
   * What the page is called, in its header bar and by a screen reader.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* libadwaita cuts the heading of a group where a button beside it needs the room; it breaks instead. */
static void
show_headings (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_headings (child);
}

static void
tandem_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  TandemPage *self = TANDEM_PAGE (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "start") == 0)
    tandem_page_add_to_bar (self, GTK_WIDGET (child), GTK_PACK_START);
  else if (g_strcmp0 (type, "end") == 0)
    tandem_page_add_to_bar (self, GTK_WIDGET (child), GTK_PACK_END);
  else if (g_strcmp0 (type, "content") == 0)
    tandem_page_set_content (self, GTK_WIDGET (child));
  else
    {
      show_headings (GTK_WIDGET (child));
      gtk_box_append (tandem_page_get_column (self), GTK_WIDGET (child));
    }
}

static void
tandem_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tandem_page_add_child;
}

static void
tandem_page_init (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  priv->header = ADW_HEADER_BAR (adw_header_bar_new ());
  priv->title = TANDEM_TITLE (tandem_title_new ());
  priv->body = ADW_BIN (adw_bin_new ());
  priv->back = tandem_page_icon_button ("go-previous-symbolic", _ ("Back"));
  gtk_widget_set_visible (priv->back, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->back), "win.back");
  tandem_page_add_to_bar (self, priv->back, GTK_PACK_START);
  adw_header_bar_set_title_widget (priv->header, GTK_WIDGET (priv->title));
  gtk_widget_set_vexpand (GTK_WIDGET (priv->body), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->header));
  gtk_box_append (GTK_BOX (box), tandem_title_get_below (priv->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->body));
  adw_bin_set_child (ADW_BIN (self), box);
}

gboolean
tandem_page_may_leave (TandemPage *self)
{
  TandemPageClass *klass = TANDEM_PAGE_GET_CLASS (self);

  return klass->may_leave == NULL || klass->may_leave (self);
}

void
tandem_page_print (TandemPage *self)
{
  TandemPageClass *klass = TANDEM_PAGE_GET_CLASS (self);

  if (klass->print != NULL)
    klass->print (self);
}

void
tandem_page_set_practice (TandemPage *self, TandemPractice *practice)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  g_set_object (&priv->practice, practice);
}

TandemPractice *
tandem_page_get_practice (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  return priv->practice;
}

void
tandem_page_set_title (TandemPage *self, const char *title, const char *subtitle)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);
  gboolean same = g_strcmp0 (tandem_title_get_title (priv->title), title) == 0;

  tandem_title_set (priv->title, title, subtitle);
  if (same)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

AdwHeaderBar *
tandem_page_get_header (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  return priv->header;
}

void
tandem_page_add_to_bar (TandemPage *self, GtkWidget *widget, GtkPackType side)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);
  GtkWidget *words = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  /* The title makes room for a button, not the button for the title. */
  if (GTK_IS_LABEL (words))
    gtk_label_set_wrap (GTK_LABEL (words), FALSE);
  if (side == GTK_PACK_START)
    adw_header_bar_pack_start (priv->header, widget);
  else
    adw_header_bar_pack_end (priv->header, widget);
}

GtkWidget *
tandem_page_get_back (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  return priv->back;
}

/* Makes the column that is added to from now on, and what scrolls it. */
static GtkWidget *
make_column (TandemPagePrivate *priv)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  priv->clamp = ADW_CLAMP (adw_clamp_new ());
  priv->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (priv->column), "column");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_clamp_set_child (priv->clamp, GTK_WIDGET (priv->column));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (priv->clamp));
  return scrolled;
}

GtkBox *
tandem_page_get_column (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  if (priv->column == NULL)
    adw_bin_set_child (priv->body, make_column (priv));
  return priv->column;
}

void
tandem_page_set_content (TandemPage *self, GtkWidget *content)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  priv->column = NULL;
  adw_bin_set_child (priv->body, content);
}

void
tandem_page_clear_column (TandemPage *self)
{
  GtkBox *column = tandem_page_get_column (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (column))) != NULL)
    gtk_box_remove (column, child);
}

static void
begin_sections (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  priv->switcher = adw_view_switcher_new ();
  priv->sections = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (priv->switcher), priv->sections);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), priv->switcher);
  adw_clamp_set_child (ADW_CLAMP (clamp), scrolled);
  gtk_widget_add_css_class (clamp, "sections");
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->sections));
  tandem_page_set_content (self, box);
}

/* libadwaita cuts the names of sections where all have no room; they are scrolled instead. */
static void
show_section_names (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_section_names (child);
}

void
tandem_page_begin_section (TandemPage *self, const char *name, const char *title, const char *icon_name)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);
  GtkWidget *section;

  if (priv->sections == NULL)
    begin_sections (self);
  section = adw_view_stack_get_child_by_name (priv->sections, name);
  if (section == NULL)
    {
      section = make_column (priv);
      g_object_set_data (G_OBJECT (section), "column", priv->column);
      adw_view_stack_page_set_icon_name (adw_view_stack_add_titled (priv->sections, section, name, title), icon_name);
      show_section_names (priv->switcher);
    }
  priv->column = g_object_get_data (G_OBJECT (section), "column");
  priv->clamp = ADW_CLAMP (gtk_widget_get_parent (GTK_WIDGET (priv->column)));
  tandem_page_clear_column (self);
}

void
tandem_page_show_section (TandemPage *self, const char *name)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  g_return_if_fail (priv->sections != NULL);

  adw_view_stack_set_visible_child_name (priv->sections, name);
}

void
tandem_page_set_width (TandemPage *self, int width)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  tandem_page_get_column (self);
  adw_clamp_set_maximum_size (priv->clamp, width);
}

void
tandem_page_set_search (TandemPage *self, GtkWidget *entry)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  priv->search = entry;
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), GTK_WIDGET (self));
}

void
tandem_page_focus (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  gtk_widget_child_focus (GTK_WIDGET (priv->body), GTK_DIR_TAB_FORWARD);
}

void
tandem_page_find (TandemPage *self)
{
  TandemPagePrivate *priv = tandem_page_get_instance_private (self);

  if (priv->search != NULL)
    gtk_widget_grab_focus (priv->search);
}

void
tandem_page_show_error (TandemPage *self, const GError *error)
{
  if (error != NULL)
    tandem_window_toast (tandem_window_of (GTK_WIDGET (self)), error->message);
}

static void
on_leave_response (TandemPage *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    tandem_window_pop (tandem_window_of (GTK_WIDGET (self)));
}

void
tandem_page_ask_discard (TandemPage *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (tandem_window_of (GTK_WIDGET (self))),
                                              _ ("Discard What You Wrote?"), _ ("It was not saved."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep Writing"), "discard", _ ("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_leave_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

GtkWidget *
tandem_page_button (const char *label, const char *style_class)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  /* A label of the button itself would be read twice by GTK 4.8, the first time with its underscore. */
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (text), button);
  gtk_widget_add_css_class (button, "text-button");
  if (style_class != NULL)
    gtk_widget_add_css_class (button, style_class);
  return button;
}

GtkWidget *
tandem_page_icon_button (const char *icon_name, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

TandemButtonRow *
tandem_page_add_buttons (TandemPage *self)
{
  TandemButtonRow *row = tandem_button_row_new ();

  gtk_box_append (tandem_page_get_column (self), GTK_WIDGET (row));
  return row;
}

GtkWidget *
tandem_page_empty (const char *icon_name, const char *title, const char *description, GtkWidget *button)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);
  gtk_widget_set_vexpand (status, TRUE);
  if (button != NULL)
    {
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
    }
  return status;
}

AdwPreferencesGroup *
tandem_page_group_new (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title != NULL ? title : "");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  show_headings (group);
  return ADW_PREFERENCES_GROUP (group);
}

AdwPreferencesGroup *
tandem_page_add_group (TandemPage *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = tandem_page_group_new (title, description);

  gtk_box_append (tandem_page_get_column (self), GTK_WIDGET (group));
  return group;
}

GtkWidget *
tandem_page_add_group_button (AdwPreferencesGroup *group, const char *label, GCallback callback, gpointer data)
{
  GtkWidget *button = tandem_page_button (label, "flat");

  show_headings (GTK_WIDGET (group));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (group, button);
  g_signal_connect_swapped (button, "clicked", callback, data);
  return button;
}

void
tandem_page_add_nothing (AdwPreferencesGroup *group, const char *words)
{
  GtkWidget *row = tandem_page_fact_row (words, NULL);

  gtk_widget_add_css_class (row, "nothing");
  adw_preferences_group_add (group, row);
}

static gboolean
has_letters (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

GtkWidget *
tandem_page_fact_row (const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  /* The groups of a telephone number do not change places where words go from right to left: a mark from left to right
   * stands before what has no letters, and so no direction of its own (Unicode, annex 9). */
  gboolean marked = value != NULL && value[0] != '\0' && gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL &&
                    !has_letters (value);
  g_autofree char *subtitle = g_strconcat (marked ? "\342\200\216" : "", value != NULL ? value : "", NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

void
tandem_page_row_opens (GtkWidget *row)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *content = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  if (TANDEM_IS_BESIDE (content))
    gtk_box_append (GTK_BOX (gtk_widget_get_last_child (content)), arrow);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

void
tandem_page_add_row_button (GtkWidget *row, GtkWidget *button)
{
  g_autoptr (GtkWidget) words = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), tandem_beside_new (words, buttons));
}

GtkWidget *
tandem_page_opening_row (const char *title, const char *value, const char *icon_name)
{
  GtkWidget *row = tandem_page_fact_row (title, value);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, value);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  tandem_page_row_opens (row);
  tandem_compat_set_name (row, name);
  return row;
}

void
tandem_page_add_fact (AdwPreferencesGroup *group, const char *title, const char *value)
{
  if (value != NULL && value[0] != '\0')
    adw_preferences_group_add (group, tandem_page_fact_row (title, value));
}

void
tandem_page_prepare_dialog (GtkWindow *dialog, GtkWindow *parent, int width, int height)
{
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_set_default_size (dialog, MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))), height);
}

void
tandem_page_close_on_escape (GtkWindow *dialog)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
}
