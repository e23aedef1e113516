/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TANDEM_TYPE_SIGNATURE_PAD (tandem_signature_pad_get_type ())

/* Where a signature is drawn with pen, finger or mouse. Signal "changed". */
G_DECLARE_FINAL_TYPE (TandemSignaturePad, tandem_signature_pad, TANDEM, SIGNATURE_PAD, GtkWidget)

GtkWidget *tandem_signature_pad_new (void);
void tandem_signature_pad_clear (TandemSignaturePad *self);
gboolean tandem_signature_pad_is_empty (TandemSignaturePad *self);
/* A JSON array of strokes of [x, y, pressure], in units of the height of the pad. */
char *tandem_signature_pad_get_strokes (TandemSignaturePad *self);

G_END_DECLS
