/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemButtonRow breaks a row of buttons into lines. GtkFlowBox would put them into columns of one width, and each
 * into a child that takes the focus itself. */

#include "tandem-button-row.h"

#include "tandem-page.h"

#define GAP 6

struct _TandemButtonRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TandemButtonRow, tandem_button_row, GTK_TYPE_WIDGET)

static void
tandem_button_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tandem_button_row_parent_class)->dispose (object);
}

static GtkSizeRequestMode
tandem_button_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* From @child on, the first one that takes part. */
static GtkWidget *
visible_from (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_of (GtkWidget *widget)
{
  return visible_from (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next_of (GtkWidget *child)
{
  return visible_from (gtk_widget_get_next_sibling (child));
}

/* A button is as wide as its words, or breaks them where there is no room for that. */
static void
measure_child (GtkWidget *child, int available, int *width, int *height)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, width, NULL, NULL);
  *width = MAX (MIN (*width, available), minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

/* The line that begins with @first: how wide and high it is, and the child after it. */
static GtkWidget *
measure_line (GtkWidget *first, int available, int *line_width, int *line_height)
{
  GtkWidget *child;

  *line_width = *line_height = 0;
  for (child = first; child != NULL; child = next_of (child))
    {
      int width, height;

      measure_child (child, available, &width, &height);
      if (child != first && *line_width + GAP + width > available)
        return child;
      *line_width += width + (child != first ? GAP : 0);
      *line_height = MAX (*line_height, height);
    }
  return NULL;
}

static int
height_for (GtkWidget *widget, int available)
{
  GtkWidget *child = first_of (widget);
  int total = 0;

  while (child != NULL)
    {
      int width, height;

      child = measure_line (child, available, &width, &height);
      total += height + (child != NULL ? GAP : 0);
    }
  return total;
}

static void
tandem_button_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  int line_height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height_for (widget, for_size < 0 ? G_MAXINT / 2 : for_size);
      return;
    }
  measure_line (first_of (widget), G_MAXINT / 2, natural, &line_height);
  for (GtkWidget *child = first_of (widget); child != NULL; child = next_of (child))
    {
      int width, height;

      measure_child (child, 0, &width, &height);
      *minimum = MAX (*minimum, width);
    }
}

static void
tandem_button_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = first_of (widget);
  int y = 0;

  while (child != NULL)
    {
      int line_width, line_height, x;
      GtkWidget *next = measure_line (child, width, &line_width, &line_height);

      x = (width - line_width) / 2;
      for (; child != next; child = next_of (child))
        {
          GtkAllocation place = { x, y, 0, 0 };

          measure_child (child, width, &place.width, &place.height);
          x += place.width + GAP;
          if (rtl)
            place.x = width - place.x - place.width;
          gtk_widget_size_allocate (child, &place, -1);
        }
      y += line_height + GAP;
    }
}

static void
tandem_button_row_class_init (TandemButtonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_button_row_dispose;
  widget_class->get_request_mode = tandem_button_row_get_request_mode;
  widget_class->measure = tandem_button_row_measure;
  widget_class->size_allocate = tandem_button_row_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tandem_button_row_init (TandemButtonRow *self)
{
}

TandemButtonRow *
tandem_button_row_new (void)
{
  return g_object_new (TANDEM_TYPE_BUTTON_ROW, NULL);
}

GtkWidget *
tandem_button_row_add (TandemButtonRow *self, const char *label, const char *style_class, GCallback callback,
                       gpointer data)
{
  GtkWidget *button = tandem_page_button (label, style_class);

  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_swapped (button, "clicked", callback, data);
  return button;
}
