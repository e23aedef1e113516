/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemWindow is the window: the start while nothing is open, then six places in a sidebar with pages pushed over
 * them, or client mode, in which nothing but one paper can be reached. Locking destroys everything that showed a
 * record. */

#include "tandem-window.h"

#include <glib/gi18n-lib.h>

#include "tandem-auto-lock.h"
#include "tandem-client-mode.h"
#include "tandem-client-page.h"
#include "tandem-clients-place.h"
#include "tandem-clients.h"
#include "tandem-compat.h"
#include "tandem-document-page.h"
#include "tandem-documents-place.h"
#include "tandem-letter-page.h"
#include "tandem-page.h"
#include "tandem-papers.h"
#include "tandem-practice-place.h"
#include "tandem-referrals-place.h"
#include "tandem-referrals.h"
#include "tandem-settings.h"
#include "tandem-start-page.h"
#include "tandem-therapists-place.h"
#include "tandem-title.h"
#include "tandem-today-place.h"
#include "tandem-unlock-page.h"

/* How long the window waits, in milliseconds, so that a keyring which answers at once shows no page in between. */
#define WAIT_FOR_KEYRING 500
#define MIN_WIDTH 360
#define MIN_HEIGHT 294

typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GtkWidget *(*make) (TandemPractice *practice);
} Place;

static const Place places[] = {
  { "today", N_ ("Today"), "x-office-calendar-symbolic", tandem_today_place_new },
  { "clients", N_ ("Clients"), "system-users-symbolic", tandem_clients_place_new },
  { "documents", N_ ("Documents"), "x-office-document-symbolic", tandem_documents_place_new },
  { "referrals", N_ ("Referrals"), "tandem-referral-symbolic", tandem_referrals_place_new },
  { "therapists", N_ ("Therapists"), "x-office-address-book-symbolic", tandem_therapists_place_new },
  { "practice", N_ ("Practice"), "emblem-system-symbolic", tandem_practice_place_new },
};

struct _TandemWindow
{
  AdwApplicationWindow parent_instance;

  TandemWorkstation *workstation;
  TandemPractice *practice;
  TandemAutoLock *auto_lock;
  AdwToastOverlay *toasts;
  GtkWidget *split;
  GtkListBox *sidebar;
  GtkListBoxRow *place; /* of the sidebar, that is shown; not owned */
  GtkStack *pages;
  GQueue pushed; /* of pages over the place, the topmost first; owned by the stack */
  gboolean client_mode;
  char *first_place; /* to begin at, once */
  guint present_id;  /* while the window waits for the keyring to open the practice */
};

G_DEFINE_FINAL_TYPE (TandemWindow, tandem_window, ADW_TYPE_APPLICATION_WINDOW)

static void
forget_pages (TandemWindow *self)
{
  g_queue_clear (&self->pushed);
  self->split = NULL;
  self->sidebar = NULL;
  self->place = NULL;
  self->pages = NULL;
}

static void
tandem_window_dispose (GObject *object)
{
  TandemWindow *self = TANDEM_WINDOW (object);

  forget_pages (self);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_pointer (&self->auto_lock, tandem_auto_lock_free);
  if (self->practice != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->practice, self);
      tandem_practice_lock (self->practice);
    }
  g_clear_object (&self->practice);
  g_clear_object (&self->workstation);
  g_clear_pointer (&self->first_place, g_free);

  G_OBJECT_CLASS (tandem_window_parent_class)->dispose (object);
}

/* As large as it was left. */
static void
remember_size (TandemWindow *self)
{
  g_autoptr (GSettings) settings = tandem_settings_new ();
  int width, height;

  if (settings == NULL || self->client_mode)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, MIN_WIDTH));
  g_settings_set_int (settings, "window-height", MAX (height, MIN_HEIGHT));
}

