/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemTitle never cuts a title. It learns while it is placed whether the words fit; what stands below the bar comes
 * and goes after that, for nothing may change its size in the middle of it. */

#include "tandem-title.h"

#include <adwaita.h>

struct _TandemTitle
{
  GtkWidget parent_instance;

  GtkWidget *words; /* an #AdwWindowTitle */
  GtkWidget *below;
  GtkLabel *title;
  GtkLabel *subtitle;
  gboolean fits;
  guint move_id;
};

G_DEFINE_FINAL_TYPE (TandemTitle, tandem_title, GTK_TYPE_WIDGET)

static void
tandem_title_dispose (GObject *object)
{
  TandemTitle *self = TANDEM_TITLE (object);

  g_clear_handle_id (&self->move_id, g_source_remove);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_object (&self->below);

  G_OBJECT_CLASS (tandem_title_parent_class)->dispose (object);
}

static void
tandem_title_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  TandemTitle *self = TANDEM_TITLE (widget);

  gtk_widget_measure (self->words, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static gboolean
move (gpointer data)
{
  TandemTitle *self = data;

  self->move_id = 0;
  gtk_widget_set_visible (self->below, !self->fits);
  return G_SOURCE_REMOVE;
}

static void
tandem_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TandemTitle *self = TANDEM_TITLE (widget);
  int minimum, natural;

  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  self->fits = natural <= width;
  gtk_widget_set_child_visible (self->words, self->fits);
  if (self->fits)
    gtk_widget_size_allocate (self->words, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->fits == gtk_widget_get_visible (self->below) && self->move_id == 0)
    self->move_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, move, self, NULL);
}

static void
tandem_title_class_init (TandemTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_title_dispose;
  widget_class->measure = tandem_title_measure;
  widget_class->size_allocate = tandem_title_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_line (TandemTitle *self, const char *style_class)
{
  GtkWidget *line = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (line), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (line), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (line, style_class);
  gtk_box_append (GTK_BOX (self->below), line);
  return GTK_LABEL (line);
}

static void
tandem_title_init (TandemTitle *self)
{
  self->fits = TRUE;
  self->words = adw_window_title_new ("", NULL);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  self->below = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (self->below, "title-below");
  gtk_widget_set_visible (self->below, FALSE);
  self->title = add_line (self, "heading");
  self->subtitle = add_line (self, "row-subtitle");
}

GtkWidget *
tandem_title_new (void)
{
  return g_object_new (TANDEM_TYPE_TITLE, NULL);
}

GtkWidget *
tandem_title_get_below (TandemTitle *self)
{
  g_return_val_if_fail (TANDEM_IS_TITLE (self), NULL);

  return self->below;
}

void
tandem_title_set (TandemTitle *self, const char *title, const char *subtitle)
{
  const char *line = subtitle != NULL ? subtitle : "";

  g_return_if_fail (TANDEM_IS_TITLE (self));

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->words), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->words), line);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, line);
  gtk_widget_set_visible (GTK_WIDGET (self->title), title[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), line[0] != '\0');
}

const char *
tandem_title_get_title (TandemTitle *self)
{
  g_return_val_if_fail (TANDEM_IS_TITLE (self), "");

  return adw_window_title_get_title (ADW_WINDOW_TITLE (self->words));
}

const char *
tandem_title_get_subtitle (TandemTitle *self)
{
  g_return_val_if_fail (TANDEM_IS_TITLE (self), "");

  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (self->words));
}
