/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every page has in common that a client reads alone: words large enough, a way to put it off, and an end at
 * which only the coach's passphrase leads back. */

#include "tandem-handed-over.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *not_now;
  GtkWidget *passphrase;
  GtkWidget *back;
  GtkLabel *message;
  char *not_now_thanks;
} TandemHandedOverPrivate;

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (TandemHandedOver, tandem_handed_over, TANDEM_TYPE_PAGE)

static TandemHandedOverPrivate *
private_of (TandemHandedOver *self)
{
  return tandem_handed_over_get_instance_private (self);
}

static void
tandem_handed_over_finalize (GObject *object)
{
  g_free (private_of (TANDEM_HANDED_OVER (object))->not_now_thanks);

  G_OBJECT_CLASS (tandem_handed_over_parent_class)->finalize (object);
}

static void
tandem_handed_over_class_init (TandemHandedOverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tandem_handed_over_finalize;
  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* To think about it, or to ask somebody: nothing is decided. */
static void
on_not_now (TandemHandedOver *self)
{
  tandem_handed_over_end (self, private_of (self)->not_now_thanks);
}

static void
tandem_handed_over_init (TandemHandedOver *self)
{
  AdwHeaderBar *header = tandem_page_get_header (TANDEM_PAGE (self));
  TandemHandedOverPrivate *private = private_of (self);

  adw_header_bar_set_show_end_title_buttons (header, FALSE);
  adw_header_bar_set_show_start_title_buttons (header, FALSE);
  private->not_now = tandem_page_button (_ ("N_ot Now"), NULL);
  tandem_page_add_to_bar (TANDEM_PAGE (self), private->not_now, GTK_PACK_START);
  g_signal_connect_swapped (private->not_now, "clicked", G_CALLBACK (on_not_now), self);
}

void
tandem_handed_over_set_up (TandemHandedOver *self, TandemPractice *practice, const char *not_now)
{
  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  private_of (self)->not_now_thanks = g_strdup (not_now);
}

GtkWidget *
tandem_handed_over_make_text (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR); /* an e-mail address is one word */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "reading");
  return label;
}

void
tandem_handed_over_add_message (TandemHandedOver *self)
{
  GtkWidget *label = gtk_label_new ("");

  private_of (self)->message = GTK_LABEL (label);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (tandem_page_get_column (TANDEM_PAGE (self)), label);
}

void
tandem_handed_over_say (TandemHandedOver *self, const char *text)
{
  GtkLabel *message = private_of (self)->message;

  gtk_label_set_text (message, text);
  gtk_widget_set_visible (GTK_WIDGET (message), text[0] != '\0');
}

static void
on_passphrase_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemHandedOver) self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_practice_check_passphrase_finish (TANDEM_PRACTICE (source), result, &error))
    {
      g_signal_emit (self, signals[SIGNAL_DONE], 0);
      return;
    }
  gtk_widget_set_sensitive (private_of (self)->back, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (private_of (self)->passphrase), "");
  tandem_handed_over_say (self, error->message);
}

static void
on_back_to_practice (TandemHandedOver *self)
{
  TandemHandedOverPrivate *private = private_of (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (private->passphrase));

  if (text[0] == '\0')
    return;
  gtk_widget_set_sensitive (private->back, FALSE);
  tandem_practice_check_passphrase_async (tandem_page_get_practice (TANDEM_PAGE (self)), text, NULL,
                                          on_passphrase_checked, g_object_ref (self));
}

void
tandem_handed_over_end (TandemHandedOver *self, const char *thanks)
{
  TandemPage *page = TANDEM_PAGE (self);
  TandemHandedOverPrivate *private = private_of (self);
  GtkWidget *title = gtk_label_new (thanks);
  GtkBox *column;

  gtk_widget_set_visible (private->not_now, FALSE);
  tandem_page_clear_column (page);
  tandem_page_set_title (page, _ ("Thank You"), NULL);
  column = tandem_page_get_column (page);
  gtk_widget_set_valign (GTK_WIDGET (column), GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (title, "title-1");
  private->passphrase = gtk_password_entry_new ();
  private->back = tandem_page_button (_ ("_Back to the Practice"), NULL);
  g_object_set (private->passphrase, "placeholder-text", _ ("Coach’s passphrase"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (private->passphrase), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Coach’s passphrase"), -1);
  gtk_widget_set_halign (private->passphrase, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (private->passphrase, 300, -1);
  gtk_widget_set_halign (private->back, GTK_ALIGN_CENTER);
  gtk_box_append (column, title);
  gtk_box_append (column, private->passphrase);
  tandem_handed_over_add_message (self);
  gtk_box_append (column, private->back);
  g_signal_connect_swapped (private->passphrase, "activate", G_CALLBACK (on_back_to_practice), self);
  g_signal_connect_swapped (private->back, "clicked", G_CALLBACK (on_back_to_practice), self);
}