static void
take_size (TandemWindow *self)
{
  g_autoptr (GSettings) settings = tandem_settings_new ();

  gtk_window_set_default_size (GTK_WINDOW (self),
                               settings != NULL ? g_settings_get_int (settings, "window-width") : 1100,
                               settings != NULL ? g_settings_get_int (settings, "window-height") : 760);
  gtk_widget_set_size_request (GTK_WIDGET (self), MIN_WIDTH, MIN_HEIGHT);
  if (settings != NULL && g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* Whether nothing that was typed would be lost. A page where something would be is brought up and asks; it leaves by
 * itself then. */
static gboolean
may_leave_pages (TandemWindow *self)
{
  for (GList *at = self->pushed.head; at != NULL; at = at->next)
    {
      TandemPage *page = at->data;

      if (tandem_page_may_leave (page))
        continue;
      while (g_queue_peek_head (&self->pushed) != page)
        tandem_window_pop (self);
      tandem_compat_split_show (self->split, TRUE);
      return FALSE;
    }
  return TRUE;
}

/* Where the coach goes by hand: nothing that was typed is lost without a question. */
static void
go_to_place (TandemWindow *self, const char *name)
{
  if (may_leave_pages (self))
    tandem_window_show_place (self, name);
  else if (self->place != NULL)
    gtk_list_box_select_row (self->sidebar, self->place);
}

/* A client who reads and signs cannot close the window. */
static gboolean
tandem_window_close_request (GtkWindow *window)
{
  TandemWindow *self = TANDEM_WINDOW (window);

  if (self->client_mode || !may_leave_pages (self))
    return TRUE;
  remember_size (self);
  return GTK_WINDOW_CLASS (tandem_window_parent_class)->close_request (window);
}

static void
enable_actions (TandemWindow *self, gboolean open)
{
  static const char *const names[] = { "lock", "place", "back", "find", "print", "new-client" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), open);
}

void
tandem_window_show_start (TandemWindow *self, GtkWidget *page)
{
  forget_pages (self);
  enable_actions (self, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Tandem"));
  adw_toast_overlay_set_child (self->toasts, page);
}

static void
on_locked (TandemWindow *self)
{
  self->client_mode = FALSE;
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  g_signal_handlers_disconnect_by_data (self->practice, self);
  g_clear_object (&self->practice);
  tandem_window_show_start (self, tandem_start_page_new (self->workstation));
}

static void
lock_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemWindow *self = data;

  if (self->practice != NULL)
    tandem_practice_lock (self->practice);
}

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemWindow *self = data;

  if (self->pages != NULL && !g_queue_is_empty (&self->pushed))
    {
      if (tandem_page_may_leave (g_queue_peek_head (&self->pushed)))
        tandem_window_pop (self);
    }
  else if (self->split != NULL && tandem_compat_split_is_folded (self->split))
    tandem_compat_split_show (self->split, FALSE);
}

static void
find_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemWindow *self = data;

  if (self->pages != NULL)
    tandem_page_find (TANDEM_PAGE (gtk_stack_get_visible_child (self->pages)));
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemWindow *self = data;

  if (self->pages != NULL)
    tandem_page_print (TANDEM_PAGE (gtk_stack_get_visible_child (self->pages)));
}

static void
place_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to_place (data, g_variant_get_string (parameter, NULL));
}

static void
new_client_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TandemWindow *self = data;

  if (!may_leave_pages (self))
    return;
  tandem_window_show_place (self, "clients");
  tandem_window_push (self, tandem_client_form_new (self->practice, NULL));
}

static const GActionEntry actions[] = {
  { "lock", lock_action, NULL, NULL, NULL, { 0 } },  { "back", back_action, NULL, NULL, NULL, { 0 } },
  { "find", find_action, NULL, NULL, NULL, { 0 } },  { "print", print_action, NULL, NULL, NULL, { 0 } },
  { "place", place_action, "s", NULL, NULL, { 0 } }, { "new-client", new_client_action, NULL, NULL, NULL, { 0 } },
};

static void
tandem_window_class_init (TandemWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tandem_window_close_request;
}

static void
tandem_window_init (TandemWindow *self)
{
  g_queue_init (&self->pushed);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  take_size (self);
}

/* The start page, or for somebody alone at the workstation the keyring at once. */
static GtkWidget *
make_first_page (TandemWindow *self)
{
  GListModel *profiles = tandem_workstation_get_profiles (self->workstation);
  g_autoptr (TandemProfile) only = g_list_model_get_item (profiles, 0);

  if (g_list_model_get_n_items (profiles) == 1 && tandem_workstation_has_keyring (self->workstation, only))
    return tandem_unlock_page_new (self->workstation, only);
  return tandem_start_page_new (self->workstation);
}

TandemWindow *
tandem_window_new (AdwApplication *application, TandemWorkstation *workstation, const char *place)
{
  TandemWindow *self = g_object_new (TANDEM_TYPE_WINDOW, "application", application, NULL);

  self->workstation = g_object_ref (workstation);
  self->first_place = g_strdup (place);
  tandem_window_show_start (self, make_first_page (self));
  if (!tandem_workstation_is_encrypted ())
    tandem_window_toast (self, _ ("This Tandem does not encrypt its files itself. Use it on an encrypted disk only."));
  return self;
}

static gboolean
on_waited (gpointer data)
{
  TandemWindow *self = data;

  self->present_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

void
tandem_window_present_soon (TandemWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)) || !TANDEM_IS_UNLOCK_PAGE (adw_toast_overlay_get_child (self->toasts)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_id == 0)
    self->present_id = g_timeout_add (WAIT_FOR_KEYRING, on_waited, self);
}

