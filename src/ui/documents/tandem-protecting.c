/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A letter, or the client's copy of a paper, leaves as a PDF that opens with a password: as a file, or by the mail
 * program. The password lives until the file is written, and is told by another way. */

#include "tandem-protecting.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tandem-compat.h"
#include "tandem-mail.h"
#include "tandem-papers.h"
#include "tandem-sendings.h"
#include "tandem-window.h"

#define TANDEM_TYPE_PROTECTING (tandem_protecting_get_type ())

/* One time that something leaves; each step of the way holds it. */
G_DECLARE_FINAL_TYPE (TandemProtecting, tandem_protecting, TANDEM, PROTECTING, GObject)

struct _TandemProtecting
{
  GObject parent_instance;

  GtkWidget *page;
  TandemPractice *practice;
  TandemDocument *document;
  TandemProtected what;
  AdwMessageDialog *dialog; /* which holds this, while it is open */
  GtkEditable *password_entry;
  GtkEditable *address_entry; /* where it is to be mailed */
  char *password;             /* until the file is written */
  char *address;
  GFile *mailed; /* for the mail program */
};

G_DEFINE_FINAL_TYPE (TandemProtecting, tandem_protecting, G_TYPE_OBJECT)

static void
tandem_protecting_dispose (GObject *object)
{
  TandemProtecting *self = TANDEM_PROTECTING (object);

  if (self->password != NULL)
    tandem_wipe (g_steal_pointer (&self->password));
  g_clear_pointer (&self->address, g_free);
  g_clear_object (&self->mailed);
  g_clear_object (&self->page);
  g_clear_object (&self->practice);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tandem_protecting_parent_class)->dispose (object);
}

static void
tandem_protecting_class_init (TandemProtectingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_protecting_dispose;
}

static void
tandem_protecting_init (TandemProtecting *self)
{
}

static gboolean
is_copy (TandemProtecting *self)
{
  return self->what == TANDEM_PROTECTED_COPY_FOR_MAIL;
}

/* The page may be gone when a thread or another program is done. */
static void
tell (TandemProtecting *self, const char *words)
{
  if (gtk_widget_get_root (self->page) != NULL)
    tandem_window_toast (tandem_window_of (self->page), words);
}

static void
write_file (TandemProtecting *self, GFile *file, gboolean for_mail, GAsyncReadyCallback callback)
{
  if (is_copy (self))
    tandem_papers_protect_copy_async (self->practice, self->document,
                                      for_mail ? TANDEM_COPYING_MAILED : TANDEM_COPYING_SAVED, self->password, file,
                                      NULL, callback, g_object_ref (self));
  else
    tandem_sendings_write_async (self->practice, self->document,
                                 for_mail ? TANDEM_SENDING_WAY_MAILED : TANDEM_SENDING_WAY_PROTECTED, self->password,
                                 file, NULL, callback, g_object_ref (self));
  tandem_wipe (g_steal_pointer (&self->password));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemProtecting) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = tandem_papers_export_finish (TANDEM_PRACTICE (source), result, &error);

  tell (self, saved ? _ ("Saved as PDF.") : error->message);
}

static void
on_file (GFile *file, gpointer data)
{
  write_file (data, file, FALSE, on_saved);
}

static gboolean
record_mailed (TandemProtecting *self, GError **error)
{
  return is_copy (self)
           ? tandem_papers_record_copy (self->practice, self->document, TANDEM_COPYING_MAILED, error)
           : tandem_sendings_record (self->practice, self->document, TANDEM_SENDING_WAY_MAILED, self->address, error);
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemProtecting) self = data;
  g_autoptr (GError) error = NULL;

  if (tandem_mail_compose_finish (result, &error) && record_mailed (self, &error))
    tell (self, is_copy (self) ? _ ("The mail program has the copy. Tell the password by another way.")
                               : _ ("The mail program has the letter. Tell the password by another way."));
  else
    tell (self, error->message);
}

static void
on_written_for_mail (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TandemProtecting) self = data;
  g_autoptr (GError) error = NULL;
  const char *subject;
  const char *body;

  if (!tandem_papers_export_finish (TANDEM_PRACTICE (source), result, &error))
    {
      tell (self, error->message);
      return;
    }
  subject = is_copy (self) ? _ ("Your copy") : _ ("A letter for you");
  body = is_copy (self)
           ? _ ("Your copy of a paper is attached. It opens with a password, which you get from me by another way.")
           : _ ("A letter is attached. It opens with a password, which you get from me by another way.");
  tandem_mail_compose_async (self->address, subject, body, self->mailed, NULL, on_composed, g_object_ref (self));
}

