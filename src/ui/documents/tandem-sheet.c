/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tandem-sheet.h"

#define MIN_WIDTH 200

struct _TandemSheet
{
  GtkWidget parent_instance;

  GdkPaintable *picture;
};

G_DEFINE_FINAL_TYPE (TandemSheet, tandem_sheet, GTK_TYPE_WIDGET)

static void
tandem_sheet_dispose (GObject *object)
{
  g_clear_object (&TANDEM_SHEET (object)->picture);

  G_OBJECT_CLASS (tandem_sheet_parent_class)->dispose (object);
}

static GtkSizeRequestMode
tandem_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tandem_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  TandemSheet *self = TANDEM_SHEET (widget);
  int width = gdk_paintable_get_intrinsic_width (self->picture);
  int height = gdk_paintable_get_intrinsic_height (self->picture);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (MIN_WIDTH, width);
      *natural = width;
    }
  else
    *minimum = *natural = (int) ((for_size < 0 ? width : for_size) * (double) height / MAX (width, 1));
}

static void
tandem_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gdk_paintable_snapshot (TANDEM_SHEET (widget)->picture, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
}

static void
tandem_sheet_class_init (TandemSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_sheet_dispose;
  widget_class->get_request_mode = tandem_sheet_get_request_mode;
  widget_class->measure = tandem_sheet_measure;
  widget_class->snapshot = tandem_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tandem_sheet_init (TandemSheet *self)
{
}

GtkWidget *
tandem_sheet_new (GdkPaintable *picture, const char *name)
{
  TandemSheet *self = g_object_new (TANDEM_TYPE_SHEET, NULL);

  self->picture = g_object_ref (picture);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
