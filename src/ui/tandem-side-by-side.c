/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSideBySide lays two widgets out by the width there is. */

#include "tandem-side-by-side.h"

#define GAP 24
/* Narrower than this, in pixels, a half is no longer readable. */
#define WIDE 820

struct _TandemSideBySide
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (TandemSideBySide, tandem_side_by_side, GTK_TYPE_WIDGET)

static void
tandem_side_by_side_dispose (GObject *object)
{
  TandemSideBySide *self = TANDEM_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (tandem_side_by_side_parent_class)->dispose (object);
}

static GtkSizeRequestMode
tandem_side_by_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
half_of (int width)
{
  return (width - GAP) / 2;
}

static void
tandem_side_by_side_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  TandemSideBySide *self = TANDEM_SIDE_BY_SIDE (widget);
  gboolean wide = for_size >= WIDE;
  int each = orientation == GTK_ORIENTATION_VERTICAL && wide ? half_of (for_size) : for_size;
  int first_minimum, first_natural, second_minimum, second_natural;

  gtk_widget_measure (self->first, orientation, each, &first_minimum, &first_natural, NULL, NULL);
  gtk_widget_measure (self->second, orientation, each, &second_minimum, &second_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = MAX (first_natural + GAP + second_natural, WIDE);
    }
  else if (wide)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = MAX (first_natural, second_natural);
    }
  else
    {
      *minimum = first_minimum + GAP + second_minimum;
      *natural = first_natural + GAP + second_natural;
    }
}

static void
tandem_side_by_side_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TandemSideBySide *self = TANDEM_SIDE_BY_SIDE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };

  if (width >= WIDE)
    {
      first.width = second.width = half_of (width);
      first.x = rtl ? width - first.width : 0;
      second.x = rtl ? 0 : width - second.width;
    }
  else
    {
      gtk_widget_measure (self->first, GTK_ORIENTATION_VERTICAL, width, NULL, &first.height, NULL, NULL);
      second.y = first.height + GAP;
      second.height = MAX (height - second.y, 0);
    }
  gtk_widget_size_allocate (self->first, &first, -1);
  gtk_widget_size_allocate (self->second, &second, -1);
}

static void
tandem_side_by_side_class_init (TandemSideBySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_side_by_side_dispose;
  widget_class->get_request_mode = tandem_side_by_side_get_request_mode;
  widget_class->measure = tandem_side_by_side_measure;
  widget_class->size_allocate = tandem_side_by_side_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tandem_side_by_side_init (TandemSideBySide *self)
{
}

GtkWidget *
tandem_side_by_side_new (GtkWidget *first, GtkWidget *second)
{
  TandemSideBySide *self = g_object_new (TANDEM_TYPE_SIDE_BY_SIDE, NULL);

  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