void
tandem_window_present (TandemWindow *self)
{
  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

TandemWindow *
tandem_window_of (GtkWidget *widget)
{
  return TANDEM_WINDOW (gtk_widget_get_root (widget));
}

TandemWorkstation *
tandem_window_get_workstation (TandemWindow *self)
{
  return self->workstation;
}

TandemPractice *
tandem_window_get_practice (TandemWindow *self)
{
  return self->practice;
}

static void
on_row_activated (TandemWindow *self, GtkListBoxRow *row)
{
  go_to_place (self, places[gtk_list_box_row_get_index (row)].name);
}

static GtkWidget *
make_sidebar (TandemWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *title = tandem_title_new ();
  GtkWidget *lock = tandem_page_icon_button ("changes-prevent-symbolic", _ ("Lock"));
  const char *name = tandem_profile_get_name (tandem_practice_get_profile (self->practice));
  GtkWidget *menu = gtk_menu_button_new ();
  g_autoptr (GMenu) model = g_menu_new ();

  self->sidebar = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->sidebar), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sidebar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Places"), -1);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *label = gtk_label_new (_ (places[i].title));

      gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (places[i].icon_name));
      gtk_box_append (GTK_BOX (content), label);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (places[i].title), -1);
      gtk_list_box_append (self->sidebar, row);
    }
  g_signal_connect_swapped (self->sidebar, "row-activated", G_CALLBACK (on_row_activated), self);
  g_menu_append (model, _ ("_Preferences"), "app.preferences");
  g_menu_append (model, _ ("_Keyboard Shortcuts"), "app.shortcuts");
  g_menu_append (model, _ ("_About Tandem"), "app.about");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), G_MENU_MODEL (model));
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (lock, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (menu, _ ("Main menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Main menu"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (lock), "win.lock");
  tandem_title_set (TANDEM_TITLE (title), name, NULL);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), lock);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), tandem_title_get_below (TANDEM_TITLE (title)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sidebar));
  return box;
}

/* For whoever measures how long it takes until the first place is seen. */
static void
on_drawn (TandemWindow *self, GdkFrameClock *clock)
{
  g_debug ("drawn");
  g_signal_handlers_disconnect_by_func (clock, on_drawn, self);
}

void
tandem_window_open (TandemWindow *self, TandemPractice *practice)
{
  GtkWidget *layers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  forget_pages (self);
  g_set_object (&self->practice, practice);
  g_signal_connect_swapped (practice, "locked", G_CALLBACK (on_locked), self);
  g_clear_pointer (&self->auto_lock, tandem_auto_lock_free);
  self->auto_lock = tandem_auto_lock_new (GTK_WIDGET (self), practice);
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->pages, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  self->split = tandem_compat_split_new (make_sidebar (self), GTK_WIDGET (self->pages));
  gtk_widget_set_vexpand (self->split, TRUE);
  gtk_box_append (GTK_BOX (layers), self->split);
  adw_toast_overlay_set_child (self->toasts, layers);
  enable_actions (self, TRUE);
  tandem_window_show_place (self, self->first_place != NULL ? self->first_place : "today");
  /* A name that no place has. */
  if (gtk_widget_get_first_child (GTK_WIDGET (self->pages)) == NULL)
    tandem_window_show_place (self, "today");
  g_clear_pointer (&self->first_place, g_free);
  tandem_window_present (self);
  tandem_page_focus (TANDEM_PAGE (gtk_stack_get_visible_child (self->pages)));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint", G_CALLBACK (on_drawn), self);
}

void
tandem_window_push (TandemWindow *self, GtkWidget *page)
{
  g_return_if_fail (self->pages != NULL);

  gtk_widget_set_visible (tandem_page_get_back (TANDEM_PAGE (page)), TRUE);
  gtk_stack_add_child (self->pages, page);
  g_queue_push_head (&self->pushed, page);
  gtk_stack_set_visible_child (self->pages, page);
  tandem_page_focus (TANDEM_PAGE (page));
}

void
tandem_window_pop (TandemWindow *self)
{
  GtkWidget *page = g_queue_pop_head (&self->pushed);
  GtkWidget *below = g_queue_peek_head (&self->pushed);

  if (page == NULL)
    return;
  gtk_stack_set_visible_child (self->pages,
                               below != NULL ? below : gtk_widget_get_first_child (GTK_WIDGET (self->pages)));
  gtk_stack_remove (self->pages, page);
  tandem_page_focus (TANDEM_PAGE (gtk_stack_get_visible_child (self->pages)));
}