/* What lies there for the mail program opens with the password only. */
static void
mail (TandemProtecting *self)
{
  g_autofree char *name = g_strdup_printf ("%.8s.pdf", tandem_record_get_id (TANDEM_RECORD (self->document)));

  self->mailed = tandem_mail_new_file (name);
  if (self->mailed != NULL)
    write_file (self, self->mailed, TRUE, on_written_for_mail);
  else
    tell (self, _ ("It cannot be given to the mail program. Save it with a password, and attach it yourself."));
}

static void
on_response (TandemProtecting *self, const char *response)
{
  if (!g_str_equal (response, "cancel"))
    {
      self->password = g_strdup (gtk_editable_get_text (self->password_entry));
      self->address = self->address_entry != NULL ? g_strdup (gtk_editable_get_text (self->address_entry)) : NULL;
    }
  gtk_editable_set_text (self->password_entry, "");
  if (g_str_equal (response, "mail"))
    mail (self);
  else if (g_str_equal (response, "save"))
    tandem_compat_choose_file (GTK_WINDOW (tandem_window_of (self->page)), _ ("Save with a Password"),
                               is_copy (self) ? "copy.pdf" : "letter.pdf", "*.pdf", on_file, self);
}

static void
allow_responses (TandemProtecting *self)
{
  gboolean long_enough =
    g_utf8_strlen (gtk_editable_get_text (self->password_entry), -1) >= TANDEM_SENDINGS_SHORTEST_PASSWORD;

  if (self->what != TANDEM_PROTECTED_LETTER_FOR_MAIL)
    adw_message_dialog_set_response_enabled (self->dialog, "save", long_enough);
  if (self->address_entry != NULL)
    adw_message_dialog_set_response_enabled (
      self->dialog, "mail", long_enough && strchr (gtk_editable_get_text (self->address_entry), '@') != NULL);
}

static GtkEditable *
add_entry (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_EDITABLE (row);
}

static void
fill_dialog (TandemProtecting *self, const char *address)
{
  GtkWidget *group = adw_preferences_group_new ();
  char *password = tandem_sendings_suggest_password ();

  self->password_entry = add_entry (group, _ ("Password"), password);
  tandem_wipe (password);
  if (self->what != TANDEM_PROTECTED_LETTER)
    self->address_entry =
      add_entry (group, is_copy (self) ? _ ("Client’s e-mail address") : _ ("Therapist’s e-mail address"), address);
  adw_message_dialog_set_extra_child (self->dialog, group);
  adw_message_dialog_add_response (self->dialog, "cancel", _ ("_Cancel"));
  if (self->what != TANDEM_PROTECTED_LETTER_FOR_MAIL)
    adw_message_dialog_add_response (self->dialog, "save", _ ("_Save…"));
  if (self->what != TANDEM_PROTECTED_LETTER)
    adw_message_dialog_add_response (self->dialog, "mail", _ ("_Write Mail"));
  adw_message_dialog_set_response_appearance (self->dialog, self->what == TANDEM_PROTECTED_LETTER ? "save" : "mail",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (self->dialog, "cancel");
}

void
tandem_protecting_ask (GtkWidget *page, TandemPractice *practice, TandemDocument *document, TandemProtected what,
                       const char *address)
{
  TandemProtecting *self = g_object_new (TANDEM_TYPE_PROTECTING, NULL);

  self->page = g_object_ref (page);
  self->practice = g_object_ref (practice);
  self->document = g_object_ref (document);
  self->what = what;
  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
    GTK_WINDOW (tandem_window_of (page)),
    what == TANDEM_PROTECTED_LETTER ? _ ("Save with a Password") : _ ("Send by E-Mail"),
    is_copy (self) ? _ ("The file opens with this password only. Write it down now, and tell it to the client by "
                        "telephone or in person, never the way the file goes. Tandem does not keep it.")
                   : _ ("The file opens with this password only. Write it down now, and tell it to the therapist by "
                        "telephone or in person, never the way the file goes. Tandem does not keep it.")));
  fill_dialog (self, address);
  allow_responses (self);
  g_signal_connect_swapped (self->password_entry, "changed", G_CALLBACK (allow_responses), self);
  if (self->address_entry != NULL)
    g_signal_connect_swapped (self->address_entry, "changed", G_CALLBACK (allow_responses), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (on_response), self);
  g_object_set_data_full (G_OBJECT (self->dialog), "tandem-protecting", self, g_object_unref);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
