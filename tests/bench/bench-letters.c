/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 200 letters to PDF through our layout, or the same text by bare Pango and cairo: one layout a paragraph, headings in
 * bold, the same font. bench-letters ours|bare FOLDER; with "text" it writes the letters as plain files instead. */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "tandem-paper.h"

#define N_LETTERS 200
#define WIDTH 595.0
#define HEIGHT 842.0
#define MARGIN 72.0

static const char letter[] =
  "# Referral letter\n\nHelena Voss\n\nPsychologist\n\n23 November 2026\n\nDear Helena Voss,\n\n"
  "I am a coach, not a therapist, and I write to you about a person I coach.\n\n"
  "My client knows of this letter and permits it. The permission was given on 23 November 2026 for this purpose: "
  "referral to therapy. It covers the reason for referral and holds until 31 March 2027.\n\n"
  "## Reason for referral\n\nPoor sleep and a low mood since spring, which coaching is not made for. We agreed that a "
  "talk with you would be a good next step. Energy fell from session to session; appointments were kept.\n\n"
  "## Coaching context\n\nCoaching every two weeks since January, on leading a new team. The work itself went well, "
  "and "
  "what was agreed was done.\n\n"
  "## What I ask of you\n\nPlease see whether you can offer an assessment or a place, and tell me whether there is "
  "anything that the coaching should heed.\n\n"
  "## How to answer\n\nYou can reach me by telephone or by e-mail. A word on whether you can see my client is "
  "enough.\n";

static void
write_ours (const char *folder, guint number)
{
  g_autoptr (TandemPaper) paper = tandem_paper_new (letter, "en", TANDEM_PAPER_SIZE_A4);
  g_autofree char *name = g_strdup_printf ("%u.pdf", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 23, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  tandem_paper_set_title (paper, "Referral letter", "Nora Lindqvist");
  tandem_paper_set_date (paper, date);
  tandem_paper_write_pdf (paper, file, NULL, &error);
  g_assert_no_error (error);
}

static void
write_bare (const char *folder, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u.pdf", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_auto (GStrv) paragraphs = g_strsplit (letter, "\n\n", -1);
  double y = MARGIN;

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    {
      gboolean heading = paragraphs[i][0] == '#';
      const char *text = paragraphs[i] + strspn (paragraphs[i], "# ");
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      PangoFontDescription *font = pango_font_description_from_string (heading ? "P052 Bold 13" : "P052 10.5");
      int height;

      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
      pango_layout_set_text (layout, text, -1);
      pango_layout_get_size (layout, NULL, &height);
      if (y + height / (double) PANGO_SCALE > HEIGHT - MARGIN)
        {
          cairo_show_page (cr);
          y = MARGIN;
        }
      cairo_move_to (cr, MARGIN, y);
      pango_cairo_show_layout (cr, layout);
      y += height / (double) PANGO_SCALE + 8;
      pango_font_description_free (font);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
write_text (const char *folder, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u.txt", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, letter, -1, NULL));
}

int
main (int argc, char **argv)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (argc, ==, 3);
  for (guint i = 0; i < N_LETTERS; i++)
    if (g_str_equal (argv[1], "ours"))
      write_ours (argv[2], i);
    else if (g_str_equal (argv[1], "bare"))
      write_bare (argv[2], i);
    else
      write_text (argv[2], i);
  g_print ("%.6f\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  return 0;
}
