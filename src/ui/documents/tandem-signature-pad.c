/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemSignaturePad takes a drawn signature as strokes of points, with pressure where the device tells it. */

#include "tandem-signature-pad.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tandem-ink.h"

#define NO_PRESSURE 0.5
/* The pad is drawn this much larger than the line on paper, pen and all. */
#define PEN_SCALE 0.5

typedef TandemInkPoint Point;

struct _TandemSignaturePad
{
  GtkWidget parent_instance;

  GPtrArray *strokes; /* (element-type GArray): of Point, in pixels */
  double start_x;
  double start_y;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TandemSignaturePad, tandem_signature_pad, GTK_TYPE_WIDGET)

static void
tandem_signature_pad_finalize (GObject *object)
{
  g_ptr_array_unref (TANDEM_SIGNATURE_PAD (object)->strokes);

  G_OBJECT_CLASS (tandem_signature_pad_parent_class)->finalize (object);
}

static void
add_point (TandemSignaturePad *self, double x, double y, double pressure)
{
  Point point = { x, y, pressure };
  GArray *stroke = self->strokes->pdata[self->strokes->len - 1];

  g_array_append_val (stroke, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
clamp_pressure (double pressure)
{
  return CLAMP (pressure, 0.05, 1.0);
}

static double
pressure_of (GdkEvent *event)
{
  double pressure;

  return event != NULL && gdk_event_get_axis (event, GDK_AXIS_PRESSURE, &pressure) ? clamp_pressure (pressure)
                                                                                   : NO_PRESSURE;
}

/* Between two frames a quick pen is at many places, of which GTK tells the last alone; the others it remembers. */
static void
add_history (TandemSignaturePad *self, GdkEvent *event)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkNative *native = gtk_widget_get_native (widget);
  guint n_coords = 0;
  g_autofree GdkTimeCoord *coords = gdk_event_get_history (event, &n_coords);
  double surface_x, surface_y;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  for (guint i = 0; i < n_coords; i++)
    {
      const double *axes = coords[i].axes;
      graphene_point_t point =
        GRAPHENE_POINT_INIT ((float) (axes[GDK_AXIS_X] - surface_x), (float) (axes[GDK_AXIS_Y] - surface_y));

      if ((coords[i].flags & GDK_AXIS_FLAG_X) == 0 || (coords[i].flags & GDK_AXIS_FLAG_Y) == 0 ||
          !gtk_widget_compute_point (GTK_WIDGET (native), widget, &point, &point))
        continue;
      add_point (self, point.x, point.y,
                 coords[i].flags & GDK_AXIS_FLAG_PRESSURE ? clamp_pressure (axes[GDK_AXIS_PRESSURE]) : NO_PRESSURE);
    }
}

static void
on_begin (GtkGestureDrag *gesture, double x, double y, TandemSignaturePad *self)
{
  g_ptr_array_add (self->strokes, g_array_new (FALSE, FALSE, sizeof (Point)));
  self->start_x = x;
  self->start_y = y;
  add_point (self, x, y, pressure_of (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture))));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_update (GtkGestureDrag *gesture, double x, double y, TandemSignaturePad *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY)
    add_history (self, event);
  add_point (self, self->start_x + x, self->start_y + y, pressure_of (event));
}

static void
on_end (GtkGestureDrag *gesture, double x, double y, TandemSignaturePad *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tandem_signature_pad_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TandemSignaturePad *self = TANDEM_SIGNATURE_PAD (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 24, floor (height * 0.75) + 0.5);
  cairo_line_to (cr, width - 24, floor (height * 0.75) + 0.5);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0.05, 0.08, 0.35);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      GArray *stroke = self->strokes->pdata[i];

      tandem_ink_draw_stroke (cr, (const Point *) (gpointer) stroke->data, stroke->len, PEN_SCALE);
    }
  cairo_destroy (cr);
}

static void
tandem_signature_pad_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : 140;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 180;
}

static void
tandem_signature_pad_class_init (TandemSignaturePadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tandem_signature_pad_finalize;
  widget_class->snapshot = tandem_signature_pad_snapshot;
  widget_class->measure = tandem_signature_pad_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tandem_signature_pad_init (TandemSignaturePad *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gtk_widget_add_css_class (GTK_WIDGET (self), "signature-pad");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sign here with pen, finger or mouse"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
tandem_signature_pad_new (void)
{
  return g_object_new (TANDEM_TYPE_SIGNATURE_PAD, NULL);
}

void
tandem_signature_pad_clear (TandemSignaturePad *self)
{
  g_ptr_array_set_size (self->strokes, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
tandem_signature_pad_is_empty (TandemSignaturePad *self)
{
  return self->strokes->len == 0;
}

char *
tandem_signature_pad_get_strokes (TandemSignaturePad *self)
{
  GString *text = g_string_new ("[");
  double height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)));

  for (guint i = 0; i < self->strokes->len; i++)
    {
      GArray *stroke = self->strokes->pdata[i];

      g_string_append (text, i > 0 ? ",[" : "[");
      for (guint j = 0; j < stroke->len; j++)
        {
          const Point *point = &g_array_index (stroke, Point, j);
          char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE], p[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append_printf (text, "%s[%s,%s,%s]", j > 0 ? "," : "",
                                  g_ascii_formatd (x, sizeof x, "%.4f", point->x / height),
                                  g_ascii_formatd (y, sizeof y, "%.4f", point->y / height),
                                  g_ascii_formatd (p, sizeof p, "%.3f", point->pressure));
        }
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}
