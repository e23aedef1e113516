/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPaperView shows the pages of a paper, drawn by the same code that prints them. */

#include "tandem-paper-view.h"

#include <glib/gi18n-lib.h>

#define GAP 18.0
#define MARGIN 18.0
/* Points to pixels at most: larger than on paper helps nobody. */
#define MAX_SCALE 1.5

struct _TandemPaperView
{
  GtkWidget parent_instance;

  TandemPaper *paper;
};

G_DEFINE_FINAL_TYPE (TandemPaperView, tandem_paper_view, GTK_TYPE_WIDGET)

static double
scale_for (TandemPaperView *self, int width)
{
  double paper_width, paper_height;

  tandem_paper_get_size (self->paper, &paper_width, &paper_height);
  return CLAMP ((width - 2 * MARGIN) / paper_width, 0.1, MAX_SCALE);
}

static void
tandem_paper_view_dispose (GObject *object)
{
  g_clear_object (&TANDEM_PAPER_VIEW (object)->paper);

  G_OBJECT_CLASS (tandem_paper_view_parent_class)->dispose (object);
}

static GtkSizeRequestMode
tandem_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tandem_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  TandemPaperView *self = TANDEM_PAPER_VIEW (widget);
  double width, height;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 100;
  if (self->paper == NULL)
    return;
  tandem_paper_get_size (self->paper, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = (int) (width * 1.2 + 2 * MARGIN);
  else
    {
      double scale = scale_for (self, for_size > 0 ? for_size : (int) width);
      guint n_pages = tandem_paper_get_n_pages (self->paper);

      *minimum = *natural = (int) (n_pages * (height * scale + GAP) + MARGIN * 2);
    }
}

static void
snapshot_page (TandemPaperView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *sheet, double scale)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA shade = { 0, 0, 0, 0.22f };
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, sheet, 1);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &white, sheet);
  cr = gtk_snapshot_append_cairo (snapshot, sheet);
  cairo_translate (cr, sheet->origin.x, sheet->origin.y);
  cairo_scale (cr, scale, scale);
  tandem_paper_draw_page (self->paper, page, cr);
  cairo_destroy (cr);
}

static void
tandem_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TandemPaperView *self = TANDEM_PAPER_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  double paper_width, paper_height, scale, x, y;

  if (self->paper == NULL)
    return;
  scale = scale_for (self, width);
  tandem_paper_get_size (self->paper, &paper_width, &paper_height);
  x = (width - paper_width * scale) / 2;
  y = MARGIN;
  for (guint page = 0; page < tandem_paper_get_n_pages (self->paper); page++)
    {
      graphene_rect_t sheet =
        GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (paper_width * scale), (float) (paper_height * scale));

      snapshot_page (self, snapshot, page, &sheet, scale);
      y += paper_height * scale + GAP;
    }
}

static void
tandem_paper_view_class_init (TandemPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tandem_paper_view_dispose;
  widget_class->get_request_mode = tandem_paper_view_get_request_mode;
  widget_class->measure = tandem_paper_view_measure;
  widget_class->snapshot = tandem_paper_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paperview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tandem_paper_view_init (TandemPaperView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "papers");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The paper"), -1);
}

GtkWidget *
tandem_paper_view_new (void)
{
  return g_object_new (TANDEM_TYPE_PAPER_VIEW, NULL);
}

/* What a screen reader reads of the pages. */
static char *
read_pages (TandemPaper *paper)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < tandem_paper_get_n_pages (paper); page++)
    {
      g_autofree char *words = tandem_paper_get_page_text (paper, page);

      g_string_append (text, words);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

void
tandem_paper_view_set_paper (TandemPaperView *self, TandemPaper *paper)
{
  g_set_object (&self->paper, paper);
  if (paper != NULL)
    {
      g_autofree char *text = read_pages (paper);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
