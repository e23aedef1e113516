/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemBeside keeps words readable beside a button. A box would give the button all that it asks for, and break the
 * words where there is room for a letter or two. */

#include "tandem-beside.h"

#define GAP 6

struct _TandemBeside
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (TandemBeside, tandem_beside, GTK_TYPE_WIDGET)

static void
tandem_beside_dispose (GObject *object)
{
  TandemBeside *self = TANDEM_BESIDE (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (tandem_beside_parent_class)->dispose (object);
}

static GtkSizeRequestMode
tandem_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* How wide the second is beside the first; 0 where it stands below. */
static int
width_beside (TandemBeside *self, int width)
{
  int first, second;

  measure (self->first, GTK_ORIENTATION_HORIZONTAL, -1, &first);
  measure (self->second, GTK_ORIENTATION_HORIZONTAL, -1, &second);
  return first + GAP + second <= width || 2 * second <= width ? second : 0;
}

static void
tandem_beside_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  TandemBeside *self = TANDEM_BESIDE (widget);
  int first, second, beside;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (measure (self->first, orientation, -1, &first), measure (self->second, orientation, -1, &second));
      *natural = first + GAP + second;
      return;
    }
  beside = for_size < 0 ? G_MAXINT : width_beside (self, for_size);
  if (beside == 0)
    *minimum = measure (self->first, orientation, for_size, &first) + 2 * GAP +
               measure (self->second, orientation, for_size, &second);
  else
    *minimum = MAX (measure (self->first, orientation, for_size < 0 ? -1 : for_size - beside - GAP, &first),
                    measure (self->second, orientation, for_size < 0 ? -1 : beside, &second));
  *natural = *minimum;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
tandem_beside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TandemBeside *self = TANDEM_BESIDE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = width_beside (self, width);

  if (beside == 0)
    {
      int wanted;
      int below = measure (self->second, GTK_ORIENTATION_VERTICAL, width, &wanted);

      allocate (self->first, 0, 0, width, height - below - 2 * GAP);
      allocate (self->second, 0, height - below - GAP, width, below);
    }
  else
    {
      allocate (self->first, rtl ? beside + GAP : 0, 0, width - beside - GAP, height);
      allocate (self->second, rtl ? 0 : width - beside, 0, beside, height);
    }
}

static void
tandem_beside_class_init (TandemBesideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_beside_dispose;
  widget_class->get_request_mode = tandem_beside_get_request_mode;
  widget_class->measure = tandem_beside_measure;
  widget_class->size_allocate = tandem_beside_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "beside");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tandem_beside_init (TandemBeside *self)
{
}

GtkWidget *
tandem_beside_new (GtkWidget *first, GtkWidget *second)
{
  TandemBeside *self = g_object_new (TANDEM_TYPE_BESIDE, NULL);

  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