/* Each place is made when it is gone to, and goes when another is: nothing lingers that shows a record. */
void
tandem_window_show_place (TandemWindow *self, const char *place)
{
  GtkWidget *child;
  TandemPage *page;

  g_return_if_fail (self->pages != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, place))
      {
        g_autofree char *title = g_strdup_printf ("%s — Tandem", _ (places[i].title));

        g_queue_clear (&self->pushed);
        while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
          gtk_stack_remove (self->pages, child);
        gtk_stack_add_child (self->pages, places[i].make (self->practice));
        self->place = gtk_list_box_get_row_at_index (self->sidebar, (int) i);
        gtk_list_box_select_row (self->sidebar, self->place);
        tandem_compat_split_show (self->split, TRUE);
        page = TANDEM_PAGE (gtk_stack_get_visible_child (self->pages));
        tandem_compat_split_show_when_folded (self->split, tandem_page_get_back (page));
        tandem_page_focus (page);
        gtk_window_set_title (GTK_WINDOW (self), title);
      }
}

void
tandem_window_show_client (TandemWindow *self, const char *client_id, const char *section)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemClient) client = tandem_clients_load (self->practice, client_id, &error);
  GtkWidget *page;

  if (client == NULL)
    {
      tandem_window_toast (self, error->message);
      return;
    }
  page = tandem_client_page_new (self->practice, client);
  tandem_window_push (self, page);
  if (section != NULL)
    tandem_page_show_section (TANDEM_PAGE (page), section);
}

void
tandem_window_show_document (TandemWindow *self, const char *document_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemDocument) document = tandem_papers_load (self->practice, document_id, &error);

  if (document == NULL)
    tandem_window_toast (self, error->message);
  else if (tandem_document_get_kind (document) == TANDEM_DOCUMENT_KIND_REFERRAL)
    tandem_window_show_referral (self, document_id);
  else
    tandem_window_push (self, tandem_document_page_new (self->practice, document));
}

void
tandem_window_show_referral (TandemWindow *self, const char *referral_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TandemReferral) referral = tandem_referrals_load (self->practice, referral_id, &error);

  if (referral != NULL)
    tandem_window_push (self, tandem_letter_page_new (self->practice, referral));
  else
    tandem_window_toast (self, error->message);
}

static void
on_client_mode_done (TandemWindow *self)
{
  GtkWidget *layers = adw_toast_overlay_get_child (self->toasts);

  self->client_mode = FALSE;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  enable_actions (self, TRUE);
  gtk_box_remove (GTK_BOX (layers), gtk_widget_get_last_child (layers));
  gtk_widget_set_visible (self->split, TRUE);
  tandem_page_focus (TANDEM_PAGE (gtk_stack_get_visible_child (self->pages)));
}

void
tandem_window_hand_over (TandemWindow *self, GtkWidget *page, const char *title)
{
  GtkWidget *layers = adw_toast_overlay_get_child (self->toasts);

  g_return_if_fail (self->split != NULL && !self->client_mode);

  /* The pages behind are hidden, which puts them out of reach of keys and of a screen reader, and come back with the
   * coach. They are not taken out of the window: a screen reader that asks for a page of the stack meanwhile would wake
   * what has no window, and GTK 4.8 complains of it when it is put back. */
  self->client_mode = TRUE;
  enable_actions (self, FALSE);
  g_signal_connect_swapped (page, "done", G_CALLBACK (on_client_mode_done), self);
  gtk_widget_set_visible (self->split, FALSE);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (layers), page);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

void
tandem_window_enter_client_mode (TandemWindow *self, TandemDocument *document, TandemRole role)
{
  tandem_window_hand_over (self, tandem_client_mode_new (self->practice, document, role),
                           tandem_document_get_title (document));
}

/* The words break into lines: libadwaita would cut them, and some say what went wrong and what to do. */
static AdwToast *
make_toast (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *words = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "heading");
  adw_toast_set_custom_title (toast, words);
  return toast;
}

void
tandem_window_toast (TandemWindow *self, const char *text)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
tandem_window_toast_undo (TandemWindow *self, const char *text, GCallback undo, gpointer object)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_timeout (toast, 6);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", undo, object, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
tandem_window_offer (TandemWindow *self, const char *text, const char *label, void (*callback) (TandemWindow *self))
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, label);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

typedef struct
{
  TandemReasonFunc callback;
  gpointer data;
  GDestroyNotify destroy;
  GtkEditable *entry;
  gboolean required;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->data);
  g_free (question);
}

static void
on_reason_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  if (g_str_equal (response, "go"))
    question->callback (gtk_editable_get_text (question->entry), question->data);
}

static void
on_reason_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "go", gtk_editable_get_text (entry)[0] != '\0');
}

void
tandem_window_ask_reason (TandemWindow *self, const char *heading, const char *body, const char *verb,
                          gboolean required, TandemReasonFunc callback, gpointer data, GDestroyNotify destroy)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);
  const char *label = required ? _ ("Reason") : _ ("Reason (may stay empty)");

  question->callback = callback;
  question->data = data;
  question->destroy = destroy;
  question->entry = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "go", verb, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  if (required)
    {
      adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "go", FALSE);
      g_signal_connect (entry, "changed", G_CALLBACK (on_reason_changed), dialog);
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_reason_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
